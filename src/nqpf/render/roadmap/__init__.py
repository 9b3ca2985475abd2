"""Renderers of a roadmap: one format a file. Each reads the view and computes nothing.

To add a format, write its file and add one line to `FORMATS`.
"""

from collections.abc import Callable
from importlib import import_module

from nqpf.render.options import Options
from nqpf.report.roadmap.view import RoadmapReport

FORMATS: dict[str, str] = {
    "table": "nqpf.render.roadmap.table",
    "json": "nqpf.render.roadmap.json",
    "markdown": "nqpf.render.roadmap.markdown",
    "yaml": "nqpf.render.roadmap.yaml",
}
"""By name, the module whose `render(report, options) -> str` writes the format. Imported when asked for."""

MACHINE = frozenset({"json", "yaml"})
"""Formats for programs: UTF-8 whatever the terminal."""


def renderer(name: str) -> Callable[[RoadmapReport, Options], str]:
    """The renderer of a format."""
    render: Callable[[RoadmapReport, Options], str] = import_module(FORMATS[name]).render
    return render


__all__ = ["FORMATS", "MACHINE", "renderer"]

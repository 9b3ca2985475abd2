"""Renderers of how robust scores are: one format a file. Each reads the view and computes nothing.

To add a format, write its file and add one line to `FORMATS`.
"""

from collections.abc import Callable
from importlib import import_module

from nqpf.render.options import Options
from nqpf.report.robustness.view import RobustReport

FORMATS: dict[str, str] = {
    "table": "nqpf.render.robustness.table",
    "json": "nqpf.render.robustness.json",
}
"""By name, the module whose `render(report, options) -> str` writes the format. Imported when asked for."""

MACHINE = frozenset({"json"})
"""Formats for programs: UTF-8 whatever the terminal."""


def renderer(name: str) -> Callable[[RobustReport, Options], str]:
    """The renderer of a format."""
    render: Callable[[RobustReport, Options], str] = import_module(FORMATS[name]).render
    return render


__all__ = ["FORMATS", "MACHINE", "renderer"]

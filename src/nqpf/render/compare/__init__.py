"""Renderers of a comparison: one format a file. Each reads the view and computes nothing.

To add a format, write its file and add one line to `FORMATS`.
"""

from collections.abc import Callable
from importlib import import_module

from nqpf.render.options import Options
from nqpf.report.compare.view import CompareReport

FORMATS: dict[str, str] = {
    "table": "nqpf.render.compare.table",
    "json": "nqpf.render.compare.json",
    "markdown": "nqpf.render.compare.markdown",
}
"""By name, the module whose `render(report, options) -> str` writes the format. Imported when asked for."""

MACHINE = frozenset({"json"})
"""Formats for programs: UTF-8 whatever the terminal."""


def renderer(name: str) -> Callable[[CompareReport, Options], str]:
    """The renderer of a format."""
    render: Callable[[CompareReport, Options], str] = import_module(FORMATS[name]).render
    return render


__all__ = ["FORMATS", "MACHINE", "renderer"]

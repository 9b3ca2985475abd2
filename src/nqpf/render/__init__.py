"""Renderers: one format a file. Each reads the report and computes nothing.

To add a format, write its file and add one line to `FORMATS`.
"""

from collections.abc import Callable
from importlib import import_module

from nqpf.render.options import Options
from nqpf.report.view import Report

FORMATS: dict[str, str] = {
    "table": "nqpf.render.table",
    "json": "nqpf.render.json",
    "markdown": "nqpf.render.markdown",
    "html": "nqpf.render.html.report",
}
"""By name, the module whose `render(report, options) -> str` writes the format. Imported when asked for."""

MACHINE = frozenset({"json", "html"})
"""Formats for programs, a browser among them: UTF-8 whatever the terminal."""


def renderer(name: str) -> Callable[[Report, Options], str]:
    """The renderer of a format."""
    render: Callable[[Report, Options], str] = import_module(FORMATS[name]).render
    return render


__all__ = ["FORMATS", "MACHINE", "Options", "renderer"]

"""Renderers of many plans side by side: one format a file. Each reads the view and computes nothing.

To add a format, write its file and add one line to `FORMATS`. JSON Lines are apart: they are written as plans come.
"""

from collections.abc import Callable
from importlib import import_module

from nqpf.render.options import Options
from nqpf.report.portfolio_view import Portfolio

FORMATS: dict[str, str] = {
    "table": "nqpf.render.portfolio.table",
    "csv": "nqpf.render.portfolio.csv",
    "json": "nqpf.render.portfolio.json",
    "html": "nqpf.render.portfolio.html",
}
"""By name, the module whose `render(portfolio, options) -> str` writes the format. Imported when asked for."""

MACHINE = frozenset({"json", "csv", "html"})
"""Formats for programs: UTF-8 whatever the terminal."""


def renderer(name: str) -> Callable[[Portfolio, Options], str]:
    """The renderer of a format."""
    render: Callable[[Portfolio, Options], str] = import_module(FORMATS[name]).render
    return render


__all__ = ["FORMATS", "MACHINE", "renderer"]

"""Renderers of many plans side by side: one format a file. Each reads the view and computes nothing.

To add a format, write its file and add one line to `FORMATS`. JSON Lines are apart: they are written as plans come.
"""

from collections.abc import Callable
from importlib import import_module

from nqpf.render.extra import import_office
from nqpf.render.options import Options
from nqpf.report.portfolio.view import Portfolio

FORMATS: dict[str, str] = {
    "table": "nqpf.render.portfolio.table",
    "csv": "nqpf.render.portfolio.csv",
    "json": "nqpf.render.portfolio.json",
    "html": "nqpf.render.portfolio.html",
    "xlsx": "nqpf.render.portfolio.xlsx",
}
"""By name, the module whose `render(portfolio, options)` writes the format: text, or bytes. Imported when asked for."""

MACHINE = frozenset({"json", "csv", "html"})
"""Formats for programs: UTF-8 whatever the terminal."""


OFFICE = frozenset({"xlsx"})
"""Formats that are bytes and need the extra `office`."""


def renderer(name: str) -> Callable[[Portfolio, Options], str | bytes]:
    """The renderer of a format. Raises :class:`InputError` where the extra that it needs is missing."""
    module = import_office(FORMATS[name]) if name in OFFICE else import_module(FORMATS[name])
    render: Callable[[Portfolio, Options], str | bytes] = module.render
    return render


__all__ = ["FORMATS", "MACHINE", "renderer"]

"""Renderers: one format a file. Each reads the report and computes nothing.

To add a format, write its file and add one line to `FORMATS`.
"""

from collections.abc import Callable
from importlib import import_module

from nqpf.render.options import Options
from nqpf.report.score.view import Report

FORMATS: dict[str, str] = {
    "table": "nqpf.render.score.table",
    "json": "nqpf.render.json",
    "markdown": "nqpf.render.score.markdown",
    "html": "nqpf.render.html.report",
    "docx": "nqpf.render.docx",
    "xlsx": "nqpf.render.xlsx",
}
"""By name, the module whose `render(report, options)` writes the format: text, or bytes. Imported when asked for."""

MACHINE = frozenset({"json", "html"})
"""Formats for programs, a browser among them: UTF-8 whatever the terminal."""

OFFICE = frozenset({"docx", "xlsx"})
"""Formats that are bytes and need the extra `office`."""


def renderer(name: str) -> Callable[[Report, Options], str | bytes]:
    """The renderer of a format. Raises :class:`InputError` where the extra that it needs is missing."""
    if name in OFFICE:
        from nqpf.render.extra import import_office  # noqa: PLC0415

        module = import_office(FORMATS[name])
    else:
        module = import_module(FORMATS[name])
    render: Callable[[Report, Options], str | bytes] = module.render
    return render


__all__ = ["FORMATS", "MACHINE", "OFFICE", "Options", "renderer"]

"""Pages of blocks in every format that people read. A format knows blocks, and never which report they are of.

Each format's module has `render(page, options)` and `KINDS`, its table of the kinds of blocks it draws.
"""

from collections.abc import Callable
from importlib import import_module

from nqpf.render.options import Options
from nqpf.report.blocks.page import Page

PAGES: dict[str, str] = {
    "table": "nqpf.render.terminal.whole",
    "markdown": "nqpf.render.markdown.whole",
    "html": "nqpf.render.html.whole",
    "docx": "nqpf.render.docx.whole",
    "xlsx": "nqpf.render.xlsx.whole",
}
"""By name, the module that writes the format. Imported when asked for."""

OFFICE = frozenset({"docx", "xlsx"})
"""Formats that are bytes and need the extra `office`."""


def page_renderer(name: str) -> Callable[[Page, Options], str | bytes]:
    """What writes a page in that format. Raises :class:`InputError` where the extra that it needs is missing."""
    if name in OFFICE:
        from nqpf.render.extra import import_office  # noqa: PLC0415

        module = import_office(PAGES[name])
    else:
        module = import_module(PAGES[name])
    render: Callable[[Page, Options], str | bytes] = module.render
    return render

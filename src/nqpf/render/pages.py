"""Pages of blocks in every format that people read. A format knows blocks, and never which report they are of.

Each format's module has `render(page, options)` and `KINDS`, its table of the kinds of blocks it draws.
"""

from collections.abc import Callable
from functools import partial
from importlib import import_module

from nqpf.render.options import Options
from nqpf.report.blocks.heard import heard
from nqpf.report.blocks.page import Page
from nqpf.report.blocks.words import Audience

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
    return partial(_render, module.render, "editor" if name == "table" else "reader")


def _render(
    render: Callable[[Page, Options], str | bytes], audience: Audience, page: Page, options: Options
) -> str | bytes:
    return render(heard(page, audience), options)

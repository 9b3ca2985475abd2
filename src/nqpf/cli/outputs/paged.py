"""Reports that are pages of blocks: the formats that each of them has, and how it is written in one."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nqpf.render.options import Options
    from nqpf.report.blocks.page import Page

MACHINE = frozenset({"json", "csv", "yaml", "html"})
"""Formats for programs, a browser among them: UTF-8 whatever the terminal."""

Write = Callable[[Any, "Callable[[], Page]", "Options"], "str | bytes"]
"""What makes a report of its view and, where it is not for programs, of its page."""


class PageFormat(StrEnum):
    """The formats of a report that is a page."""

    table = "table"
    json = "json"
    markdown = "markdown"
    html = "html"
    docx = "docx"
    xlsx = "xlsx"


def writer(format: StrEnum, output: Path | None) -> Write:
    """What writes that format. To be called before any work: raises :class:`InputError` for a file that is named like
    another format, and where the extra that the format needs is missing.
    """
    from nqpf.cli.outputs.files import refuse_misnamed
    from nqpf.render.json import to_json
    from nqpf.render.pages import page_renderer

    refuse_misnamed(output, format)
    if format == "json":
        return lambda view, _page, _options: to_json(view)
    render = page_renderer(format)
    return lambda _view, page, options: render(page(), options)

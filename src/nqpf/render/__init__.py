"""Renderers: the report of a plan in every format, and pages of blocks in those that people read."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from nqpf.render.options import Options
from nqpf.render.pages import OFFICE, PAGES, page_renderer
from nqpf.report.score.view import Report

if TYPE_CHECKING:
    from nqpf.report.blocks.page import Page

FORMATS = ("table", "json", "markdown", "html", "docx", "xlsx")
"""The formats that a report of a plan can have: pages of blocks, and the report itself as JSON."""

MACHINE = frozenset({"json", "html"})
"""Formats for programs, a browser among them: UTF-8 whatever the terminal."""


def renderer(name: str) -> Callable[[Report, Options], str | bytes]:
    """What writes a report in a format. Raises :class:`InputError` where the extra that it needs is missing."""
    if name == "json":
        from nqpf.render.json import render  # noqa: PLC0415 - each format is imported when it is asked for

        return render
    page_renderer(name)
    return partial(_drawn, name)


def _drawn(name: str, report: Report, options: Options) -> str | bytes:
    return page_renderer(name)(_page(name, report, options), options)


def _page(name: str, report: Report, options: Options) -> "Page":
    if options.explain:
        from nqpf.report.pages.score.explained import explained  # noqa: PLC0415 - only who asks for it pays for it

        return explained(report, options.explain, full=options.full)
    from nqpf.report.pages.score.page import Choice, page_of  # noqa: PLC0415

    choice = Choice(options.top, name == "table", options.one_page, options.annex)
    if name != "table":
        return page_of(report, choice)
    from nqpf.render.screen import fitting  # noqa: PLC0415

    return fitting(report, choice, options)


__all__ = ["FORMATS", "MACHINE", "OFFICE", "PAGES", "Options", "page_renderer", "renderer"]

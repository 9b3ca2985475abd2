"""A report in short, for a notebook: its first page and the dimensions as bars; without scores, the first findings."""

from nqpf.report.blocks.page import Page, Section
from nqpf.report.pages.score import dimensions, findings
from nqpf.report.pages.score.page import Choice, page_of
from nqpf.report.score.view import Report

_SHOWN = 5


def short_page(report: Report) -> Page:
    """What is worth showing of a report among other things."""
    page = page_of(report, Choice(one_page=True))
    more: tuple[Section, ...] = tuple(findings.sections(report, _SHOWN))[:1]
    if report.dimensions:
        bars = dimensions.bars(report)
        more = (Section("dimensions", bars.title, (bars,)),)
    return page._replace(sections=(*page.sections, *more), foot=())

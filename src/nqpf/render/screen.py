"""The first screen of a score report on a terminal: what has no room on it is moved to the body."""

from nqpf.render.options import Options
from nqpf.render.terminal.whole import render
from nqpf.report.blocks.page import Page
from nqpf.report.pages.score.crowded import SPARED
from nqpf.report.pages.score.page import Choice, page_of
from nqpf.report.score.view import Report

LINES, COLUMNS = 24, 80
"""A screen, whatever the terminal at hand: the same report for everybody."""


def fitting(report: Report, choice: Choice, options: Options) -> Page:
    """The report with a first part that fits, without as little as it takes."""
    for count in range(len(SPARED) + 1):
        choice = choice._replace(without=SPARED[:count])
        first = page_of(report, choice._replace(one_page=True))
        if len(render(first, options._replace(width=COLUMNS, color=False)).splitlines()) <= LINES:
            break
    return page_of(report, choice)

"""The plans of the workbook that are not yet assessed: a sheet by commitment, apart from the ranking."""

from nqpf.base.language import both
from nqpf.render.portfolio.tables import bands_named
from nqpf.render.portfolio.words import phrase, yes_or_no
from nqpf.render.xlsx.book import COUNT, POINTS, Form
from nqpf.render.xlsx.grid import Cell, Column, Sheet
from nqpf.report.commitment import QUESTION_TITLES
from nqpf.report.portfolio.view import KindView

_HALVES = Form("General", right=True)
"""A count that can end in .5."""


def unassessed(sheet: Sheet, kind: KindView) -> None:
    """Write each plan with its commitment, its tasks and how many of them answer each question."""
    columns = [
        Column(phrase("plan"), widest=48),
        Column(phrase("commitment"), POINTS),
        Column(phrase("band")),
        Column(phrase("tasks"), COUNT),
        *(Column(title, _HALVES) for title in QUESTION_TITLES.values()),
        Column(phrase("draft")),
        Column(phrase("subject")),
        Column(both("id")),
        Column(phrase("path"), widest=48),
    ]
    bands = {band.id: band.title for band in kind.bands}
    rows: list[list[Cell]] = [
        [
            plan.title, plan.commitment, bands_named(plan, bands), plan.tasks, *plan.answers,
            yes_or_no(plan.draft), plan.subject, plan.id, plan.path,
        ]
        for plan in kind.unassessed
    ]  # fmt: skip
    sheet.table(columns, rows)

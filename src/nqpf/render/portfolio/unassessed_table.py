"""The plans of the page that are not yet assessed: a table by commitment, apart from the ranking."""

from collections.abc import Iterator

from nqpf.render.html.element import Child, both, element
from nqpf.render.html.table import Cell, Column, number, table
from nqpf.render.portfolio.tables import FEW, MOST_ROWS, bands_named, firm, named
from nqpf.render.portfolio.words import phrase
from nqpf.report.commitment import QUESTION_TITLES
from nqpf.report.portfolio.view import KindView


def unassessed(kind: KindView) -> Iterator[Child]:
    """Each plan with its commitment, its tasks and how many of them answer each question."""
    bands = {band.id: band.title for band in kind.bands}
    columns = [
        Column(phrase("plan"), "text", head=True, wide=True),
        Column(phrase("commitment_short"), "number"),
        Column(phrase("tasks"), "number"),
        *(Column(title, "number") for title in QUESTION_TITLES.values()),
    ]
    shown = kind.unassessed[:MOST_ROWS]
    rows = [
        [
            Cell(named(plan)),
            firm(plan, bands_named(plan, bands)),
            number(plan.tasks, 0),
            *(Cell(f"{answered:g}", answered) for answered in plan.answers),
        ]
        for plan in shown
    ]
    made = table(f"{kind.kind}-commitments", phrase("unassessed"), columns, rows, filtered=len(rows) > FEW)
    yield element("div", made, class_="plans")
    if len(shown) < len(kind.unassessed):
        yield element("p", both(phrase("more_plans", shown=len(shown), all=len(kind.unassessed))))
    yield element("p", both(phrase("unassessed_note")), class_="quiet")

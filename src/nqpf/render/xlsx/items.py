"""The sheet of items: what each facet's score rests on, test by test, and the items that claim nothing."""

from collections.abc import Iterator

from nqpf.language import Text
from nqpf.render.words import word
from nqpf.render.xlsx.book import COUNT, POINTS, Book
from nqpf.render.xlsx.grid import Cell, Column, Placed, Sheet
from nqpf.render.xlsx.scores import LINE
from nqpf.report.view import FacetView, Report

NAME = Text("Items", "条目")
_COLUMNS = (
    Column(Text("Item", "条目")),
    LINE,
    Column(Text("Facet", "要点编号")),
    Column(Text("Title of the facet", "要点")),
    Column(Text("Claim", "认领")),
    Column(Text("Score", "得分"), POINTS),
    Column(Text("Tests passed", "通过的条件"), COUNT),
    Column(Text("Passed", "已具备"), widest=48),
    Column(Text("Missing", "缺"), widest=48),
)


def write_items(book: Book, report: Report) -> Placed:
    """One row for each facet that rests on an item, by the item's line; at the end the items that claim no facet."""
    held = [
        facet
        for dimension in report.dimensions
        for criterion in dimension.criteria
        for facet in criterion.facets
        if facet.item is not None
    ]
    held.sort(key=lambda facet: (facet.line or 0, facet.item or ""))
    rows: Iterator[list[Cell]] = (_row(book, facet) for facet in held)
    loose: Iterator[list[Cell]] = (_unclaimed(book, item) for item in report.plan.unclaimed)
    return Sheet(book, NAME).table(_COLUMNS, [*rows, *loose])


def _row(book: Book, facet: FacetView) -> list[Cell]:
    separator = Text("; ", "；").in_language(book.language)
    passed = [book.say(test.note) for test in facet.tests if test.passed]
    failed = [book.say(test.note) for test in facet.tests if not test.passed]
    return [
        facet.item, facet.line, facet.id, facet.title, word(facet.claim or "primary", book.language), facet.score,
        len(passed), separator.join(passed), separator.join(failed),
    ]  # fmt: skip


def _unclaimed(book: Book, item: str) -> list[Cell]:
    return [item, None, None, Text("claims no facet", "未认领任何要点"), *[None] * (len(_COLUMNS) - 4)]

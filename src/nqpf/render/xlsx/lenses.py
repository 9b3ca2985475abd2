"""The sheet of other views of the plan: the problems that it diagnoses, and how layers and principles score."""

from collections.abc import Mapping

from nqpf.base.language import Text
from nqpf.render.xlsx.book import POINTS, Book
from nqpf.render.xlsx.grid import Cell, Column, Sheet, filled
from nqpf.render.xlsx.places import PlaceColumns
from nqpf.report.score.view import LensEntryView, LensView, Report
from nqpf.report.words.marks import listed
from nqpf.report.words.named import item_names
from nqpf.report.words.words import word

NAME = Text("Other views", "其他视角")
_COLUMNS = (
    Column(Text("View", "视角")),
    Column(Text("Entry", "内容"), widest=48),
    Column(Text("What the plan says", "规划所写")),
    Column(Text("Score", "得分"), POINTS),
    Column(Text("Items", "条目"), widest=60),
)


def write_lenses(book: Book, report: Report, places: PlaceColumns) -> None:
    """An entry a row; no sheet where the rubric has no such views."""
    if report.lenses:
        names = item_names(report)
        rows = [
            [*_row(book, lens, entry, names), *places.cells(entry.place)]
            for lens in report.lenses
            for entry in lens.entries
        ]
        Sheet(book, NAME).table(*filled([*_COLUMNS, *places.columns], rows))


def _row(book: Book, lens: LensView, entry: LensEntryView, names: Mapping[str, Text]) -> list[Cell]:
    items = listed((book.say(names.get(item, item)) for item in entry.measures or entry.items), book.language)
    if lens.kind != "problems":
        return [lens.title, entry.title, None, entry.score, items]
    status = entry.status or "missing"
    said = word("missing-problem" if status == "missing" else status, book.language)
    return [lens.title, entry.title, said, None, items]

"""One sheet of the workbook in the making: lines across, headings, and cells that stretch over several rows."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from nqpf.base.language import Text
from nqpf.render.tasks.heights import height_of, lines_of
from nqpf.render.tasks.looks import SIZE, Looks
from nqpf.render.tasks.pieces import Piece, whole
from nqpf.render.xlsx.book import Book
from nqpf.report.tasks.words import PAGES, ROW_ID, TASK_ID

WIDTHS = {
    "number": 5, "task": 18, "action": 38, "result": 24, "role": 12, "lead": 14, "responsible": 16, "supporting": 17,
    "due": 13, "money": 18, "place": 20, "id": 8, "title": 62, "value": 44, "year": 14, "bodies": 30,
}  # fmt: skip
"""By column, its width in characters of the default font; a Chinese character takes two."""
_A4, _HEAD_HEIGHT = 9, 30


class Area(NamedTuple):
    """A cell, or several joined to one: its first row and column, and its last ones."""

    top: int
    left: int
    bottom: int
    right: int


class Page:
    """A sheet that is filled from the top; `row` is the next one, counted from 0."""

    def __init__(self, book: Book, looks: Looks, name: str, columns: Sequence[str]) -> None:
        """Add a sheet of that name with these columns and, hidden behind them, two for ids."""
        self.book, self.looks, self.columns, self.row = book, looks, columns, 0
        self.sheet: Any = book.workbook.add_worksheet(name)
        self.sheet.set_landscape()
        self.sheet.set_paper(_A4)
        self.sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
        self.sheet.fit_to_pages(1, 0)
        self.sheet.center_horizontally()
        self.sheet.set_footer("&C" + PAGES.in_language(book.language).format(page="&P", pages="&N"))
        for at, column in enumerate(columns):
            self.sheet.set_column(at, at, WIDTHS[column])
        self.sheet.set_column(len(columns), len(columns) + 1, 12, None, {"hidden": True})

    def say(self, text: Text) -> str:
        """Text in the workbook's language, whole, with nothing in it that could act or that XML cannot say."""
        return whole(text, self.book.language)

    def across(self, text: Text, look: Any, size: float = SIZE) -> None:
        """A line of its own over all columns."""
        said = self.say(text)
        self.put(Area(self.row, 0, self.row, len(self.columns) - 1), [Piece(said, False)], look)
        self.sheet.set_row(self.row, height_of(lines_of(said, sum(map(WIDTHS.__getitem__, self.columns)), size), size))
        self.row += 1

    def heads(self, heads: Iterable[Text]) -> None:
        """The headings of a table, column by column, and those of the ids."""
        look = self.looks.head()
        for at, text in enumerate(heads):
            self.put(Area(self.row, at, self.row, at), [Piece(self.say(text), False)], look)
        self.ids(self.row, self.say(TASK_ID), self.say(ROW_ID))
        self.sheet.set_row(self.row, _HEAD_HEIGHT)
        self.row += 1

    def ids(self, row: int, task: str, item: str) -> None:
        """The ids of a task and of a row, in the hidden columns."""
        for at, name in enumerate((task, item), start=len(self.columns)):
            self.sheet.write_string(row, at, name)

    def put(self, area: Area, pieces: Sequence[Piece], look: Any) -> None:
        """Text into a cell; of several pieces those that somebody supplied are in italics. Text stays text."""
        top, left, bottom, right = area
        if (top, left) != (bottom, right):
            self.sheet.merge_range(*area, "", look)
        if len(pieces) > 1:
            parts = [part for piece in pieces for part in (self.looks.piece(piece.supplied), piece.text)]
            self.sheet.write_rich_string(top, left, *parts, look)
        else:
            self.sheet.write_string(top, left, "".join(piece.text for piece in pieces), look)

"""A sheet's cells: what is text is written as text, what is a figure as a figure."""

from typing import Any, NamedTuple

from nqpf.base.language import Text
from nqpf.render.xlsx.book import TEXT, Book, Form

Cell = Text | str | int | float | None
_A4 = 9


class TableRows(NamedTuple):
    """Where a table stands: its head's row and its last row, counted from 0."""

    head: int
    last: int


class Sheet:
    """A new sheet of a book, to be printed on A4, as wide as the page."""

    def __init__(self, book: Book, name: Text) -> None:
        """Add the sheet behind those that are there."""
        self.book, self.name = book, name
        self.sheet: Any = book.workbook.add_worksheet(name.in_language(book.language))
        self.sheet.set_landscape()
        self.sheet.set_paper(_A4)
        self.sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
        self.sheet.fit_to_pages(1, 0)
        self.sheet.set_footer("&C&P / &N")

    def write(self, row: int, column: int, value: Cell, form: Form = TEXT) -> None:
        """Write a cell by what it is: no text becomes a formula, a link or a number."""
        look = self.book.format(form)
        if value is None or value == "":
            self.sheet.write_blank(row, column, None, look)
        elif isinstance(value, int | float):
            self.sheet.write_number(row, column, value, look)
        else:
            self.sheet.write_string(row, column, self.book.say(value), look)

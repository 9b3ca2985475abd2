"""A sheet's cells and tables: what is text is written as text, what is a figure as a figure."""

from collections.abc import Iterable, Sequence
from itertools import compress
from math import ceil
from typing import Any, NamedTuple

from nqpf.base.language import Text
from nqpf.render.terminal.console import cell_len
from nqpf.render.xlsx.book import HEAD, TEXT, Book, Form

Cell = Text | str | int | float | None
_NARROWEST, _WIDEST = 7, 30
_AROUND = 3
"""Columns that a cell's edges and the button of a filter take."""
_INDENT = 2
"""Columns of its width that a text leaves empty."""
_A4 = 9
_LINE, _AROUND_LINES, _MOST_LINES = 13.5, 1.5, 20
"""Points that a line of a cell takes; not every program fits rows to wrapped text by itself."""


class Column(NamedTuple):
    """A column: its heading, how its cells look, and how many characters wide it may get."""

    title: Text
    form: Form = TEXT
    widest: int = _WIDEST


class TableRows(NamedTuple):
    """Where a table stands: its head's row and its last row, counted from 0."""

    head: int
    last: int


def filled(columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> tuple[list[Column], list[list[Cell]]]:
    """The columns that some row has something in, and the rows without the others."""
    said = [any(row[number] not in (None, "") for row in rows) for number in range(len(columns))]
    return list(compress(columns, said)), [list(compress(row, said)) for row in rows]


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

    def table(self, columns: Sequence[Column], rows: Iterable[Sequence[Cell]], top: int = 0) -> TableRows:
        """Write a table from row `top` on: a head that stays in sight and on every page, a filter, fitting widths."""
        listed = list(rows)
        widths = [self._width(column, [row[number] for row in listed]) for number, column in enumerate(columns)]
        for number, (column, width) in enumerate(zip(columns, widths, strict=True)):
            self.write(top, number, column.title, HEAD._replace(right=column.form.right))
            self.sheet.set_column(number, number, width)
        self.fit(top, [column.title for column in columns], widths)
        for line, row in enumerate(listed, start=top + 1):
            for number, (column, value) in enumerate(zip(columns, row, strict=True)):
                self.write(line, number, value, column.form)
            self.fit(line, row, widths)
        self.sheet.autofilter(top, 0, top + max(len(listed), 1), len(columns) - 1)
        self.sheet.freeze_panes(top + 1, 1)
        self.sheet.repeat_rows(top)
        return TableRows(top, top + len(listed))

    def fit(self, row: int, values: Sequence[Cell], widths: Sequence[int]) -> None:
        """Make a row as high as its longest text needs once it is wrapped."""
        lines = 1
        for value, width in zip(values, widths, strict=True):
            if isinstance(value, Text | str):
                lines = max(lines, ceil(cell_len(self.book.say(value)) / (width - _INDENT)))
        self.sheet.set_row(row, _LINE * min(lines, _MOST_LINES) + _AROUND_LINES)

    def _width(self, column: Column, values: Iterable[Cell]) -> int:
        """As wide as the widest text, where that is not too wide: the rest wraps. A Chinese character takes two."""
        texts = [self.book.say(value) for value in values if isinstance(value, Text | str)]
        widest = max(map(cell_len, [self.book.say(column.title), *texts]))
        return min(max(widest + _AROUND, _NARROWEST), column.widest)

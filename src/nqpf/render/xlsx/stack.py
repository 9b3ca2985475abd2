"""Blocks below one another on one sheet: cells are kept until all are known, then columns and rows are fitted."""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from nqpf.base.language import Text
from nqpf.render.office import line
from nqpf.render.terminal.console import cell_len
from nqpf.render.xlsx import limits
from nqpf.render.xlsx.book import HEAD, STRONG, TEXT, Form
from nqpf.render.xlsx.grid import Sheet, TableRows
from nqpf.render.xlsx.links import Links
from nqpf.report.blocks.words import Words

Value = Words | Text | str | int | float | None
_NARROWEST, _WIDEST, _AROUND, _INDENT = 7, 30, 3, 2
_PROSE = 90
"""Columns, in characters, that running text is spread over, where there are as many."""
_UPRIGHT = 130
"""Columns, in characters, up to which a sheet is printed upright."""
_SPARE = 9
"""How wide a column is that nothing stands in."""
_LINE, _AROUND_LINES, _MOST_LINES = 13.5, 1.5, 30
"""Points that a line of a cell takes; not every program fits rows to wrapped text by itself."""
_MOST_FROZEN = 6
"""Rows above a head that may stay in sight with it: more would leave none for the table."""
_ROW = 20
"""Pixels of a row that a chart stands in front of."""


class Column(NamedTuple):
    """A column of a grid: its heading, how its cells look, how many characters wide it may get."""

    title: Value
    form: Form = TEXT
    widest: int = _WIDEST


class Styled(NamedTuple):
    """A cell of a grid that looks unlike the rest of its column."""

    value: Value
    form: Form | None = None


class Placed(NamedTuple):
    """A value in its place, and how wide it may make its column."""

    column: int
    value: str | int | float | None
    form: Form
    widest: int = _WIDEST


Cell = Styled | Value
"""A cell of a grid."""


class Stack:
    """A sheet that is written from top to bottom."""

    def __init__(self, sheet: Sheet, links: Links, grids: int = 0, *, alone: bool = False) -> None:
        """Begin at the top; `sheet` is empty. So many grids will be listed; the only one may be `alone` on it.

        `named` is what stands above the blocks that come next.
        """
        self.named = sheet.name
        self.sheet, self.links, self.row = sheet, links, 0
        self._grids, self._alone = grids, alone
        self.book = sheet.book
        self._rows: dict[int, list[Placed]] = {}
        self._prose: dict[int, tuple[str, Form]] = {}

    def say(self, value: Value) -> str | int | float | None:
        """A value as it is written: words on one line, in the book's language, no longer than a cell can be."""
        if value is None or isinstance(value, int | float):
            return value
        return limits.shortened(line(value, self.book.language), limits.CELL) or None

    def put(self, column: int, value: Value, form: Form = TEXT, widest: int = _WIDEST) -> None:
        """Put a value in a place of the row at hand."""
        placed = Placed(column, self.say(value), form, widest)
        self._rows.setdefault(self.row, []).append(placed)
        if isinstance(value, tuple):
            self.links.link(self.sheet, (self.row, column), value)

    def next(self, id: str = "") -> int:
        """Go to the next row; links to `id` lead to the one that was at hand."""
        self.links.mark(self.sheet, self.row, id)
        self.row += 1
        return self.row - 1

    def space(self, rows: int = 1) -> None:
        """Leave rows empty."""
        self.row += rows

    def apart(self) -> None:
        """Leave a row empty where the one above is not."""
        if self.row - 1 in self._rows or self.row - 1 in self._prose:
            self.row += 1

    def title(self, said: Value, form: Form = STRONG, id: str = "") -> None:
        """A title over all columns, on one line."""
        self.put(0, said, form._replace(wrap=False, rule=False), widest=0)
        self.next(id)

    def prose(self, said: Value, form: Form = TEXT, id: str = "") -> None:
        """Running text over all columns."""
        text = self.say(said)
        if isinstance(text, str):
            self._prose[self.row] = text, form._replace(rule=False)
        self.next(id)

    def listed(
        self, id: str, title: Text, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], ids: Sequence[str] = ()
    ) -> TableRows:
        """A grid below its title. The sheet's only one can be filtered, its head stays in sight and on every page.

        One that is alone on its sheet has the title that the sheet has.
        """
        if title and not self._alone:
            self.apart()
            self.title(title, id=id)
        else:
            self.links.mark(self.sheet, self.row, id)
        placed = self.grid(columns, rows, ids)
        if self._grids == 1:
            page = self.sheet.sheet
            page.autofilter(placed.head, 0, max(placed.last, placed.head + 1), len(columns) - 1)
            page.repeat_rows(placed.head)
            if placed.head <= _MOST_FROZEN:
                page.freeze_panes(placed.head + 1, 1)
        self.space()
        return placed

    def grid(self, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], ids: Sequence[str] = ()) -> TableRows:
        """A head and rows below it."""
        head = self.row
        for number, column in enumerate(columns):
            self.put(number, column.title, HEAD._replace(right=column.form.right), column.widest)
        self.next()
        for at, row in enumerate(rows):
            for number, (column, cell) in enumerate(zip(columns, row, strict=True)):
                value, form = cell if isinstance(cell, Styled) else (cell, None)
                self.put(number, value, form or column.form, column.widest)
            self.next(ids[at] if ids else "")
        return TableRows(head, self.row - 1)

    def room(self, height: int) -> int:
        """Leave room for a chart as many pixels high; gives its first row."""
        first = self.row
        self.row += ceil(height / _ROW) + 1
        return first

    def finish(self) -> None:
        """Write all of it, columns as wide and rows as high as they have to be."""
        widths = self._widths()
        if sum(widths) < _UPRIGHT:
            self.sheet.sheet.set_portrait()
        for column, width in enumerate(widths):
            self.sheet.sheet.set_column(column, column, width)
        for row, placed in self._rows.items():
            for one in placed:
                self.links.write(self.sheet, row, one.column, one.value, one.form)
            self._fit(row, [(one.value, widths[one.column]) for one in placed if one.form.wrap])
        for row, (text, form) in self._prose.items():
            last, width = self._spread(widths)
            if last:
                self.sheet.sheet.merge_range(row, 0, row, last, "", self.book.format(form))
            self.sheet.sheet.write_string(row, 0, text, self.book.format(form))
            self._fit(row, [(text, width)])

    def _widths(self) -> list[int]:
        """As wide as the widest text, where that is not too wide: the rest wraps. A Chinese character takes two."""
        widths: list[int] = []
        for placed in self._rows.values():
            for one in placed:
                widths += [_NARROWEST] * (one.column + 1 - len(widths))
                wanted = cell_len(one.value) + _AROUND if isinstance(one.value, str) else 0
                widths[one.column] = max(widths[one.column], min(wanted, one.widest))
        return widths or [_SPARE]

    def _spread(self, widths: Sequence[int]) -> tuple[int, int]:
        """The last column that running text is spread over, and how wide all of them are."""
        last, width = 0, widths[0]
        while width < _PROSE:
            last += 1
            width += widths[last] if last < len(widths) else _SPARE
        return last, width

    def _fit(self, row: int, texts: Sequence[tuple[str | int | float | None, int]]) -> None:
        wrapped = [ceil(cell_len(text) / max(width - _INDENT, 1)) for text, width in texts if isinstance(text, str)]
        lines = max(wrapped, default=1)
        self.sheet.sheet.set_row(row, _LINE * min(lines, _MOST_LINES) + _AROUND_LINES)

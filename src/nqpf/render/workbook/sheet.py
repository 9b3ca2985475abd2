"""One sheet to fill in: a head that stays in sight, hints on every column, drop-downs, and rows of text."""

from collections.abc import Mapping, Sequence
from math import ceil
from typing import Any, NamedTuple

from nqpf.base.errors import Refused
from nqpf.base.language import Text
from nqpf.loading.workbook.field import Field
from nqpf.loading.workbook.wording import LONGEST_CELL
from nqpf.render.terminal.console import cell_len
from nqpf.render.workbook.cells import Written
from nqpf.render.xlsx.book import FONTS, Book

MOST_ROWS = 1_000
"""Rows that have drop-downs and hints; a plan with more has them on all of its own."""
_LONGEST_MESSAGE, _LONGEST_TITLE = 255, 32
_NARROWEST, _WIDEST = 10, 36
_WIDTHS = {
    "text": 30,
    "texts": 20,
    "list": 30,
    "choice": 26,
    "id": 12,
    "ids": 16,
    "figure": 12,
    "when": 14,
    "plain": 12,
}
_HEAD, _RARE, _REQUIRED, _LINE, _PALE = "#1F4E79", "#7F8FA3", "#A61C1C", "#D9D9D9", "#7A7A7A"
_A3, _A4, _ONE_PAGE = 8, 9, 9
_LINE_HEIGHT, _AROUND_LINE, _MOST_LINES, _LOOKED_AT = 13.5, 2.5, 20, 2_000


class Column(NamedTuple):
    """A column of a sheet: its heading, its field, and the range that its drop-down lists (empty: none)."""

    heading: str
    field: Field
    listed: str = ""


class InputSheet:
    """A sheet of a book that people write into. Every cell is formatted as text, so that Excel leaves it alone."""

    def __init__(self, book: Book, name: Text) -> None:
        """Add the sheet behind those that are there."""
        self.book = book
        self.sheet: Any = book.workbook.add_worksheet(name.in_language(book.language))
        self.sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        self.sheet.set_landscape()
        self.sheet.set_paper(_A4)
        self.sheet.fit_to_pages(1, 0)
        self._widths: dict[int, int] = {}
        self._heights: dict[int, int] = {}
        self.look = {name: self._look(**form) for name, form in _LOOKS.items()}

    def head(self, columns: Sequence[Column], rows: int) -> None:
        """The first row, and what each column is made of down to row `rows`."""
        for number, column in enumerate(columns):
            look = "required" if column.field.required else "rare" if column.field.rare else "head"
            self.put(0, number, column.heading, look)
            width = max(_WIDTHS[column.field.form], min(cell_len(column.heading) + 3, _WIDEST), _NARROWEST)
            self.width(number, width)
            self.guide((1, number, rows, number), column)
        self.sheet.freeze_panes(1, 1)
        self.sheet.repeat_rows(0)
        if len(columns) > _ONE_PAGE:
            self.sheet.set_paper(_A3)
            self.sheet.fit_to_pages(2, 0)
            self.sheet.repeat_columns(0)

    def width(self, column: int, width: int) -> None:
        """Make a column so many characters wide."""
        self._widths[column] = width
        self.sheet.set_column(column, column, width, self.look["cell"])

    def guide(self, area: tuple[int, int, int, int], column: Column) -> None:
        """Tell on a cell's selection what belongs there, and list what it may hold."""
        hint = self.book.say(column.field.hint)
        if not hint and not column.listed:
            return
        # What is not in the list is not refused here: an id without its title is right, too.
        options: dict[str, Any] = {"validate": "any", "show_error": False}
        if column.listed:
            options = {"validate": "list", "source": column.listed, "show_error": False}
        if hint:
            options |= {"input_title": column.heading[:_LONGEST_TITLE], "input_message": hint[:_LONGEST_MESSAGE]}
        self.sheet.data_validation(*area, options)

    def put(self, row: int, column: int, value: Written, look: str = "cell") -> None:
        """Write a cell by what it is; a text is never a formula, a link or a number.

        Raises :class:`Refused` for a text that is too long for a cell.
        """
        if value is None:
            self.sheet.write_blank(row, column, None, self.look[look])
        elif isinstance(value, str):
            if len(value) > LONGEST_CELL:
                most = f"{LONGEST_CELL:,}"
                raise Refused(
                    Text(
                        f"a text of more than {most} characters does not fit into a cell",
                        f"文本超过 {most} 字符，单元格放不下",
                    ),
                    Text("split it", "请拆分"),
                )
            self.sheet.write_string(row, column, value, self.look[look])
            self._fit(row, column, value)
        else:
            self.sheet.write_number(row, column, value, self.look[look])

    def _fit(self, row: int, column: int, text: str) -> None:
        """Make the row as high as the text needs once it is wrapped: not every program does that by itself."""
        room = self._widths.get(column, _WIDEST) - 1
        lines = sum(max(1, ceil(cell_len(line) / room)) for line in text[:_LOOKED_AT].split("\n"))
        if lines > self._heights.get(row, 0):
            self._heights[row] = lines
            self.sheet.set_row(row, _LINE_HEIGHT * min(lines, _MOST_LINES) + _AROUND_LINE)

    def _look(self, **form: Any) -> Any:
        base = {"font_name": FONTS[self.book.language], "font_size": 10, "num_format": "@", "valign": "top"}
        return self.book.workbook.add_format({**base, "text_wrap": True, **form})


_AS_HEAD: Mapping[str, Any] = {
    "bold": True,
    "font_color": "#FFFFFF",
    "valign": "vcenter",
    "border": 1,
    "border_color": _LINE,
}
_LOOKS: dict[str, dict[str, Any]] = {
    "cell": {},
    "head": {**_AS_HEAD, "bg_color": _HEAD},
    "required": {**_AS_HEAD, "bg_color": _REQUIRED},
    "rare": {**_AS_HEAD, "bg_color": _RARE},
    "example": {"italic": True, "font_color": _PALE},
    "names": {"bold": True, "bg_color": "#DCE6F1"},
    "label": {"bold": True},
    "required_label": {"bold": True, "font_color": _REQUIRED},
    "hint": {"font_color": _PALE},
    "title": {"bold": True, "font_size": 16, "text_wrap": False},
}


def heading(field: Field, language: str, book: Book) -> str:
    """What a column is called, with its language where it holds the words of one."""
    name = book.say(field.title)
    return f"{name} [{language}]" if language else name

"""Tables: each column as its form has it, its values drawn again where it says so."""

from collections.abc import Sequence

from nqpf.render.html import table as html
from nqpf.render.html.drawing import bar
from nqpf.render.html.element import Child
from nqpf.render.html.place import Place
from nqpf.report.blocks.block import Cell, Column, Table, cell_words

_FEW = 12
"""Rows among which nobody has to search."""
_SHORT = 20
"""The width of a text, a Chinese character counted twice, that stays on one line."""
_SHADES = 5
_NARROW = 0.05
"""The part of a table that is left to each column without room of its own, before it is too much in all."""
_LEAST = 0.4
_SHORT = 14
"""Characters of a cell that is never broken."""
_STEPS = 20
"""Widths are classes of the style sheet, in twentieths of the table."""


def table(block: Table, place: Place) -> Child:
    """A table that sorts, and filters where the block says so; the first columns name the row."""
    most = [max((row.cells[n].value or 0.0 for row in block.rows), default=0.0) for n in range(len(block.columns))]
    rooms = _rooms(block.columns)
    columns = [
        html.Column(one.title, _sort(one), head=n < block.head, class_=rooms[n] or _short(block, n))
        for n, one in enumerate(block.columns)
    ]
    rows = [[_cell(*one, place) for one in zip(row.cells, block.columns, most, strict=True)] for row in block.rows]
    name = place.own(block.id or "table") or ""
    made = html.table(name, block.title or place.above_id, columns, rows, block.filtered and len(rows) > _FEW)
    for drawn, row in zip(made.iterfind(".//tbody/tr"), block.rows, strict=True):
        if row.id:
            drawn.set("id", place.own(row.id) or "")
    if block.title == place.above:
        made.set("class", "listing again")
    return made


def _unbroken(block: Table, n: int) -> str | None:
    """The class of a column without room of its own whose cells are so short that none has to be broken."""
    cells = (cell_words(row.cells[n], block.columns[n].form) for row in block.rows)
    said = (sum(len(run.text.in_language("zh")) for run in words) for words in cells)
    return "unbroken" if max(said, default=0) <= _SHORT else None


def _cell(cell: Cell, column: Column, most: float, place: Place) -> html.Cell:
    content: Child = place.said(cell_words(cell, column.form))
    if cell.value is not None and column.drawn == "bar":
        content = [content, bar(cell.value / most if most > 0 else 0.0)]
    names = ["" if cell.tone == "plain" else cell.tone, _shade(cell, column)]
    return html.Cell(content, cell.value, " ".join(filter(None, names)) or None)


def _shade(cell: Cell, column: Column) -> str:
    """The shade that says a value again; the value itself stands in the cell."""
    if cell.value is None or column.drawn != "shade":
        return ""
    part = cell.value if column.form == "share" else cell.value / 100
    return f"shade-{min(_SHADES - 1, max(0, int(part * _SHADES)))}"


def _sort(column: Column) -> str:
    return "text" if column.form == "text" else "number"


def _short(block: Table, n: int) -> str | None:
    """The class of a column each of whose texts stays on one line, as short as it is."""
    if block.columns[n].form != "text":
        return None
    said = [run.text for row in block.rows for run in row.cells[n].words]
    return "short" if all(max(len(text.en), 2 * len(text.zh)) <= _SHORT for text in said) else None


def _rooms(columns: Sequence[Column]) -> list[str | None]:
    """The classes of the columns' widths: those with room share what the others, as narrow as they can be, leave."""
    whole = sum(column.room for column in columns)
    shared = max(_LEAST, 1 - _NARROW * sum(not column.room for column in columns))
    parts = (shared * column.room / whole if whole else 0 for column in columns)
    return [f"room-{max(1, round(_STEPS * part))}" if part else None for part in parts]

"""Tables: each column as its form has it, its values drawn again where it says so."""

from nqpf.render.html import table as html
from nqpf.render.html.drawing import bar
from nqpf.render.html.element import Child
from nqpf.render.html.place import Place
from nqpf.report.blocks.block import Cell, Column, Table, cell_words

_SHADES = 5
_MOST_ROOM = 4


def table(block: Table, place: Place) -> Child:
    """A table that sorts, and filters where the block says so; the first columns name the row."""
    most = [max((row.cells[n].value or 0.0 for row in block.rows), default=0.0) for n in range(len(block.columns))]
    columns = [
        html.Column(column.title, _sort(column), head=n < block.head, class_=_room(column))
        for n, column in enumerate(block.columns)
    ]
    rows = [[_cell(*one, place) for one in zip(row.cells, block.columns, most, strict=True)] for row in block.rows]
    name = place.own(block.id or "table") or ""
    made = html.table(name, block.title or place.above_id, columns, rows, block.filtered)
    for drawn, row in zip(made.iterfind(".//tbody/tr"), block.rows, strict=True):
        if row.id:
            drawn.set("id", place.own(row.id) or "")
    if block.title == place.above:
        made.set("class", "listing again")
    return made


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


def _room(column: Column) -> str | None:
    return f"room-{min(column.room, _MOST_ROOM)}" if column.room else None

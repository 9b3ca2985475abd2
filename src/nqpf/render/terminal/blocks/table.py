"""Tables: columns as wide as what stands in them, or a record for each row where the terminal is too narrow."""

from collections.abc import Iterator
from itertools import zip_longest

from nqpf.render.terminal.bar import bar
from nqpf.render.terminal.console import Line, broken, cell_len, fit
from nqpf.render.terminal.pen import STYLES, Pen
from nqpf.report.blocks import block
from nqpf.report.words.marks import colon

_GAP = 2
_LEAST = 10
"""Columns of text are no narrower, unless what stands in them is."""
_INDENT = 2
_BAR = 16


def table(one: block.Table, pen: Pen) -> Iterator[Line]:
    """The table below its title."""
    yield from pen.title(one.title)
    heads = [Line(pen.say(column.title), "dim") for column in one.columns]
    rows = [
        [_cell(cell, column, pen) for cell, column in zip(row.cells, one.columns, strict=False)] for row in one.rows
    ]
    rows = _with_bars(one, heads, rows, pen.columns)
    widths = _widths(one.columns, heads, rows, pen.columns)
    if widths is None:
        yield from _records(one, heads, rows, pen)
        return
    if any(head.pieces for head in heads):
        yield from _row(heads, one.columns, widths)
    for row in rows:
        yield from _row(row, one.columns, widths)


def _cell(cell: block.Cell, column: block.Column, pen: Pen) -> Line:
    return pen.line(block.cell_words(cell, column.form), STYLES[cell.tone])


def _with_bars(one: block.Table, heads: list[Line], rows: list[list[Line]], width: int) -> list[list[Line]]:
    """The rows with a bar before each value of a column that is to have bars, where there is room for all of them."""
    drawn = [at for at, column in enumerate(one.columns) if column.drawn == "bar"]
    made = [list(row) for row in rows]
    for at in drawn:
        values = [row.cells[at].value if at < len(row.cells) else None for row in one.rows]
        most = max((value for value in values if value is not None), default=0.0)
        figures = max((row[at].cells for row in rows if at < len(row)), default=0)
        for row, value in zip(made, values, strict=True):
            if value is not None:
                row[at] = bar(value, most, _BAR).append(" " * (figures - row[at].cells + 1)).extend(row[at])
    return made if sum(_natural(heads, made)) + _GAP * (len(heads) - 1) <= width else rows


def _natural(heads: list[Line], rows: list[list[Line]]) -> list[int]:
    """How wide each column would be if nothing had to break."""
    return [max(head.cells, *(row[at].cells for row in rows if at < len(row)), 0) for at, head in enumerate(heads)]


def _widths(
    columns: tuple[block.Column, ...], heads: list[Line], rows: list[list[Line]], width: int
) -> list[int] | None:
    """How wide each column is; none where the table does not fit."""
    natural = _natural(heads, rows)
    left = width - _GAP * (len(columns) - 1)
    if sum(natural) <= left:
        return natural
    rooms = [column.room for column in columns]
    if not any(rooms):
        rooms = [int(column.form == "text") for column in columns]
    fixed = [
        _narrow(at, columns[at], heads, rows, natural) if not room else min(natural[at], _LEAST)
        for at, room in enumerate(rooms)
    ]
    left -= sum(fixed)
    return None if left < 0 else _shared(fixed, natural, rooms, left)


def _narrow(at: int, column: block.Column, heads: list[Line], rows: list[list[Line]], natural: list[int]) -> int:
    """How narrow a column without room of its own can be: its heading breaks, its figures do not."""
    if column.form == "text":
        return min(natural[at], 2 * _LEAST)
    longest = max(map(cell_len, heads[at].plain.split()), default=0)
    return max(min(longest, _LEAST), *(row[at].cells for row in rows if at < len(row)), 1)


def _shared(widths: list[int], natural: list[int], rooms: list[int], left: int) -> list[int]:
    """Widths to which what is left is added, to each by its room, to none more than it can use."""
    open_ = {at for at, room in enumerate(rooms) if room and widths[at] < natural[at]}
    while open_ and left:
        whole = sum(rooms[at] for at in open_)
        shares = {at: max(left * rooms[at] // whole, 1) for at in sorted(open_)}
        for at, share in shares.items():
            taken = min(share, natural[at] - widths[at], left)
            widths[at] += taken
            left -= taken
        open_ = {at for at in open_ if widths[at] < natural[at]}
    return widths


def _row(cells: list[Line], columns: tuple[block.Column, ...], widths: list[int]) -> Iterator[Line]:
    """A row: each cell breaks within its column, and figures stand to the right of theirs."""
    parts = [broken(cell, width, width) for cell, width in zip(cells, widths, strict=False)]
    for pieces in zip_longest(*parts, fillvalue=Line()):
        line = Line()
        for at, (piece, column, width) in enumerate(zip(pieces, columns, widths, strict=False)):
            line.append(" " * _GAP if at else "")
            if column.form == "text":
                line.extend(fit(piece, width))
            else:
                line.append(" " * (width - piece.cells)).extend(piece)
        yield line


def _records(one: block.Table, heads: list[Line], rows: list[list[Line]], pen: Pen) -> Iterator[Line]:
    """Each row as lines of its own: what names it, then name and value of each other cell."""
    for row in rows:
        name = Line()
        for cell in row[: one.head]:
            name.append("  " if name.pieces else "").extend(cell)
        yield from pen.wrap(name, 0, _INDENT)
        for head, cell in zip(heads[one.head :], row[one.head :], strict=False):
            if cell.plain.strip():
                label = Line(f"{head.plain}{colon(pen.options.language)}" if head.plain else "", "dim")
                yield from pen.wrap(label.extend(cell), _INDENT, 2 * _INDENT)

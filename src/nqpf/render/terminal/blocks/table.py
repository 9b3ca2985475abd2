"""Tables: columns as wide as what stands in them, or a record for each row where the terminal is too narrow."""

from collections.abc import Iterator
from itertools import zip_longest

from nqpf.render.terminal.bar import bar
from nqpf.render.terminal.console import Line, broken, fit
from nqpf.render.terminal.pen import STYLES, Pen
from nqpf.render.terminal.widths import GAP, natural, widths
from nqpf.report.blocks import block
from nqpf.report.words.marks import colon

_INDENT = 2
_BAR = 16


def table(one: block.Table, pen: Pen) -> Iterator[Line]:
    """The table below its title."""
    yield from pen.title(one.title)
    heads = [Line(pen.say(column.short or column.title), "dim") for column in one.columns]
    rows = [
        [_cell(cell, column, pen) for cell, column in zip(row.cells, one.columns, strict=False)] for row in one.rows
    ]
    rows = _with_bars(one, heads, rows, pen.columns)
    fitted = widths(one.columns, heads, rows, pen.columns)
    if fitted is None:
        yield from _records(one, heads, rows, pen)
        return
    if any(head.pieces for head in heads):
        yield from _row(heads, one.columns, fitted)
    for row in rows:
        yield from _row(row, one.columns, fitted)


def _cell(cell: block.Cell, column: block.Column, pen: Pen) -> Line:
    return pen.line(block.cell_words(cell, column.form), STYLES[cell.tone])


def _with_bars(one: block.Table, heads: list[Line], rows: list[list[Line]], width: int) -> list[list[Line]]:
    """The rows with a bar before each value of a column that is to have bars, where there is room for all of them."""
    made = [list(row) for row in rows]
    for at in (at for at, column in enumerate(one.columns) if column.drawn == "bar"):
        values = [row.cells[at].value if at < len(row.cells) else None for row in one.rows]
        most = max((value for value in values if value is not None), default=0.0)
        figures = max((row[at].cells for row in rows if at < len(row)), default=0)
        for row, value in zip(made, values, strict=True):
            if value is not None:
                row[at] = bar(value, most, _BAR).append(" " * (figures - row[at].cells + 1)).extend(row[at])
    return made if sum(natural(heads, made)) + GAP * (len(heads) - 1) <= width else rows


def _row(cells: list[Line], columns: tuple[block.Column, ...], fitted: list[int]) -> Iterator[Line]:
    """A row: each cell breaks within its column, and figures stand to the right of theirs."""
    parts = [broken(cell, width, width) for cell, width in zip(cells, fitted, strict=False)]
    for pieces in zip_longest(*parts, fillvalue=Line()):
        line = Line()
        for at, (piece, column, width) in enumerate(zip(pieces, columns, fitted, strict=False)):
            line.append(" " * GAP if at else "")
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
            name.beside(cell)
        yield from pen.wrap(name, 0, _INDENT)
        for head, cell in zip(heads[one.head :], row[one.head :], strict=False):
            if cell.plain.strip():
                label = Line(f"{head.plain}{colon(pen.options.language)}" if head.plain else "", "dim")
                yield from pen.wrap(label.extend(cell), _INDENT, 2 * _INDENT)

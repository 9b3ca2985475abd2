"""Tables of any format: cells placed in rows and columns, merged ones once, each with its column's header."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from nqpf.documents.document import Cell, Piece, too_long
from nqpf.documents.numbers import leading_number

MOST_COLUMNS = 63
"""Columns of a table, as many as Word allows; what a file says beyond is not believed."""
MOST_CELLS = 200_000
"""Rows that all cells of a table cover together."""


@dataclass(slots=True)
class Placed:
    """A cell: its first row and column, how many of each it covers, its text, and what follows it (notes).

    `origins` are those of its piece."""

    row: int
    column: int
    text: str = ""
    number: str = ""
    automatic: bool = False
    rows: int = 1
    columns: int = 1
    page: int = 0
    after: list[Piece] = field(default_factory=list)
    origins: tuple[Any, ...] = ()


def table_pieces(table: int, cells: Sequence[Placed], marked: int = 0) -> Iterator[Piece]:
    """The pieces of a table, of which so many rows are marked as headers. Raises :class:`Refused` if too large."""
    if sum(cell.rows for cell in cells) > MOST_CELLS:
        raise too_long(MOST_CELLS, "cells in a table", "个单元格（单个表格）")
    first, height = _header_rows(cells, marked)
    headers = _headers([cell for cell in cells if first <= cell.row < first + height])
    for cell in cells:
        below = cell.row >= first + height
        place = Cell(table, cell.row, cell.column, headers.get(cell.column, "") if below else "")
        number = cell.number or _number(cell.text)
        yield Piece(
            cell.text, "cell", number, 0, cell.automatic, cell.page, cell=place, rows=cell.rows, origins=cell.origins
        )
        yield from cell.after


def _number(text: str) -> str:
    leading = leading_number(text)
    return leading.written if leading else ""


def _header_rows(cells: Sequence[Placed], marked: int) -> tuple[int, int]:
    """The first header row, behind titles across the whole table, and how many there are.

    Unmarked, it is one; or as many as its cells cover, if each of them covers them all or has others below it.
    """
    rows: dict[int, list[Placed]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    first = next((row for row, found in sorted(rows.items()) if len(found) > 1), 0)
    top = rows.get(first, [])
    if marked > first:
        return first, marked - first
    height = max((cell.rows for cell in top), default=1)
    grouped = all(cell.rows == height or cell.columns > 1 for cell in top)
    return first, height if grouped and height <= 3 else 1


def _headers(cells: Sequence[Placed]) -> dict[int, str]:
    """The header of each column: what stands above it, from top to bottom."""
    found: dict[int, list[str]] = {}
    for cell in cells:
        said = " ".join(cell.text.split("\n"))
        for column in range(cell.column, cell.column + cell.columns):
            if said and said not in found.setdefault(column, []):
                found[column].append(said)
    return {column: " ".join(texts) for column, texts in found.items()}

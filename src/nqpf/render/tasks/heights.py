"""How high rows have to be: programs do not fit rows to joined cells, and some not even to wrapped text."""

from collections.abc import Sequence
from math import ceil

from nqpf.render.terminal.console import cell_len

_LINE, _AROUND, _MOST, _LEAST = 1.36, 5.0, 409.0, 20.0
"""Points that a line takes, by point of its size; those around it; those that a row may have, and has at least."""
_EDGES = 1.5
"""Characters of a cell's width that its edges take."""


def lines_of(text: str, width: float, size: float = 10.5) -> int:
    """Lines that a text takes in a cell of so many characters of the default font; a Chinese character takes two."""
    room = max((width - _EDGES) * 11 / size, 2)
    return max(1, ceil(cell_len(text) * 1.06 / room))


def height_of(lines: int, size: float = 10.5) -> float:
    """Points that so many lines take."""
    return min(max(lines * size * _LINE + _AROUND, _LEAST), _MOST)


def row_heights(rows: int, cells: Sequence[tuple[int, int, int]]) -> list[float]:
    """The heights of rows, where each cell is (first row, rows, lines): what a joined cell lacks goes to all its rows.

    Points.
    """
    heights = [_LEAST] * rows
    for first, count, lines in sorted(cells, key=lambda cell: cell[1]):
        lacking = height_of(lines) if count == 1 else lines * 10.5 * _LINE + _AROUND
        lacking -= sum(heights[first : first + count])
        if lacking > 0:
            for row in range(first, first + count):
                heights[row] = min(heights[row] + lacking / count, _MOST)
    return heights

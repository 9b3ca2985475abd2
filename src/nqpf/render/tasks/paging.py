"""Tasks that are too large for a page: parted into groups of rows that stay together and can each be read alone."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby
from math import ceil

from nqpf.render.tasks.heights import row_heights
from nqpf.render.terminal.console import cell_len
from nqpf.report.tasks.cells import ABOVE, CONTINUED
from nqpf.report.tasks.runs import Run, Said

MOST = 300.0
"""Points that a group of rows may take: some two thirds of a page across, so that little of a page stays empty."""
_HALF, _EDGES = 0.17, 0.4
"""Centimetres that half a Chinese character takes in a table, and the edges of a cell."""
_LONG = 80
"""Characters of a long cell; a Chinese character takes two."""


def lines_in(text: str, width: float) -> int:
    """Lines that a text takes in a cell of so many centimetres."""
    return max(1, ceil(cell_len(text) * _HALF / max(width - _EDGES, _HALF)))


def groups(rows: int, cells: Sequence[tuple[int, int, int]]) -> list[range]:
    """The rows of a task in groups that are as even as may be; each cell is (first row, rows, lines)."""
    heights = row_heights(rows, cells)
    most = sum(heights) / ceil(sum(heights) / MOST)
    middles = (end - height / 2 for end, height in zip(accumulate(heights), heights, strict=True))
    made: list[range] = []
    for _, same in groupby(int(middle / most) for middle in middles):
        first = made[-1].stop if made else 0
        made.append(range(first, first + len(list(same))))
    return made


def parted(run: Run, within: Sequence[range], *, marked: bool) -> Iterator[Run]:
    """A cell parted where its groups of rows are.

    What it reads is repeated in each part, `marked` as continued; of a long one, only that it stands above.
    """
    for group in within:
        first, last = max(run.first, group.start), min(run.first + run.rows, group.stop)
        if first < last:
            again = first > run.first
            pieces = (*run.pieces, Said(CONTINUED)) if again and marked else run.pieces
            if again and not marked and is_long(run):
                pieces = (Said(ABOVE),)
            yield run._replace(first=first, rows=last - first, pieces=pieces)


def is_long(run: Run) -> bool:
    """Whether a cell reads more than one wants to read again and again."""
    return cell_len(run.text.in_language("zh")) > _LONG

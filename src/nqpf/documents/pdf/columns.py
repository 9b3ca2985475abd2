"""The columns of a page, found by the empty stripe between them, in the order in which they are read."""

from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from nqpf.documents.pdf.lines import APART, Line, level

_LEAST = 5
"""A column has so many lines, or it is none."""
_MOST = 1_000
"""Lines of a page with columns; more are no text."""
_CROSSING = 0.2
"""The part of the lines (titles, say) that may reach over the stripe between columns."""
_FULL = 0.6
"""The part of its column that half of the lines fill; cells of a table without ruling do not."""


class Column(NamedTuple):
    """The lines of a column, top to bottom, and which column of how many it is."""

    lines: list[Line]
    number: int = 0
    of: int = 1


def columns_of(lines: list[Line]) -> Iterator[Column]:
    """The columns of a page in reading order; a line over all columns stands between those above and those below."""
    stripe = _stripe(lines)
    if stripe is None:
        if lines:
            yield Column(rows_of(lines))
        return
    band: list[Line] = []
    for line in lines:
        if line.left < stripe < line.right:
            yield from _sides(band, stripe)
            yield Column([line])
            band = []
        else:
            band.append(line)
    yield from _sides(band, stripe)


def _sides(lines: list[Line], stripe: float) -> Iterator[Column]:
    left = [line for line in lines if line.right <= stripe]
    right = [line for line in lines if line.right > stripe]
    if left:
        yield Column(rows_of(left), 0, 2)
    if right:
        yield Column(rows_of(right), 1, 2)


def rows_of(lines: list[Line]) -> list[Line]:
    """Lines of one column, those at one height as one."""
    rows: list[Line] = []
    for line in lines:
        if rows and line.left >= rows[-1].right - 0.5 * line.size and level(rows[-1], line):
            rows[-1].beside(line)
        else:
            rows.append(line)
    return rows


def _stripe(lines: list[Line]) -> float | None:
    """Where a page is parted in two columns; None where it is not."""
    if not 2 * _LEAST <= len(lines) <= _MOST:
        return None
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    first, last = left + 0.25 * (right - left), right - 0.25 * (right - left)
    found = None
    fewest = _CROSSING
    for place in sorted({line.left - 1.0 for line in lines if first < line.left - 1.0 < last}):
        beside = _beside(lines, place)
        crossing = sum(line.left < place < line.right for line in beside) / len(beside)
        if crossing < fewest and _parts(beside, place, left, right):
            found, fewest = place, crossing
    return found


def _beside(lines: list[Line], place: float) -> list[Line]:
    """The lines at heights at which there are some behind a place: above and below, the page may have one column."""
    heights = [line.base for line in lines if line.left >= place]
    top, bottom = max(heights), min(heights)
    return [line for line in lines if bottom <= line.base <= top]


def _parts(lines: list[Line], place: float, left: float, right: float) -> bool:
    before = [line for line in lines if line.right <= place]
    behind = [line for line in lines if line.left >= place]
    return (
        min(len(before), len(behind)) >= _LEAST
        and _filled(before, place - left)
        and _filled(behind, right - place)
        and _overlapping(before, behind) >= _LEAST
    )


def _filled(lines: list[Line], width: float) -> bool:
    """Whether most rows of lines fill a column of this width, and are not the cells of a table without ruling."""
    rows = [[line.left, line.right] for line in lines[:1]]
    pieces = [1]
    for last, line in pairwise(lines):
        if level(last, line):
            rows[-1][1] = line.right
            pieces[-1] += line.left - last.right > APART * line.size
        else:
            rows.append([line.left, line.right])
            pieces.append(1)
    return median(end - start for start, end in rows) > _FULL * width and median(pieces) == 1


def _overlapping(before: list[Line], behind: list[Line]) -> int:
    """How many lines of one side stand at heights at which the other has lines, too."""
    top, bottom = behind[0].base, behind[-1].base
    return sum(bottom <= line.base <= top for line in before)

"""Agreement on boundaries: Krippendorff's alpha for unitizing, the binary one of the family, |uα.

Krippendorff, K., Mathet, Y., Bouvry, S., Widlöcher, A. (2016), On the reliability of unitizing textual continua:
further developments, Quality & Quantity 50, 2347-2364; Krippendorff (2019), Content Analysis, 4th ed., section
12.6.4. Of the four coefficients |uα alone says how reliably passages are told from the text between them: uα, cuα and
(k)uα also rate the values, which have coefficients of their own here. With lengths in characters, l_ck the length that
one coder puts into c where another puts it into k (c, k: a unit or a gap), over all ordered pairs of m coders and
divided by m - 1, and l the whole, m times the continuum:

    |uα = 1 - (l_gap,unit + l_unit,gap) / (e_gap,unit + e_unit,gap)
    e_gap,unit = l_gap * l_unit / (l - (sum of L² over units + sum of L over gaps) / l)

The subtrahend keeps a unit from being paired with itself, for it was coded as a whole; a gap has no such structure.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import fsum
from typing import NamedTuple

from nqpf.documents.document import Extent


class Piece(NamedTuple):
    """A stretch of a continuum with what coders mark in it, all in characters.

    `marked` and `left` are the lengths of units and of gaps, summed over the coders; `differing` how much of it one
    marks and another leaves, summed over ordered pairs of coders and divided by their number less one; `squared` the
    sum of the squared lengths of units.
    """

    marked: float
    left: float
    differing: float
    squared: float


def boundaries(pieces: Iterable[Piece]) -> float | None:
    """|uα of a continuum that is cut into pieces; None where nothing, or everything, is marked by all."""
    return of_sums(*(fsum(column) for column in zip(*pieces, strict=True))) if pieces else None


def of_sums(marked: float, left: float, differing: float, squared: float) -> float | None:
    """|uα by the sums over all pieces."""
    whole = marked + left
    if not marked or not left:
        return None
    expected = 2 * marked * left / (whole - (squared + left) / whole)
    return 1 - differing / expected


def pieces_of(coders: Sequence[Sequence[Extent]], length: int) -> tuple[Piece, ...]:
    """A continuum of some length, cut where no unit of any coder goes on, each piece with the gap behind it.

    Units of one coder that overlap are one.
    """
    merged = [_merged(units) for units in coders]
    starts = [0, *(extent.start for extent in _merged(unit for units in merged for unit in units) if extent.start)]
    places = [0] * len(coders)
    found = []
    for start, end in pairwise([*starts, length]):
        within: list[list[Extent]] = []
        for coder, units in enumerate(merged):
            begin = places[coder]
            while places[coder] < len(units) and units[places[coder]].start < end:
                places[coder] += 1
            within.append(units[begin : places[coder]])
        found.append(_piece(within, end - start))
    return tuple(found)


def _piece(coders: Sequence[Sequence[Extent]], length: int) -> Piece:
    lengths = [unit.end - unit.start for units in coders for unit in units]
    edges = sorted({edge for units in coders for unit in units for edge in unit})
    changes = [dict.fromkeys((unit.start for unit in units), True) | _ends(units) for units in coders]
    marking, differing = [False] * len(coders), 0
    for begin, end in pairwise(edges):
        marking = [change.get(begin, now) for change, now in zip(changes, marking, strict=True)]
        differing += 2 * sum(marking) * (len(coders) - sum(marking)) * (end - begin)
    return Piece(
        marked=sum(lengths),
        left=len(coders) * length - sum(lengths),
        differing=differing / (len(coders) - 1),
        squared=sum(one * one for one in lengths),
    )


def _ends(units: Sequence[Extent]) -> dict[int, bool]:
    """Where units end and no other begins."""
    starts = {unit.start for unit in units}
    return {unit.end: False for unit in units if unit.end not in starts}


def _merged(units: Iterable[Extent]) -> list[Extent]:
    """Units in order, those that overlap as one; such as only touch stay apart."""
    found: list[Extent] = []
    for unit in sorted(units):
        if found and unit.start < found[-1].end:
            found[-1] = Extent(found[-1].start, max(found[-1].end, unit.end))
        elif unit.end > unit.start:
            found.append(unit)
    return found

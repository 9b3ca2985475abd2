"""Units: the passages of a document that two coders have made items of, whichever items those are.

Items of one kind whose passages overlap by at least half of the shorter one are linked, and all that are linked with
one another, directly or through others, are one unit. What an item claims never links it.
"""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from nqpf.documents.document import Extent

UnitKind = Literal["measure", "action", "indicator", "statement"]
"""Measures and actions are kinds of their own: a measure quotes its heading, an action its clause."""
KINDS: tuple[UnitKind, ...] = ("measure", "action", "indicator", "statement")

Coder = Literal[0, 1]
"""Which of the two coders: the first or the second."""


class Passage(NamedTuple):
    """An item of a coder and the passage that it quotes: of a document, named by any key, and where in it."""

    coder: Coder
    kind: UnitKind
    item: str
    document: str
    extent: Extent


class Unit(NamedTuple):
    """A passage as coded: the items of the first and of the second coder, in their order in the document.

    `extent` reaches from the first to the last of their passages. A unit is matched where both coders have items.
    """

    kind: UnitKind
    document: str
    extent: Extent
    items: tuple[tuple[str, ...], tuple[str, ...]]

    @property
    def matched(self) -> bool:
        """Whether both coders have it."""
        return all(self.items)


def units_of(passages: Iterable[Passage]) -> tuple[Unit, ...]:
    """The units of two coders' passages, kind by kind, document by document, in the order of the text."""
    groups: dict[tuple[UnitKind, str], list[Passage]] = {}
    for passage in passages:
        groups.setdefault((passage.kind, passage.document), []).append(passage)
    return tuple(
        unit for key in sorted(groups, key=lambda key: (KINDS.index(key[0]), key[1])) for unit in _linked(groups[key])
    )


def _linked(passages: Sequence[Passage]) -> list[Unit]:
    """The units of the passages of one kind in one document."""
    by_extent: dict[Extent, list[Passage]] = {}  # the same words quoted many times are looked at once
    for passage in passages:
        by_extent.setdefault(passage.extent, []).append(passage)
    extents = sorted(by_extent)
    groups = _Groups(len(extents))
    reaching: list[int] = []
    for place, extent in enumerate(extents):
        reaching = [before for before in reaching if extents[before].end > extent.start]
        for before in reaching:
            if overlap(extents[before], extent):
                groups.join(before, place)
        reaching.append(place)
    found: dict[int, list[Passage]] = {}
    for place, extent in enumerate(extents):
        found.setdefault(groups.of(place), []).extend(by_extent[extent])
    return [_unit(several) for several in found.values()]


def overlap(one: Extent, other: Extent) -> bool:
    """Whether two extents share at least half of the shorter one."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > 0 and 2 * shared >= min(one.end - one.start, other.end - other.start)


def _unit(passages: Sequence[Passage]) -> Unit:
    ends = [passage.extent for passage in passages]
    extent = Extent(min(one.start for one in ends), max(one.end for one in ends))
    first, second = (tuple(one.item for one in passages if one.coder == coder) for coder in (0, 1))
    return Unit(passages[0].kind, passages[0].document, extent, (first, second))


class _Groups:
    """Numbers joined into groups, each known by its least member."""

    def __init__(self, count: int) -> None:
        self._above = list(range(count))

    def of(self, number: int) -> int:
        """The group of a number."""
        while self._above[number] != number:
            self._above[number] = number = self._above[self._above[number]]
        return number

    def join(self, one: int, other: int) -> None:
        """Make one group of two."""
        low, high = sorted((self.of(one), self.of(other)))
        self._above[high] = low

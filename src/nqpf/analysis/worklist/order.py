"""The one order of all entries: what raises the total most for its effort comes first, again and again.

What raises no total but commitment comes after, by commitment for its effort. What raises neither is left out. Ties are
broken by less effort, then by how much of the plan's own subject is touched, then by the order of the paper.
"""

from collections.abc import Iterable, Iterator
from heapq import heappop, heappush
from typing import NamedTuple

from nqpf.analysis.worklist.answers import more
from nqpf.analysis.worklist.entries import Entry
from nqpf.analysis.worklist.gauge import ENOUGH
from nqpf.analysis.worklist.walk import Placed, Walk
from nqpf.scoring.commitment import Counts

_DIGITS = 12
"""Rates that differ by less are equal: noise in the last digits must not decide."""


def ordered(walk: Walk, entries: Iterable[Entry]) -> Iterator[Placed]:
    """The entries in their order, each with what it brings in its place."""
    left = sorted(entries, key=lambda entry: (entry.effort, -entry.fits, entry.place))
    by_total, by_commitment = _ByTotal(walk, left), _ByCommitment(walk, left)
    while True:
        together = by_total.best()
        if not together:
            together = by_commitment.best() or by_total.joint()
        if not together:
            return
        for entry in together:
            placed = walk.take(entry, opens=len(together) > 1 and entry is not together[-1])
            by_total.took(entry, placed)
            by_commitment.took(entry)
            yield placed


class _ByTotal:
    """Which entry raises the total most for its effort. What has not changed is not scored again."""

    def __init__(self, walk: Walk, left: Iterable[Entry]) -> None:
        self._walk = walk
        self._left = {entry.key: entry for entry in left if walk.may_raise(entry)}
        self._dimensions = {key: self._served(entry) for key, entry in self._left.items()}
        self._rates: dict[str, float] = {}
        # By dimension, its score with these credits in it: many entries raise the same facets.
        self._scores: dict[str, dict[frozenset[tuple[str, float]], float]] = {}
        # Of an arithmetic mean, what a dimension's rise brings stays the same whatever the others do.
        self._linear = walk.gauge.tree.aggregate == "arithmetic"

    def _served(self, entry: Entry) -> frozenset[str]:
        done = self._walk.stages.done
        facets = {claim.facet for name in entry.items for claim in done.get(name, ())}
        return frozenset(map(self._walk.gauge.dimension, facets))

    def best(self) -> list[Entry]:
        """The one entry that comes next, if any raises the total."""
        best, highest = None, 0.0
        for key, entry in self._left.items():
            rate = self._rates.get(key)
            if rate is None:
                rate = self._rates[key] = round(self._gain(entry) / entry.effort, _DIGITS)
            if rate > highest:  # the first of equals: they are sorted
                best, highest = entry, rate
        return [best] if best else []

    def _gain(self, entry: Entry) -> float:
        gauge, scores = self._walk.gauge, self._walk.scores
        inside: dict[str, list[tuple[str, float]]] = {}
        for facet, credit in self._walk.credits([entry]).items():
            inside.setdefault(gauge.dimension(facet), []).append((facet, credit))
        if not inside:
            return 0.0
        changed = {}
        for dimension, credits in inside.items():
            known = self._scores.setdefault(dimension, {})
            new = frozenset(credits)
            if new not in known:
                known[new] = gauge.below_root(scores, dict(credits))[dimension]
            changed[dimension] = known[new]
        return gauge.total(scores, changed) - self._walk.total

    def joint(self) -> list[Entry]:
        """Entries that raise the total only together: none of them can be left out."""
        kept = [entry for entry in self._left.values() if self._walk.credits([entry])]
        if self._walk.gain(kept) <= ENOUGH:
            return []
        for entry in reversed(kept.copy()):
            fewer = [one for one in kept if one is not entry]
            if self._walk.gain(fewer) > ENOUGH:
                kept = fewer
        return kept

    def took(self, entry: Entry, placed: Placed) -> None:
        """An entry has been done: what it may have changed is looked at anew."""
        self._left.pop(entry.key, None)
        if placed.facets:
            self._left = {key: one for key, one in self._left.items() if self._walk.may_raise(one)}
        moved = {self._walk.gauge.dimension(facet) for facet in placed.facets}
        for dimension in moved:
            self._scores.pop(dimension, None)
        beside = {self._walk.stages.entry_of.get(name) for name in entry.items}
        for key in list(self._rates):
            stale = bool(moved) and (not self._linear or not moved.isdisjoint(self._dimensions[key]))
            if stale or key in beside or key not in self._left:
                del self._rates[key]


class _Alike(NamedTuple):
    """What entries have in common from which commitment gains the same for the same effort."""

    rise: Counts
    effort: float


class _ByCommitment:
    """Which entry raises commitment most for its effort. Entries that are alike are looked at as one."""

    def __init__(self, walk: Walk, left: Iterable[Entry]) -> None:
        self._walk = walk
        self._left = {entry.key: entry for entry in left}
        self._place = {key: place for place, key in enumerate(self._left)}
        self._alike: dict[str, _Alike] = {}
        self._waiting: dict[_Alike, list[tuple[int, str]]] = {}

    def best(self) -> list[Entry]:
        """The one entry that comes next, if any raises commitment."""
        for key, entry in self._left.items() if not self._alike else ():
            self._sort(key, entry)
        counts = self._walk.counts
        before = counts.value
        best, highest, first = None, 0.0, 0
        for alike in list(self._waiting):
            first_key = self._head(alike)
            if first_key is None:
                del self._waiting[alike]
                continue
            rate = round((more(counts, alike.rise).value - before) / alike.effort, _DIGITS)
            place = self._place[first_key]
            if rate > highest or (best and rate == highest and place < first):
                best, highest, first = self._left[first_key], rate, place
        return [best] if best else []

    def _sort(self, key: str, entry: Entry) -> None:
        alike = _Alike(self._walk.rise(entry), entry.effort)
        if self._alike.get(key) != alike:
            self._alike[key] = alike
            heappush(self._waiting.setdefault(alike, []), (self._place[key], key))

    def _head(self, alike: _Alike) -> str | None:
        """The first of those that are alike and still to be done."""
        waiting = self._waiting[alike]
        while waiting and (waiting[0][1] not in self._left or self._alike[waiting[0][1]] != alike):
            heappop(waiting)
        return waiting[0][1] if waiting else None

    def took(self, entry: Entry) -> None:
        """An entry has been done."""
        del self._left[entry.key]
        for key in self._walk.moved(entry) if self._alike else ():
            if key in self._left:
                self._sort(key, self._left[key])

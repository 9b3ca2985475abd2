"""The same work by kind: name a body for twelve tasks, state the money of nine, add what is missing in a dimension.

Groups are ordered as entries are, and what one brings is what it brings after those before it, so that groups and
entries add up to the same.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from math import fsum
from typing import NamedTuple

from nqpf.analysis.worklist.answers import more
from nqpf.analysis.worklist.entries import Entry, effort_of
from nqpf.analysis.worklist.kinds import ADD, COUNTED_AFTER, WORK, RisingClaim, rising
from nqpf.analysis.worklist.worklist import Worklist
from nqpf.rubric.effort import EffortTable
from nqpf.scoring.commitment import NO_TASKS, Counts

_DIGITS = 12
_COUNTED = frozenset(COUNTED_AFTER.values())
"""The kinds of work that commitment looks at."""
_Rate = tuple[float, float, float]
"""What a kind of work raises for its effort, negated: total, commitment, and its effort, the least first."""


class Group(NamedTuple):
    """One kind of work on all that need it: items or criteria in the order of the entries, and where it leads."""

    work: str
    items: tuple[str, ...]
    effort: float
    scores: Mapping[str, float]
    counts: Counts


def grouped(worklist: Worklist, entries: Sequence[Entry], efforts: EffortTable, *, by_total: bool) -> list[Group]:
    """The work of these entries by kind, in its order: by the total and then commitment, or by commitment alone."""
    return list(_Grouping(worklist, entries, efforts, by_total=by_total).run())


class _Grouping:
    def __init__(self, worklist: Worklist, entries: Sequence[Entry], efforts: EffortTable, *, by_total: bool) -> None:
        self._gauge, self._answers, self._by_total = worklist.gauge, worklist.answers, by_total
        self._stages = worklist.stages
        self._entries = entries
        self._keys = {entry.key for entry in entries}
        self.scores, self.counts = dict(worklist.start.scores), worklist.start.counts
        self._done: frozenset[str] = frozenset()
        self._items: dict[str, dict[str, None]] = {}
        self._efforts: dict[str, list[float]] = {}
        self._rises: dict[str, Counts] = {}
        self._new: dict[str, dict[str, float]] = {}
        self._claims: dict[str, list[RisingClaim]] = {}
        self._facets: dict[str, set[str]] = {}
        for entry in entries:
            self._sort(entry, efforts)
        if by_total:
            self._note_claims()

    def _sort(self, entry: Entry, efforts: EffortTable) -> None:
        if entry.kind == "add":
            work = ADD + self._gauge.dimension(entry.id)
            self._note(work, entry.id, entry.effort)
            self._rises[work] = more(self._rises.get(work, NO_TASKS), entry.rise)
            self._new.setdefault(work, {}).update((facet, self._stages.new(facet)) for facet in entry.facets)
        for fill in entry.fills:
            self._note(WORK[fill.kind, fill.test], entry.id, effort_of(fill, efforts))

    def _note(self, work: str, item: str, effort: float) -> None:
        self._items.setdefault(work, {})[item] = None
        self._efforts.setdefault(work, []).append(effort)

    def _note_claims(self) -> None:
        """Every claim that rises with the work, by facet; and by kind of work, the facets that it may raise."""
        for claim in rising(self._stages, self._entries, self._keys):
            self._claims.setdefault(claim.facet, []).append(claim)
            for work in frozenset().union(*claim.needs):
                self._facets.setdefault(work, set()).add(claim.facet)

    def run(self) -> Iterator[Group]:
        waiting = [(self._rate(work), place, work) for place, work in enumerate(self._items)]
        heapify(waiting)
        while waiting:
            _, place, work = heappop(waiting)
            # What stands first was rated when less was done: it comes next only if that still makes it the first.
            rated = (self._rate(work), place, work)
            if waiting and rated > waiting[0]:
                heappush(waiting, rated)
                continue
            self.scores |= self._raised(work)
            self.counts = self._counted(work)
            self._done |= {work}
            yield Group(work, tuple(self._items[work]), fsum(self._efforts[work]), dict(self.scores), self.counts)

    def _rate(self, work: str) -> _Rate:
        effort = fsum(self._efforts[work])
        root = self._gauge.tree.id
        gain = self._raised(work).get(root, self.scores[root]) - self.scores[root]
        moves = work in self._rises or work in _COUNTED
        rise = self._counted(work).value - self.counts.value if moves else 0.0
        return -round(gain / effort, _DIGITS), -round(rise / effort, _DIGITS), effort

    def _raised(self, work: str) -> dict[str, float]:
        """The nodes that rise with this kind of work, with their new scores."""
        done = self._done | {work}
        higher = dict(self._new.get(work, {})) if self._by_total else {}
        for facet in self._facets.get(work, ()):
            higher[facet] = max(higher.get(facet, 0.0), *(claim.credit(done) for claim in self._claims[facet]))
        higher = {facet: credit for facet, credit in higher.items() if credit > self.scores[facet]}
        return self._gauge.rescored(self.scores, higher) if higher else {}

    def _counted(self, work: str) -> Counts:
        """The counts of commitment with this kind of work done, too."""
        done = self._done | {work}
        counts = self._answers.counted(lambda name, test: name in self._keys and COUNTED_AFTER[test] in done)
        return self._sum([counts, *(rise for kind, rise in self._rises.items() if kind in done)])

    @staticmethod
    def _sum(counts: Iterable[Counts]) -> Counts:
        total = NO_TASKS
        for one in counts:
            total = more(total, one)
        return total

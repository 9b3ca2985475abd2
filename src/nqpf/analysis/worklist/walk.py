"""Where a plan stands while entries are done one after the other: its scores, and its counts of commitment."""

from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from typing import NamedTuple

from nqpf.analysis.worklist.answers import Answers
from nqpf.analysis.worklist.entries import Entry
from nqpf.analysis.worklist.gauge import ENOUGH, Gauge
from nqpf.analysis.worklist.stages import Stages
from nqpf.scoring.claims import ClaimResult
from nqpf.scoring.commitment import Counts


class Placed(NamedTuple):
    """An entry in its place: all scores, in [0, 1], and the counts of commitment once it and those above are done.

    `facets` are those whose credit it raises; `empty_pole` is an opposite pole that was empty before. `opens`: it
    raises nothing by itself, but the next entries would not without it.
    """

    entry: Entry
    scores: Mapping[str, float]
    counts: Counts
    facets: tuple[str, ...]
    empty_pole: str | None
    opens: bool = False


class Start(NamedTuple):
    """Where the plan stands before any entry is done."""

    scores: Mapping[str, float]
    counts: Counts


class Walk:
    """Where a plan stands as entries are done one after the other."""

    def __init__(self, stages: Stages, gauge: Gauge, answers: Answers) -> None:
        """Score the plan as it is."""
        self.stages, self.gauge, self._answers = stages, gauge, answers
        self._root = gauge.tree.id
        credits = dict.fromkeys((name for name, branch in gauge.branches.items() if branch.level == "facet"), 0.0)
        for claims in stages.now.values():
            for claim in claims:
                credits[claim.facet] = max(credits[claim.facet], claim.credit)
        self.scores = gauge.scores(credits)
        self.start = Start(dict(self.scores), answers.counts)
        self._done: set[str] = set()

    @property
    def counts(self) -> Counts:
        """The counts of commitment here."""
        return self._answers.counts

    def credits(self, entries: Iterable[Entry]) -> dict[str, float]:
        """The facets whose credit rises if these are done, too, with what it rises to."""
        entries = tuple(entries)
        too = {entry.key for entry in entries}
        higher: dict[str, float] = {}
        for name in dict.fromkeys(name for entry in entries for name in entry.items):
            for claim in self._claims(name, too):
                if claim.credit > higher.get(claim.facet, self.scores[claim.facet]) + ENOUGH:
                    higher[claim.facet] = claim.credit
        return higher

    def _claims(self, name: str, too: Container[str]) -> Sequence[ClaimResult]:
        """An item's claims with what is done, and with these entries."""
        stages = self.stages
        whole = stages.entry_of.get(name)  # new items have none, and are looked at in their own entry alone
        own = whole is None or whole in self._done or whole in too
        linked = any(link in self._done or link in too for link in stages.rests_on.get(name, ()))
        return stages.claims(name, own=own, linked=linked)

    def may_raise(self, entry: Entry) -> bool:
        """Whether an entry, with all others, may raise any facet above where it is: credit never falls again."""
        claims = (claim for name in entry.items for claim in self.stages.done.get(name, ()))
        return any(claim.credit > self.scores[claim.facet] + ENOUGH for claim in claims)

    def gain(self, entries: Iterable[Entry]) -> float:
        """By how much the total rises if these are done together."""
        return self.gauge.rescored(self.scores, self.credits(entries)).get(self._root, self.total) - self.total

    @property
    def total(self) -> float:
        """The total here."""
        return self.scores[self._root]

    def rise(self, entry: Entry) -> Counts:
        """What the counts of commitment rise by."""
        return entry.rise if entry.kind == "add" else self._answers.rise(entry.id)

    def moved(self, entry: Entry) -> Collection[str]:
        """The items whose entries may raise the counts by something else once this entry has been done."""
        return self._answers.beside(entry.id) if entry.kind == "complete" else ()

    def take(self, entry: Entry, *, opens: bool = False) -> Placed:
        """Do an entry."""
        higher = self.credits([entry])
        pole = self._pole(entry)
        self._answers.take(entry.id, self.rise(entry))
        self.scores |= self.gauge.rescored(self.scores, higher)
        self._done.add(entry.key)
        facets = sorted(higher, key=self.gauge.position.__getitem__)
        return Placed(entry, dict(self.scores), self.counts, tuple(facets), pole, opens)

    def _pole(self, entry: Entry) -> str | None:
        return self.gauge.empty_pole(entry.id, self.scores) if entry.kind == "add" else None

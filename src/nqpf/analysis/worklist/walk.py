"""Where a plan stands while entries are done one after the other: its scores, and its counts of commitment."""

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import NamedTuple

from nqpf.analysis.worklist.answers import Answers
from nqpf.analysis.worklist.entries import Entry
from nqpf.analysis.worklist.gauge import ENOUGH, Gauge
from nqpf.analysis.worklist.stages import Stages
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
        done = self._done | {entry.key for entry in entries}
        higher: dict[str, float] = {}
        for name in dict.fromkeys(name for entry in entries for name in entry.items):
            for facet, credit in self._worth(name, done):
                if credit > higher.get(facet, self.scores[facet]) + ENOUGH:
                    higher[facet] = credit
        return higher

    def _worth(self, name: str, done: Container[str]) -> Iterator[tuple[str, float]]:
        linked = any(link in done for link in self.stages.rests_on.get(name, ()))
        own = self.stages.entry_of.get(name, name) in done
        for claim in self.stages.claims(name, own=own or name.startswith("+"), linked=linked):
            yield claim.facet, claim.credit

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

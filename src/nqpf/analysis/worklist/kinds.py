"""Kinds of work, and what each claim of a plan is worth once some of them are done."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from nqpf.analysis.worklist.entries import Entry
from nqpf.analysis.worklist.stages import Stages
from nqpf.facets.ladder import RUNGS, answers
from nqpf.plan.items import ItemKind
from nqpf.scoring.claims import ClaimResult

WORK: Mapping[tuple[ItemKind, str], str] = {
    ("measure", "stated"): "what",
    ("measure", "owned"): "who",
    ("measure", "scheduled"): "when",
    ("measure", "resourced"): "with_what",
    ("measure", "measured"): "measured",
    ("indicator", "stated"): "target",
    ("indicator", "aimed"): "target",
    ("indicator", "anchored"): "from_where",
    ("indicator", "supported"): "supported",
    ("indicator", "tracked"): "tracked",
    ("indicator", "ambitious"): "milestones",
    ("statement", "stated"): "entries",
    ("statement", "filled"): "entries",
    ("statement", "sourced"): "sourced",
    ("statement", "linked"): "acted_on",
    ("statement", "kept"): "kept",
}
"""By kind of item and test, the kind of work that it takes to pass it."""
ADD = "add:"
"""What the kinds of work begin with that add something; the dimension follows."""
COUNTED_AFTER: Mapping[str, str] = {
    **{test: work for (kind, test), work in WORK.items() if kind == "measure"},
    "aimed": "target",
    "anchored": "from_where",
}
"""By test that commitment looks at, the kind of work after which it is passed."""
_DATING = "target"
_NOTHING: frozenset[str] = frozenset()


class RisingClaim(NamedTuple):
    """A claim that rises with the work, as it is now and once all of it is done.

    `needs` has, test by test, the kinds of work after which the test is passed; none where it is passed already or
    stays failed.
    """

    facet: str
    now: ClaimResult
    then: ClaimResult
    needs: tuple[frozenset[str], ...]

    def credit(self, done: frozenset[str]) -> float:
        """Its credit once these kinds of work are done."""
        if all(need <= done for need in self.needs):
            return self.then.credit
        if len(self.needs) != RUNGS:  # a value between goalposts: its tests do not add up
            return self.now.credit
        outcomes = zip(self.now.checked.outcomes, self.then.checked.outcomes, self.needs, strict=True)
        passed = [was.passed or (will.passed and need <= done) for was, will, need in outcomes]
        return max(self.now.credit, answers(passed) / RUNGS * self.now.part)


def rising(stages: Stages, entries: Sequence[Entry], keys: Collection[str]) -> Iterator[RisingClaim]:
    """The claims of the plan's items that rise once these entries are done; `keys` are theirs."""
    works: dict[str, dict[str, str]] = {}
    for entry in entries:
        for fill in entry.fills:
            works.setdefault(fill.item, {})[fill.test] = WORK[fill.kind, fill.test]
    for name in dict.fromkeys(name for entry in entries if entry.kind == "complete" for name in entry.items):
        whole = stages.entry_of[name]
        linked = any(link in keys for link in stages.rests_on.get(name, ()))
        # What is filled in at a task is filled in for its actions.
        needed = works.get(whole, {}) | works.get(name, {})
        before = {claim.facet: claim for claim in stages.now.get(name, ())}
        for then in stages.claims(name, own=whole in keys, linked=linked):
            now = before[then.facet]
            if then.credit > now.credit:
                yield RisingClaim(then.facet, now, then, tuple(_needs(now, then, needed)))


def _needs(now: ClaimResult, then: ClaimResult, works: Mapping[str, str]) -> Iterator[frozenset[str]]:
    for was, will in zip(now.checked.outcomes, then.checked.outcomes, strict=True):
        if was.passed or not will.passed:
            yield _NOTHING
        elif was.test in works:
            yield frozenset({works[was.test]})
        else:
            # What other answers bring with them: of a task, an indicator that is dated then; else all of its own.
            yield frozenset({_DATING}) if was.test == "measured" else frozenset(works.values())

"""The evidence ladder of every item: five tests, the first the condition for the rest (method, section 2)."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from nqpf.base.language import Text, both
from nqpf.base.source import Pointer
from nqpf.plan.items import PlacedItem, PlanView

RUNGS = 5


class Outcome(NamedTuple):
    """One test on one item: whether it passed, what was seen or is missing, and where in the plan.

    `note` has the author's words, or what is missing in terms of the document; `normalised` is the amount or date
    among them as programs read it; `keys` are the entries of the plan file that it is about, for who edits that.
    """

    test: str
    passed: bool
    note: Text
    pointer: Pointer
    normalised: str | None = None
    keys: tuple[str, ...] = ()


Test = Callable[[PlacedItem, PlanView], Outcome]
"""A test of an item, for whichever facet."""


def passed(test: str, item: PlacedItem, key: str, seen: str | Text, normalised: str | None = None) -> Outcome:
    """A test that `item` passes, with what was seen under `key`."""
    return Outcome(test, True, both(seen) if isinstance(seen, str) else seen, (*item.pointer, key), normalised, (key,))


def failed(test: str, item: PlacedItem, key: str | tuple[str, ...], en: str, zh: str) -> Outcome:
    """A test that `item` fails: what is missing and what to write, in terms of the document.

    `key` is the entry of the plan file that would say it, or all of them, the one to look at first.
    """
    keys = (key,) if isinstance(key, str) else key
    return Outcome(test, False, Text(en, zh), (*item.pointer, keys[0].partition(".")[0]), keys=keys)


def shared_outcomes(item: PlacedItem, view: PlanView, tests: Sequence[Test]) -> tuple[Outcome, ...]:
    """The outcomes of tests that ask the same for every facet: run once on an item, however many facets it claims."""
    known, outcomes = view.tested.get(item.body.id, (None, ()))
    if known is not item:
        outcomes = tuple(_looked_for(test(item, view), item) for test in tests)
        view.tested[item.body.id] = item, outcomes
    return outcomes


_YEAR_OF = "aimed"
"""The test that is about the year of a target, an entry of its own."""


def _looked_for(outcome: Outcome, item: PlacedItem) -> Outcome:
    """A failed test whose entry the document does not give, as its coder found: the note says so."""
    entry = "year" if outcome.test == _YEAR_OF else outcome.pointer[-1]
    if outcome.passed or entry not in item.body.silent:
        return outcome
    note = outcome.note
    return outcome._replace(note=Text(f"the document does not say it: {note.en}", f"文件未写明：{note.zh}"))


class Rung(NamedTuple):
    """One test of a ladder, as a reader sees it; `keys` are the entries of a plan file that it looks at."""

    test: str
    title: Text
    asks: Text
    keys: tuple[str, ...] = ()


class CheckResult(NamedTuple):
    """What the check of a facet finds in one item: the outcomes of its tests, and its credit in [0, 1].

    `next_credit` is the credit after the one further test that adds most, and `next_test` names it.
    """

    outcomes: tuple[Outcome, ...]
    credit: float
    next_credit: float
    next_test: str | None

    @property
    def answers(self) -> int:
        """Answers given, 0 to 5: five times the credit. Those after the first have no order."""
        return int(self.credit * RUNGS)


def answers(passed: Sequence[bool]) -> int:
    """Answers that count, 0 to 5: `t1 * (1 + t2 + t3 + t4 + t5)`."""
    stated, *rest = passed
    return stated * (1 + sum(rest))


def climb(outcomes: Sequence[Outcome]) -> CheckResult:
    """Add five outcomes up to a credit of 0, .2, .4, .6, .8 or 1."""
    reached, after, position = _reach(tuple([outcome.passed for outcome in outcomes]))
    next_test = outcomes[position].test if position is not None else None
    return CheckResult(tuple(outcomes), reached / RUNGS, after / RUNGS, next_test)


@lru_cache  # of five tests, there are 32 ways to pass and fail
def _reach(passed: tuple[bool, ...]) -> tuple[int, int, int | None]:
    """The answers, the answers after the one further test that adds most, and that test's position."""
    reached = answers(passed)
    # Kept is the first of equals: the earliest failed test is the one to fix first.
    after, best = reached, None
    for position, done in enumerate(passed):
        if not done:
            fixed = answers((*passed[:position], True, *passed[position + 1 :]))
            if fixed > after:
                after, best = fixed, position
    return reached, after, best

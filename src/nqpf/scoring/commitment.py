"""Commitment: how firmly a plan commits to what it sets out to do, whatever it serves (method, section 3).

Six plain questions are put to the plan's own tasks: what, who, when, with what, measured how, from where. No facet
is looked at, so that the figure exists before any claim is made.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from math import fsum
from typing import NamedTuple

from nqpf.facets.indicator import is_anchored, is_dated
from nqpf.facets.resources import is_unpaid, sum_of
from nqpf.plan.fields import STRENGTH_TITLES
from nqpf.plan.items import PlanView, says_something
from nqpf.plan.likeness import numerals, repeats
from nqpf.plan.placeholder import alphanumeric, as_seen
from nqpf.plan.plan import Action, Indicator, Measure
from nqpf.plan.quantity import Money
from nqpf.scoring.matching import most_pairs

QUESTIONS = ("what", "who", "when", "with_what", "measured", "from_where")
"""The six questions, in the order in which they are put."""

FEWEST_TASKS = 5
"""With fewer tasks than this, commitment is not rated: one answer more or less would decide."""


class Counts(NamedTuple):
    """How many tasks there are, and how many answer each question.

    `linked` counts pairs of a task and a dated indicator of its own, `unlinked` the dated indicators left over,
    `anchored` the dated indicators with a baseline that their target improves on.
    """

    tasks: int
    what: int
    who: int
    when: int
    with_what: int
    linked: int
    unlinked: int
    anchored: int

    @property
    def answered(self) -> tuple[float, ...]:
        """How many tasks answer each question, in the order of `QUESTIONS`.

        A dated indicator that belongs to no task counts half. Baselines count per task, and never for more than is
        measured.
        """
        measured = min(self.tasks, self.linked + self.unlinked / 2)
        return self.what, self.who, self.when, self.with_what, measured, min(self.anchored, measured)

    @property
    def shares(self) -> tuple[float, ...]:
        """The share of the tasks that answer each question, 0 to 1, in the order of `QUESTIONS`."""
        return tuple(count / self.tasks if self.tasks else 0.0 for count in self.answered)

    @property
    def value(self) -> float:
        """The mean of the six shares, 0 to 1."""
        return fsum(self.shares) / len(QUESTIONS)

    @property
    def rated(self) -> bool:
        """Whether there are tasks enough."""
        return self.tasks >= FEWEST_TASKS


NO_TASKS = Counts(0, 0, 0, 0, 0, 0, 0, 0)
"""Of a plan without tasks."""


def tally(counts: Counts) -> dict[str, float]:
    """The tasks and the answers to each question, by name: what must not become fewer."""
    return {"tasks": counts.tasks, **dict(zip(QUESTIONS, counts.answered, strict=True))}


class Commitment(NamedTuple):
    """The six counts of a plan, and how many different bodies, dates and amounts its tasks name.

    `silent` has, for the first four questions, the ids of the tasks that do not answer, in the order of the plan.
    `strength` counts the tasks and actions by how firmly the document words them, where that was recorded: it moves no
    figure.
    """

    counts: Counts
    bodies: int
    dates: int
    amounts: int
    silent: Mapping[str, tuple[str, ...]]
    strength: Mapping[str, int]


def commitment_of(view: PlanView, whole: PlanView | None = None, units: int = 0) -> Commitment:
    """The commitment of a plan: its tasks are its measures, each with its actions.

    Where `view` is what counts of a plan, `whole` is all of it: what the plan as a whole does not answer, a part of it
    does not either. `units` are headed units of the document that no task quotes, each a task without answers.
    """
    tasks = view.plan.measures
    dated, anchored = dated_indicators(view, whole)
    committed = [task for task in tasks if any(map(is_typed, parts_of(task)))]
    links = [
        [dated[name] for part in parts_of(task) for name in part.indicators if name in dated] for task in committed
    ]
    linked = most_pairs(links)
    parts = [part for task in committed for part in parts_of(task)]
    answers: dict[str, Callable[[Action], object]] = {
        "what": lambda part: True,
        "who": lambda part: view.naming.bodies(part.owner),
        "when": lambda part: date_of(part, view),
        "with_what": lambda part: named_sum(part, view),
    }
    answered = {
        question: {task.id for task in committed if any(map(answer, parts_of(task)))}
        for question, answer in answers.items()
    }
    if whole is not None:
        silent = _of_all(whole).silent
        answered = {question: named.difference(silent[question]) for question, named in answered.items()}
    return Commitment(
        Counts(
            tasks=len(tasks) + units,
            what=len(answered["what"]),
            who=len(answered["who"]),
            when=len(answered["when"]),
            with_what=len(answered["with_what"]),
            linked=linked,
            unlinked=len({*dated.values()}) - linked,
            anchored=len(anchored),
        ),
        bodies=len({_folded(body) for part in parts for body in view.naming.bodies(part.owner)}),
        dates=len({date for part in parts if (date := date_of(part, view))}),
        amounts=len({money for part in parts if (money := named_sum(part, view))}),
        strength=_strength(tasks),
        silent={
            question: tuple(task.id for task in tasks if task.id not in named) for question, named in answered.items()
        },
    )


@lru_cache(maxsize=2)  # each narrower basis of a plan asks for it, one after the other
def _of_all(whole: PlanView) -> Commitment:
    return commitment_of(whole)


@lru_cache(maxsize=2)
def _dated_of_all(whole: PlanView) -> tuple[dict[str, str], frozenset[str]]:
    return dated_indicators(whole)


_BESIDE = re.compile("[（(][^（()）]*+[)）]|^由|等$|(?:牵头|负责)$")


def _folded(body: str) -> str:
    """A body however it is written: 市经信局（牵头）, 由市经信局负责 and 市 经信局等 are one."""
    return alphanumeric(as_seen(_BESIDE.sub("", body.strip()))) or body


def _strength(tasks: Iterable[Measure]) -> dict[str, int]:
    worded = [part.strength for task in tasks for part in parts_of(task) if part.strength]
    return {strength: worded.count(strength) for strength in STRENGTH_TITLES if strength in worded}


def parts_of(task: Measure) -> tuple[Action, ...]:
    """The task itself and its actions, each with what it states itself."""
    return task, *task.actions


def is_typed(part: Action) -> bool:
    """Whether it is a kind of action on a named object."""
    return part.type is not None and says_something(part.object)


def date_of(part: Action, view: PlanView) -> object | None:
    """The day by which it is due, where that lies within the horizon; else how often the duty comes round."""
    if part.due is not None and view.plan.horizon.covers(part.due):
        return part.due.end
    return part.every


def named_sum(part: Action, view: PlanView) -> Money | None:
    """The sum that it names: its own, a ceiling per case or that of its fund, unless it says that nobody pays it."""
    return None if is_unpaid(part, view) else sum_of(part, view)


def dated_indicators(view: PlanView, whole: PlanView | None = None) -> tuple[dict[str, str], frozenset[str]]:
    """The ids of indicators with a target and its year, each with what it counts as; and what has a baseline, too.

    One written again counts as the first: what either says is said of both. Where `view` is what counts of the plan
    `whole`, that says which are alike: of three, the middle one may be like either, and leaving it out makes no more
    of them.
    """
    if whole is not None:
        known, grounded = _dated_of_all(whole)
        dated = [name for name in known if is_dated(view.by_id[name], view)]
        kept = {known[name] for name in dated if is_anchored(view.by_id[name], view)}
        return {name: known[name] for name in dated}, grounded & kept
    found = [item for item in view.items if isinstance(item.body, Indicator)]
    dated = [item.body.id for item in found if is_dated(item, view)]
    anchored = {item.body.id for item in found if is_anchored(item, view)}
    said = dict(zip((item.body.id for item in view.items), view.said, strict=True))
    texts = [said[name] for name in dated]
    numbers = [numerals(text) for text in texts]
    counts_as = {name: name for name in dated}
    for later, earlier in repeats(texts, lambda one, other: numbers[one] == numbers[other]):
        # Likeness does not add up: one that is like two others does not make those alike.
        if counts_as[dated[earlier]] == dated[earlier]:
            counts_as[dated[later]] = dated[earlier]
    return counts_as, frozenset(counts_as[name] for name in dated if name in anchored)

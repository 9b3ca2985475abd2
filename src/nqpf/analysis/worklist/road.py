"""The way to a target: the shortest beginning of the one order that reaches it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from nqpf.analysis.worklist.answers import Answers
from nqpf.analysis.worklist.gauge import ENOUGH
from nqpf.analysis.worklist.walk import Placed, Walk
from nqpf.analysis.worklist.worklist import Worklist


class Goal(NamedTuple):
    """A node and the score in [0, 1] that it is to reach."""

    node: str
    score: float


class Road(NamedTuple):
    """The entries to do, in their order, each with what it brings there.

    `reached`: they bring every goal's node to its score; else they are all that could bring it nearer. `most` are the
    scores of all nodes with everything written.
    """

    goals: tuple[Goal, ...]
    order: tuple[Placed, ...]
    most: Mapping[str, float]
    reached: bool


def road_to(worklist: Worklist, goals: Sequence[Goal]) -> Road:
    """The beginning of the order that reaches all goals; where the total is none, of what lies below their nodes.

    What raises another node alone is passed over then: the order stays what it is.
    """
    most = worklist.order[-1].scores if worklist.order else worklist.start.scores
    if _reached(goals, worklist.start.scores):
        return Road(tuple(goals), (), most, reached=True)
    order: Sequence[Placed] = worklist.order
    if all(goal.node != worklist.gauge.tree.id for goal in goals):
        order = tuple(_again(worklist, [placed for placed in order if _concerns(placed, worklist, goals)]))
    order = _raising(order)
    first = next((place for place, placed in enumerate(order, 1) if _reached(goals, placed.scores)), None)
    return Road(tuple(goals), tuple(order[:first]), most, reached=first is not None)


def _concerns(placed: Placed, worklist: Worklist, goals: Iterable[Goal]) -> bool:
    """Whether an entry may raise a goal's node, by itself or with another."""
    gauge, done = worklist.gauge, worklist.stages.done
    served = {claim.facet for name in placed.entry.items for claim in done.get(name, ())}
    return any(gauge.lies_below(facet, goal.node) for facet in served for goal in goals)


def _raising(order: Sequence[Placed]) -> Sequence[Placed]:
    """The order up to the last entry that raises any score: what follows raises commitment alone."""
    last = max((place for place, placed in enumerate(order, 1) if placed.facets), default=0)
    return order[:last]


def _again(worklist: Worklist, kept: Iterable[Placed]) -> Iterator[Placed]:
    """What these entries bring when only they are done."""
    stages = worklist.stages
    walk = Walk(stages, worklist.gauge, Answers(stages.before, stages.indicators_done, stages.filled))
    for placed in kept:
        yield walk.take(placed.entry, opens=placed.opens)


def _reached(goals: Iterable[Goal], scores: Mapping[str, float]) -> bool:
    return all(scores[goal.node] >= goal.score - ENOUGH for goal in goals)

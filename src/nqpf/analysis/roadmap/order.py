"""Steps in order: first what brings most for its effort, as an author would go about it."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, pairwise
from typing import NamedTuple

from nqpf.analysis.roadmap.steps import Step
from nqpf.analysis.roadmap.survey import ENOUGH, Stand, Survey

_PAIRED = 60
"""Up to so many steps that are left, pairs are looked at where no single one brings anything."""
_ARRANGED = 1.5
"""The part of the work that may be done after which the rest comes as it stands."""


class Taken(NamedTuple):
    """A step in its place on the road: its effort, the scores of all nodes after it, and the facets it changed."""

    step: Step
    effort: float
    scores: Mapping[str, float]
    facets: tuple[str, ...]


def arrange(survey: Survey, steps: Iterable[Step]) -> Iterator[Step]:
    """Steps in the order in which the goals' nodes rise fastest for the effort."""
    left, stand = sorted(steps), survey.start
    while left:
        # Nothing can be written into an item before it is stated.
        begun = [step for step in left if not step.new or step.rung == 0 or step.key in stand.taken] or left
        for step in _next(survey, stand, begun) if not survey.tired(_ARRANGED) else [begun[0]]:
            yield step
            stand = survey.after(stand, [step])
            left.remove(step)


def along(survey: Survey, steps: Iterable[Step]) -> Iterator[Taken]:
    """What each step brings at its place."""
    stand = survey.start
    for step in steps:
        after = survey.after(stand, [step])
        changed = (name for name in survey.bench.facets if after.scores[name] != stand.scores[name])
        yield Taken(step, survey.effort([step]), after.scores, tuple(changed))
        stand = after


def _next(survey: Survey, stand: Stand, left: list[Step]) -> list[Step]:
    def rate(steps: tuple[Step, ...]) -> tuple[float, float, float]:
        after = {**stand.scores, **survey.changes(stand, steps)}
        rise = sum(after[goal.node] - stand.scores[goal.node] for goal in survey.goals)
        return round(rise / survey.effort(steps), 12), -survey.effort(steps), -steps[0].rung

    best = max(((step,) for step in left), key=rate)
    if rate(best)[0] <= 0 and 1 < len(left) <= _PAIRED:
        pair = max(combinations(left, 2), key=rate)
        if rate(pair)[0] > 0:
            return sorted(pair, key=lambda step: rate((step,)), reverse=True)
    return [best[0]]


def dips(survey: Survey, steps: Iterable[Step]) -> bool:
    """Whether the total, or a goal's node, stands lower after some step than before it."""
    nodes = [survey.gauge.tree.id, *(goal.node for goal in survey.goals)]
    stands = [survey.start.scores, *(taken.scores for taken in along(survey, steps))]
    return any(after[node] < before[node] - ENOUGH for before, after in pairwise(stands) for node in nodes)

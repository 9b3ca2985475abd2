"""From a plan to its road: the steps that reach the goals, in order, and what stands in their way."""

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import Literal, NamedTuple

from nqpf.checks.indicator import IndicatorCheck
from nqpf.effort import EffortTable
from nqpf.items import PlanView
from nqpf.model import Rubric
from nqpf.roadmap.gauge import Gauge
from nqpf.roadmap.search import cheapest
from nqpf.roadmap.steps import Step
from nqpf.roadmap.survey import Goal, Stand, Survey
from nqpf.roadmap.universe import mending_steps, new_steps
from nqpf.roadmap.workbench import Workbench
from nqpf.tree import Pruning, grow

__all__ = ["Goal", "Limit", "Road", "Taken", "find_road"]

Search = Literal["exact", "greedy"]
Cause = Literal["posts", "benchmark", "figures"]
_PAIRED = 60
"""Up to so many steps that are left, pairs are looked at where no single one brings anything."""


class Taken(NamedTuple):
    """A step in its place on the road: its effort, the scores of all nodes after it, and the facets it changed."""

    step: Step
    effort: float
    scores: Mapping[str, float]
    facets: tuple[str, ...]


class Limit(NamedTuple):
    """A facet that writing cannot bring to a full score, how far it can, and what keeps it.

    `posts`: its credit is a value between goalposts. `benchmark`: the rubric holds it against a figure.
    `figures`: what its item states, and no field that is missing, is what falls short.
    """

    facet: str
    most: float
    cause: Cause


class Road(NamedTuple):
    """The way to the goals. Scores are in [0, 1], by node.

    `most` is what everything mended and every new item stated would bring, `mended` what mending alone would.
    Where a goal lies above `most` there are no steps. `stand_in` is the indicator that `measured` was tried with.
    """

    goals: tuple[Goal, ...]
    before: Mapping[str, float]
    steps: tuple[Taken, ...]
    search: Search
    mended: Mapping[str, float]
    most: Mapping[str, float]
    limits: tuple[Limit, ...]
    stand_in: str | None

    @property
    def reachable(self) -> bool:
        """Whether the goals can be reached at all."""
        return _reached(self.goals, self.most)

    @property
    def by_mending(self) -> bool:
        """Whether mending what is there would do."""
        return _reached(self.goals, self.mended)


def find_road(rubric: Rubric, view: PlanView, pruning: Pruning, efforts: EffortTable, goals: tuple[Goal, ...]) -> Road:
    """The steps of least known effort that bring every goal's node to its score. Goals name nodes that apply."""
    gauge = Gauge(grow(rubric, pruning))
    facets = {name: facet for name, (_, facet) in rubric.facets().items() if name in gauge.branches}
    survey = Survey(Workbench(view, facets, rubric.secondary_cap), gauge, efforts, goals)
    mends = mending_steps(survey.bench)
    mended = _fullest(survey, mends)
    in_place = survey.after(survey.start, [step for step in mends if not step.claims])
    news = new_steps(survey.bench, {name: in_place.scores[name] for name in facets})
    most = _fullest(survey, [*mends, *news])
    found: list[Step] = []
    search: Search = "exact"
    if _reached(goals, most.scores):
        useful = [step for step in [*mends, *news] if _relevant(survey, step)]
        found, sure = cheapest(survey, useful)
        search = "exact" if sure else "greedy"
    return Road(
        goals, survey.start.scores, tuple(_arrange(survey, found)), search, mended.scores, most.scores,
        tuple(_limits(survey, most)), survey.bench.stand_in,
    )  # fmt: skip


def _reached(goals: Iterable[Goal], scores: Mapping[str, float]) -> bool:
    return all(scores[goal.node] >= goal.score - 1e-12 for goal in goals)


def _fullest(survey: Survey, steps: Iterable[Step]) -> Stand:
    """Where the plan stands with all steps taken, and of the claims to move up those that help the goals."""
    steps = list(steps)
    stand = survey.after(survey.start, [step for step in steps if not step.claims])
    for step in steps:
        if step.claims and not any(taken.claims for taken in stand.taken.get(step.key, ())):
            further = survey.after(stand, [step])
            if _sum(survey, further) > _sum(survey, stand):
                stand = further
    return stand


def _sum(survey: Survey, stand: Stand) -> float:
    return sum(stand.scores[goal.node] for goal in survey.goals)


def _relevant(survey: Survey, step: Step) -> bool:
    """Whether a step may change a goal's node: only what lies below one can."""
    bench = survey.bench
    served = {name for key in survey.touched([step]) for name in bench.drafts[key].body.serves if name in bench.facets}
    return any(survey.gauge.lies_below(name, goal.node) for name in served for goal in survey.goals)


def _arrange(survey: Survey, steps: Iterable[Step]) -> Iterable[Taken]:
    """Steps in the order in which the goals' nodes rise fastest for the effort."""
    left, stand = sorted(steps), survey.start
    while left:
        # Nothing can be written into an item before it is stated.
        begun = [step for step in left if not step.new or step.rung == 0 or step.key in stand.taken]
        for step in _next(survey, stand, begun):
            after = survey.after(stand, [step])
            changed = (name for name in survey.bench.facets if after.scores[name] != stand.scores[name])
            yield Taken(step, survey.effort([step]), after.scores, tuple(changed))
            stand = after
            left.remove(step)


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


def _limits(survey: Survey, most: Stand) -> Iterable[Limit]:
    for name, facet in survey.bench.facets.items():
        counts = any(survey.gauge.lies_below(name, goal.node) for goal in survey.goals)
        if counts and most.scores[name] < 1.0:
            held = isinstance(facet.check, IndicatorCheck) and facet.check.benchmark is not None
            cause: Cause = "posts" if facet.check.kind == "goalposts" else "benchmark" if held else "figures"
            yield Limit(name, most.scores[name], cause)

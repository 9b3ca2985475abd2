"""From a plan to its road: the steps that reach the goals, in order, and what is in their way."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from nqpf.analysis.roadmap.gauge import Gauge
from nqpf.analysis.roadmap.order import Taken, along, arrange, dips
from nqpf.analysis.roadmap.search import Search, cheapest
from nqpf.analysis.roadmap.steps import Step
from nqpf.analysis.roadmap.survey import ENOUGH, Goal, Stand, Survey
from nqpf.analysis.roadmap.universe import fixing_steps, new_steps, worth_a_look
from nqpf.analysis.roadmap.workbench import Workbench, all_steps
from nqpf.facets.indicator import IndicatorCheck
from nqpf.plan.items import PlanView
from nqpf.rubric.effort import EffortTable
from nqpf.rubric.model import Rubric
from nqpf.rubric.tree import Pruning, grow
from nqpf.scoring.commitment import Counts, commitment_of

__all__ = ["Goal", "Limit", "Road", "Taken", "find_road"]

LimitCause = Literal["posts", "benchmark", "figures"]


class Limit(NamedTuple):
    """A facet that writing cannot bring to a full score, how far it can, and what keeps it.

    `posts`: its credit is a value between goalposts. `benchmark`: the rubric compares it with a figure.
    `figures`: what its item states, and no field that is missing, is what falls short.
    """

    facet: str
    most: float
    cause: LimitCause


class Road(NamedTuple):
    """The way to the goals. Scores are in [0, 1], by node.

    `most` is what everything fixed and every new item stated would bring, `fixed` what fixing alone would.
    Where a goal lies above `most` there are no steps. `stand_in` is the indicator that `measured` was tried with.
    `commitment` has the counts before the first step and after each.
    """

    goals: tuple[Goal, ...]
    before: Mapping[str, float]
    steps: tuple[Taken, ...]
    search: Search
    fixed: Mapping[str, float]
    most: Mapping[str, float]
    limits: tuple[Limit, ...]
    stand_in: str | None
    commitment: tuple[Counts, ...]

    @property
    def reachable(self) -> bool:
        """Whether the goals can be reached at all."""
        return _reached(self.goals, self.most)

    @property
    def by_fixing(self) -> bool:
        """Whether fixing what is there would be enough."""
        return _reached(self.goals, self.fixed)


def find_road(rubric: Rubric, view: PlanView, pruning: Pruning, efforts: EffortTable, goals: tuple[Goal, ...]) -> Road:
    """The steps of least known effort that bring every goal's node to its score. Goals name nodes that apply."""
    gauge = Gauge(grow(rubric, pruning))
    facets = {name: facet for name, (_, facet) in rubric.facets().items() if name in gauge.branches}
    bench = Workbench(view, facets, rubric.secondary_part)
    looked_at = worth_a_look(bench)
    survey = Survey(bench.focused(looked_at), gauge, efforts, goals)
    fixes = fixing_steps(bench, looked_at)
    fixed = _fullest(survey, fixes)
    in_place = survey.after(survey.start, [step for step in fixes if not step.claims])
    news = new_steps(survey.bench, {name: in_place.scores[name] for name in facets})
    most = _fullest(survey, [*fixes, *news])
    order: list[Step] = []
    search: Search = "exact"
    if _reached(goals, most.scores):
        order, search = _way(survey, [*fixes, *news], most)
        if dips(survey, order):
            # Two claims that only help when both are moved lower something in between: do without, where that will do.
            plain = [step for step in [*fixes, *news] if not step.claims]
            unmoved = _fullest(survey, plain)
            if _reached(goals, unmoved.scores):
                order, search = _way(survey, plain, unmoved)[0], "greedy"
    # Items that were not looked at may rise, too: what is promised is scored with all of them.
    steps = tuple(along(Survey(bench, gauge, efforts, goals), order))
    return Road(
        goals, survey.start.scores, steps, search, fixed.scores, most.scores,
        tuple(_limits(survey, most)), survey.bench.stand_in, tuple(_commitment(bench, order)),
    )  # fmt: skip


def _commitment(bench: Workbench, order: list[Step]) -> Iterator[Counts]:
    """The counts of the plan's commitment along the way."""
    for number in range(len(order) + 1):
        yield commitment_of(bench.whole(all_steps(order[:number]))).counts


def _way(survey: Survey, steps: Iterable[Step], most: Stand) -> tuple[list[Step], Search]:
    """The steps to take, in order; `most` is where the plan stands with enough of them taken."""
    useful = [step for step in steps if _relevant(survey, step)]
    enough = frozenset(step for on in most.taken.values() for step in on if _relevant(survey, step))
    found, search = cheapest(survey, useful, enough)
    return list(arrange(survey, found)), search


def _reached(goals: Iterable[Goal], scores: Mapping[str, float]) -> bool:
    return all(scores[goal.node] >= goal.score - ENOUGH for goal in goals)


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
    served = {name for key in survey.touched([step]) for name in bench.drafts[key].body.facets if name in bench.facets}
    return any(survey.gauge.lies_below(name, goal.node) for name in served for goal in survey.goals)


def _limits(survey: Survey, most: Stand) -> Iterable[Limit]:
    for name, facet in survey.bench.facets.items():
        counts = any(survey.gauge.lies_below(name, goal.node) for goal in survey.goals)
        if counts and most.scores[name] < 1.0:
            held = isinstance(facet.check, IndicatorCheck) and facet.check.benchmark is not None
            cause: LimitCause = "posts" if facet.check.kind == "goalposts" else "benchmark" if held else "figures"
            yield Limit(name, most.scores[name], cause)

"""Build the view of a roadmap: the beginning of the work list that reaches the goals, and how far writing goes."""

from collections.abc import Sequence
from math import floor

from nqpf.analysis.worklist import Goal, Road, Worklist, road_to
from nqpf.base.language import Text
from nqpf.base.points import as_written, points, value_of
from nqpf.report.bases.build import figures_of
from nqpf.report.provenance import TOOL
from nqpf.report.roadmap import view
from nqpf.report.scored import ScoredPlan
from nqpf.report.worklist.build import WorklistBuilder
from nqpf.rubric.effort import EffortTable

_TOTAL = Text("Total", "总分")


def build_roadmap(scored: ScoredPlan, efforts: EffortTable, goals: Sequence[Goal]) -> view.RoadmapReport:
    """The way to `goals`, whose nodes must apply to the plan."""
    own = dict(efforts.figures()) == dict(scored.efforts.figures())
    found = scored.worklist if own else scored.worklist_under(efforts)
    road = road_to(found, goals)
    there = road.reached and not road.order
    return view.RoadmapReport(
        schema=view.FORMAT,
        tool=TOOL,
        rubric=scored.rubric_view(),
        plan=scored.plan_summary(),
        goals=tuple(_goal(goal, road, found, scored) for goal in road.goals),
        status="already-there" if there else "reached" if road.reached else "out-of-reach",
        work=WorklistBuilder(scored, found, efforts).built(road.order),
        scores=tuple(tuple(points(placed.scores[goal.node]) for goal in goals) for placed in road.order),
        efforts=tuple(view.EffortView(name, effort) for name, effort in efforts.figures()),
        effort_basis=_basis(scored) if own else None,
        bases=figures_of(scored),
    )


def next_ten(scored: ScoredPlan) -> Goal:
    """What a plan would reach for that is asked for nothing else: the next full ten points of the total."""
    return Goal("total", value_of(min(100, 10 * (floor(points(scored.card.total) / 10) + 1))))


def _goal(goal: Goal, road: Road, found: Worklist, scored: ScoredPlan) -> view.GoalView:
    after = road.order[-1].scores if road.order else found.start.scores
    return view.GoalView(
        node=goal.node,
        title=_TOTAL if goal.node == found.gauge.tree.id else scored.standard.titles[goal.node],
        asked=as_written(goal.score),
        before=points(found.start.scores[goal.node]),
        after=points(after[goal.node]),
        most=points(road.most[goal.node]),
    )


def _basis(scored: ScoredPlan) -> Text | None:
    """The rubric's own words for its efforts."""
    own = scored.rubric.effort
    return scored.rubric.bases[own.basis].text if own else None

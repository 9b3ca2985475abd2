"""A roadmap, version 2: one frozen view for every renderer.

Scores and gains are points of 100, unrounded; effort is in the unit of the effort table. Lines count from 1.
"""

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from nqpf.analysis.roadmap.search import Search
from nqpf.base.language import Text
from nqpf.plan.items import ItemKind
from nqpf.report.figures import Line, Score
from nqpf.report.provenance import PlanSummary, RubricView, Tool

FORMAT: Literal["nqpf/roadmap/2"] = "nqpf/roadmap/2"
Effort = Annotated[float, Field(ge=0, allow_inf_nan=False)]
RoadmapStatus = Literal["already-there", "reached", "out-of-reach"]
Rise = Annotated[float, Field(allow_inf_nan=False)]


class GoalView(NamedTuple):
    """A node and the score it is to reach. `after`: with the steps taken; `fixed`: if everything there is were
    fixed; `most`: if every new item were stated and fixed, too."""

    node: str
    title: Text
    asked: Score
    before: Score
    after: Score
    fixed: Score
    most: Score


class StepView(NamedTuple):
    """One entry of the work list: one more test that one item passes, or another facet that it names first.

    `item` is null for a new item, which serves `facet`. `facet` is otherwise given where the step depends on who
    asks. `gain` is the rise of the total at this place of the list, `total` and `scores` (of the goals' nodes, in
    their order) stand after it; a step that only opens the way for the next has no gain. `link` is the indicator
    with which `measured` was tried; where it is null, a new one with a target and its year, whose writing is part of
    `effort`.
    """

    number: Annotated[int, Field(ge=1)]
    item: str | None
    kind: ItemKind
    title: Text
    test: str
    facet: str | None
    what: Text
    link: str | None
    line: Line
    column: Line
    effort: Effort
    gain: Rise
    shown: Annotated[Rise, Field(description="the gain as it is printed: between the printed totals")]
    total: Score
    commitment: Annotated[Score | None, Field(description="after the step; null under five tasks")]
    scores: tuple[Score, ...]
    facets: Annotated[tuple[str, ...], Field(description="the facets whose credit the step changes")]
    keys: Annotated[tuple[str, ...], Field(description="the entries of the plan file that would say `what`")] = ()


class NewItemView(NamedTuple):
    """A facet for which fixing is not enough and the list states a new item."""

    facet: str
    title: Text
    kind: ItemKind


class LimitView(NamedTuple):
    """A facet that writing cannot bring to a full score, and how far it can.

    `posts`: its credit is a value between goalposts. `benchmark`: the rubric compares it with a figure.
    `figures`: what its items state, and no missing field, falls short.
    """

    facet: str
    title: Text
    most: Score
    cause: Literal["posts", "benchmark", "figures"]


class EffortView(NamedTuple):
    """What one kind of step takes: `measure.owned` … `primary`."""

    name: str
    effort: Effort


class RoadmapReport(NamedTuple):
    """The way to the goals. Out of reach, there are no steps, and `most` of the goals says how far it goes.

    `search` is `exact` where no choice of steps takes less effort, `greedy` where only no step can be left out, and
    `cut-short` where the plan is too large to be sure even of that.
    """

    schema: Literal["nqpf/roadmap/2"]
    tool: Tool
    rubric: RubricView
    plan: PlanSummary
    goals: tuple[GoalView, ...]
    status: RoadmapStatus
    by_fixing: Annotated[bool, Field(description="whether fixing what is there would be enough")]
    search: Search
    effort: Effort
    total_before: Score
    total_after: Score
    commitment_before: Score | None
    commitment_after: Score | None
    steps: tuple[StepView, ...]
    new_items: tuple[NewItemView, ...]
    limits: tuple[LimitView, ...]
    efforts: tuple[EffortView, ...]
    effort_basis: Text | None

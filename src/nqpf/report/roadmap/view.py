"""A roadmap, version 3: the shortest beginning of a plan's work list that reaches a target.

Scores and gains are points of 100, unrounded; effort is in the unit of the effort table. Lines count from 1.
"""

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from nqpf.base.language import Text
from nqpf.report.bases.view import BasisView
from nqpf.report.figures import Score
from nqpf.report.provenance import PlanSummary, RubricView, Tool
from nqpf.report.worklist.view import Effort, WorklistView
from nqpf.scoring.basis import Basis

FORMAT: Literal["nqpf/roadmap/3"] = "nqpf/roadmap/3"
RoadmapStatus = Literal["already-there", "reached", "out-of-reach"]


class GoalView(NamedTuple):
    """A node and the score it is to reach. `after`: with the entries done; `most`: how far writing alone goes."""

    node: str
    title: Text
    asked: Score
    before: Score
    after: Score
    most: Score


class EffortView(NamedTuple):
    """What one kind of answer takes: `measure.owned`, `indicator.anchored`, …"""

    name: str
    effort: Effort


class RoadmapReport(NamedTuple):
    """The way to the goals: `work` has the entries to do and the same work by kind.

    Out of reach, these are all entries that bring the goals nearer; `work.rest` says what lies beyond writing. `scores`
    are those of the goals' nodes after each entry, in the order of the goals. All are as the plan claims it (`basis`):
    what an entry brings counts on the others once the document says it and a reviewer has accepted it. `bases` has the
    plan's figures on all three.
    """

    schema: Literal["nqpf/roadmap/3"]
    tool: Tool
    rubric: RubricView
    plan: PlanSummary
    goals: tuple[GoalView, ...]
    status: RoadmapStatus
    work: WorklistView
    scores: Annotated[tuple[tuple[Score, ...], ...], Field(description="by entry, after it, one for each goal")]
    efforts: tuple[EffortView, ...]
    effort_basis: Annotated[Text | None, Field(description="null where the user has set efforts")]
    basis: Basis = "claimed"
    bases: tuple[BasisView, ...] = ()

"""What moved between two plans, version 2: one frozen view for every renderer.

Scores and parts are points of 100, unrounded. A part's `shown` is what is printed: hundredths that add up, facets
to their dimension, dimensions with `scope` and `rules` to the difference of the printed totals. Lines count from 1.
"""

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from nqpf.base.language import Text
from nqpf.plan.items import ItemKind
from nqpf.report.bases.view import BasisView
from nqpf.report.commitment import CommitmentView
from nqpf.report.figures import Line, Score
from nqpf.report.provenance import PlanSummary, RubricView, Tool

FORMAT: Literal["nqpf/compare/2"] = "nqpf/compare/2"
Points = Annotated[float, Field(ge=-100, le=100, allow_inf_nan=False)]


class SideView(NamedTuple):
    """One of the two: the plan, what it was scored against, and its three figures.

    They are as the plan claims them; `bases` has those on the three bases. Total and breadth are null where the plan is
    not yet assessed: no item claims a facet.
    """

    rubric: RubricView
    plan: PlanSummary
    total: Score | None
    commitment: CommitmentView
    breadth: Score | None
    bases: tuple[BasisView, ...] = ()


class PartView(NamedTuple):
    """A part of the difference, unrounded and as it is printed."""

    points: Points
    shown: Points


class DimensionMove(NamedTuple):
    """A dimension: its scores (null where it does not apply) and what its items brought to the difference."""

    id: str
    title: Text
    before: Score | None
    after: Score | None
    part: PartView


class FacetItem(NamedTuple):
    """The item that a facet rests on, and where it is in its file."""

    id: str
    title: Text
    line: Line
    column: Line


class FacetMove(NamedTuple):
    """A facet whose score differs: the items it rests on, and the tests that were gained and lost.

    `primary` among the tests stands for a claim that was, or no longer is, counted in part only, as secondary ones are.
    """

    id: str
    title: Text
    criterion: str
    dimension: str
    before: Score | None
    after: Score | None
    part: PartView
    item_before: FacetItem | None
    item_after: FacetItem | None
    gained: tuple[str, ...]
    lost: tuple[str, ...]


class TaskName(NamedTuple):
    """A task that both plans have, by its id and title in the second."""

    id: str
    title: Text


class AnswerMove(NamedTuple):
    """One of the six questions of commitment whose answers changed: how many tasks answer it before and after.

    `points` is its part in the difference of commitment, unrounded, `shown` as it is printed; null where either plan
    has under five tasks. `gained` and `lost` are the tasks of both plans that answer it now and did not, or no longer
    do; those answers that come from indicators belong to no task alone and are not listed.
    """

    id: str
    title: Text
    before: Annotated[float, Field(ge=0)]
    after: Annotated[float, Field(ge=0)]
    points: Points | None
    shown: Points | None
    gained: tuple[TaskName, ...]
    lost: tuple[TaskName, ...]


class RenamedView(NamedTuple):
    """A removed item and a new one of its kind and title: most likely the same under another id."""

    before: str
    after: str
    kind: ItemKind
    title: Text


class CompareReport(NamedTuple):
    """The difference of two totals and its parts: of each dimension's items, of the scope and of the rules.

    `scope` is what other criteria declared not applicable, or another kind of plan, brought; `rules` what another
    rubric or profile did. Both are 0 where nothing of the kind differs. Where one of the plans is not yet assessed,
    there are no totals to compare: all three are null, and neither dimensions nor facets are listed.
    """

    schema: Literal["nqpf/compare/2"]
    tool: Tool
    before: SideView
    after: SideView
    difference: PartView | None
    same_rules: bool
    same_scope: bool
    dimensions: tuple[DimensionMove, ...]
    scope: PartView | None
    rules: PartView | None
    facets: Annotated[tuple[FacetMove, ...], Field(description="the facets that moved, the largest part first")]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    renamed: tuple[RenamedView, ...]
    answers: Annotated[
        tuple[AnswerMove, ...], Field(description="the questions of commitment whose answers changed, in their order")
    ] = ()

"""How far two coders of one document agree, version 1: one frozen view for every renderer.

Coefficients are at most 1, unrounded; scores and points are of 100. Intervals are 95 % bootstrap intervals over units.
Coder A is the first plan, coder B the second.
"""

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from nqpf.base.language import Text
from nqpf.report.commitment import CommitmentView
from nqpf.report.figures import Points, Score
from nqpf.report.provenance import PlanSummary, RubricView, Tool
from nqpf.review.agree.units import UnitKind

FORMAT: Literal["nqpf/agree/1"] = "nqpf/agree/1"
Count = Annotated[int, Field(ge=0)]
Coefficient = Annotated[float, Field(le=1, allow_inf_nan=False)]
CoderName = Literal["A", "B"]
Standing = Literal["reliable", "unreliable", "few", "undefined", "unrated"]
"""Of a figure: alpha of at least .8 whose interval begins at .667 or above; less than that; too few units
to judge it; without variation, so that there is no figure; a figure that there is no threshold for."""


class FigureView(NamedTuple):
    """A figure of agreement over `units`, on `agreed` of which both coders say the same.

    `value` is null where it has no meaning, the ends of the interval also where it has none.
    """

    id: str
    title: Text
    units: Count
    agreed: Count
    value: Coefficient | None
    low: Coefficient | None
    high: Coefficient | None
    standing: Standing


class ItemRef(NamedTuple):
    """An item of a coder."""

    id: str
    title: Text


class CoderView(NamedTuple):
    """A coder: the plan, what it comes to, and the items whose quote was not found, each a unit of its own.

    `total` is null where no item claims a facet.
    """

    name: CoderName
    plan: PlanSummary
    total: Score | None
    commitment: CommitmentView
    not_found: tuple[ItemRef, ...]


class KindView(NamedTuple):
    """The units of one kind: those of both coders and those of one alone, F1, and |uα of their boundaries."""

    kind: UnitKind
    title: Text
    matched: Count
    only_a: Count
    only_b: Count
    f1: FigureView
    boundaries: FigureView


class TotalsView(NamedTuple):
    """Totals of what either coder claims, each facet by the better claim, and of what both claim of one unit, each by
    the worse one. Null where nothing is claimed.
    """

    union: Score | None
    intersection: Score | None


class DifferenceView(NamedTuple):
    """A facet that one coder claims for a unit and the other does not.

    `points` is what the total of who claims it loses without it. `lacking`: the other has no such unit at all.
    """

    facet: str
    title: Text
    by: CoderName
    points: Points
    lacking: bool
    kind: UnitKind
    items_a: tuple[ItemRef, ...]
    items_b: tuple[ItemRef, ...]
    page: Annotated[int | None, Field(ge=1)]
    text: Annotated[str, Field(description="the beginning of the passage")]


class AnswerView(NamedTuple):
    """A question that one coder has answered for a task and the other has not."""

    question: str
    title: Text
    by: CoderName
    items_a: tuple[ItemRef, ...]
    items_b: tuple[ItemRef, ...]


class AgreeReport(NamedTuple):
    """How far two coders agree on the units of a document, on what they claim, and on the answers of its tasks."""

    schema: Literal["nqpf/agree/1"]
    tool: Tool
    rubric: RubricView
    document: str
    coders: tuple[CoderView, CoderView]
    units: FigureView
    boundaries: FigureView
    kinds: tuple[KindView, ...]
    claims: tuple[FigureView, ...]
    dimensions: tuple[FigureView, ...]
    answers: tuple[FigureView, ...]
    totals: TotalsView
    differences: Annotated[tuple[DifferenceView, ...], Field(description="the one worth most points first")]
    answered: tuple[AnswerView, ...]

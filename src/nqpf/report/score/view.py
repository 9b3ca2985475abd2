"""The report's format, version 2.

Scores and points run from 0 to 100 and are not rounded; shares, assessed, balance, coupling and coordination
run from 0 to 1. Texts carry both languages. Codes are never translated. Lines count from 1.

The records are named tuples: frozen, and cheaper to define than any other kind, which every start pays for.
"""

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from nqpf.base.language import Text
from nqpf.consistency import Severity
from nqpf.report.bases.view import NO_CLAIM, BasesView
from nqpf.report.commitment import CommitmentView
from nqpf.report.figures import Fraction, Line, Points, Score
from nqpf.report.places import PlaceView
from nqpf.report.provenance import PlanSummary, RubricView, Tool
from nqpf.report.score.dimensions_view import DimensionView
from nqpf.report.score.experts_view import ExpertsView
from nqpf.report.score.items_view import ItemView
from nqpf.report.score.scope import ScopeView
from nqpf.report.values import ValuesView
from nqpf.report.worklist.view import NO_WORK, WorklistView
from nqpf.rubric.rubric_fields import Aggregator
from nqpf.scoring.lenses import ProblemStatus

FORMAT: Literal["nqpf/report/2"] = "nqpf/report/2"


class IntervalView(NamedTuple):
    """What the score is under other weights and rules of the rubric: median, 5 % and 95 % quantile of the draws.

    About the rubric's assumptions only, not about whether the plan is true. Rounded to six decimals. How it is
    drawn is explained in `nqpf robustness --help`.
    """

    median: Score
    low: Score
    high: Score
    draws: Annotated[int, Field(ge=1)]
    seed: Annotated[int, Field(ge=0)]


Status = Literal["assessed", "not-yet-assessed"]
"""Whether any item claims a facet. Until one does, only the plan's own tasks say anything of it."""


class ScoreView(NamedTuple):
    """The result in numbers: commitment, breadth and total, and what is shown beside them.

    A plan that claims nothing is not yet assessed: commitment is there, breadth and total and what follows from them
    are null, for a 0 would be taken for a judgement.
    `breadth` is the weight of the criteria that the plan addresses, of 100; `firmness` is `linear` (the total without
    coupling) divided by it, null where the plan addresses nothing; `lost_to_coupling` is `linear` less the total.
    `balance` is null where most dimensions score 0, or the total is below 1.
    `assessed` is the share of the rubric's weight that applies and was assessed; below `assessed_floor` the plan is not
    rateable.
    """

    status: Status
    aggregate: Aggregator
    commitment: CommitmentView
    breadth: Score | None
    breadth_if_na_zero: Score | None
    firmness: Annotated[float, Field(ge=0)] | None
    linear: Score | None
    lost_to_coupling: Points | None
    total: Score | None
    scope: Annotated[ScopeView | None, Field(description="null where the plan declares no scope")]
    geometric: Score | None
    balance: Fraction | None
    assessed: Fraction
    assessed_floor: Fraction
    rateable: bool
    total_if_na_zero: Score | None
    values: Annotated[ValuesView | None, Field(description="null where the rubric has no goalposts")]
    interval: Annotated[IntervalView | None, Field(description="null unless it was asked for")]
    bases: Annotated[BasesView, Field(description="what stands behind the claims")] = NO_CLAIM


def known(value: float | None) -> float:
    """A figure of an assessed plan. Raises :class:`ValueError` for one that is not yet assessed, which has none."""
    if value is None:
        raise ValueError("the plan is not yet assessed")
    return value


class GapView(NamedTuple):
    """A facet that is not fully met: what it costs, what fixing it adds, and how to fix it.

    `lost`, `gain` and `step` are points of the total; `obstacle` is the part of all points lost. `step` is
    what one more passed test brings, `step_test` names it. `empty_pole` is the opposite pole whose emptiness
    keeps the gain small. `line` is the item's, or, where nothing claims the facet, of the section it belongs in.
    `place` is the item's in the document. `keys` are, for each sentence of `missing`, the entries of the plan file that
    it is about; `budget.source` is one inside another.
    """

    rank: Annotated[int, Field(ge=1)]
    id: str
    title: Text
    criterion: str
    criterion_title: Text
    kind: str
    score: Score
    answers: Annotated[int, Field(ge=0, le=5, description="tests that count")]
    lost: Points
    obstacle: Fraction
    gain: Points
    step: Points
    step_test: str | None
    step_score: Annotated[Score, Field(description="the facet's score once that test is passed")]
    item: str | None
    lacks: tuple[str, ...]
    missing: tuple[Text, ...]
    remedy: Text
    paper: str
    line: Line
    column: Line
    empty_pole: str | None
    may_be_na: Annotated[bool, Field(description="the plan may declare the criterion not applicable, with a reason")]
    best_of: Annotated[int | None, Field(description="the criterion counts only its best so many facets")]
    place: PlaceView | None = None
    keys: tuple[tuple[str, ...], ...] = ()


class FindingView(NamedTuple):
    """Where the plan contradicts itself or what it cites. Never in the score.

    `id` is the rule's with what it is about (`reversed-dates:M7`): unique within the plan, and the same when
    lines move. `places` are those in the document, the one to correct first; `of` the document are slips in its text,
    which are there whatever the plan says. `key` is the entry of the plan file to correct, `target.year` for one inside
    another; null where it is no single one. `file` is where the line is, where that is not the plan's file.
    """

    id: str
    rule: str
    severity: Severity
    message: Text
    hint: Text
    line: Line
    column: Line
    places: tuple[PlaceView, ...] = ()
    of: Literal["plan", "document"] = "plan"
    key: str | None = None
    file: str = ""


class NotApplicableView(NamedTuple):
    """A criterion the plan declared not applicable."""

    id: str
    title: Text
    reason: Text
    line: Line


class ReweightView(NamedTuple):
    """A node whose weight the profile changes, with the weight it was given."""

    id: str
    weight: float


class LensEntryView(NamedTuple):
    """One entry seen through a lens. `line` and `place` are those of a diagnosis.

    What is upheld has items that speak to it, and no score: it is no quantity.
    """

    id: str
    title: Text
    paper: str
    status: ProblemStatus | None
    score: Score | None
    measures: tuple[str, ...]
    items: tuple[str, ...]
    line: Line | None
    place: PlaceView | None = None


class LensView(NamedTuple):
    """A view of the plan beside the score."""

    id: str
    kind: Literal["problems", "layers", "upholds"]
    title: Text
    entries: tuple[LensEntryView, ...]


class BandView(NamedTuple):
    """A band of a scale: its name, and the value (0 to 100) below which it ends; the last one is closed."""

    id: str
    title: Text
    below: Score


class ScalesView(NamedTuple):
    """The bands that figures are named by: of commitment and of the coordination degree D (100 stands for 1)."""

    commitment: tuple[BandView, ...]
    coordination: tuple[BandView, ...]


NO_SCALES = ScalesView((), ())
"""What a report holds that was made before scales were reported."""


class UnreadView(NamedTuple):
    """The pages of a document behind the plan that are images, of which nothing was read; `file` as the plan has it."""

    file: str
    pages: tuple[Annotated[int, Field(ge=1)], ...]


class Report(NamedTuple):
    """A scored plan."""

    schema: Literal["nqpf/report/2"]
    tool: Tool
    rubric: RubricView
    plan: PlanSummary
    score: ScoreView
    dimensions: tuple[DimensionView, ...]
    gaps: tuple[GapView, ...]
    first_steps: Annotated[tuple[str, ...], Field(description="the first entries of the work list, by id")]
    items: Annotated[tuple[ItemView, ...], Field(description="in the order of the plan")]
    findings: Annotated[tuple[FindingView, ...], Field(description="in the order of the plan's lines")]
    not_applicable: tuple[NotApplicableView, ...]
    reweighted: Annotated[tuple[ReweightView, ...], Field(description="weights that the profile changes")]
    out: Annotated[tuple[str, ...], Field(description="ids that the profile takes out with a weight of 0")]
    lenses: tuple[LensView, ...]
    experts: Annotated[ExpertsView | None, Field(description="what experts say, beside the score")] = None
    scales: ScalesView = NO_SCALES
    worklist: Annotated[WorklistView, Field(description="what to do, in one order")] = NO_WORK
    unread: Annotated[tuple[UnreadView, ...], Field(description="pages that are images, by document")] = ()

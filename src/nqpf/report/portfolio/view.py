"""Many plans side by side, version 1: one frozen view for every renderer.

Plans are ranked within their kind. A plan that is not rateable (too little of the rubric was assessed) is listed
without a rank and stands outside all other figures. One that is not yet assessed (no item claims a facet) has a
commitment and no score: such plans are in a list of their own. Scores and points run from 0 to 100, assessed and
closeness from 0 to 1, all unrounded. Quantiles interpolate linearly between neighbours (Hyndman and Fan 1996, type 7).
"""

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from nqpf.base.language import Text
from nqpf.plan.plan import Kind
from nqpf.report.bases.view import BasisView
from nqpf.report.check.view import ProblemView
from nqpf.report.figures import Fraction, Points, Score
from nqpf.report.portfolio.facts_view import Answers, ComparedView, Count, PlacesView, QuestionFact, RangeView, Weakest
from nqpf.report.provenance import RubricView, Tool

FORMAT: Literal["nqpf/portfolio/2"] = "nqpf/portfolio/2"
LINE: Literal["nqpf/portfolio-line/2"] = "nqpf/portfolio-line/2"

Rank = Annotated[int, Field(ge=1)]
Closeness = Annotated[
    Fraction | None,
    Field(description="null unless it was asked for, and where no plan differs or a dimension does not apply"),
]
Difference = Annotated[float, Field(ge=-100, le=100, allow_inf_nan=False)]


class DimensionScore(NamedTuple):
    """A dimension's score in one plan; null where it does not apply to that plan."""

    id: str
    score: Score | None


class PlanRow(NamedTuple):
    """A plan and its rank by total, 1 the best; tied plans share one.

    `places` are those that it may have, as far as differences are real; `range` is its total under other weights and
    rules; `above_next` is the share of draws in which it scores more than the plan in the next line. All three are null
    where plans were not compared.
    `commitment` is null under five tasks; `bands` are those it is in or near the limit of. Of its `tasks` so many
    answer each of the six questions, and the fewest the `weakest`.
    `closeness` is TOPSIS' over the dimensions: how near the plan is to the best that was found in each of them. It is
    meaningful within this set of plans only: another plan can change it for all.
    All figures are as the plan claims them; `bases` has those on the three bases.
    """

    rank: Annotated[Rank | None, Field(description="null where the plan is not rateable")]
    places: PlacesView | None
    range: RangeView | None
    above_next: Annotated[Fraction | None, Field(description="null for the last one, too")]
    id: str
    title: Text
    subject: Text
    draft: Annotated[bool, Field(description="a program wrote or updated it, and nobody has confirmed it as a whole")]
    path: str
    total: Score
    commitment: Score | None
    bands: tuple[str, ...]
    breadth: Score
    tasks: Count
    answers: Answers
    weakest: Weakest
    assessed: Fraction
    rateable: bool
    dimensions: tuple[DimensionScore, ...]
    closeness: Closeness
    closeness_rank: Rank | None
    bases: tuple[BasisView, ...] = ()


class UnassessedPlan(NamedTuple):
    """A plan of which no item claims a facet yet, so that only its commitment is known.

    `commitment` is null under five tasks; `bands` are those it is in or near the limit of.
    """

    id: str
    title: Text
    subject: Text
    draft: bool
    path: str
    commitment: Score | None
    bands: tuple[str, ...]
    tasks: Count
    answers: Answers
    weakest: Weakest
    bases: tuple[BasisView, ...] = ()


class ScoreSpread(NamedTuple):
    """How scores are spread over plans."""

    lowest: Score
    quarter: Score
    median: Score
    three_quarters: Score
    highest: Score


class BandCount(NamedTuple):
    """How many plans have their commitment in a band: from where the band before ends, to below `below`."""

    id: str
    title: Text
    below: Score
    plans: Count


class DimensionSpread(NamedTuple):
    """A dimension over all plans to which it applies."""

    id: str
    title: Text
    weight: float
    plans: Count
    spread: ScoreSpread | None


class CommonGap(NamedTuple):
    """A facet that plans do not fully meet. `applies`: to so many plans; `absent`: it scores 0 in so many of them.

    `short`: so many do not fully meet it, those where it scores 0 among them. `mean_gain`: what meeting it would
    bring, in points of the total, on average over the plans to which it applies; gains do not add up.
    """

    rank: Rank
    id: str
    title: Text
    criterion: str
    criterion_title: Text
    kind: str
    applies: Count
    absent: Count
    short: Count
    mean_gain: Points
    remedy: Text


class Group(NamedTuple):
    """The plans with one value of a field; null: those that do not state it."""

    value: Text | None
    plans: Count
    spread: ScoreSpread


class Grouping(NamedTuple):
    """The plans by a field; one that has several values of it is in several groups."""

    field: str
    groups: tuple[Group, ...]


class PlanPair(NamedTuple):
    """Two plans by path, the better ranked first, and how they differ: the first's scores less the second's.

    `ahead`, `behind` and `level` count the dimensions in which the first scores more, less and the same.
    `differences` are in the order of the kind's dimensions; null where one does not apply to both.
    """

    first: str
    second: str
    total: Difference
    ahead: Count
    behind: Count
    level: Count
    differences: tuple[Difference | None, ...]


class KindView(NamedTuple):
    """The plans of one kind, under one rubric and profile, the best first.

    `compared` is null where nobody looked into which differences are real. `topsis`: whether closeness was asked for.
    """

    kind: Kind
    rubric: RubricView
    plans: tuple[PlanRow, ...]
    unassessed: Annotated[
        tuple[UnassessedPlan, ...],
        Field(description="the highest commitment first; outside all figures but `questions`"),
    ]
    ranked: Count
    unrated: Count
    compared: ComparedView | None
    topsis: bool
    questions: Annotated[tuple[QuestionFact, ...], Field(description="empty where no plan has a task")]
    spread: ScoreSpread | None
    bands: tuple[BandCount, ...]
    dimensions: tuple[DimensionSpread, ...]
    gaps: Annotated[tuple[CommonGap, ...], Field(description="the largest mean gain first")]
    groupings: Annotated[tuple[Grouping, ...], Field(description="empty unless they were asked for")]
    pairs: Annotated[tuple[PlanPair, ...] | None, Field(description="null unless they were asked for")]


class UnreadPlan(NamedTuple):
    """A plan that could not be ranked, and why."""

    path: str
    problems: tuple[ProblemView, ...]


class Portfolio(NamedTuple):
    """Many plans side by side. Plans and groups in a stable order, whatever the order in which files were named."""

    schema: Literal["nqpf/portfolio/2"]
    tool: Tool
    kinds: tuple[KindView, ...]
    not_compared: Annotated[Text, Field(description="why nobody looked into which differences are real, if nobody did")]
    unread: Annotated[tuple[UnreadPlan, ...], Field(description="by path")]


class PlanLine(NamedTuple):
    """One line of JSON Lines: a plan by itself, without what only the whole set can say.

    A plan that could not be read has `problems`, and null for all else but its path and status. One that is not yet
    assessed (no item claims a facet) has null for its total, its breadth and the scores of its dimensions.
    """

    schema: Literal["nqpf/portfolio-line/2"]
    path: str
    status: Literal["assessed", "not-yet-assessed", "unread"]
    id: str | None
    title: Text | None
    subject: Text | None
    draft: Annotated[
        bool | None, Field(description="a program wrote or updated it, and nobody has confirmed it as a whole")
    ]
    kind: Kind | None
    sha256: Annotated[str | None, Field(description="of the file's bytes")]
    rubric: Annotated[str | None, Field(description="sha256 of the rubric as the profile leaves it")]
    total: Score | None
    commitment: Score | None
    bands: tuple[str, ...]
    breadth: Score | None
    assessed: Fraction | None
    rateable: bool | None
    dimensions: tuple[DimensionScore, ...]
    problems: tuple[ProblemView, ...]
    bases: tuple[BasisView, ...] = ()

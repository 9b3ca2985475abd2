"""How robust scores are against the rubric's own assumptions, version 1: one frozen view for every renderer.

Scores run from 0 to 100, shares and indices from 0 to 1. What is counted or estimated over draws is rounded to
six decimals, all else is not rounded. Nothing here is about whether a plan is true or its figures are right.
"""

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from nqpf.analysis.robustness.assumption import Input, MeanRule
from nqpf.base.language import Text
from nqpf.report.commitment import CommitmentView
from nqpf.report.figures import Fraction, Score
from nqpf.report.provenance import RubricView, Tool

FORMAT: Literal["nqpf/robustness/2"] = "nqpf/robustness/2"
Rank = Annotated[float, Field(ge=1)]
Shift = Annotated[float, Field(ge=0)]


class RangeView(NamedTuple):
    """The ends between which an input is drawn evenly."""

    low: Fraction
    high: Fraction


class AssumptionsView(NamedTuple):
    """What is drawn: dimension weights from Dirichlet(concentration * weights), a rule, gamma, the part of secondary
    claims, a criterion.

    The rules are as likely as each other, and so are the criteria; one criterion is left out in each draw, unless
    it does not apply or nothing would be left of its pole or principle.
    """

    concentration: float
    rules: tuple[MeanRule, ...]
    gamma: RangeView
    secondary: RangeView
    criteria: Annotated[int, Field(ge=1)]


class SpreadView(NamedTuple):
    """The lowest draw, the 5 % quantile, the median, the 95 % quantile and the highest draw."""

    least: Score
    low: Score
    median: Score
    high: Score
    most: Score


class GateView(NamedTuple):
    """Whether the plan reaches the required score, and the share of draws in which it does.

    A plan that is not rateable never passes.
    """

    asked: Score
    passes: bool
    share: Fraction


class IndexView(NamedTuple):
    """The part of the variance of the score that an input accounts for (Sobol').

    `first`: alone; `whole`: with all its interactions. Design of Saltelli et al. (2010), estimated as correlations
    (Janon et al. 2014; Jansen 1999). Their standard error is at most about 1/sqrt(draws).
    """

    input: Input
    first: Fraction
    whole: Fraction


class SingleChangeView(NamedTuple):
    """One assumption changed and all others kept: the score then, and whether it turns the gate's verdict over.

    `node` is the dimension without weight or the criterion left out. `setting` is the new weight, rule,
    gamma or part of secondary claims.
    """

    input: Input
    node: str | None
    title: Text | None
    setting: float | MeanRule | None
    score: Score
    flips: bool


class RobustPlan(NamedTuple):
    """A plan under all draws.

    `commitment` comes from counts of the plan alone: no assumption moves it. `indices`: the input that accounts for
    most comes first; empty where the score does not vary. `changes`: the largest move of the score comes first.
    """

    path: str
    id: str
    title: Text
    draft: Annotated[bool, Field(description="a program wrote or updated it, and nobody has confirmed it as a whole")]
    rubric: RubricView
    score: Score
    commitment: CommitmentView
    breadth: Score
    rateable: bool
    spread: SpreadView
    gate: Annotated[GateView | None, Field(description="null where no score is required")]
    indices: tuple[IndexView, ...]
    changes: tuple[SingleChangeView, ...]


class RankSpreadView(NamedTuple):
    """The best rank of any draw, the 5 % quantile, the median, the 95 % quantile and the worst rank."""

    least: Rank
    low: Rank
    median: Rank
    high: Rank
    most: Rank


class RankView(NamedTuple):
    """A plan among the others, 1 being the best; plans of one score share a rank.

    `base` is its rank by its score, `shift` by how many ranks the draws move it on average. `beats` has, by the
    order of the plans, the share of draws in which this plan scores more; ties are no one's win.
    """

    path: str
    id: str
    base: Annotated[int, Field(ge=1)]
    ranks: RankSpreadView
    shift: Shift
    beats: tuple[Fraction, ...]


class RankingView(NamedTuple):
    """Several plans under the same draws. `shift` is the mean of their shifts (OECD Handbook 2008, step 7)."""

    plans: tuple[RankView, ...]
    shift: Shift


class RobustReport(NamedTuple):
    """Plans under the same draws. The same seed and number of draws give the same figures on any machine."""

    schema: Literal["nqpf/robustness/2"]
    tool: Tool
    draws: Annotated[int, Field(ge=1)]
    seed: Annotated[int, Field(ge=0)]
    assumptions: AssumptionsView
    plans: Annotated[tuple[RobustPlan, ...], Field(min_length=1)]
    unreadable: Annotated[tuple[str, ...], Field(description="plans that could not be read, by path")]
    ranking: Annotated[RankingView | None, Field(description="null for a single plan")]

"""The experts' part of the report: what they say beside the machine, how far they agree, what they should talk about.

Scores run from 0 to 100, ratings from 0 to 5.
"""

from typing import Annotated, NamedTuple

from pydantic import Field

from nqpf.base.language import Text
from nqpf.report.figures import Fraction, Line, Score

RatingLevel = Annotated[int, Field(ge=0, le=5)]


class RaterView(NamedTuple):
    """Who assessed the plan, when, in which file. `outdated`: the plan has changed since."""

    rater: str
    date: str
    path: str
    sha256: str
    ratings: Annotated[int, Field(ge=0, description="criteria rated")]
    outdated: bool


class RatingView(NamedTuple):
    """One rating with the place it rests on: an item, a line of the plan, or words of it."""

    rater: str
    rating: RatingLevel
    item: str | None
    line: Line | None
    quote: str | None
    comment: str | None


class OpinionView(NamedTuple):
    """A criterion that was rated. `spread` is the highest rating less the lowest, null under two ratings."""

    id: str
    title: Text
    dimension: str
    score: Score
    with_experts: Score
    median: Annotated[float, Field(ge=0, le=5)]
    spread: RatingLevel | None
    ratings: tuple[RatingView, ...]


class AgreementView(NamedTuple):
    """A dimension that was rated: Krippendorff's ordinal alpha (null: undetermined), and the weight it gives raters."""

    id: str
    title: Text
    score: Score
    with_experts: Score
    alpha: Annotated[float | None, Field(le=1)]
    trust: Fraction


class QuestionView(NamedTuple):
    """What the raters should settle: where they are far from each other, or from the machine."""

    criterion: str
    question: Text


class ExpertsView(NamedTuple):
    """The plan as experts see it, beside the machine's score, which it never replaces."""

    score: Score
    with_experts: Score
    raters: tuple[RaterView, ...]
    dimensions: tuple[AgreementView, ...]
    criteria: tuple[OpinionView, ...]
    questions: Annotated[tuple[QuestionView, ...], Field(description="the widest disagreement first")]

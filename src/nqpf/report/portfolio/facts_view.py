"""What is said of plans side by side beyond their figures: what their tasks say, and which differences are real."""

from typing import Annotated, NamedTuple

from pydantic import Field

from nqpf.base.language import Text
from nqpf.report.figures import Fraction, Score

Count = Annotated[int, Field(ge=0)]
Place = Annotated[int, Field(ge=1)]
Answers = Annotated[
    tuple[Annotated[float, Field(ge=0)], ...],
    Field(
        description="how many tasks say what, who, when, with what money, measured how and from which baseline; "
        "can end in .5, as indicators that no task is linked to count half"
    ),
]
Weakest = Annotated[
    tuple[str, ...],
    Field(description="the questions that the fewest tasks answer; empty where all answer all, or there are none"),
]


class PlacesView(NamedTuple):
    """The places that a plan may have: behind all that are clearly above it, before all that are clearly below.

    One is clearly above another where its total is higher, and is so in at least the `clear` share of the draws. Plans
    whose places overlap may be alike.
    """

    best: Place
    worst: Place


class RangeView(NamedTuple):
    """What a plan's total is under other weights and rules: the 5 % and the 95 % quantile of the draws."""

    low: Score
    high: Score


class ComparedView(NamedTuple):
    """How ranked plans were compared: all of them under the same draws of other weights and rules of the rubric.

    About the rubric's assumptions only: how the plans were read is not varied.
    """

    draws: Annotated[int, Field(ge=1)]
    seed: Annotated[int, Field(ge=0)]
    clear: Fraction


class QuestionFact(NamedTuple):
    """One of the six questions over all plans of a kind, those not yet assessed among them.

    `answered` of all their `tasks` answer it; in `weakest_in` of the `plans` that have tasks, no other is answered by
    fewer.
    """

    id: str
    title: Text
    answered: Annotated[float, Field(ge=0)]
    tasks: Count
    share: Fraction
    weakest_in: Count
    plans: Count

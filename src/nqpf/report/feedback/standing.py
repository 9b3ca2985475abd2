"""In which quarter of all plans a plan is, figure by figure: the one thing on its sheet that others have a part in.

Under eight plans with a figure, a quarter would hold one plan alone: it would say little, and give others away.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from nqpf.report.portfolio.ranked import DIGITS
from nqpf.report.portfolio.spread import spread_of
from nqpf.report.portfolio.view import KindView, PlanRow, Portfolio, UnassessedPlan

FEWEST = 8
"""So many plans must have a figure before quarters of them are told."""

Number = Literal[1, 2, 3, 4]


class Quarter(NamedTuple):
    """The quarter that a figure is in among `of` plans, 1 the upper; None where it is not told.

    It is not where the plan has no such figure, where fewer than eight plans have one, and where at least half of them
    have the same.
    """

    number: Number | None
    of: Annotated[int, Field(ge=0)]


class Standing(NamedTuple):
    """The quarters of a plan's commitment, breadth and total, among the plans of its kind."""

    commitment: Quarter
    breadth: Quarter
    total: Quarter


def standings_of(portfolio: Portfolio) -> Mapping[str, Standing]:
    """By path, the quarters of every plan that could be read."""
    return dict(pair for kind in portfolio.kinds for pair in _of_kind(kind))


def _of_kind(kind: KindView) -> Iterator[tuple[str, Standing]]:
    every: Sequence[PlanRow | UnassessedPlan] = (*kind.plans, *kind.unassessed)
    ranked = {plan.path: plan for plan in kind.plans if plan.rateable}
    commitments = {plan.path: plan.commitment for plan in every if plan.commitment is not None}
    breadths = {path: plan.breadth for path, plan in ranked.items()}
    totals = {path: plan.total for path, plan in ranked.items()}
    for plan in every:
        yield plan.path, Standing(*(_quarter(plan.path, figures) for figures in (commitments, breadths, totals)))


def _quarter(path: str, figures: Mapping[str, float]) -> Quarter:
    own, count = figures.get(path), len(figures)
    if own is None or count < FEWEST:
        return Quarter(None, count)
    spread = spread_of([round(figure, DIGITS) for figure in figures.values()])
    if spread.quarter == spread.three_quarters:
        return Quarter(None, count)
    limits = (spread.three_quarters, spread.median, spread.quarter)
    below = sum(round(own, DIGITS) < limit for limit in limits)
    numbers: tuple[Number, ...] = (1, 2, 3, 4)
    return Quarter(numbers[below], count)

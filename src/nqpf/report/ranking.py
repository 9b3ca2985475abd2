"""Several plans ranked: by their totals, and by TOPSIS beside them, which asks another question of the same scores."""

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from nqpf.language import Text
from nqpf.report.panel import Panel
from nqpf.weighing.topsis import closeness

FORMAT: Literal["nqpf/ranking/1"] = "nqpf/ranking/1"

_DIGITS = 9
"""Totals that agree to so many digits are tied: noise must not rank plans."""


class RankedPlan(NamedTuple):
    """A plan and its ranks, 1 the best; tied plans share one. `closeness` is TOPSIS', null where no plan differs."""

    id: str
    title: Text
    path: str
    total: Annotated[float, Field(ge=0, le=100)]
    rank: Annotated[int, Field(ge=1)]
    closeness: Annotated[float | None, Field(ge=0, le=1)]
    closeness_rank: Annotated[int | None, Field(ge=1)]


class Ranking(NamedTuple):
    """Plans in the order of their totals. Closeness holds within this set only: another plan can change it for all."""

    schema: Literal["nqpf/ranking/1"]
    plans: tuple[RankedPlan, ...]


def ranking_of(panel: Panel) -> Ranking:
    """Rank the plans of a panel by total and by closeness, under the weights that apply to the first plan."""
    weights = {child.id: child.branch.weight for child in panel.cards[0].root.children}
    totals = [card.total * 100 for card in panel.cards]
    close = closeness(panel.columns, weights)
    ranks, close_ranks = _ranks(totals), _ranks(close) if close else None
    ranked = [
        RankedPlan(
            plan.plan.id,
            plan.plan.title,
            plan.source.name,
            totals[number],
            ranks[number],
            close[number] if close else None,
            close_ranks[number] if close_ranks else None,
        )
        for number, plan in enumerate(panel.plans)
    ]
    return Ranking(FORMAT, tuple(sorted(ranked, key=lambda plan: (plan.rank, plan.id, plan.path))))


def _ranks(values: list[float]) -> list[int]:
    rounded = [round(value, _DIGITS) for value in values]
    return [1 + sum(other > value for other in rounded) for value in rounded]

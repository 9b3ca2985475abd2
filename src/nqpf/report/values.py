"""The values that goalposts need, as reports show them: what is missing counts as the worst, and is said."""

from typing import TYPE_CHECKING, Annotated, NamedTuple

from pydantic import Field

from nqpf.base.errors import Problem
from nqpf.base.language import Text
from nqpf.base.source import Span

if TYPE_CHECKING:
    from nqpf.report.scored import ScoredPlan

_MOST_NAMED = 8
"""A reader of one line looks up the others in the gaps."""


class ValuesView(NamedTuple):
    """How many values the goalposts that apply need, and the facets without one: those count as the worst."""

    needed: Annotated[int, Field(ge=1)]
    missing: tuple[str, ...]


def values_view(scored: "ScoredPlan") -> ValuesView | None:
    """The values of a plan; None where no goalposts apply to it."""
    found = scored.values
    return ValuesView(found.needed, found.missing) if found.needed else None


def said_of_missing(values: ValuesView | None) -> Text:
    """How many values are missing, and of which facets; empty where none is."""
    if values is None or not values.missing:
        return Text()
    count, named = len(values.missing), values.missing[:_MOST_NAMED]
    more = "…" if count > len(named) else ""
    return Text(
        f"{count} of {values.needed} values missing, counted as the worst: {', '.join(named)}{more}",
        f"{values.needed} 项数值中缺 {count} 项，均按最差值计：{'、'.join(named)}{more}",
    )


def missing_values(scored: "ScoredPlan") -> tuple[Problem, ...]:
    """The same as a warning, for what shows no report of the plan by itself."""
    said = said_of_missing(values_view(scored))
    hint = Text("add the values, or leave the plan out", "请补充数值，或去掉该规划")
    return (Problem(Span(scored.plan.source.name), said, hint),) if said else ()

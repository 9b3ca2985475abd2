"""Facet checks: what an item must show. One kind a file; a check knows a plan, never a weight.

To add a kind, write its file, add it to `Check` and to the two tables below, and say in `asked` what it asks.
"""

from typing import Annotated

from pydantic import Field

from nqpf.facets import goalposts, indicator, measure, statement
from nqpf.facets.goalposts import GoalpostsCheck
from nqpf.facets.indicator import IndicatorCheck
from nqpf.facets.ladder import CheckResult, Outcome, Rung
from nqpf.facets.measure import MeasureCheck
from nqpf.facets.statement import StatementCheck
from nqpf.plan.items import ItemKind

Check = Annotated[MeasureCheck | IndicatorCheck | StatementCheck | GoalpostsCheck, Field(discriminator="kind")]

LADDERS: dict[str, tuple[Rung, ...]] = {
    "measure": measure.LADDER,
    "indicator": indicator.LADDER,
    "statement": statement.LADDER,
    "goalposts": goalposts.LADDER,
}
"""By facet kind, the tests it runs, for readers."""

SERVED_BY: dict[str, ItemKind] = {
    "measure": "measure",
    "indicator": "indicator",
    "statement": "statement",
    "goalposts": "indicator",
}
"""By facet kind, the kind of item that can serve it."""

__all__ = ["LADDERS", "SERVED_BY", "Check", "CheckResult", "Outcome", "Rung"]

"""Facet checks: what an item must show. One kind a file; a check knows a plan, never a weight.

To add a kind, write its file and add one line to each of the two tables below.
"""

from typing import Annotated

from pydantic import Field

from nqpf.checks import goalposts, indicator, measure, statement
from nqpf.checks.goalposts import GoalpostsCheck
from nqpf.checks.indicator import IndicatorCheck
from nqpf.checks.ladder import Outcome, Result, Rung
from nqpf.checks.measure import MeasureCheck
from nqpf.checks.statement import StatementCheck
from nqpf.items import ItemKind

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

__all__ = ["LADDERS", "SERVED_BY", "Check", "Outcome", "Result", "Rung"]

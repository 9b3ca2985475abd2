"""What it takes to have an item pass one more test: data of the rubric, in a unit of its own. Frozen; no arithmetic.

Only ratios between efforts matter to a work list; a rubric without a table counts every answer as one.
"""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from pydantic import Field

from nqpf.base.frozen import Frozen
from nqpf.plan.fields import Id

LEAST_EFFORT, MOST_EFFORT = 1e-6, 1e6
Effort = Annotated[float, Field(gt=0, ge=LEAST_EFFORT, le=MOST_EFFORT, allow_inf_nan=False, strict=True)]
"""The effort of one answer: positive, in a unit that only the table itself defines."""


class MeasureEffort(Frozen):
    """By test of a measure's ladder. `stated` is also what a new measure takes to begin with."""

    stated: Effort = 1
    owned: Effort = 1
    scheduled: Effort = 1
    resourced: Effort = 1
    measured: Effort = 1


class IndicatorEffort(Frozen):
    """By test of an indicator's ladder; `supported` is the test of a value between goalposts."""

    stated: Effort = 1
    aimed: Effort = 1
    anchored: Effort = 1
    tracked: Effort = 1
    ambitious: Effort = 1
    supported: Effort = 1


class StatementEffort(Frozen):
    """By test of a statement's ladder."""

    stated: Effort = 1
    filled: Effort = 1
    sourced: Effort = 1
    linked: Effort = 1
    kept: Effort = 1


class EffortTable(Frozen):
    """Efforts by kind of item and test. `primary`, naming another facet first in `serves`, is in no work list."""

    measure: MeasureEffort = Field(default_factory=MeasureEffort)
    indicator: IndicatorEffort = Field(default_factory=IndicatorEffort)
    statement: StatementEffort = Field(default_factory=StatementEffort)
    primary: Effort = 1

    def figures(self) -> Iterator[tuple[str, float]]:
        """Every effort by its full name: `measure.owned` … `primary`."""
        for kind in _KINDS:
            for test, effort in getattr(self, kind):
                yield f"{kind}.{test}", float(effort)
        yield "primary", self.primary

    def stated(self) -> dict[str, float]:
        """Those efforts that the table gives itself, by full name; the others are taken to be one."""
        given = {f"{kind}.{test}" for kind in _KINDS for test in getattr(self, kind).model_fields_set}
        given |= self.model_fields_set & {"primary"}
        return {name: effort for name, effort in self.figures() if name in given}

    def of(self, kind: str, test: str) -> float:
        """The effort of passing one test of an item of a kind."""
        effort: float = self.primary if test == "primary" else getattr(getattr(self, kind), test)
        # A table that was kept as JSON has whole numbers, which reports must not show otherwise.
        return float(effort)


class Efforts(EffortTable):
    """The table of a rubric. `basis` names an entry of its `bases`: where the figures come from."""

    basis: Id


def table(figures: Mapping[str, float]) -> EffortTable:
    """A table from figures by full name; those not given are one."""
    nested: dict[str, Any] = {kind: {} for kind in _KINDS}
    for name, effort in figures.items():
        kind, dot, test = name.rpartition(".")
        (nested[kind] if dot else nested)[test] = effort
    return EffortTable.model_validate(nested)


_KINDS = ("measure", "indicator", "statement")

"""The plan format, version 1: what an author writes in a plan file, typed and frozen.

The models check shape only. What needs more than one place at once (ids, references) is checked by the
loader, which knows the lines; what a plan is worth is the business of `checks` and `scoring`.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationInfo, WithJsonSchema, field_validator, model_validator

from nqpf.base.frozen import Frozen
from nqpf.base.language import Text
from nqpf.plan.fields import Amount, Bodies, CellText, Id, UnitText, When, Words, single
from nqpf.plan.placeholder import is_placeholder
from nqpf.plan.quantity import Period, parse_measurement, wording

Kind = Literal["region", "enterprise"]
KINDS: tuple[Kind, ...] = ("region", "enterprise")
MeasureType = Literal[
    "build", "deploy", "retrofit", "research", "fund", "regulate",
    "train", "recruit", "cooperate", "pilot", "serve", "supervise",
]  # fmt: skip
"""What a measure does. `regulate` and `supervise` work by rules and may state zero cost."""

MOST_CLAIMS = 3
"""Facets one item may claim: the first is its primary claim, at most two more are secondary."""

MOST_LINKED = 50
"""Indicators one item may name: a bound on work, far above what any plan needs."""

MOST_SHARED = 12
"""Facets that a measure and its actions may claim together: what they inherit is one owner's, one budget's."""


class Citation(Frozen):
    """Where an item can be read in the published document behind the plan."""

    file: str | None = None
    section: Words = Text()
    quote: str | None = None


class Horizon(Frozen):
    """The years the plan covers, first and last day included."""

    start: When
    end: When

    def covers(self, period: Period) -> bool:
        """Whether what is due by the end of `period` falls within the horizon."""
        if self.start is None or self.end is None:
            return False
        return self.start.start <= period.end <= self.end.end


class Budget(Frozen):
    """What an item costs and who pays."""

    amount: Amount = None
    source: Words = Text()

    @model_validator(mode="before")
    @classmethod
    def _amount_alone(cls, value: Any) -> Any:
        return {"amount": value} if isinstance(value, str | int | float) else value


@dataclass(frozen=True, slots=True)
class Reading:
    """A measured value: `amount` in the base of its unit (ratio for %, yuan for 亿元), and as written."""

    amount: Decimal
    written: str

    def __str__(self) -> str:
        """As its author wrote it, fit to be shown."""
        return wording(self.written).zh


class Point(Frozen):
    """A value of an indicator at a time. Its unit is the indicator's unless it states its own."""

    unit: UnitText = ""
    value: Annotated[Reading | None, WithJsonSchema({"type": ["string", "number", "null"]})] = None
    year: When = None

    @field_validator("value", mode="before")
    @classmethod
    def _read(cls, value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, str) and is_placeholder(value):
            return None
        if value is None:
            return None
        return Reading(parse_measurement(single(value), info.data.get("unit", "")), str(value))


class Benchmark(Point):
    """A value to compare with, with the place it was published."""

    source: Words = Text()


class Item(Frozen):
    """What measures, indicators and statements share: an id, a title, what they claim, where they stand."""

    id: Id
    title: Words
    serves: Annotated[tuple[str, ...], Field(max_length=MOST_CLAIMS)] = ()
    source: Citation | None = None
    note: Words = Text()


class Action(Item):
    """One action. Within a measure it inherits owner, dates, budget and indicators that it does not state."""

    type: MeasureType | None = None
    object: Words = Text()
    owner: Bodies = ()
    start: When = None
    due: When = None
    budget: Budget | None = None
    indicators: Annotated[tuple[Id, ...], Field(max_length=MOST_LINKED)] = ()


class Measure(Action):
    """One task of the plan, with the actions it is made of."""

    actions: tuple[Action, ...] = ()


class Indicator(Item):
    """Something counted: where it stands, where it shall stand, who reports it from which data."""

    unit: UnitText = ""
    direction: Literal["up", "down"] = "up"
    baseline: Point | None = None
    target: Point | None = None
    milestones: tuple[Point, ...] = ()
    benchmark: Benchmark | None = None
    data_source: Words = Text()
    owner: Bodies = ()
    frequency: Words = Text()

    @model_validator(mode="before")
    @classmethod
    def _pass_unit_on(cls, value: Any) -> Any:
        """Give every point the indicator's unit, so that each value can be read where it stands."""
        if not isinstance(value, dict) or not isinstance(value.get("unit"), str):
            return value

        def with_unit(point: Any) -> Any:
            return {"unit": value["unit"], **point} if isinstance(point, dict) else point

        passed = {key: with_unit(value[key]) for key in ("baseline", "target", "benchmark") if key in value}
        if isinstance(value.get("milestones"), list):
            passed["milestones"] = [with_unit(point) for point in value["milestones"]]
        return {**value, **passed}


class Statement(Item):
    """A table that the plan states: bottleneck technologies, a chain map, barriers, clusters, risks."""

    entries: tuple[dict[str, CellText], ...] = ()
    data_source: Words = Text()
    date: When = None
    measures: tuple[Id, ...] = ()
    owner: Bodies = ()
    update: Words = Text()


class Diagnosis(Frozen):
    """The plan's answer to one practical problem: data and measures, or why the problem is absent here."""

    problem: str
    data: Words = Text()
    data_source: Words = Text()
    indicators: tuple[Id, ...] = ()
    measures: tuple[Id, ...] = ()
    absent: Words = Text()


class NotApplicable(Frozen):
    """A criterion that the plan declares not applicable, with its reason."""

    id: str
    reason: Words


class Plan(Frozen):
    """A transformation plan of a region or an enterprise."""

    schema_: Annotated[str | None, Field(alias="$schema")] = None
    nqpf: Literal["plan/1"]
    id: Id
    kind: Kind
    title: Words
    subject: Words
    issuer: Words = Text()
    published: When = None
    note: Words = Text()
    horizon: Horizon
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] = "CNY"
    budget: Budget | None = None
    industries: tuple[Words, ...] = ()
    source: Citation | None = None
    diagnosis: tuple[Diagnosis, ...] = ()
    measures: tuple[Measure, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    statements: tuple[Statement, ...] = ()
    not_applicable: tuple[NotApplicable, ...] = ()

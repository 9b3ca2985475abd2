"""Values of an indicator: where it stands, where it shall stand or how far it shall move, what it is compared with."""

from typing import Annotated, Any, Literal

from pydantic import Field, ValidationInfo, WithJsonSchema, field_validator

from nqpf.base.errors import Refused
from nqpf.base.frozen import Frozen
from nqpf.base.language import Text
from nqpf.plan.fields import UnitText, When, Words, single
from nqpf.plan.placeholder import is_placeholder
from nqpf.plan.quantity import Change, Comparator, Reading, parse_change, parse_measurement, parse_reading
from nqpf.plan.quantity.reading import refuse_backwards

_FIGURE = WithJsonSchema({"type": ["string", "number", "null"]})
Direction = Literal["up", "down"]


def _says(value: Any) -> bool:
    return value is not None and not (isinstance(value, str) and is_placeholder(value))


def _unit(info: ValidationInfo) -> str:
    """The unit that a value is read in; none, where that is wrong itself."""
    unit: str = info.data.get("unit", "")
    return unit


class Point(Frozen):
    """A value of an indicator at a time: one number, or a range (5-8家, or its two ends).

    Its unit is the indicator's unless it states its own.
    """

    unit: UnitText = ""
    low: Annotated[Reading | None, _FIGURE] = None
    high: Annotated[Reading | None, _FIGURE] = None
    comparator: Comparator = ""
    value: Annotated[Reading | None, _FIGURE, Field(validate_default=True)] = None
    year: When = None

    @field_validator("low", "high", mode="before")
    @classmethod
    def _end(cls, value: Any, info: ValidationInfo) -> Any:
        if not _says(value):
            return None
        written = str(single(value))
        end = Reading(parse_measurement(value, _unit(info)), written)
        low = info.data.get("low") if info.field_name == "high" else None
        if low is not None:
            refuse_backwards(low.amount, end.amount, f"{low.written}-{written}")
        return end

    @field_validator("value", mode="before")
    @classmethod
    def _read(cls, value: Any, info: ValidationInfo) -> Any:
        low, high = info.data.get("low"), info.data.get("high")
        comparator: Comparator = info.data.get("comparator", "")
        if not _says(value):
            return _of_ends(low, high, comparator)
        if low or high:
            raise Refused(
                Text("a value and `low` or `high` are both given", "`value` 与 `low`、`high` 并存"),
                Text("write the value, or the two ends of the range", "请只写数值，或只写区间的上下限"),
            )
        read = parse_reading(single(value), _unit(info))
        return Reading(read.amount, read.written, comparator, read.low, read.high) if comparator else read

    def counting(self, direction: Direction) -> "Point":
        """The same, where the weaker end of a range counts, as the indicator's direction has it."""
        if self.value is None or not self.value.is_range:
            return self
        return self.model_copy(update={"value": self.value.counting(direction)})


def _of_ends(low: Reading | None, high: Reading | None, comparator: Comparator) -> Reading | None:
    """The range between two ends; with one end alone, that number as the least or the most."""
    if low and high:
        return Reading(low.amount, f"{low.written}-{high.written}", comparator, low.amount, high.amount)
    end = low or high
    return end and Reading(end.amount, end.written, comparator or ("at_least" if low else "at_most"))


class Baseline(Point):
    """Where an indicator stands. A named source may stand for the value that a change refers to."""

    source: Words = Text()


class Target(Point):
    """A value to be reached, or a change to be brought about (缩短20%, 新增3个)."""

    change: Annotated[Change | None, _FIGURE] = None

    @field_validator("change", mode="before")
    @classmethod
    def _changes(cls, value: Any, info: ValidationInfo) -> Any:
        if not _says(value):
            return None
        if info.data.get("value") is not None:
            raise Refused(
                Text("a value and a `change` are both given", "`change` 与数值并存"),
                Text(
                    "write the level in `value`, or the change in `change`; the other one goes to `conflicts`",
                    "水平值写在 `value`，变化幅度写在 `change`，二者择一；另一个可列入 `conflicts`",
                ),
            )
        return parse_change(single(value), _unit(info))

    @property
    def aim(self) -> Reading | Change | None:
        """What is aimed at: a level or a change."""
        return self.value or self.change


class Benchmark(Point):
    """A value to compare with, with the place it was published."""

    source: Words = Text()

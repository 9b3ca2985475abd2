"""What is written but too small, in the wrong unit or in the wrong direction to count (method, section 2).

The floors are the rubric's, for every plan; a facet may set bounds of its own. Every refusal says why.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationInfo, WithJsonSchema, model_validator

from nqpf.base.errors import Refused
from nqpf.base.frozen import Frozen
from nqpf.base.language import Text
from nqpf.facets.ladder import Outcome, failed
from nqpf.facets.values import amount
from nqpf.plan.fields import UnitText, single
from nqpf.plan.items import PlacedItem, PlanView
from nqpf.plan.plan import Action, Indicator
from nqpf.plan.points import Direction, Point
from nqpf.plan.quantity import Money, canonical_unit, parse_measurement
from nqpf.plan.titles import DIRECTION_TITLES


def _in_unit(value: Any, info: ValidationInfo) -> Decimal:
    return parse_measurement(single(value), info.data.get("unit", ""))


_FIGURE: dict[str, Any] = {"type": ["number", "string"]}
Bound = Annotated[Decimal, BeforeValidator(_in_unit), WithJsonSchema(_FIGURE)]
"""A value in the facet's unit: 5 where that is %, or with its unit beside it."""
_LOW_AND_HIGH = WithJsonSchema({"type": "array", "items": _FIGURE, "minItems": 2, "maxItems": 2})


class IndicatorBounds(Frozen):
    """What a facet says of its indicator: its unit, which way is better, the values that are possible, and how far.

    A value outside `range` does not count, nor a target that is less than `ambition` away from its baseline.
    """

    unit: UnitText = ""
    direction: Direction | None = None
    range: Annotated[tuple[Bound, Bound], _LOW_AND_HIGH] | None = None
    ambition: Annotated[Bound, Field(gt=0)] | None = None

    @model_validator(mode="after")
    def _low_before_high(self) -> "IndicatorBounds":
        if self.range is not None and self.range[0] >= self.range[1]:
            raise Refused(Text("the range ends before it starts", "范围的下限不小于上限"))
        return self

    def apply(self, item: PlacedItem, outcomes: Sequence[Outcome], view: PlanView) -> list[Outcome]:
        """The outcomes of an indicator's tests, with those refused that its values pass by form alone."""
        indicator = item.body
        assert isinstance(indicator, Indicator)
        refused = {
            "stated": self._other(item, indicator),
            "aimed": self._outside(item, "aimed", "target", indicator.target),
            "anchored": self._outside(item, "anchored", "baseline", indicator.baseline),
            "ambitious": self._modest(item, indicator) or too_near("ambitious", item, view),
        }
        return [(refused.get(one.test) or one) if one.passed else one for one in outcomes]

    def _other(self, item: PlacedItem, indicator: Indicator) -> Outcome | None:
        """Another unit or direction than the facet's: it counts something else."""
        if self.unit and canonical_unit(indicator.unit).base != canonical_unit(self.unit).base:
            return failed(
                "stated", item, "unit", f"in {indicator.unit}, the facet is about a value in {self.unit}",
                f"计量单位为 {indicator.unit}，该要点的指标以 {self.unit} 计",
            )  # fmt: skip
        if self.direction and indicator.direction != self.direction:
            own, asked = DIRECTION_TITLES[indicator.direction], DIRECTION_TITLES[self.direction]
            return failed(
                "stated", item, "direction",
                f"here {own.en}, and the facet is about a value of which {asked.en}: "
                "check the direction, or choose another facet",
                f"该指标{own.zh}，而该要点的指标应{asked.zh}：请核对指标方向，或改为对应其他要点",
            )  # fmt: skip
        return None

    def _outside(self, item: PlacedItem, test: str, key: str, point: Point | None) -> Outcome | None:
        value = amount(point)
        if self.range is None or value is None or point is None or self.range[0] <= value <= self.range[1]:
            return None
        low, high = (shown(bound, self.unit) for bound in self.range)
        return failed(
            test, item, key, f"{point.value} lies outside {low} to {high}", f"{point.value} 不在 {low} 至 {high} 之间"
        )

    def _modest(self, item: PlacedItem, indicator: Indicator) -> Outcome | None:
        moved = _moved(indicator)
        if self.ambition is None or moved is None or abs(moved) >= self.ambition:
            return None
        least = shown(self.ambition, self.unit)
        return failed(
            "ambitious", item, "target", f"the target is less than {least} away from the baseline",
            f"目标与基期相差不足 {least}",
        )  # fmt: skip


def _moved(indicator: Indicator) -> Decimal | None:
    """How far the target is from the baseline, in the base of the unit; None where that is not known."""
    start, end = amount(indicator.baseline), amount(indicator.target)
    change = indicator.target.change if indicator.target else None
    if change is not None and change.kind == "absolute":
        return change.amount * _times(indicator)
    if change is not None:
        return start * change.amount * _times(indicator) if start is not None else None
    return end - start if start is not None and end is not None else None


def _times(indicator: Indicator) -> int:
    """How often a change is made: once, or in each year up to the target's."""
    baseline, target = indicator.baseline, indicator.target
    if target is None or target.change is None or not target.change.yearly:
        return 1
    if target.year is None or baseline is None or baseline.year is None:
        return 1
    return max(target.year.end.year - baseline.year.end.year, 1)


def shown(value: Decimal, unit: str) -> str:
    """A bound in the unit of its facet."""
    written = format((value / canonical_unit(unit).factor).normalize(), "f")
    return f"{written}{unit}" if unit in ("%", "‰") else f"{written} {unit}".strip()


def too_near(test: str, item: PlacedItem, view: PlanView) -> Outcome | None:
    """The target is so near to its baseline that it promises no change; None where it is not."""
    indicator = item.body
    assert isinstance(indicator, Indicator)
    start, moved = amount(indicator.baseline), _moved(indicator)
    change = indicator.target.change if indicator.target else None
    least = view.bounds.distance
    if start is not None:
        least = view.bounds.least_distance(start, canonical_unit(indicator.unit).base)
    elif change is not None and change.kind == "relative":
        moved = change.amount * _times(indicator)  # in parts of a level that is not stated
    else:
        return None
    if moved is None or abs(moved) >= least:
        return None
    part = f"{view.bounds.distance:.0%}"
    return failed(
        test, item, "target",
        f"the target differs from the baseline by less than {part}: it promises no change",
        f"目标与基期相差不足 {part}，等于没有变化",
    )  # fmt: skip


def too_little(item: PlacedItem, money: Money, view: PlanView) -> Outcome | None:
    """The amount is above zero and too small to fund anything; None where it is not."""
    least = view.bounds.least(money)
    if least is None:
        return None
    return failed(
        "resourced", item, "budget",
        f"{money.worded.en} is under {least.worded.en}, too little to fund it: check its unit",
        f"{money.worded.zh} 不足 {least.worded.zh}，无法支撑该项任务：请核对金额单位",
    )  # fmt: skip


def part_of_budget(part: float, item: PlacedItem, outcome: Outcome, view: PlanView) -> Outcome:
    """An amount that passed, refused where it is less than `part` of its measure's, else of the plan's budget."""
    body = item.body
    assert isinstance(body, Action)
    own = body.budget.amount if body.budget else None
    budgets = [item.measure.budget if item.measure else None, view.plan.budget]
    whole = next((one.amount for one in budgets if one and one.amount), None)
    if not outcome.passed or own is None or whole is None or own.currency != whole.currency or own.amount == 0:
        return outcome
    if own.amount >= Decimal(repr(part)) * whole.amount:
        return outcome
    return failed(
        "resourced", item, "budget",
        f"{own.worded.en} is less than {part:.0%} of {whole.worded.en}",
        f"{own.worded.zh} 不足 {whole.worded.zh} 的 {part:.0%}",
    )  # fmt: skip

"""The check of a value between two goalposts, as composite indices use it (method, section 2)."""

from decimal import Decimal, localcontext
from math import floor
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, WithJsonSchema, model_validator

from nqpf.base.decimals import DECIMAL
from nqpf.base.errors import Refused
from nqpf.base.frozen import Frozen
from nqpf.base.language import Text
from nqpf.facets.ladder import RUNGS, CheckResult, Outcome, Rung, failed, passed
from nqpf.plan.fields import UnitText, single
from nqpf.plan.items import PlacedItem, PlanView
from nqpf.plan.plan import Indicator
from nqpf.plan.points import Point, Target
from nqpf.plan.quantity import RATIO, canonical_unit, parse_measurement

LADDER = (
    Rung("valued", Text("Valued", "有数值"), Text(
        "it states the value that is placed between the goalposts", "给出置于两个标杆值之间的数值")),
    Rung("supported", Text("Supported", "有支撑"), Text(
        "a baseline and a responsible body are named, else its credit may be capped",
        "写明基期值和责任单位，否则得分可能封顶")),
)  # fmt: skip

_NO_VALUE = {
    "target": Text("no target value: state the value and its year", "没有目标值：请写明目标值和目标年份"),
    "baseline": Text("no baseline value: state the value and its year", "没有基期值：请写明基期值和基期年份"),
}


def _post(value: Any, info: ValidationInfo) -> Any:
    """A goalpost in the base of its unit. One that carries its unit (80%, 5亿元) cannot be mistaken."""
    unit = info.data.get("unit", "")
    if isinstance(single(value), str):
        return float(parse_measurement(value, unit))
    base, factor = canonical_unit(unit)
    number = value if isinstance(value, int | float) else 0
    if base == RATIO and abs(number) > 1:
        raise Refused(
            Text(
                "percentages count as parts of 1, and this goalpost is above 1",
                "百分比按小数计，该标杆值大于 1",
            ),
            Text(
                "write 0 and 1 for 0% and 100%, or the sign with the number, such as 80%",
                "0% 至 100% 请写 0 和 1，或带百分号，如 80%",
            ),
        )
    if base != RATIO and factor != 1 and number:
        raise Refused(
            Text(f"a goalpost in `{unit}` needs its unit beside the number", f"以“{unit}”计的标杆值须带单位"),
            Text(f"write it like 100{unit}", f"请写成 100{unit} 的形式"),
        )
    return value


Post = Annotated[
    float,
    Field(allow_inf_nan=False),
    BeforeValidator(_post),
    WithJsonSchema({"type": ["number", "string"]}),
]


class GoalpostsCheck(Frozen):
    """Asks for an indicator and credits how far its value has come from `worst` to `best`.

    The posts are in the base of the indicator's unit (a ratio for %, yuan for 亿元), or carry their unit; their
    order gives the direction. Values past a post count as the post. With a `unit`, a value of another kind counts
    for nothing. `unsupported` caps the credit of a value without a baseline or an owner.
    """

    kind: Literal["goalposts"]
    unit: UnitText = ""
    worst: Post
    best: Post
    scale: Literal["linear", "log"] = "linear"
    value: Literal["target", "baseline"] = "target"
    unsupported: Annotated[float, Field(ge=0, le=1)] = 1.0

    @model_validator(mode="after")
    def _posts_differ(self) -> "GoalpostsCheck":
        if self.worst == self.best:
            raise Refused(Text("the goalposts are equal", "两个标杆值相等"))
        if self.scale == "log" and min(self.worst, self.best) <= 0:
            raise Refused(Text("a log scale needs goalposts above zero", "对数刻度要求标杆值大于零"))
        return self

    def check(self, item: PlacedItem, view: PlanView) -> CheckResult:
        """Place the indicator's value between the posts."""
        indicator = item.body
        assert isinstance(indicator, Indicator)
        point = indicator.target if self.value == "target" else indicator.baseline
        supported = self._supported(item, indicator, view)
        cap = 1.0 if supported.passed else self.unsupported
        unplaced = self._why_unplaced(point)
        if unplaced or point is None or point.value is None:
            missing = failed("valued", item, self.value, unplaced.en, unplaced.zh)
            return CheckResult((missing, supported), 0.0, min(cap, 1 / RUNGS), "valued")
        valued = passed("valued", item, self.value, str(point.value))
        reached = self.place(point.value.amount)
        credit = min(reached, cap)
        if reached > cap:
            return CheckResult((valued, supported), credit, reached, "supported")
        # A continuous facet has no rungs of its own: its next step is the next fifth of the way.
        further = max(credit, min(cap, (floor(credit * RUNGS) + 1) / RUNGS))
        return CheckResult((valued, supported), credit, further, "valued" if further > credit else None)

    def _why_unplaced(self, point: Point | None) -> Text:
        """Why there is no value to place between the posts; empty where there is one."""
        if isinstance(point, Target) and point.change is not None:
            return Text(
                "a change has no place between goalposts: state the level to be reached",
                "变化幅度无法置于两个标杆值之间：请写明要达到的水平值",
            )
        if point is None or point.value is None:
            return _NO_VALUE[self.value]
        base = canonical_unit(point.unit).base
        if self.unit and base != canonical_unit(self.unit).base:
            return Text(
                f"the value is in {point.unit}, not in {self.unit}",
                f"数值单位为 {point.unit}，而不是 {self.unit}",
            )
        if not self.unit and base == RATIO and max(abs(self.worst), abs(self.best)) > 1:
            return Text(
                f"the value is in {point.unit}, the goalposts {self.worst:g} and {self.best:g} have no unit: "
                "the rubric must give them in %",
                f"数值单位为 {point.unit}，标杆值 {self.worst:g} 和 {self.best:g} 未写单位：评价标准须写明以 % 计",
            )
        return Text()

    def place(self, value: Decimal) -> float:
        """How far `value` lies from worst (0) to best (1), clamped."""
        worst, best = Decimal(repr(self.worst)), Decimal(repr(self.best))
        with localcontext(DECIMAL):
            if self.scale == "log":
                # Decimal logarithms are correctly rounded, so every machine gets the same digits.
                value, worst, best = max(value, min(worst, best)).ln(), worst.ln(), best.ln()
            return float(min(max((value - worst) / (best - worst), Decimal(0)), Decimal(1)))

    def _supported(self, item: PlacedItem, indicator: Indicator, view: PlanView) -> Outcome:
        has_baseline = indicator.baseline is not None and indicator.baseline.value is not None
        if has_baseline and view.naming.bodies(indicator.owner):
            return passed("supported", item, "owner", Text("baseline and responsible body", "有基期和责任单位"))
        return failed(
            "supported", item, ("baseline", "owner"),
            "no baseline or no responsible body: state both",
            "缺基期值或责任单位：请写明基期值和责任单位",
        )  # fmt: skip

"""The check of a value between two goalposts, as composite indices use it (method, section 2)."""

from decimal import Decimal, localcontext
from math import floor
from typing import Annotated, Literal

from pydantic import Field, model_validator

from nqpf.base.decimals import DECIMAL
from nqpf.base.errors import Refused
from nqpf.base.frozen import Frozen
from nqpf.base.language import Text
from nqpf.facets.ladder import RUNGS, CheckResult, Outcome, Rung, failed, passed
from nqpf.plan.items import PlacedItem, PlanView, named_bodies
from nqpf.plan.plan import Indicator
from nqpf.plan.points import Target
from nqpf.plan.quantity import canonical_unit

LADDER = (
    Rung("valued", Text("Valued", "有数值"), Text(
        "it states the value that is placed between the goalposts", "给出置于两个标杆值之间的数值")),
    Rung("supported", Text("Supported", "有支撑"), Text(
        "its baseline and its owner are named, else its credit may be capped",
        "写明基期值和责任单位，否则得分可能封顶")),
)  # fmt: skip


class GoalpostsCheck(Frozen):
    """Asks for an indicator and credits how far its value has come from `worst` to `best`.

    The posts are in the base of the indicator's unit (a ratio for %, yuan for 亿元); their order gives the
    direction. Values past a post count as the post. With a `unit`, a value of another kind counts for nothing.
    `unsupported` caps the credit of a value without a baseline or an owner.
    """

    kind: Literal["goalposts"]
    worst: Annotated[float, Field(allow_inf_nan=False)]
    best: Annotated[float, Field(allow_inf_nan=False)]
    scale: Literal["linear", "log"] = "linear"
    unit: str = ""
    value: Literal["target", "baseline"] = "target"
    unsupported: Annotated[float, Field(ge=0, le=1)] = 1.0

    @model_validator(mode="after")
    def _posts_differ(self) -> "GoalpostsCheck":
        if self.worst == self.best:
            raise Refused(Text("the goalposts are equal", "两个标杆值相等"))
        if self.scale == "log" and min(self.worst, self.best) <= 0:
            raise Refused(Text("a log scale needs goalposts above zero", "对数刻度要求标杆值大于零"))
        return self

    def check(self, item: PlacedItem, _: PlanView) -> CheckResult:
        """Place the indicator's value between the posts."""
        indicator = item.body
        assert isinstance(indicator, Indicator)
        point = indicator.target if self.value == "target" else indicator.baseline
        supported = self._supported(item, indicator)
        cap = 1.0 if supported.passed else self.unsupported
        if isinstance(point, Target) and point.change is not None:
            moving = failed(
                "valued", item, self.value, "a change has no place between goalposts: state the level in `value:`",
                "变化幅度无法置于两个标杆值之间：请在 `value:` 写明水平值",
            )  # fmt: skip
            return CheckResult((moving, supported), 0.0, min(cap, 1 / RUNGS), "valued")
        if point is None or point.value is None:
            missing = failed(
                "valued", item, self.value, f"no value: add `{self.value}: {{value, year}}`",
                f"没有数值：补写 `{self.value}: {{value, year}}`",
            )  # fmt: skip
            return CheckResult((missing, supported), 0.0, min(cap, 1 / RUNGS), "valued")
        if self.unit and canonical_unit(point.unit).base != canonical_unit(self.unit).base:
            other = failed(
                "valued", item, self.value, f"the value is in `{point.unit}`, not in `{self.unit}`",
                f"数值单位为 `{point.unit}`，而不是 `{self.unit}`",
            )  # fmt: skip
            return CheckResult((other, supported), 0.0, min(cap, 1 / RUNGS), "valued")
        valued = passed("valued", item, self.value, str(point.value))
        reached = self.place(point.value.amount)
        credit = min(reached, cap)
        if reached > cap:
            return CheckResult((valued, supported), credit, reached, "supported")
        # A continuous facet has no rungs of its own: its next step is the next fifth of the way.
        further = max(credit, min(cap, (floor(credit * RUNGS) + 1) / RUNGS))
        return CheckResult((valued, supported), credit, further, "valued" if further > credit else None)

    def place(self, value: Decimal) -> float:
        """How far `value` lies from worst (0) to best (1), clamped."""
        worst, best = Decimal(repr(self.worst)), Decimal(repr(self.best))
        with localcontext(DECIMAL):
            if self.scale == "log":
                # Decimal logarithms are correctly rounded, so every machine gets the same digits.
                value, worst, best = max(value, min(worst, best)).ln(), worst.ln(), best.ln()
            return float(min(max((value - worst) / (best - worst), Decimal(0)), Decimal(1)))

    def _supported(self, item: PlacedItem, indicator: Indicator) -> Outcome:
        has_baseline = indicator.baseline is not None and indicator.baseline.value is not None
        if has_baseline and named_bodies(indicator.owner):
            return passed("supported", item, "owner", Text("baseline and owner", "有基期和责任单位"))
        return failed(
            "supported", item, "baseline",
            "no baseline or no named owner: add `baseline:` and `owner:`",
            "缺基期值或责任单位：补写 `baseline:` 和 `owner:`",
        )  # fmt: skip

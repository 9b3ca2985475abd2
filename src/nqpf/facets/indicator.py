"""The check of an indicator: what is counted, from where to where, on whose data, and whether it is enough."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, model_validator

from nqpf.base.errors import Refused
from nqpf.base.language import Text
from nqpf.facets.ambition import is_ambitious
from nqpf.facets.ladder import CheckResult, Outcome, Rung, Test, climb, failed, passed, shared_outcomes
from nqpf.facets.materiality import IndicatorBounds, too_near
from nqpf.facets.values import amount, dated, improves
from nqpf.plan.items import PlacedItem, PlanView, says_something
from nqpf.plan.placeholder import is_placeholder
from nqpf.plan.plan import Indicator
from nqpf.plan.points import Baseline, Benchmark, Target
from nqpf.plan.quantity import Change, canonical_unit
from nqpf.plan.titles import DIRECTION_TITLES

RATIO = "ratio"
"""The base that percentages and per mille are read into."""

LADDER = (
    Rung("stated", Text("Stated", "有指标"), Text(
        "it has a name, a unit and a target, a value or a change", "有名称、计量单位和目标（目标值或变化幅度）"),
        ("title", "unit", "target")),
    Rung("aimed", Text("Aimed", "有目标"), Text(
        "the target has a year within the plan's years", "目标年份在规划期内"), ("target.year",)),
    Rung("anchored", Text("Anchored", "有基期"), Text(
        "a baseline value and year, and a target that improves on it; for a change, a baseline year with a value or "
        "a named source",
        "有基期值和基期年份，且目标好于基期；目标为变化幅度的，有基期年份及基期值或数据出处"), ("baseline",)),
    Rung("tracked", Text("Tracked", "有跟踪"), Text(
        "a data source, and who reports it how often", "写明数据来源、报送单位和频次"),
        ("data_source", "owner", "frequency")),
    Rung("ambitious", Text("Ambitious", "有力度"), Text(
        "it reaches the benchmark or closes the required share of the gap to it; "
        "where the rubric sets none: a sourced benchmark of its own beyond the baseline, or a milestone between "
        "baseline and target",
        "达到对标值，或缩小与对标值差距的规定比例；"
        "评价标准未设对标值时：自带优于基期且有出处的对标值，或在基期与目标之间有节点值"),
        ("milestones", "benchmark")),
)  # fmt: skip
"""The five tests of an indicator (method, section 2)."""

_DATED = frozenset({"stated", "aimed"})


class IndicatorCheck(IndicatorBounds):
    """Asks for an indicator.

    `benchmark` is the value the rubric compares it with; `closes` is the share of the gap between the
    baseline and that value which a target must close where it does not reach it (0 to 1).
    """

    kind: Literal["indicator"]
    benchmark: Benchmark | None = None
    closes: Annotated[float, Field(gt=0, le=1)] = 0.5

    @model_validator(mode="after")
    def _one_unit(self) -> "IndicatorCheck":
        bar = self.benchmark
        if self.unit and bar is not None and canonical_unit(bar.unit).base != canonical_unit(self.unit).base:
            raise Refused(
                Text(
                    f"the benchmark is in {bar.unit}, the facet in {self.unit}",
                    f"对标值单位为 {bar.unit}，该要点以 {self.unit} 计",
                )
            )
        return self

    def check(self, item: PlacedItem, view: PlanView) -> CheckResult:
        """Run the five tests on an indicator."""
        ambitious = is_ambitious(item, _indicator(item), self.benchmark, self.closes)
        return climb(self.apply(item, (*shared_outcomes(item, view, _FOR_ALL), ambitious), view))


def is_dated(item: PlacedItem, view: PlanView) -> bool:
    """Whether an indicator states a target and its year, whichever facet it serves."""
    return all(outcome.passed for outcome in shared_outcomes(item, view, _FOR_ALL) if outcome.test in _DATED)


def is_anchored(item: PlacedItem, view: PlanView) -> bool:
    """Whether an indicator has a baseline that its target improves on, whichever facet it serves."""
    return any(outcome.passed for outcome in shared_outcomes(item, view, _FOR_ALL) if outcome.test == "anchored")


def is_unit(text: str) -> bool:
    """Whether an indicator can be counted in this: a unit is there, and it is no placeholder."""
    # "%" is punctuation to the placeholder rule, and a unit here.
    return not is_placeholder(text) or canonical_unit(text).base == RATIO


def _indicator(item: PlacedItem) -> Indicator:
    assert isinstance(item.body, Indicator)
    return item.body


def _stated(item: PlacedItem, _: PlanView) -> Outcome:
    indicator = _indicator(item)
    if not says_something(indicator.title) or not is_unit(indicator.unit):
        return failed(
            "stated", item, ("unit", "title"), "no name or no unit: state both",
            "缺名称或计量单位：请写明名称和计量单位",
        )  # fmt: skip
    if indicator.target is None or indicator.target.aim is None:
        return _aimless("stated", item)
    return passed("stated", item, "unit", indicator.unit)


def _aimless(test: str, item: PlacedItem) -> Outcome:
    return failed(
        test, item, ("target.value", "target.year"), "no target value: state the value and its year",
        "没有目标值：请写明目标值和目标年份",
    )  # fmt: skip


def _aimed(item: PlacedItem, view: PlanView) -> Outcome:
    target = _indicator(item).target
    if target is None or target.aim is None:
        return _aimless("aimed", item)
    if target.year is None:
        return failed(
            "aimed", item, "target.year", "the target has no year: state one", "目标值没有年份：请写明目标年份",
        )  # fmt: skip
    when = target.year.worded
    if not view.plan.horizon.covers(target.year):
        return failed(
            "aimed", item, "target.year", f"the target year ({when.en}) lies outside the plan's years",
            f"目标年份（{when.zh}）不在规划期内",
        )  # fmt: skip
    return passed("aimed", item, "target", dated(target.aim.worded, target.year), target.year.end.isoformat())


def _anchored(item: PlacedItem, view: PlanView) -> Outcome:
    indicator = _indicator(item)
    baseline, target = indicator.baseline, indicator.target
    change = target.change if target is not None else None
    if baseline is None or baseline.year is None or not _known(baseline, change):
        if change is not None:
            return failed(
                "anchored", item, "baseline",
                "the change has no reference: state the baseline year, with its value or where that is published",
                "变化幅度没有比较基准：请写明基期年份，以及基期值或其数据出处",
            )  # fmt: skip
        return failed(
            "anchored", item, "baseline", "no baseline value with its year: state both",
            "没有基期值及年份：请写明基期值和基期年份",
        )  # fmt: skip
    if target is None or target.aim is None:
        return failed(
            "anchored", item, ("target.value", "target.year"),
            "a baseline, but no target value: state the value and its year",
            "只有基期值，没有目标值：请写明目标值和目标年份",
        )  # fmt: skip
    if not _betters(indicator, baseline, target):
        return failed(
            "anchored", item, "target",
            f"the target does not improve on the baseline ({DIRECTION_TITLES[indicator.direction].en})",
            f"目标没有好于基期（该指标{DIRECTION_TITLES[indicator.direction].zh}）",
        )  # fmt: skip
    if target.year is not None and baseline.year.end >= target.year.end:
        return failed(
            "anchored", item, "baseline", "the baseline is not earlier than the target",
            "基期年份不早于目标年份",
        )  # fmt: skip
    stands = baseline.value.worded if baseline.value is not None else baseline.source
    return too_near("anchored", item, view) or passed(
        "anchored", item, "baseline", dated(stands, baseline.year), baseline.year.end.isoformat()
    )


def _known(baseline: Baseline, change: Change | None) -> bool:
    """Whether the level is known from which one starts; for a change, a named statistic that has it will do."""
    return baseline.value is not None or (change is not None and says_something(baseline.source))


def _betters(indicator: Indicator, baseline: Baseline, target: Target) -> bool:
    """Whether the target is on the better side of the baseline."""
    if target.change is not None:
        return improves(indicator, Decimal(0), target.change.amount)
    start, end = amount(baseline), amount(target)
    return start is not None and end is not None and improves(indicator, start, end)


_TRACKED_BY = {
    "data_source": Text("the data source", "数据来源"),
    "owner": Text("who reports it", "报送单位"),
    "frequency": Text("how often it is reported", "报送频次"),
}


def _tracked(item: PlacedItem, view: PlanView) -> Outcome:
    indicator = _indicator(item)
    wanted = {
        "data_source": view.naming.names_source(indicator.data_source),
        "owner": bool(view.naming.bodies(indicator.owner)),
        "frequency": says_something(indicator.frequency),
    }
    missing = tuple(key for key, there in wanted.items() if not there)
    if missing:
        said = [_TRACKED_BY[key] for key in missing]
        return failed(
            "tracked", item, missing,
            f"it cannot be tracked yet: state {', '.join(one.en for one in said)}",
            f"尚无法跟踪：请写明{'、'.join(one.zh for one in said)}",
        )  # fmt: skip
    return passed("tracked", item, "data_source", indicator.data_source)


_FOR_ALL: tuple[Test, ...] = (_stated, _aimed, _anchored, _tracked)

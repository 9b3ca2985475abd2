"""The check of an indicator: what is counted, from where to where, on whose data, and whether it is enough."""

from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Literal

from pydantic import Field

from nqpf.base.frozen import Frozen
from nqpf.base.language import Text
from nqpf.facets.ladder import CheckResult, Outcome, Rung, Test, climb, failed, passed, shared_outcomes
from nqpf.plan.items import PlacedItem, PlanView, named_bodies, says_something
from nqpf.plan.placeholder import is_placeholder
from nqpf.plan.plan import Benchmark, Indicator, Point, Reading
from nqpf.plan.quantity import Period, canonical_unit

RATIO = "ratio"
"""The base that percentages and per mille are read into."""

LADDER = (
    Rung("stated", Text("Stated", "有指标"), Text(
        "it has a name and a unit (`title`, `unit`)", "有名称和计量单位（`title`、`unit`）")),
    Rung("aimed", Text("Aimed", "有目标"), Text(
        "a target value with a year within the horizon (`target`)",
        "有目标值，且目标年份在规划期内（`target`）")),
    Rung("anchored", Text("Anchored", "有基期"), Text(
        "a baseline value and year, and a target that improves on it (`baseline`)",
        "有基期值和基期年份，且目标好于基期（`baseline`）")),
    Rung("tracked", Text("Tracked", "有跟踪"), Text(
        "a data source, and who reports it how often (`data_source`, `owner`, `frequency`)",
        "写明数据来源、报送单位和频次（`data_source`、`owner`、`frequency`）")),
    Rung("ambitious", Text("Ambitious", "有力度"), Text(
        "it reaches the benchmark or closes the required share of the gap to it; "
        "where the rubric sets none: a sourced benchmark of its own beyond the baseline, or milestones that lead "
        "from the baseline to the target",
        "达到对标值，或缩小与对标值差距的规定比例；"
        "评价标准未设对标值时：自带优于基期且有出处的对标值，或有由基期逐步推进到目标的年度节点值")),
)  # fmt: skip
"""The five tests of an indicator, in order (method, section 2)."""


class IndicatorCheck(Frozen):
    """Asks for an indicator.

    `benchmark` is the value the rubric compares it with; `closes` is the share of the gap between the
    baseline and that value which a target must close where it does not reach it (0 to 1).
    """

    kind: Literal["indicator"]
    benchmark: Benchmark | None = None
    closes: Annotated[float, Field(gt=0, le=1)] = 0.5

    def check(self, item: PlacedItem, view: PlanView) -> CheckResult:
        """Run the five tests on an indicator."""
        return climb([*shared_outcomes(item, view, _FOR_ALL), self._ambitious(item, _indicator(item))])

    def _ambitious(self, item: PlacedItem, indicator: Indicator) -> Outcome:
        # The rubric's benchmark binds: a plan cannot step around it with one of its own or with milestones.
        if self.benchmark is not None:
            return self._against(item, indicator, self.benchmark)
        own = indicator.benchmark
        if own is not None and says_something(own.source) and _lies_ahead(indicator, own):
            outcome = self._against(item, indicator, own)
            if outcome.passed:
                return outcome
        if _leads_to_target(indicator):
            return passed(
                "ambitious", item, "milestones", Text("milestones lead to the target", "年度节点逐步通向目标")
            )
        return failed(
            "ambitious", item, "milestones",
            "neither a sourced benchmark that it approaches nor milestones between baseline and target: "
            "add `milestones:` or `benchmark: {value, year, source}`",
            "既未接近有出处的对标值，也没有由基期通向目标的节点值："
            "补写 `milestones:` 或 `benchmark: {value, year, source}`",
        )  # fmt: skip

    def _against(self, item: PlacedItem, indicator: Indicator, benchmark: Benchmark) -> Outcome:
        target = _amount(indicator.target)
        bar = _amount(benchmark)
        written = str(benchmark.value)
        if target is None or bar is None:
            return failed(
                "ambitious", item, "target",
                "no target value to compare with the benchmark", "没有可与对标值比较的目标值",
            )  # fmt: skip
        if canonical_unit(indicator.unit).base != canonical_unit(benchmark.unit).base:
            return failed(
                "ambitious", item, "unit",
                f"in `{indicator.unit}`, the benchmark in `{benchmark.unit}`: they cannot be compared",
                f"单位为 `{indicator.unit}`，对标值单位为 `{benchmark.unit}`，无法比较",
            )  # fmt: skip
        sign = 1 if indicator.direction == "up" else -1
        if (target - bar) * sign >= 0:
            return passed(
                "ambitious", item, "target",
                Text(f"reaches the benchmark {written}", f"达到对标值 {written}"),
            )  # fmt: skip
        start = _amount(indicator.baseline)
        if start is not None and (bar - start) * sign > 0:
            closed = (target - start) / (bar - start)
            if closed >= Decimal(str(self.closes)):
                return passed(
                    "ambitious", item, "target",
                    Text(
                        f"closes {closed:.0%} of the gap to the benchmark {written}",
                        f"缩小与对标值 {written} 差距的 {closed:.0%}",
                    ),
                )  # fmt: skip
        return failed(
            "ambitious", item, "target",
            f"neither reaches the benchmark {written} nor closes {self.closes:.0%} of the gap to it",
            f"既未达到对标值 {written}，也未缩小差距的 {self.closes:.0%}",
        )  # fmt: skip


def _amount(point: Point | None) -> Decimal | None:
    return point.value.amount if point is not None and point.value is not None else None


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
            "stated", item, "unit", "no name or no unit: add `title:` and `unit:`",
            "缺名称或计量单位：补写 `title:` 和 `unit:`",
        )  # fmt: skip
    return passed("stated", item, "unit", indicator.unit)


def _aimed(item: PlacedItem, view: PlanView) -> Outcome:
    indicator = _indicator(item)
    target = indicator.target
    if target is None or target.value is None:
        return failed(
            "aimed", item, "target", "no target value: add `target: {value, year}`",
            "没有目标值：补写 `target: {value, year}`",
        )  # fmt: skip
    if target.year is None:
        return failed(
            "aimed", item, "target", "the target has no year: add `year:`", "目标值没有年份：补写 `year:`",
        )  # fmt: skip
    when = target.year.worded
    if not view.plan.horizon.covers(target.year):
        return failed(
            "aimed", item, "target", f"the target year ({when.en}) lies outside the plan's horizon",
            f"目标年份（{when.zh}）不在规划期内",
        )  # fmt: skip
    return passed("aimed", item, "target", _dated(target.value, target.year), target.year.end.isoformat())


def _anchored(item: PlacedItem, _: PlanView) -> Outcome:
    indicator = _indicator(item)
    baseline, target = indicator.baseline, indicator.target
    start, end = _amount(baseline), _amount(target)
    if baseline is None or start is None or baseline.year is None:
        return failed(
            "anchored", item, "baseline", "no baseline value with its year: add `baseline: {value, year}`",
            "没有基期值及年份：补写 `baseline: {value, year}`",
        )  # fmt: skip
    if target is None or end is None:
        return failed(
            "anchored", item, "target", "a baseline without a target to improve it",
            "只有基期值，没有目标值",
        )  # fmt: skip
    if not _improves(indicator, start, end):
        return failed(
            "anchored", item, "target",
            f"the target does not improve on the baseline (direction: {indicator.direction})",
            f"目标没有好于基期（direction: {indicator.direction}）",
        )  # fmt: skip
    if target.year is not None and baseline.year.end >= target.year.end:
        return failed(
            "anchored", item, "baseline", "the baseline is not earlier than the target",
            "基期年份不早于目标年份",
        )  # fmt: skip
    return passed("anchored", item, "baseline", _dated(baseline.value, baseline.year), baseline.year.end.isoformat())


def _dated(value: Reading | None, year: Period) -> Text:
    """A value with its date, as both were written."""
    when = year.worded
    return Text(f"{value} ({when.en})", f"{value}（{when.zh}）")


def _tracked(item: PlacedItem, _: PlanView) -> Outcome:
    indicator = _indicator(item)
    wanted = {
        "data_source": says_something(indicator.data_source),
        "owner": bool(named_bodies(indicator.owner)),
        "frequency": says_something(indicator.frequency),
    }
    missing = [key for key, there in wanted.items() if not there]
    if missing:
        keys = "、".join(f"`{key}:`" for key in missing)
        return failed(
            "tracked", item, missing[0],
            f"nobody reports on it yet: add {keys.replace('、', ', ')}", f"尚无法跟踪：补写 {keys}",
        )  # fmt: skip
    return passed("tracked", item, "data_source", indicator.data_source)


_FOR_ALL: tuple[Test, ...] = (_stated, _aimed, _anchored, _tracked)


def _lies_ahead(indicator: Indicator, benchmark: Benchmark) -> bool:
    """Whether a benchmark of the plan's own is still to be reached: one behind the baseline asks nothing of it."""
    start, bar = _amount(indicator.baseline), _amount(benchmark)
    return start is not None and bar is not None and _improves(indicator, start, bar)


def _improves(indicator: Indicator, start: Decimal, end: Decimal) -> bool:
    """Whether the second value is the better one, which the indicator's direction tells."""
    return end > start if indicator.direction == "up" else end < start


def _leads_to_target(indicator: Indicator) -> bool:
    """Whether dated milestones lie between baseline and target, never step back and do not all stay at the baseline.

    A last one that repeats the target is the target.
    """
    baseline, target = indicator.baseline, indicator.target
    between = indicator.milestones
    if between and _same(between[-1], target):
        between = between[:-1]
    if not between:
        return False
    points = [baseline, *between, target]
    dated = [(p.year.end, p.value.amount) for p in points if p and p.year and p.value]
    if len(dated) != len(points):
        return False
    sign = 1 if indicator.direction == "up" else -1
    dates = [when for when, _ in dated]
    values = [sign * value for _, value in dated]
    forward = all(a < b for a, b in pairwise(dates)) and all(a <= b for a, b in pairwise(values))
    return forward and values[-2] > values[0]


def _same(one: Point, other: Point | None) -> bool:
    if other is None or one.year is None or other.year is None:
        return False
    return one.year.end == other.year.end and _amount(one) == _amount(other)

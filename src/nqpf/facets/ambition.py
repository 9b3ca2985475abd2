"""Whether a target is worth aiming at: against a benchmark, or on the way from its baseline (method, section 2)."""

from decimal import Decimal
from typing import NamedTuple

from nqpf.base.language import Text
from nqpf.facets.ladder import Outcome, failed, passed
from nqpf.facets.values import amount, dated, improves
from nqpf.plan.items import PlacedItem, says_something
from nqpf.plan.plan import Indicator
from nqpf.plan.points import Benchmark
from nqpf.plan.quantity import canonical_unit


def is_ambitious(item: PlacedItem, indicator: Indicator, bar: Benchmark | None, closes: float) -> Outcome:
    """Whether the target is worth aiming at; `bar` is the rubric's benchmark and `closes` the share of the gap."""
    # The rubric's benchmark binds: a plan cannot step around it with one of its own or with milestones.
    if bar is not None:
        return _unlevelled(item) if _moves(indicator) else _against(item, indicator, bar, closes)
    own = indicator.benchmark
    if own is not None and says_something(own.source) and _lies_ahead(indicator, own):
        outcome = _against(item, indicator, own, closes)
        if outcome.passed:
            return outcome
    between = _on_the_way(indicator)
    if between is not None:
        return passed("ambitious", item, "milestones", between)
    missing = _no_milestone(indicator)
    return failed("ambitious", item, missing.entry, missing.note.en, missing.note.zh)


def _against(item: PlacedItem, indicator: Indicator, benchmark: Benchmark, closes: float) -> Outcome:
    target = amount(indicator.target)
    bar = amount(benchmark)
    written = str(benchmark.value)
    if target is None or bar is None:
        return failed(
            "ambitious", item, "target",
            "no target value to compare with the benchmark", "没有可与对标值比较的目标值",
        )  # fmt: skip
    if canonical_unit(indicator.unit).base != canonical_unit(benchmark.unit).base:
        return failed(
            "ambitious", item, "unit",
            f"in {indicator.unit}, the benchmark in {benchmark.unit}: they cannot be compared",
            f"单位为 {indicator.unit}，对标值单位为 {benchmark.unit}，无法比较",
        )  # fmt: skip
    start = amount(indicator.baseline)
    if start is None:
        # Also of a target that reaches it: without a baseline nobody knows whether anything is to change.
        return failed(
            "ambitious", item, "baseline",
            f"without a baseline, how far it goes towards the benchmark {written} cannot be judged",
            f"没有基期值，无法判断与对标值 {written} 的差距缩小多少",
        )  # fmt: skip
    sign = 1 if indicator.direction == "up" else -1
    if (target - bar) * sign >= 0:
        return passed(
            "ambitious", item, "target",
            Text(f"reaches the benchmark {written}", f"达到对标值 {written}"),
        )  # fmt: skip
    if (bar - start) * sign > 0:
        closed = (target - start) / (bar - start)
        if closed >= Decimal(str(closes)):
            return passed(
                "ambitious", item, "target",
                Text(
                    f"closes {closed:.0%} of the gap to the benchmark {written}",
                    f"缩小与对标值 {written} 差距的 {closed:.0%}",
                ),
            )  # fmt: skip
    return failed(
        "ambitious", item, "target",
        f"neither reaches the benchmark {written} nor closes {closes:.0%} of the gap to it",
        f"既未达到对标值 {written}，也未缩小差距的 {closes:.0%}",
    )  # fmt: skip


def _moves(indicator: Indicator) -> bool:
    """Whether the target is a change, of which the level that is reached is not known."""
    return indicator.target is not None and indicator.target.change is not None


def _unlevelled(item: PlacedItem) -> Outcome:
    return failed(
        "ambitious", item, "target",
        "a change cannot be compared with the benchmark: state the level to be reached",
        "变化幅度无法与对标值比较：请写明要达到的水平值",
    )  # fmt: skip


def _lies_ahead(indicator: Indicator, benchmark: Benchmark) -> bool:
    """Whether a benchmark of the plan's own is still to be reached: one behind the baseline asks nothing of it."""
    start, bar = amount(indicator.baseline), amount(benchmark)
    return start is not None and bar is not None and improves(indicator, start, bar)


def _on_the_way(indicator: Indicator) -> Text | None:
    """A dated milestone between baseline and target, better than the one and not beyond the other.

    One is enough, and no other takes it away: a plan is not worth less for saying more.
    """
    baseline, target = indicator.baseline, indicator.target
    start, end = amount(baseline), amount(target)
    if not (baseline and target and baseline.year and target.year) or start is None or end is None:
        return None
    for point in indicator.milestones:
        value, year = point.value, point.year
        if value is None or year is None or not baseline.year.end < year.end < target.year.end:
            continue
        if improves(indicator, start, value.amount) and not improves(indicator, end, value.amount):
            return dated(value.worded, year)
    return None


class _Missing(NamedTuple):
    """What an indicator lacks, and the entry that it would stand in."""

    entry: str
    note: Text


def _no_milestone(indicator: Indicator) -> _Missing:
    """Why no milestone counts: what is named is what is missing first."""
    baseline, target = indicator.baseline, indicator.target
    if amount(baseline) is None or baseline is None or baseline.year is None:
        return _Missing("baseline", Text(
            "without a baseline, it cannot be judged how ambitious the target is: with it, "
            "state a value for a year in between, too",
            "没有基期值，无法判断目标力度：补充基期值后，还请写明中间年份的节点值",
        ))  # fmt: skip
    if _moves(indicator):
        return _Missing("target", Text(
            "a change says nothing of the level to be reached: state that level",
            "变化幅度未说明要达到的水平：请写明水平值",
        ))  # fmt: skip
    if amount(target) is None or target is None or target.year is None:
        return _Missing("target", Text(
            "without a target value and year, it cannot be judged how ambitious it is: with them, "
            "state a value for a year in between, too",
            "没有目标值和年份，无法判断目标力度：补充目标值后，还请写明中间年份的节点值",
        ))  # fmt: skip
    if indicator.milestones:
        return _Missing("milestones", Text(
            "no milestone has a year and a value between those of baseline and target: check the milestones",
            "没有一个节点的年份和数值介于基期与目标之间：请核对年度节点",
        ))  # fmt: skip
    return _Missing("milestones", Text(
        "neither a milestone between baseline and target nor a sourced benchmark that it approaches: "
        "state a value for a year in between",
        "在基期与目标之间没有节点值，也未接近有出处的对标值：请写明中间年份的节点值",
    ))  # fmt: skip

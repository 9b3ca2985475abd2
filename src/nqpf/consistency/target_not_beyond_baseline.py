"""`target-not-beyond-baseline`: a target that asks for no change, for the worse, or for the past."""

from collections.abc import Iterator
from decimal import Decimal

from nqpf.base.language import Text
from nqpf.base.source import Pointer
from nqpf.consistency.rule import Conflict, Rule
from nqpf.consistency.wording import quoted
from nqpf.documents.cited import Documents
from nqpf.plan.items import PlanView
from nqpf.plan.plan import Indicator
from nqpf.plan.points import Point
from nqpf.plan.quantity import Change, Reading, canonical_unit
from nqpf.plan.titles import DIRECTION_TITLES

_RATIO = "ratio"


def find(view: PlanView, _: Documents) -> Iterator[Conflict]:
    """Hold each target against its baseline: the value by the indicator's direction, and the year."""
    for number, indicator in enumerate(view.plan.indicators):
        baseline, target = indicator.baseline, indicator.target
        at: Pointer = ("indicators", number, "target")
        if target and target.change:
            yield from _change(indicator, target.change, at)
        if baseline and target:
            yield from _value(indicator, baseline.value, target.value, at)
            yield from _year(indicator, baseline, target, at)


def _value(indicator: Indicator, baseline: Reading | None, target: Reading | None, at: Pointer) -> Iterator[Conflict]:
    if baseline is None or target is None or _at_limit(indicator, target.amount):
        return
    rises = target.amount > baseline.amount
    name, was, aim = indicator.id, quoted(baseline.written), quoted(target.written)
    if target.amount == baseline.amount:
        message = Text(
            f"the target of `{name}`, {aim}, is its baseline: nothing would change",
            f"`{name}` 的目标值 {aim} 等于基期值，没有变化",
        )
    elif rises != (indicator.direction == "up"):
        way, zh = ("up from", "高于") if rises else ("down from", "低于")
        message = Text(
            f"the target of `{name}`, {aim}, goes {way} its baseline, {was}, "
            f"though {DIRECTION_TITLES[indicator.direction].en}",
            f"`{name}` 的目标值 {aim} {zh}基期值 {was}，而该指标{DIRECTION_TITLES[indicator.direction].zh}",
        )
    else:
        return
    yield Conflict(f"{name}.target", (*at, "value"), message, _hint(indicator))


def _change(indicator: Indicator, change: Change, at: Pointer) -> Iterator[Conflict]:
    """A change that goes nowhere, or the wrong way."""
    better = change.amount > 0 if indicator.direction == "up" else change.amount < 0
    if not better:
        name, aim = indicator.id, quoted(change.written)
        message = Text(
            f"the change of `{name}`, {aim}, is for the worse: {DIRECTION_TITLES[indicator.direction].en}",
            f"`{name}` 的变化目标 {aim} 方向相反：该指标{DIRECTION_TITLES[indicator.direction].zh}",
        )
        yield Conflict(f"{name}.target", (*at, "change"), message, _hint(indicator))


def _hint(indicator: Indicator) -> Text:
    other = DIRECTION_TITLES["down" if indicator.direction == "up" else "up"]
    return Text(f"correct the value, or the direction if {other.en}", f"请更正数值；如实际{other.zh}，请更正指标方向")


def _year(indicator: Indicator, baseline: Point, target: Point, at: Pointer) -> Iterator[Conflict]:
    if baseline.year and target.year and target.year.end <= baseline.year.end:
        aim, was = target.year.worded, baseline.year.worded
        message = Text(
            f"the target of `{indicator.id}` is set for {aim.en}, not after its baseline, {was.en}",
            f"`{indicator.id}` 的目标年份（{aim.zh}）不晚于基期（{was.zh}）",
        )
        yield Conflict(
            f"{indicator.id}.target.year",
            (*at, "year"),
            message,
            Text("correct one of the two years", "请更正其中一个年份"),
        )


def _at_limit(indicator: Indicator, target: Decimal) -> bool:
    """Whether no better target exists: all of it (100 %), or none (0). To hold that is an aim."""
    if indicator.direction == "down":
        return target == 0
    return target == 1 and canonical_unit(indicator.unit).base == _RATIO


RULE = Rule(
    id="target-not-beyond-baseline",
    severity="error",
    title=Text("The target is not beyond its baseline", "目标未优于基期"),
    about=Text(
        "A target must lie on the better side of its baseline, given by `direction` (`up` unless the indicator "
        "says `down`), and in a later year. Equal to the baseline, it promises nothing; on the other side of it, "
        "either the number or the direction is wrong. Keeping 100 %, or 0 where less is better, is no finding.",
        "目标值应优于基期值，优劣由 `direction` 决定（默认 `up`，越低越好的写 `down`），目标年份应晚于基期。"
        "等于基期等于没有目标；方向相反，不是数值写错就是方向写错。保持 100%（或越低越好的指标保持 0）不算问题。",
    ),
    find=find,
    passing={
        "indicators": [
            {
                "id": "I1",
                "title": "单位产值能耗",
                "unit": "吨标准煤/万元",
                "direction": "down",
                "baseline": {"value": 0.42, "year": 2024},
                "target": {"value": 0.36, "year": 2028},
            }
        ]
    },
    failing={
        "indicators": [
            {
                "id": "I1",
                "title": "单位产值能耗",
                "unit": "吨标准煤/万元",
                "baseline": {"value": 0.42, "year": 2024},
                "target": {"value": 0.36, "year": 2028},
            }
        ]
    },
)

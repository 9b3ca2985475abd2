"""`milestones-not-monotone`: the way from baseline to target steps back."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from operator import gt, lt

from nqpf.base.language import Text
from nqpf.base.source import Pointer
from nqpf.consistency.rule import Conflict, Rule
from nqpf.consistency.wording import quoted
from nqpf.documents.cited import Documents
from nqpf.plan.items import PlanView
from nqpf.plan.plan import Indicator
from nqpf.plan.points import Point
from nqpf.plan.quantity import Reading

_Step = tuple[Point, int]
"""A point on the way, and the milestone to look at when it does not follow the one before."""


def find(view: PlanView, _: Documents) -> Iterator[Conflict]:
    """Walk from the baseline over the milestones to the target: years must rise, values must not step back."""
    for number, indicator in enumerate(view.plan.indicators):
        if indicator.milestones:
            at: Pointer = ("indicators", number, "milestones")
            steps = _way(indicator)
            yield from _years(indicator.id, steps, at)
            yield from _values(indicator, steps, at)


def _way(indicator: Indicator) -> list[_Step]:
    last = len(indicator.milestones) - 1
    before = [(indicator.baseline, 0)] if indicator.baseline else []
    after = [(indicator.target, last)] if indicator.target else []
    return [*before, *((point, number) for number, point in enumerate(indicator.milestones)), *after]


def _years(name: str, steps: list[_Step], at: Pointer) -> Iterator[Conflict]:
    dated = [(point.year, point.value, milestone) for point, milestone in steps if point.year]
    for (one, before, _), (other, after, milestone) in pairwise(dated):
        # A milestone may repeat the target; it is then the target.
        if other.end < one.end or (other.end == one.end and _amount(before) != _amount(after)):
            earlier, later = one.worded, other.worded
            message = Text(
                f"the milestones of `{name}` go from {earlier.en} to {later.en}: "
                "each must be later than the one before, the target last",
                f"`{name}` 的节点年份先后为 {earlier.zh}、{later.zh}：应逐个推后，目标年份在最后",
            )
            hint = Text("put the milestones in order, or correct the year", "请按年份排列节点，或更正年份")
            yield Conflict(f"{name}.milestones.years", (*at, milestone), message, hint)
            return


def _values(indicator: Indicator, steps: list[_Step], at: Pointer) -> Iterator[Conflict]:
    valued = [(point.value, milestone) for point, milestone in steps if point.value]
    worse = lt if indicator.direction == "up" else gt
    ends = [point.value.amount for point in (indicator.baseline, indicator.target) if point and point.value]
    if len(ends) == 2 and worse(ends[1], ends[0]):
        return  # the target itself lies on the wrong side, which is another rule's finding
    for (one, _), (other, milestone) in pairwise(valued):
        if worse(other.amount, one.amount):
            message = Text(
                f"the values of `{indicator.id}` step back from {quoted(one.written)} to {quoted(other.written)} "
                "on the way to the target",
                f"`{indicator.id}` 的节点值由 {quoted(one.written)} 到 {quoted(other.written)}，与目标方向相反",
            )
            hint = Text("correct the value, or the direction of the indicator", "请更正数值，或指标的方向")
            yield Conflict(f"{indicator.id}.milestones", (*at, milestone), message, hint)
            return


def _amount(reading: Reading | None) -> Decimal | None:
    return reading.amount if reading else None


RULE = Rule(
    id="milestones-not-monotone",
    severity="warning",
    title=Text("Milestones go backwards", "节点值或节点年份有倒退"),
    about=Text(
        "Milestones lead from the baseline to the target. Each must be later than the one before, the target last, "
        "and no value may move away from the target: a yearly check against such milestones would pass one year and "
        "fail "
        "the next for the same result.",
        "年度节点应从基期逐步通向目标：年份逐个推后，目标年份在最后；数值不得中途回落。否则同一结果上一年达标、"
        "下一年反而不达标，无法逐年考核。",
    ),
    find=find,
    passing={
        "indicators": [
            {
                "id": "I1",
                "title": "设备联网率",
                "unit": "%",
                "baseline": {"value": 46, "year": 2024},
                "target": {"value": 85, "year": 2028},
                "milestones": [{"value": 58, "year": 2025}, {"value": 72, "year": 2026}],
            }
        ]
    },
    failing={
        "indicators": [
            {
                "id": "I1",
                "title": "设备联网率",
                "unit": "%",
                "baseline": {"value": 46, "year": 2024},
                "target": {"value": 85, "year": 2028},
                "milestones": [{"value": 72, "year": 2025}, {"value": 58, "year": 2026}],
            }
        ]
    },
)

"""`two-units`: numbers of one indicator that cannot be compared at a glance."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from nqpf.base.language import Text
from nqpf.base.source import Pointer
from nqpf.consistency.rule import Conflict, Rule
from nqpf.consistency.wording import quoted
from nqpf.documents.cited import Documents
from nqpf.plan.items import PlanView, points_of
from nqpf.plan.plan import Indicator
from nqpf.plan.quantity import canonical_unit

_NUMBER = "0123456789.,+- "


class _Shown(NamedTuple):
    """A value as a reader sees it: with a unit of its own, or bare, to be read in the unit given beside it."""

    key: Pointer
    written: str
    unit: str
    factor: Decimal
    bare: bool


def find(view: PlanView, _: Documents) -> Iterator[Conflict]:
    """Compare the units of an indicator's values, as far as a reader has to fill them in."""
    for number, indicator in enumerate(view.plan.indicators):
        if _uniform(indicator):
            continue
        shown = list(_shown(indicator))
        bare = next((value for value in shown if value.bare), None)
        # Where every value carries its unit (7000万元, 1亿元), nobody is misled.
        other = next((value for value in shown if bare and value.factor != bare.factor), None)
        if bare and other:
            yield Conflict(
                indicator.id,
                ("indicators", number, *other.key, "value"),
                Text(
                    f"`{indicator.id}` is given in two units: {quoted(bare.written)} means {quoted(bare.unit)}, "
                    f"{quoted(other.written)} {quoted(other.unit)}",
                    f"`{indicator.id}` 用了两种单位：{quoted(bare.written)} 以 {quoted(bare.unit)} 计，"
                    f"{quoted(other.written)} 以 {quoted(other.unit)} 计",
                ),
                Text("write all its values in one unit", "请统一为同一单位"),
            )


def _uniform(indicator: Indicator) -> bool:
    """Whether all values are written alike, as nearly always: no unit has to be read then."""
    values = [(point.unit, point.value.written) for _, point in points_of(indicator) if point.value]
    return len({(unit, written.strip(_NUMBER)) for unit, written in values}) < 2


def _shown(indicator: Indicator) -> Iterator[_Shown]:
    for key, point in points_of(indicator):
        if point.value is None:
            continue
        own = point.value.stated_unit
        beside = point.unit or indicator.unit
        # A lone multiplier, as in 1.2万, is part of the number, not a unit.
        bare = canonical_unit(own).base != canonical_unit(beside).base
        unit = beside if bare else own
        yield _Shown(key, point.value.written, unit, canonical_unit(unit).factor, bare)


RULE = Rule(
    id="two-units",
    severity="note",
    title=Text("One indicator in two units", "同一指标用了两种单位"),
    about=Text(
        "Baseline, target, milestones and benchmark of an indicator are converted before they are compared, so the "
        "score is right. But a reader of 0.9 beside 12000, the one in 亿元 and the other in 万元, or of 0.35 beside "
        "60 %, sees growth that does not exist. Values that all carry their own unit (7000万元, 1亿元) are no finding.",
        "基期、目标、节点和对标值在比较前都会换算，得分不受影响；但 0.9（亿元）与 12000（万元）、0.35 与 60% 并列，"
        "读者会看成并不存在的增长。各数值都自带单位的（如 7000万元、1亿元）不算问题。",
    ),
    find=find,
    passing={
        "indicators": [
            {
                "id": "I1",
                "title": "技术合同成交额",
                "unit": "亿元",
                "baseline": {"value": 0.9, "year": 2024},
                "target": {"value": 1.2, "year": 2028},
            }
        ]
    },
    failing={
        "indicators": [
            {
                "id": "I1",
                "title": "技术合同成交额",
                "unit": "亿元",
                "baseline": {"value": 0.9, "year": 2024},
                "target": {"value": 12000, "unit": "万元", "year": 2028},
            }
        ]
    },
)

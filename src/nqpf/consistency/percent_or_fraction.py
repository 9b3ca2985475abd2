"""`percent-or-fraction`: a bare 0.5 beside 20 in one indicator of per cent; half a per cent, or fifty?"""

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

_PERCENT = canonical_unit("%")
_HUNDRED = Decimal(100)
_APART = 10
"""How many times greater another value is before a slip is likelier than growth: 0.8 to 1.5 % is common."""


class _Share(NamedTuple):
    """A value of an indicator of per cent: its number in per cent, and whether the sign is left to the reader."""

    key: Pointer
    written: str
    number: Decimal
    bare: bool


def find(view: PlanView, _: Documents) -> Iterator[Conflict]:
    """Look for a bare number below 1 beside one that is many times greater: it may have been meant as a fraction."""
    for number, indicator in enumerate(view.plan.indicators):
        shares = list(_shares(indicator))
        greatest = max(shares, key=lambda share: abs(share.number), default=None)
        doubtful = next((share for share in shares if greatest and _doubtful(share, greatest)), None)
        if doubtful and greatest:
            yield _ask(indicator.id, doubtful, greatest, ("indicators", number, *doubtful.key, "value"))


def _shares(indicator: Indicator) -> Iterator[_Share]:
    for key, point in points_of(indicator):
        if point.value is not None and canonical_unit(point.unit) == _PERCENT:
            written = point.value.written
            yield _Share(key, written, point.value.amount * _HUNDRED, not point.value.stated_unit)


def _doubtful(share: _Share, greatest: _Share) -> bool:
    size = abs(share.number)
    return share.bare and 0 < size < 1 <= abs(greatest.number) and size * _APART <= abs(greatest.number)


def _ask(name: str, doubtful: _Share, greatest: _Share, pointer: Pointer) -> Conflict:
    written, beside = quoted(doubtful.written), quoted(greatest.written)
    percent = f"{doubtful.number * _HUNDRED:f}".rstrip("0").rstrip(".")
    return Conflict(
        name,
        pointer,
        Text(
            f"`{name}` is in %, so {written} is read as {written} %, beside {beside}: is it meant as a fraction?",
            f"`{name}` 以 % 计，{written} 按 {written}% 读取，与 {beside} 相差悬殊：是否写成了小数？",
        ),
        Text(
            f"write {percent}% if that is meant, else {written}% with the percent sign",
            f"如指 {percent}%，请写 {percent}%；如确为 {written}%，请写明百分号",
        ),
    )


RULE = Rule(
    id="percent-or-fraction",
    severity="warning",
    title=Text("Possibly a fraction instead of a percentage", "疑似把百分数写成小数"),
    about=Text(
        "A bare number is read in the indicator's unit: in %, 0.5 is half a per cent. But spreadsheets store 50 % as "
        "0.5, and a baseline copied from one beside a target of 20 would score as growth that does not exist. A bare "
        "number below 1 is questioned where another value of the indicator is at least ten times as great. One "
        "that writes its sign (0.5%) is clear and no finding.",
        "不带单位的数值按指标单位读取：单位为 % 时，0.5 即 0.5%。而电子表格把 50% 存为 0.5，"
        "抄作基期值、与目标值 20 并列，就会被当作并不存在的增长。不带百分号、小于 1 的数值，"
        "如同一指标另有数值达其十倍以上，即予提示；写明百分号的（如 0.5%）不算问题。",
    ),
    find=find,
    passing={
        "indicators": [
            {
                "id": "I1",
                "title": "数字化改造覆盖率",
                "unit": "%",
                "baseline": {"value": "0.5%", "year": 2024},
                "target": {"value": 20, "year": 2028},
            }
        ]
    },
    failing={
        "indicators": [
            {
                "id": "I1",
                "title": "数字化改造覆盖率",
                "unit": "%",
                "baseline": {"value": 0.5, "year": 2024},
                "target": {"value": 20, "year": 2028},
            }
        ]
    },
)

"""The values of an indicator: what they amount to, which is better, how they are shown with their date."""

from decimal import Decimal

from nqpf.base.language import Text
from nqpf.plan.plan import Indicator
from nqpf.plan.points import Point
from nqpf.plan.quantity import Period


def amount(point: Point | None) -> Decimal | None:
    """What a value amounts to, in the base of its unit; None where there is none."""
    return point.value.amount if point is not None and point.value is not None else None


def improves(indicator: Indicator, start: Decimal, end: Decimal) -> bool:
    """Whether the second value is the better one, which the indicator's direction tells."""
    return end > start if indicator.direction == "up" else end < start


def dated(value: Text, year: Period) -> Text:
    """A value or a change with its date, as both were written."""
    when = year.worded
    return Text(f"{value.in_language('en')} ({when.en})", f"{value.in_language('zh')}（{when.zh}）")

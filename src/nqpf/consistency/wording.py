"""How findings show what a plan writes: short, on one line, dates no finer than they were given."""

from nqpf.base.safe import plain
from nqpf.plan.quantity import Period

_LONGEST = 40


def quoted(text: str) -> str:
    """Words of the plan for use in a message, cut where they are overlong."""
    return plain(text, _LONGEST)


def first_day(period: Period) -> str:
    """When what starts in `period` may begin: a whole year as 2027, else the day."""
    return _year(period) or period.start.isoformat()


def last_day(period: Period) -> str:
    """When what is due in `period` must be done: a whole year as 2027, else the day."""
    return _year(period) or period.end.isoformat()


def _year(period: Period) -> str:
    whole = (period.start.month, period.start.day, period.end.month, period.end.day) == (1, 1, 12, 31)
    return str(period.start.year) if whole and period.start.year == period.end.year else ""

"""How findings read what a plan writes, and show it: short, on one line, dates no finer than they were given."""

import re
from unicodedata import normalize

from nqpf.plan import Action, Item
from nqpf.quantity import Period
from nqpf.safe import plain

_LONGEST = 40
_LONGEST_SAID = 200
"""Characters of an item's text that are compared."""
_NO_WORDS = re.compile(r"[\W_]+")


def said(item: Item) -> str:
    """The letters and digits of an item's title and, where it is a measure or an action, of its object."""
    words = item.title.zh or item.title.en
    if isinstance(item, Action):
        words += item.object.zh or item.object.en
    return _NO_WORDS.sub("", normalize("NFKC", words[:_LONGEST_SAID]).casefold())


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

"""Dates as a table for people says them: as they were written, save for figures alone (2027-12-31)."""

import re
from functools import cache

from nqpf.base.language import Text
from nqpf.plan.quantity import Period


def date_text(period: Period) -> Text:
    """A date in its author's words; figures alone, as programs keep it, in Chinese as one reads it: 2027年6月3日."""
    worded = period.worded
    found = _figures().fullmatch(worded.zh)
    if found is None:
        return worded
    year, month, day = found.groups()
    return Text(worded.en, f"{year}年{int(month)}月" + (f"{int(day)}日" if day else ""))


@cache
def _figures() -> re.Pattern[str]:
    return re.compile("([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?")

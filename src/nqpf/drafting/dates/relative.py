"""Dates without a year in the plan of one year: 年底前, 年内, 6月底前 in a work plan for 2026."""

import re
from collections.abc import Iterator
from functools import cache

from nqpf.documents.document import Extent
from nqpf.drafting.dates.found import FoundDate, is_readable


def relative_dates(text: str, sentence: Extent, year: int) -> Iterator[FoundDate]:
    """The dates of a sentence that say no year, in the plan's own one; none without such a year."""
    if not year:
        return
    for found in _relative().finditer(text, *sentence):
        value = f"{year}年{found['month']}{found['close'] or ''}" if found["month"] else f"{year}年底"
        if is_readable(value):
            yield FoundDate("due", value, Extent(*found.span()), sentence)


@cache
def _relative() -> re.Pattern[str]:
    month = "(?P<month>[0-9]{1,2}月(?:[0-9]{1,2}[日号])?)(?P<close>底|末)?(?:之|以)?前"
    return re.compile(
        rf"(?<![0-9年每近去往历当])(?:{month}|(?:今年|本年|年)(?:底|末)(?:之|以)?前?|(?:今年)?年内(?!部))"
    )

"""Dates in fields of a line or a card: Timescale: 2026–2030 | By: June 2027; 建设周期：2026—2028年."""

import re
from collections.abc import Iterator
from functools import cache

from nqpf.documents.document import Extent
from nqpf.drafting.dates.found import FoundDate, is_readable
from nqpf.drafting.dates.spans import span_of
from nqpf.drafting.spelling import evened_out


def dates_in_fields(text: str, paragraph: Extent) -> Iterator[FoundDate]:
    """The dates of the fields of a paragraph; of a span (2026–2030) both ends, and of "from 2027" the start."""
    for found in _field().finditer(text, *paragraph):
        extent = Extent(*found.span("said"))
        said = evened_out(found["said"]).strip(" *_.。）)")
        ends = span_of(said)
        if ends:
            yield FoundDate("start", ends[0], extent, extent)
            yield FoundDate("due", ends[1], extent, extent)
        elif is_readable(said):
            yield FoundDate("start" if found["starts"] else "due", said, extent, extent)


@cache
def _field() -> re.Pattern[str]:
    labels = "time ?(?:scale|frame|line)s?|timing|period|duration|by when|when|by|(?:target|completion|end) date"
    chinese = "(?:项目)?(?:建设|实施|起止|完成)(?:期限|年限|时间|周期|时限)"
    does = "(?:complete[ds]?|finish(?:ed)?|opens?|live|ready|delivered|in place|by|in) "
    starts = "(?:start(?:s|ing)?|begins?|from)(?: (?:in|on))? "
    return re.compile(
        rf"(?<![^\n\t|｜•·;；,，.(（]) *[*_]{{0,3}}(?:{labels}|{chinese})[*_]{{0,3}} ?[:：][*_]{{0,3}} ?"
        rf"(?:{does}|(?P<starts>{starts})){{0,2}}(?P<said>[^|｜•·;；,，。\n\t]{{4,40}})",
        re.IGNORECASE,
    )

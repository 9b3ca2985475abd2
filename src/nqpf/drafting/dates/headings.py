"""Dates in brackets at the end of a heading: 全面推进阶段（2026年7月—2027年12月）, Phase 1 (2026–2027)."""

import re
from collections.abc import Iterator
from functools import cache

from nqpf.documents.document import Document, Extent
from nqpf.drafting.dates.found import FoundDate, is_readable
from nqpf.drafting.dates.spans import span_of
from nqpf.drafting.outline import Outline
from nqpf.drafting.spelling import evened_out

_PARTS = ("tasks", "safeguards")


def dates_in_headings(document: Document, outline: Outline) -> Iterator[FoundDate]:
    """The time that the heading of a task gives it, which holds for its whole section."""
    for section in outline.every():
        if section.part not in _PARTS:
            continue
        if found := _bracket().search(document.text, *section.heading):
            said, extent = evened_out(found["said"]), Extent(*found.span("said"))
            if ends := span_of(said):
                yield FoundDate("start", ends[0], extent, section.whole)
                yield FoundDate("due", ends[1], extent, section.whole)
            elif is_readable(said):
                yield FoundDate("due", said, extent, section.whole)


@cache
def _bracket() -> re.Pattern[str]:
    return re.compile(r"[（(](?P<said>[^（()）]{4,40})[）)][。.：:\s]*\Z")

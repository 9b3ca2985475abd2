"""How findings show the words of a document: short, on one line."""

import re
from functools import cache

from nqpf.base.safe import plain
from nqpf.documents.document import Extent

_LONGEST = 60
_SHORTEST = 6
"""Characters behind the words at fault that a clause has at least, where another one follows (2029年底前，建成…)."""
_AROUND = 24
"""Characters on either side of the words at fault; in English twice as many."""


def quoted(words: str) -> str:
    """Words of the document for use in a message, cut where they are overlong."""
    return plain(" ".join(words.split()), _LONGEST)


def clause(text: str, within: Extent, extent: Extent) -> str:
    """The clause of a paragraph in which some words stand, cut on both sides where it is long."""
    near = text[max(within.start, extent.start - _AROUND) : extent.end + _AROUND]
    around = 2 * _AROUND if near.isascii() else _AROUND
    before = text[max(within.start, extent.start - around) : extent.start]
    behind = text[extent.end : min(within.end, extent.end + around)]
    starts = [found.end() for found in _ends().finditer(before)]
    start = starts[-1] if starts else 0
    if not start and extent.start - around > within.start:  # no word is cut in two
        start = before.find(" ") + 1 if before[:1].isascii() else 0
    ends = next((found for found in _ends().finditer(behind) if found.end() > _SHORTEST or found[0] != "，"), None)
    if ends is None and extent.end + around < within.end and behind[-1:].isascii():
        behind = behind.rpartition(" ")[0] or behind
    return f"{before[start:]}{text[extent.start : extent.end]}{behind[: ends.start()] if ends else behind}".strip()


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(r"[，。；;\n|]|[.!?] |(?<=[一-鿿]),")

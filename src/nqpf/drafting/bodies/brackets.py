"""What stands between brackets, of any kind."""

import re
from bisect import bisect_right
from functools import cache

from nqpf.documents.document import Extent

OPENING, CLOSING = "（(〔[【", "）)〕]】"
LONGEST = 600
"""Characters of a list of bodies that are read: far above what any list needs."""
_DEEPEST = 8


class Brackets:
    """The insides of the brackets of a paragraph, in the order in which they open.

    One that the paragraph does not close, since a page or line cut it off, goes on to where it is closed.
    """

    def __init__(self, text: str, within: Extent) -> None:
        """Find them: those beyond the eighth depth are passed over."""
        opened: list[int] = []
        ends: dict[int, int] = {}
        self._outer: dict[int, int | None] = {}
        for found in _bracket().finditer(text, *within):
            if found["opens"] and len(opened) < _DEEPEST:
                self._outer[found.end()] = opened[-1] if opened else None
                opened.append(found.end())
            elif not found["opens"] and opened:
                ends[opened.pop()] = found.start()
        if opened:
            ends[opened[0]] = _closed(text, within.end, len(opened))
        self._ends, self._starts = ends, sorted(ends)
        self.insides = tuple(Extent(start, ends[start]) for start in self._starts)

    def around(self, at: int) -> Extent | None:
        """The innermost in which a character stands."""
        index = bisect_right(self._starts, at) - 1
        start = self._starts[index] if index >= 0 else None
        while start is not None and not (start in self._ends and at < self._ends[start]):
            start = self._outer[start]
        return None if start is None else Extent(start, self._ends[start])


@cache
def _bracket() -> re.Pattern[str]:
    return re.compile(f"(?P<opens>[{re.escape(OPENING)}])|[{re.escape(CLOSING)}]")


def _closed(text: str, end: int, depth: int) -> int:
    """Where so many brackets are closed, not far behind `end`; else `end`."""
    for at in range(end, min(end + LONGEST // 4, len(text))):
        depth += (text[at] in OPENING) - (text[at] in CLOSING)
        if depth <= 0:
            return at
    return end

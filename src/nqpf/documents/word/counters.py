"""The counters of a Word document's lists, paragraph by paragraph: the number that each one shows."""

import re
from functools import lru_cache

from nqpf.documents.counting import counted
from nqpf.documents.word.numbering import LEVELS, Level, Numbered, Numbering

_PLACE = re.compile("%([1-9])")
_UNNUMBERED = Level(format="none")
# A tab after a mark that is as wide as a character shows as no gap.
_WIDE = re.compile("[^\x00-\u02ff]\\Z")


class Counters:
    """Counters, one set for each abstract list: lists that share one go on counting where the other stopped."""

    def __init__(self, numbering: Numbering) -> None:
        """All counters before their start."""
        self._numbering = numbering
        self._counts: dict[str, list[int | None]] = {}
        self._used: set[tuple[str, int]] = set()

    def count(self, num: str, at: int) -> str:
        """Count a paragraph of a list at a level, from 0; what it shows before its text, the gap included."""
        numbered = self._numbering.by_id.get(num)
        if numbered is None or at >= LEVELS:
            return ""
        counts = self._counts.setdefault(numbered.list, [None] * LEVELS)
        self._advance(num, at, numbered, counts)
        return _shown(at, numbered, counts)

    def _advance(self, num: str, at: int, numbered: Numbered, counts: list[int | None]) -> None:
        # A level above that nobody used counts as used once, as in Word since 6.0: what follows there is its second.
        for above in range(at):
            if counts[above] is None:
                counts[above] = _start(numbered, above)
        before = counts[at]
        restarts = at in numbered.starts and (num, at) not in self._used
        self._used.add((num, at))
        if restarts:
            counts[at] = numbered.starts[at]
        else:
            counts[at] = _start(numbered, at) if before is None else before + 1
        for deeper in range(at + 1, LEVELS):
            restart = numbered.levels.get(deeper, _UNNUMBERED).restart
            # A level that names one no higher than itself restarts as if it named none.
            if restart is None or restart > deeper or at < restart:
                counts[deeper] = None


def _start(numbered: Numbered, at: int) -> int:
    return numbered.starts.get(at, numbered.levels.get(at, _UNNUMBERED).start)


def _shown(at: int, numbered: Numbered, counts: list[int | None]) -> str:
    level = numbered.levels.get(at, _UNNUMBERED)
    if level.hidden or level.format == "bullet":  # a mark is no number
        return ""
    shown, places = _parts(level.text)
    for place, words in places:
        shown += (_written(place, level.legal, numbered, counts) if place <= at else "") + words
    gap = " " if level.suffix == "space" or (level.suffix == "tab" and not _WIDE.search(shown)) else ""
    return shown + gap if shown.strip() else ""


@lru_cache(256)
def _parts(text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """A level's text taken apart: what stands before the first number, and each level with what stands behind it."""
    words, *rest = _PLACE.split(text)
    return words, tuple((int(place) - 1, behind) for place, behind in zip(rest[::2], rest[1::2], strict=True))


def _written(at: int, legal: bool, numbered: Numbered, counts: list[int | None]) -> str:
    """The number of a level within the text of its own or a deeper one."""
    level = numbered.levels.get(at, _UNNUMBERED)
    number = counts[at] or 0
    if level.format in ("none", "bullet"):
        return ""
    if legal:
        return str(number)
    return f"{number:0{level.width}d}" if level.width else counted(number, level.format)

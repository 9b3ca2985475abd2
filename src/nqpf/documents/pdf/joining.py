"""Two lines joined: no blank between Chinese characters, one between words, hyphens by what the document writes."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, cached_property

from nqpf.documents.pdf.glyphs import SOFT, is_wide


class Joiner:
    """Joins lines of one document; its other words say whether a hyphen at the end of a line is the word's own."""

    def __init__(self, texts: Sequence[str] = ()) -> None:
        """Keep the lines of the document, to be looked at if a line ends with a hyphen."""
        self._texts = texts

    @cached_property
    def _words(self) -> frozenset[str]:
        """The words of the document, without the parts that hyphens at line ends make of them."""
        words: set[str] = set()
        broken = False
        for text in self._texts:
            found = _word().findall(text.lower())
            breaks = text[-1] in "-‐"
            words.update(found[broken : len(found) - breaks])
            broken = breaks
        return frozenset(words)

    @cached_property
    def _chinese(self) -> bool:
        """Whether the document is in Chinese, which breaks no word by a hyphen."""
        wide = sum(is_wide(text[0]) for text in self._texts)
        return 2 * wide > len(self._texts)

    def joint(self, text: str, following: str) -> tuple[int, str]:
        """How many characters go at the end of a line, and what comes between it and the following one."""
        if text[-1] == SOFT:
            return 1, ""
        if text[-1] in "-‐" and len(text) > 1 and text[-2].isalnum() and following[0].isalnum():
            return (0 if self._compound(text, following) else 1), ""
        wide = is_wide(text[-1]) or is_wide(following[0]) or text[-1] in "—/" or following[0] in "—/"
        return 0, "" if wide else " "

    def joined(self, texts: Iterable[str]) -> tuple[str, list[int]]:
        """The lines joined, and where each of them begins."""
        parts: list[str] = []
        starts: list[int] = []
        at = 0
        for text in texts:
            if parts:
                cut, between = self.joint(parts[-1], text)
                parts[-1] = parts[-1][: len(parts[-1]) - cut] + between
                at += len(between) - cut
            starts.append(at)
            parts.append(text)
            at += len(text)
        return "".join(parts), starts

    def _compound(self, text: str, following: str) -> bool:
        """Whether the hyphen between a line and the next belongs to the word (long-term), and breaks none."""
        if not (text[-2].isalpha() and following[0].islower()):
            return True
        before, after = _last(text[:-1]), _first(following)
        if f"{before}-{after}" in self._words:
            return True
        if before + after in self._words:
            return False
        return (before in self._words and after in self._words) or self._chinese


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")


def _last(text: str) -> str:
    """The letters at the end."""
    start = len(text)
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start:].lower()


def _first(text: str) -> str:
    """The letters at the beginning."""
    end = 0
    while end < len(text) and text[end].isalpha():
        end += 1
    return text[:end].lower()

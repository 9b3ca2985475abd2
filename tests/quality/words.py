"""When two quotes show the same: alike in their words, and in the same place of the document."""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

LEAST_SHARE = 0.5
"""Of the shorter text, the least share that both have in common."""
LEAST_COMMON = 4
"""The least common length in characters, or the whole of a shorter text."""
LEAST_OF_LONGER = 0.08
"""Of the longer text: a quote of a whole page matches nothing."""
NEAR = 60
"""Characters between two quotes from which on a like title is another item."""
_MOST_PLACES = 50

_FOLDED = str.maketrans({
    "“": '"', "”": '"', "‘": "'", "’": "'", "「": '"', "」": '"', "—": "-", "–": "-", "－": "-", "‑": "-", "～": "-",
    "~": "-", "〔": "(", "〕": ")", "【": "(", "】": ")", "·": ".", "・": ".", "，": ",", "；": ";", "：": ":",
})  # fmt: skip
_PAGE_NUMBER = re.compile(r"^[ \t　]*[—–-][ \t　]*\d+[ \t　]*[—–-][ \t　]*$", re.MULTILINE)
_LONE_NUMBER = re.compile(r"^[ \t　]*\d{1,2}[ \t　]*$", re.MULTILINE)


class Alike(NamedTuple):
    """How much two texts have in common, as shares of the shorter and of the longer one; none below the bounds."""

    of_shorter: float = 0.0
    of_longer: float = 0.0


def folded(text: object) -> str:
    """A text without page numbers, white space, case and variants of punctuation."""
    if text is None:
        return ""
    plain = _PAGE_NUMBER.sub("", unicodedata.normalize("NFKC", str(text)))
    return re.sub(r"-{2,}", "-", re.sub(r"\s+", "", plain).translate(_FOLDED)).lower()


@cache
def longest_common(left: str, right: str) -> int:
    """The length of the longest run of characters that both have."""
    short, long = sorted((left, right), key=len)
    if short in long:
        return len(short)
    least, most = 0, len(short)
    while least < most:
        middle = (least + most + 1) // 2
        if any(short[i : i + middle] in long for i in range(len(short) - middle + 1)):
            least = middle
        else:
            most = middle - 1
    return least


@cache
def alike(left: str, right: str) -> Alike:
    """How much two folded texts have in common."""
    if not left or not right:
        return Alike()
    common, short, long = longest_common(left, right), min(len(left), len(right)), max(len(left), len(right))
    enough = common >= max(2, min(LEAST_COMMON, short))
    if enough and common / short >= LEAST_SHARE and common / long >= LEAST_OF_LONGER:
        return Alike(common / short, common / long)
    return Alike()


def most_alike(some: tuple[str, ...], others: tuple[str, ...]) -> Alike:
    """The likeness of the two that are most alike, one of each."""
    return max((alike(one, other) for one in some for other in others), default=Alike())


class Places:
    """Where quotes stand in a document. Two that are both verbatim in it are the same in the same place only."""

    def __init__(self, text: str | None) -> None:
        """Fold `text`; without one, words alone decide."""
        self.text = folded(_LONE_NUMBER.sub("", _PAGE_NUMBER.sub("", text.replace("\f", "")))) if text else ""
        self._found: dict[str, list[tuple[int, int]]] = {}

    def of(self, quote: str) -> list[tuple[int, int]]:
        """Start and end of a folded quote, wherever it stands."""
        if quote not in self._found:
            places: list[tuple[int, int]] = []
            at = self.text.find(quote) if len(quote) > 1 else -1
            while at >= 0 and len(places) < _MOST_PLACES:
                places.append((at, at + len(quote)))
                at = self.text.find(quote, at + 1)
            self._found[quote] = places
        return self._found[quote]

    def apart(self, left: str, right: str) -> bool:
        """Whether both are verbatim and nowhere share half of the shorter one."""
        ones, others = self.of(left), self.of(right)
        half = LEAST_SHARE * min(len(left), len(right))
        together = any(min(b, d) - max(a, c) >= half for a, b in ones for c, d in others)
        return bool(ones and others) and not together

    def far(self, left: str, right: str) -> bool:
        """Whether both are verbatim, and far from each other wherever they stand."""
        ones, others = self.of(left), self.of(right)
        gaps = [max(a, c) - min(b, d) for a, b in ones for c, d in others]
        return bool(gaps) and min(gaps) > NEAR

    def most_alike(self, some: tuple[str, ...], others: tuple[str, ...]) -> Alike:
        """The likeness of the two quotes that are most alike, of those that can be the same place."""
        pairs = [(one, other) for one in some for other in others]
        return max((alike(*pair) for pair in pairs if not (self.text and self.apart(*pair))), default=Alike())

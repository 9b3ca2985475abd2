"""The words of a text in either language: pairs of Chinese characters, English words without their endings."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

_COMMON = frozenset(
    (
        "the",
        "and",
        "for",
        "with",
        "from",
        "that",
        "this",
        "which",
        "its",
        "their",
        "not",
        "who",
        "what",
        "how",
        "does",
        "has",
        "have",
        "each",
        "more",
        "than",
        "only",
        "into",
        "under",
        "over",
        "are",
        "was",
        "were",
        "been",
        "being",
        "will",
        "shall",
        "such",
        "other",
        "them",
        "they",
        "one",
        "two",
        "all",
        "any",
        "per",
    )
)
_ENDINGS = ("ies", "ing", "ed", "es", "s")
_SHORTEST_STEM = 4


class Word(NamedTuple):
    """A word as texts are compared by it, and where it stands in the folded text."""

    key: str
    start: int
    end: int


def folded(text: str) -> str:
    """The text in one width, as the offsets of its words count."""
    return unicodedata.normalize("NFKC", text)


def words(text: str) -> Iterator[Word]:
    """The words of a folded text, in order; every two neighbouring Chinese characters are one."""
    for run in _runs().finditer(text):
        start, end = run.span()
        if run.lastgroup == "zh":
            for at in range(start, end - 1):
                yield Word(text[at : at + 2], at, at + 2)
        elif (written := run.group().lower()) not in _COMMON and len(written) > 1:
            yield Word(_stem(written), start, end)


def _stem(word: str) -> str:
    """The word without its ending: machines and machine, testing and test are one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM - (ending == "s"):
            return word[: -len(ending)] + ("y" if ending == "ies" else "")
    return word.removesuffix("e") if len(word) > _SHORTEST_STEM else word


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(r"(?P<zh>[\u3400-\u9fff]{2,})|[A-Za-z0-9][A-Za-z0-9&+-]*")

"""How far two short texts speak of the same thing: Chinese ones by their pairs of characters, English ones by words."""

import re
from functools import cache, lru_cache
from operator import add

from nqpf.documents.cited import fold

_CHINESE, _ENGLISH = 0.7, 0.5
"""From where on two texts are about one thing: Dice's coefficient; the words of the shorter one that the other has."""
_FEWEST = 2
"""Words that two English texts must share."""
_EMPTY = frozenset(
    [
        *(
            "a",
            "an",
            "and",
            "are",
            "at",
            "be",
            "by",
            "for",
            "from",
            "in",
            "into",
            "is",
            "of",
            "on",
            "or",
            "our",
            "that",
        ),
        *("the", "their", "to", "we", "will", "with"),
    ]
)


@lru_cache(maxsize=16_384)  # every row is compared with every action
def folded(text: str) -> str:
    """A text as quotes are compared."""
    return fold(text)


def speak_of_one(one: str, other: str) -> float:
    """How alike two texts are, from 0 to 1; 0 where they are too little alike to speak of the same thing."""
    if one.isascii() and other.isascii():
        mine, its = _words(one), _words(other)
        shared = len(mine & its)
        likeness = shared / min(len(mine), len(its)) if shared >= _FEWEST else 0.0
        return likeness if likeness >= _ENGLISH else 0.0
    mine, its = _pairs(one), _pairs(other)
    likeness = 2 * len(mine & its) / (len(mine) + len(its)) if mine and its else 0.0
    return likeness if likeness >= _CHINESE else 0.0


@lru_cache(maxsize=16_384)
def _words(text: str) -> frozenset[str]:
    """The words of a text that mean something, without the endings of plural and tense."""
    found = (re.sub("(?:s|ed|ing)$", "", word) for word in _word().findall(text.lower()) if word not in _EMPTY)
    return frozenset(word for word in found if word)


@cache
def _word() -> re.Pattern[str]:
    return re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")


@lru_cache(maxsize=16_384)
def _pairs(text: str) -> frozenset[str]:
    said = folded(text)
    return frozenset(map(add, said, said[1:])) or frozenset((said,)) - {""}

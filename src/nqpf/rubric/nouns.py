"""The words by which a text can be seen to speak of a facet: those that the facet has and most others lack."""

from collections import Counter
from collections.abc import Iterable, Mapping

from nqpf.base.words import folded, words

_COMMON = 1 / 6
"""A word that more than this part of the facets have tells none of them: 企业, 项目, digital."""


def telling_words(texts: Mapping[str, Iterable[str]]) -> Mapping[str, frozenset[str]]:
    """By facet, the words of its texts in either language, without those of many facets."""
    own = {name: words_in(*said) for name, said in texts.items()}
    spread = Counter(word for several in own.values() for word in several)
    most = max(1.0, _COMMON * len(own))
    return {name: frozenset(word for word in several if spread[word] <= most) for name, several in own.items()}


def words_in(*texts: str) -> frozenset[str]:
    """The words of texts, as they are compared."""
    return frozenset(word.key for text in texts if text for word in words(folded(text)))

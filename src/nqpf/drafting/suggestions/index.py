"""The words of facets, each with what it weighs there: the more often a facet says it and the fewer others do."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from nqpf.base.language import Text
from nqpf.base.words import folded, words
from nqpf.rubric.model import Facet

_NAME, _TEXT, _HINT = 2.0, 1.0, 0.5
"""What a word counts in a facet's title and terms, in its text, and in its example or another facet's exclusions."""
_SATURATION, _LENGTH = 6.0, 0.3
"""How soon saying a word again adds less, and how much a long text loses by its length: k1 and b of BM25."""


class FacetIndex:
    """By word, the facets that have it and its weight there, by the BM25 formula.

    What other facets exclude and refer to a criterion (“… (P1.2)”) counts as text of its facets. `accepted` are texts
    of items that somebody has accepted for a facet: they are texts of this facet, too.
    """

    def __init__(self, facets: Sequence[Facet], accepted: Mapping[str, Sequence[str]]) -> None:
        """Weigh the words of these facets."""
        excluded = _excluded(facets)
        texts = [_counted(facet, accepted.get(facet.id, ()), excluded[_criterion_of(facet)]) for facet in facets]
        spread = Counter(word for counts in texts for word in counts)
        self._rarity = {word: math.log((len(texts) + 1) / (number + 0.5)) for word, number in spread.items()}
        self._unknown = math.log((len(texts) + 1) / 0.5)
        sizes = [sum(counts.values()) for counts in texts]
        mean = sum(sizes) / len(sizes) if sizes else 1.0
        self._weights: dict[str, dict[int, float]] = defaultdict(dict)
        for place, counts in enumerate(texts):
            damped = _SATURATION * (1 - _LENGTH + _LENGTH * sizes[place] / mean)
            for word, number in counts.items():
                self._weights[word][place] = self._rarity[word] * number * (_SATURATION + 1) / (number + damped)

    def rarity(self, word: str) -> float:
        """How few facets have a word: the most where none has it."""
        return self._rarity.get(word, self._unknown)

    def weights(self, word: str) -> Mapping[int, float]:
        """What a word weighs in each facet that has it, by the facet's place."""
        return self._weights.get(word, {})


class _Same:
    """Facets as a key: those of a rubric that was read once are the same objects, and have no hash of their own."""

    def __init__(self, facets: Sequence[Facet]) -> None:
        self.facets = tuple(facets)

    def __hash__(self) -> int:
        return hash(tuple(map(id, self.facets)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and list(map(id, self.facets)) == list(map(id, other.facets))


def index_of(facets: Sequence[Facet], accepted: Mapping[str, Sequence[str]]) -> FacetIndex:
    """The index of these facets; where nothing was accepted, that of the same rubric is made once."""
    return FacetIndex(facets, accepted) if accepted else _of_rubric(_Same(facets))


@lru_cache(maxsize=1)
def _of_rubric(same: _Same) -> FacetIndex:
    return FacetIndex(same.facets, {})


def _counted(facet: Facet, accepted: Iterable[str], excluded: Iterable[str]) -> Mapping[str, float]:
    terms = (*facet.terms.zh, *facet.terms.en) if facet.terms else ()
    parts: list[tuple[float, Iterable[str]]] = [
        (_NAME, (*_both(facet.title), *terms)),
        (_TEXT, (*_both(facet.counts), *_both(facet.remedy), *_both(facet.evidence), *accepted)),
        (_HINT, (*_example(facet), *excluded)),
    ]
    counts: dict[str, float] = defaultdict(float)
    for weight, texts in parts:
        for text in texts:
            for word in words(folded(text)):
                counts[word.key] += weight
    return counts


def _both(text: Text) -> tuple[str, str]:
    return text.zh, text.en


def _example(facet: Facet) -> Iterator[str]:
    """Title and object of the item that meets the facet in its example."""
    met = facet.examples.met if facet.examples else {}
    for value in (met.get("title"), met.get("object")):
        yield from value.values() if isinstance(value, dict) else [value] if isinstance(value, str) else []


def _excluded(facets: Iterable[Facet]) -> Mapping[str, list[str]]:
    """By criterion, the parts of facets' exclusions that say where a thing counts instead."""
    known = {_criterion_of(facet) for facet in facets}
    excluded: dict[str, list[str]] = defaultdict(list)
    for facet in facets:
        for text in _both(facet.not_counts):
            for part in _parts().split(text):
                for criterion in known & set(_ids().findall(part)):
                    excluded[criterion].append(part)
    return excluded


def _criterion_of(facet: Facet) -> str:
    return facet.id.rpartition(".")[0]


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(r"[；;。]|\.\s")


@cache
def _ids() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*")

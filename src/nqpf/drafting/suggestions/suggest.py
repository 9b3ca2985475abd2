"""Facets suggested for the items of a draft, in order, with the words that speak for each; none is an answer, too."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from nqpf.base.words import folded, words
from nqpf.drafting.fit import fits, is_usual
from nqpf.drafting.suggestions.because import NOTHING_SHARED, shared
from nqpf.drafting.suggestions.index import FacetIndex, index_of
from nqpf.plan.claims import MOST_SUGGESTED, NO_FACET, Suggestion
from nqpf.plan.items import ItemKind
from nqpf.plan.plan import MeasureType
from nqpf.rubric.model import Facet

_AROUND = 0.4
"""What a word beside an item weighs, compared with one of its own."""
_UNUSUAL = 0.7
"""What is left of a facet's score where other types of action usually answer it."""
_CLEAR = 0.2
"""A score from which on a facet is likelier than none: of those two at most, as a quarter of all items serve none."""
_BEFORE_NONE = 2
_LEAST = 0.05
"""What a word that every item of the plan has still weighs."""


class Described(NamedTuple):
    """An item as it is compared with facets.

    `said`: its own words, by its quote or its title. `around`: those beside it, which weigh less: its sentence, the
    title of its task; of a task, its actions. `accepted`: the facets that somebody has accepted for it; its words then
    speak for these facets in other items of the plan.
    """

    kind: ItemKind
    said: str
    around: str = ""
    type: MeasureType | None = None
    accepted: tuple[str, ...] = ()


def suggest(facets: Iterable[Facet], items: Sequence[Described]) -> tuple[tuple[Suggestion, ...], ...]:
    """For each item five answers at most, the likeliest first: facets that its kind can answer, and none.

    `facets` are those that apply to the plan. A word that many items of the plan have tells its facets apart less.
    """
    known = tuple(facets)
    accepted: dict[str, list[str]] = {}
    for item in items:
        for facet in item.accepted:
            accepted.setdefault(facet, []).append(item.said)
    index = index_of(known, accepted)
    telling = _telling(items)
    return tuple(_suggested(item, known, index, telling) for item in items)


def _suggested(
    item: Described, facets: Sequence[Facet], index: FacetIndex, telling: Mapping[str, float]
) -> tuple[Suggestion, ...]:
    scores = {
        place: score if is_usual(item.type, facets[place]) else score * _UNUSUAL
        for place, score in _scores(item, index, telling).items()
        if fits(item.kind, facets[place])
    }
    # Of equal scores the facet that comes first in the rubric goes first.
    ranked = sorted(scores, key=lambda place: (-scores[place], place))[: MOST_SUGGESTED - 1]
    answers = [
        Suggestion(facet=facets[place].id, because=shared(item.said, item.around, place, index)) for place in ranked
    ]
    before = min(_BEFORE_NONE, sum(scores[place] >= _CLEAR for place in ranked))
    return (*answers[:before], Suggestion(facet=NO_FACET, because=NOTHING_SHARED), *answers[before:])


def _scores(item: Described, index: FacetIndex, telling: Mapping[str, float]) -> Mapping[int, float]:
    """By place of a facet, what the item's words weigh in it, as a part of how rare these words are."""
    weighed = {word.key: _AROUND for word in words(folded(item.around))}
    weighed |= {word.key: 1.0 for word in words(folded(item.said))}
    scores: dict[int, float] = {}
    total = 0.0
    for word, weight in weighed.items():
        here = weight * telling.get(word, 1.0)
        total += here * index.rarity(word)
        for place, there in index.weights(word).items():
            scores[place] = scores.get(place, 0.0) + here * there
    return {place: score / total for place, score in scores.items()}


def _telling(items: Sequence[Described]) -> Mapping[str, float]:
    """By word, how well it tells the items of the plan apart: 1 where one item has it, the less the more do."""
    spread = Counter(key for item in items for key in {word.key for word in words(folded(item.said))})
    alone = math.log((len(items) + 1) / 1.5)
    if alone <= 0:
        return {}
    return {word: max(math.log((len(items) + 1) / (number + 0.5)) / alone, _LEAST) for word, number in spread.items()}

"""Facets that an item could claim, suggested in the plan or by its words: for its author, never part of a score."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from nqpf.base.language import NO_TEXT, Text
from nqpf.base.source import Pointer
from nqpf.drafting.fit import fits, is_usual
from nqpf.drafting.vocabulary import Vocabulary
from nqpf.plan.claims import MOST_CLAIMS
from nqpf.plan.items import PlacedItem, PlanView
from nqpf.plan.plan import MOST_SHARED, Action
from nqpf.rubric.model import Facet

PER_ITEM = 3
"""Hints given for one item: the best of them."""


class Hint(NamedTuple):
    """A facet that an item could claim.

    `terms` are the facet's terms that the item uses, the longest first; they are empty where the plan itself suggests
    the facet, which may say why: `because`. `empty`: nothing in the plan claims the facet yet. `free`: how many more
    claims the item may make; with none, this one would have to replace another.
    """

    item: PlacedItem
    facet: str
    terms: tuple[str, ...]
    empty: bool
    free: int
    because: Text = NO_TEXT


def find_hints(facets: Iterable[Facet], view: PlanView) -> tuple[Hint, ...]:
    """Hints for all items, the most useful first: claims to spare, a facet nothing claims, more and longer terms.

    Where the plan suggests facets for an item, or that it serves none, these are its hints, in their order and before
    all others.

    `facets` are those that apply to the plan. An item is not pointed to what it, its measure or an action of its
    measure claims, nor to a facet that its kind, or its type of action, cannot answer.
    """
    known = {facet.id: facet for facet in facets}
    order = {name: rank for rank, name in enumerate(known)}
    vocabulary = Vocabulary(known.values())
    families = _families(view)
    claimed = frozenset(name for family in families.values() for name in family)
    suggested: list[Hint] = []
    hints: list[Hint] = []
    for item in view.items:
        family = families[item.pointer[:2]]
        free = max(min(MOST_CLAIMS - len(item.body.facets), MOST_SHARED - len(family)), 0)
        if item.body.suggestions:
            suggested += [
                Hint(item, one.facet, (), one.facet not in claimed, free, one.because)
                for one in item.body.suggestions
                if one.facet in known
            ]
            continue
        found = [
            Hint(item, name, terms, name not in claimed, free)
            for name, terms in _terms_of(item, vocabulary).items()
            if name not in family and _can_answer(item, known[name])
        ]
        found.sort(key=lambda hint: (*_preference(hint), order[hint.facet]))
        hints += found[:PER_ITEM]
    # Sorting is stable: equals stay in the order of the plan.
    return (*suggested, *sorted(hints, key=_preference))


def _preference(hint: Hint) -> tuple[bool, bool, int, int]:
    return not hint.free, not hint.empty, -len(hint.terms), -len(hint.terms[0])


def _families(view: PlanView) -> Mapping[Pointer, set[str]]:
    """By the place of a measure, indicator or statement, what it claims; a measure's actions claim with it."""
    families: dict[Pointer, set[str]] = {}
    for item in view.items:
        families.setdefault(item.pointer[:2], set()).update(item.body.facets)
    return families


def _terms_of(item: PlacedItem, vocabulary: Vocabulary) -> Mapping[str, tuple[str, ...]]:
    """By facet, the terms that the item's title, object and note use."""
    body = item.body
    parts = [body.title, body.note, *([body.object] if isinstance(body, Action) else [])]
    # The bar keeps parts asunder: no term is read across the end of one and the beginning of the next.
    text = "|".join(dict.fromkeys(said for part in parts for said in (part.zh, part.en) if said))
    terms: dict[str, list[str]] = {}
    for use in vocabulary.find(text):
        terms.setdefault(use.facet, []).append(use.term)
    return {name: tuple(sorted(used, key=lambda term: (-len(term), term))) for name, used in terms.items()}


def _can_answer(item: PlacedItem, facet: Facet) -> bool:
    return fits(item.kind, facet) and is_usual(item.body.type if isinstance(item.body, Action) else None, facet)

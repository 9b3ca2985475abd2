"""Which item of a plan is which of a new draft: the one with the same quote, else the one that reads most alike."""

from collections.abc import Iterator, Mapping, Sequence
from operator import add
from typing import Any

from nqpf.documents.cited import fold

ALIKE = 0.5
"""Dice's coefficient of two items' words (0 to 1) from which one may be the other, changed."""
_MOST_COMPARED = 1_000
"""Items on either side that are compared by their words; of more, only those with the same quote are paired."""
Item = dict[str, Any]


def paired(before: Sequence[Item], after: Sequence[Item]) -> Mapping[int, int]:
    """By the place of a new item, the place of the former one that it is; one former item for each."""
    pairs = dict(_same_quote(before, after))
    taken = set(pairs.values())
    left = [place for place in range(len(before)) if place not in taken][:_MOST_COMPARED]
    new = [place for place in range(len(after)) if place not in pairs][:_MOST_COMPARED]
    alike = [
        (-likeness, old, place)
        for old in left
        for place in new
        if (likeness := _alike(_pairs_of(before[old]), _pairs_of(after[place]))) >= ALIKE
    ]
    for _, old, place in sorted(alike):
        if old not in taken and place not in pairs:
            pairs[place] = old
            taken.add(old)
    return pairs


def quote_of(item: Item) -> str:
    """The words that an item quotes, empty where it quotes none."""
    source = item.get("source")
    said = source.get("quote") if isinstance(source, dict) else None
    return said if isinstance(said, str) else ""


def words_of(item: Item) -> str:
    """What an item says: its quote, else its title."""
    title = item.get("title")
    if isinstance(title, dict):
        title = title.get("zh") or title.get("en")
    return quote_of(item) or str(title or "")


def _same_quote(before: Sequence[Item], after: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Items with the same quote; of several, the first with the first."""
    places: dict[str, list[int]] = {}
    for place in reversed(range(len(before))):
        quote = fold(quote_of(before[place]))
        if quote:
            places.setdefault(quote, []).append(place)
    for place, item in enumerate(after):
        former = places.get(fold(quote_of(item)))
        if former:
            yield place, former.pop()


def _pairs_of(item: Item) -> frozenset[str]:
    said = fold(words_of(item))
    return frozenset(map(add, said, said[1:]))


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0

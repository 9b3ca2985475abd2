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
    pairs: dict[int, int] = {}
    for former, new in _same_quote(before, after):
        if len(former) == len(new) == 1:
            pairs[new[0]] = former[0]
        else:  # two tasks of one title: by all that they say
            mine = {old: _pairs_of(_all_words(before[old])) for old in former}
            pairs |= _most_alike(mine, {one: _pairs_of(_all_words(after[one])) for one in new}, 0.0)
    known = set(pairs.values())
    left = [place for place in range(len(before)) if place not in known][:_MOST_COMPARED]
    rest = [place for place in range(len(after)) if place not in pairs][:_MOST_COMPARED]
    mine = {old: _pairs_of(words_of(before[old])) for old in left}
    return pairs | _most_alike(mine, {one: _pairs_of(words_of(after[one])) for one in rest}, ALIKE)


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


def _same_quote(before: Sequence[Item], after: Sequence[Item]) -> Iterator[tuple[list[int], list[int]]]:
    """The places of former and of new items that have one quote."""
    former, new = _places(before), _places(after)
    for quote, places in former.items():
        if quote in new:
            yield places, new[quote]


def _places(items: Sequence[Item]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for place, item in enumerate(items):
        if quote := fold(quote_of(item)):
            places.setdefault(quote, []).append(place)
    return places


def _most_alike(
    former: Mapping[int, frozenset[str]], new: Mapping[int, frozenset[str]], least: float
) -> dict[int, int]:
    """By the new one's place, the former one's: the most alike first, none that are less alike than `least`."""
    alike = [
        (-likeness, old, one)
        for old, mine in former.items()
        for one, its in new.items()
        if (likeness := _alike(mine, its)) >= least
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, old, one in sorted(alike):
        if old not in taken and one not in pairs:
            pairs[one] = old
            taken.add(old)
    return pairs


def _all_words(item: Item) -> str:
    """What an item says with its actions and its bodies."""
    quotes = item.get("quotes") or {}
    below = (words_of(action) for action in item.get("actions") or [])
    return " ".join((words_of(item), str(quotes.get("owner", "")), *below))


def _pairs_of(said: str) -> frozenset[str]:
    folded = fold(said)
    return frozenset(map(add, folded, folded[1:]))


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0

"""Texts that say nearly the same, found among many.

Texts are compared by the pairs of neighbouring characters that they share (Dice's coefficient). Comparing ten
thousand texts each with each would take minutes; texts that are alike enough must share one of their rarest pairs
(prefix filtering: Chaudhuri, Ganti and Kaushik 2006), so only those that do are compared.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from operator import add

from nqpf.plan.placeholder import is_placeholder

ALIKE = 90
"""Dice's coefficient, in per cent, from which two texts say nearly the same: of twenty characters, one may differ."""
_MOST_COMPARED = 50
"""Candidates that one text is compared with: a bound on work that no plan written by people meets."""

_NOT_NUMERALS = re.compile(r"[^\d〇零一二三四五六七八九十百千万亿两]+")


def numerals(text: str) -> str:
    """The digits and Chinese numerals alone: texts that differ in them (一期, 二期) speak of different things."""
    return _NOT_NUMERALS.sub("", text)


def repeats(texts: Sequence[str], comparable: Callable[[int, int], bool]) -> Iterator[tuple[int, int]]:
    """Each text that nearly repeats an earlier one, by position, with the first such text before it.

    `comparable` says of two positions whether they may count as repeats at all. Placeholders repeat nothing.
    """
    pairs = {text: _pairs(text) for text in set(texts)}
    common = Counter(pair for text in texts for pair in pairs[text])
    rarest = {text: _rarest(own, common) for text, own in pairs.items()}
    seen: dict[str, list[int]] = defaultdict(list)

    def alike(one: int, other: int) -> bool:
        mine, its = pairs[texts[one]], pairs[texts[other]]
        return 200 * len(mine & its) >= ALIKE * (len(mine) + len(its)) and not is_placeholder(texts[one])

    for position, text in enumerate(texts):
        candidates = islice((earlier for pair in rarest[text] for earlier in seen[pair]), _MOST_COMPARED)
        like = next((one for one in candidates if comparable(position, one) and alike(position, one)), None)
        if like is not None:
            yield position, like
        for pair in rarest[text]:
            seen[pair].append(position)


def _pairs(text: str) -> frozenset[str]:
    return frozenset(map(add, text, text[1:])) or frozenset((text,))


def _rarest(pairs: frozenset[str], common: Mapping[str, int]) -> list[str]:
    """So many of a text's rarest pairs that a text alike has one of them among its own."""
    ordered = sorted(sorted(pairs), key=common.__getitem__)
    shared = -(-len(ordered) * ALIKE // (200 - ALIKE))  # the least that two alike texts share
    return ordered[: len(ordered) - shared + 1]

"""How alike two sets of facets are: MASI.

Passonneau, R. (2006), Measuring agreement on set-valued items (MASI) for semantic and pragmatic annotation, LREC: the
likeness of two sets is J * M, Jaccard's coefficient times 1 where they are the same, 2/3 where one holds the other, 1/3
where they overlap otherwise, and 0 where they share nothing. The distance is 1 less that. The fractions are exact here;
older libraries round them to .67 and .33.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations
from math import comb, fsum

Facets = frozenset[str]
_LARGE = 6
"""Facets up to which the subsets of a set are counted: an item claims three at most, a few items six."""


def likeness(one: Facets, other: Facets) -> float:
    """J * M of two sets, 0 to 1; two empty sets are the same."""
    return _likeness(len(one), len(other), len(one & other))


def _likeness(one: int, other: int, shared: int) -> float:
    """The same by the sizes of the sets and of what they share."""
    if one == other == shared:
        return 1.0
    factor = 2 if shared == min(one, other) else 1
    return factor * shared / (3 * (one + other - shared))


def likeness_to_all(counts: Mapping[Facets, int]) -> dict[Facets, float]:
    """For each set, the sum of its likeness to all that are counted, itself among them.

    Sets are not compared in pairs, which would take the square of their number: it is counted how many sets of each
    size have a subset, and from that how many share so many facets with a set. Only large sets, which are rare, are
    compared.
    """
    holding: Counter[tuple[Facets, int]] = Counter()
    for one, count in counts.items():
        if len(one) <= _LARGE:
            for part in _subsets(one):
                holding[part, len(one)] += count
    large = [one for one in counts if len(one) > _LARGE]
    found: dict[Facets, float] = {}
    for one in counts:
        if len(one) > _LARGE:
            found[one] = fsum(count * likeness(one, other) for other, count in counts.items())
        else:
            compared = (counts[other] * likeness(one, other) for other in large)
            found[one] = fsum((*_of_small(one, holding), *compared))
    return found


def _of_small(one: Facets, holding: Mapping[tuple[Facets, int], int]) -> Iterator[float]:
    """The likeness of a set to those that are counted, by their size and by how many facets they share with it.

    With P_j the number of pairs of such a set and a shared subset of j facets, by inclusion and exclusion
    sum over j >= k of (-1)^(j-k) C(j, k) P_j share exactly k.
    """
    size = len(one)
    for other in range(_LARGE + 1):
        pairs = [0] * (size + 1)
        for part in _subsets(one):
            pairs[len(part)] += holding.get((part, other), 0)
        for shared in range(size + 1):
            count = sum((-1) ** (j - shared) * comb(j, shared) * pairs[j] for j in range(shared, size + 1))
            yield count * _likeness(size, other, shared) if count else 0.0


def _subsets(one: Facets) -> Iterator[Facets]:
    return (frozenset(part) for size in range(len(one) + 1) for part in combinations(sorted(one), size))

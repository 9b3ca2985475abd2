"""How alike two sets of facets are: MASI.

Passonneau, R. (2006), Measuring agreement on set-valued items (MASI) for semantic and pragmatic annotation, LREC: the
likeness of two sets is J * M, Jaccard's coefficient times 1 where they are the same, 2/3 where one holds the other, 1/3
where they overlap otherwise, and 0 where they share nothing. The distance is 1 less that. The fractions are exact here;
older libraries round them to .67 and .33.
"""

from collections.abc import Mapping
from math import fsum

Facets = frozenset[str]


def likeness(one: Facets, other: Facets) -> float:
    """J * M of two sets, 0 to 1; two empty sets are the same."""
    if one == other:
        return 1.0
    shared = len(one & other)
    factor = 2 if shared == min(len(one), len(other)) else 1
    return factor * shared / (3 * len(one | other))


def likeness_to_all(counts: Mapping[Facets, int]) -> dict[Facets, float]:
    """For each set, the sum of its likeness to all that are counted, itself among them.

    Sets that share nothing are not compared: of some 180 facets two units share one now and then.
    """
    with_facet: dict[str, set[Facets]] = {}
    for one in counts:
        for facet in one:
            with_facet.setdefault(facet, set()).add(one)
    found: dict[Facets, float] = {}
    for one in counts:
        others = set[Facets]().union(*(with_facet[facet] for facet in one)) or {one}
        found[one] = fsum(counts[other] * likeness(one, other) for other in others)
    return found

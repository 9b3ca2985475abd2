"""What is missing, what it costs, and what mending it brings (method, section 5)."""

from collections.abc import Sequence
from itertools import pairwise
from math import fsum
from typing import NamedTuple

from nqpf.aggregate import Coupling
from nqpf.scoring import Scorecard, Scored, aggregate


class Gap(NamedTuple):
    """What stands between a node and a full score; points are of the 100 of the total.

    `lost`: share * (1 - score) * 100, on the linear tree. `obstacle`: that as a part of all points lost, in
    [0, 1]. `gain`: the exact rise of the total if this node alone went to 1. `step`: if its best item passed
    one more test (facets only; else 0). `empty_pole`: the pole whose emptiness keeps the gain at 0.
    """

    node: Scored
    lost: float
    obstacle: float
    gain: float
    step: float
    empty_pole: str | None


def find_gaps(card: Scorecard) -> tuple[Gap, ...]:
    """The gaps of every facet and criterion below a full score, the largest gain first."""
    lost: dict[str, float] = {}
    _lose(card.root, lost)
    everything = lost[card.root.id]
    gaps: list[Gap] = []
    totals: _Totals = {}

    def descend(route: tuple[Scored, ...]) -> None:
        node = route[-1]
        if node.branch.level in ("criterion", "facet") and node.score < 1.0:
            gain = _total_with(route, 1.0, totals) - card.total
            gaps.append(
                Gap(
                    node,
                    lost=lost[node.id] * 100,
                    obstacle=lost[node.id] / everything if everything else 0.0,
                    gain=max(gain, 0.0) * 100,
                    step=_step(route, card.total, totals),
                    empty_pole=_empty_pole(route) if gain <= 0 else None,
                )
            )
        for child in node.children:
            descend((*route, child))

    descend((card.root,))
    # Rounded for the order alone: noise in the last digit must not decide which of two equal gaps comes first.
    return tuple(sorted(gaps, key=lambda gap: (-round(gap.gain, 9), -round(gap.lost, 9), gap.node.id)))


def _lose(node: Scored, lost: dict[str, float]) -> float:
    """Note the share that a node and all below it lose: the parts add up to the whole."""
    parts = [_lose(child, lost) for child in node.children]
    lost[node.id] = fsum(parts) if parts else node.share * (1.0 - node.score)
    return lost[node.id]


_Totals = dict[tuple[str, float], float]
"""The total if one node had another value. Siblings often lift their parent to the same value."""


def _total_with(route: Sequence[Scored], value: float, totals: _Totals) -> float:
    """The total if the last node of a route from the root had `value`: its ancestors are aggregated anew."""
    *above, changed = route
    if not above:
        return value
    known = totals.get((changed.id, value))
    if known is None:
        parent = above[-1]
        scores = [value if child is changed else child.score for child in parent.children]
        known = totals[changed.id, value] = _total_with(above, aggregate(parent.branch, scores), totals)
    return known


def next_credit(facet: Scored) -> float:
    """A facet's credit if its best item passed one more test; with no item: if one were stated."""
    return facet.finding.next_credit if facet.finding else 0.2


def _step(route: Sequence[Scored], total: float, totals: _Totals) -> float:
    """Rise of the total if a facet's best item passed one more test; with no item: if one were stated."""
    facet = route[-1]
    if facet.children:
        return 0.0
    return max(_total_with(route, next_credit(facet), totals) - total, 0.0) * 100


def _empty_pole(route: Sequence[Scored]) -> str | None:
    """The opposite pole, where it scores 0 and so keeps the driver at 0 whatever happens on this side."""
    for parent, child in pairwise(route):
        pair: Coupling | None = parent.coupling
        side = child.branch.side
        if pair is None or side is None:
            continue
        empty = [s for s, value in (("A", pair.a), ("B", pair.b)) if value == 0 and s != side]
        for pole in parent.children:
            if pole.branch.side in empty:
                return pole.id
    return None

"""What is missing, what it costs, and what fixing it adds (method, section 5)."""

from collections.abc import Iterator
from math import fsum
from typing import Literal, NamedTuple

from nqpf.scoring.aggregate import Coupling
from nqpf.scoring.evaluation import Scored, aggregate
from nqpf.scoring.scorecard import Scorecard


class _Place(NamedTuple):
    """Where a node stands: its parent, the scores of the parent's children, and which of them is its own."""

    parent: Scored
    scores: list[float]
    own: int


class Totals:
    """The total if one node had another value: its ancestors are aggregated anew."""

    def __init__(self, card: Scorecard) -> None:
        """Nothing is aggregated before it is asked for."""
        self._root = card.root
        self._places: dict[str, _Place] = {}
        # Siblings often lift their parent to the same value.
        self._known: dict[tuple[str, float], float] = {}
        for parent in card.root.walk():
            scores = [child.score for child in parent.children]
            self._places |= {child.id: _Place(parent, scores, own) for own, child in enumerate(parent.children)}

    def rise(self, name: str, value: float) -> float:
        """What the total would rise by; 0 where it would not."""
        return max(self._total(name, value) - self._root.score, 0.0)

    def _total(self, name: str, value: float) -> float:
        place = self._places.get(name)
        if place is None:
            return value
        known = self._known.get((name, value))
        if known is None:
            parent, scores, own = place
            changed = [*scores[:own], value, *scores[own + 1 :]]
            known = self._known[name, value] = self._total(parent.id, aggregate(parent.branch, changed))
        return known

    def empty_pole(self, name: str) -> str | None:
        """The opposite pole, where it scores 0 and so keeps the driver low whatever happens on this side."""
        while place := self._places.get(name):
            parent, side = place.parent, place.parent.children[place.own].branch.side
            pair: Coupling | None = parent.coupling
            if pair is not None:
                empty = [s for s, value in (("A", pair.a), ("B", pair.b)) if value == 0 and s != side]
                return next((pole.id for pole in parent.children if pole.branch.side in empty), None)
            name = parent.id
        return None


class Gap(NamedTuple):
    """What stands between a node and a full score, in parts of the total from 0 to 1.

    `lost`: share * (1 - score), on the linear tree. `obstacle`: that as a part of all that is lost.
    `gain`: the exact rise of the total if this node alone went to 1. `empty_pole`: the opposite pole, where it scores 0
    and keeps the gain small.
    """

    node: Scored
    lost: float
    obstacle: float
    gain: float
    empty_pole: str | None


def find_gaps(card: Scorecard, level: Literal["criterion", "facet"], totals: Totals | None = None) -> tuple[Gap, ...]:
    """The gaps of every node of a level below a full score, the largest gain first.

    Who asks for more than one thing hands in the `totals` of the card.
    """
    lost: dict[str, float] = {}
    _lose(card.root, lost)
    everything = lost[card.root.id]
    totals = totals or Totals(card)
    gaps: list[Gap] = []
    for node in _open(card, level):
        gain = totals.rise(node.id, 1.0)
        gaps.append(
            Gap(
                node,
                lost=lost[node.id],
                obstacle=lost[node.id] / everything if everything else 0.0,
                gain=gain,
                empty_pole=totals.empty_pole(node.id),
            )
        )
    # Rounded for the order alone: noise in the last digit must not decide which of two equal gaps comes first.
    return tuple(sorted(gaps, key=lambda gap: (-round(gap.gain, 11), -round(gap.lost, 11), gap.node.id)))


def find_steps(card: Scorecard, totals: Totals | None = None) -> dict[str, float]:
    """By facet below a full score, what the total would rise by if its best item passed one more test."""
    totals = totals or Totals(card)
    return {facet.id: totals.rise(facet.id, next_credit(facet)) for facet in _open(card, "facet")}


def _open(card: Scorecard, level: str) -> Iterator[Scored]:
    return (node for node in card.root.walk() if node.branch.level == level and node.score < 1.0)


def _lose(node: Scored, lost: dict[str, float]) -> float:
    """Note the share that a node and all below it lose: the parts add up to the whole."""
    parts = [_lose(child, lost) for child in node.children]
    lost[node.id] = fsum(parts) if parts else node.share * (1.0 - node.score)
    return lost[node.id]


def next_credit(facet: Scored) -> float:
    """A facet's credit if its best item passed one more test; with no item: if one were stated."""
    return facet.result.next_credit if facet.result else 0.2

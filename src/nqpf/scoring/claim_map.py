"""What the items of a plan claim: where claims lie, where there are none, and where too much rests on one."""

from collections.abc import Iterator, Mapping
from math import fsum
from typing import NamedTuple

from nqpf.plan.items import PlacedItem, PlanView
from nqpf.rubric.tree import Branch
from nqpf.scoring.evaluation import Scored
from nqpf.scoring.scorecard import Scorecard

CARRIES = 0.5
"""A dimension more than this part of whose credit comes from one item rests on it."""

CROWD = 3
"""So many claims on one facet, with others beside it empty, would serve the plan better elsewhere: the best counts."""


class Claim(NamedTuple):
    """An item's claim on a facet that applies to the plan."""

    item: PlacedItem
    facet: str
    primary: bool


class Carrier(NamedTuple):
    """An item that brings in `part` of a dimension's credit, above `CARRIES`; credit is weighed by share."""

    dimension: str
    item: PlacedItem
    part: float


class Crowd(NamedTuple):
    """A facet with `CROWD` claims or more, and the wanting facets of its criterion."""

    facet: str
    claims: int
    wanting: tuple[str, ...]


class ClaimMap(NamedTuple):
    """Where the claims of a plan lie.

    `by_facet`: the claims on each facet that applies, in the order of the rubric; none where nothing claims it.
    `empty`: the ids of dimensions, poles and criteria that nothing claims; what lies under one is not named again.
    `wanting`: facets that nothing claims and that would count, in criteria that something claims.
    """

    by_facet: Mapping[str, tuple[Claim, ...]]
    empty: tuple[str, ...]
    wanting: tuple[str, ...]
    carriers: tuple[Carrier, ...]
    crowds: tuple[Crowd, ...]


def map_claims(card: Scorecard, view: PlanView) -> ClaimMap:
    """Where the claims of a scored plan lie."""
    claims: dict[str, list[Claim]] = {branch.id: [] for branch in card.root.branch.walk() if branch.level == "facet"}
    for item in view.items:
        for position, facet in enumerate(item.body.facets):
            if facet in claims:
                claims[facet].append(Claim(item, facet, position == 0))
    criteria = [branch for branch in card.root.branch.walk() if branch.level == "criterion"]
    counts = {facet: len(found) for facet, found in claims.items()}
    return ClaimMap(
        by_facet={facet: tuple(found) for facet, found in claims.items()},
        empty=tuple(name for dimension in card.root.branch.children for name in _empty(dimension, counts)),
        wanting=tuple(facet for criterion in criteria for facet in _wanting(criterion, counts)),
        carriers=tuple(carrier for dimension in card.root.children if (carrier := _carrier(dimension))),
        crowds=tuple(crowd for criterion in criteria for crowd in _crowds(criterion, counts)),
    )


def _empty(branch: Branch, counts: Mapping[str, int]) -> Iterator[str]:
    """The highest nodes above the facets under which nothing is claimed."""
    if branch.level == "facet":
        return
    if not any(counts.get(node.id) for node in branch.walk()):
        yield branch.id
        return
    for child in branch.children:
        yield from _empty(child, counts)


def _carrier(dimension: Scored) -> Carrier | None:
    """The item that a dimension's credit rests on, if there is one."""
    credit: dict[str, float] = {}
    items: dict[str, PlacedItem] = {}
    for node in dimension.walk():
        if node.result is not None and node.share * node.score > 0:
            item = node.result.item
            items[item.body.id] = item
            credit[item.body.id] = credit.get(item.body.id, 0.0) + node.share * node.score
    if not credit:
        return None
    name = max(credit, key=lambda name: credit[name])
    part = min(credit[name] / fsum(credit.values()), 1.0)
    # Rounded for the comparison alone: of two items with half each, noise must not make one the carrier.
    return Carrier(dimension.id, items[name], part) if round(part, 9) > CARRIES else None


def _wanting(criterion: Branch, counts: Mapping[str, int]) -> tuple[str, ...]:
    claimed = sum(counts[facet.id] > 0 for facet in criterion.children)
    # Where only the best few count and so many are claimed, the others may stay empty.
    if not claimed or claimed >= (criterion.need or len(criterion.children)):
        return ()
    return tuple(facet.id for facet in criterion.children if not counts[facet.id])


def _crowds(criterion: Branch, counts: Mapping[str, int]) -> Iterator[Crowd]:
    wanting = _wanting(criterion, counts)
    for facet in criterion.children:
        if wanting and counts[facet.id] >= CROWD:
            yield Crowd(facet.id, counts[facet.id], wanting)

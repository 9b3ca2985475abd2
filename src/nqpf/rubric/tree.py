"""The weighted tree that applies to one plan: the rubric after scope, profile and declared N/A.

The rubric names its levels for readers; the engine sees one kind of node, so that a rubric of two levels
and one of five score by the same code.
"""

from collections.abc import Iterator, Mapping
from math import fsum
from types import MappingProxyType
from typing import Literal, NamedTuple

from nqpf.plan.plan import Kind
from nqpf.rubric.model import Criterion, Dimension, Facet, Pole, Rubric
from nqpf.rubric.rubric_fields import Aggregator, Side

Level = Literal["rubric", "dimension", "pole", "criterion", "facet"]


class Branch(NamedTuple):
    """A node with its local weight and the children that apply. A facet has none. `floor` is that of its poles."""

    id: str
    level: Level
    weight: float
    aggregate: Aggregator | None
    children: tuple["Branch", ...] = ()
    side: Side | None = None
    need: int | None = None
    floor: float = 0.0

    def walk(self) -> Iterator["Branch"]:
        """This node and all below it, each before its children."""
        yield self
        for child in self.children:
            yield from child.walk()


class Pruning(NamedTuple):
    """What to leave out of a rubric, and what to reweigh: kind of plan, declared N/A, profile weights, waivers.

    What is waived is left out as what is not applicable is, but not by the plan's own word.
    """

    kind: Kind
    not_applicable: frozenset[str] = frozenset()
    weights: Mapping[str, float] = MappingProxyType({})
    waived: frozenset[str] = frozenset()


def grow(rubric: Rubric, pruning: Pruning) -> Branch:
    """The tree that applies. A node that keeps no child is left out; its weight goes to its siblings."""
    dimensions = [_dimension(dimension, pruning, rubric.pole_floor) for dimension in rubric.dimensions]
    return Branch("total", "rubric", 1.0, rubric.aggregate, _kept(dimensions))


def _kept(children: list[Branch | None]) -> tuple[Branch, ...]:
    return tuple(child for child in children if child is not None)


def _weight(node: Dimension | Pole | Criterion | Facet, pruning: Pruning) -> float:
    return pruning.weights.get(node.id, node.weight)


def _dimension(node: Dimension, pruning: Pruning, floor: float) -> Branch | None:
    weight = _weight(node, pruning)
    children = _kept([_pole(pole, pruning) for pole in node.poles] + [_criterion(c, pruning) for c in node.criteria])
    if not weight or not children:
        return None
    return Branch(node.id, "dimension", weight, node.aggregate, children, floor=floor if node.poles else 0.0)


def _pole(node: Pole, pruning: Pruning) -> Branch | None:
    weight = _weight(node, pruning)
    children = _kept([_criterion(criterion, pruning) for criterion in node.criteria])
    return Branch(node.id, "pole", weight, node.aggregate, children, side=node.side) if weight and children else None


def _criterion(node: Criterion, pruning: Pruning) -> Branch | None:
    weight = _weight(node, pruning)
    if not weight or pruning.kind not in node.scope or node.id in pruning.not_applicable | pruning.waived:
        return None
    children = _kept([_facet(facet, pruning) for facet in node.facets])
    # Scope may leave fewer facets than the rubric asks for; then all that are left count.
    need = node.need if node.need is not None and node.need < len(children) else None
    return Branch(node.id, "criterion", weight, node.aggregate, children, need=need) if children else None


def _facet(node: Facet, pruning: Pruning) -> Branch | None:
    weight = _weight(node, pruning)
    if not weight or pruning.kind not in node.scope:
        return None
    return Branch(node.id, "facet", weight, None)


def emptied(rubric: Rubric, before: Pruning, after: Pruning) -> tuple[str, ...]:
    """Dimensions and poles that apply under `before` and keep nothing under `after`.

    What is left out shares its weight out within its pole or principle, so each must keep something to carry it.
    """
    left = {branch.id for branch in grow(rubric, after).walk()}
    return tuple(
        branch.id
        for branch in grow(rubric, before).walk()
        if branch.level in ("dimension", "pole") and branch.id not in left
    )


def facet_shares(branch: Branch, share: float = 1.0) -> dict[str, float]:
    """Each facet's part of the whole by weight alone (before `need` picks the facets that count)."""
    if not branch.children:
        return {branch.id: share}
    total = fsum(child.weight for child in branch.children)
    shares: dict[str, float] = {}
    for child in branch.children:
        shares |= facet_shares(child, share * child.weight / total)
    return shares

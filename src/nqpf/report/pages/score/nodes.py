"""What of a report can be explained, by id: the three figures, the nodes of the tree, the plan's items."""

from collections.abc import Iterator
from typing import NamedTuple

from nqpf.report.score.dimensions_view import CriterionView, DimensionView, FacetView, PoleView
from nqpf.report.score.items_view import ItemView
from nqpf.report.score.view import Report

TOTAL, COMMITMENT, BREADTH = "total", "commitment", "breadth"
"""The ids of the three figures."""


class Node(NamedTuple):
    """What an id leads to: a figure of the head where nothing else is given, else the node or the item itself.

    What a node is part of is given with it.
    """

    id: str
    dimension: DimensionView | None = None
    pole: PoleView | None = None
    criterion: CriterionView | None = None
    facet: FacetView | None = None
    item: ItemView | None = None


def explainable(report: Report) -> list[str]:
    """The ids that can be explained, each once; of an unassessed plan only what does not need claims."""
    return list(dict.fromkeys(node.id for node in _nodes(report)))


def find(report: Report, name: str) -> Node:
    """What is explained by that id. Raises :class:`KeyError` for one that is not explainable."""
    for node in _nodes(report):
        if node.id == name:
            return node
    raise KeyError(name)


def _nodes(report: Report) -> Iterator[Node]:
    """All of them; where an item is called as a node is, the node comes first."""
    yield from (Node(TOTAL), Node(COMMITMENT))
    if report.score.status == "assessed":
        yield Node(BREADTH)
    for dimension in report.dimensions:
        yield Node(dimension.id, dimension)
        yield from (Node(pole.id, dimension, pole) for pole in dimension.poles)
        for criterion in dimension.criteria:
            yield Node(criterion.id, dimension, criterion=criterion)
            yield from (Node(facet.id, dimension, criterion=criterion, facet=facet) for facet in criterion.facets)
    yield from (Node(item.id, item=item) for item in report.items)

"""A difference of totals shared out over the facets of one tree."""

from collections.abc import Mapping

from nqpf.analysis.comparison.slopes import slopes
from nqpf.rubric.tree import Branch
from nqpf.scoring.evaluation import evaluate

Credits = Mapping[str, float]
"""By facet id, credit in [0, 1]; a facet that is not named has none."""


def facet_parts(tree: Branch, before: Credits, after: Credits) -> dict[str, float]:
    """By facet, its part in the difference of the total: its change times the slopes on its way to the root.

    The parts of a node's facets add up to the node's change times the slopes above it, and all to the difference.
    """
    was = {node.id: node.score for node in evaluate(tree, before).walk()}
    now = {node.id: node.score for node in evaluate(tree, after).walk()}
    parts: dict[str, float] = {}

    def descend(branch: Branch, slope: float) -> None:
        if not branch.children:
            parts[branch.id] = slope * (now[branch.id] - was[branch.id])
            return
        children = branch.children
        steep = slopes(branch, [was[child.id] for child in children], [now[child.id] for child in children])
        for child, own in zip(children, steep, strict=True):
            descend(child, slope * own)

    descend(tree, 1.0)
    return parts

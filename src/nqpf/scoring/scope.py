"""The score within the scope that a plan declares: the criteria that it says it is about, and no others.

It stands beside the total and never in its place: whoever chooses the criteria chooses the score.
"""

from collections.abc import Collection
from math import fsum
from typing import NamedTuple

from nqpf.rubric.tree import Branch, facet_shares
from nqpf.scoring.evaluation import evaluate
from nqpf.scoring.scorecard import Scorecard


class Scoped(NamedTuple):
    """The score within a plan's scope, in [0, 1]; the ids of the criteria that it looks at, and their share of all."""

    score: float
    share: float
    criteria: tuple[str, ...]


def within_scope(tree: Branch, card: Scorecard, scope: Collection[str]) -> Scoped | None:
    """Score the criteria of `scope` alone, their weights renormalised; None where none of them is in the tree.

    `tree` is what would apply if the plan had not declared anything not applicable: what a plan says that it is about
    and declares not applicable in one breath counts as 0, so that no declaration lifts this score.
    """
    kept = _narrowed(tree, frozenset(scope))
    if kept is None:
        return None
    credits = {node.id: node.score for node in card.root.walk() if node.branch.level == "facet"}
    criteria = tuple(node.id for node in kept.walk() if node.level == "criterion")
    facets = {node.id for node in kept.walk() if node.level == "facet"}
    share = fsum(part for name, part in facet_shares(tree).items() if name in facets)
    return Scoped(evaluate(kept, credits).score, min(share, 1.0), criteria)


def _narrowed(branch: Branch, scope: frozenset[str]) -> Branch | None:
    """A node with the criteria of the scope; None where none is left.

    A driver of which only one pole is left cannot be coupled: it is the mean of what is left.
    """
    if branch.level == "criterion":
        return branch if branch.id in scope else None
    children = tuple(kept for child in branch.children if (kept := _narrowed(child, scope)))
    if not children:
        return None
    coupled = branch.aggregate == "coupled" and not {"A", "B"} <= {child.side for child in children}
    return branch._replace(children=children, aggregate="arithmetic" if coupled else branch.aggregate)

"""Breadth: how much of the rubric's agenda a plan addresses (method, section 3)."""

from collections.abc import Iterable
from math import fsum

from nqpf.scoring.claims import ClaimResult, ClaimResults
from nqpf.scoring.evaluation import Scored


def is_addressed(found: Iterable[ClaimResult]) -> bool:
    """Whether one of a facet's claims is a primary one that earns credit."""
    return any(one.primary and one.credit > 0 for one in found)


def breadth(root: Scored, results: ClaimResults) -> float:
    """The weight of the criteria that something is primarily meant for, 0 to 1.

    A criterion counts by its facets with a credited primary claim, up to those that it needs: all of them where it
    names no number. What is claimed besides adds nothing.
    """
    addressed = {facet for facet, found in results.items() if is_addressed(found)}
    return min(1.0, fsum(_part(node, addressed) for node in root.walk() if node.branch.level == "criterion"))


def _part(criterion: Scored, addressed: set[str]) -> float:
    facets = criterion.branch.children
    claimed = sum(facet.id in addressed for facet in facets)
    return criterion.share * min(1.0, claimed / (criterion.branch.need or len(facets)))


def linear(root: Scored) -> float:
    """The total if every node were the arithmetic mean of those below it: breadth times firmness, 0 to 1."""
    return fsum(node.share * node.score for node in root.walk() if node.branch.level == "facet")

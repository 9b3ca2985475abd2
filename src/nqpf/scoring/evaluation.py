"""A tree of credits becomes a tree of scores (method, section 3): all arithmetic, nothing else."""

from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from math import fsum
from types import MappingProxyType
from typing import NamedTuple

from nqpf.rubric.tree import Branch
from nqpf.scoring.aggregate import Coupling, arithmetic, best_subset, geometric
from nqpf.scoring.claims import ClaimResult

NO_RESULTS: Mapping[str, ClaimResult] = MappingProxyType({})
"""Credits alone, of no plan's items."""


class Scored(NamedTuple):
    """A node with its score in [0, 1] and its share: its part of the whole, its weight times its ancestors'.

    Facets that `need` leaves out are not counted: their share is 0, and those of all facets sum to 1.
    """

    branch: Branch
    score: float
    share: float
    children: tuple["Scored", ...] = ()
    coupling: Coupling | None = None
    result: ClaimResult | None = None

    @property
    def id(self) -> str:
        """The node's id."""
        return self.branch.id

    def walk(self) -> Iterator["Scored"]:
        """This node and all below it, each before its children."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += reversed(node.children)


class Blank(NamedTuple):
    """The zero-score tree, of a plan that claims nothing: where every evaluation begins.

    `routes` holds, by facet id, the ids of the nodes from the root to the facet. What lies on no route to a claimed
    facet is the same for every plan, and is taken over as it is.
    """

    root: Scored
    routes: Mapping[str, tuple[str, ...]]


def blank(tree: Branch) -> Blank:
    """The blank of a tree. Whatever the aggregators are, all its scores are 0."""
    return Blank(_empty(tree, 1.0), dict(_routes(tree, ())))


def _empty(branch: Branch, share: float) -> Scored:
    nothing = [0.0] * len(branch.children)
    shares = _shares(branch, share, nothing)
    children = tuple(_empty(child, part) for child, part in zip(branch.children, shares, strict=True))
    return Scored(branch, 0.0, share, children, _coupling(branch, nothing))


def _routes(branch: Branch, above: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    route = (*above, branch.id)
    if not branch.children:
        yield branch.id, route
    for child in branch.children:
        yield from _routes(child, route)


def evaluate(tree: Branch, credits: Mapping[str, float], results: Mapping[str, ClaimResult] = NO_RESULTS) -> Scored:
    """Score a tree from facet credits; a facet without one scores 0."""
    return fill(blank(tree), credits, results)


def fill(form: Blank, credits: Mapping[str, float], results: Mapping[str, ClaimResult] = NO_RESULTS) -> Scored:
    """Score a blank's tree from facet credits: the nodes on the routes to these facets, and no others."""
    touched = {name for facet in credits for name in form.routes.get(facet, ())}
    if not touched:
        return form.root
    scores: dict[str, float] = {}
    _note_scores(form.root.branch, credits, touched, scores)
    return _filled(form.root, 1.0, scores, results)


def _note_scores(branch: Branch, credits: Mapping[str, float], touched: Set[str], scores: dict[str, float]) -> None:
    """Note the scores of a touched node and of all touched ones below it, by id."""
    if not branch.children:
        scores[branch.id] = credits[branch.id]
        return
    for child in branch.children:
        if child.id in touched:
            _note_scores(child, credits, touched, scores)
    scores[branch.id] = aggregate(branch, [scores.get(child.id, 0.0) for child in branch.children])


def _filled(node: Scored, share: float, scores: Mapping[str, float], results: Mapping[str, ClaimResult]) -> Scored:
    """A node of the blank with its new score and share; itself where both are as they were."""
    branch = node.branch
    if branch.id not in scores and share == node.share:
        return node
    below = [scores.get(child.id, 0.0) for child in branch.children]
    shares = _shares(branch, share, below)
    children = tuple(_filled(child, part, scores, results) for child, part in zip(node.children, shares, strict=True))
    own = scores.get(branch.id, 0.0)
    return Scored(branch, own, share, children, _coupling(branch, below), results.get(branch.id))


def _shares(branch: Branch, share: float, scores: Sequence[float]) -> list[float]:
    """What each child has of its parent's share: 0 for those that `need` leaves out at these scores."""
    children = branch.children
    counted: Collection[int] = range(len(children))
    if branch.need is not None:
        counted = best_subset([child.weight for child in children], scores, branch.need)
    total = fsum(children[i].weight for i in counted)
    return [share * child.weight / total if i in counted else 0.0 for i, child in enumerate(children)]


def _coupling(branch: Branch, scores: Sequence[float]) -> Coupling | None:
    return couple(branch, scores) if branch.aggregate == "coupled" else None


def aggregate(branch: Branch, scores: Sequence[float]) -> float:
    """A node's score from its children's, in their order."""
    children = branch.children
    if branch.need is not None:
        counted = best_subset([child.weight for child in children], scores, branch.need)
        children, scores = tuple(children[i] for i in counted), [scores[i] for i in counted]
    weights = [child.weight for child in children]
    match branch.aggregate:
        case "geometric":
            return geometric(weights, scores)
        case "minimum":
            return min(scores)
        case "coupled":
            return couple(branch, scores).score
        case _:
            return arithmetic(weights, scores)


def couple(branch: Branch, scores: Sequence[float]) -> Coupling:
    """The coupling of a driver's poles. The pole weights carry alpha and gamma; see `Dimension`."""
    by_side = {child.side: (child.weight, value) for child, value in zip(branch.children, scores, strict=True)}
    (weight_a, a), (weight_b, b) = by_side["A"], by_side["B"]
    weight_l, link = by_side.get("L", (0.0, None))
    both = weight_a + weight_b
    return Coupling(a, b, link, alpha=weight_a / both, gamma=weight_l / (both + weight_l), floor=branch.floor)


def rescored(root: Scored, fixed: Mapping[str, float]) -> dict[str, float]:
    """The score of every node, by id, if those in `fixed` had these scores: all above them are aggregated anew."""
    scores: dict[str, float] = {}
    for child in root.children:
        scores |= rescored(child, fixed)
    below = [scores[child.id] for child in root.children]
    scores[root.id] = fixed[root.id] if root.id in fixed else aggregate(root.branch, below) if below else root.score
    return scores

"""Findings and weights become a scorecard (method, sections 3 and 4). All arithmetic, nothing else."""

from collections.abc import Iterator, Mapping, Sequence
from math import fsum
from typing import NamedTuple

from nqpf.aggregate import FLOOR, Coupling, arithmetic, best_subset, geometric
from nqpf.claims import Finding, Findings
from nqpf.model import Band, Rubric
from nqpf.tree import Branch, Pruning, facet_shares, grow


class Scored(NamedTuple):
    """A node with its score in [0, 1] and its share: its part of the whole, its weight times its ancestors'.

    Facets that `need` leaves out are not counted: their share is 0, and those of all facets sum to 1.
    """

    branch: Branch
    score: float
    share: float
    children: tuple["Scored", ...] = ()
    coupling: Coupling | None = None
    finding: Finding | None = None

    @property
    def id(self) -> str:
        """The node's id."""
        return self.branch.id

    def walk(self) -> Iterator["Scored"]:
        """This node and all below it, each before its children."""
        yield self
        for child in self.children:
            yield from child.walk()


class Scorecard(NamedTuple):
    """The whole result in [0, 1]. `total_if_na_zero` counts what the plan declared N/A as 0.

    `geometric` is the weighted geometric mean of the dimensions, each floored at 0.01, and never above their
    arithmetic mean (the floor must not lift an empty plan). `balance` = geometric / arithmetic, 0 for a zero
    total. `coverage` is the part of the rubric's weight, within the plan's scope, that was assessed.
    """

    root: Scored
    geometric: float
    balance: float
    coverage: float
    rateable: bool
    total_if_na_zero: float

    @property
    def total(self) -> float:
        """The score of the plan."""
        return self.root.score

    @property
    def nodes(self) -> dict[str, Scored]:
        """All nodes that apply to the plan, by id."""
        return {node.id: node for node in self.root.walk()}


def score(rubric: Rubric, findings: Findings, pruning: Pruning) -> Scorecard:
    """Score a plan whose findings were made against `rubric`."""
    tree = grow(rubric, pruning)
    best = {facet: candidates[0] for facet, candidates in findings.items()}
    root = evaluate(tree, {facet: finding.credit for facet, finding in best.items()}, best)
    coverage = _coverage(rubric, pruning, tree)
    if_zero = root.score
    if pruning.not_applicable:
        applied = {facet.id: best[facet.id].credit for facet in tree.walk() if facet.id in best}
        full = grow(rubric, Pruning(pruning.kind, weights=pruning.weights))
        if_zero = evaluate(full, applied).score
    weights = [child.branch.weight for child in root.children]
    scores = [child.score for child in root.children]
    mean = arithmetic(weights, scores)
    floored = min(geometric(weights, scores, FLOOR), mean)
    return Scorecard(
        root=root,
        geometric=floored,
        balance=floored / mean if mean else 0.0,
        coverage=min(coverage, 1.0),
        rateable=coverage >= rubric.coverage_floor,
        total_if_na_zero=if_zero,
    )


def _coverage(rubric: Rubric, pruning: Pruning, tree: Branch) -> float:
    """The part of the rubric's weight that a plan is assessed on: of the tree before anything is left out."""
    if not pruning.not_applicable and not pruning.weights:
        return 1.0
    assessed = facet_shares(tree)
    shares = facet_shares(grow(rubric, Pruning(pruning.kind)))
    # Divided by their own sum, so that a plan assessed as a whole is covered to 1 and not to all but a digit.
    return fsum(share for facet, share in shares.items() if facet in assessed) / fsum(shares.values())


def evaluate(tree: Branch, credits: Mapping[str, float], findings: Mapping[str, Finding] | None = None) -> Scored:
    """Score a tree from facet credits; a facet without one scores 0."""
    scores: dict[str, float] = {}
    _note_scores(tree, credits, scores)
    return _with_share(tree, 1.0, scores, findings or {})


def _note_scores(branch: Branch, credits: Mapping[str, float], scores: dict[str, float]) -> None:
    """Note the scores of a node and of all below it, by id."""
    for child in branch.children:
        _note_scores(child, credits, scores)
    if branch.children:
        scores[branch.id] = aggregate(branch, [scores[child.id] for child in branch.children])
    else:
        scores[branch.id] = credits.get(branch.id, 0.0)


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
    return Coupling(a, b, link, alpha=weight_a / both, gamma=weight_l / (both + weight_l))


def band_of(bands: Sequence[Band], value: float) -> Band:
    """The band of a value in [0, 1]: lower ends included, the last band closed."""
    return next((band for band in bands if value * 100 < band.below), bands[-1])


def _with_share(branch: Branch, share: float, scores: Mapping[str, float], findings: Mapping[str, Finding]) -> Scored:
    below = [scores[child.id] for child in branch.children]
    counted = set(range(len(below)))
    if branch.need is not None:
        counted = set(best_subset([child.weight for child in branch.children], below, branch.need))
    total = fsum(branch.children[i].weight for i in counted)
    children = tuple(
        _with_share(child, share * child.weight / total if i in counted else 0.0, scores, findings)
        for i, child in enumerate(branch.children)
    )
    coupling = couple(branch, below) if branch.aggregate == "coupled" else None
    return Scored(branch, scores[branch.id], share, children, coupling, findings.get(branch.id))


def rescored(root: Scored, fixed: Mapping[str, float]) -> dict[str, float]:
    """The score of every node, by id, if those in `fixed` had these scores: all above them are aggregated anew."""
    scores: dict[str, float] = {}
    for child in root.children:
        scores |= rescored(child, fixed)
    below = [scores[child.id] for child in root.children]
    scores[root.id] = fixed[root.id] if root.id in fixed else aggregate(root.branch, below) if below else root.score
    return scores

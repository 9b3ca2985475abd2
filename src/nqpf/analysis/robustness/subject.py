"""A scored plan as robustness sees it, and what it would score under other assumptions, one set at a time."""

from collections.abc import Mapping
from typing import NamedTuple

from nqpf.analysis.robustness.assumption import Assumption
from nqpf.rubric.tree import Branch
from nqpf.scoring.aggregate import FLOOR, arithmetic, geometric
from nqpf.scoring.claims import ClaimResult, ClaimResults
from nqpf.scoring.evaluation import aggregate, evaluate
from nqpf.scoring.scorecard import Scorecard


class Credit(NamedTuple):
    """The best credits in [0, 1] that a facet's primary claims and its secondary ones earn, each in full."""

    primary: float
    secondary: float

    def under(self, part: float) -> float:
        """The facet's credit where secondary claims count that part of theirs."""
        return max(self.primary, self.secondary * part)


class Subject(NamedTuple):
    """A plan: the tree that applies to it, its facets' credits by id, the part of secondary ones, its score."""

    tree: Branch
    credits: Mapping[str, Credit]
    part: float
    score: float


def subject(card: Scorecard, results: ClaimResults, part: float) -> Subject:
    """The plan with this scorecard and these results, secondary claims counting that part."""
    credits = {facet: Credit(_best(found, True), _best(found, False)) for facet, found in results.items()}
    return Subject(card.root.branch, credits, part, card.total)


def _best(results: tuple[ClaimResult, ...], primary: bool) -> float:
    return max((result.checked.credit for result in results if result.primary is primary), default=0.0)


def score_under(of: Subject, assumption: Assumption) -> float:
    """The plan's score in [0, 1] under other assumptions, by the same code that scores every plan."""
    tree = of.tree
    if assumption.left_out is not None:
        tree = _without(tree, assumption.left_out)
    if assumption.gamma is not None:
        tree = tree._replace(children=tuple(_with_gamma(child, assumption.gamma) for child in tree.children))
    if assumption.weights is not None:
        tree = _reweighted(tree, assumption.weights)
    part = of.part if assumption.part is None else assumption.part
    root = evaluate(tree, {facet: credit.under(part) for facet, credit in of.credits.items()})
    return by_rule(tree, [child.score for child in root.children], assumption.aggregate)


def by_rule(tree: Branch, scores: list[float], rule: str | None) -> float:
    """The total of the dimensions' scores by a rule; by the rubric's own where that is None."""
    if rule is None:
        return aggregate(tree, scores)
    weights = [child.weight for child in tree.children]
    mean = arithmetic(weights, scores)
    # The floor must not lift an empty plan above its mean; see `Scorecard`.
    return mean if rule == "arithmetic" else min(geometric(weights, scores, FLOOR), mean)


def _without(branch: Branch, criterion: str) -> Branch:
    """The tree without a criterion, unless it is the only one of its pole or principle."""
    kept = tuple(child for child in branch.children if child.level != "criterion" or child.id != criterion)
    return branch._replace(children=tuple(_without(child, criterion) for child in kept or branch.children))


def _with_gamma(branch: Branch, gamma: float) -> Branch:
    """A driver whose linkage has the part `gamma` of the weight of its poles; any other dimension as it is."""
    if branch.aggregate != "coupled":
        return branch
    both = sum(child.weight for child in branch.children if child.side != "L")
    link = both * gamma / (1 - gamma)
    return branch._replace(
        children=tuple(child._replace(weight=link) if child.side == "L" else child for child in branch.children)
    )


def _reweighted(tree: Branch, weights: Mapping[str, float]) -> Branch:
    children = tuple(child._replace(weight=weights.get(child.id, child.weight)) for child in tree.children)
    return tree._replace(children=tuple(child for child in children if child.weight))

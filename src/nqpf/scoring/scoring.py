"""Findings and weights become a scorecard (method, sections 3 and 4)."""

from collections.abc import Sequence
from math import fsum
from typing import NamedTuple

from nqpf.rubric.model import Band, Rubric
from nqpf.rubric.tree import Branch, Pruning, facet_shares, grow
from nqpf.scoring.aggregate import FLOOR, arithmetic, geometric
from nqpf.scoring.claims import Findings
from nqpf.scoring.evaluation import Blank, Scored, blank, fill


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


class Prepared(NamedTuple):
    """A rubric under a pruning with all that does not depend on a plan, worked out once for all plans under it.

    `undeclared` is the blank of what would apply without the declared N/A; None where nothing is declared.
    """

    blank: Blank
    undeclared: Blank | None
    coverage: float
    rateable: bool

    def score(self, findings: Findings) -> Scorecard:
        """Score a plan whose findings were made against the rubric."""
        best = {facet: candidates[0] for facet, candidates in findings.items()}
        credits = {facet: finding.credit for facet, finding in best.items()}
        root = fill(self.blank, credits, best)
        if_zero = root.score
        if self.undeclared is not None:
            applied = {facet: credit for facet, credit in credits.items() if facet in self.blank.routes}
            if_zero = fill(self.undeclared, applied).score
        weights = [child.branch.weight for child in root.children]
        scores = [child.score for child in root.children]
        mean = arithmetic(weights, scores)
        floored = min(geometric(weights, scores, FLOOR), mean)
        return Scorecard(
            root=root,
            geometric=floored,
            balance=floored / mean if mean else 0.0,
            coverage=self.coverage,
            rateable=self.rateable,
            total_if_na_zero=if_zero,
        )


def prepare(rubric: Rubric, pruning: Pruning) -> Prepared:
    """A rubric made ready to score plans under a pruning."""
    tree = grow(rubric, pruning)
    undeclared = None
    if pruning.not_applicable:
        undeclared = blank(grow(rubric, Pruning(pruning.kind, weights=pruning.weights)))
    coverage = _coverage(rubric, pruning, tree)
    return Prepared(blank(tree), undeclared, min(coverage, 1.0), rateable=coverage >= rubric.coverage_floor)


def score(rubric: Rubric, findings: Findings, pruning: Pruning) -> Scorecard:
    """Score one plan whose findings were made against `rubric`."""
    return prepare(rubric, pruning).score(findings)


def _coverage(rubric: Rubric, pruning: Pruning, tree: Branch) -> float:
    """The part of the rubric's weight that a plan is assessed on: of the tree before anything is left out."""
    if not pruning.not_applicable and not pruning.weights:
        return 1.0
    assessed = facet_shares(tree)
    shares = facet_shares(grow(rubric, Pruning(pruning.kind)))
    # Divided by their own sum, so that a plan assessed as a whole is covered to 1 and not to all but a digit.
    return fsum(share for facet, share in shares.items() if facet in assessed) / fsum(shares.values())


def band_of(bands: Sequence[Band], value: float) -> Band:
    """The band of a value in [0, 1]: lower ends included, the last band closed."""
    return next((band for band in bands if value < band.below), bands[-1])

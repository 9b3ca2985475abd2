"""Results and weights become a scorecard (method, sections 3 and 4)."""

from collections.abc import Sequence
from math import fsum
from typing import NamedTuple

from nqpf.rubric.model import Band, Rubric
from nqpf.rubric.tree import Branch, Pruning, facet_shares, grow
from nqpf.scoring.aggregate import FLOOR, arithmetic, geometric
from nqpf.scoring.breadth import breadth, linear
from nqpf.scoring.claims import ClaimResults
from nqpf.scoring.evaluation import Blank, Scored, blank, fill

NEAR = 0.02
"""Within this distance of a limit, a value is named by the bands on both sides: two readings differ by more."""


class Scorecard(NamedTuple):
    """The whole result in [0, 1]. `total_if_na_zero`, `breadth_if_na_zero`: what the plan declared N/A counts as 0.

    `geometric` is the weighted geometric mean of the dimensions, each floored at 0.01, and never above their
    arithmetic mean (the floor must not lift an empty plan). `balance` = geometric / arithmetic, both of the floored
    dimensions; None where the mean is below the floor, or most dimensions score 0: there is nothing to balance.
    `linear` is the total without what coupling takes. `assessed` is the share of the rubric's weight, within the plan's
    scope, that applies and was assessed.
    """

    root: Scored
    geometric: float
    balance: float | None
    linear: float
    breadth: float
    assessed: float
    rateable: bool
    total_if_na_zero: float
    breadth_if_na_zero: float

    @property
    def total(self) -> float:
        """The score of the plan."""
        return self.root.score

    @property
    def firmness(self) -> float | None:
        """Of what the plan addresses, how firmly: linear total = breadth * firmness. None where it addresses nothing.

        Above 1 where credit comes from secondary claims, which breadth does not count.
        """
        return self.linear / self.breadth if self.breadth else None

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
    assessed: float
    rateable: bool

    def scorecard(self, results: ClaimResults) -> Scorecard:
        """Score a plan whose results were made against the rubric."""
        best = {facet: candidates[0] for facet, candidates in results.items()}
        credits = {facet: result.credit for facet, result in best.items()}
        root = fill(self.blank, credits, best)
        addressed = breadth(root, results)
        if_zero, breadth_if_zero = root.score, addressed
        if self.undeclared is not None:
            applied = {facet: credit for facet, credit in credits.items() if facet in self.blank.routes}
            if_zero = fill(self.undeclared, applied).score
            kept = {facet: found for facet, found in results.items() if facet in applied}
            breadth_if_zero = breadth(self.undeclared.root, kept)
        weights = [child.branch.weight for child in root.children]
        scores = [child.score for child in root.children]
        mean = arithmetic(weights, scores)
        floored = geometric(weights, scores, FLOOR)
        both_floored = floored / arithmetic(weights, [max(score, FLOOR) for score in scores])
        return Scorecard(
            root=root,
            geometric=min(floored, mean),
            balance=min(both_floored, 1.0) if mean >= FLOOR and 2 * scores.count(0.0) <= len(scores) else None,
            linear=linear(root),
            breadth=addressed,
            assessed=self.assessed,
            rateable=self.rateable,
            total_if_na_zero=if_zero,
            breadth_if_na_zero=breadth_if_zero,
        )


def prepare(rubric: Rubric, pruning: Pruning) -> Prepared:
    """A rubric made ready to score plans under a pruning."""
    tree = grow(rubric, pruning)
    undeclared = None
    if pruning.not_applicable:
        undeclared = blank(grow(rubric, pruning._replace(not_applicable=frozenset())))
    assessed = _assessed(rubric, pruning, tree)
    return Prepared(blank(tree), undeclared, min(assessed, 1.0), rateable=assessed >= rubric.assessed_floor)


def scorecard(rubric: Rubric, results: ClaimResults, pruning: Pruning) -> Scorecard:
    """Score one plan whose results were made against `rubric`."""
    return prepare(rubric, pruning).scorecard(results)


def _assessed(rubric: Rubric, pruning: Pruning, tree: Branch) -> float:
    """The share of the rubric's weight that a plan is assessed on: of the tree before anything is left out."""
    if not pruning.not_applicable and not pruning.weights and not pruning.waived:
        return 1.0
    applying = facet_shares(tree)
    shares = facet_shares(grow(rubric, Pruning(pruning.kind)))
    # Divided by their own sum, so that a plan assessed as a whole comes to 1 and not to all but a digit.
    return fsum(share for facet, share in shares.items() if facet in applying) / fsum(shares.values())


def band_of(bands: Sequence[Band], value: float) -> Band:
    """The band of a value in [0, 1]: lower ends included, the last band closed."""
    return next((band for band in bands if value < band.below), bands[-1])


def bands_near(bands: Sequence[Band], value: float) -> tuple[Band, ...]:
    """The band of a value in [0, 1], and the neighbour where a limit between the two is within `NEAR`, in order."""
    own = bands.index(band_of(bands, value))
    near = [own]
    for upper in (own, own + 1):
        # Rounded: .17 + .02 is a little over .19 in binary fractions.
        if 0 < upper < len(bands) and round(abs(value - bands[upper - 1].below), 12) <= NEAR:
            near += [upper - 1, upper]
    return tuple(bands[number] for number in sorted(set(near)))

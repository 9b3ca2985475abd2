"""What may be otherwise: the assumptions of a rubric that are varied, and how far (method, section 7)."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

Input = Literal["weights", "aggregate", "gamma", "secondary", "left-out"]
INPUTS: tuple[Input, ...] = ("weights", "aggregate", "gamma", "secondary", "left-out")
"""What is varied: dimension weights, rule of the total, cost of a missing linkage, secondary claims, criteria."""

MeanRule = Literal["arithmetic", "geometric"]
MEAN_RULES: tuple[MeanRule, ...] = ("arithmetic", "geometric")
"""Rules of the total. The geometric mean is the one beside every score: floored, and never above the arithmetic."""

CONCENTRATION = 100.0
"""Dimension weights are drawn from Dirichlet(100 w): a weight of 1/9 has a standard deviation of 0.031."""
GAMMAS = (0.0, 0.4)
"""What a missing linkage costs a driver is drawn evenly between these."""
PARTS = tuple(thousandths / 1000 for thousandths in range(400, 801))
"""What part of a secondary claim's credit counts: one of these, 0.400 to 0.800 by a thousandth, each as likely."""

DRAWS, FEWEST_DRAWS, MOST_DRAWS = 2000, 100, 100_000
SEED, HIGHEST_SEED = 0, 2**32 - 1
MOST_CRITERIA = 500
"""A rubric of more is refused: the work grows with the square of the criteria that stand side by side."""
MOST_PLANS = 100
"""So many plans are compared at once: the work grows with the square of their number."""


class Assumption(NamedTuple):
    """One set of assumptions. None keeps what the rubric and its profile say.

    `weights`: of the dimensions by id; only their ratios matter, and 0 takes one out. `left_out`: the id of a
    criterion; where it does not apply, or nothing would be left of its pole or principle, it stays.
    """

    weights: Mapping[str, float] | None = None
    aggregate: MeanRule | None = None
    gamma: float | None = None
    part: float | None = None
    left_out: str | None = None

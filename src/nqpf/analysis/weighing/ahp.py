"""The analytic hierarchy process: weights from pairwise comparisons.

Saaty, T. L. (1980), The Analytic Hierarchy Process: the weights are the principal eigenvector w of the matrix of
judgements, A w = lambda w; consistency index CI = (lambda - n) / (n - 1), consistency ratio CR = CI / RI.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations
from math import fsum
from typing import NamedTuple

from nqpf.analysis.weighing.shares import shares
from nqpf.scoring.aggregate import geometric

Matrix = Mapping[str, Mapping[str, float]]
"""By row and column: how many times more the row's element matters than the column's. Positive and reciprocal."""

RANDOM_INDEX = (0.0, 0.0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59)
"""Mean CI of random matrices of 1, 2, … 15 elements: Saaty (2005), Theory and Applications of the ANP, p. 31."""
MOST_ELEMENTS = len(RANDOM_INDEX)
ACCEPTABLE = 0.1
"""Saaty's bound: judgements with a higher consistency ratio should be revised."""
_ENOUGH = 1e-15
_MOST_STEPS = 1_000


class Triad(NamedTuple):
    """Three elements whose judgements agree least: `direct` is first to third, `implied` what the way over second says.

    `inconsistency` is Koczkodaj's (1993), min(|1 - direct/implied|, |1 - implied/direct|), in [0, 1).
    """

    first: str
    second: str
    third: str
    direct: float
    implied: float
    inconsistency: float


class Priorities(NamedTuple):
    """Weights that sum to 1, the principal eigenvalue, the consistency ratio (0 for two elements), the worst triad."""

    weights: dict[str, float]
    eigenvalue: float
    ratio: float
    triad: Triad | None


def prioritise(matrix: Matrix) -> Priorities:
    """Weights of 2 to 15 elements from their comparisons."""
    weights = _eigenvector(matrix)
    size = len(weights)
    lifted = {row: fsum(matrix[row][column] * weight for column, weight in weights.items()) for row in matrix}
    eigenvalue = fsum(lifted[name] / weight for name, weight in weights.items()) / size
    index = max(0.0, eigenvalue - size) / (size - 1)
    return Priorities(weights, eigenvalue, index / RANDOM_INDEX[size - 1] if size > 2 else 0.0, worst_triad(matrix))


def _eigenvector(matrix: Matrix) -> dict[str, float]:
    """By power iteration, which converges for every positive matrix (Perron)."""
    weights = dict.fromkeys(matrix, 1 / len(matrix))
    for _ in range(_MOST_STEPS):
        following = shares({row: fsum(matrix[row][name] * w for name, w in weights.items()) for row in matrix})
        moved = max(abs(following[name] - weights[name]) for name in weights)
        weights = following
        if moved < _ENOUGH:
            break
    return weights


def worst_triad(matrix: Matrix) -> Triad | None:
    """The triad that agrees least; None for fewer than three elements, or where all agree to nine digits."""
    triads = [_triad(matrix, first, second, third) for first, second, third in combinations(sorted(matrix), 3)]
    # Rounded, so that noise in the last digit does not choose between triads that agree equally little.
    worst = min(triads, key=lambda triad: (-round(triad.inconsistency, 9), triad[:3]), default=None)
    return worst if worst is not None and round(worst.inconsistency, 9) > 0 else None


def _triad(matrix: Matrix, first: str, second: str, third: str) -> Triad:
    direct, implied = matrix[first][third], matrix[first][second] * matrix[second][third]
    return Triad(first, second, third, direct, implied, min(abs(1 - direct / implied), abs(1 - implied / direct)))


def join(matrices: Sequence[Matrix]) -> dict[str, dict[str, float]]:
    """One matrix of several raters': the geometric mean of each judgement, which keeps them reciprocal.

    Aggregation of individual judgements, the only mean that does (Aczél and Saaty 1983).
    """
    equal = [1.0] * len(matrices)
    joined: dict[str, dict[str, float]] = {row: {row: 1.0} for row in matrices[0]}
    for row, column in combinations(sorted(joined), 2):
        mean = geometric(equal, [matrix[row][column] for matrix in matrices])
        joined[row][column], joined[column][row] = mean, 1 / mean
    return joined

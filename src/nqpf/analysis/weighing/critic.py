"""CRITIC weights: what differs from plan to plan and says what no other column says weighs most.

Diakoulaki, D., Mavrotas, G. and Papayannakis, L. (1995), Computers & Operations Research 22, 763-770: of columns
scaled to [0, 1], C_j = s_j * sum_k (1 - r_jk) with s the standard deviation and r Pearson's correlation; the weights
are the parts of C_j.
"""

from collections.abc import Sequence
from math import fsum, sqrt

from nqpf.analysis.weighing.columns import Columns, varying
from nqpf.analysis.weighing.shares import shares

_NOTHING = 1e-9


def critic_weights(columns: Columns) -> dict[str, float] | None:
    """Weights that sum to 1; 0 for a column of one value.

    None where the columns that vary all rise and fall together (or one alone varies): none says anything of its own.
    """
    centred = {name: _centred(_scaled(scores)) for name, scores in varying(columns).items()}
    information = {name: _information(own, list(centred.values())) for name, own in centred.items()}
    if fsum(information.values()) <= _NOTHING:
        return None
    return {**dict.fromkeys(columns, 0.0), **shares(information)}


def _scaled(scores: Sequence[float]) -> list[float]:
    low, high = min(scores), max(scores)
    return [(score - low) / (high - low) for score in scores]


def _centred(scores: Sequence[float]) -> list[float]:
    mean = fsum(scores) / len(scores)
    return [score - mean for score in scores]


def _information(own: Sequence[float], columns: Sequence[Sequence[float]]) -> float:
    deviation = sqrt(fsum(value * value for value in own) / (len(own) - 1))
    return deviation * fsum(max(0.0, 1 - _correlation(own, other)) for other in columns)


def _correlation(first: Sequence[float], second: Sequence[float]) -> float:
    products = fsum(a * b for a, b in zip(first, second, strict=True))
    return products / sqrt(fsum(a * a for a in first) * fsum(b * b for b in second))

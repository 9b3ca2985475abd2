"""Entropy weights: what differs most from plan to plan weighs most.

Shannon's entropy as in Zeleny (1982) and Hwang and Yoon (1981): of m plans with shares p_ij = x_ij / sum_i x_ij,
e_j = - sum_i p_ij ln p_ij / ln m; the weights are the parts of 1 - e_j. Logarithms are decimal and correctly
rounded, so that the machine changes no digit.
"""

from collections.abc import Sequence
from decimal import Decimal, localcontext

from nqpf.analysis.weighing.columns import Columns, varying
from nqpf.analysis.weighing.shares import shares
from nqpf.base.decimals import DECIMAL


def entropy_weights(columns: Columns) -> dict[str, float]:
    """Weights that sum to 1; 0 for a column of one value. At least one column must vary."""
    diversity = {name: diversification(scores) for name, scores in varying(columns).items()}
    return {**dict.fromkeys(columns, 0.0), **shares(diversity)}


def diversification(scores: Sequence[float]) -> float:
    """1 - e of two or more scores, none negative and not all 0: 0 where all are the same, 1 where one has all."""
    with localcontext(DECIMAL):
        whole = sum(sorted(map(Decimal, scores)), Decimal(0))
        parts = sorted(Decimal(score) / whole for score in scores if score > 0)
        entropy = -sum((part * part.ln() for part in parts), Decimal(0)) / Decimal(len(scores)).ln()
        return max(0.0, float(1 - entropy))

"""TOPSIS: plans ranked by how close they come to the best values found, and how far they stay from the worst.

Hwang, C.-L. and Yoon, K. (1981), Multiple Attribute Decision Making: of columns divided by their Euclidean norm and
multiplied by their weights, with d+ and d- the distances to the best and the worst value of every column,
closeness = d- / (d+ + d-).
"""

from collections.abc import Mapping, Sequence
from math import fsum, sqrt

from nqpf.analysis.weighing.columns import Columns


def closeness(columns: Columns, weights: Mapping[str, float]) -> list[float] | None:
    """Closeness of each plan, in [0, 1], higher is better; None where no plan differs from another.

    It tells plans of one set apart and nothing more: another plan in the set can change it for all.
    """
    weighed = [_weighed(scores, weights[name]) for name, scores in columns.items()]
    best, worst = [max(column) for column in weighed], [min(column) for column in weighed]
    found = []
    for plan in zip(*weighed, strict=True):
        to_best, to_worst = _distance(plan, best), _distance(plan, worst)
        if to_best + to_worst == 0:
            return None
        found.append(to_worst / (to_best + to_worst))
    return found


def _weighed(scores: Sequence[float], weight: float) -> list[float]:
    norm = sqrt(fsum(score * score for score in scores))
    return [weight * score / norm if norm else 0.0 for score in scores]


def _distance(plan: Sequence[float], point: Sequence[float]) -> float:
    return sqrt(fsum((own - other) ** 2 for own, other in zip(plan, point, strict=True)))

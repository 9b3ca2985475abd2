"""The best-worst method: weights from comparisons with the most and the least important element only.

Rezaei, J. (2016), Omega 64, 126-130, the linear model: with B the best and W the worst element, find weights
that sum to 1 and minimise the largest of |w_B - a_Bj w_j| and |w_j - a_jW w_W| over all j; that minimum, ksi, tells
how little the judgements agree.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

_Line = tuple[Fraction, Fraction]
"""(k, d): where b - k c = d, in the plane of the best weight b and the worst weight c."""


class BestWorst(NamedTuple):
    """How many times the best element outweighs each, and each the worst: by id, 1 or more.

    None stands further from the best, or from the worst, than these two from each other.
    """

    best: str
    worst: str
    best_to_others: Mapping[str, Fraction]
    others_to_worst: Mapping[str, Fraction]

    @property
    def farthest(self) -> Fraction:
        """How many times the best outweighs the worst."""
        return self.best_to_others[self.worst]

    @property
    def others(self) -> list[str]:
        """All but the best and the worst."""
        return [name for name in self.best_to_others if name not in (self.best, self.worst)]


class Compromise(NamedTuple):
    """Weights that sum to 1; `ksi`, 0 for full consistency; the input-based consistency ratio, in [0, 1].

    The ratio is that of Liang, Brunelli and Rezaei (2020), Omega 96: the largest over j of
    |a_Bj a_jW - a_BW| / (a_BW^2 - a_BW). `least` is the element where it is largest, None where all judgements agree.
    """

    weights: dict[str, float]
    ksi: float
    ratio: float
    least: str | None


def compromise(judged: BestWorst) -> Compromise:
    """The weights of the linear model: exact in rational numbers, rounded once at the end.

    Weights are only ratios, so instead of ksi over weights that sum to 1, the sum is made largest for ksi = 1. Then
    every other weight stands as high as b and c let it, min((b + 1) / a_Bj, a_jW c + 1), and what is left is concave
    and piecewise linear in b and c: its maximum lies where two of its breaks and bounds meet.
    """
    deviations = _deviations(judged)
    if not any(deviations.values()):
        return Compromise(_parts(judged.others_to_worst), 0.0, 0.0, None)
    weights = max(_candidates(judged), key=lambda found: sum(found.values()))
    least = min(deviations, key=lambda name: (-deviations[name], name))
    return Compromise(_parts(weights), float(1 / sum(weights.values())), float(deviations[least]), least)


def _parts(weights: Mapping[str, Fraction]) -> dict[str, float]:
    whole = sum(weights.values())
    return {name: float(weight / whole) for name, weight in weights.items()}


def _deviations(judged: BestWorst) -> dict[str, Fraction]:
    """How far each element's way from best to worst is from the direct judgement, as a part of the most it can be."""
    direct = judged.farthest
    most = direct * direct - direct or Fraction(1)  # where best and worst weigh the same, so do all others
    return {
        name: abs(judged.best_to_others[name] * judged.others_to_worst[name] - direct) / most for name in judged.others
    }


def _candidates(judged: BestWorst) -> Iterator[dict[str, Fraction]]:
    """The weights at every meeting of two lines at which no deviation exceeds ksi = 1."""
    for (k, d), (other_k, other_d) in combinations(sorted(set(_lines(judged))), 2):
        if k == other_k:
            continue
        c = (d - other_d) / (other_k - k)
        b = d + k * c
        if b >= 0 and c >= 0:
            weights = _highest(judged, b, c)
            if _largest_deviation(judged, weights) <= 1:
                yield weights


def _lines(judged: BestWorst) -> Iterator[_Line]:
    yield from ((judged.farthest, Fraction(1)), (judged.farthest, Fraction(-1)))
    for name in judged.others:
        from_best, to_worst = judged.best_to_others[name], judged.others_to_worst[name]
        # Bounds: the two intervals for the weight must meet. Break: both end at the same height.
        for distance in (1 + from_best, -1 - from_best, from_best - 1):
            yield from_best * to_worst, distance


def _highest(judged: BestWorst, b: Fraction, c: Fraction) -> dict[str, Fraction]:
    weights = {
        name: min((b + 1) / judged.best_to_others[name], judged.others_to_worst[name] * c + 1) for name in judged.others
    }
    return {**weights, judged.best: b, judged.worst: c}


def _largest_deviation(judged: BestWorst, weights: Mapping[str, Fraction]) -> Fraction:
    b, c = weights[judged.best], weights[judged.worst]
    from_best = (abs(b - ratio * weights[name]) for name, ratio in judged.best_to_others.items())
    to_worst = (abs(weights[name] - ratio * c) for name, ratio in judged.others_to_worst.items())
    return max(*from_best, *to_worst)

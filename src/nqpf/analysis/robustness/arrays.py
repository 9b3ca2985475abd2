"""The ways in which scores become one, as :mod:`nqpf.scoring.aggregate` has them, for many values of a score at once.

A score is a number where nothing varies it, else an array; arrays of one call are of one length.
"""

from collections.abc import Sequence
from math import fsum

import numpy as np

from nqpf.analysis.robustness.elementary import Floats, exp, log

Values = float | Floats


def arithmetic(weights: Sequence[float], scores: Sequence[Values]) -> Floats:
    """The weighted arithmetic mean."""
    return total(weights, scores) / fsum(weights)


def total(weights: Sequence[Values], scores: Sequence[Values]) -> Floats:
    """The sum of the scores, each times its weight, added in their order."""
    whole = np.asarray(weights[0] * scores[0])
    for weight, score in zip(weights[1:], scores[1:], strict=True):
        whole = whole + weight * score
    return whole


def geometric(weights: Sequence[float], scores: Sequence[Values]) -> Floats:
    """The weighted geometric mean; 0 where one of the scores is 0."""
    stacked = np.stack(np.broadcast_arrays(*scores))
    mean = total(weights, list(log(stacked))) / fsum(weights)
    held = np.minimum(exp(np.minimum(mean, 0.0)), stacked.max(axis=0))
    return np.where(stacked.min(axis=0) > 0, held, 0.0)


def minimum(scores: Sequence[Values]) -> Floats:
    """The lowest score."""
    lowest: Floats = np.stack(np.broadcast_arrays(*scores)).min(axis=0)
    return lowest


def best_mean(weights: Sequence[float], scores: Sequence[Values], need: int) -> Floats:
    """The highest weighted mean that `need` of the scores have; see :func:`nqpf.scoring.aggregate.best_subset`."""
    stacked = np.stack(np.broadcast_arrays(*scores), axis=-1)
    weighing = np.broadcast_to(np.asarray(weights), stacked.shape)
    ratio = np.zeros(stacked.shape[:-1])
    while True:
        chosen = np.argsort(-weighing * (stacked - ratio[..., None]), axis=-1, kind="stable")[..., :need]
        held = np.take_along_axis(weighing, chosen, -1)
        points = held * np.take_along_axis(stacked, chosen, -1)
        reached = _added(points) / _added(held)
        if not (reached > ratio).any():
            return ratio
        ratio = np.maximum(ratio, reached)


def _added(parts: Floats) -> Floats:
    """Sums along the last axis, added in order: numpy's own sums may be added in another on another machine."""
    whole: Floats = parts[..., 0]
    for number in range(1, parts.shape[-1]):
        whole = whole + parts[..., number]
    return whole

"""How a plan's scores spread over the draws: quantiles, the gate. Scores from 0 to 1."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from nqpf.analysis.robustness.elementary import Floats

LOW, HIGH = 0.05, 0.95
_STEPS = 1e11
_HAIR = 1e-4
"""Of a step: the noise in a limit, and far less than what a limit of twelve digits can differ by."""


class Quantiles(NamedTuple):
    """The lowest draw, the 5 % quantile, the median, the 95 % quantile and the highest draw."""

    least: float
    low: float
    median: float
    high: float
    most: float


def steadied(scores: Floats) -> Floats:
    """Scores to eleven decimals: noise in the last digits must not part what is equal."""
    # Divided last: a product with 1e-11, which binary fractions cannot state, would bring the noise back.
    return np.rint(scores * _STEPS) / _STEPS


def spread(drawn: Floats) -> Quantiles:
    """The spread of draws."""
    quantiles = _quantiles(drawn, (0.0, LOW, 0.5, HIGH, 1.0))
    return Quantiles(*quantiles)


def _quantiles(drawn: Floats, parts: Sequence[float]) -> list[float]:
    """Quantiles between the two draws next to them (Hyndman and Fan 1996, type 7, which R and numpy take, too)."""
    at = [part * (drawn.size - 1) for part in parts]
    below = [int(place) for place in at]
    above = [min(place + 1, drawn.size - 1) for place in below]
    ordered = np.partition(drawn, sorted({*below, *above}))
    found = []
    for place, low, high in zip(at, below, above, strict=True):
        lower, upper = float(ordered[low]), float(ordered[high])
        found.append(lower + (upper - lower) * (place - low))
    return found


def passing(drawn: Floats, asked: float) -> float:
    """The share of draws that reach what is asked."""
    return int(np.count_nonzero(drawn >= _first_at(asked))) / drawn.size


def _first_at(limit: float) -> float:
    """The least of all steadied scores that reach a limit: one that lies a hair above a step means the step."""
    return float(np.ceil(limit * _STEPS - _HAIR) / _STEPS)

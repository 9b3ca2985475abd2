"""How a plan's scores spread over the draws: quantiles, bands, the gate. Scores in points, 0 to 100."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from nqpf.analysis.robustness.elementary import Floats

LOW, HIGH = 0.05, 0.95
_DIGITS = 1e9


class Quantiles(NamedTuple):
    """The lowest draw, the 5 % quantile, the median, the 95 % quantile and the highest draw."""

    least: float
    low: float
    median: float
    high: float
    most: float


def points(scores: Floats) -> Floats:
    """Scores in [0, 1] as points, to nine decimals: noise in the last digits must not part what is equal."""
    # Divided last: a product with 1e-9, which binary fractions cannot state, would bring the noise back.
    return np.rint(scores * (100 * _DIGITS)) / _DIGITS


def spread(drawn: Floats) -> Quantiles:
    """The spread of draws in points."""
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


def shares(drawn: Floats, limits: Sequence[float]) -> tuple[float, ...]:
    """The share of draws in each band, by the limits below which the bands lie; the last one is closed."""
    below = [int(np.count_nonzero(drawn < limit)) for limit in limits[:-1]]
    counts = np.diff([0, *below, drawn.size])
    return tuple(int(count) / drawn.size for count in counts)


def passing(drawn: Floats, asked: float) -> float:
    """The share of draws that reach what is asked."""
    return int(np.count_nonzero(drawn >= asked)) / drawn.size

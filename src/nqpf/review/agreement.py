"""How far raters agree: Krippendorff's alpha.

Krippendorff, K. (2011), Computing Krippendorff's alpha-reliability: alpha = 1 - D_o / D_e, the observed over the
expected disagreement of pairs of values, over units that two or more raters have rated. 1 is full agreement, 0 what
chance would give, below 0 more disagreement than that.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from math import fsum
from typing import Literal

Metric = Literal["nominal", "ordinal", "interval", "ratio"]
RatedUnit = Sequence[float]
"""The values that raters gave to one unit; who did not rate it is left out."""
Difference = Callable[[float, float], float]
"""The squared difference of two values, the lower one first."""


def alpha(units: Sequence[RatedUnit], metric: Metric | Difference = "ordinal") -> float | None:
    """Krippendorff's alpha of the units; None where it has no meaning.

    That is where no unit was rated twice, and where all pairable values are the same: without variation nothing
    shows that the raters tell anything apart.
    """
    pairable = [unit for unit in units if len(unit) > 1]
    counts = Counter(value for unit in pairable for value in unit)
    if len(counts) < 2:
        return None
    difference = metric if callable(metric) else _difference(metric, counts)
    observed = fsum(_disagreement(Counter(unit), difference) / (len(unit) - 1) for unit in pairable)
    total = sum(counts.values())
    return 1 - (total - 1) * observed / _disagreement(counts, difference)


def _disagreement(counts: Mapping[float, int], difference: Difference) -> float:
    """The sum of squared differences over all ordered pairs of values."""
    pairs = combinations(sorted(counts), 2)
    return 2 * fsum(counts[low] * counts[high] * difference(low, high) for low, high in pairs)


def _difference(metric: Metric, counts: Mapping[float, int]) -> Difference:
    """The squared difference of two values, the lower first."""
    match metric:
        case "nominal":
            return lambda low, high: 1.0
        case "interval":
            return lambda low, high: (high - low) ** 2
        case "ratio":
            return lambda low, high: ((high - low) / (high + low)) ** 2
        case _:
            return lambda low, high: _ordinal(low, high, counts)


def _ordinal(low: float, high: float, counts: Mapping[float, int]) -> float:
    """How many ranks lie between two values, the values themselves counted by half."""
    between = sum(count for value, count in counts.items() if low <= value <= high)
    return (between - (counts[low] + counts[high]) / 2) ** 2

"""Direct rating and budget allocation: several people give points to what matters, and their shares are averaged.

OECD/JRC (2008), Handbook on Constructing Composite Indicators, section 6.2: budget allocation. Whether people spend a
fixed budget or rate freely, only their shares count: nobody weighs more by giving more points.
"""

from collections.abc import Mapping
from math import fsum, sqrt
from typing import NamedTuple

from nqpf.analysis.weighing.shares import shares

GivenPoints = Mapping[str, Mapping[str, float]]
"""By person and element: points given, none negative and not all 0."""


class Disagreement(NamedTuple):
    """How far people are apart about one element: lowest and highest share, and the sample standard deviation."""

    low: float
    high: float
    deviation: float


class Mean(NamedTuple):
    """Mean shares, which sum to 1, and their spread over the people by element."""

    weights: dict[str, float]
    spread: dict[str, Disagreement]


def average(points: GivenPoints) -> Mean:
    """The mean share that people give each element; for one person the deviation is 0."""
    given = [shares(own) for own in points.values()]
    by_element = {name: [own[name] for own in given] for name in given[0]}
    return Mean(
        {name: fsum(parts) / len(parts) for name, parts in by_element.items()},
        {name: Disagreement(min(parts), max(parts), _deviation(parts)) for name, parts in by_element.items()},
    )


def _deviation(parts: list[float]) -> float:
    if len(parts) < 2:
        return 0.0
    mean = fsum(parts) / len(parts)
    return sqrt(fsum((part - mean) ** 2 for part in parts) / (len(parts) - 1))

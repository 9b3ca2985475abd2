"""How scores are spread: quantiles by linear interpolation between neighbours (Hyndman and Fan 1996, type 7)."""

from collections.abc import Sequence
from statistics import quantiles

from nqpf.report.portfolio.view import ScoreSpread


def spread_of(scores: Sequence[float]) -> ScoreSpread:
    """Lowest, quartiles and highest of one score or more."""
    ordered = sorted(scores)
    if len(ordered) == 1:
        (only,) = ordered
        return ScoreSpread(only, only, only, only, only)
    quarter, median, three_quarters = quantiles(ordered, method="inclusive")
    return ScoreSpread(ordered[0], quarter, median, three_quarters, ordered[-1])

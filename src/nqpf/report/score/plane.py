"""Where drivers stand on the plane of their two poles, and where on it the coordination degree D is the same."""

from itertools import groupby, pairwise
from typing import NamedTuple

from nqpf.report.score.dimensions_view import DimensionView
from nqpf.report.score.view import Report
from nqpf.scoring.aggregate import Coupling

_STEPS = 48
"""Directions from the origin in which a contour is reckoned, on either side of the diagonal."""


class Contour(NamedTuple):
    """The points (A, B), 0 to 100 each, at which D is `level` (0 to 1); those beyond 100 leave the plane.

    `edge` is B where A is 100, near enough to name the contour there: it leaves the plane.
    """

    level: float
    points: tuple[tuple[float, float], ...]
    edge: float


class Plane(NamedTuple):
    """Drivers whose development T weighs A by the same `alpha`: their contours are the same."""

    alpha: float
    drivers: tuple[DimensionView, ...]
    contours: tuple[Contour, ...]


def planes(report: Report) -> tuple[Plane, ...]:
    """The planes on which the report's drivers stand: one, unless their poles are weighed differently."""
    drivers = [dimension for dimension in report.dimensions if dimension.pair]
    drivers.sort(key=_alpha)
    bands = report.scales.coordination
    found = []
    for alpha, same in groupby(drivers, key=_alpha):
        found.append(Plane(alpha, tuple(same), tuple(_contour(band.below / 100, alpha) for band in bands[:-1])))
    return tuple(found)


def contour(level: float, alpha: float) -> tuple[tuple[float, float], ...]:
    """Points (A, B), 0 to 100, at which D is `level`, from the A side to the B side.

    D squared, C*T, grows evenly along each direction from the origin, so that one value of it gives the point.
    """
    # Cubes crowd towards the axes, along which contours of a low D run far.
    slopes = [(1.0, (step / _STEPS) ** 3) for step in range(1, _STEPS + 1)]
    directions = [*slopes, *((b, a) for a, b in reversed(slopes[:-1]))]
    points = []
    for a, b in directions:
        reach = level**2 / Coupling(a, b, None, alpha, 0.0).coordination ** 2
        points.append((100 * reach * a, 100 * reach * b))
    return tuple(points)


def _contour(level: float, alpha: float) -> Contour:
    points = contour(level, alpha)
    (a, b), (a2, b2) = next(pair for pair in pairwise(points) if pair[1][0] <= 100)
    return Contour(level, points, b + (b2 - b) * (a - 100) / (a - a2) if a > 100 else b)


def _alpha(dimension: DimensionView) -> float:
    # Weights such as .1 and .3 leave their last digits behind.
    return round(dimension.pair.alpha, 9) if dimension.pair else 0.0

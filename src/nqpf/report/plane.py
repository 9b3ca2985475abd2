"""Where drivers stand on the plane of their two poles, and where on it the coordination degree D is the same."""

from itertools import groupby, pairwise
from typing import NamedTuple

from nqpf.aggregate import Coupling
from nqpf.language import Text
from nqpf.report.view import DimensionView, Report

_STEPS = 48
"""Directions from the origin in which a contour is reckoned, on either side of the diagonal."""


class Contour(NamedTuple):
    """The points (A, B), 0 to 100 each, at which D is `level` (0 to 1); those beyond 100 leave the plane.

    Below it lies the band `below`, at and above it the band `above`. `diagonal` is A = B at this level.
    """

    level: float
    below: Text
    above: Text
    points: tuple[tuple[float, float], ...]
    diagonal: float


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
        contours = [
            Contour(low.below / 100, low.title, high.title, contour(low.below / 100, alpha), low.below**2 / 100)
            for low, high in pairwise(bands)
        ]
        found.append(Plane(alpha, tuple(same), tuple(contours)))
    return tuple(found)


def contour(level: float, alpha: float) -> tuple[tuple[float, float], ...]:
    """Points (A, B), 0 to 100, at which D is `level`, from the A side to the B side.

    D squared, C*T, grows evenly along each direction from the origin, so that one value of it gives the point.
    """
    slopes = [(1.0, step / _STEPS) for step in range(1, _STEPS + 1)]
    directions = [*slopes, *((b, a) for a, b in reversed(slopes[:-1]))]
    points = []
    for a, b in directions:
        reach = level**2 / Coupling(a, b, None, alpha, 0.0).coordination ** 2
        points.append((100 * reach * a, 100 * reach * b))
    return tuple(points)


def _alpha(dimension: DimensionView) -> float:
    # Weights such as .1 and .3 leave their last digits behind.
    return round(dimension.pair.alpha, 9) if dimension.pair else 0.0

"""How far figures of a sample of units would differ for another sample: bootstrap intervals (Efron 1979).

Units are drawn with replacement, as many as there are, and the figure is worked out again; of 1,000 such figures the
middle 95 % are the interval. What a unit adds to the expected disagreement of alpha is taken from the whole sample: in
a draw it is then right to the first order, and what is left out is of the size of one unit in all. So a draw takes a
sum, and no new comparison of all values with all others.
"""

from collections.abc import Callable, Iterator, Sequence
from math import fsum
from operator import itemgetter
from random import Random
from typing import Any, NamedTuple

from nqpf.review.agree.coefficient import Ratio, ratio
from nqpf.review.agree.unitizing import Piece, of_sums

DRAWS = 1000
_SEED = 20060101


class Interval(NamedTuple):
    """Where a figure lies in 95 % of the draws."""

    low: float
    high: float


Statistic = tuple[Sequence[Sequence[float]], Callable[..., float | None]]
"""Columns of numbers, one for each unit, and the figure of their sums."""


def of_ratios(ratios: Sequence[Ratio]) -> tuple[Interval | None, ...]:
    """The intervals of figures of the same units."""
    return _intervals([((one.over, one.under), ratio) for one in ratios])


def of_boundaries(pieces: Sequence[Piece]) -> Interval | None:
    """The interval of |uα, the pieces of the continuum drawn."""
    return _intervals([(tuple(zip(*pieces, strict=True)), of_sums)])[0] if pieces else None


def _intervals(statistics: Sequence[Statistic]) -> tuple[Interval | None, ...]:
    """None where a figure has no meaning in most draws, or with fewer than two units."""
    size = len(statistics[0][0][0]) if statistics else 0
    if size < 2:
        return (None,) * len(statistics)
    found: list[list[float]] = [[] for _ in statistics]
    for pick in _draws(size):
        for place, (columns, figure) in enumerate(statistics):
            value = figure(*(fsum(pick(column)) for column in columns))
            if value is not None:
                found[place].append(value)
    return tuple(map(_middle, found))


def _draws(size: int) -> Iterator[Callable[[Sequence[float]], Any]]:
    """What picks the units of each draw; `random` alone gives the same numbers in every version of Python."""
    uniform = Random(_SEED).random
    for _ in range(DRAWS):
        yield itemgetter(*[int(uniform() * size) for _ in range(size)])


def _middle(values: list[float]) -> Interval | None:
    if 2 * len(values) < DRAWS:
        return None
    values.sort()
    last = len(values) - 1
    return Interval(values[last // 40], values[last - last // 40])

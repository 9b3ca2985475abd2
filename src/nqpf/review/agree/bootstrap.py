"""How far figures of a sample of units would differ for another sample: bootstrap intervals (Efron 1979).

Units are drawn with replacement, as many as there are, and the figure is worked out again; of 1,000 such figures the
middle 95 % are the interval.

The expected disagreement of alpha is that of all values of a draw with one another, d(p) = 1 - pSp, p the shares of the
values and S how alike they are. It is not worked out pair by pair but from the sample's, q: d(p) = 2 (1 - pSq) - d(q) -
(p - q)S(p - q), where the first term is a sum over units. In the last one values count as like themselves alone: exact
where they are the same or not, and within .001 of alpha for sets. It shrinks with the number of units, and is left out
where there are so many that it would not show.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from math import fsum
from operator import itemgetter
from random import Random
from typing import Any, NamedTuple

from nqpf.review.agree.coefficient import Ratio, ratio
from nqpf.review.agree.unitizing import Piece, of_sums

DRAWS = 1000
_SEED = 20060101
_MANY = 1000
"""Units beyond which the last term is below a thousandth of what it is taken from."""

Pick = Callable[[Sequence[Any]], tuple[Any, ...]]
"""Picks the units of a draw."""


class Interval(NamedTuple):
    """Where a figure lies in 95 % of the draws."""

    low: float
    high: float


def of_ratios(ratios: Sequence[Ratio]) -> tuple[Interval | None, ...]:
    """The intervals of figures of the same units."""
    return _intervals(ratios[0].units if ratios else 0, [_drawn(one) for one in ratios])


def of_boundaries(pieces: Sequence[Piece]) -> Interval | None:
    """The interval of |uα, the pieces of the continuum drawn."""
    columns = tuple(zip(*pieces, strict=True))
    return _intervals(len(pieces), [lambda pick: of_sums(*(fsum(pick(column)) for column in columns))])[0]


def _drawn(one: Ratio) -> Callable[[Pick], float | None]:
    """The figure of a draw."""
    if one.said is None:
        return lambda pick: ratio(fsum(pick(one.over)), fsum(pick(one.under)))
    whole, values = fsum(one.under), 2 * one.units
    counts = Counter(one.said[0]) + Counter(one.said[1])
    moved = _moved(one.said, counts) if one.units <= _MANY else lambda _: 0

    def alpha(pick: Pick) -> float | None:
        return ratio(fsum(pick(one.over)), 2 * fsum(pick(one.under)) - whole - moved(pick) / (2 * (values - 1)))

    return alpha


def _moved(said: tuple[Sequence[int], Sequence[int]], counts: Counter[int]) -> Callable[[Pick], int]:
    """The sum over values of the square of how far their count in a draw is from that in the sample."""
    squares = sum(count * count for count in counts.values())

    def moved(pick: Pick) -> int:
        drawn = Counter(pick(said[0]))
        drawn.update(pick(said[1]))
        return squares + sum(count * (count - 2 * counts[value]) for value, count in drawn.items())

    return moved


def _intervals(size: int, figures: Sequence[Callable[[Pick], float | None]]) -> tuple[Interval | None, ...]:
    """None where a figure has no meaning in most draws, or with fewer than two units."""
    found: list[list[float]] = [[] for _ in figures]
    for pick in _draws(size) if size > 1 else ():
        for values, figure in zip(found, figures, strict=True):
            value = figure(pick)
            if value is not None:
                values.append(value)
    return tuple(map(_middle, found))


def _draws(size: int) -> Iterator[Pick]:
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

"""Krippendorff's alpha of two coders, in time that grows with the units, and in a form that can be resampled.

alpha = 1 - D_o / D_e (Krippendorff 2011). With two coders D_o is the mean over the units of how far their two values
are apart. D_e, the mean over all pairs of values of whichever units, is the mean over the units of how far their values
are from all others. So alpha is one minus a ratio of two sums over units, as F1 is. `nqpf.review.agreement.alpha` says
the same of any number of raters, pair by pair.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from math import fsum
from typing import NamedTuple, TypeVar

from nqpf.review.agree.masi import Facets, likeness, likeness_to_all

Value = TypeVar("Value", bound=Hashable)

Coded = tuple[Facets | None, Facets | None]
"""What the two coders claim for one unit; None where one of them has no such unit."""


class Ratio(NamedTuple):
    """A figure of a sample of units: 1 less the sum of `over` per sum of `under`, a number of each for every unit.

    `agreed` counts the units on which both coders say the same. `said` are the values of alpha, each by a number, of
    the first and of the second coder: of other samples of the units `under` depends on them as well.
    """

    over: tuple[float, ...]
    under: tuple[float, ...]
    agreed: int
    said: tuple[tuple[int, ...], tuple[int, ...]] | None = None

    @property
    def units(self) -> int:
        """How many units there are."""
        return len(self.over)

    @property
    def value(self) -> float | None:
        """The figure; None where it has no meaning: no units, or no variation in what was said."""
        return ratio(fsum(self.over), fsum(self.under))


def ratio(over: float, under: float) -> float | None:
    """1 - over / under; None where there is nothing to divide by."""
    return 1 - over / under if under > _NOTHING else None


_NOTHING = 1e-9
"""What is left of sums that cancel out."""


def nominal(units: Sequence[tuple[Value, Value]]) -> Ratio:
    """Alpha of values that are the same or not."""
    counts = Counter(value for unit in units for value in unit)
    return _alpha(units, {value: float(count) for value, count in counts.items()}, lambda one, other: one == other)


def set_valued(units: Sequence[Coded]) -> Ratio:
    """Alpha of sets of facets by their MASI distance; a unit that one coder lacks is at distance 1 from any set."""
    counts = Counter(value for unit in units for value in unit)
    sets = {value: count for value, count in counts.items() if value is not None}
    likes: Mapping[Facets | None, float] = {None: float(counts[None])} | likeness_to_all(sets)

    def alike(one: Facets | None, other: Facets | None) -> float:
        return float(one is other) if one is None or other is None else likeness(one, other)

    return _alpha(units, likes, alike)


def _alpha(
    units: Sequence[tuple[Value, Value]], likes: Mapping[Value, float], alike: Callable[[Value, Value], float]
) -> Ratio:
    """`likes` has by value the sum of its likeness to all values, itself among them."""
    values = 2 * len(units)
    numbers = {value: number for number, value in enumerate(likes)}
    apart = {value: max(values - like, 0.0) / (values - 1) for value, like in likes.items()} if values else {}
    return Ratio(
        over=tuple(1.0 - alike(one, other) for one, other in units),
        under=tuple((apart[one] + apart[other]) / 2 for one, other in units),
        agreed=sum(one == other for one, other in units),
        said=(tuple(numbers[one] for one, _ in units), tuple(numbers[other] for _, other in units)),
    )


def f1(pairs: Sequence[tuple[Facets, Facets]]) -> Ratio:
    """F1 of what two coders said of each unit: twice what both say per all that each says."""
    return Ratio(
        over=tuple(float(len(one ^ other)) for one, other in pairs),
        under=tuple(float(len(one) + len(other)) for one, other in pairs),
        agreed=sum(one == other for one, other in pairs),
    )

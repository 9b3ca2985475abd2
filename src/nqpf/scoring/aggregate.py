"""The four ways in which scores become one (method, section 3). Pure arithmetic on scores in [0, 1].

Sums are exact before their one rounding (`math.fsum`) and logarithms are decimal and correctly rounded, so
that neither the order of the children nor the machine changes a digit.
"""

from collections.abc import Sequence
from decimal import Decimal, localcontext
from math import fsum, sqrt
from operator import mul
from typing import Literal, NamedTuple

from nqpf.base.decimals import DECIMAL

LAGGING = 0.1
"""Poles further apart than this are named: one of them lags."""

FLOOR = 0.01
"""Lowest score that enters the geometric mean beside the total, so that one empty dimension is not all."""


def arithmetic(weights: Sequence[float], scores: Sequence[float]) -> float:
    """The weighted arithmetic mean. Weights are positive; only their ratios matter."""
    if len(weights) != len(scores):
        raise ValueError("every score has one weight")
    return fsum(map(mul, weights, scores)) / fsum(weights)


def geometric(weights: Sequence[float], scores: Sequence[float], floor: float = 0.0) -> float:
    """The weighted geometric mean of the scores, each lifted to `floor`; 0 where one of them is 0."""
    lifted = [max(score, floor) for score in scores]
    if min(lifted) <= 0.0:
        return 0.0
    with localcontext(DECIMAL):
        return _geometric(weights, lifted)


def _geometric(weights: Sequence[float], scores: Sequence[float]) -> float:
    # Sorted, because decimal addition rounds and the order of children must not show.
    logs = sorted(Decimal(w) * Decimal(s).ln() for w, s in zip(weights, scores, strict=True))
    mean = sum(logs, Decimal(0)) / sum(sorted(map(Decimal, weights)), Decimal(0))
    return min(float(mean.exp()), max(scores))


def best_subset(weights: Sequence[float], scores: Sequence[float], need: int) -> tuple[int, ...]:
    """Positions of the `need` children whose weighted mean is highest, in ascending order.

    With equal weights these are the best `need` scores. With unequal ones picking by score alone would let a
    better facet lower its criterion; taking the best mean over all choices cannot. Found by Dinkelbach's
    iteration: a choice is best for the ratio it yields, so the ratio rises until it stays.
    """
    positions = range(len(scores))
    if min(weights) == max(weights):
        return tuple(sorted(sorted(positions, key=lambda i: (-scores[i], i))[:need]))
    ratio = 0.0
    while True:
        # Ties go to the earlier child, so that the choice never depends on anything but the rubric's order.
        ranked = sorted(positions, key=lambda i: (-weights[i] * (scores[i] - ratio), i))
        chosen = tuple(sorted(ranked[:need]))
        reached = arithmetic([weights[i] for i in chosen], [scores[i] for i in chosen])
        if reached <= ratio:
            return chosen
        ratio = reached


def coupling_of(a: float, b: float) -> float:
    """C = 2*sqrt(a*b)/(a+b): 1 where the poles are equal, 0 where one is empty."""
    return min(1.0, 2 * sqrt(a * b) / (a + b)) if a + b > 0 else 0.0


class Coupling(NamedTuple):
    """A driver's two poles and how they stand to each other.

    `a`, `b` and `link` are scores in [0, 1]; `link` is None where no linkage applies. `alpha` is A's part of
    the development `T`; `gamma` is what a missing linkage costs. `coordination` D = sqrt(C*T) is on a
    square-root scale and only labels. The score takes both poles through a soft `floor`, so that one empty pole does
    not hide all of the other's work; C, T and D are the classical ones.
    """

    a: float
    b: float
    link: float | None
    alpha: float
    gamma: float
    floor: float = 0.0

    @property
    def coupling(self) -> float:
        """C = 2*sqrt(a*b)/(a+b): 1 where the poles are equal, 0 where one is empty."""
        return coupling_of(self.a, self.b)

    @property
    def development(self) -> float:
        """T = alpha*a + (1-alpha)*b."""
        return self._mean(self.a, self.b)

    @property
    def coupled(self) -> float:
        """C*T of the poles above the soft floor: 0 where both are empty, 1 where both are full."""
        a, b = (self.floor + (1 - self.floor) * pole for pole in (self.a, self.b))
        value = coupling_of(a, b) * self._mean(a, b)
        return min(max((value - self.floor) / (1 - self.floor), 0.0), 1.0)

    def _mean(self, a: float, b: float) -> float:
        return arithmetic((self.alpha, 1 - self.alpha), (a, b))

    @property
    def coordination(self) -> float:
        """D = sqrt(C*T)."""
        return sqrt(self.coupling * self.development)

    @property
    def score(self) -> float:
        """The coupled value times 1 - gamma*(1 - link)."""
        link = 1.0 if self.link is None else self.link
        return self.coupled * (1 - self.gamma * (1 - link))

    @property
    def lagging(self) -> Literal["A", "B"] | None:
        """The pole that lags by more than 0.1, else None."""
        # .4 - .3 is a little over .1 in binary fractions; it is not meant to be.
        if round(abs(self.a - self.b), 12) <= LAGGING:
            return None
        return "A" if self.a < self.b else "B"

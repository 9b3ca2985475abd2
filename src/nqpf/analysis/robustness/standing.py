"""Which of the differences between plans are real: do they hold under other weights and rules of the rubric?

All plans are put to the same draws, so that what moves all of them alike parts none of them. One is clearly above
another where its score is the higher one and is so in nine of ten draws; else nobody can tell the two apart. From that
follow the places that a plan may have: behind all that are clearly above it, before all that are clearly below. (Being
clearly above is handed on from plan to plan, being alike is not, so that places are ranges and not groups.)
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from nqpf.analysis.robustness.elementary import Floats
from nqpf.analysis.robustness.spread import spread, steadied

CLEAR = 0.9
"""In so many of the draws a plan must be above another one to be clearly so."""


class Standing(NamedTuple):
    """The best and the worst place that a plan may have, 1 the first."""

    best: int
    worst: int


def packed(scores: Floats) -> bytes:
    """A plan's scores in all draws, fit to be kept and sent from one process to another."""
    return steadied(scores).astype("<f8").tobytes()


def standings(totals: Sequence[float], drawn: Sequence[bytes]) -> tuple[Standing, ...]:
    """The places of plans, in their order, by their scores and by what they score in the same draws.

    The work grows with the square of the number of plans.
    """
    if not drawn:
        return ()
    scores = np.stack([np.frombuffer(each, "<f8") for each in drawn])
    whole = steadied(np.array(totals, np.float64))
    above = np.zeros(len(totals), np.intp)
    below = np.zeros(len(totals), np.intp)
    for number, own in enumerate(scores):
        lower = whole < whole[number]
        clear = lower & (_above(own, scores) >= CLEAR)
        above += clear
        below[number] = np.count_nonzero(clear)
    return tuple(Standing(1 + int(over), len(totals) - int(under)) for over, under in zip(above, below, strict=True))


def range_of(drawn: bytes) -> tuple[float, float]:
    """The 5 % and the 95 % quantile of a plan's scores in all draws."""
    found = spread(np.frombuffer(drawn, "<f8"))
    return found.low, found.high


def share_above(one: bytes, other: bytes) -> float:
    """The share of draws in which one plan scores more than another."""
    own, others = (np.frombuffer(each, "<f8") for each in (one, other))
    return float(_above(own, others[None, :])[0])


def _above(own: Floats, others: Floats) -> Floats:
    """Of each of the others, the share of draws in which it is below."""
    counts: Floats = np.count_nonzero(own > others, axis=1) / own.size
    return counts

"""Several plans under the same draws: ranks, and who beats whom how often."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from nqpf.analysis.robustness.elementary import Floats
from nqpf.analysis.robustness.spread import Quantiles, spread


class Ranked(NamedTuple):
    """A plan among others. `base`: its rank by its score; `shift`: by how many ranks draws move it, on average.

    The best plan has rank 1; plans of one score share a rank. `beats`: by plan, the share of draws in which this
    one scores more. Ties are no one's win.
    """

    base: int
    ranks: Quantiles
    shift: float
    beats: tuple[float, ...]


def rank(scores: Sequence[float], drawn: Sequence[Floats]) -> tuple[Ranked, ...]:
    """Rank plans by their scores and in every draw; `drawn` has the same draws for each of them.

    The mean of all shifts is the average shift in ranking of the OECD's *Handbook on Constructing Composite
    Indicators* (2008, step 7), averaged over the draws.
    """
    ranked = []
    for score, own in zip(scores, drawn, strict=True):
        base = 1 + sum(other > score for other in scores)
        ranks = np.ones(own.size, np.intp)
        beats = []
        for other in drawn:
            ranks += other > own
            beats.append(int(np.count_nonzero(own > other)) / own.size)
        shift = int(np.abs(ranks - base).sum()) / own.size
        ranked.append(Ranked(base, spread(ranks.astype(np.float64)), shift, tuple(beats)))
    return tuple(ranked)

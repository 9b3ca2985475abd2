from itertools import permutations

import numpy as np
import pytest

from nqpf.analysis.robustness.ranking import rank
from nqpf.analysis.robustness.spread import Quantiles

# Three plans, four draws.
SCORES = [30.0, 20.0, 10.0]
DRAWN = [np.array(row) for row in ([30.0, 30, 10, 5], [20.0, 40, 20, 5], [10.0, 10, 30, 1])]


def test_ranks_shifts_and_wins_by_hand():
    first, second, third = rank(SCORES, DRAWN)
    assert [one.base for one in (first, second, third)] == [1, 2, 3]
    # Ranks of the first plan: 1, 2, 3, and 1 with the second, which scores the same.
    assert first.ranks.median == 1.5
    assert first.shift == (0 + 1 + 2 + 0) / 4
    assert first.beats == (0.0, 0.25, 0.75)
    assert second.beats == (0.5, 0.0, 0.75)
    assert third.beats == (0.25, 0.25, 0.0)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_permuting_the_plans_permutes_the_result(order):
    usual = rank(SCORES, DRAWN)
    moved = rank([SCORES[i] for i in order], [DRAWN[i] for i in order])
    for position, i in enumerate(order):
        assert moved[position]._replace(beats=()) == usual[i]._replace(beats=())
        assert moved[position].beats == tuple(usual[i].beats[j] for j in order)


def test_twins_share_their_rank_and_never_beat_each_other():
    one, other = rank([20.0, 20.0], [np.array([1.0, 2.0])] * 2)
    assert one == other
    assert (one.base, one.ranks, one.shift, one.beats) == (1, Quantiles(1, 1, 1, 1, 1), 0.0, (0.0, 0.0))

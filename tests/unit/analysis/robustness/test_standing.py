"""Places among plans: ranges that hold each plan's rank, wide exactly where draws do not agree."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import bounded

from nqpf.analysis.robustness.standing import CLEAR, packed, share_above, standings


def drawn(*scores):
    return packed(np.array(scores, np.float64))


def test_the_order_is_real_where_it_holds_in_nine_of_ten_draws():
    first = drawn(*[0.6] * 9, 0.2)
    assert standings([0.6, 0.5], [first, drawn(*[0.5] * 10)]) == ((1, 1), (2, 2))
    less = drawn(*[0.6] * 8, 0.2, 0.2)
    assert standings([0.6, 0.5], [less, drawn(*[0.5] * 10)]) == ((1, 2), (1, 2))
    assert (share_above(first, drawn(*[0.5] * 10)), share_above(less, less)) == (CLEAR, 0.0)


def test_likeness_is_not_handed_on():
    """The second cannot be told from either neighbour; the first and the third can be told from each other."""
    plans = [drawn(*[0.50, 0.53] * 5), drawn(*[0.51] * 10), drawn(*[0.49, 0.52] * 5)]
    assert standings([0.52, 0.51, 0.5], plans) == ((1, 2), (1, 3), (2, 3))


def test_what_is_higher_in_every_draw_and_lower_in_the_score_is_not_ahead():
    assert standings([0.4, 0.5], [drawn(0.9, 0.9), drawn(0.1, 0.1)]) == ((1, 2), (1, 2))


def test_none_and_one():
    assert standings([], []) == ()
    assert standings([0.5], [drawn(0.1)]) == ((1, 1),)


_SCORES = st.integers(0, 20).map(lambda n: n / 20)
_PLANS = st.lists(st.tuples(_SCORES, st.lists(_SCORES, min_size=7, max_size=7)), min_size=1, max_size=8)


@bounded
@given(_PLANS, st.randoms())
def test_a_rank_lies_within_the_places_whatever_the_order(plans, random):
    totals, draws = [total for total, _ in plans], [drawn(*scores) for _, scores in plans]
    found = standings(totals, draws)
    for total, place in zip(totals, found, strict=True):
        rank = 1 + sum(other > total for other in totals)
        last = len(totals) - sum(other < total for other in totals)
        assert 1 <= place.best <= rank <= last <= place.worst <= len(totals)
    order = random.sample(range(len(plans)), len(plans))
    mixed = standings([totals[n] for n in order], [draws[n] for n in order])
    assert [mixed[order.index(n)] for n in range(len(plans))] == list(found)


@pytest.mark.parametrize("count", [2, 5])
def test_the_same_draws_for_all_part_only_what_differs(count):
    same = drawn(*(n / 10 for n in range(10)))
    assert standings([0.5] * count, [same] * count) == ((1, count),) * count

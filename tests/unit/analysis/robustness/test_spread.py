from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import bounded

from nqpf.analysis.robustness.spread import Quantiles, passing, spread, steadied
from nqpf.base.points import value_of

drawn = st.lists(st.floats(0, 1), min_size=1, max_size=300).map(np.array)


@bounded
@given(drawn)
def test_quantiles_are_those_of_numpy(values):
    expected = np.quantile(values, [0, 0.05, 0.5, 0.95, 1])
    assert spread(values) == pytest.approx(expected.tolist(), abs=1e-11)


def test_quantiles_by_hand():
    assert spread(np.arange(0.0, 101.0)) == Quantiles(0.0, 5.0, 50.0, 95.0, 100.0)
    assert spread(np.array([3.0, 1.0])) == Quantiles(1.0, 1.1, 2.0, 2.9, 3.0)


def test_what_is_asked_is_reached_where_it_is_equalled():
    assert passing(np.array([0.19, 0.2, 0.21, 0.22]), 0.2) == 0.75


def test_noise_in_the_last_digits_does_not_part_what_is_equal():
    assert steadied(np.array([0.2, 0.2 - 1e-16, 0.2 + 3e-17])).tolist() == [0.2] * 3
    assert steadied(np.array([1 + 1e-15])).tolist() == [1.0]


LIMITS = st.one_of(
    st.integers(0, 100), st.builds(lambda digits: float(Decimal(digits).scaleb(-10)), st.integers(0, 10**12))
)
"""Limits in points, as people write them: with up to ten decimals."""


@bounded
@given(drawn, LIMITS)
def test_a_draw_reaches_a_limit_where_its_points_to_nine_decimals_do(values, limit):
    values = np.append(values, [limit / 100, limit / 100 - 1e-15, limit / 100 - 1e-11, limit / 100 + 1e-11])
    shown = np.rint(values * 1e11) / 1e9
    assert passing(steadied(values), value_of(limit)) == np.count_nonzero(shown >= limit) / values.size

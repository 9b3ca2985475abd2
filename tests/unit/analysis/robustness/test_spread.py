import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import bounded

from nqpf.analysis.robustness.spread import Quantiles, passing, points, shares, spread

drawn = st.lists(st.floats(0, 100), min_size=1, max_size=300).map(np.array)


@bounded
@given(drawn)
def test_quantiles_are_those_of_numpy(values):
    expected = np.quantile(values, [0, 0.05, 0.5, 0.95, 1])
    assert spread(values) == pytest.approx(expected.tolist(), abs=1e-9)


def test_quantiles_by_hand():
    assert spread(np.arange(0.0, 101.0)) == Quantiles(0.0, 5.0, 50.0, 95.0, 100.0)
    assert spread(np.array([3.0, 1.0])) == Quantiles(1.0, 1.1, 2.0, 2.9, 3.0)


@bounded
@given(drawn)
def test_every_draw_lies_in_one_band(values):
    found = shares(values, [20.0, 40.0, 100.0])
    assert sum(found) == pytest.approx(1)
    assert all(0 <= share <= 1 for share in found)


def test_a_band_begins_at_its_limit_and_the_last_one_is_closed():
    assert shares(np.array([0.0, 19.999, 20.0, 100.0]), [20.0, 40.0, 100.0]) == (0.5, 0.25, 0.25)
    assert shares(np.array([50.0]), [100.0]) == (1.0,)


def test_what_is_asked_is_reached_where_it_is_equalled():
    assert passing(np.array([19.0, 20.0, 21.0, 22.0]), 20) == 0.75


def test_noise_in_the_last_digits_does_not_part_what_is_equal():
    assert points(np.array([0.2, 0.2 - 1e-16, 0.2 + 3e-17])).tolist() == [20.0] * 3
    assert points(np.array([1 + 1e-15])).tolist() == [100.0]

from decimal import Decimal
from math import inf, nextafter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nqpf.base.points import as_written, points, value_of

VALUES = st.floats(0, 1)
DECIMALS = st.builds(
    lambda digits, places: float(Decimal(digits).scaleb(-places)), st.integers(0, 10**15 - 1), st.integers(13, 16)
)
WRITTEN = st.one_of(
    st.floats(0, 100),
    st.integers(0, 100).map(float),
    st.builds(
        lambda digits, places: float(Decimal(digits).scaleb(-places)), st.integers(0, 10**15), st.integers(13, 25)
    ),
)
"""Limits as people write them: whole points, decimals, and whatever a program may hand on."""


@pytest.mark.parametrize(("asked", "value"), [(0, 0.0), (5e-324, 5e-324), (60, 0.6), (12.5, 0.125), (100, 1.0)])
def test_points_stand_for_their_hundredth(asked, value):
    assert repr(value_of(asked)) == repr(value)
    assert as_written(value) == pytest.approx(asked, abs=1e-300)


def test_a_score_that_is_shown_as_much_is_enough():
    assert points(0.19999999999999998) == 20
    assert value_of(20) == 0.19999999999999998
    assert as_written(value_of(20)) == 20


def test_a_score_that_is_shown_as_less_falls_short():
    assert points(0.29) < 29
    assert value_of(29) == nextafter(0.29, inf)
    assert as_written(value_of(29)) == 29


@given(VALUES, WRITTEN)
@example(0.29, 29)
@example(0.07, 7)
@example(0.58, 58)
def test_a_limit_divides_values_as_its_points_divide_their_points(score, asked):
    assert (score < value_of(asked)) is (score * 100 < asked)


@given(WRITTEN, st.integers(-3, 3))
def test_nor_is_there_a_difference_next_to_the_limit(asked, steps):
    score = asked / 100
    for _ in range(abs(steps)):
        score = nextafter(score, inf if steps > 0 else -inf)
    assert (score < value_of(asked)) is (score * 100 < asked)


@given(VALUES)
def test_a_score_reaches_what_it_is_shown_as(score):
    assert value_of(points(score)) <= score
    assert points(value_of(points(score))) == points(score)


@given(DECIMALS)
def test_up_to_fifteen_digits_come_back_as_they_were_written(asked):
    assert as_written(value_of(asked)) == asked


@given(VALUES)
def test_other_values_are_shown_as_scores_are_but_for_digits_that_say_nothing(score):
    assert as_written(score) == pytest.approx(points(score), rel=1e-15, abs=1e-300)

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import bounded

from nqpf.analysis.robustness.elementary import exp, log

LOGS = [
    "-0x1.26bb1bbb55515p+2",
    "-0x1.34378fcbda720p+0",
    "-0x1.6d3c324e13f4fp-2",
    "0x1.9f323ecbf984cp-2",
    "0x1.32ee3b77f374bp+1",
]
EXPS = [
    "0x1.fae7cfd2b9cfep-1",
    "0x1.7b4c869c37c05p-1",
    "0x1.fc80db9dd5542p-2",
    "0x1.c8f87724b5c1dp-3",
    "0x1.18354238f6762p-16",
]


@bounded
@given(st.lists(st.floats(1e-300, 1e300), min_size=1))
def test_the_logarithm_is_that_of_the_standard_library(values):
    assert log(np.array(values)) == pytest.approx([math.log(value) for value in values], rel=1e-14, abs=1e-15)


@bounded
@given(st.lists(st.floats(-700, 700), min_size=1))
def test_the_exponential_is_that_of_the_standard_library(values):
    assert exp(np.array(values)) == pytest.approx([math.exp(value) for value in values], rel=1e-13)


@bounded
@given(st.floats(-1, 0))
def test_one_undoes_the_other(value):
    assert log(exp(np.array([value])))[0] == pytest.approx(value, abs=1e-14)


def test_far_below_zero_the_exponential_is_zero():
    assert exp(np.array([-800.0, -1e9])).tolist() == [0.0, 0.0]


def test_exact_values():
    assert log(np.array([1.0])).tolist() == [0.0]
    assert exp(np.array([0.0])).tolist() == [1.0]


def test_the_last_bit_is_the_same_on_every_machine():
    values = np.array([0.01, 0.3, 0.7, 1.5, 11.0])
    assert [value.hex() for value in log(values).tolist()] == LOGS
    assert [value.hex() for value in exp(-values).tolist()] == EXPS

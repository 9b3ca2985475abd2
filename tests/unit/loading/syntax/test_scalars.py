import math

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from nqpf.base.errors import Refused
from nqpf.loading.syntax.scalars import AFTER_NUMBERS, CONSTANTS, resolve_scalar

ALIKE = """~ null Null NULL true True TRUE false False FALSE
    0 -0 1 +1 -17 2027 123456789012345678901234567890 0.5 -0.5 +1.25 1. 3.14e+2 3.14E-2 -0.0
    甲 foo 1.2亿元 2027年底 + . -a 1-2 1.2.3 1e e1 nullable ٣"""
TEXT_NOW = """NO no yes Yes on off y N 012 -012 00 012.5 1_000 1,000 12:30 1:30:00 0x1F 0o17 0b1
    2027-06-15 2027-06-15T10:00:00Z << = nULL tRUE inf nan -.nan - +. -.e1 １２"""


@pytest.mark.parametrize("text", ["", "1 2", *ALIKE.split()])
def test_reads_as_yaml_11_does_where_both_mean_the_same(text):
    expected = yaml.safe_load(text)
    assert resolve_scalar(text) == expected
    assert type(resolve_scalar(text)) is type(expected)


@pytest.mark.parametrize("text", TEXT_NOW.split())
def test_stays_as_its_author_wrote_it(text):
    assert resolve_scalar(text) == text


@pytest.mark.parametrize(("text", "value"), [("1e3", 1000.0), (".5", 0.5), ("-.5e1", -5.0), ("1.e2", 100.0)])
def test_reads_the_numbers_that_only_yaml_12_knows(text, value):
    assert resolve_scalar(text) == value
    assert type(resolve_scalar(text)) is float


@pytest.mark.parametrize(
    "text", [".inf", "-.inf", "+.INF", ".Inf", ".nan", ".NaN", ".NAN", "1e400", "-1e999", "9.9e400"]
)
def test_refuses_a_number_that_is_not_finite(text):
    with pytest.raises(Refused, match="not a finite number"):
        resolve_scalar(text)


@pytest.mark.parametrize("text", ["9" * 33, "9" * 5000, "-" + "1" * 1_000_000, "0." + "1" * 100_000])
def test_refuses_a_number_too_long_to_be_meant(text):
    with pytest.raises(Refused, match="too long"):
        resolve_scalar(text)


@given(st.integers(min_value=-(10**30), max_value=10**30))
def test_every_integer_comes_back(number):
    assert resolve_scalar(str(number)) == number


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_finite_float_comes_back(number):
    value = resolve_scalar(repr(number))
    assert value == number
    assert math.copysign(1, value) == math.copysign(1, number)


@given(st.text(st.sampled_from("0123456789+-.eE_:xon~truefalsNULL"), max_size=8) | st.text())
def test_what_sorts_after_the_numbers_and_is_no_constant_is_text(text):
    if not (text < AFTER_NUMBERS or text in CONSTANTS):
        assert resolve_scalar(text) == text

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import bounded

from nqpf.base.language import Text
from nqpf.plan.quantity import QuantityError, Reading, parse_measurement, parse_reading
from nqpf.plan.quantity.reading import read_comparator

RANGES = [
    ("5-8家", "家", "5", "8"),
    ("5～8", "家", "5", "8"),
    ("5～8", "万家", "50000", "80000"),
    ("5至8家", "家", "5", "8"),
    ("5家到8家", "家", "5", "8"),
    ("5—8", "家", "5", "8"),
    ("5——8", "家", "5", "8"),
    ("从5到8", "家", "5", "8"),
    ("between 5 and 8", "家", "5", "8"),
    ("5 to 8", "家", "5", "8"),
    ("5-8万家", "家", "50000", "80000"),
    ("3-5%", "%", "0.03", "0.05"),
    ("3%—5%", "%", "0.03", "0.05"),
    ("CNY 5-8 million", "亿元", "5000000", "8000000"),
    ("-5--3", "度", "-5", "-3"),
    ("5-5", "家", "5", "5"),
]
COMPARED = {
    "reach": "达到5家|达5家",
    "over": "超5家|超过5家|突破5家|高于5家|over 5|more than 5|>5",
    "at_least": "5家以上|不低于5家|不少于5家|至少5家|at least 5|no less than 5|5 or more|≥5|>=5|达到5家以上",
    "about": "约5家|5家左右|大约5家|接近5家|about 5|approx. 5|nearly 5|≈5|~5|达到5家左右|5 or so|约5-8家|5家至约8家",
    "at_most": "不超过5家|5家以内|5家以下|至多5家|up to 5|at most 5|no more than 5|≤5|<=5|5 or less|不高于5",
    "under": "低于5家|少于5家|under 5|below 5|less than 5|fewer than 5|<5",
    "": "5|5家|5-8家",
}


@pytest.mark.parametrize(("raw", "unit", "low", "high"), RANGES)
def test_a_range_is_read_with_both_ends_and_the_lower_one_counts(raw, unit, low, high):
    assert parse_reading(raw, unit) == Reading(Decimal(low), raw, "", Decimal(low), Decimal(high))


@pytest.mark.parametrize(("direction", "amount"), [("up", 5), ("down", 8)])
def test_of_a_range_the_weaker_end_counts(direction, amount):
    assert parse_reading("5-8", "天").counting(direction).amount == amount
    assert parse_reading("6", "天").counting(direction).amount == 6


@pytest.mark.parametrize(
    ("comparator", "raw"), [(name, raw) for name, said in COMPARED.items() for raw in said.split("|")]
)
def test_words_beside_a_number_say_how_it_is_meant_and_leave_it_as_it_is(comparator, raw):
    read = parse_reading(raw, "" if raw.isascii() else "家")
    assert (read.amount, read.comparator) == (5, comparator)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [("8-5家", "runs backwards"), ("5-8-10家", "range"), ("5、8家", "more than one"), ("5-8个", "'5个' is in '个'")],
)
def test_what_is_neither_one_number_nor_one_range_is_refused(raw, reason):
    with pytest.raises(QuantityError, match=reason) as caught:
        parse_reading(raw, "家")
    assert caught.value.message.zh and caught.value.hint.zh


def test_a_comparator_given_beside_the_number_is_shown_with_it():
    assert Reading(Decimal(5), "5家", "about").worded == Text("about 5家", "约5家")
    assert Reading(Decimal(5), "约5家", "about").worded.zh == "约5家"


@bounded
@given(
    st.one_of(st.integers(-(10**9), 10**9), st.decimals(-1000, 1000, places=2).map(str)), st.sampled_from(["家", "%"])
)
def test_one_number_is_read_as_it_is_as_a_measurement(raw, unit):
    assert parse_reading(raw, unit).amount == parse_measurement(raw, unit)
    assert not parse_reading(raw, unit).is_range


@bounded
@given(st.integers(0, 10**6), st.integers(0, 10**6), st.sampled_from("-~—至到"))
def test_the_ends_of_a_range_are_read_as_they_are_alone(low, high, mark):
    low, high = sorted((low, high))
    read = parse_reading(f"{low}{mark}{high}家", "万家")
    assert (read.low, read.high) == (low, high)


@pytest.mark.parametrize(
    ("raw", "unit", "own"),
    [
        ("5-8家", "家", "家"),
        ("3%-5%", "%", "%"),
        ("5-8", "家", ""),
        ("5家-8", "家", "家"),
        ("5", "家", ""),
        ("约200万吨", "吨", "万吨"),
        (7, "家", ""),
    ],
)
def test_the_unit_beside_a_number_or_an_end_of_a_range_is_told(raw, unit, own):
    read = parse_reading(raw, unit)
    assert (read.stated_unit, str(read)) == (own, str(raw))
    assert read.is_range is ("-" in str(raw))


@pytest.mark.parametrize("written", ["很多", "", "五家"])
def test_where_there_is_no_number_nothing_says_how_it_is_meant(written):
    assert read_comparator(written) == ""

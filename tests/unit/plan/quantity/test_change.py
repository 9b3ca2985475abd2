from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import bounded

from nqpf.plan.quantity import Change, QuantityError, parse_change

RELATIVE = {
    "-0.2": "缩短20%|下降20%|降低 20％|减少20%|压减20%|-20%|−20%|reduced by 20%|down 20 %|cut by 20 percent",
    "0.1": "增长10%|提高10%|提升了10%|增长10%左右|+10%|10%|by 10 %|up 10%|grow by 10%|increased by 10 %|增长100‰",
    "1": "翻一番|翻一番左右|翻一番以上|翻番|翻倍|约翻一番|doubled|double|增长1倍|增长100%|增加一倍",
    "3": "翻两番|quadrupled|增长3倍",
    "-0.5": "减半|halved|缩短一半|减少50%",
    "0.08": "增长8%-10%|增长8-10%|增长8%至10%|grow by 8 to 10%",
    "-0.05": "减少5-8%|下降5%~8%",
}
RELATIVE_CASES = [(raw, amount) for amount, texts in RELATIVE.items() for raw in texts.split("|")]
ABSOLUTE = [
    ("新增3个", "个", "3"),
    ("新增 3 个", "个", "3"),
    ("净增3", "个", "3"),
    ("+3", "个", "3"),
    (3, "个", "3"),
    ("-3", "个", "-3"),
    (-3, "个", "-3"),
    ("减少3个", "个", "-3"),
    ("新增10万吨", "吨", "100000"),
    ("增加2亿元", "万元", "200000000"),
    ("提高5个百分点", "%", "0.05"),
    ("降低5个百分点", "%", "-0.05"),
    ("提高5个百分点", "百分点", "5"),
    (5, "%", "0.05"),
    ("新增5-8家", "家", "5"),
]
YEARLY = ["年均增长10%左右", "每年新增10%", "年增10%", "逐年提高10%", "grow by 10% a year", "10% per year", "10%/年"]
REFUSED = [
    ("提高到80%", "%", "says what is reached"),
    ("增至100家", "家", "says what is reached"),
    ("rise to 80%", "%", "says what is reached"),
    ("比2023年提高10%", "%", "more than one number"),
    ("新增3家", "个", "'3家' is in '家'"),
    ("提高5个百分点", "家", "in '个百分点'"),
    ("改善20%", "家", "not a change that can be read"),
    ("大幅提高", "家", "no number"),
    ("待定", "家", "no number"),
    ("增长10%-8%-6%", "家", "range"),
    ("-20%-10%", "家", "range"),
    ("增" * 201, "家", "longer than 200"),
    (True, "家", "number or a text"),
    (float("nan"), "家", "not finite"),
]


@pytest.mark.parametrize("unit", ["天", "%", "亿元", ""])
@pytest.mark.parametrize(("raw", "amount"), RELATIVE_CASES)
def test_a_share_or_a_multiple_is_relative_whatever_the_unit(raw, amount, unit):
    read = parse_change(raw, unit)
    assert (read.kind, read.amount, read.yearly, read.written) == ("relative", Decimal(amount), False, raw)


@pytest.mark.parametrize(("raw", "unit", "amount"), ABSOLUTE)
def test_what_is_counted_in_the_indicators_unit_or_in_points_is_absolute(raw, unit, amount):
    read = parse_change(raw, unit)
    assert read == Change("absolute", Decimal(amount), False, str(raw))
    assert str(read) == str(raw)


@pytest.mark.parametrize("raw", YEARLY)
def test_a_change_of_every_year_says_so(raw):
    read = parse_change(raw, "家")
    assert (read.kind, read.amount, read.yearly) == ("relative", Decimal("0.1"), True)


@pytest.mark.parametrize(
    ("raw", "comparator"),
    [
        ("增长10%左右", "about"),
        ("下降不低于20%", "at_least"),
        ("提高5%以上", "at_least"),
        ("约翻一番", "about"),
        ("+3", ""),
    ],
)
def test_how_the_number_is_meant_is_kept(raw, comparator):
    assert parse_change(raw, "家").comparator == comparator


@pytest.mark.parametrize(("raw", "unit", "reason"), REFUSED)
def test_what_is_no_change_is_refused_with_a_reason_in_both_languages(raw, unit, reason):
    with pytest.raises(QuantityError, match=reason) as caught:
        parse_change(raw, unit)
    assert caught.value.message.zh and caught.value.hint.en and caught.value.hint.zh


@bounded
@given(st.integers(1, 10**6), st.sampled_from(["%", "‰", "家", "万家", "个百分点"]))
def test_rising_and_falling_by_as_much_are_opposite(number, own):
    unit = "%" if own == "个百分点" else "家"
    up, down = parse_change(f"提高{number}{own}", unit), parse_change(f"下降{number}{own}", unit)
    assert up.amount == -down.amount > 0
    assert up.kind == down.kind


@bounded
@given(st.text(alphabet="增减翻番年均到至约-~+ 0123456789.%个百分点家倍by to", max_size=200))
def test_any_text_is_read_or_refused_in_words(text):
    try:
        read = parse_change(text, "家")
    except QuantityError as refused:
        assert refused.message.en and refused.message.zh
    else:
        assert read.amount.is_finite()

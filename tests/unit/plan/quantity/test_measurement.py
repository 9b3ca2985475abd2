from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.base.language import Text
from nqpf.plan.quantity import QuantityError, Unit, canonical_unit, parse_measurement, stated_unit

UNITS = {
    ("ratio", "0.01"): "%|％|“%”|＂%＂|'%'|「 % 」|百分比|percent|per cent|Percent",
    ("ratio", "0.001"): "‰|千分比|per mille",
    ("ratio", "1"): "ratio",
    ("percentage point", "1"): "个百分点|百分点|pp|percentage points|percentage point",
    ("CNY", "1"): "元|yuan|CNY|RMB|人民币|元人民币",
    ("CNY", "1E3"): "千元",
    ("CNY", "1E4"): "万元|万 元|万元人民币|人民币万元",
    ("CNY", "1E6"): "百万元|million yuan|CNY million|RMB million",
    ("CNY", "1E8"): "亿元",
    ("CNY", "1E9"): "billion CNY|十亿元",
    ("CNY", "1E12"): "万亿元|trillion yuan",
    ("USD", "1E4"): "万美元",
    ("USD", "1E6"): "USD million|million US dollars",
    ("EUR", "1E8"): "亿欧元",
    ("台", "1E4"): "万台| 万台 |“万台”",
    ("台(套)", "1E4"): "万台（套）",
    ("家", "1E4"): "万家",
    ("人", "1E4"): "万人",
    ("千瓦时", "1E8"): "亿千瓦时",
    ("千瓦", "1E4"): "万千瓦",
    ("千瓦", "1E7"): "千万千瓦",
    ("千瓦时", "1E12"): "万亿千瓦时",
    ("吨标准煤", "1E4"): "万吨标准煤",
    ("吨", "1E3"): "千吨",
    ("分钟", "1E4"): "万分钟",
    ("元/人", "1E4"): "万元/人|万元 / 人",
    ("people", "1E6"): "million people|Million people",
    ("人", "1E6"): "million 人",
    ("m3", "1E8"): "亿m³|亿㎥",
    ("家", "1"): "家",
    ("千瓦时", "1"): "千瓦时|千 瓦 时",
    ("千克", "1"): "千克",
    ("百万分之一", "1"): "百万分之一",
    ("万", "1"): "万",
    ("千万", "1"): "千万",
    ("million", "1"): "million",
    ("millionaires", "1"): "millionaires",
    ("m", "1"): "m",
    ("mb", "1"): "mb",
    ("CNY EUR", "1"): "CNY EUR",
    ("吨标准煤/万元", "1"): "吨标准煤/万元|吨标准煤 / 万元",
    ("kgce/万元", "1"): "kgce/万元",
    ("件/万人", "1"): "件/万人",
    ("GWh", "1"): "GWh",
    ("tCO2", "1"): "tCO₂",
    ("", "1"): "| ",
}
UNIT_CASES = [
    (text, Unit(base, Decimal(factor))) for (base, factor), texts in UNITS.items() for text in texts.split("|")
]

VALUES = [
    (35, "%", "0.35"),
    ("35", "%", "0.35"),
    ("35%", "%", "0.35"),
    ("３５％", "%", "0.35"),
    ("35 percent", "%", "0.35"),
    ("350‰", "%", "0.35"),
    (0.35, "%", "0.0035"),
    ("0.35", "ratio", "0.35"),
    ("35%", "ratio", "0.35"),
    (200, "亿元", "2E10"),
    ("2000000万元", "亿元", "2E10"),
    ("200亿元", "亿元", "2E10"),
    ("CNY 20 billion", "亿元", "2E10"),
    ("-3亿元", "万元", "-3E8"),
    ("USD 5m", "万美元", "5E6"),
    ("1,500 家", "家", "1500"),
    ("1500", "家", "1500"),
    ("1.2万", "家", "12000"),
    ("1.2 万家", "家", "12000"),
    ("1.2万", "万家", "12000"),
    ("1.2", "万家", "12000"),
    ("1.2万", "万", "1.2"),
    ("2千万", "台", "2E7"),
    ("2万台", "台", "20000"),
    ("1.2 million", "people", "1200000"),
    ("1.2 million people", "people", "1200000"),
    ("0.48吨标准煤/万元", "吨标准煤/万元", "0.48"),
    ("12.5万元/人", "元/人", "125000"),
    ("35 μg/m³", "μg/m3", "35"),
    ("8.5 per 1000 people", "per 1000 people", "8.5"),
    (-2, "%", "-0.02"),
    ("-2%", "%", "-0.02"),
    ("−2%", "%", "-0.02"),
    ("+2%", "%", "0.02"),
    ("5个百分点", "百分点", "5"),
    (0.1, "家", "0.1"),
    (1e-05, "家", "0.00001"),
    (-0.0, "%", "0"),
    ("≥ 35%", "%", "0.35"),
    (">35%", "%", "0.35"),
    ("约35%", "%", "0.35"),
    ("超过35%", "%", "0.35"),
    ("at least 35%", "%", "0.35"),
    ("不高于35%", "%", "0.35"),
    ("less than 35%", "%", "0.35"),
    ("35%以上", "%", "0.35"),
    ("35%左右", "%", "0.35"),
    ("35% or more", "%", "0.35"),
]

REFUSED = [
    ("35%", "家", "is in '%'.*'家'"),
    ("35个百分点", "%", "is in '个百分点'.*'%'"),
    ("3.5%", "百分点", "is in '%'.*'百分点'"),
    ("35%", "", "is in '%', but no unit is given"),
    ("3亿元", "家", "'3亿元' is an amount of money, but the unit is '家'"),
    ("3家", "亿元", "is in '家'.*'亿元'"),
    ("提高10个百分点", "%", "how much changes"),
    ("比2025年提高10%", "%", "more than one number"),
    ("翻一番", "家", "how much changes"),
    ("翻两番", "家", "how much changes"),
    ("提高到80%", "%", "words before its number"),
    ("5万美元", "亿元", "is in '万美元'.*'亿元'"),
    ("5 μg/m²", "μg/m3", "is in 'μg/m2'.*'μg/m3'"),
    ("100余家", "家", "is in '余家'"),
    ("1.2万", "%", "two ways"),
    ("2万", "亿元", "two ways"),
    ("5 million", "亿元", "two ways"),
    ("3-5%", "%", "range"),
    ("3%—5%", "%", "range"),
    ("3～5%", "%", "range"),
    ("3至5家", "家", "range"),
    ("3 to 5", "家", "range"),
    ("100家、200家", "家", "more than one number"),
    ("1/3", "%", "more than one number"),
    ("从2024年的30%", "%", "more than one number"),
    ("同比增长5%", "%", "how much changes"),
    ("从3到5", "家", "range"),
    ("前10名", "名", "words before its number"),
    ("NaN", "%", "no number"),
    ("inf", "%", "no number"),
    ("三成", "%", "no number"),
    ("待定", "%", "no number"),
    ("", "%", "no number"),
    ("1e999999999", "%", "too large"),
    ("5", "家" * 201, "longer than 200"),
    ("5" * 201, "家", "longer than 200"),
    ("5", "10³吨", "not a plain digit"),
]


@pytest.mark.parametrize(("text", "unit"), UNIT_CASES)
def test_units(text: str, unit: Unit) -> None:
    assert canonical_unit(text) == unit


@pytest.mark.parametrize(("raw", "unit", "value"), VALUES)
def test_values(raw: str | float, unit: str, value: str) -> None:
    assert parse_measurement(raw, unit) == Decimal(value)


@pytest.mark.parametrize(("raw", "unit", "reason"), REFUSED)
def test_refused_texts(raw: str, unit: str, reason: str) -> None:
    with pytest.raises(QuantityError, match=reason) as caught:
        parse_measurement(raw, unit)
    for said in (caught.value.message, caught.value.hint):
        assert said.en
        assert said.zh


@pytest.mark.parametrize("raw", ["翻一番", "翻两番", "减半", "提高10", "缩短20%", "新增3", "reduced by 20%"])
@pytest.mark.parametrize("unit", ["家", "", "%"])
def test_a_change_is_no_value_and_the_hint_says_where_to_write_it(raw: str, unit: str) -> None:
    with pytest.raises(QuantityError) as caught:
        parse_measurement(raw, unit)
    assert caught.value.message.en == f"'{raw}' says how much changes, not what is reached"
    assert caught.value.hint == Text(
        f"write `change: {raw}`, or the target value itself", f"请写 `change: {raw}`，或直接写目标值"
    )


@pytest.mark.parametrize("raw", [True, False, float("nan"), float("inf"), 10**5000, None, []], ids=type)
def test_refused_values(raw: Any) -> None:
    with pytest.raises(QuantityError):
        parse_measurement(raw, "%")


@given(st.integers(-(10**12), 10**12), st.sampled_from(["元", "万元", "亿元", "百万元"]))
def test_spellings_of_one_value_agree(ten_thousands: int, unit: str) -> None:
    spellings = [
        f"{ten_thousands * 10_000}元",
        f"{ten_thousands}万元",
        f"{Decimal(ten_thousands).scaleb(-4):f}亿元",
        f"{Decimal(ten_thousands).scaleb(-2):f} million yuan",
    ]
    assert {str(parse_measurement(spelling, unit)) for spelling in spellings} == {str(ten_thousands * 10_000)}


@given(st.floats(min_value=-1e25, max_value=1e25).filter(lambda value: value == 0 or abs(value) > 1e-25))
def test_a_float_and_its_text_agree(value: float) -> None:
    assert parse_measurement(value, "%") == parse_measurement(repr(value), "%")


@pytest.mark.parametrize(
    ("raw", "unit"),
    [("35%", "%"), ("1.2亿元", "亿元"), ("约 200 万吨", "万吨"), ("CNY 3 million", "CNY million"),
     ("不低于60%", "%"), ("1.2万", "万"), ("3000", ""), ("-0.5", ""), ("1e-07", "")],
)  # fmt: skip
def test_the_unit_beside_a_number_is_told_as_it_is_written(raw: str, unit: str) -> None:
    assert stated_unit(raw) == unit


@pytest.mark.parametrize(("raw", "unit"), [("3亿元", "家"), ("3亿元", "万"), ("500万美元", "人")])
def test_money_where_something_else_is_counted_is_called_money(raw, unit):
    with pytest.raises(QuantityError) as caught:
        parse_measurement(raw, unit)
    assert caught.value.message.en == f"'{raw}' is an amount of money, but the unit is '{unit}'"


@pytest.mark.parametrize("unit", ["", " "])
def test_where_there_is_no_unit_the_hint_speaks_of_none(unit):
    with pytest.raises(QuantityError) as refused:
        parse_measurement("很多", unit)
    assert refused.value.hint == Text("write one number, and nothing beside it", "请只写一个数字，不带其他文字")

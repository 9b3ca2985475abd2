from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.base.language import Text, both
from nqpf.plan.quantity import Money, QuantityError, parse_money

READ = {
    "CNY": {
        "1.2亿元": 120_000_000,
        "1.2亿": 120_000_000,
        "3000万元": 30_000_000,
        "3,000万元": 30_000_000,
        "3，000万元": 30_000_000,
        "3000万": 30_000_000,
        "500元": 500,
        "2千元": 2_000,
        "20千元": 20_000,
        "2千万元": 20_000_000,
        "35百万元": 35_000_000,
        "15十亿元": 15_000_000_000,
        "1.5万亿元": 1_500_000_000_000,
        "3千亿元": 300_000_000_000,
        "人民币1.2亿元": 120_000_000,
        "1.2亿元人民币": 120_000_000,
        "1.2亿元（人民币）": None,
        "RMB 120 million": 120_000_000,
        "rmb120million": 120_000_000,
        "CNY 120 million": 120_000_000,
        "CNY120m": 120_000_000,
        "CNY 1.2bn": 1_200_000_000,
        "CNY 5k": 5_000,
        "¥1.2亿": 120_000_000,
        "￥1.2亿元": 120_000_000,
        "CN¥ 5 million": 5_000_000,
        "120 million yuan": 120_000_000,
        "1.2 billion CNY": 1_200_000_000,
        "2 trillion yuan": 2_000_000_000_000,
        "1200000": 1_200_000,
        "1,200,000": 1_200_000,
        "1200000.50": Decimal("1200000.5"),
        "1.2e6": 1_200_000,
        "5 thousand": 5_000,
        "0元": 0,
        "-0": 0,
        "１.２亿元": 120_000_000,
        " 1.2 亿 元 ": 120_000_000,
        "\ufeff1.2\u200b亿元": 120_000_000,
        "约1.2亿元": 120_000_000,
        "大约 1.2亿元": 120_000_000,
        "人民币约1.2亿元": 120_000_000,
        "about CNY 1.2 million": 1_200_000,
        "approx. 500元": 500,
        "~5亿元": 500_000_000,
        "～5亿元": 500_000_000,
        "超过5亿元": 500_000_000,
        "不少于5亿元": 500_000_000,
        "不低于 5亿元": 500_000_000,
        "不超过5亿元": 500_000_000,
        "over 5 million yuan": 5_000_000,
        "more than 5 million yuan": 5_000_000,
        "no less than CNY 5 million": 5_000_000,
        "at least 5 million yuan": 5_000_000,
        "≥5亿元": 500_000_000,
        ">= 5亿元": 500_000_000,
        "≧5亿元": 500_000_000,
        "5亿元左右": 500_000_000,
        "5亿元 以上": 500_000_000,
        "CNY 5 million or more": 5_000_000,
    },
    "USD": {
        "USD 5 million": 5_000_000,
        "$5m": 5_000_000,
        "US$5 million": 5_000_000,
        "5 million US dollars": 5_000_000,
        "500万美元": 5_000_000,
        "$5m USD": 5_000_000,
    },
    "EUR": {"300万欧元": 3_000_000, "EUR 2.5 million": 2_500_000, "€2.5m": 2_500_000},
    "HKD": {"1亿港元": 100_000_000, "港币1亿元": 100_000_000, "HK$ 1 million": 1_000_000},
    "JPY": {"2亿日元": 200_000_000, "JP¥ 300": 300},
}
CASES = [(text, code, amount) for code, texts in READ.items() for text, amount in texts.items() if amount is not None]

REFUSED = {
    "3—5亿元": "range",
    "3——5亿元": "range",
    "3–5亿元": "range",
    "3-5亿元": "range",
    "3~5亿元": "range",
    "3～5亿元": "range",
    "3至5亿元": "range",
    "3到5亿元": "range",
    "3亿元-5亿元": "range",
    "3亿元至人民币5亿元": "range",
    "3 to 5 million yuan": "range",
    "USD 3m to USD 5m": "range",
    "-3-5亿元": "range",
    "-5亿元": "negative",
    "−5亿元": "negative",
    "CNY -5 million": "negative",
    "NaN": "no number",
    "inf": "no number",
    "五亿元": "no number",
    "若干亿元": "no number",
    "亿元": "no number",
    "待定": "no number",
    "": "no number",
    "1亿2000万元": "more than one number",
    "1亿元、2亿元": "more than one number",
    "1亿元，其中省级5000万元": "more than one number",
    "1,2亿元": "more than one number",
    "1,2345": "more than one number",
    "1.2.3亿元": "more than one number",
    "1/3亿元": "more than one number",
    "5 foo": "unknown unit",
    "5万台": "unknown unit",
    "5亿万元": "unknown unit",
    "5%": "unknown unit",
    "1000万元/年": "per year",
    "每年3000万元": "per year",
    "CNY 30 million per year": "per year",
    "2026—2030年每年3000万元": "per year",
    "1.2亿元（人民币）": "unknown unit",
    "投资5亿元": "words beside it",
    "亿元5": "words beside it",
    "—5亿元": "words beside it",
    "$5 million yuan": "unknown unit",
    "人民币500万美元": "unknown unit",
    "1e999999999": "too large",
    "1e-999999999": "too small",
    "1e31": "too large",
    "1" * 32: "too large",
    "0." + "1" * 45: "too long",
    "1" * 201: "longer than 200",
    "10²亿元": "not a plain digit",
    "①3亿元": "not a plain digit",
    "½亿元": "not a plain digit",
    "٣亿元": "no number",
}


@pytest.mark.parametrize(("text", "currency", "amount"), CASES)
def test_amounts(text: str, currency: str, amount: int | Decimal) -> None:
    assert parse_money(text) == Money(Decimal(amount), currency)


@pytest.mark.parametrize(
    ("raw", "amount"),
    [
        (1200000, "1200000"),
        (0, "0"),
        (0.1, "0.1"),
        (1e22, "1E+22"),
        (-0.0, "0"),
        (10**30, "1E+30"),
        (1.5e-7, "1.5E-7"),
    ],
)
def test_plain_numbers_are_in_the_given_currency(raw: float, amount: str) -> None:
    assert parse_money(raw, "EUR") == Money(Decimal(amount), "EUR")


def test_the_given_currency_holds_only_where_the_text_names_none() -> None:
    assert parse_money("5万", "USD") == Money(Decimal(50000), "USD")
    assert parse_money("5万元", "USD") == Money(Decimal(50000), "CNY")


@pytest.mark.parametrize(("text", "reason"), REFUSED.items())
def test_refused_texts(text: str, reason: str) -> None:
    with pytest.raises(QuantityError, match=reason) as caught:
        parse_money(text)
    for said in (caught.value.message, caught.value.hint):
        assert said.en
        assert said.zh


@pytest.mark.parametrize(
    "raw",
    [
        -1,
        -0.5,
        float("nan"),
        float("inf"),
        -float("inf"),
        10**31,
        10**5000,
        5e-324,
        True,
        False,
        None,
        [],
        b"5",
    ],
    ids=type,
)
def test_refused_values(raw: Any) -> None:
    with pytest.raises(QuantityError):
        parse_money(raw)


def test_a_range_is_told_how_to_become_one_figure() -> None:
    with pytest.raises(QuantityError) as caught:
        parse_money("3—5亿元")
    assert "one figure" in caught.value.hint.en
    assert "一个数字" in caught.value.hint.zh


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("1亿2000万元", "若是一笔金额，请写作 1.2亿元"),
        ("约3万5千元", "若是一笔金额，请写作 3.5万元"),
        ("1万零500元", "若是一笔金额，请写作 1.05万元"),
        ("1亿 2000万", "若是一笔金额，请写作 1.2亿"),
        ("USD 1亿2000万", "若是一笔金额，请写作 USD1.2亿"),
        ("1亿2000万美元", "若是一笔金额，请写作 1.2亿美元"),
        ("1亿元、2000万元", "请只写一个数字"),
        ("1亿2亿元", "请只写一个数字"),
        ("1万2", "请只写一个数字"),
        ("每年3000万元", "请写规划期总额，如 3000万元 × 5 年写作 1.5亿元"),
        ("1000万元/年", "请写规划期总额，如 1000万元 × 5 年写作 5000万元"),
        ("年均200万美元", "请写规划期总额，如 200万美元 × 5 年写作 1000万美元"),
        ("每年安排5亿元", "请写规划期总额，如 3000万元 × 5 年写作 1.5亿元"),
    ],
)
def test_the_amount_meant_is_worked_out_for_the_author(text: str, fix: str) -> None:
    with pytest.raises(QuantityError) as caught:
        parse_money(text)
    assert caught.value.hint.zh.startswith(fix)


def test_chinese_numerals_are_told_to_be_no_digits() -> None:
    with pytest.raises(QuantityError) as caught:
        parse_money("八千万元")
    assert caught.value.message.zh == "“八千万元”中没有阿拉伯数字"


@given(st.integers(0, 10**12))
def test_spellings_of_one_amount_agree(ten_thousands: int) -> None:
    yuan = ten_thousands * 10_000
    spellings = [
        f"{yuan}元",
        f"{yuan:,}元",
        f"{ten_thousands}万元",
        f"{Decimal(ten_thousands).scaleb(-4):f}亿元",
        f"{Decimal(ten_thousands).scaleb(-2):f} million yuan",
        f"CNY {Decimal(ten_thousands).scaleb(-5):f}bn",
        str(yuan),
    ]
    amounts = {str(parse_money(spelling).amount) for spelling in spellings}
    assert amounts == {str(yuan)}


@pytest.mark.parametrize(
    ("amount", "currency", "zh", "en"),
    [
        ("120000000", "CNY", "1.2亿元", "CNY 120 million"),
        ("30000000", "CNY", "3000万元", "CNY 30 million"),
        ("500", "CNY", "500元", "CNY 500"),
        ("0", "CNY", "0元", "CNY 0"),
        ("5000000", "USD", "500万美元", "USD 5 million"),
        ("2500000000", "EUR", "25亿欧元", "EUR 2.5 billion"),
        ("1234567.5", "CNY", "123.45675万元", "CNY 1.2345675 million"),
        ("1500000000000", "CNY", "1.5万亿元", "CNY 1.5 trillion"),
        ("99999", "CNY", "9.9999万元", "CNY 99999"),
        ("0.0000001", "CNY", "0.0000001元", "CNY 0.0000001"),
    ],
)
def test_an_amount_that_nobody_wrote_is_worded_as_a_plan_would(amount: str, currency: str, zh: str, en: str) -> None:
    money = Money(Decimal(amount), currency)
    assert money.worded == Text(en, zh)
    assert str(money) == zh
    assert parse_money(zh) == parse_money(en) == money


def test_a_currency_without_a_name_keeps_its_code() -> None:
    assert Money(Decimal(5_000_000), "NZD").worded == Text("NZD 5 million", "NZD 500万")


@pytest.mark.parametrize(
    "text", ["1.2亿元", "RMB 120 million", "500万美元", "约1.2亿元", "１.２亿元", "人民币 1.2 亿元", "3000万"]
)
def test_an_amount_is_shown_as_its_author_wrote_it(text: str) -> None:
    money = parse_money(text)
    assert money.written == text
    assert money.worded == both(text)
    assert str(money) == text


@pytest.mark.parametrize("raw", [120_000_000, 1.2e8, "120000000", "120,000,000", "1.2e8", " １20000000 "])
def test_a_bare_number_is_worded_as_a_plan_would_word_it(raw: str | float) -> None:
    assert parse_money(raw).worded == Text("CNY 120 million", "1.2亿元")
    assert parse_money(raw, "USD").worded == Text("USD 120 million", "1.2亿美元")


@pytest.mark.parametrize("text", ["约120000000", "120000000以上", "120000000元"])
def test_a_number_with_a_word_beside_it_is_no_bare_one(text: str) -> None:
    assert str(parse_money(text)) == text


def test_what_an_author_wrote_neither_acts_nor_runs_on() -> None:
    assert str(parse_money("1.2\u200b亿\n元\ufeff")) == "1.2亿 元"
    long = "约" * 190 + "1亿元"
    assert str(parse_money(long)) == "约" * 59 + "…"


@given(st.integers(0, 10**12), st.sampled_from(["CNY", "USD", "EUR", "JPY"]))
def test_what_is_worded_is_read_as_the_same_amount(ten_thousands: int, currency: str) -> None:
    money = Money(Decimal(ten_thousands * 10_000), currency)
    assert parse_money(money.worded.en) == parse_money(money.worded.zh) == money


@given(st.integers(0, 10**12))
def test_units_and_words_change_nothing_but_what_is_shown(ten_thousands: int) -> None:
    spellings = [f"{ten_thousands}万元", f"约 {ten_thousands * 10_000:,} yuan", f"CNY {ten_thousands * 10}k"]
    amounts = [parse_money(spelling) for spelling in spellings]
    assert len({*amounts, Money(Decimal(ten_thousands * 10_000), "CNY")}) == 1
    assert [str(amount) for amount in amounts] == spellings


def test_another_amount_or_currency_is_another() -> None:
    assert parse_money("1.2亿元") != parse_money("1.3亿元")
    assert parse_money("500万") != parse_money("500万", "USD")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1万1元", "1.0001万元"),
        ("1万9999元", "1.9999万元"),
        ("0.5万5000元", "1万元"),
        ("9999万9000元", "9999.9万元"),
        ("0亿2000万元", "2000万元"),
        ("1亿2000万", "1.2亿"),
        ("1亿0万元", None),
        ("1亿0.5元", "1.000000005亿元"),
        ("1万1万元", None),
        ("1万10000元", None),
        ("-0.5亿2000万元", None),
    ],
)
def test_two_numbers_are_offered_as_one_where_the_second_continues_the_first(text: str, written: str | None) -> None:
    with pytest.raises(QuantityError, match="more than one number") as caught:
        parse_money(text)
    expected = f"if it is one amount, write {written}" if written else "write one figure"
    assert caught.value.hint.en.startswith(expected)


@pytest.mark.parametrize(
    ("raw", "one"), [("1亿2000万", "1.2亿"), ("1亿2000万元", "1.2亿元"), ("1万零500元", "1.05万元")]
)
def test_two_parts_of_one_amount_are_put_together_as_their_author_names_the_currency(raw, one):
    with pytest.raises(QuantityError) as caught:
        parse_money(raw)
    assert caught.value.hint.en == f"if it is one amount, write {one}"

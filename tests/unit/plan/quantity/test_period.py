from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.base.language import Text, both
from nqpf.plan.quantity import Period, QuantityError, parse_period

YEAR = ("2027-01-01", "2027-12-31")
HALF_1 = ("2027-01-01", "2027-06-30")
HALF_2 = ("2027-07-01", "2027-12-31")
QUARTER_3 = ("2027-07-01", "2027-09-30")
JUNE = ("2027-06-01", "2027-06-30")
DAY = ("2027-06-15", "2027-06-15")

READ: dict[tuple[str, str], str] = {
    YEAR: """
        2027|2027年|2027年度|2027年内|２０２７年|2027年底|2027年末|2027年年底|2027年年末|2027底|2027年终
        |2027 年 底|2027年底前|2027年年底前|2027年末之前|2027年底以前|到2027年|到2027年底|至2027年底
        |截至2027年底|截止到2027年末|不晚于2027年底|力争2027年底前|于2027年|by 2027|in 2027|within 2027
        |by the end of 2027|end of 2027|End 2027|end-2027|by end-2027|year-end 2027|2027 year-end
        |by the end of the year 2027|before the end of 2027|no later than 2027|until 2027
    """,
    HALF_1: """
        2027H1|2027-H1|H1 2027|2027年上半年|2027上半年|first half of 2027|the first half of 2027
        |mid-2027|by mid-2027|mid 2027|middle of 2027|2027年年中|2027年中|2027年中期|2027年上半年末前
    """,
    HALF_2: "2027H2|2027h2|H2 of 2027|2027年下半年|second half of 2027|2027年下半年底",
    QUARTER_3: """
        2027Q3|2027q3|2027-Q3|2027 Q3|Q3 2027|Q3/2027|q3 of 2027|2027年第三季度|2027年三季度
        |2027年第3季度|2027年3季度|2027第三季度|third quarter of 2027|by the end of Q3 2027
        |2027年三季度末|2027年三季度末前
    """,
    ("2027-01-01", "2027-03-31"): "2027Q1|2027年一季度|first quarter 2027",
    ("2027-10-01", "2027-12-31"): "2027Q4|2027年第四季度|fourth quarter of 2027",
    JUNE: """
        2027-06|2027-6|2027/06|2027.06|2027.6|2027年6月|2027年06月|2027年6月份|2027年6月底|2027年6月末
        |2027 年 6 月|2027年6月底前|June 2027|Jun 2027|Jun. 2027|june, 2027|2027 June|2027-Jun
        |by June 2027|end of June 2027|by end June 2027|before the end of June 2027|２０２７－０６
        |2027–06
    """,
    DAY: """
        2027-06-15|2027-6-15|2027/6/15|2027.6.15|2027年6月15日|2027年6月15号|15 June 2027
        |15th of June 2027|15 June, 2027|15-Jun-2027|June 15, 2027|Jun. 15, 2027|June 15th, 2027
        |20270615|by 15 June 2027|before 15 June 2027|2027年6月15日前|2027年6月15日之前
        |2027年6月15日以前
    """,
    ("2027-06-01", "2027-06-10"): "2027年6月上旬",
    ("2027-06-11", "2027-06-20"): "2027年6月中旬|2027 年 6 月中旬",
    ("2028-02-21", "2028-02-29"): "2028年2月下旬",
    ("2028-02-01", "2028-02-29"): "2028-02",
    ("2028-02-29", "2028-02-29"): "2028-02-29",
    ("2027-09-01", "2027-09-30"): "Sept 2027|September 2027",
    (
        "2025-12-31",
        "2025-12-31",
    ): """
        十四五末|“十四五”末|「十四五」期末|十四五规划期末|到十四五末|十四五末前|end of the 14th Five-Year Plan
    """,
    ("2030-12-31", "2030-12-31"): "十五五末|“十五五”末|by the end of the 15th FYP",
    ("2021-01-01", "2025-12-31"): "十四五期间|“十四五”期间|十四五|十四五时期|14th five-year plan period",
    ("2026-01-01", "2030-12-31"): "十五五期间|“十五五”时期|the 15th Five-Year Plan",
    ("2016-01-01", "2020-12-31"): "十三五",
    ("1900-01-01", "1900-12-31"): "1900",
    ("2200-01-01", "2200-12-31"): "2200年",
}
CASES = [(text.strip(), span) for span, texts in READ.items() for text in texts.split("|")]

REFUSED = {
    "2024-2027": "not one single date",
    "2024—2027年": "not one single date",
    "2024–2027": "not one single date",
    "2024~2027": "not one single date",
    "2024至2027年": "not one single date",
    "2024年到2027年": "not one single date",
    "2024 to 2027": "not one single date",
    "2027年1月—6月": "not one single date",
    "Q1-Q3 2027": "not one single date",
    "2025、2027": "not one single date",
    "2027年前": "leaves open",
    "2027年之前": "leaves open",
    "before 2027": "leaves open",
    "2027年6月前": "leaves open",
    "before June 2027": "leaves open",
    "2027年上半年前": "leaves open",
    "2027Q3前": "leaves open",
    "十五五前": "leaves open",
    "2027-02-30": "not in the calendar",
    "2027-02-29": "not in the calendar",
    "2027-13": "not in the calendar",
    "2027-00": "not in the calendar",
    "2027年0月中旬": "not in the calendar",
    "20270230": "not in the calendar",
    "2027年6月31日": "not in the calendar",
    "2027-06-00": "not in the calendar",
    "1899": "not within 1900 to 2200",
    "2201年底": "not within 1900 to 2200",
    "0000年前": "not within 1900 to 2200",
    "9999-12-31": "not within 1900 to 2200",
    "27年底": "not a date",
    "202706": "not a date",
    "15/06/2027": "not a date",
    "2027-06/15": "not one single date",
    "2027Q5": "not a date",
    "2027年起": "not a date",
    "early 2027": "not a date",
    "2027年初": "not a date",
    "年底": "not a date",
    "十八五": "not a date",
    "二〇二七年": "no number in Arabic digits",
    "二零二七年底": "no number in Arabic digits",
    "二季度": "not a date",
    "待定": "not a date",
    "": "not a date",
    "2027-06-15T00:00:00Z": "not a date",
    "2" * 201: "longer than 200",
    "2027年⑥月": "not a plain digit",
}


@pytest.mark.parametrize(("text", "span"), CASES)
def test_dates(text: str, span: tuple[str, str]) -> None:
    assert parse_period(text) == Period(date.fromisoformat(span[0]), date.fromisoformat(span[1]))


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_has_its_english_names(month: int) -> None:
    expected = parse_period(f"2027-{month:02}")
    assert parse_period(date(2027, month, 1).strftime("%B 2027")) == expected
    assert parse_period(date(2027, month, 1).strftime("%b 2027")) == expected


@pytest.mark.parametrize(("raw", "text"), [(2027, "2027"), (20270615, "2027-06-15")])
def test_integers(raw: int, text: str) -> None:
    assert parse_period(raw) == parse_period(text)


@pytest.mark.parametrize(("text", "reason"), REFUSED.items())
def test_refused_texts(text: str, reason: str) -> None:
    with pytest.raises(QuantityError, match=reason) as caught:
        parse_period(text)
    for said in (caught.value.message, caught.value.hint):
        assert said.en
        assert said.zh


@pytest.mark.parametrize("raw", [0, -2027, 27, 202706, 10**5000, True, 2027.1, float("nan"), None, []], ids=type)
def test_refused_values(raw: Any) -> None:
    with pytest.raises(QuantityError):
        parse_period(raw)


def test_before_a_year_is_told_both_ways_to_mean_it() -> None:
    with pytest.raises(QuantityError) as caught:
        parse_period("2027年前")
    assert caught.value.hint.en == "write 2026年底 or 2027年底"
    assert "2026年底" in caught.value.hint.zh


@pytest.mark.parametrize("text", ["2027年6月前", "before June 2027", "2027年三季度前", "before H1 2027"])
def test_before_a_part_of_a_year_is_told_to_name_the_day(text: str) -> None:
    with pytest.raises(QuantityError, match="leaves open whether") as caught:
        parse_period(text)
    assert caught.value.hint.en == "name the last day, such as 2027-06-30"


@pytest.mark.parametrize("text", ["2027 to end", "a to b", "建设至6"])
def test_what_has_a_number_on_one_side_only_is_no_span_of_dates(text: str) -> None:
    with pytest.raises(QuantityError, match="is not a date"):
        parse_period(text)


def test_an_integer_that_is_no_date_is_told_in_full_unless_it_is_very_long() -> None:
    with pytest.raises(QuantityError, match=f"'{2**63 - 1}' is not a date"):
        parse_period(2**63 - 1)
    with pytest.raises(QuantityError, match="'∞' is not a date"):
        parse_period(2**64)


@pytest.mark.parametrize("text", ["2027年底", "end of 2027", "2027Q3", "“十五五”末", "２０２７年", "2027-06-30"])
def test_a_date_is_shown_as_its_author_wrote_it(text: str) -> None:
    assert parse_period(text).worded == both(text)
    assert str(parse_period(text)) == text


@pytest.mark.parametrize(
    ("raw", "en", "zh"),
    [
        (2027, "2027", "2027年"),
        ("2027", "2027", "2027年"),
        (" ２０２７ ", "2027", "2027年"),
        (20270630, "2027-06-30", "2027-06-30"),
    ],
)
def test_a_bare_number_is_worded_as_a_date(raw: int | str, en: str, zh: str) -> None:
    assert parse_period(raw).worded == Text(en, zh)
    assert parse_period(zh) == parse_period(raw)


def test_a_span_that_nobody_wrote_is_told_by_its_ends() -> None:
    assert Period(date(2027, 4, 1), date(2027, 6, 30)).worded == both("2027-04-01–2027-06-30")
    assert Period(date(2026, 1, 1), date(2027, 12, 31)).worded == both("2026-01-01–2027-12-31")


def test_what_an_author_wrote_neither_acts_nor_runs_on() -> None:
    assert str(parse_period("2027\u200b年\n底")) == "2027年 底"
    assert str(parse_period("2027年底" + " " * 100 + "\t前")) == "2027年底 前"
    assert str(parse_period("“" * 100 + "2027年底")) == "“" * 59 + "…"


def test_words_change_nothing_but_what_is_shown() -> None:
    dates = [parse_period(text) for text in ("2027", "2027年", "by 2027", "in 2027")]
    assert len(set(dates)) == 1
    assert [date.worded.en for date in dates] == ["2027", "2027年", "by 2027", "in 2027"]


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_spellings_of_one_day_agree(day: date) -> None:
    year, month, number = day.year, day.month, day.day
    spellings = [
        day.isoformat(),
        f"{year}/{month}/{number}",
        f"{year}年{month}月{number}日",
        f"{year}{month:02}{number:02}",
        day.strftime("%d %B %Y"),
        day.strftime("%b %d, %Y"),
    ]
    assert {parse_period(spelling) for spelling in spellings} == {Period(day, day)}


@given(
    st.integers(1890, 2210),
    st.sampled_from(["", "年", "年底", "Q2", "H2", "-02", "-02-29", "年11月", "年三季度", "年年中"]),
)
def test_a_period_never_ends_before_it_starts(year: int, tail: str) -> None:
    try:
        period = parse_period(f"{year}{tail}")
    except QuantityError:
        return
    assert period.start <= period.end
    assert period.start.year == period.end.year == year


@pytest.mark.parametrize(
    ("written", "meant"), [(45658, "2025-01-01"), ("46568", "2027-06-30"), (30000, "1982-02-18"), (59999, "2064-04-07")]
)
def test_a_day_as_excel_numbers_it_is_refused_with_the_day_that_is_meant(written, meant):
    with pytest.raises(QuantityError) as caught:
        parse_period(written)
    assert meant in caught.value.hint.en and meant in caught.value.hint.zh


@pytest.mark.parametrize("written", [29999, 60000, 99999, 456580])
def test_another_number_of_five_digits_is_no_day_of_excels(written):
    with pytest.raises(QuantityError) as caught:
        parse_period(written)
    assert "Excel" not in caught.value.hint.en

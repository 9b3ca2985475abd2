"""Chinese numbers: shares in words, what goes on in a list, dates without a year, what is no promise."""

import pytest

from nqpf.documents.text import read_text
from nqpf.drafting.indicators import FoundIndicator, find_indicators
from nqpf.drafting.sections import outline_of

ONE_YEAR = "某县2026年农业工作计划\n"
SEVERAL_YEARS = "某县农业行动计划（2026—2028年）\n"


def found(text: str, title: str = "") -> tuple[FoundIndicator, ...]:
    document = read_text(f"{title}一、工作目标\n{text}\n")
    return find_indicators(document, outline_of(document))


def said(indicator: FoundIndicator) -> tuple[str, str, str]:
    return indicator.title, indicator.target.value or indicator.target.change, indicator.target.year


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("病死率控制在万分之三以内。", ("病死率", "0.03%以内", "")),
        ("人工巡田工作量减少一半。", ("人工巡田工作量", "减少50%", "")),
        ("育种周期平均缩短三分之一。", ("育种周期", "缩短约33%", "")),
        ("良种覆盖率达到八成以上。", ("良种覆盖率", "80%以上", "")),
        ("缺株率控制为零。", ("缺株率", "0", "")),
        ("用电量降至13200千瓦时以下。", ("用电量", "13200千瓦时以下", "")),
        ("农产品加工收入同比增长30%左右。", ("农产品加工收入", "增长30%左右", "")),
    ],
)
def test_numbers_in_words(text: str, expected: tuple[str, str, str]) -> None:
    assert [said(one) for one in found(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "到2028年，全县新增省级以上示范农场45家、共享温室260座。",
            [("省级以上示范农场", "新增45家", "2028年"), ("共享温室", "新增260座", "2028年")],
        ),
        (
            "到2028年，新增示范农场45家，建成共享温室260座。",
            [("示范农场", "新增45家", "2028年"), ("共享温室", "260座", "2028年")],
        ),
        ("新增示范农场8家，总数达到26家。", [("示范农场", "26家", "")]),
    ],
)
def test_what_is_added_goes_on_in_a_list(text: str, expected: list[tuple[str, str, str]]) -> None:
    indicators = found(text)
    assert [said(one) for one in indicators][-len(expected) :] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("到年底，良种覆盖率达到95%。", "2026年"),
        ("年内培训农户300名。", "2026年"),
        ("6月底前安装温控设备400台。", "2026年"),
        ("三年内培训农户300名。", ""),
        ("每年6月培训农户300名。", ""),
        ("到2028年底，良种覆盖率达到95%。", "2028年底"),
    ],
)
def test_a_date_without_year_is_of_the_one_year_of_the_plan(text: str, expected: str) -> None:
    assert [one.target.year for one in found(text, ONE_YEAR)] == [expected]


def test_a_plan_for_several_years_gives_such_a_date_none() -> None:
    assert [one.target.year for one in found("到年底，良种覆盖率达到95%。", SEVERAL_YEARS)] == [""]


def test_a_list_without_numbers_has_the_year_of_its_introduction() -> None:
    text = "到年底，实现以下目标：\n良种覆盖率达到95%；\n建成示范农场8家。\n培训农户300名。"
    assert [one.target.year for one in found(text, ONE_YEAR)] == ["2026年", "2026年", ""]


def test_a_year_before_its_number_is_of_that_number_alone() -> None:
    text = "绿肥比例由现在的12%提高至2030年的35%，有机肥产能达到30万吨/年。"
    first, second = found(text)
    assert (first.target.year, second.target.year) == ("2030年", "")
    assert first.baseline is not None
    assert (first.baseline.value, first.baseline.year) == ("12%", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("总投入46亿元，其中自筹32亿元，银行贷款10亿元。", []),
        ("贷款期限不超过2年。", []),
        ("将年用水5000吨以上的47家农场纳入监测。", ["47家"]),
        ("绿色贷款余额达到10亿元。", ["10亿元"]),
        ("年用水量控制在5000吨以下。", ["5000吨以下"]),
    ],
)
def test_terms_and_thresholds_are_no_promise(text: str, expected: list[str]) -> None:
    assert [one.target.value for one in found(text)] == expected


@pytest.mark.parametrize(
    ("line", "dated"),
    [
        ("（2027年3月1日）", True),
        ("某县农业农村局 2027年3月", True),
        ("全面推进阶段（2026年7月—2027年12月）", False),
        ("完成时限：2027年10月", False),
    ],
)
def test_a_document_was_not_written_before_a_date_on_a_line_alone(line: str, dated: bool) -> None:
    """What is said of a year before that is how things stood."""
    indicators = found(f"2026年，示范农场达到5家。2028年，示范农场达到20家。\n{line}")
    assert [bool(one.baseline) for one in indicators] == [dated]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("全县力争到2027年建成果园。推广良种20个。", "2027年"),
        ("围绕果园建设和农户增收全面启动试点2027年。推广良种20个。", ""),
    ],
)
def test_a_year_holds_for_later_sentences_where_it_opens_the_paragraph(text: str, year: str) -> None:
    assert [one.target.year for one in found(text)] == [year]


def test_words_that_say_how_little_there_is_are_no_part_of_a_name() -> None:
    document = read_text("一、发展基础\n良种覆盖率仅40%。\n二、发展目标\n到2028年，良种覆盖率达到95%。\n")
    (one,) = find_indicators(document, outline_of(document))
    assert one.baseline is not None
    assert (one.title, one.baseline.value) == ("良种覆盖率", "40%")

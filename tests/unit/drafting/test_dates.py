"""Due dates and yearly duties in invented documents."""

import pytest

from nqpf.documents.document import Cell, Piece, assemble
from nqpf.documents.text import read_text
from nqpf.drafting.dates import find_dates
from nqpf.drafting.sections import outline_of
from nqpf.plan.plan import Action


def found_in(document):
    return find_dates(document, outline_of(document))


def dates(written):
    return [(date.entry, date.value) for date in found_in(read_text(f"一、任务\n（一）建设中心\n{written}"))]


@pytest.mark.parametrize(
    ("written", "entry", "value"),
    [
        ("2027年底前建成中心。", "due", "2027年底前"),
        ("建设中心，于2026年6月底前投用。", "due", "2026年6月底前"),
        ("２０２７ 年 底前建成中心。", "due", "2027年底前"),
        ("到2027年，培育企业10家。", "due", "2027年"),
        ("力争到2027年底，培育企业10家。", "due", "2027年底"),
        ("2026年9月30日前完成选址。", "due", "2026年9月30日前"),
        ("2026年启动二期建设。", "due", "2026年"),
        ("选定厂址，2027年向印染企业推广。", "due", "2027年"),
        ("在2026年上半年完成选址。", "due", "2026年上半年"),
        ("建设中心（完成时限：2026年12月）。", "due", "2026年12月"),
        ("“十五五”末建成体系。", "due", "“十五五”末"),
        ("每年开展巡诊。", "every", "每年"),
        ("建立会商机制，每季度会商一次。", "every", "每季度"),
        ("Build the centre by 30 June 2027.", "due", "30 June 2027"),
        ("Build the centre by the end of 2027.", "due", "the end of 2027"),
        ("Deadline: 2027", "due", "2027"),
        ("Start the course in September 2027.", "due", "September 2027"),
        ("至2027年，培育企业10家。", "due", "2027年"),
        ("Train 20 people every year.", "every", "every year"),
    ],
)
def test_a_date_or_a_cycle_is_found_as_the_plan_reads_it(written, entry, value):
    assert dates(written) == [(entry, value)]
    action = Action.model_validate({"id": "A1", "title": "t", entry: value})
    assert getattr(action, entry) is not None


@pytest.mark.parametrize(
    "written",
    [
        "截至2025年底，已有企业10家。",
        "规模较2025年翻一番。",
        "自2025年5月31日起施行。",
        "2025年以来，产业不断壮大。",
        "落实《某市方案（2024—2027年）》。",
        "2024年至2027年分步实施。",
        "依据某发〔2025〕11号文件。",
        "2025年，全市有企业10家。",
        "2025年向好的势头明显。",
        "2027年前有望建成。",
        "企业每年最高补助10万元。",
        "人均每度电成本下降。",
        "Output grew in 2025.",
        "In 2027 there is a fair.",
        "The annual report is published.",
    ],
)
def test_what_has_been_titles_ranges_and_doubtful_dates_are_left_out(written):
    assert dates(written) == []


def scope(written):
    document = read_text(f"一、任务\n（一）建设中心\n{written}")
    return [document.said(date.scope) for date in found_in(document)]


def test_a_date_holds_for_its_sentence_or_for_what_follows_it():
    assert scope("选定厂址。编制方案，2026年底前完成。再建。") == ["编制方案，2026年底前完成"]
    assert scope("选定厂址。编制方案，到2026年建成中心。再建。") == ["到2026年建成中心"]


def test_a_date_that_opens_a_paragraph_holds_up_to_the_next_one():
    assert scope("到2026年，建成中心。开展服务。到2027年，建成分院。") == [
        "到2026年，建成中心。开展服务。",
        "到2027年，建成分院",
    ]
    assert scope("到2026年，建成中心。开展服务。") == ["到2026年，建成中心。开展服务。"]


def test_a_date_in_a_heading_or_behind_a_label_holds_for_the_section():
    document = read_text(
        "一、任务\n（一）建设中心（2026年底前完成）\n选定厂址。\n（二）改造\n改造厂房。完成时限：2027年"
    )
    scopes = [document.said(date.scope) for date in found_in(document)]
    assert scopes == [
        "（一）建设中心（2026年底前完成）\n选定厂址。",
        "（二）改造\n改造厂房。完成时限：2027年",
    ]
    english = read_text("1. Tasks\n1.1 Centre\nBuild it. Due: June 2027. Budget: low.\n1.2 Site\nFind it.")
    assert [english.said(date.extent) for date in found_in(english)] == ["June 2027"]
    assert english.said(found_in(english)[0].scope).startswith("1.1 Centre")


@pytest.mark.parametrize(
    ("header", "cell", "expected"),
    [
        ("完成时限", "2026年12月", [("due", "2026年12月")]),
        ("完成时间（节点）", "2026.12", [("due", "2026.12")]),
        ("项目建设期限", "2025-2027", [("start", "2025"), ("due", "2027")]),
        ("实施周期", "２０２５年３月—２０２６年６月", [("start", "2025年3月"), ("due", "2026年6月")]),
        ("Target date", "2027", [("due", "2027")]),
        ("进度 完成时间", "2027年", [("due", "2027年")]),
        ("Due date", "June 2027", [("due", "June 2027")]),
        ("完成时限", "持续推进", []),
        ("2026年目标", "2026年建成", []),
    ],
)
def test_a_column_of_dates_dates_its_rows(header, cell, expected):
    pieces = [
        Piece(text, "cell", cell=Cell(0, row, column, ["任务", header][column] if row else ""))
        for row, texts in enumerate([["任务", header], ["建设中心", cell]])
        for column, text in enumerate(texts)
    ]
    document = assemble("docx", pieces)
    found = found_in(document)
    assert [(date.entry, date.value) for date in found] == expected
    assert all(document.said(date.scope) == f"建设中心\n{cell}" for date in found)


def test_a_date_in_the_words_of_a_cell_holds_for_its_sentence():
    heads = ["工作内容", "2026年目标"]
    said = ["选定厂址。2026年底前开工。", "2026年底前开工"]
    pieces = [
        Piece(text, "cell", cell=Cell(0, row, column, heads[column] if row else ""))
        for row, texts in enumerate([heads, said])
        for column, text in enumerate(texts)
    ]
    document = assemble("docx", pieces)
    assert [document.said(date.scope) for date in found_in(document)] == ["2026年底前开工"]
    assert found_in(document)[0].scope.end < document.blocks[-1].extent.start


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Lead: Trade Desk | Timescale: 2026–2030", [("start", "2026"), ("due", "2030")]),
        ("Lead: Trade Desk · **Timeframe:** 2027", [("due", "2027")]),
        ("Timescale: complete by 2029", [("due", "2029")]),
        ("By: June 2028", [("due", "June 2028")]),
        ("Timing: from April 2026", [("start", "April 2026")]),
        ("Timescale: January to June 2026", [("start", "January 2026"), ("due", "June 2026")]),
        ("Timescale: 2026–28", [("start", "2026"), ("due", "2028")]),
        ("责任单位：市科技局 | 建设周期：2026年3月—2027年6月", [("start", "2026年3月"), ("due", "2027年6月")]),
        ("Timescale: annually", [("every", "annually")]),
        ("Timescale: to be agreed", []),
        ("Model: 2026–2030", []),
        ("The pump was led by: 2027", []),
    ],
)
def test_a_field_for_time_dates_the_whole_task(line, expected):
    document = read_text(f"1. Tasks\n1.1 Build a mill\nBuild it.\n{line}\n1.2 Run it")
    found = found_in(document)
    assert [(date.entry, date.value) for date in found] == expected
    assert all(date.entry == "every" or document.said(date.scope).startswith("1.1") for date in found)


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("（一）启动阶段（2026年1月—6月）", [("start", "2026年1月"), ("due", "2026年6月")]),
        ("（一）推进阶段（2026年7月—2027年12月）", [("start", "2026年7月"), ("due", "2027年12月")]),
        ("（一）总结阶段（2028年）", [("due", "2028年")]),
        ("（一）建设厂房（二期）", []),
        ("（一）总结阶段（2028年版）", []),
    ],
)
def test_the_time_in_brackets_behind_a_heading_dates_the_section(heading, expected):
    found = found_in(read_text(f"一、重点任务\n{heading}\n选定厂址。\n（二）建设中心"))
    assert [(date.entry, date.value) for date in found] == expected


@pytest.mark.parametrize(
    ("title", "written", "expected"),
    [
        ("青石县2026年纺织产业工作要点", "年内建成中心。", ["2026年底"]),
        ("青石县2026年纺织产业工作要点", "到年底，建成中心。", ["2026年底"]),
        ("青石县2026年度纺织产业实施方案", "6月底前完成选址。", ["2026年6月底"]),
        ("青石县2026年纺织产业工作要点", "2027年6月底前完成选址。", ["2027年6月底前"]),
        ("青石县2026年纺织产业工作要点", "近年内需不足，当年底数不清。", []),
        ("青石县纺织产业三年行动计划（2026—2028年）", "年内建成中心。", []),
        ("青石县2026年纺织产业三年工作安排", "年内建成中心。", []),
        ("青石县创建2027年示范县实施方案", "年内建成中心。", []),
    ],
)
def test_a_date_without_a_year_is_of_the_year_that_the_plan_is_for(title, written, expected):
    found = found_in(read_text(f"{title}\n\n一、重点任务\n（一）建设中心\n{written}"))
    assert [date.value for date in found] == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("We will open the mill in spring 2027.", [("due", "2027")]),
        ("We will open the mill by mid-2027.", [("due", "mid-2027")]),
        ("We will waive the fees from March 2027.", [("start", "March 2027")]),
        ("We will cut waste from 2019 levels.", []),
        ("Results from 2024 show that.", []),
        ("We opened the mill in the wet spring of 2024.", []),
        ("The mill was opened in spring 2024.", []),
    ],
)
def test_english_sentences_date_by_seasons_and_from_when_on(written, expected):
    assert dates(written) == expected

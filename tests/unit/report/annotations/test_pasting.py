"""Lines to paste: only what is missing, set out as the document does."""

import pytest

from nqpf.base.language import NO_TEXT, both
from nqpf.documents.document import Piece, assemble
from nqpf.report.annotations.beside import Beside, beside
from nqpf.report.annotations.convention import convention_of
from nqpf.report.annotations.figure import Figure
from nqpf.report.annotations.pasting import pasted


def lines(text: str, *questions: str, beside: Beside | None = None) -> list[str]:
    return [
        one.line
        for one in pasted(convention_of(assemble("docx", map(Piece, text.split("\n")))), questions, beside=beside)
    ]


INSIDE, BEHIND = Beside("市科技局", bracketed=True), Beside("Trade Office.", bracketed=False)
BRACKETS, LINE, ENGLISH = "甲。（责任单位：市科技局）", "甲。\n责任单位：市科技局", "Build.\nLead: Trade Office."


@pytest.mark.parametrize(
    ("text", "questions", "beside", "expected"),
    [
        (BRACKETS, ("who",), None, ["（责任单位：＿＿＿＿）"]),
        (BRACKETS, ("who", "when"), None, ["（责任单位：＿＿＿＿；完成时限：＿＿＿＿年＿＿月底前）"]),
        (BRACKETS, ("when",), INSIDE, ["；完成时限：＿＿＿＿年＿＿月底前"]),
        ("建设。", ("when",), None, ["（完成时限：＿＿＿＿年＿＿月底前）"]),
        (LINE, ("who", "with_what"), None, ["责任单位：＿＿＿＿；资金：＿＿＿＿万元，来源：＿＿＿＿"]),
        (
            LINE,
            ("measured", "from_where"),
            INSIDE,
            ["到＿＿＿＿年，＿＿＿＿（指标名称）达到＿＿＿＿（＿＿＿＿年为＿＿＿＿）。"],
        ),
        (LINE, ("from_where",), INSIDE, ["（＿＿＿＿年为＿＿＿＿）"]),
        (ENGLISH, ("who", "when"), None, ["Lead: ______; by ______ 20__."]),
        (
            "Build. (Owner: Trade Office; support: Finance. Due: June 2027. Budget: EUR 2 million)",
            ("when", "with_what"),
            None,
            ["(Due: ______ 20__. Budget: ______, paid by ______)"],
        ),
        (
            "甲。（责任单位：市科技局，配合单位：市财政局，完成时间：2027年底，经费：200万元）",
            ("when", "with_what"),
            INSIDE,
            ["，完成时间：＿＿＿＿年底，经费：＿＿＿＿万元，来源：＿＿＿＿"],
        ),
        ("Build.\nLead: Trade Office. Support: Finance.", ("who", "when"), None, ["Lead: ______. By ______ 20__."]),
        (ENGLISH, ("with_what",), BEHIND, ["Funding: ______, paid by ______."]),
        (BRACKETS, ("what",), None, []),
    ],
)
def test_a_line_has_what_is_missing_and_nothing_else(text, questions, beside, expected):
    assert lines(text, *questions, beside=beside) == expected


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        (
            "甲。",
            Figure("建成中试基地3个", both("2028年"), anchored=False),
            "到2028年，建成中试基地3个（＿＿＿＿年为＿＿＿＿）。",
        ),
        ("甲。", Figure("到2028年建成基地3个", both("2028年"), anchored=True), "到2028年建成基地3个。"),
        (
            "甲。",
            Figure("建成中试基地3个", NO_TEXT, anchored=False),
            "到＿＿＿＿年建成中试基地3个（＿＿＿＿年为＿＿＿＿）",
        ),
        ("甲。", Figure("每年培训800人", NO_TEXT, anchored=True), "＿＿＿＿年至＿＿＿＿年每年培训800人"),
        (
            "Build.",
            Figure("train 800 workers a year", NO_TEXT, anchored=False),
            "train 800 workers a year from 20__ to 20__ (20__: ______)",
        ),
        ("Build.", Figure("3 pilot bases", both("2028"), anchored=True), "By 2028: 3 pilot bases."),
    ],
)
def test_a_figure_that_the_document_has_is_used(text, figure, expected):
    convention = convention_of(assemble("docx", [Piece(text)]))
    assert [one.line for one in pasted(convention, ("measured",), figure)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲。（责任单位：市科技局、市财政局）", ("市财政局", True)),
        ("甲。（牵头单位：市科技局；配合单位：市财政局（国资委））乙。", ("市财政局（国资委）", True)),
        ("甲。(责任单位:市科技局，完成时间：2027年底)", ("2027年底", True)),
        ("甲。（责任单位：市科技局）\n乙。（责任单位：市教育局等）", ("市教育局等", True)),
        ("甲。\n责任单位：市科技局、市财政局。", ("市财政局", False)),
        ("Build.\nLead: Trade Office. Support: Dept. of Finance.", ("Dept. of Finance.", False)),
        ("Build. (Lead: Trade Office; due: June 2027)", ("June 2027", True)),
        ("Build. Lead: Trade Office. Then open it.", ("Trade Office.", False)),
        ("甲。（配合单位：市财政局）", None),
        ("甲。", None),
    ],
)
def test_where_a_list_of_bodies_ends_is_said_by_its_last_words(text, expected):
    assert beside(text, "en" if text.isascii() else "zh") == expected

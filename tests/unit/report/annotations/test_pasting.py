"""Lines to paste: only what is missing, set out as the document does."""

import pytest

from nqpf.documents.document import Piece, assemble
from nqpf.report.annotations.convention import convention_of
from nqpf.report.annotations.pasting import pasted


def lines(text: str, *questions: str, owned: bool = False) -> list[str]:
    return [one.line for one in pasted(convention_of(assemble("docx", map(Piece, text.split("\n")))), questions, owned)]


BRACKETS, LINE, ENGLISH = "甲。（责任单位：市科技局）", "甲。\n责任单位：市科技局", "Build.\nLead: Trade Office."


@pytest.mark.parametrize(
    ("text", "questions", "owned", "expected"),
    [
        (BRACKETS, ("who",), False, ["（责任单位：＿＿＿＿）"]),
        (BRACKETS, ("who", "when"), False, ["（责任单位：＿＿＿＿；完成时限：＿＿＿＿年＿＿月底前）"]),
        (BRACKETS, ("when",), True, ["完成时限：＿＿＿＿年＿＿月底前"]),
        ("建设。", ("when",), True, ["（完成时限：＿＿＿＿年＿＿月底前）"]),
        (LINE, ("who", "with_what"), False, ["责任单位：＿＿＿＿；资金：＿＿＿＿万元，来源：＿＿＿＿"]),
        (
            LINE,
            ("measured", "from_where"),
            True,
            ["到＿＿＿＿年，＿＿＿＿（指标名称）达到＿＿＿＿（＿＿＿＿年为＿＿＿＿）。"],
        ),
        (LINE, ("from_where",), True, ["（＿＿＿＿年为＿＿＿＿）"]),
        (ENGLISH, ("who", "when"), False, ["Lead: ______; by ______ 20__."]),
        (ENGLISH, ("with_what",), True, ["Funding: ______, paid by ______."]),
        (BRACKETS, ("what",), False, []),
    ],
)
def test_a_line_has_what_is_missing_and_nothing_else(text, questions, owned, expected):
    assert lines(text, *questions, owned=owned) == expected

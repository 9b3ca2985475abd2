"""Sentences with code in them."""

import pytest

from nqpf.base.language import Text
from nqpf.report.words.prose import prose


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (Text("no code", "无代码"), [("no code", "无代码", "plain")]),
        (Text("set `due` now", "请填 `due` 一项"),
         [("set ", "请填 ", "plain"), ("due", "due", "code"), (" now", " 一项", "plain")]),
        (Text("`a` and `b`", "`甲` 和 `乙`"), [("a", "甲", "code"), (" and ", " 和 ", "plain"), ("b", "乙", "code")]),
        (Text("`due` is missing", "缺少 `due`"), [("due is missing", "缺少 due", "plain")]),
        (Text("a ` alone", "单个 ` 号"), [("a ` alone", "单个 ` 号", "plain")]),
        (Text("only `en`"), [("only ", "only ", "plain"), ("en", "en", "code")]),
        (Text(), []),
    ],
)  # fmt: skip
def test_code_is_a_piece_of_its_own(text, pieces):
    assert [(run.text.en, run.text.zh, run.tone) for run in prose(text)] == pieces

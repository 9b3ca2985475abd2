"""Words, in pieces that formats can set."""

import pytest

from nqpf.base.language import Text
from nqpf.report.blocks.words import sentences


@pytest.mark.parametrize(
    ("text", "en", "zh"),
    [
        (Text("A. B; c? D", "甲。乙"), ["A. ", "B; ", "c? ", "D "], ["甲。", "乙", " ", " "]),
        (Text("A.", "甲。乙；丙。"), ["A. ", " ", " "], ["甲。", "乙；", "丙。"]),
        (Text("", "甲。乙"), ["甲。乙"], ["甲。乙"]),
    ],
)
def test_a_long_text_is_said_sentence_by_sentence_in_each_language(text, en, zh):
    made = sentences(text)
    assert [run.text.in_language("en") for run in made] == en
    assert [run.text.in_language("zh") for run in made] == zh

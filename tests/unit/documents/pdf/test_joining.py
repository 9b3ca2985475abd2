"""Two lines joined: blanks and hyphens."""

import pytest

from nqpf.documents.pdf.joining import Joiner

JOINER = Joiner(["a long-term plan for development and for the long and short term", "self government"])


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["扩大集市", "的摊位"], "扩大集市的摊位"),
        (["by the end", "of 2030"], "by the end of 2030"),
        (["到", "2030年"], "到2030年"),
        (["AI", "产业"], "AI产业"),
        (["2024—", "2027"], "2024—2027"),
        (["2026-", "2028"], "2026-2028"),
        (["develop-", "ment"], "development"),
        (["un-", "heard"], "unheard"),
        (["the long-", "term"], "the long-term"),
        (["self-", "government"], "self-government"),
        (["Anglo-", "French"], "Anglo-French"),
        (["soft\u00ad", "ware"], "software"),
        (["first -", "second"], "first - second"),
    ],
)
def test_lines_are_joined_as_the_document_writes_its_words(lines: list[str], joined: str) -> None:
    assert JOINER.joined(lines)[0] == joined


def test_it_is_known_where_each_line_begins() -> None:
    text, starts = JOINER.joined(["develop-", "ment of", "the road"])
    assert [text[start:] for start in starts] == ["development of the road", "ment of the road", "the road"]


def test_documents_in_chinese_break_no_word_by_a_hyphen() -> None:
    assert Joiner(["改善道路", "扩大集市", "a road"]).joined(["chain-", "partners"])[0] == "chain-partners"

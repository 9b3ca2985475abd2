import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.documents.cited import CitedDocument, fold
from nqpf.documents.passage import Passage, nearest_passage

TEXT = """\
# 总体要求

到 2027 年，全省建成**中试基地** 50 家，
培育链主企业 20 家。

## 保障措施

设立产业基金，总规模 100 亿元。
The fund will reach
10 billion yuan by 2027.
"""


def document(text, **fields):
    return CitedDocument("read", fold(text), original=text, **fields)


def test_a_passage_of_a_document_with_pages_has_its_page():
    text = "第一页\n全省建成中试基地50家\n培育链主企业20家"
    paged = document(text, lined=False, page_starts=(0, 4, text.index("培育")))
    assert nearest_passage("全省建成中试基地80家", paged) == Passage(0, "全省建成中试基地50家", 2)
    assert nearest_passage("培育链主企业30家", paged) == Passage(0, "培育链主企业20家", 3)


@pytest.mark.parametrize(
    ("quote", "line", "text"),
    [
        ("全省建成中试基地80家", 3, "全省建成**中试基地** 50 家"),
        ("中试基地50家，培育链主企业30家。", 3, "中试基地** 50 家，\n培育链主企业 20 家。"),
        ("设立产业基金，规模为100亿元", 8, "设立产业基金，总规模 100 亿元"),
        ("the fund will reach 20 billion yuan by 2027", 9, "The fund will reach\n10 billion yuan by 2027"),
    ],
)
def test_a_quote_that_drifted_leads_to_what_the_document_says_now(quote, line, text):
    assert nearest_passage(quote, document(TEXT)) == Passage(line, text)


@pytest.mark.parametrize("quote", ["加快发展低空经济和商业航天", "", "产", "0000 0000", "的"])
def test_a_quote_that_is_like_nothing_leads_nowhere(quote):
    assert nearest_passage(quote, document(TEXT)) is None
    assert nearest_passage(quote, CitedDocument("missing")) is None


def test_paragraphs_of_a_word_processor_have_no_lines():
    assert nearest_passage("设立产业基金,总规模200亿元", document(TEXT, lined=False)).line == 0


@pytest.mark.parametrize("break_", ["\n", "\r\n"])
def test_lines_are_counted_as_editors_do(break_):
    text = TEXT.replace("\n", break_)
    assert nearest_passage("设立产业基金，总规模200亿元", document(text)).line == 8


@given(st.text("甲乙丙丁ab \n*", max_size=60), st.text("甲乙丙丁ab \n*", max_size=60))
def test_any_passage_is_a_piece_of_the_document(quote, text):
    found = nearest_passage(quote, document(text))
    if found is not None:
        assert found.text and found.text in text
        assert found.text.split("\n")[0] in text.split("\n")[found.line - 1]


@given(st.text("甲乙丙丁戊己庚辛壬癸\n，", min_size=30, max_size=90), st.data())
def test_what_stands_there_is_its_own_nearest_passage(text, data):
    start = data.draw(st.integers(0, len(text) - 20))
    quote = text[start : start + 20]
    if len(fold(quote)) >= 4:
        assert fold(nearest_passage(quote, document(text)).text) == fold(quote)


@pytest.mark.no_cover  # counting lines would take the time that is measured here
def test_a_hostile_pair_takes_no_time():
    started = time.process_time()
    nearest_passage("甲乙" * 500_000, document("甲乙" * 350_000))
    nearest_passage("甲" * 1000 + "乙", document("甲" * 700_000))
    assert time.process_time() - started < 20

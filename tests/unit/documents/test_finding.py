"""Where quotes stand in a document, however they were copied."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from papers import abstract, docx, level, num, paragraph, run

from nqpf.documents.cited import fold
from nqpf.documents.document import Document, Extent
from nqpf.documents.finding import QuoteFinder, find_quote
from nqpf.documents.word.reader import read_word

SAMPLE = Document("txt", "一、总体目标\n到2027年，**建成**中试\n基地50家，达到５０㎡。\n二、保障\n建成中试基地。")


@pytest.mark.parametrize(
    ("quote", "stands"),
    [
        ("建成中试基地50家", "建成**中试\n基地50家"),
        ("50m2", "５０㎡"),
        ("基地 ５０ 家", "基地50家"),
        ("总体\u200b目标 到2027年", "总体目标\n到2027年"),
        ("建设中试基地", None),
        (" *", None),
        ("", None),
    ],
)
def test_a_quote_stands_where_its_words_do(quote, stands):
    found = find_quote(SAMPLE, quote)
    assert (found and SAMPLE.said(found)) == stands


def test_of_several_places_the_nearest_is_meant():
    text = "建成基地。" * 5
    finder = QuoteFinder(Document("txt", text))
    assert finder.find("建成基地") == Extent(0, 4)
    assert finder.find("建成基地", Extent(11, 12)) == Extent(10, 14)
    assert finder.find("建成基地", Extent(24, 25)) == Extent(20, 24)


def test_a_quote_may_lack_automatic_numbers_and_notes():
    mark = "<w:r><w:footnoteReference w:id='1'/></w:r>"
    data = docx(
        paragraph(run("甲项任务") + mark, num=1) + paragraph("乙项任务", num=1),
        numbering=abstract(1, level(0, "decimal", "%1.")) + num(1, 1),
        footnotes=f"<w:footnote w:id='1'>{paragraph('注解一则')}</w:footnote>",
    )
    document = read_word(data)
    finder = QuoteFinder(document)
    assert document.text == "1. 甲项任务\n注解一则\n2. 乙项任务"
    for quote in ("甲项任务乙项任务", "甲项任务2.乙项任务", "甲项任务注解一则乙项任务"):
        assert document.said(finder.find(quote)).startswith("甲项任务\n注解一则\n2. 乙")
    assert document.said(finder.find("项任务2.乙项")) == "项任务\n注解一则\n2. 乙项"


@given(st.text() | st.text("e\u0301ㅎㅏ한\u1112\u1161\u11abｶﾞﾊﾟ㎡①* \n_⻔目\u200b\u0300\u0323か\u3099O¯"))
def test_what_a_quote_finds_says_what_it_says(text):
    """Folding by parts is folding, and the way back leads to the words."""
    document = Document("txt", text)
    found = find_quote(document, text)
    if not fold(text):
        assert found is None
    else:
        assert fold(document.said(found)) == fold(text)


@given(st.text("建成e\u0301①㎡ *\n", min_size=1), st.data())
def test_every_part_of_a_text_is_found_in_it(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    quote = text[start : data.draw(st.integers(start + 1, len(text)))]
    behind = text[start + len(quote) :]
    assume(
        "\u0301" not in (said.lstrip(" *\n")[:1] for said in (quote, behind))
    )  # a letter without its accent is another
    found = find_quote(Document("txt", text), quote, Extent(start, start + 1))
    assert (found is None) == (not fold(quote))
    if found:
        assert fold(quote) in fold(text[found.start : found.end])

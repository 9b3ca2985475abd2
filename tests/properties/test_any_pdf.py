"""PDF files with any text come back as they were written; damaged ones are read or refused, never anything else."""

import re
import string

from hypothesis import example, given
from hypothesis import strategies as st
from pdfs import Page, pdf, ruled, texts, typeset
from strategies import bounded

from nqpf.base.errors import Refused
from nqpf.documents.document import Document
from nqpf.documents.numbers import leading_number
from nqpf.documents.pdf import read_pdf

WORDS = "改善乡村道路扩大集市摊位每个村庄农产品当天到达县城市场桥梁水渠茶园果林合作社，、"
NUMBERS = ("", "", "", "一、", "（二）", "3.", "①", "一是")
WHOLE = pdf(*typeset(["一、改善道路", "扩大集市的摊位，改善乡村道路。" * 20], lines=8))
TABLE = Page()
ruled(TABLE, [60, 110, 300], [600, 570, 540], [["序号", "任务"], ["1", "修路"]])
SEEDS = (WHOLE, pdf(TABLE))


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    number = draw(st.sampled_from(NUMBERS))
    words = draw(st.text(WORDS, min_size=2, max_size=120).filter(lambda text: leading_number(text) is None))
    return f"{number}路{re.sub('[，、]+', '，', words)}路。"


@bounded
@given(st.lists(paragraphs(), min_size=1, max_size=12), st.integers(4, 30))
def test_paragraphs_come_back_as_they_were_written(written: list[str], lines: int) -> None:
    # One paragraph shows where lines end, as any document does.
    written = ["扩大集市的摊位，改善乡村道路，让每个村庄的农产品在当天到达县城的市场。" * 4, *written]
    assert texts(pdf(*typeset(written, lines=lines))) == written


@bounded
@given(st.lists(st.lists(st.text(WORDS, min_size=1, max_size=6), min_size=3, max_size=3), min_size=2, max_size=8))
def test_tables_come_back_as_they_were_written(rows: list[list[str]]) -> None:
    page = Page()
    ruled(page, [60, 200, 340, 480], [700.0 - 30 * row for row in range(len(rows) + 1)], rows)
    document = read_pdf(pdf(page))
    found = {block.cell[1:3]: document.said(block.extent) for block in document.blocks if block.cell}
    assert found == {(row, column): text for row, texts in enumerate(rows) for column, text in enumerate(texts)}


@bounded
@given(
    st.sampled_from(SEEDS),
    st.lists(
        st.tuples(
            st.integers(0, 10**6), st.integers(0, 400), st.binary(max_size=6) | st.text(string.digits, max_size=9)
        ),
        min_size=1,
        max_size=8,
    ),
)
@example(WHOLE, [(0, 5000, b"%PDF-1.4 ")])
def test_damaged_files_are_read_or_refused(whole: bytes, changes: list[tuple[int, int, bytes | str]]) -> None:
    data = whole
    for place, length, instead in changes:
        at = place % (len(data) + 1)
        data = data[:at] + (instead.encode() if isinstance(instead, str) else instead) + data[at + length :]
    try:
        assert isinstance(read_pdf(data), Document)
    except Refused as refused:
        assert refused.message.en and refused.message.zh

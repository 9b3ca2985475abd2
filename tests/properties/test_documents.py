"""Damaged documents of every format: each gives a document or one clear line, nothing else, in bounded time."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from papers import MAIN, abstract, cell, docx, level, main, num, paragraph, row, run, style, table
from strategies import bounded

from nqpf.base.errors import Refused
from nqpf.documents.document import Document
from nqpf.documents.reading import read_document

NUMBERING = abstract(0, level(0, "chineseCounting", "%1、"), level(1, "decimal", "%1.%2")) + num(1, 0) + num(2, 0)
BODY = (
    paragraph("总体要求", num=1, level=0)
    + paragraph(
        run("建成") + f"<w:ins>{run('80')}</w:ins><w:del><w:r><w:delText>5</w:delText></w:r></w:del>家", num=2, level=1
    )
    + table(row(cell("指标", merge="restart"), cell("值", span=2)), row(cell(merge="continue"), cell("1"), cell("2")))
    + paragraph("<w:r><w:footnoteReference w:id='1'/><w:br/><w:fldChar w:fldCharType='begin'/></w:r>", style="H")
)
WORD = docx(
    BODY,
    numbering=NUMBERING,
    styles=style("H", num=1),
    footnotes=f'<w:footnote w:id="1">{paragraph("注")}</w:footnote>',
)
HTML = (
    "<!doctype html><meta charset=gb2312><h1>方案</h1><ul><li><a href=x>首页</a></ul><ol start=3><li>一<li>二</ol>"
    "<table><tr><th rowspan=2>指标<th colspan=2>目标<tr><td>1<td>2</table><p>一、要求<br>　　到2027年</p>"
).encode("gb18030")
MARKDOWN = "---\ntitle: x\n---\n# 方案\n\n一、*要求*\n\n1. [a](b)\n2. `c`\n\n| a | b |\n|---|---|\n| 1 | 2 |\n".encode()
PLAIN = ("  一、总体要求\n  到2027年，建成中试基地50家。\n\n- 1 -\n\f" * 4).encode()
NAMES = {"a.docx": WORD, "a.html": HTML, "a.md": MARKDOWN, "a.txt": PLAIN}


@st.composite
def damaged(draw, whole: bytes) -> bytes:
    """Some bytes replaced, cut out, doubled or put in."""
    data = bytearray(whole)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(len(data) - 1, 0)))
        size = draw(st.integers(0, 40))
        match draw(st.sampled_from(["replace", "cut", "double", "end"])):
            case "replace":
                data[at : at + size] = draw(st.binary(max_size=8))
            case "cut":
                del data[at : at + size]
            case "double":
                data[at:at] = data[at : at + size] * draw(st.integers(1, 50))
            case _:
                del data[at:]
    return bytes(data)


def check(data: bytes, name: str) -> None:
    started = time.process_time()
    try:
        document = read_document(data, name)
    except Refused as refused:
        assert refused.message.en and refused.message.zh
    else:
        assert isinstance(document, Document) and document.text.strip()
        for block in document.blocks:
            assert document.said(block.extent).startswith(block.number)
            assert 0 <= block.extent.start <= block.extent.end <= len(document.text)
    assert time.process_time() - started < 10


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
@bounded
def test_damaged_bytes_give_a_document_or_a_refusal(name, data):
    check(data.draw(damaged(NAMES[name])), name)


@pytest.mark.parametrize("part", [MAIN, "word/numbering.xml", "word/styles.xml", "word/footnotes.xml", "_rels/.rels"])
@given(data=st.data())
@bounded
def test_a_damaged_part_of_a_word_document_too(part, data):
    xml = {MAIN: main(BODY), "word/numbering.xml": NUMBERING}.get(part, style("H", num=1))
    check(
        docx(
            BODY, numbering=NUMBERING, styles=style("H"), footnotes="<w:a/>", **{part: data.draw(damaged(xml.encode()))}
        ),
        "a.docx",
    )


@given(data=st.binary(max_size=200), name=st.sampled_from([*NAMES, "a", "a.pdf", "a.doc"]))
@bounded
def test_any_bytes_at_all(data, name):
    check(data, name)


@pytest.mark.parametrize("name", NAMES)
def test_undamaged_they_are_read(name):
    assert "要求" in read_document(NAMES[name], name).text

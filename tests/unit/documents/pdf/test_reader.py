"""Whole PDF files read: paragraphs over lines and pages, page numbers gone, what cannot be read refused."""

import pytest
from pdfs import Page, pdf, typeset

from nqpf.base.errors import Refused
from nqpf.documents.pdf import read_pdf

LONG = "扩大集市的摊位，改善乡村道路，让每个村庄的农产品在当天到达县城的市场。" * 12


def texts(data: bytes) -> list[str]:
    document = read_pdf(data)
    return [document.said(block.extent) for block in document.blocks]


def test_paragraphs_go_on_over_lines_and_pages_without_page_numbers() -> None:
    paragraphs = ["一、改善道路", LONG, "（一）桥梁。" + LONG, "完成。"]
    pages = typeset(paragraphs, lines=12)
    document = read_pdf(pdf(*pages))
    assert [document.said(block.extent) for block in document.blocks] == paragraphs
    assert len(document.page_starts) == len(pages)
    assert [block.number for block in document.blocks] == ["一、", "", "（一）", ""]
    assert document.page(document.text.index("完成。")) == len(pages)


def test_each_page_begins_where_its_first_character_stands() -> None:
    document = read_pdf(pdf(*typeset([LONG], width=26, lines=10)))
    assert document.page_starts[1] == 26 * 10 - 2


def test_progress_is_said_after_each_page() -> None:
    said: list[tuple[int, int]] = []
    read_pdf(pdf(Page(), Page()), progress=lambda done, pages: said.append((done, pages)))
    assert said == [(1, 2), (2, 2)]


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"PK\x03\x04", pdf(Page())[:300]])
def test_what_is_no_pdf_is_refused_in_both_languages(data: bytes) -> None:
    with pytest.raises(Refused) as refused:
        read_pdf(data)
    assert refused.value.message.en and refused.value.message.zh and refused.value.hint.zh

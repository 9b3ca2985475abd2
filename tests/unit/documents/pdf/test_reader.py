"""Whole PDF files read: pages, progress, scans, and what cannot be read refused."""

from contextlib import suppress

import pytest
from pdfs import Page, encrypted, pdf, texts, typeset

from nqpf.base.errors import Refused
from nqpf.documents.pdf import read_pdf

LONG = "扩大集市的摊位，改善乡村道路，让每个村庄的农产品在当天到达县城的市场。" * 12


def test_each_page_begins_where_its_first_character_stands() -> None:
    document = read_pdf(pdf(*typeset([LONG], width=26, lines=10)))
    assert document.page_starts[:2] == (0, 26 * 10 - 2)
    assert document.page(document.page_starts[1]) == 2


def test_numbers_stand_before_the_text_that_they_begin() -> None:
    document = read_pdf(pdf(*typeset(["一、改善道路", "（一）桥梁。" + LONG, "完成。"])))
    assert [block.number for block in document.blocks] == ["一、", "（一）", ""]


def test_progress_is_said_after_each_page() -> None:
    said: list[tuple[int, int]] = []
    read_pdf(pdf(Page(), Page()), progress=lambda done, pages: said.append((done, pages)))
    assert said == [(1, 2), (2, 2)]


def test_a_page_that_is_a_picture_is_unread_and_the_others_are_read() -> None:
    scan = Page()
    scan.picture(0, 0, 595, 700)
    scan.write(270, 60, "—1—", 14)
    document = read_pdf(pdf(scan, *typeset(["一、改善道路"])))
    assert document.unread == (1,)
    assert document.text == "一、改善道路"


def test_a_picture_in_a_form_covers_its_page() -> None:
    scan = Page(drawn=["q 2 0 0 2 0 0 cm /Drawn Do Q"])
    assert read_pdf(pdf(scan, forms={"Drawn": "q 298 0 0 421 0 0 cm /Picture Do Q"})).unread == (1,)


def test_a_document_of_pictures_has_no_text() -> None:
    scan = Page()
    scan.picture(0, 0, 595, 842)
    document = read_pdf(pdf(scan, scan))
    assert (document.unread, document.text, document.blocks) == ((1, 2), "", ())


def test_a_title_on_a_picture_is_kept_though_its_page_is_unread() -> None:
    cover = Page()
    cover.picture(0, 0, 595, 842)
    cover.write(150, 500, "集市改善方案", 30)
    document = read_pdf(pdf(cover, *typeset(["一、改善道路"])))
    assert (document.unread, document.text) == ((1,), "集市改善方案\n一、改善道路")


def test_no_paragraph_goes_on_past_a_page_that_cannot_be_read() -> None:
    before, after = typeset([LONG], lines=10)[:2]
    scan = Page()
    scan.picture(0, 0, 595, 842)
    assert len(texts(pdf(before, scan, after))) == 2


def test_whoever_stops_while_pages_are_read_leaves_nothing_open() -> None:
    def stop(done: int, pages: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_pdf(pdf(Page(), Page()), progress=stop)


def test_letters_drawn_as_outlines_are_unread() -> None:
    page = Page()
    page.drawn = [f"{100 + place} 300 m {105 + place} 310 l {109 + place} 302 l f" for place in range(400)]
    assert read_pdf(pdf(page)).unread == (1,)


def test_characters_without_a_meaning_are_unread() -> None:
    page = Page()
    page.write(90, 700, "".join(chr(0xE100 + place) for place in range(60)), 8)
    assert read_pdf(pdf(page)).unread == (1,)


def test_a_small_picture_leaves_its_page_readable() -> None:
    page = typeset(["一、改善道路"])[0]
    page.picture(100, 100, 300, 300)
    assert read_pdf(pdf(page)).unread == ()


def test_a_file_protected_without_a_password_is_read() -> None:
    assert texts(encrypted(pdf(*typeset(["一、改善道路"])), "")) == ["一、改善道路"]


def refusal(data: bytes) -> Refused:
    with pytest.raises(Refused) as refused:
        read_pdf(data)
    assert refused.value.message.zh and refused.value.hint.en and refused.value.hint.zh
    return refused.value


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"PK\x03\x04", pdf(Page())[:300]])
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    assert "damaged" in refusal(data).message.en


def test_a_password_is_named_as_what_is_missing() -> None:
    assert "password" in refusal(encrypted(pdf(*typeset([LONG])), "geheim")).message.en


def test_a_file_without_pages_is_refused_whatever_was_refused_before_it() -> None:
    refusal(encrypted(pdf(Page()), "geheim"))
    assert "pages" in refusal(pdf()).message.en


def test_too_many_pages_are_refused() -> None:
    assert "2001 pages" in refusal(pdf(*[Page()] * 2_001)).message.en


def test_nothing_is_written_to_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    whole = pdf(*typeset([LONG]))
    for data in (whole, whole[:-300], whole.replace(b"/Font", b"/Fnt"), whole.replace(b"Length", b"Lngth")):
        with suppress(Refused):
            read_pdf(data)
    assert capfd.readouterr() == ("", "")

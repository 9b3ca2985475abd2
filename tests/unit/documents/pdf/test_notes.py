"""Footnotes at the foot of a page."""

from pdfs import blocks, pdf, typeset

from nqpf.documents.pdf import read_pdf

LONG = "改善乡村道路，让每个村庄的农产品在当天到达县城的市场。" * 20


def test_a_paragraph_goes_on_past_the_notes_of_a_page() -> None:
    pages = typeset([LONG], lines=12)
    for place, text in enumerate(("1 本方案所称集市，指县城的农产品", "市场。", "2 本方案所称道路，指乡村道路。")):
        pages[0].write(90, 390 - 14 * place, text, 10)
    assert blocks(pdf(*pages)) == [
        ("note", "1 本方案所称集市，指县城的农产品市场。"),
        ("note", "2 本方案所称道路，指乡村道路。"),
        ("paragraph", LONG),
    ]
    document = read_pdf(pdf(*pages))
    assert document.page(document.text.index("道路。")) == 1


def test_notes_on_the_last_page_come_last() -> None:
    pages = typeset(["改善乡村道路，建集市。"])
    pages[0].write(90, 390, "＊＊", 10)
    pages[0].write(90, 376, "① 指县城。", 10)
    assert [kind for kind, _ in blocks(pdf(*pages))] == ["paragraph", "paragraph", "note"]


def test_numbers_of_a_drawing_are_no_notes() -> None:
    pages = typeset([LONG], lines=12)
    for place, text in enumerate(("80", "60", "40")):
        pages[0].write(90, 390 - 14 * place, text, 10)
    assert {kind for kind, _ in blocks(pdf(*pages))} == {"paragraph"}


def test_small_text_without_a_mark_is_no_note() -> None:
    pages = typeset([LONG], lines=12)
    pages[0].write(90, 390, "（此页无正文）", 10)
    assert {kind for kind, _ in blocks(pdf(*pages))} == {"paragraph"}

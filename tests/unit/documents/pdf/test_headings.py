"""Headings: by their font together with number or place."""

from pdfs import HEI, LATIN, Page, blocks, pdf

BODY = "扩大集市的摊位改善乡村道路让每个村庄的农产品当天到达县"


def page(*lines: tuple[float, str, float, str]) -> bytes:
    """A page of text below these lines: left edge, text, size, font."""
    made = Page()
    for place, (left, text, size, font) in enumerate(lines):
        made.write(left, 780 - 40 * place, text, size, font)
    for place in range(8):
        made.write(90, 500 - 28 * place, BODY, 16)
    return pdf(made)


def test_a_number_in_another_font_makes_a_heading() -> None:
    assert blocks(page((122, "一、改善道路", 16, HEI)))[0] == ("heading", "一、改善道路")


def test_a_number_in_the_font_of_the_text_makes_none() -> None:
    assert blocks(page((122, "一、改善道路", 16, "Song")))[0][0] == "paragraph"


def test_the_middle_in_another_font_makes_a_heading_and_the_margin_none() -> None:
    found = blocks(page((274, "改善道路", 16, HEI), (90, "责任单位", 16, HEI)))
    assert [kind for kind, _ in found[:2]] == ["heading", "paragraph"]


def test_much_larger_type_makes_a_heading_anywhere() -> None:
    assert blocks(page((90, "改善道路", 24, "Song")))[0] == ("heading", "改善道路")


def test_bold_latin_type_makes_a_heading_at_the_margin() -> None:
    made = Page()
    made.drawn.append("q BT /Latin 10 Tf 2 Tr 0.3 w 1 0 0 1 70 700 Tm (Roads and bridges) Tj ET Q")
    for place in range(6):
        made.write(70, 680 - 14 * place, "The council repairs every road to the market by 2030", 10, LATIN)
    assert blocks(pdf(made))[0] == ("heading", "Roads and bridges")


def test_a_sentence_is_no_heading() -> None:
    assert blocks(page((122, "一、改善道路，修好桥梁。", 16, HEI)))[0][0] == "paragraph"


def test_a_heading_that_runs_in_stays_in_its_paragraph() -> None:
    made = Page()
    made.write(122, 600, "一、改善道路。", 16, HEI)
    made.write(122 + 7 * 16, 600, BODY[:18], 16)
    for place in range(6):
        made.write(90, 572 - 28 * place, BODY, 16)
    assert blocks(pdf(made)) == [("paragraph", "一、改善道路。" + BODY[:18] + BODY * 6)]

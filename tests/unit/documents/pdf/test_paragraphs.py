"""Lines joined to paragraphs, by where they begin and end."""

import textwrap

import pytest
from pdfs import HEI, LATIN, TYPED, Page, pdf, ruled, texts, typeset

from nqpf.documents.pdf import read_pdf

LONG = "扩大集市的摊位，改善乡村道路，让每个村庄的农产品在当天到达县城的市场。" * 12
ENGLISH = "The council widens the market square and repairs the road to every village in the valley by the end of 2030."


def column(page: Page, x: float, y: float, text: str, width: int) -> float:
    """Text set in lines of so many characters; where the next line would stand."""
    for line in textwrap.wrap(text, width):
        page.write(x, y, line, 10, TYPED)
        y -= 14
    return y


def test_paragraphs_go_on_over_lines_and_pages() -> None:
    paragraphs = ["一、改善道路", LONG, "（一）桥梁。" + LONG, "完成。"]
    assert texts(pdf(*typeset(paragraphs, lines=12))) == paragraphs


@pytest.mark.parametrize("length", [23, 24, 25, 49, 50, 51])
def test_a_paragraph_ends_where_the_next_one_is_indented_though_its_last_line_is_full(length: int) -> None:
    paragraphs = [LONG, LONG[:length], LONG]
    assert texts(pdf(*typeset(paragraphs, width=26))) == paragraphs


def test_a_line_that_begins_with_a_number_goes_on_with_its_paragraph() -> None:
    paragraph = "建成摊位" + "多" * 20 + "一是扩大，二是改善" + "多" * 11 + "3.5公里的道路" + LONG
    assert paragraph[24:26] == "一是" and len(texts(pdf(*typeset([LONG, paragraph])))) == 2


def test_paragraphs_that_are_not_indented_are_told_apart_by_the_space_between_them() -> None:
    page, y = Page(), 760.0
    paragraphs = [f"{word} {ENGLISH} {ENGLISH}" for word in ("First.", "Second.", "Third.")]
    for paragraph in paragraphs:
        y = column(page, 70, y, paragraph, 75) - 10
    assert texts(pdf(page)) == paragraphs


def test_paragraphs_in_larger_type_than_most_text_are_no_titles() -> None:
    page, small = Page(), Page()
    y = 760.0
    for word in ("First.", "Second.", "Third."):
        for line in textwrap.wrap(f"{word} {ENGLISH} {ENGLISH[:30]}", 60):
            page.write(70, y, line, 12.5, TYPED)
            y -= 17
        y -= 4
    column(small, 70, 760, " ".join([ENGLISH] * 30), 75)
    assert [text.split()[0] for text in texts(pdf(page, small))[:3]] == ["First.", "Second.", "Third."]


def test_a_hanging_paragraph_is_one() -> None:
    page = Page()
    lines = textwrap.wrap(f"{ENGLISH} {ENGLISH}", 70)
    for number, y in (("1.", 760), ("2.", 700)):
        page.write(70, y, number, 10, TYPED)
        for place, line in enumerate(lines):
            page.write(70 + 18, y - 14 * place, line, 10, TYPED)
    assert texts(pdf(page)) == [f"{number} {ENGLISH} {ENGLISH}" for number in ("1.", "2.")]


def test_columns_are_read_one_after_the_other_and_paragraphs_go_on_from_one_to_the_next() -> None:
    pages = []
    for number in range(2):
        page, last = Page(), ENGLISH if number else ENGLISH[:-1]
        if not number:
            page.write(100, 800, "Report of the valley council", 22, LATIN)
        column(page, 60, 750, f"Left {number}. " + " ".join([ENGLISH] * 4), 38)
        column(page, 310, 750, f"Right {number}. " + " ".join([ENGLISH] * 3 + [last]), 38)
        pages.append(page)
    read = texts(pdf(*pages))
    assert [text.split(".")[0] for text in read] == [
        "Report of the valley council", "Left 0", "Right 0", "Left 1", "Right 1",
    ]  # fmt: skip
    assert all(text.count(ENGLISH[:-1]) == 4 for text in read[1:])


def test_columns_without_lines_between_them_are_no_columns_of_text() -> None:
    page = Page()
    for place in range(12):
        for x, text in ((70, "road"), (190, "bridge"), (310, "market"), (430, f"{place}")):
            page.write(x, 700 - 20 * place, text, 10, TYPED)
    assert texts(pdf(page))[3] == "road bridge market 3"


def test_a_bold_title_whose_first_line_is_full_is_one() -> None:
    page = Page()
    page.write(90, 780, "关于印发山谷县集市改善和乡村道路提升三年行动方案和清单", 16, HEI)
    page.write(274, 752, "的通知书", 16, HEI)
    for place in range(8):
        page.write(90, 650 - 28 * place, "扩大集市的摊位改善乡村道路让每个村庄的农产品当天到达县", 16)
    assert texts(pdf(page))[0] == "关于印发山谷县集市改善和乡村道路提升三年行动方案和清单的通知书"


def test_a_last_page_with_the_left_column_alone_keeps_its_margins() -> None:
    first, last = Page(), Page()
    for x in (60, 310):
        column(first, x, 750, " ".join([ENGLISH] * 4), 38)
    column(last, 60, 750, "Last. " + " ".join([ENGLISH] * 4), 38)
    assert texts(pdf(first, last))[-1].endswith("Last. " + " ".join([ENGLISH] * 4))


def test_text_in_a_frame_has_margins_of_its_own() -> None:
    page = typeset([LONG[:300]], numbered=False)[0]
    ruled(page, [106, 490], [380, 340, 200], [["专栏1 村庄道路"], [""]], size=14)
    for place in range(3):
        page.write(112, 320 - 24 * place, LONG[25 * place : 25 * place + 25], 14)
    page.write(112, 320 - 24 * 3, "完成。", 14)
    assert texts(pdf(page))[1:] == ["专栏1 村庄道路", LONG[:75] + "完成。"]


def test_a_title_on_several_lines_is_one_and_a_line_set_otherwise_is_another() -> None:
    page = Page()
    page.write(234, 780, "山谷集市改善", 24, HEI)
    page.write(258, 745, "工作方案", 24, HEI)
    page.write(250, 710, "（征求意见稿）", 16)
    for place in range(8):
        page.write(90, 650 - 28 * place, "扩大集市的摊位改善乡村道路让每个村庄的农产品当天到达县", 16)
    assert texts(pdf(page))[:2] == ["山谷集市改善工作方案", "（征求意见稿）"]


def test_a_block_that_is_set_in_as_a_whole_is_one_paragraph() -> None:
    page = Page()
    y = column(page, 70, 760, " ".join([ENGLISH] * 4), 75) - 10
    y = column(page, 94, y, " ".join([ENGLISH] * 2), 71) - 10
    column(page, 70, y, " ".join([ENGLISH] * 4), 75)
    assert [text.count(ENGLISH) for text in texts(pdf(page))] == [4, 2, 4]


def test_bullets_and_lines_that_end_with_dots_and_a_number_are_paragraphs() -> None:
    page = Page()
    y = column(page, 70, 780, " ".join([ENGLISH] * 3), 75)
    for place, text in enumerate(["1 Roads" + " ." * 33 + " 1", "2 Bridges" + " ." * 32 + " 2"]):
        page.write(70, y - 20 - 14 * place, text.rjust(75), 10, TYPED)
    for place, text in enumerate(["\u2022 " + "market " * 10 + "at", "\u2022 bridges"]):
        page.write(70, y - 80 - 14 * place, text, 10, TYPED)
    assert [text.split()[:2] for text in texts(pdf(page))[1:]] == [
        ["1", "Roads"], ["2", "Bridges"], ["•", "market"], ["•", "bridges"],
    ]  # fmt: skip


def test_odd_and_even_pages_may_have_margins_of_their_own() -> None:
    pages = typeset([LONG * 2, "（一）桥梁。", LONG], lines=14)
    for page in pages[1::2]:
        page.drawn = [f"q 1 0 0 1 20 0 cm {drawn} Q" for drawn in page.drawn]
    assert texts(pdf(*pages)) == [LONG * 2, "（一）桥梁。", LONG]


def test_the_few_lines_of_a_last_page_end_where_those_of_the_others_do() -> None:
    assert texts(pdf(*typeset([LONG, "修桥。", "建集市，修水渠。"], lines=17))) == [LONG, "修桥。", "建集市，修水渠。"]


def test_a_broken_line_turns_the_page_within_the_word() -> None:
    document = read_pdf(pdf(*typeset([LONG], lines=3, numbered=False)))
    assert [document.text[start - 1 : start + 1] for start in document.page_starts[1:3]] == [
        LONG[26 * 3 - 3 : 26 * 3 - 1], LONG[26 * 6 - 3 : 26 * 6 - 1],
    ]  # fmt: skip

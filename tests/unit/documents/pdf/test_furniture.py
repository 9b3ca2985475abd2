"""Page numbers and running heads left out; what only looks like them is not."""

import pytest
from pdfs import LATIN, Page, pdf, texts, typeset

LONG = "扩大集市的摊位，改善乡村道路，让每个村庄的农产品在当天到达县城的市场。"
PARAGRAPHS = [f"{number}、{LONG * 5}" for number in "一二三四五六七八"]


@pytest.mark.parametrize(
    "number",
    [
        "— {} —",
        "－{}－",
        "-{}-",
        "— {wide} —",
        "第{}页",
        "第 {} 页 共 12 页",
        "{}",
        "{}/12",
        "Page {} of 12",
        "共12页 第{}页",
        "xi",
    ],
)
def test_page_numbers_are_left_out(number: str) -> None:
    pages = typeset(PARAGRAPHS, lines=14, numbered=False)
    for place, page in enumerate(pages, start=7):
        wide = str(place).translate({48 + digit: 0xFF10 + digit for digit in range(10)})
        page.write(270 if place % 2 else 100, 60, number.format(place, wide=wide), 14)
    assert texts(pdf(*pages)) == PARAGRAPHS


def test_running_heads_of_odd_and_even_pages_are_left_out() -> None:
    pages = typeset(PARAGRAPHS, lines=10)
    for place, page in enumerate(pages):
        page.write(100, 790, ("山谷集市工作方案", "山谷镇人民政府")[place % 2], 10)
    assert texts(pdf(*pages)) == PARAGRAPHS


def test_a_running_head_is_left_out_of_two_pages_and_of_one_that_is_turned() -> None:
    upright, turned = typeset(PARAGRAPHS[:2])[0], Page(842, 595)
    for place in range(4):
        turned.write(90, 480 - 28 * place, LONG[:20], 16)
    for page in (upright, turned):
        page.write(100, page.height - 40, "山谷集市工作方案", 10)
    assert "山谷集市工作方案" not in texts(pdf(upright, turned))


def test_a_page_number_at_the_side_of_a_turned_page_is_left_out() -> None:
    page = Page(842, 595)
    for place in range(4):
        page.write(90, 480 - 28 * place, LONG[:20], 16)
    page.turned(800, 280, "— 13 —", 14)
    assert texts(pdf(page)) == [LONG[:20]] * 4


def test_a_stamp_across_the_text_of_all_pages_is_left_out() -> None:
    pages = typeset(PARAGRAPHS, lines=10)
    for page in pages:
        page.write(150, 560, "内部资料", 60)
    assert texts(pdf(*pages)) == PARAGRAPHS


def test_a_line_that_stands_on_two_pages_of_ten_is_text() -> None:
    pages = typeset(PARAGRAPHS, lines=4)
    for page in pages[:2]:
        page.write(100, 790, "山谷集市工作方案", 10)
    assert texts(pdf(*pages)).count("山谷集市工作方案") == 2


def test_a_line_of_text_that_is_the_same_on_each_page_stays() -> None:
    pages = typeset(["同样的一行。"] * 30, lines=10)
    assert texts(pdf(*pages)) == ["同样的一行。"] * 30


def test_a_year_on_the_last_line_of_a_page_is_no_page_number() -> None:
    pages = typeset(["2030", *PARAGRAPHS], lines=14, numbered=False)
    pages[0].write(100, 60, "2031", 10, LATIN)
    assert {"2030", "2031"} <= set(texts(pdf(*pages)))

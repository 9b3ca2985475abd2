"""Tables of contents are left out, what only looks like them is not."""

import pytest
from pdfs import HEI, TYPED, Page, pdf, texts, typeset

LONG = "改善乡村道路，让每个村庄的农产品在当天到达县城的市场。" * 4
TITLES = ["一、总体要求", "二、重点任务", "（一）改善道路", "三、保障措施"]


def contents(title: str, leader: str, entries: int = 4) -> list[str]:
    """What is read of a page with these contents, and a page of text."""
    page = Page()
    page.write(274, 780, title, 16, HEI)
    for place, text in enumerate(TITLES[:entries]):
        end = 90 + 16 * len(text)
        page.write(90, 730 - 28 * place, text)
        page.write(end, 730 - 28 * place, leader * int((490 - end) / 9.6), 16, TYPED)
        page.write(506, 730 - 28 * place, str(place + 1), 16, TYPED)
    return texts(pdf(page, *typeset(["一、总体要求", LONG])))


@pytest.mark.parametrize(("title", "leader"), [("目录", "."), ("目　录", "."), ("目录", " "), ("", ".")])
def test_contents_are_left_out_with_their_title(title: str, leader: str) -> None:
    assert contents(title, leader) == ["一、总体要求", LONG]


def test_two_lines_with_dots_are_no_contents_without_a_title() -> None:
    assert len(contents("", ".", entries=2)) == 4


def test_a_title_without_entries_stays() -> None:
    assert contents("目录", ".", entries=0) == ["目录", "一、总体要求", LONG]

"""Characters as they are read: repaired, upright, without what is no text of the page."""

import pytest
from pdfs import HEI, TYPED, Page, pdf, ruled, texts

from nqpf.documents.pdf import read_pdf

FULL = "扩大集市的摊位改善乡村道路让每个村庄的农产品当天到达县"


def line(text: str, font: str = "Song") -> str:
    """A line of a page, as it is read."""
    page = Page()
    page.write(90, 700, text, 16, font)
    return texts(pdf(page))[0]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("⼈⺠的⻔和⽔", "人民的门和水"),
        ("ﬁnal oﬃce", "final office"),
        ("\uf0d8修路", "•修路"),
        ("建成２０家，１．２万亿元（含税）", "建成２０家，１．２万亿元（含税）"),
        ("修 路 的 方 案", "修路的方案"),
    ],
)
def test_characters_are_repaired_and_full_width_marks_stay(written: str, read: str) -> None:
    assert line(written) == read


def test_words_are_parted_and_chinese_characters_are_not() -> None:
    assert line("by 2030 at  least 20 %", TYPED) == "by 2030 at least 20 %"
    page = Page()
    for x, text in ((90, "到"), (112, "2030"), (150, "年")):
        page.write(x, 700, text, 16, TYPED if text.isascii() else "Song")
    assert texts(pdf(page)) == ["到2030年"]


def test_a_small_raised_digit_is_no_part_of_the_number_before_it() -> None:
    page = Page()
    page.write(90, 700, "面积6000m", 16)
    page.write(90 + 7 * 16, 706, "2", 9)
    page.write(90 + 7 * 16 + 9, 700, "的集市", 16)
    assert texts(pdf(page)) == ["面积6000m²的集市"]


def test_a_low_mark_of_a_private_font_between_digits_is_a_decimal_point() -> None:
    page = Page()
    page.write(90, 700, "超１")
    page.drawn.append("BT /Own 16 Tf 1 0 0 1 122 700 Tm (a) Tj ET")
    page.write(130, 700, "２万亿元")
    assert texts(pdf(page)) == ["超１．２万亿元"]


def test_characters_outside_the_page_and_stamps_across_it_are_left_out() -> None:
    page = Page()
    page.write(90, 700, FULL)
    page.write(5000, 700, "外")
    page.drawn.append("BT /Song 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm <" + "内部资料".encode("utf-16-be").hex() + "> Tj ET")
    assert texts(pdf(page)) == [FULL]


def test_a_character_printed_twice_to_look_bold_is_one() -> None:
    page = Page()
    for shift in (0, 0.4):
        page.write(90 + shift, 700, "改善道路", 16, HEI)
    assert texts(pdf(page)) == ["改善道路"]


def test_drawn_rules_of_characters_are_no_text() -> None:
    page = Page()
    page.write(90, 720, "改善道路")
    page.write(90, 700, "欗" * 20)
    assert texts(pdf(page)) == ["改善道路"]


@pytest.mark.parametrize("rotate", [0, 90])
@pytest.mark.parametrize("turn", ["0 1 -1 0 842 0", "-1 0 0 -1 595 842", "0 -1 1 0 0 595"])
def test_a_turned_page_is_read_as_if_it_were_upright(turn: str, rotate: int) -> None:
    upright, page = Page(), Page(rotate=rotate)
    for place in range(4):
        upright.write(60, 500 - 28 * place, FULL)
    upright.write(60, 500 - 28 * 4, "完成。")
    if turn.startswith("0"):
        page.width, page.height = page.height, page.width
    page.drawn = [f"q {turn} cm {drawn} Q" for drawn in upright.drawn]
    assert texts(pdf(page)) == texts(pdf(upright)) == [FULL * 4 + "完成。"]


def test_a_turned_table_is_a_table() -> None:
    upright, turned = Page(842, 595), Page()
    ruled(upright, [60, 120, 700], [500, 470, 440], [["序号", "内容"], ["1", "修一条路"]])
    turned.drawn = [f"q 0 1 -1 0 595 0 cm {drawn} Q" for drawn in upright.drawn]
    read = [read_pdf(pdf(page)) for page in (upright, turned)]
    assert [document.text for document in read] == ["序号\n内容\n1\n修一条路"] * 2
    assert [block.cell for block in read[0].blocks] == [block.cell for block in read[1].blocks]

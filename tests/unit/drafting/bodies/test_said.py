"""Bodies that sentences, brackets and lines of fields name, in forms that their own names do not show."""

import time

import pytest

from nqpf.documents.document import Extent, Piece, assemble
from nqpf.documents.text import read_text
from nqpf.drafting.bodies import find_bodies
from nqpf.drafting.outline import Outline
from nqpf.drafting.sections import outline_of


def found_in(text):
    document = read_text(text)
    return document, find_bodies(document, outline_of(document))


def bodies(text):
    return [f"{body.role} {body.name}" for body in found_in(text)[1]]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("由市科技局、市气象台网按职责分工负责。", ["responsible 市科技局", "responsible 市气象台网"]),
        ("由市商务局会同青石海关、东湖边检负责。", ["lead 市商务局", "support 青石海关", "support 东湖边检"]),
        ("此项工作由市商务局会同市外办、市科技局分别负责。",
         ["lead 市商务局", "support 市外办", "support 市科技局"]),
        ("由市科技局、有关高校共同负责。", ["responsible 市科技局"]),
        ("由龙头企业、有关高校共同负责。", []),
        ("由企业会同高校负责。", []),
        ("（市商务局牵头，市科技局、青石海关配合）", ["lead 市商务局", "support 市科技局", "support 青石海关"]),
        ("（青石海关牵头）", []),
        ("（用于设备改造，市科技局配合）", ["support 市科技局"]),
        ("（支持企业改造，由市科技局负责）", ["responsible 市科技局"]),
        ("市商务局负责统筹推进，各县（市、区）人民政府负责具体实施。",
         ["responsible 市商务局", "responsible 各县（市、区）人民政府"]),
        ("各单位负责具体实施。", []),
    ],
)  # fmt: skip
def test_the_words_around_a_name_say_that_it_is_one(written, expected):
    assert bodies(f"一、任务\n（一）办好展会\n办好展会。{written}\n（二）改造厂房") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Lead: Trade Desk | Partners: GridWest, Port & Pier | Budget: £2m | Timescale: 2027",
         ["lead Trade Desk", "partner GridWest", "partner Port & Pier"]),
        ("Lead: Trade Desk · Support: Tern Mill · Start: 2027", ["lead Trade Desk", "support Tern Mill"]),
        ("Lead: Trade Desk\tPartners: Bakers' Guild\tBudget: £2m", ["lead Trade Desk", "partner Bakers' Guild"]),
        ("责任单位：市科技局 | 完成时限：2027年底", ["responsible 市科技局"]),
        ("Lead: Trade-Off Desk; Partners: Tern Mill", ["lead Trade-Off Desk", "partner Tern Mill"]),
    ],
)  # fmt: skip
def test_signs_between_the_fields_of_a_line_are_no_part_of_a_name(line, expected):
    assert bodies(f"1. Tasks\n1.1 Build a mill\n{line}\n1.2 Run it") == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("The Marlow Standards Body will write a label.", ["responsible Marlow Standards Body"]),
        ("The mill board looks at the plan every month.", ["responsible The mill board"]),
        ("Coastal authorities will lead the bids.", ["lead Coastal authorities"]),
        ("The board will remain small.", []),
        ("Each team will write a plan.", []),
        ("Boards of oak will be sawn.", []),
        ("Ada (sales) will run the project.", ["responsible Ada"]),
        ("Ada leads this with help from our auditors, Birch & Stone.", ["lead Ada", "support Birch & Stone"]),
        ("Ada and the dye team will run the trials.", ["responsible Ada and the dye team"]),
        ("It keeps the price low.", []),
        ("Output leads the way, and output counts.", []),
        ("Demand leads the market.", []),
        ("Training will lead to certificates.", []),
        ("Heat runs through the pipes.", []),
        ("Ada keeps a list.", ["responsible Ada"]),
        ("Ada Lund will own the budget.", ["responsible Ada Lund"]),
        ("New boards will be made.", []),
        ("Sensors will report the faults.", []),
        ("Mrs Lund will run the shop.", ["responsible Mrs Lund"]),
        ("The new office will open soon.", []),
        ("Ada will be sixty.", []),
    ],
)
def test_organs_and_persons_answer_for_what_they_run(written, expected):
    assert bodies(f"1. Tasks\n1.1 Build a mill\n{written}\n1.2 Run it") == expected


def test_who_stands_before_a_colon_answers_for_the_list_that_follows():
    document, found = found_in("1. Tasks\nThe Trade Office will:\n• build a mill;\n• run it.\nWe dye wool.")
    assert [body.name for body in found] == ["Trade Office"]
    assert document.said(found[0].scope).endswith("run it.")
    document, found = found_in("1. Tasks\nThe Trade Office will build:\nA mill stands here.")
    assert document.said(found[0].scope).endswith("build:")


@pytest.mark.no_cover  # counting lines would take the time that is measured here
@pytest.mark.parametrize("unit", ["Ada leads. ", "The mill board and ", "由甲局会同", "The Office will: "])
def test_time_grows_with_the_length_of_a_paragraph(unit):
    document = assemble("txt", [Piece(unit * 5_000)])
    begun = time.perf_counter()
    find_bodies(document, Outline(Extent(0, 0)))
    assert time.perf_counter() - begun < 8

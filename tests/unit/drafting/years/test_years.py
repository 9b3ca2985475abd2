"""The year in force at a place: in the sentence, opening the paragraph, of the heading, list, column or row."""

import pytest

from nqpf.documents.document import Cell, Extent, Piece, assemble
from nqpf.documents.text import read_text
from nqpf.drafting.outline import Outline
from nqpf.drafting.sections import outline_of
from nqpf.drafting.years import Years, years


def year_at(text: str, place: str) -> str:
    """The year in force where `place` begins."""
    document = read_text(text)
    year = Years(document, outline_of(document)).at(document.text.index(place))
    return year.written if year else ""


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("到2026年建苗圃3家，到2028年建苗圃@5家。", "2028年"),
        ("到2026年建苗圃@3家，到2028年建苗圃5家。", "2026年"),
        ("力争到2027年，产值达到5亿元。建设苗圃@5家。", "2027年"),
        ("大力发展苗圃。到2027年，产值达到5亿元。建设苗圃@5家。", ""),
        ("到2027年，产值达到5亿元。到2030年，产值达到9亿元。建设苗圃@5家。", "2030年"),
        ("产值较2024年增长@5%。", ""),
        ("以2024年为基期，增长@5%。", ""),
        ("2025—2027年，建设苗圃@5家。", ""),
        ("2025—2027年，累计建设苗圃@5家。", "2027年"),
        ("2025年至2027年每年建设苗圃@5家。", "2027年"),
        ("落实《苗圃建设方案（2025年）》，建设苗圃@5家。", ""),
        ("“十五五”末建成苗圃@5家。", "“十五五”末"),
        ("2027年底前，建成苗圃@5家。", "2027年底"),
        ("2027年6月底前建成苗圃@5家。", "2027年6月底"),
        ("建成苗圃@5家（2027年），新育品种3个。", "2027年"),
        ("We open @5 nurseries by 2030.", "2030"),
        ("By the end of 2028, we open @5 nurseries.", "end of 2028"),
        ("Losses fall by @5 % compared with 2020 levels.", ""),
        ("Since 2021 we have opened @5 nurseries.", ""),
    ],
)
def test_the_year_in_force(text: str, written: str) -> None:
    at = text.index("@")
    document = read_text(text.replace("@", ""))
    year = Years(document, Outline(Extent(0, 0))).at(at)
    assert (year.written if year else "") == written


def test_the_years_of_a_heading_and_of_an_introduction_hold_for_their_lists() -> None:
    text = (
        "一、2027年主要目标\n1.建设苗圃甲家。\n2.培育品种乙个。\n"
        "二、重点任务\n到2029年，实现以下目标：\n1.建设温室丙座。\n（一）其他任务\n建设温室丁座。"
    )
    assert year_at(text, "甲") == "2027年"
    assert year_at(text, "乙") == "2027年"
    assert year_at(text, "丙") == "2029年"
    assert year_at(text, "丁") == ""


def test_a_column_and_a_row_of_a_table_have_a_year() -> None:
    pieces = [
        Piece("苗圃3家", "cell", cell=Cell(0, 1, 1, "2026年目标")),
        Piece("苗圃5家", "cell", cell=Cell(0, 1, 2, "目标")),
        Piece("2028年底", "cell", cell=Cell(0, 1, 3, "完成时限")),
        Piece("苗圃7家", "cell", cell=Cell(0, 2, 2, "目标")),
    ]
    document = assemble("docx", pieces)
    years = Years(document, Outline(Extent(0, 0)))
    found = [years.at(block.extent.end - 2) for block in document.blocks]
    assert [year.written if year else "" for year in found] == ["2026年", "2028年底", "2028年底", ""]


def test_a_five_year_plan_ends_in_its_last_year() -> None:
    text = "“十四五”期间和“十五五”末"
    assert [(year.written, year.number) for year in years(text, Extent(0, len(text)))] == [
        ("“十四五”期间", 2025),
        ("“十五五”末", 2030),
    ]

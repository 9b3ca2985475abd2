"""Pages of blocks as workbooks: every kind, real numbers, and no text that acts."""

import re
from io import BytesIO
from itertools import cycle
from zipfile import ZipFile

import pytest
from hostile import TEXTS
from openpyxl import load_workbook
from toy import all_kinds, kinds_in, toy_page, with_texts

from nqpf.base.language import Text
from nqpf.render.options import Options
from nqpf.render.xlsx import limits
from nqpf.render.xlsx.whole import KINDS, render
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Page, Section
from nqpf.report.blocks.words import Run, words


def rendered(page, language="en"):
    return render(page, Options(language=language))


def workbook(page, language="en"):
    return load_workbook(BytesIO(rendered(page, language)))


def values(sheet):
    return [[cell.value for cell in row] for row in sheet.rows]


def row_of(sheet, first):
    """The cells of the row that begins so."""
    (row,) = [row for row in sheet.rows if row[0].value == first]
    return row


def section(*blocks, id="s", title="Part", depth="body", sheet=""):
    return Section(id, Text(title), blocks, depth, Text(sheet))


def page_of(*sections, title="Page"):
    return Page(("toy",), Text(), Text(title), (), sections)


def parts(page):
    with ZipFile(BytesIO(rendered(page))) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist() if name.endswith((".xml", ".rels"))}


def test_every_kind_of_block_is_drawn():
    assert set(KINDS) == all_kinds() == kinds_in(toy_page())


@pytest.mark.parametrize(
    ("language", "names"),
    [("en", ["Summary", "Figures", "Pictures", "Proof"]), ("zh", ["摘要", "中文Figures", "中文Pictures", "中文Proof"])],
)
def test_what_stands_first_is_the_summary_and_each_other_section_has_its_sheet(language, names):
    book = workbook(toy_page(), language)
    assert book.sheetnames == names
    assert book.properties.title == toy_page().title.in_language(language)


def test_figures_are_numbers_in_their_form():
    book = workbook(toy_page())
    figure = row_of(book["Summary"], "Toyness / 100")
    assert (figure[1].value, figure[1].number_format) == (41.25, "0.0")
    assert [cell.value for cell in row_of(book["Summary"], "Use")][1:4] == ["not rated", None, "too few"]
    row = next(row for row in book["Figures"].rows if row[0].value == "Pears")
    assert [(cell.value, cell.number_format) for cell in row[1:]] == [
        (1, "0"), (3.25, "0.0"), (pytest.approx(1 / 3), "+0.0;-0.0;+0.0"), (pytest.approx(1 / 3), "0%"),
        (pytest.approx(1 / 3), "0.00"), (pytest.approx(1 / 3), "+0.00;-0.00;0.00"), (0.5, "General"),
    ]  # fmt: skip
    entry = next(row for row in book["Figures"].rows if row[1].value == "Buy apples see proof")
    assert [cell.value for cell in entry] == [
        1,
        "Buy apples see proof",
        1.25,
        0.5,
        "a basketsection 3, p. 4",
        "buy one",
        None,
        None,
    ]


@pytest.mark.parametrize(("drawn", "kind"), [("shade", "colorScale"), ("bar", "dataBar")])
def test_values_that_are_said_again_are_drawn_behind_their_figures(drawn, kind):
    columns = (b.Column(Text("Name")), b.Column(Text("P"), "points"), b.Column(Text("Q"), "points", drawn=drawn))
    rows = (b.Row((b.text("a"), b.Cell(words("x"), 1.0), b.number(5))), b.Row((b.text("b"), b.number(2), b.number(9))))
    sheet = workbook(page_of(section(b.Table("t", Text("T"), columns, rows))))["Part"]
    assert [(str(area.sqref), area.rules[0].type) for area in sheet.conditional_formatting] == [("D2:D3", kind)]


def test_words_beside_a_number_leave_it_one():
    table = b.Table("t", Text("T"), (b.Column(Text("Name")), b.Column(Text("Score"), "points")), (
        b.Row((b.text("a"), b.Cell(words("lags"), 1.5))), b.Row((b.text("b"), b.number(None))),
    ))  # fmt: skip
    assert values(workbook(page_of(section(table)))["Part"]) == [
        ["Name", "Score", "Score: note"], ["a", 1.5, "lags"], ["b", "–", None],
    ]  # fmt: skip


def test_a_section_of_one_table_is_that_table_to_filter_with_its_head_in_sight():
    rows = tuple(b.Row((b.text(f"row {number}"), b.number(number))) for number in range(300))
    table = b.Table("t", Text("Part"), (b.Column(Text("Name"), room=1), b.Column(Text("N"), "count")), rows)
    sheet = workbook(page_of(section(table)))["Part"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("B2", "A1:B301", "$1:$1")
    assert values(sheet)[0] == ["Name", "N"] and values(sheet)[300] == ["row 299", 299]


def test_a_page_of_one_table_is_one_sheet_to_filter():
    table = b.Table("t", Text("Part"), (b.Column(Text("Name")),), (b.Row((b.text("a"),)),))
    (sheet,) = workbook(page_of(section(table, depth="first", sheet="All"))).worksheets
    assert (sheet.title, sheet.auto_filter.ref) == ("All", "A4:A5")


def test_several_blocks_stand_below_one_another_without_a_filter():
    table = b.Table("t", Text("T"), (b.Column(Text("Name")),), (b.Row((b.text("a"),)),))
    sheet = workbook(page_of(section(b.Paragraph(words("Read")), table, table._replace(id="u", title=Text("U")))))[
        "Part"
    ]
    said = [row[0] for row in values(sheet) if row[0]]
    assert said == ["Part", "Read", "T", "Name", "a", "U", "Name", "a"]
    assert (sheet.auto_filter.ref, sheet.freeze_panes) == (None, None)


def test_charts_read_the_cells_of_their_table():
    found = parts(toy_page())
    drawn = [xml for name, xml in sorted(found.items()) if "/charts/chart" in name]
    charts = dict(zip(("bar", "radar", "scatter", "ranges"), drawn, strict=True))
    kinds = [re.search(r"<c:(\w+)Chart>", xml)[1] for xml in drawn]
    assert kinds == ["bar", "radar", "scatter", "bar"]
    assert re.findall(r"<c:(minus|plus)>.*?<c:v>([\d.]+)</c:v>", charts["ranges"]) == [("plus", "19"), ("minus", "21")]
    book = workbook(toy_page())
    for xml in charts.values():
        for kind, sheet, cells in re.findall(r"<c:(val|yVal)>.*?<c:f>(\w+)!([$A-Z0-9:]+)</c:f>", xml):
            read = book[sheet][cells.replace("$", "")]
            flat = [cell.value for row in read for cell in row] if isinstance(read, tuple) else [read.value]
            assert all(isinstance(value, int | float | None) for value in flat) and any(v is not None for v in flat), (
                kind
            )
    assert charts["bar"].count("<c:ser>") == charts["radar"].count("<c:ser>") == 2  # with targets
    drawn = "".join(xml for name, xml in found.items() if "drawings/drawing" in name)
    assert set(re.findall(r'descr="([^"]*)"', drawn)) == {"Some bars", "A radar", "A plane", "Ranges"}


def test_words_that_lead_somewhere_are_links_within_the_workbook():
    names = b.Table("t", Text("T"), (b.Column(Text("N")),), (
        b.Row((b.Cell((Run(Text("there"), to="x-2"),)),)), b.Row((b.Cell((Run(Text("nowhere"), to="y"),)),)),
    ))  # fmt: skip
    there = b.Table("u", Text("U"), (b.Column(Text("N")),), (b.Row((b.text("1"),)), b.Row((b.text("2"),), "x-2")))
    book = workbook(page_of(section(names), section(there, title="It's there")))
    cells = [cell for row in book["Part"].rows for cell in row]
    assert [(cell.value, cell.hyperlink and cell.hyperlink.location) for cell in cells] == [
        ("N", None), ("there", "'It''s there'!A3"), ("nowhere", None),
    ]  # fmt: skip


def test_a_sheet_has_no_more_links_than_excel_takes(monkeypatch):
    monkeypatch.setattr(limits, "LINKS", 2)
    rows = tuple(b.Row((b.Cell((Run(Text("to"), to="r"),)),), "r") for _ in range(4))
    sheet = workbook(page_of(section(b.Table("t", Text("T"), (b.Column(Text("N")),), rows))))["Part"]
    assert [bool(cell.hyperlink) for cell in sheet["A"]] == [False, True, True, False, False]
    assert [cell.value for cell in sheet["A"]][1:] == ["to"] * 4


@pytest.mark.parametrize("first", range(0, len(TEXTS), 4))
def test_no_text_of_a_page_acts_or_breaks_the_workbook(first):
    texts, chosen = cycle((*TEXTS[first:], *TEXTS[:first])), {}
    # The same words stay the same: gains of one figure are one column.
    page = with_texts(toy_page(), lambda old: old and chosen.setdefault(old, f"{next(texts)}{old}"))
    book, plain = workbook(page, "zh"), workbook(toy_page(), "zh")
    assert len(book.sheetnames) == len(plain.sheetnames) == len({name.casefold() for name in book.sheetnames})
    for sheet, usual in zip(book, plain, strict=True):
        for cells, expected in zip(sheet.rows, usual.rows, strict=False):
            for cell, other in zip(cells, expected, strict=False):
                assert cell.data_type in ("s", "n") and (cell.data_type == "s") >= isinstance(cell.value, str)
                if isinstance(other.value, int | float):
                    assert cell.value == other.value
                if isinstance(cell.value, str):
                    assert len(cell.value.encode("utf-16-le")) // 2 <= limits.CELL
                    assert cell.value.replace("\u200d", "").isprintable()
    assert not [xml for name, xml in parts(page).items() if "/worksheets/" in name and "<f>" in xml]


def test_the_same_page_gives_the_same_bytes_and_a_long_title_is_cut():
    page = toy_page()._replace(title=Text("T" * 300))
    assert rendered(page) == rendered(page)
    assert len(workbook(page).properties.title) == 255
    assert "T" * 300 in [row[0] for row in values(workbook(page)["Summary"])]


def test_sections_of_one_name_and_a_section_called_like_the_summary_have_sheets_of_their_own():
    point = b.Listing((words("x"),))
    made = page_of(
        *(section(point, title=title, sheet=sheet) for title, sheet in (("A", ""), ("a", ""), ("b", "SUMMARY")))
    )
    assert workbook(made).sheetnames == ["Summary", "A", "a 2", "SUMMARY 2"]


def test_lines_of_a_file_are_set_in_as_they_are():
    sheet = workbook(page_of(section(b.sample("a:\n    - b"))))["Part"]
    assert [(row[0].value, row[0].alignment.indent) for row in sheet.rows] == [("a:", 1), ("- b", 3)]

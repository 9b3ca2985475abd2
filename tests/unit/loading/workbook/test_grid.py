"""Workbooks that are none, that are hostile, and that other programs wrote."""

import time
import zipfile
from io import BytesIO

import pytest
from openpyxl.chart import BarChart
from workbooks import book, changed, part, saved, sheet, workbook

from nqpf.base.errors import InputError
from nqpf.loading.workbook import grid
from nqpf.loading.workbook.grid import read_grids

PLAIN = workbook()
SHEET = "xl/worksheets/sheet1.xml"


def refused(data):
    with pytest.raises(InputError) as caught:
        read_grids(data, "plan.xlsx")
    (problem,) = caught.value.problems
    assert str(problem.span) == "plan.xlsx"
    return problem


def values(data, at=0):
    return {
        number: {n: cell.value for n, cell in row.items()} for number, row in read_grids(data, "f")[at].rows.items()
    }


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "not an Excel workbook"),
        (b"id: p\n", "not an Excel workbook"),
        (b"PK\x03\x04 and nothing else", "not an Excel workbook"),
        (PLAIN[: len(PLAIN) // 2], "not an Excel workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "the old format .xls is not read"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
            "this workbook is protected by a password",
        ),
        (changed(PLAIN, {SHEET: b"<worksheet"}), "not an Excel workbook"),
        (changed(PLAIN, {"[Content_Types].xml": b"<Types/>"}), "not an Excel workbook"),
    ],
)
def test_what_is_no_workbook_is_refused_and_how_to_fix_it_told(data, said):
    problem = refused(data)
    assert problem.message.en.startswith(said)
    assert problem.hint


LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>"""


@pytest.mark.parametrize(
    "xml",
    [
        LAUGHS + b"<worksheet>&b;</worksheet>",
        b'<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>',
        (LAUGHS + b"<worksheet>&b;</worksheet>").decode().encode("utf-16"),
        b'<?xml version="1.0" encoding="cp037"?>' + LAUGHS.decode().encode("cp037"),
    ],
)
@pytest.mark.parametrize("name", [SHEET, "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"])
def test_xml_that_declares_entities_is_refused_before_it_is_parsed(name, xml):
    assert refused(changed(PLAIN, {name: xml})).message.en == "it contains XML that no office program writes"


def test_a_bomb_is_not_unpacked():
    start = time.process_time()
    bomb = changed(PLAIN, {"xl/media/more.xml": bytes(200 * 1024 * 1024)})
    begun = time.process_time()
    assert refused(bomb).message.en == "too large once it is unpacked"
    assert time.process_time() - begun < max(2, begun - start)


def test_what_is_no_xml_is_not_unpacked():
    data = changed(PLAIN, {"xl/vbaProject.bin": bytes(100 * 1024 * 1024), "xl/media/photo.png": b"\0"})
    assert values(data) == values(PLAIN)


def test_many_parts_and_many_sheets_are_refused(monkeypatch):
    assert "too large" in refused(changed(PLAIN, {f"xl/{n}.xml": b"<a/>" for n in range(2_000)})).message.en
    monkeypatch.setattr(grid, "MOST_SHEETS", 2)
    assert "more than 2 sheets" in refused(workbook(a=[], b=[])).message.en


def test_cells_and_characters_are_bounded(monkeypatch):
    monkeypatch.setattr(grid, "MOST_CELLS", 20)
    assert "more than 20 cells" in refused(workbook(a=[["x"] * 3] * 3)).message.en
    monkeypatch.setattr(grid, "MOST_CELLS", 200)
    monkeypatch.setattr(grid, "MOST_CHARACTERS", 1_000)
    # Held once in the file, read a hundred times.
    assert "more than 1000 characters" in refused(workbook(a=[["x" * 100] * 10])).message.en
    monkeypatch.setattr(grid, "MOST_ROWS", 20)
    blank = b"".join(b'<row r="%d"/>' % number for number in range(7, 30))
    xml = part(PLAIN, SHEET).replace(b"</sheetData>", blank + b"</sheetData>")
    assert "more than 20 rows" in refused(changed(PLAIN, {SHEET: xml})).message.en


def test_a_cell_in_the_last_row_costs_little():
    xml = part(PLAIN, SHEET).replace(
        b"</sheetData>", b'<row r="1048576"><c r="A1048576"><v>7</v></c></row></sheetData>'
    )
    start = time.process_time()
    assert values(changed(PLAIN, {SHEET: xml}))[1_048_576] == {1: 7}
    assert time.process_time() - start < 10


@pytest.mark.parametrize("size", [b"A1", b"A1:A1", b"A1:XFD1048576"])
def test_what_a_sheet_says_of_its_size_is_not_relied_on(size):
    xml = part(PLAIN, SHEET)
    at = xml.index(b'<dimension ref="') + len(b'<dimension ref="')
    assert values(changed(PLAIN, {SHEET: xml[:at] + size + xml[xml.index(b'"', at) :]})) == values(PLAIN)


def test_the_value_of_a_formula_is_the_one_that_was_calculated():
    xml = part(PLAIN, SHEET)
    formulas = (
        b'<row r="20"><c r="A20"><f>1+1</f><v>2</v></c><c r="B20" t="str"><f>"a"</f><v>a</v></c>'
        b'<c r="C20" t="str"><f>""</f><v></v></c><c r="D20"><f>NOW()</f></c>'
        b'<c r="E20" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
    )
    rows = read_grids(changed(PLAIN, {SHEET: xml.replace(b"</sheetData>", formulas + b"</sheetData>")}), "f")[0].rows
    row = rows[20]
    assert (row[1].value, row[2].value) == (2, "a")
    assert 3 not in row
    assert (row[4].fault.en, str(row[4].span)) == ("this formula has no calculated value", "f 规划!D20")
    assert row[5].fault.en == "this cell shows an error"


def test_merged_cells_hold_for_every_row_they_span():
    made = book(表=[["M1", "a"], [None, "b"], [None, None], ["M2", "c"], [None, "d"]])
    sheet(made, "表").merge_cells("A1:A4")
    assert values(saved(made), 1) == {1: {1: "M1", 2: "a"}, 2: {1: "M1", 2: "b"}, 4: {1: "M1", 2: "c"}, 5: {2: "d"}}


def test_merging_whole_sheets_costs_nothing():
    xml = part(PLAIN, SHEET)
    merged = b"<mergeCells>" + b'<mergeCell ref="A1:XFD1048576"/>' * 1_000 + b"</mergeCells>"
    start = time.process_time()
    read_grids(changed(PLAIN, {SHEET: xml.replace(b"</sheetData>", b"</sheetData>" + merged)}), "f")
    assert time.process_time() - start < 5


@pytest.mark.parametrize("begun", [b"<mergeCell ", b'<c r="A1" '])
def test_what_only_begins_like_a_tag_costs_nothing(begun):
    xml = part(PLAIN, SHEET).replace(b"</sheetData>", b"</sheetData><!--" + begun * 500_000 + b"-->")
    data = changed(PLAIN, {SHEET: xml})
    start = time.process_time()
    read_grids(data, "f")
    assert time.process_time() - start < 5


def test_merged_cells_belong_to_their_own_sheet_wherever_its_part_is():
    made = book(a=[["M1"], [None, "b"]], b=[["M1"], [None, "b"]])
    made.create_chartsheet("图", 1).add_chart(BarChart())
    sheet(made, "b").merge_cells("A1:A2")
    data = saved(made)
    names = ("xl/_rels/workbook.xml.rels", "[Content_Types].xml")
    parts = {name: part(data, name).replace(b"worksheets/sheet3.xml", b"worksheets/other.xml") for name in names}
    assert all(b"other.xml" in xml for xml in parts.values())
    moved = changed(data, {**parts, "xl/worksheets/other.xml": part(data, SHEET.replace("1", "3"))})
    assert values(moved, 1) == {1: {1: "M1"}, 2: {2: "b"}}
    assert values(moved, 2) == {1: {1: "M1"}, 2: {1: "M1", 2: "b"}}


def test_the_first_cell_beyond_the_columns_that_are_read_is_told():
    made = book(a=[["x"], ["y"]], b=[["x"]], c=[["x"]])
    sheet(made, "a").cell(5, 202, "late")
    sheet(made, "a").cell(2, 16_384, 7)
    sheet(made, "a").cell(1, 200, "last")
    sheet(made, "c").cell(1, 201).number_format = "0.00"
    sheet(made, "c").cell(2, 300, "=1+1")
    beyond = [str(grid.beyond) if grid.beyond else "" for grid in read_grids(saved(made), "f")]
    assert beyond == ["", "f a!XFD2", "", "f c!KN2"]
    assert values(saved(made), 1)[1] == {1: "x", 200: "last"}
    assert 2 in values(saved(made), 1) and 5 not in values(saved(made), 1)


def test_blank_cells_and_rows_are_nothing():
    assert values(workbook(a=[["x"], [" ", "　"], [None], ["", "y"]]), 1) == {1: {1: "x"}, 4: {2: "y"}}


def test_links_to_other_files_are_not_followed():
    data = changed(PLAIN, {"xl/externalLinks/externalLink1.xml": b"<externalLink/>"})
    assert values(data) == values(PLAIN)
    assert zipfile.ZipFile(BytesIO(data)).testzip() is None

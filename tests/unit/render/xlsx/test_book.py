"""The parts that any workbook is made of."""

from datetime import datetime
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from tried import examples

from nqpf.base.language import Text
from nqpf.base.safe import plain
from nqpf.render.xlsx.book import COUNT, POINTS, Book
from nqpf.render.xlsx.forms import figure
from nqpf.render.xlsx.grid import Sheet
from nqpf.render.xlsx.links import Links
from nqpf.render.xlsx.stack import Column, Stack

NAME = Text("Sheet", "表")
COLUMNS = (
    Column(Text("Name", "名称")),
    Column(Text("Score", "得分"), POINTS),
    Column(Text("Gain", "增分"), figure("gain")),
)


def opened(book):
    return load_workbook(BytesIO(book.close()))


def made(rows, language="en"):
    book = Book(language, "title")
    stack = Stack(Sheet(book, NAME), Links(), 1, alone=True)
    placed = stack.listed("", NAME, COLUMNS, rows)
    stack.finish()
    return opened(book).worksheets[0], placed


def test_figures_stay_figures_and_texts_texts():
    sheet, placed = made([[Text("one", "一"), 43.25, 0.5], ["007", 1, None]], "zh")
    assert [[cell.value for cell in row] for row in sheet.rows] == [
        ["名称", "得分", "增分"],
        ["一", 43.25, 0.5],
        ["007", 1, None],
    ]
    assert [sheet["B2"].number_format, sheet["C2"].number_format] == ["0.0", "+0.0;-0.0;+0.0"]
    assert (placed.head, placed.last) == (0, 2)


def test_the_head_stays_in_sight_repeats_in_print_and_filters():
    sheet, _ = made([["a", 1, 2], ["b", 3, 4]])
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == "A1:C3"
    assert sheet.print_title_rows == "$1:$1"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("portrait", 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage  # one page wide unless it says otherwise
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (None, 0)


def test_a_table_without_rows_is_still_one():
    sheet, placed = made([])
    assert [cell.value for cell in sheet[1]] == ["Name", "Score", "Gain"]
    assert placed.head == placed.last == 0


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1+1", "@SUM(A1)", "{=1}", "http://e.cn/x", "internal:A1", "1e5", "\t=1"]
)
def test_no_text_is_a_formula_a_link_or_a_number(text):
    sheet, _ = made([[text, 1, 2]])
    cell = sheet["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (plain(text), "s", None)


@settings(max_examples=examples(10), deadline=None)
@given(texts=st.lists(st.text(max_size=60), min_size=1, max_size=20))
def test_any_text_is_read_back_as_a_reader_may_see_it(texts):
    sheet, _ = made([[text, 1, 2] for text in texts])
    assert [sheet.cell(row, 1).value or "" for row in range(2, len(texts) + 2)] == list(map(plain, texts))


def test_a_very_long_text_fits_a_cell_and_its_row_the_page():
    sheet, _ = made([["中" * 100_000, 1, 2]])
    assert len(sheet["A2"].value) == 4000
    assert sheet.row_dimensions[2].height < 409  # what Excel allows


def test_columns_are_as_wide_as_their_text_where_chinese_takes_two():
    widths = []
    for text in ("abcdef" * 2, "一二三四五六" * 2, "x" * 300):
        sheet, _ = made([[text, 1, 2]])
        widths.append(round(sheet.column_dimensions["A"].width))
    assert widths[0] < widths[1] < 29
    assert widths[2] == 31


def test_rows_are_as_high_as_their_wrapped_text():
    sheet, _ = made([["short", 1, 2], ["中文" * 40, 1, 2]])
    assert sheet.row_dimensions[2].height is None  # the usual one
    assert sheet.row_dimensions[3].height == 13.5 * 6 + 1.5
    assert sheet["A3"].alignment.wrap_text


@pytest.mark.parametrize(("language", "font"), [("en", "Calibri"), ("zh", "宋体")])
def test_the_font_is_that_of_the_language(language, font):
    sheet, _ = made([["a", 1, 2]], language)
    assert {cell.font.name for row in sheet.rows for cell in row} == {font}


def test_properties_hold_the_title_and_no_moment():
    book = Book("en", "a\x00title")
    Sheet(book, NAME)
    properties = opened(book).properties
    assert (properties.title, properties.creator) == ("atitle", "nqpf")
    assert properties.created == properties.modified == datetime(1980, 1, 1)


def test_a_format_is_made_once():
    book = Book("en", "t")
    assert book.format(COUNT) is book.format(COUNT)

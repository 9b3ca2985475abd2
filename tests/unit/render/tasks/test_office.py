"""The task table in Excel and Word: text that stays text, cells joined as they should be, the same bytes every time."""

from io import BytesIO
from zipfile import ZipFile

import docx
import openpyxl
import pytest
from tabled import tabled

from nqpf.render.options import Options
from nqpf.render.tasks import renderer
from nqpf.render.tasks.xlsx import render_tasks_xlsx

OWNED = {"owner": {"lead": "甲局", "support": "乙局"}, "actions": [{}, {"due": "2026年"}]}


def sheet(table, *, by_body=False, lang="zh"):
    return openpyxl.load_workbook(BytesIO(render_tasks_xlsx(table, lang, by_body=by_body)))


def test_a_sheet_has_its_table_with_cells_joined_over_a_task_and_ids_hidden():
    book = sheet(tabled(OWNED, {}))
    (page,) = book.worksheets
    assert page["A1"].value == "某市行动方案任务分解表"
    heads = [cell.value for cell in page[2]]
    assert heads[:4] == ["序号", "重点任务", "具体举措", "目标／成果"]
    assert [cell.value for cell in page[3]][:5] == ["1", "任务1", "举措1.1", "（待明确）", "甲局"]
    assert "E3:E4" in map(str, page.merged_cells.ranges)
    assert [[page.cell(row, 11).value, page.cell(row, 12).value] for row in (3, 4, 5)] == [
        ["M1", "M1.1"], ["M1", "M1.2"], ["M2", "M2"],
    ]  # fmt: skip
    assert page.column_dimensions["K"].hidden
    assert page.print_title_rows == "$2:$2"
    assert page.page_setup.orientation == "landscape"
    assert page["H3"].fill.fgColor.rgb == "FFFFF2CC"
    assert page["H4"].fill.fgColor.rgb == "00000000"


def test_targets_of_no_task_are_on_a_sheet_of_their_own_with_its_own_head_on_every_page():
    assert sheet(tabled(OWNED)).sheetnames == ["任务分解表"]
    target = {"id": "I1", "title": "覆盖率", "unit": "%", "target": {"value": "80%", "year": 2027}}
    tasks, targets = sheet(tabled(OWNED, indicators=[target])).worksheets
    assert (targets.title, tasks.print_title_rows, targets.print_title_rows) == ("未对应任务的目标", "$2:$2", "$2:$2")
    assert [cell.value for cell in targets[2]][:5] == ["序号", "编号", "目标", "目标值", "完成年份"]
    assert [cell.value for cell in targets[3]][:5] == ["1", "I1", "覆盖率", "80%", "2027年"]
    assert "覆盖率" not in [cell.value for row in tasks for cell in row]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", '=HYPERLINK("http://a")', "http://a", "123"])
def test_whatever_a_plan_says_stays_text(text):
    page = sheet(tabled({"title": text, "owner": [text], "actions": [{"title": text}]})).worksheets[0]
    for at in ("B3", "C3", "F3"):
        assert (page[at].value, page[at].data_type, page[at].hyperlink) == (text, "s", None)


def test_by_body_each_body_has_a_sheet_with_its_rows_and_role_and_most_rows_come_first():
    third = {"owner": {"lead": "乙局", "responsible": "丙[局]"}, "actions": [{}, {}, {}]}
    book = sheet(tabled(OWNED, third), by_body=True)
    assert book.sheetnames == ["任务分解表", "乙局", "丙 局", "甲局"]
    page = book["乙局"]
    assert page["A1"].value == "乙局任务清单（共5项）"
    assert [[page.cell(row, at).value for at in (1, 3, 4)] for row in (3, 4, 5, 6, 7)] == [
        ["1", "举措1.1", "配合单位"], [None, "举措1.2", "配合单位"],
        ["2", "举措2.1", "牵头单位"], [None, "举措2.2", "牵头单位"], [None, "举措2.3", "牵头单位"],
    ]  # fmt: skip


def test_a_word_table_repeats_its_head_keeps_rows_whole_and_joins_cells():
    made = docx.Document(BytesIO(renderer("docx")(tabled(OWNED, {}), Options("zh"), False)))
    (table,) = made.tables
    assert [cell.text for cell in table.rows[0].cells][:3] == ["序号", "重点任务", "具体举措"]
    assert [[cell.text for cell in row.cells][1:5] for row in table.rows][1:3] == [
        ["任务1", "举措1.1", "（待明确）", "甲局"], ["任务1", "举措1.2", "（待明确）", "甲局"],
    ]  # fmt: skip
    assert table.cell(1, 4)._tc is table.cell(2, 4)._tc
    assert "w:tblHeader" in table.rows[0]._tr.xml
    assert all("w:cantSplit" in row._tr.xml for row in table.rows)
    section = made.sections[0]
    assert section.page_width > section.page_height


def test_word_by_body_has_a_heading_and_a_table_for_each():
    made = docx.Document(BytesIO(renderer("docx")(tabled(OWNED), Options("en"), True)))
    headings = [paragraph.text for paragraph in made.paragraphs if paragraph.style.name == "Heading 1"]
    assert headings == ["乙局: 2 rows", "甲局: 2 rows"]
    assert [table.rows[1].cells[3].text for table in made.tables] == ["supporting body", "lead agency"]


@pytest.mark.parametrize("form", ["xlsx", "docx"])
@pytest.mark.parametrize("by_body", [False, True])
def test_the_same_plan_gives_the_same_bytes_without_a_moment_of_time(form, by_body):
    render, table = renderer(form), tabled(OWNED, title="标题\x1b[31m\u202e")
    made = render(table, Options("zh"), by_body)
    assert made == render(table, Options("zh"), by_body)
    with ZipFile(BytesIO(made)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("form", ["xlsx", "docx", "csv", "json"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_plan_without_tasks_and_one_without_titles_are_tables_too(form, lang):
    for table in (tabled(), tabled({"title": "", "actions": [{"title": ""}]}, title="")):
        assert renderer(form)(table, Options(lang), True)


def test_csv_fills_every_row_and_neutralises_formulas():
    made = renderer("csv")(tabled({"owner": ["=1"], "actions": [{}, {}]}), Options("zh"), False)
    rows = [line.split(",") for line in made.removeprefix("\ufeff").splitlines()]
    assert rows[0][-2:] == ["任务编号（勿改）", "行编号（勿改）"]
    assert [row[5] for row in rows[1:]] == ["'=1", "'=1"]

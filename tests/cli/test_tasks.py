"""`nqpf tasks`: the table of a plan or of a document, in every format; filled cells read back into the plan."""

import json
import shutil
from io import BytesIO

import docx
import openpyxl
import pytest
from jsonschema import Draft7Validator
from sample import ROOT

SAMPLE = ROOT / "examples" / "region-sample.zh.docx"
REVIEWED = ROOT / "examples" / "region-sample.zh.reviewed.yaml"
OPEN = "（待明确）"


@pytest.fixture
def sample(tmp_path):
    shutil.copy(SAMPLE, tmp_path / "方案.docx")
    return "方案.docx"


@pytest.fixture
def reviewed(tmp_path):
    shutil.copy(REVIEWED, tmp_path / "plan.yaml")
    return "plan.yaml"


@pytest.mark.parametrize(
    ("lang", "told", "head"),
    [
        ("zh", "方案.docx: 已在内存中起草", "任务分解表"),
        ("en", "方案.docx: drafted in memory", "Task Breakdown"),
    ],
)
def test_a_document_is_drafted_in_memory_and_the_command_says_so(nqpf, sample, lang, told, head):
    ran = nqpf("tasks", sample, "--lang", lang)
    assert ran.code == 0
    assert told in ran.err
    assert head in ran.out
    assert "M1" not in ran.out


def test_a_plan_file_becomes_a_workbook_and_a_document_and_neither_is_overwritten(nqpf, reviewed, tmp_path):
    for name, opened in (("a.xlsx", openpyxl.load_workbook), ("a.docx", docx.Document)):
        ran = nqpf("tasks", reviewed, "-o", name, "--lang", "zh")
        assert (ran.code, ran.out, ran.err) == (0, "", f"已写入 {name}\n")
        made = (tmp_path / name).read_bytes()
        assert opened(BytesIO(made))
        again = nqpf("tasks", reviewed, "-o", name, "--lang", "en")
        assert again.code == 2
        assert "--force" in again.err
        assert (tmp_path / name).read_bytes() == made
        assert nqpf("tasks", reviewed, "-o", name, "--lang", "en", "--force").code == 0
        assert (tmp_path / name).read_bytes() != made


def test_by_body_there_is_a_sheet_for_each(nqpf, reviewed, tmp_path):
    nqpf("tasks", reviewed, "-o", "a.xlsx", "--by", "body", "--lang", "zh")
    names = openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames
    assert names[0] == "任务分解表"
    assert {"市科技局", "市经信局"} < set(names)


def test_machine_formats_are_the_same_in_a_file_and_on_standard_output(nqpf, reviewed, tmp_path):
    for form in ("json", "csv"):
        printed = nqpf("tasks", reviewed, "-f", form, "--lang", "zh")
        nqpf("tasks", reviewed, "-o", f"a.{form}", "--lang", "zh")
        assert (tmp_path / f"a.{form}").read_bytes() == printed.raw
    table = json.loads((tmp_path / "a.json").read_text("utf-8"))
    Draft7Validator(json.loads(nqpf("schema", "tasks").out)).validate(table)
    assert table["schema"] == "nqpf/tasks/1"
    assert len(table["tasks"]) == 7


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (("-o", "a.txt"), "does not say which format"),
        (("-o", "a.xlsx", "-f", "docx"), "add --format xlsx"),
        (("--apply", "a.xlsx", "-o", "b.xlsx"), "this command writes YAML"),
        (("--apply", "none.xlsx"), "none.xlsx"),
        (("--apply", "a.xlsx", "--by", "body"), "not with --apply"),
        (("-f", "csv", "--by", "body"), "this does not go with json and csv"),
        (("--apply", "a.docx"), "only Excel tables are read back"),
        (("--apply", "plan.yaml"), "not an Excel workbook"),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_line(nqpf, reviewed, given, told):
    ran = nqpf("tasks", reviewed, *given)
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)
    assert told in ran.err


def fill(path, **values):
    """Fill in the first cell to be specified in each of these columns; the places of these cells."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    heads = {cell.value: cell.column for cell in sheet[2]}
    places = {}
    for column, value in values.items():
        cells = (sheet.cell(row, heads[column]) for row in range(3, sheet.max_row + 1))
        cell = next(cell for cell in cells if cell.value == OPEN)
        cell.value, places[column] = value, cell.coordinate
    book.save(path)
    return places


def test_filled_cells_come_back_into_the_plan_and_are_marked_from_then_on(nqpf, reviewed, tmp_path):
    nqpf("tasks", reviewed, "-o", "a.xlsx", "--lang", "zh")
    fill(tmp_path / "a.xlsx", 完成时限="2027-12", 资金及来源="500万元，财政资金")
    ran = nqpf("tasks", reviewed, "--apply", "a.xlsx", "-o", "new.yaml", "--lang", "zh")
    assert ran.code == 0
    assert ran.err.startswith("已填入 2 项\n待明确：")
    made = (tmp_path / "new.yaml").read_text("utf-8")
    before = (tmp_path / reviewed).read_text("utf-8").splitlines()
    added = [line.strip() for line in made.splitlines() if line not in before]
    assert added == [
        "due: 2027-12", "supplied: [due]", "budget:", "amount: 500万元", "source: 财政资金", "supplied: [budget]",
    ]  # fmt: skip
    shown = nqpf("tasks", "new.yaml", "--lang", "zh", COLUMNS="500").out
    assert "2027年12月（补充）" in shown
    assert "500万元（财政资金）（补充）" in shown
    assert nqpf("tasks", "new.yaml", "--apply", "a.xlsx", "--lang", "zh").out == made
    assert nqpf("score", "new.yaml").code == 0


def test_with_nothing_filled_in_the_plan_is_printed_as_it_is(nqpf, reviewed, tmp_path):
    nqpf("tasks", reviewed, "-o", "a.xlsx")
    ran = nqpf("tasks", reviewed, "--apply", "a.xlsx")
    assert ran.raw == (tmp_path / reviewed).read_bytes()


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_all_that_is_wrong_is_reported_at_once_and_nothing_is_written(nqpf, reviewed, tmp_path, lang):
    nqpf("tasks", reviewed, "-o", "a.xlsx", "--lang", "zh")
    places = fill(tmp_path / "a.xlsx", 完成时限="长期", 资金及来源="500")
    ran = nqpf("tasks", reviewed, "--apply", "a.xlsx", "-o", "new.yaml", "--lang", lang)
    assert (ran.code, len(ran.err.splitlines())) == (2, 2)
    assert all(f"a.xlsx 任务分解表!{place}: " in ran.err for place in places.values())
    assert not (tmp_path / "new.yaml").exists()


def test_a_document_takes_what_was_filled_in_as_a_plan_file(nqpf, sample, tmp_path):
    nqpf("tasks", sample, "-o", "a.xlsx", "--lang", "zh")
    fill(tmp_path / "a.xlsx", 完成时限="2027年底")
    assert nqpf("tasks", sample, "--apply", "a.xlsx", "-o", "new.yaml").code == 0
    assert "supplied: [due]" in (tmp_path / "new.yaml").read_text("utf-8")
    assert nqpf("score", "new.yaml").code == 0

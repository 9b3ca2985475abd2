"""`nqpf template` and `nqpf convert`."""

import json
import sys
import zipfile
from io import BytesIO

import openpyxl
import pytest
import yaml
from hostile import ACTIVE, Run
from jsonschema import Draft7Validator
from sample import ROOT
from workbooks import workbook

EXAMPLE = ROOT / "examples" / "enterprise.plan.yaml"


def cells(path, sheet):
    return [[cell.value for cell in row] for row in openpyxl.load_workbook(path)[sheet].iter_rows()]


@pytest.mark.parametrize("kind", ["region", "enterprise"])
@pytest.mark.parametrize(
    "filled",
    [
        ("zh", ("规划", "举措"), ["my-plan", None, "某规划", "某市", None, None, 2026, 2030]),
        ("en", ("Plan", "Measures"), ["my-plan", None, "A plan", "our city", None, None, 2026, 2030]),
    ],
)
def test_a_template_is_filled_in_and_scores(nqpf, tmp_path, kind, filled):
    lang, sheets, values = filled
    wrote = nqpf("template", "plan.xlsx", "--kind", kind, "--lang", lang)
    assert (wrote.code, wrote.out) == (0, "")
    assert "nqpf convert plan.xlsx plan.yaml" in wrote.err
    path = tmp_path / "plan.xlsx"
    made = openpyxl.load_workbook(path)
    for row, value in enumerate(values, start=2):
        if value is not None:
            made[sheets[0]].cell(row, 2).value = value
    assert str(made[sheets[1]]["A2"].value).startswith("# ")
    made[sheets[1]]["A3"].value, made[sheets[1]]["B3"].value = "M1", "x"
    made.save(path)
    ran = nqpf("convert", "plan.xlsx", "plan.yaml", "--lang", lang)
    assert (ran.code, ran.out) == (0, "")
    assert "nqpf score plan.yaml" in ran.err
    text = (tmp_path / "plan.yaml").read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=plan.schema.json\nnqpf: plan/1\n")
    assert f"kind: {kind}\n" in text
    assert text.count("- id: ") == 1  # the examples do not count
    assert nqpf("score", "plan.yaml").code == 0


@pytest.mark.parametrize(("lang", "told"), [("en", "`规划编号` is empty"), ("zh", "`规划编号` 未填写")])
def test_an_empty_template_tells_every_cell_to_fill_in(nqpf, tmp_path, lang, told):
    nqpf("template", "plan.xlsx", "--lang", "zh")
    ran = nqpf("convert", "plan.xlsx", "plan.yaml", "--lang", lang)
    assert ran.code == 2
    assert [line.split(": ")[0] for line in ran.err.splitlines()] == [f"plan.xlsx 规划!B{row}" for row in (2, 4, 5)]
    assert told in ran.err
    assert not (tmp_path / "plan.yaml").exists()


def test_a_plan_goes_to_excel_and_back_and_its_score_stays(nqpf, tmp_path):
    there = nqpf("convert", EXAMPLE, "plan.xlsx", "--lang", "zh")
    assert there.code == 0
    assert "注释不会转入工作簿" in there.err
    back = nqpf("convert", "plan.xlsx", "plan.yaml", "--lang", "en")
    assert (back.code, back.err) == (
        0,
        "wrote plan.yaml and plan.schema.json (editors complete from it); next: nqpf score plan.yaml\n",
    )
    scores = [nqpf("score", path, "--format", "json").out for path in (EXAMPLE, "plan.yaml")]
    assert json.loads(scores[0])["score"] == json.loads(scores[1])["score"]


def test_the_schema_that_the_plan_names_stands_beside_it_and_fits_it(nqpf, tmp_path):
    (tmp_path / "plan.xlsx").write_bytes(workbook())
    folder = tmp_path / "out"
    folder.mkdir()
    ran = nqpf("convert", "plan.xlsx", "out/a.plan.yaml", "--lang", "zh")
    assert ran.err == (
        "已写入 out/a.plan.yaml 和 plan.schema.json（供编辑器补全）；下一步：nqpf score out/a.plan.yaml\n"
    )
    first, rest = (folder / "a.plan.yaml").read_text("utf-8").split("\n", 1)
    schema = folder / first.removeprefix("# yaml-language-server: $schema=")
    assert schema.read_bytes() == nqpf("schema", "plan").raw
    Draft7Validator(json.loads(schema.read_bytes())).validate(yaml.safe_load(rest))
    schema.write_text("mine")
    assert nqpf("convert", "plan.xlsx", "out/a.plan.yaml", "--force").code == 0
    assert schema.read_text() == "mine"


def test_where_the_plan_is_not_written_neither_is_its_schema(nqpf, tmp_path, plan):
    (tmp_path / "plan.xlsx").write_bytes(workbook(举措=[["编号", "名称"], ["M 1", "a"]]))
    assert nqpf("convert", "plan.xlsx", "new.yaml").code == 2
    assert nqpf("convert", "plan.xlsx", "plan.yaml").code == 2
    (tmp_path / "plan.xlsx").unlink()
    assert nqpf("convert", "plan.yaml", "plan.xlsx").code == 0
    assert not (tmp_path / "plan.schema.json").exists()


def test_the_schema_is_of_the_rubric_that_was_asked(nqpf, tmp_path):
    (tmp_path / "plan.xlsx").write_bytes(workbook())
    (tmp_path / "ours.yaml").write_text("nqpf: rubric/1\nextends: bundled\nid: ours\nversion: '1'\nremove: [P1.3]\n")
    assert nqpf("convert", "plan.xlsx", "plan.yaml", "--rubric", "ours.yaml").code == 0
    written = (tmp_path / "plan.schema.json").read_bytes()
    assert written == nqpf("schema", "plan", "--rubric", "ours.yaml").raw != nqpf("schema", "plan").raw


def test_the_bytes_are_the_same_whenever_and_wherever(process, tmp_path):
    for name, zone in (("a", "UTC"), ("b", "Asia/Shanghai")):
        process("template", f"{name}.xlsx", "--lang", "zh", TZ=zone)
        process("convert", EXAMPLE, f"{name}2.xlsx", "--lang", "zh", TZ=zone, LC_ALL="C")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    assert (tmp_path / "a2.xlsx").read_bytes() == (tmp_path / "b2.xlsx").read_bytes()


@pytest.mark.parametrize("named", [["new.yaml"], ["-o", "new.yaml"]])
def test_a_plan_of_plan_1_becomes_one_of_plan_2(nqpf, tmp_path, plan, named):
    text = "# 说明\r\n" + plan.read_text("utf-8").replace("\n", "\r\n")
    plan.write_bytes(text.encode())
    ran = nqpf("convert", "plan.yaml", *named, "--lang", "en")
    assert ran.code == 0, ran.err
    assert "nqpf score new.yaml" in ran.err
    assert (tmp_path / "new.yaml").read_bytes() == text.replace("nqpf: plan/1", "nqpf: plan/2").encode()
    totals = [json.loads(nqpf("score", name, "-f", "json").out)["score"] for name in ("plan.yaml", "new.yaml")]
    assert totals[0] == totals[1]
    again = nqpf("convert", "new.yaml", "third.yaml", "--lang", "en")
    assert (again.code, again.err) == (2, "new.yaml:2:7: the file is plan/2 already\n")


def test_a_key_of_plan_2_is_what_one_converts_for(nqpf, tmp_path, plan):
    plan.write_text(plan.read_text("utf-8") + "scope: [P1.1]\n", "utf-8")
    refused = nqpf("score", "plan.yaml", "--lang", "en")
    assert refused.code != 0
    assert "`scope` needs plan/2 (write `nqpf: plan/2` in the first line, or run nqpf convert)" in refused.err
    assert nqpf("convert", "plan.yaml", "new.yaml").code == 0
    assert nqpf("score", "new.yaml").code == 0


@pytest.mark.parametrize("named", [[], ["new.yaml", "-o", "other.yaml"]])
def test_the_file_to_write_is_named_once(nqpf, plan, named):
    ran = nqpf("convert", "plan.yaml", *named, "--lang", "en")
    assert (ran.code, ran.err) == (2, "convert: name the file to write once, as TO or with -o\n")


def test_nothing_is_overwritten_unless_that_is_asked(nqpf, tmp_path, plan):
    (tmp_path / "plan.xlsx").write_text("mine")
    for ran in (
        nqpf("convert", "plan.yaml", "plan.xlsx", "--lang", "en"),
        nqpf("template", "plan.xlsx", "--lang", "en"),
    ):
        assert ran.code == 2
        assert "plan.xlsx: this file exists and is not overwritten" in ran.err
    assert (tmp_path / "plan.xlsx").read_text() == "mine"
    assert nqpf("convert", "plan.yaml", "plan.xlsx", "--force").code == 0
    assert (tmp_path / "plan.xlsx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("source", "target", "told"),
    [
        ("plan.xls", "plan.yaml", "save it as an Excel workbook (.xlsx)"),
        ("plan.yaml", "plan.csv", "ends with .xlsx"),
        ("plan.yaml", "plan.xlsm", "ends with .xlsx"),
        ("plan.xlsx", "other.xlsx", "one is .xlsx, the other .yaml"),
        ("plan.docx", "plan.yaml", "one is .xlsx, the other .yaml"),
        ("none.xlsx", "plan.yaml", "there is no such file"),
        ("none.yaml", "plan.xlsx", "there is no such file"),
    ],
)
def test_what_cannot_be_converted_is_told(nqpf, source, target, told):
    ran = nqpf("convert", source, target, "--lang", "en")
    assert ran.code == 2
    assert told in ran.err


def test_a_plan_with_errors_stays_where_it_is(nqpf, tmp_path):
    (tmp_path / "plan.yaml").write_text("nqpf: plan/1\nid: p\n", "utf-8")
    ran = nqpf("convert", "plan.yaml", "plan.xlsx", "--lang", "en")
    assert ran.code == 2
    assert "plan.yaml:1:1: `kind:` is missing" in ran.err
    assert not (tmp_path / "plan.xlsx").exists()


def test_a_text_too_long_for_a_cell_is_told_at_its_line(nqpf, tmp_path, plan):
    text = plan.read_text("utf-8")
    plan.write_text(text + "note: " + "长" * 40_000 + "\n", "utf-8")
    ran = nqpf("convert", "plan.yaml", "plan.xlsx", "--lang", "en")
    line = len(text.splitlines()) + 1
    assert (ran.code, ran.err) == (
        2,
        f"plan.yaml:{line}:7: a text of more than 32,767 characters does not fit into a cell (split it)\n",
    )


def test_other_commands_tell_what_to_do_with_a_workbook(nqpf, tmp_path):
    (tmp_path / "plan.xlsx").write_bytes(workbook())
    ran = nqpf("score", "plan.xlsx", "--lang", "en")
    assert ran.code == 2
    assert "nqpf convert plan.xlsx plan.yaml" in ran.err


def test_hostile_cells_act_nowhere(nqpf, tmp_path):
    texts = [
        "[red]x[/red]",
        "\u202ex",
        "\x9bx",
        "<script>x</script>",
        "##[error]x",
        "{{7*7}}",
        "x" * 3_000,
        "=HYPERLINK(1)",
    ]
    (tmp_path / "plan.xlsx").write_bytes(
        workbook(举措=[["编号", "名称", "类型", *texts[:-1]], *([f"M{n}", text, text] for n, text in enumerate(texts))])
    )
    ran = nqpf("convert", "plan.xlsx", "plan.yaml", "--lang", "zh")
    assert ran.code == 2
    assert "plan.xlsx 举措!B9: 公式没有计算结果" in ran.err
    assert "plan.xlsx 举措!C2: `类型` 不能写作 `[red]x[/red]`" in ran.err
    assert ACTIVE.search(ran.err) is None
    assert max(map(len, ran.err.splitlines())) < 400
    assert not (tmp_path / "plan.yaml").exists()


def test_hostile_plan_text_is_text_in_the_workbook(nqpf, tmp_path, plan):
    text = plan.read_text("utf-8") + "note: '=cmd|calc'\nissuer: '@SUM(1)'\n"
    plan.write_text(text, "utf-8")
    assert nqpf("convert", "plan.yaml", "plan.xlsx", "--lang", "zh").code == 0
    data = (tmp_path / "plan.xlsx").read_bytes()
    parts = zipfile.ZipFile(BytesIO(data))
    assert not any(b"<f>" in parts.read(name) or b"<hyperlink" in parts.read(name) for name in parts.namelist())
    assert ["备注", "=cmd|calc", None] in [[*row[:2], None] for row in cells(tmp_path / "plan.xlsx", "规划")]


def test_without_the_extra_one_line_names_it(tmp_path, monkeypatch):
    (tmp_path / "plan.xlsx").write_bytes(workbook())
    for library in ("openpyxl", "xlsxwriter"):
        for name in list(sys.modules):
            if name.startswith((library, "nqpf.loading.workbook", "nqpf.render.workbook", "nqpf.render.xlsx")):
                monkeypatch.delitem(sys.modules, name)
        monkeypatch.setitem(sys.modules, library, None)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NQPF_LANG", "en")
    run = Run(tmp_path)
    reading, making = run("convert", "plan.xlsx", "plan.yaml"), run("template", "new.xlsx")
    assert reading.code == making.code == 2
    assert reading.err == "nqpf: this needs openpyxl, which is not installed (pip install 'nqpf[office]')\n"
    assert "(pip install 'nqpf[office]')" in making.err

"""`nqpf score --format docx|xlsx`: files for an office."""

import json
import os
import shutil
import subprocess
import sys
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from extras import requirements
from openpyxl import load_workbook
from sample import PLAN, ROOT

pytestmark = pytest.mark.no_cover  # what it runs is counted elsewhere; counting would take as long again

FORMS = ("docx", "xlsx")
LIBRARIES = {"docx": "docx", "xlsx": "xlsxwriter"}
SOFFICE = shutil.which("soffice")
EVIL = (
    '\x1b[31mA\u202e\u2066\u200b<script>alert(1)</script></w:t><w:br/>&amp;\ufffe_x0041_ =HYPERLINK("http://e.cn")\n[b]'
)
FORMULA = "=cmd|'/c calc'!A1"


@pytest.fixture
def without(tmp_path):
    """The environment of a machine that lacks a library."""

    def environment(library):
        (tmp_path / "lacking").mkdir(exist_ok=True)
        error = f'raise ModuleNotFoundError("No module named {library}", name="{library}")\n'
        (tmp_path / "lacking" / f"{library}.py").write_text(error)
        here = os.environ.get("PYTHONPATH", "")
        return {"PYTHONPATH": os.pathsep.join(filter(None, [str(tmp_path / "lacking"), here]))}

    return environment


@pytest.mark.parametrize("form", FORMS)
def test_a_file_is_written_and_a_pipe_gets_the_same_bytes_in_any_time_zone_and_locale(process, plan, tmp_path, form):
    command = ("score", "plan.yaml", "-f", form, "--lang", "zh")
    ran = process(*command, "-o", f"report.{form}", TZ="Asia/Shanghai", COLUMNS="60", PYTHONHASHSEED="1")
    assert (ran.code, ran.raw, ran.err) == (0, b"", "")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plan.yaml", f"report.{form}"]
    piped = process(*command, TZ="America/New_York", LANG="zh_CN.GBK", PYTHONUTF8="0", PYTHONHASHSEED="2")
    assert (piped.code, piped.err) == (0, "")
    assert piped.raw == (tmp_path / f"report.{form}").read_bytes()
    assert piped.raw.startswith(b"PK")


@pytest.mark.skipif(os.name == "nt", reason="there are no such terminals on Windows")
@pytest.mark.parametrize(("form", "lang", "said"), [("docx", "en", "use -o FILE"), ("xlsx", "zh", "请用 -o 写入文件")])
def test_a_terminal_is_not_shown_what_is_no_text(plan, form, lang, said):
    there, terminal = os.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "nqpf", "score", "plan.yaml", "-f", form, "--lang", lang],
        cwd=plan.parent, stdout=terminal, stderr=subprocess.PIPE, timeout=60, check=False,
    )  # fmt: skip
    os.close(terminal)
    os.close(there)
    message = done.stderr.decode()
    assert (done.returncode, len(message.splitlines()), said in message) == (2, 1, True)


@pytest.mark.parametrize("form", FORMS)
def test_without_the_extra_one_line_names_it_and_nothing_is_written(process, plan, without, form):
    lacking = without(LIBRARIES[form])
    ran = process("score", "plan.yaml", "-f", form, "-o", "report", "--lang", "en", **lacking)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith(", which is not installed (pip install 'nqpf[office]')\n") and ran.err.count("\n") == 1
    assert not (plan.parent / "report").exists()
    assert process("score", "plan.yaml", **lacking).code == 0


def test_no_text_of_a_plan_acts_in_a_file(nqpf, tmp_path):
    text = PLAN
    for field in ("title: 测试规划", "title: 建设平台", "owner: 省经信厅\n    due", "subject: 某省", "title: 平台数"):
        key, _, rest = field.partition(": ")
        said = FORMULA if key == "subject" else EVIL
        text = text.replace(field, f"{key}: {json.dumps(said)}" + (rest[rest.index("\n") :] if "\n" in rest else ""), 1)
    reason = json.dumps(EVIL)
    text = text.replace("measures:", f"not_applicable:\n  - {{id: D5.B2, reason: {reason}}}\nmeasures:", 1)
    place = f"    source: {{section: {reason}, quote: {reason}}}\n"
    text = text.replace("    type: build\n", f"    type: build\n{place}", 1)
    (tmp_path / "plan.yaml").write_text(text, "utf-8")
    page = nqpf("score", "plan.yaml", "-f", "docx", "--lang", "en")
    assert (page.code, page.err) == (0, "")
    document = docx.Document(BytesIO(page.raw))
    assert any("<script>alert(1)</script></w:t><w:br/>&amp;_x0041_" in one.text for one in document.paragraphs)
    for name in ("word/document.xml", "word/charts/chart1.xml", "docProps/core.xml"):
        with ZipFile(BytesIO(page.raw)) as archive:
            xml = archive.read(name).decode()
        assert not set("\x1b\u202e\u2066\u200b\ufffe") & set(xml) and "<script" not in xml
        assert "http://e.cn" not in xml.replace("&quot;", '"').replace('=HYPERLINK("http://e.cn")', "")
    cells = nqpf("score", "plan.yaml", "-f", "xlsx", "--lang", "zh")
    assert (cells.code, cells.err) == (0, "")
    book = load_workbook(BytesIO(cells.raw))
    read = [cell for sheet in book for row in sheet.rows for cell in row]
    assert not [cell for cell in read if cell.data_type == "f" or (cell.hyperlink and cell.hyperlink.target)]
    assert any(FORMULA in str(cell.value) for cell in read)
    assert not [
        cell for cell in read if isinstance(cell.value, str) and set("\x1b\u202e\u2066\u200b") & set(cell.value)
    ]


def words(form, raw):
    """All that a reader sees of a report without its annex."""
    if form == "xlsx":
        sheets = load_workbook(BytesIO(raw)).worksheets
        return "\n".join(str(cell.value) for sheet in sheets for row in sheet.rows for cell in row if cell.value)
    blocks = docx.Document(BytesIO(raw)).element.body.iterchildren()
    return "\n".join("\n".join(text.text or "" for text in block.iter(qn("w:t"))) for block in blocks)


@pytest.mark.parametrize(("form", "lang", "said"), [("docx", "zh", "尚未评估"), ("xlsx", "en", "not yet assessed")])
def test_a_document_alone_gets_commitment_findings_and_places_and_no_plan_file_is_named(nqpf, form, lang, said):
    ran = nqpf("score", ROOT / "examples/region-sample.zh.docx", "-f", form, "--lang", lang, "--no-annex")
    assert ran.code == 0
    seen = words(form, ran.raw)
    assert said in seen and "region-sample.zh.docx" in seen
    whole = words(form, nqpf("score", ROOT / "examples/region-sample.zh.docx", "-f", form, "--lang", lang).raw)
    assert "三、重点任务" in whole
    assert "yaml" not in seen and "/region-sample" not in seen


@pytest.mark.parametrize("form", FORMS)
def test_lines_of_a_plan_with_sources_are_not_where_readers_look(nqpf, form):
    ran = nqpf("score", ROOT / "examples/region-sample.zh.reviewed.yaml", "-f", form, "--lang", "zh", "--no-annex")
    assert ran.code == 0
    seen = words(form, ran.raw)
    assert "三、重点任务" in seen
    assert ".yaml:" not in seen and "行号" not in seen and "\n行\n" not in seen
    assert "`" not in seen, "what is set as code is a key of the plan format"


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed")
def test_libreoffice_opens_both_and_reads_the_score_and_the_charts(nqpf, tmp_path):
    """One start for all files: it is the slow part."""
    for form in FORMS:
        ran = nqpf(
            "score", ROOT / "examples/enterprise.plan.yaml", "-f", form, "-o", f"report-{form}.{form}", "--lang", "zh"
        )
        assert ran.code == 0
    made = subprocess.run(
        [SOFFICE, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", "pdf",
         "report-docx.docx", "report-xlsx.xlsx"],
        cwd=tmp_path, capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    assert made.returncode == 0
    for form in FORMS:
        assert (tmp_path / f"report-{form}.pdf").read_bytes().startswith(b"%PDF")
    if shutil.which("pdftotext"):
        for form, said in (("docx", "第 1 页 共"), ("xlsx", "总分")):
            told = subprocess.run(
                ["pdftotext", f"report-{form}.pdf", "-"], cwd=tmp_path, capture_output=True, timeout=60, check=True
            ).stdout.decode()
            assert said in told and "88.3" in told
            assert "数字经济和实体经济融合创新" in told.replace("\n", "")


def test_the_extra_brings_every_library_that_a_renderer_imports():
    from nqpf.render.extra import LIBRARIES as NAMED

    assert {entry.partition(">")[0] for entry in requirements("office")} == set(NAMED.values())
    assert requirements("office") <= requirements("test")


@pytest.mark.parametrize("command", ["score", "rank"])
@pytest.mark.parametrize("name", ["报告.xlsx", "报告.HTML"])
def test_a_table_is_not_written_under_the_name_of_another_format(nqpf, tmp_path, plan, command, name):
    ran = nqpf(command, "plan.yaml", "-o", name, "--lang", "zh")
    asked = name.partition(".")[2].lower()
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"{name}: 写入的将是纯文本表格（请加 --format {asked}）\n"
    assert not (tmp_path / name).exists()
    assert nqpf(command, "plan.yaml", "-o", name, "-f", asked).code == 0
    assert nqpf(command, "plan.yaml", "-o", "报告.md").code == 0

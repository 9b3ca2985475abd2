"""`nqpf agree`: two coders of one document."""

import json
import shutil

import pytest
from jsonschema import Draft7Validator
from rich.cells import cell_len
from sample import ROOT

A, B = "a.plan.yaml", "b.plan.yaml"


@pytest.fixture
def coders(tmp_path):
    """The bundled sample as somebody reviewed it, and its draft with one facet of each claimed as in it."""
    shutil.copy(ROOT / "examples/region-sample.zh.docx", tmp_path)
    for name, stem in ((A, "reviewed"), (B, "draft")):
        text = (ROOT / f"examples/region-sample.zh.{stem}.yaml").read_text("utf-8")
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_report_fits_a_terminal_and_an_office_reads_it(nqpf, coders, lang):
    ran = nqpf("agree", A, B, "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    assert max(map(cell_len, ran.out.splitlines())) <= 80
    form = {"en": "docx", "zh": "xlsx"}[lang]
    made = nqpf("agree", A, B, "-f", form, "-o", f"out.{form}", "--lang", lang)
    assert (made.code, made.err) == (0, "")
    assert (coders / f"out.{form}").stat().st_size > 1000


def test_json_follows_its_schema_and_is_the_same_everywhere(nqpf, process, coders):
    ran = nqpf("agree", A, B, "-f", "json")
    Draft7Validator(json.loads(nqpf("schema", "agree").raw)).validate(report := json.loads(ran.raw))
    assert ran.raw == process("agree", A, B, "-f", "json", "--lang", "zh", PYTHONHASHSEED="7").raw
    assert [kind["kind"] for kind in report["kinds"]] == ["measure", "action", "indicator"]
    points = [one["points"] for one in report["differences"]]
    assert points == sorted(points, reverse=True)


def test_what_both_agree_on_is_a_plan_that_can_be_scored(nqpf, coders):
    ran = nqpf("agree", A, A, "--adjudicate", "c.plan.yaml", "--lang", "en")
    assert ran.err == "wrote c.plan.yaml; next: nqpf score c.plan.yaml\n"
    totals = [json.loads(nqpf("score", name, "-f", "json").raw)["score"]["total"] for name in (A, "c.plan.yaml")]
    assert totals[0] == totals[1]
    again = nqpf("agree", A, B, "--adjudicate", "c.plan.yaml", "--lang", "en")
    assert (again.code, again.out) == (2, "")
    assert "this file exists and is not overwritten (choose another name, or add --force)" in again.err
    forced = nqpf("agree", A, B, "--adjudicate", "c.plan.yaml", "--force", "--lang", "zh")
    assert forced.code == nqpf("score", "c.plan.yaml").code == 0
    assert "  # 待定 M1.1 serves：A P2.6.pilot-line | B （无）\n" in (coders / "c.plan.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-", A], "nqpf agree: standard input has no document beside it (name two files)"),
        ([A, "none.yaml"], "none.yaml: there is no such file"),
        ([A, B, "--adjudicate", "c.xlsx"], "c.xlsx: this command writes YAML, not a workbook"),
        ([A, B, "--adjudicate", "out.txt"], "--adjudicate: `out.txt` is written twice"),
        ([A, "moved/b.plan.yaml"], ""),
    ],
)
def test_what_cannot_be_compared_is_refused_in_one_line(nqpf, coders, arguments, said):
    (coders / "moved").mkdir()
    shutil.copy(coders / B, coders / "moved")
    if not said:  # the other coder has the document: it serves both
        assert nqpf("agree", *arguments).code == 0
        (coders / "region-sample.zh.docx").unlink()
        said = f"{A}: coders are compared by passages of region-sample.zh.docx, which cannot be read: there is no such"
    ran = nqpf("agree", *arguments, "-o", "out.txt", "--lang", "en", stdin=b"")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1

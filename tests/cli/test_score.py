import json
import os
import re
import signal
import subprocess
import sys
import time

import pytest
from jsonschema import Draft7Validator
from sample import PLAN, ROOT

pytestmark = pytest.mark.no_cover  # what it runs is counted elsewhere; counting would take as long again

ELSEWHERE = {"COLUMNS": "200", "LANG": "zh_CN.GBK", "PYTHONUTF8": "0"}
SCHEMA = json.loads((ROOT / "src/nqpf/schema/json/report.schema.json").read_text("utf-8"))


def test_prints_the_gap_report_to_stdout_and_nothing_else(nqpf, plan):
    ran = nqpf("score", "plan.yaml", "--lang", "zh")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == "测试规划  plan.yaml"
    assert lines[1].split() == ["承诺力度", "不评定", "仅", "1", "项任务，满五项方可评定"]
    assert "\n总分 " in ran.out and "\n覆盖广度 " in ran.out
    assert "P2 系统推进" in ran.out
    assert re.search(r"plan\.yaml:\d", ran.out)


def test_matches_the_golden_report_of_an_example(nqpf):
    ran = nqpf("score", "examples/enterprise.plan.yaml", "--lang", "en", cwd=ROOT)
    golden = (ROOT / "tests/golden/enterprise.en.txt").read_text("utf-8")
    assert ran.out == golden


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_no_line_is_wider_than_the_terminal(nqpf, lang):
    from rich.cells import cell_len

    for columns in ("80", "120"):
        ran = nqpf("score", "examples/region-zhejiang.plan.yaml", "--lang", lang, "--all", cwd=ROOT, COLUMNS=columns)
        assert max(map(cell_len, ran.out.splitlines())) <= int(columns)


def test_reads_standard_input(nqpf):
    ran = nqpf("score", "-", "--lang", "en", stdin=PLAN.encode())
    assert ran.code == 0
    assert "<stdin>" in ran.out


def test_json_follows_its_schema_and_hides_nothing(nqpf, plan):
    ran = nqpf("score", "plan.yaml", "--format", "json")
    report = json.loads(ran.raw)
    Draft7Validator(SCHEMA).validate(report)
    assert report["schema"] == "nqpf/report/2"
    assert report["plan"]["path"] == "plan.yaml"
    platform = next(
        facet
        for dimension in report["dimensions"]
        for criterion in dimension["criteria"]
        for facet in criterion["facets"]
        if facet["id"] == "P2.2.platform"
    )
    assert (platform["score"], platform["answers"], platform["item"], platform["line"]) == (100, 5, "M01", 8)


def test_same_plan_same_bytes_whatever_the_terminal_and_locale(nqpf, process, plan):
    first = nqpf("score", "plan.yaml", "-f", "json", "--lang", "en", COLUMNS="60")
    second = process("score", "plan.yaml", "-f", "json", "--lang", "zh", **ELSEWHERE)
    assert first.raw == second.raw
    assert b"\r" not in first.raw


def test_order_of_keys_and_items_does_not_move_the_score(nqpf, tmp_path):
    head, measures = PLAN.split("measures:\n")
    measures, indicators = measures.split("indicators:\n")
    (tmp_path / "a.yaml").write_text(PLAN, "utf-8")
    (tmp_path / "b.yaml").write_text(f"{head}indicators:\n{indicators}measures:\n{measures}", "utf-8")
    totals = [json.loads(nqpf("score", name, "-f", "json").raw)["score"] for name in ("a.yaml", "b.yaml")]
    assert totals[0] == totals[1]


def test_explain_prints_arithmetic_that_adds_up(nqpf, plan):
    ran = nqpf("score", "plan.yaml", "--explain", "P2.2", "--full", "--lang", "en")
    assert "= (1 × 100 + 1 × 0 + 1 × 0) / 3 = 33.33" in ran.out
    assert "credit = 0.2 × 1 × (1 + 1 + 1 + 1 + 1) = 1" in ran.out
    assert "plan.yaml:8" in ran.out


def test_explain_of_an_unknown_node_names_the_nearest(nqpf, plan):
    ran = nqpf("score", "plan.yaml", "--explain", "P2.22", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert "did you mean `P2.2`?" in ran.err


def test_top_and_all(nqpf, plan):
    def added(*args):
        return nqpf("score", "plan.yaml", "--lang", "en", *args).out.count("\n     at least  ")

    assert added("--top", "3") == 3
    assert added() == 10
    assert added("--all") > 50


def test_markdown_to_a_file(nqpf, plan, tmp_path):
    ran = nqpf("score", "plan.yaml", "-f", "markdown", "-o", "report.md", "--lang", "zh")
    assert (ran.code, ran.out) == (0, "")
    assert (tmp_path / "report.md").read_text("utf-8").startswith("<!-- nqpf:score t -->\n# 测试规划\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plan.yaml", "report.md"]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_page_is_the_same_bytes_on_any_terminal_in_any_locale(nqpf, process, plan, tmp_path, lang):
    first = nqpf("score", "plan.yaml", "-f", "html", "--lang", lang)
    second = process("score", "plan.yaml", "-f", "html", "--lang", lang, **ELSEWHERE)
    assert (first.code, first.err, first.raw) == (0, "", second.raw)
    assert first.raw.startswith(f'<!DOCTYPE html>\n<html lang="{lang}">'.encode())
    assert nqpf("score", "plan.yaml", "-f", "html", "--lang", lang, "-o", "report.html").out == ""
    assert (tmp_path / "report.html").read_bytes() == first.raw


def test_a_report_that_cannot_be_written_leaves_nothing(nqpf, plan, tmp_path):
    ran = nqpf("score", "plan.yaml", "-f", "json", "-o", "missing/report.json", "--lang", "en")
    assert ran.code == 2
    told = "missing/report.json: cannot write this file: there is no folder missing"
    assert ran.err == f"{told} (create it first, or choose another)\n"


def test_an_existing_report_survives_an_error(nqpf, tmp_path):
    (tmp_path / "report.json").write_text("old")
    (tmp_path / "bad.yaml").write_text("nqpf: plan/1\n")
    assert nqpf("score", "bad.yaml", "-f", "json", "-o", "report.json").code == 2
    assert (tmp_path / "report.json").read_text() == "old"


def test_colour_only_where_it_is_wanted(nqpf, plan):
    assert "\x1b[" not in nqpf("score", "plan.yaml").out
    assert "\x1b[" in nqpf("score", "plan.yaml", FORCE_COLOR="1").out
    assert "\x1b[" not in nqpf("score", "plan.yaml", FORCE_COLOR="1", NO_COLOR="1").out


def test_language_option_then_variable_then_system(nqpf, plan):
    def first_word(*args, **env):
        return nqpf("score", "plan.yaml", *args, **env).out.splitlines()[1].split()[0]

    assert first_word("--lang", "en", NQPF_LANG="zh", LANG="zh_CN.UTF-8") == "Commitment"
    assert first_word(NQPF_LANG="zh", LANG="en_US.UTF-8") == "承诺力度"
    assert first_word(LANG="zh_CN.UTF-8") == "承诺力度"
    assert first_word(LANG="C.UTF-8") == "Commitment"


@pytest.mark.parametrize("encoding", ["gbk", "ascii"])
def test_a_console_that_cannot_show_everything_still_gets_the_report(process, plan, encoding):
    ran = process("score", "plan.yaml", "--lang", "zh", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert ran.code == 0
    if encoding == "gbk":
        assert "?" not in ran.raw.decode("gbk").split("sha256")[0]


def test_a_closed_pipe_is_no_error_of_ours(plan):
    process = subprocess.Popen(
        f"{sys.executable} -m nqpf score {plan} --all | head -1", shell=True, stdout=-1, stderr=-1, cwd=ROOT
    )
    out, err = process.communicate(timeout=60)
    assert out.count(b"\n") == 1
    assert err == b""


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise on Windows")
@pytest.mark.usefixtures("heard")
def test_an_interrupt_ends_with_130():
    process = subprocess.Popen([sys.executable, "-m", "nqpf", "score", "-"], stdin=-1, stdout=-1, stderr=-1)
    # More than a pipe has room for: all is written only once somebody reads, who soon waits for more.
    os.write(process.stdin.fileno(), b"#" * 2**18)
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=60) == 130
    _, err = process.communicate()
    assert b"Traceback" not in err


def test_profile_and_rubric_are_named_in_the_report(nqpf, plan, tmp_path):
    profile = "nqpf: profile/1\nid: ours\ntitle: {en: Ours, zh: 我们的}\nkind: region\nweights: {D5: 0, P1: 2}\n"
    (tmp_path / "ours.yaml").write_text(profile, "utf-8")
    plain = json.loads(nqpf("score", "plan.yaml", "-f", "json").raw)
    ours = json.loads(nqpf("score", "plan.yaml", "-f", "json", "--profile", "ours.yaml").raw)
    assert ours["rubric"]["profile"] == "ours"
    assert ours["rubric"]["sha256"] != plain["rubric"]["sha256"]
    assert ours["out"] == ["D5"]
    assert ours["score"]["assessed"] == pytest.approx(8 / 9)
    assert [d["id"] for d in ours["dimensions"]] == ["P1", "P2", "P3", "P4", "D1", "D2", "D3", "D4"]


def test_wrong_profile_and_rubric_are_refused(nqpf, plan):
    assert (
        "is for plans of kind enterprise" in nqpf("score", "plan.yaml", "--profile", "enterprise", "--lang", "en").err
    )
    assert "there is no profile `nope`" in nqpf("score", "plan.yaml", "--profile", "nope", "--lang", "en").err
    assert nqpf("score", "plan.yaml", "--rubric", "nope").code == 2

"""`nqpf rank`: files, folders and patterns in; every format out; what cannot be read is told, and does not end it."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time

import pytest
from jsonschema import Draft7Validator
from sample import PLAN, ROOT

from nqpf.report.portfolio import real
from nqpf.report.portfolio.grouping import FIELDS

BROKEN = PLAN.replace("due:", "deu:")
ENTERPRISE = PLAN.replace("kind: region", "kind: enterprise").replace("id: t\n", "id: e\n")
UNCLAIMED = PLAN.replace("    serves: [P2.2.platform, D2.A3.industrial-internet]\n", "")
DOCUMENT = """\
# 某市行动方案（2026—2028年）

## 一、建设平台

市经信局负责建设工业互联网平台。

## 二、培养人才

市教育局负责开展技能培训。
"""
FORMATS = ("table", "csv", "json", "jsonl")


def differing(number):
    """One third of the plans claims this facet, one third that, one third both; each file is another."""
    claimed = ("P2.2.platform", "P4.2.compute", "P2.2.platform, P4.2.compute")
    return PLAN.replace("id: t\n", f"id: t{number}\n").replace(
        "serves: [P2.2.platform, D2.A3.industrial-internet]", f"serves: [{claimed[number % 3]}]"
    )


def write(folder, *texts):
    folder.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(texts):
        (folder / f"{number:03}.plan.yaml").write_text(text, "utf-8")


@pytest.fixture
def plans(tmp_path):
    write(tmp_path / "plans", *map(differing, range(3)))
    return tmp_path / "plans"


def schema(name):
    return Draft7Validator(json.loads((ROOT / f"src/nqpf/schema/json/{name}.schema.json").read_text("utf-8")))


def test_plans_are_ranked_by_total_with_topsis_where_it_is_asked_for(nqpf, plans):
    ran = nqpf("rank", "plans", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Plans side by side\nRegional plans: 3 ranked\n")
    ranked = json.loads(nqpf("rank", "plans", "--topsis", "-f", "json").raw)
    schema("portfolio").validate(ranked)
    (region,) = ranked["kinds"]
    assert [(plan["path"], plan["rank"], plan["closeness_rank"]) for plan in region["plans"]] == [
        ("plans/002.plan.yaml", 1, 1), ("plans/001.plan.yaml", 2, 2), ("plans/000.plan.yaml", 3, 3),
    ]  # fmt: skip
    assert all(0 < plan["closeness"] < 1 for plan in region["plans"])
    assert "TOPSIS" in nqpf("rank", "plans", "--topsis", "--lang", "en").out and "TOPSIS" not in ran.out
    one = json.loads(nqpf("score", "plans/002.plan.yaml", "-f", "json").raw)
    assert region["plans"][0]["total"] == one["score"]["total"]
    assert {d["id"]: d["score"] for d in region["plans"][0]["dimensions"]} == {
        d["id"]: d["score"] for d in one["dimensions"]
    }
    assert region["rubric"] == one["rubric"]


def test_which_differences_are_real_is_said_by_the_same_draws_as_robustness(nqpf, plans):
    (region,) = json.loads(nqpf("rank", "plans", "-j", "2", "-f", "json").raw)["kinds"]
    robust = json.loads(nqpf("robustness", "plans", "-f", "json").raw)["ranking"]["plans"]
    beats = {one["path"]: dict(zip([other["path"] for other in robust], one["beats"], strict=True)) for one in robust}
    ordered = [plan["path"] for plan in region["plans"]]
    for plan, behind in zip(region["plans"], ordered[1:], strict=False):
        assert plan["above_next"] == beats[plan["path"]][behind]
    assert region["compared"] == {"draws": 2000, "seed": 0, "clear": 0.9}
    for number, plan in enumerate(region["plans"]):
        ahead = sum(beats[path][plan["path"]] >= 0.9 for path in ordered[:number])
        behind = sum(beats[plan["path"]][path] >= 0.9 for path in ordered[number + 1 :])
        assert plan["places"] == {"best": 1 + ahead, "worst": len(ordered) - behind}


def test_without_numpy_plans_are_ranked_and_one_line_says_what_is_missing(process, plans, without_numpy):
    ran = process("rank", "plans", "--lang", "en", COLUMNS="200", **without_numpy)
    said = "Which differences are real was not tested: this needs numpy, which is not installed"
    assert (ran.code, ran.err, ran.out.count(said)) == (0, "", 1)
    assert "(pip install 'nqpf[robustness]')" in ran.out
    data = json.loads(process("rank", "plans", "-f", "json", **without_numpy).raw)
    assert data["not_compared"]["zh"].startswith("未检验哪些差异真实可靠：此功能需要 numpy")
    assert [(plan["rank"], plan["places"]) for plan in data["kinds"][0]["plans"]] == [(1, None), (2, None), (3, None)]
    assert data["kinds"][0]["compared"] is None


def test_more_plans_than_can_be_compared_are_ranked_all_the_same(nqpf, plans, monkeypatch):
    monkeypatch.setattr(real, "MOST_COMPARED", 2)
    ran = nqpf("rank", "plans", "--lang", "en", COLUMNS="200")
    assert (ran.code, "was not tested: more than 2 plans" in ran.out) == (0, True)
    assert "not tested" not in nqpf("rank", "plans/000.plan.yaml", "--lang", "en").out


def test_files_folders_and_patterns_name_each_plan_once(nqpf, plans):
    paths = [
        [plan["path"] for plan in json.loads(nqpf("rank", *args, "-f", "json").raw)["kinds"][0]["plans"]]
        for args in (["plans"], ["plans/*.yaml"], ["plans/001.plan.yaml", "plans", "plans/*1*"])
    ]
    assert paths[0] == paths[1] == paths[2]
    ran = nqpf("rank", "-", "plans", "-f", "json", stdin=PLAN.encode())
    assert "<stdin>" in {plan["path"] for plan in json.loads(ran.raw)["kinds"][0]["plans"]}


def test_a_plan_a_line_in_the_order_of_the_paths_and_nothing_else(nqpf, plans):
    write(plans, differing(0), BROKEN, differing(2))
    ran = nqpf("rank", "plans", "-f", "jsonl")
    lines = [json.loads(line) for line in ran.raw.splitlines()]
    assert [line["path"] for line in lines] == [f"plans/{n:03}.plan.yaml" for n in range(3)]
    for line in lines:
        schema("portfolio-line").validate(line)
    assert [line["id"] for line in lines] == ["t0", None, "t2"]
    assert [(p["line"], p["column"]) for p in lines[1]["problems"]] == [(13, 5)]
    assert nqpf("rank", "plans", "-f", "jsonl", "-o", "out.jsonl").code == 1
    assert (plans.parent / "out.jsonl").read_bytes() == ran.raw


def test_documents_and_plans_that_claim_nothing_are_apart_from_the_ranked_ones(nqpf, plans):
    (plans / "none.plan.yaml").write_text(UNCLAIMED, "utf-8")
    (plans / "行动方案.md").write_text(DOCUMENT, "utf-8")
    ran = nqpf("rank", "plans/行动方案.md", "plans", "-f", "json", "--lang", "en")
    assert (ran.code, ran.err.count("\n")) == (0, 1)
    assert ran.err.startswith("plans/行动方案.md: drafted in memory: nobody has confirmed it")
    ranked = json.loads(ran.raw)
    schema("portfolio").validate(ranked)
    (region,) = ranked["kinds"]
    assert [plan["rank"] for plan in region["plans"]] == [1, 2, 3]
    assert [(plan["path"], plan["tasks"]) for plan in region["unassessed"]] == [
        ("plans/none.plan.yaml", 1), ("plans/行动方案.md", 2),
    ]  # fmt: skip
    lines = [json.loads(line) for line in nqpf("rank", "plans/*", "-f", "jsonl").raw.splitlines()]
    for line in lines:
        schema("portfolio-line").validate(line)
    assert [line["status"] for line in lines] == ["assessed"] * 3 + ["not-yet-assessed"] * 2
    alone = nqpf("rank", "plans/行动方案.md", "--lang", "zh").out
    assert alone.startswith("规划总览\n区域规划：尚未评估 1 份\n") and "名次" not in alone


@pytest.mark.parametrize("form", FORMATS)
def test_what_cannot_be_read_is_told_at_its_place_and_the_others_are_ranked(nqpf, plans, form):
    write(plans, differing(0), BROKEN, differing(2))
    ran = nqpf("rank", "plans", "-f", form, "--lang", "en")
    assert (ran.code, ran.err) == (1, "nqpf: 1 of 3 plans could not be read\n")
    assert "t2" in ran.out or "000.plan.yaml" in ran.out
    assert "unknown key `deu`" in ran.out


def test_where_no_plan_can_be_read_all_are_told(nqpf, tmp_path):
    write(tmp_path / "plans", BROKEN, "x: [")
    ran = nqpf("rank", "plans", "--lang", "zh")
    assert ran.code == 1
    assert "无法读取" in ran.out and "plans/001.plan.yaml:2:1" in ran.out
    assert ran.err == "nqpf: 2 份规划中有 2 份无法读取\n"


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["empty"], "empty: there is no plan below this directory"),
        (["none/*.yaml"], "none/*.yaml: no file matches"),
        (["nowhere.yaml"], "nowhere.yaml: there is no such file"),
        (["plans", "--by", "industry"], "did you mean `industries`?"),
        (["plans", "-j", "0"], "jobs"),
        (["plans", "-f", "junit"], "format"),
        (["plans", "--profile", "nowhere"], "there is no profile `nowhere`"),
        (["plans", "--rubric", "nowhere"], "nowhere"),
    ],
)
def test_what_cannot_be_used_is_a_usage_error(nqpf, plans, args, told):
    (plans.parent / "empty").mkdir()
    ran = nqpf("rank", *args, "--lang", "en", "-o", "out")
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err and "Traceback" not in ran.err
    assert not (plans.parent / "out").exists()


def test_a_profile_that_is_not_there_is_a_usage_error_where_processes_share_the_work(process, plans):
    ran = process("rank", "plans", "-j", "2", "--profile", "nowhere", "--lang", "en", "-o", "out")
    assert (ran.code, ran.out) == (2, "")
    assert "there is no profile `nowhere`" in ran.err and "Traceback" not in ran.err
    assert not (plans.parent / "out").exists()


def test_too_many_plans_are_not_paired(nqpf, tmp_path):
    write(tmp_path / "plans", *["x"] * 51)
    ran = nqpf("rank", "plans", "--pairwise", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "--pairwise: 51 plans are too many to compare pairwise (name at most 50)\n"


def test_kinds_groups_and_pairs(nqpf, plans):
    write(plans / "a", ENTERPRISE)
    ran = nqpf("rank", "plans", "-f", "json", "--by", "folder", "--by", "subject", "--by", "folder", "--pairwise")
    region, enterprise = json.loads(ran.raw)["kinds"]
    assert (region["kind"], enterprise["kind"]) == ("region", "enterprise")
    assert [grouping["field"] for grouping in region["groupings"]] == ["folder", "subject"]
    assert [group["value"]["en"] for group in enterprise["groupings"][0]["groups"]] == ["plans/a"]
    assert (len(region["pairs"]), len(enterprise["pairs"])) == (3, 0)


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_the_bytes_are_the_same_whoever_shares_the_work(nqpf, process, plans, form):
    write(plans, *map(differing, range(9)), BROKEN)
    args = ("rank", "plans", "-f", form, "--by", "subject", "--pairwise", "--lang", "zh")
    alone = process(*args, "-j", "1", PYTHONHASHSEED="1")
    shared = process(*args, "-j", "2", PYTHONHASHSEED="2", TZ="Asia/Shanghai")
    assert (alone.code, alone.raw, alone.err) == (shared.code, shared.raw, shared.err)
    if form == "json":
        again = nqpf("rank", *(f"plans/{n:03}.plan.yaml" for n in reversed(range(10))), *args[2:])
        assert again.raw == alone.raw


def test_a_warning_of_an_encoding_is_told_once_whoever_reads(nqpf, process, plans):
    (plans / "gbk.plan.yaml").write_bytes(PLAN.encode("gb18030"))
    for jobs, run in (("1", nqpf), ("2", process)):
        ran = run("rank", "plans", "-f", "json", "-j", jobs, "--lang", "en")
        assert ran.code == 0
        assert ran.err.count("plans/gbk.plan.yaml: not UTF-8: read as GB18030") == 1 == ran.err.count("\n")


def test_csv_opens_in_a_spreadsheet(nqpf, plans):
    nqpf("rank", "plans", "-f", "csv", "-o", "out.csv")
    data = (plans.parent / "out.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert [row["rank"] for row in rows] == ["1", "2", "3"]


def test_a_page_and_a_workbook_go_to_a_file_or_down_a_pipe(nqpf, plans):
    for form, begin in (("html", b"<!DOCTYPE html>"), ("xlsx", b"PK"), ("docx", b"PK")):
        assert nqpf("rank", "plans", "-f", form, "-o", f"out.{form}", "--lang", "zh").code == 0
        written = (plans.parent / f"out.{form}").read_bytes()
        assert written.startswith(begin)
        assert nqpf("rank", "plans", "-f", form, "--lang", "zh").raw == written


def test_without_the_extra_one_line_names_it_before_any_work(process, plans):
    shadow = plans.parent / "shadow"
    write(shadow)
    (shadow / "xlsxwriter.py").write_text("raise ModuleNotFoundError(\"No module\", name='xlsxwriter')\n", "utf-8")
    path = os.pathsep.join([str(shadow), os.environ.get("PYTHONPATH", "")])
    ran = process("rank", "plans", "-f", "xlsx", "-o", "out.xlsx", "--lang", "en", PYTHONPATH=path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "nqpf: this needs XlsxWriter, which is not installed (pip install 'nqpf[office]')\n"
    assert not (plans.parent / "out.xlsx").exists()


def test_a_profile_for_one_kind_is_refused_for_another(nqpf, process, plans):
    write(plans / "a", ENTERPRISE)
    for jobs, run in (("1", nqpf), ("2", process)):
        ran = run("rank", "plans", "--profile", "region", "-j", jobs, "--lang", "en")
        assert (ran.code, ran.out) == (2, "")
        assert "region" in ran.err and "Traceback" not in ran.err


def test_four_hundred_plans_are_ranked_in_less_than_a_minute(process, tmp_path):
    write(tmp_path / "plans", *map(differing, range(400)))
    ran = process("rank", "plans", "-f", "csv")  # which ends a run that takes a minute
    assert ran.code == 0
    assert len(ran.out.splitlines()) == 401


@pytest.mark.skipif(os.name == "nt", reason="signals are otherwise on Windows")
@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.usefixtures("heard")
def test_an_interrupt_ends_it_with_nothing_written_and_nobody_left(tmp_path, jobs):
    write(tmp_path / "plans", *map(differing, range(600)))
    environment = {**os.environ, "PYTHONUTF8": "1"}
    # A session of its own: a terminal sends Ctrl-C to all of its processes.
    ran = subprocess.Popen(
        [sys.executable, "-m", "nqpf", "rank", "plans", "-f", "jsonl", "-j", jobs], cwd=tmp_path, env=environment,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    first = ran.stdout.readline()
    os.killpg(ran.pid, signal.SIGINT)
    _, told = ran.communicate(timeout=60)
    assert json.loads(first)["path"] == "plans/000.plan.yaml"
    assert (ran.returncode, told.decode()) == (130, "")
    assert gone(ran.pid, time.monotonic() + 20)


def gone(group, until):
    """Whether a group of processes has ended; what tracks a pool's locks needs a moment to see that it has."""
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def test_help_names_the_formulas_and_their_sources(nqpf, chinese_help):
    helped = " ".join(nqpf("rank", "--help", NQPF_LANG="en", COLUMNS="200").out.split())
    assert all(
        part in helped
        for part in ("Hwang and Yoon 1981", "mean gain", "Hyndman and Fan 1996", "--pairwise", "drafted in memory")
    )
    assert all(field in helped for field in FIELDS)
    assert "共性缺口" in chinese_help["rank", "400"]

import json

import pytest
import yaml
from jsonschema import Draft7Validator
from rich.cells import cell_len
from sample import ROOT

SCHEMA = json.loads((ROOT / "src/nqpf/schema/json/roadmap.schema.json").read_text("utf-8"))
EXAMPLE = "examples/region-zhejiang.plan.yaml"


def test_matches_the_golden_roadmap_in_every_format(nqpf):
    for form, extension in (("table", "txt"), ("markdown", "md"), ("yaml", "yaml")):
        ran = nqpf("roadmap", EXAMPLE, "--target", "D4=20", "--lang", "zh", "-f", form, cwd=ROOT)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out == (ROOT / f"tests/golden/roadmap/roadmap.zh.{extension}").read_text("utf-8")


def test_json_follows_its_schema_and_is_the_same_everywhere(nqpf, process):
    command = ("roadmap", EXAMPLE, "--target", "D4=20", "-f", "json", "--lang")
    first = nqpf(*command, "en", cwd=ROOT, COLUMNS="60")
    second = process(*command, "zh", cwd=ROOT, PYTHONHASHSEED="7")
    assert first.raw == second.raw == (ROOT / "tests/golden/roadmap/roadmap.json").read_bytes()
    Draft7Validator(SCHEMA).validate(json.loads(first.raw))


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_no_line_is_wider_than_the_terminal(nqpf, lang):
    ran = nqpf("roadmap", EXAMPLE, "--lang", lang, cwd=ROOT)
    assert max(map(cell_len, ran.out.splitlines())) <= 80


def test_the_work_list_is_yaml_to_tick_off(nqpf, plan):
    ran = nqpf("roadmap", "plan.yaml", "--target", "5", "-f", "yaml", "-o", "todo.yaml", "--lang", "en")
    assert (ran.code, ran.out) == (0, "")
    listed = yaml.safe_load((plan.parent / "todo.yaml").read_text("utf-8"))
    assert listed["goals"] == {"total": 5.0}
    entries = listed["entries"]
    assert {(entry["done"], entry["owner"]) for entry in entries} == {(False, "")}
    assert [entry["id"] for entry in entries] == list(range(1, len(entries) + 1))
    assert all(("complete" in entry) != ("add" in entry) and entry["write"] for entry in entries)
    assert entries[-1]["scores"]["total"] >= 5


def test_without_a_target_the_next_full_ten_points_are_aimed_at(nqpf, plan):
    report = json.loads(nqpf("roadmap", "plan.yaml", "-f", "json").raw)
    assert [(goal["node"], goal["asked"]) for goal in report["goals"]] == [("total", 10)]
    assert report["status"] == "reached"


def test_every_entry_is_shown_where_it_is_asked_for(nqpf, plan):
    short, full = (
        nqpf("roadmap", "plan.yaml", "--target", "3", "--lang", "en", *more).out for more in ((), ("--steps",))
    )
    assert "Entry by entry" in full and "Entry by entry" not in short


def test_efforts_can_be_set(nqpf, plan):
    report = json.loads(nqpf("roadmap", "plan.yaml", "--target", "3", "--effort", "stated=9", "-f", "json").raw)
    assert {e["name"]: e["effort"] for e in report["efforts"]}["statement.stated"] == 9
    assert report["effort_basis"] is None


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--target", "D9=50"], "--target: `D9` does not apply to this plan or does not exist (valid here: D1, D2,"),
        (["--target", "D2.B22=50"], "(did you mean `D2.B2`?)"),
        (["--target", "D2=abc"], "--target: `D2=abc` has no score from 0 to 100 (write it as 60 or D2=50)"),
        (["--target", "101"], "--target: `101` has no score from 0 to 100"),
        (["--target", "nan"], "--target: `nan` has no score from 0 to 100"),
        (["--target", "50", "--target", "60"], "--target: `total` is named twice"),
        (["--effort", "resorced=2"], "--effort: there is no test `resorced` (did you mean `resourced`?)"),
    ],
)
def test_what_means_nothing_is_refused_in_one_line(nqpf, plan, options, said):
    ran = nqpf("roadmap", "plan.yaml", "-o", "out.txt", "--lang", "en", *options)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert len(ran.err.splitlines()) == 1
    assert not (plan.parent / "out.txt").exists()


def test_nothing_of_the_plan_acts_on_the_reader(nqpf, plan):
    hostile = '"<script>|\\x1b[31m`a`[x](javascript:y)\\u202e"'
    text = (
        plan.read_text("utf-8")
        .replace("title: 建设平台", f"title: {hostile}")
        .replace("owner: 省经信厅\n    due", "due")
    )
    plan.write_text(text, "utf-8")
    for form in ("table", "markdown", "yaml", "json"):
        ran = nqpf("roadmap", "plan.yaml", "--target", "P2.2.platform=80", "-f", form, "--lang", "zh")
        assert ran.code == 0
        assert "\x1b" not in ran.out
        assert "\u202e" not in ran.out
        assert form != "markdown" or "<script>" not in ran.out


@pytest.mark.parametrize("command", ["roadmap", "robustness", "assess", "claims"])
def test_a_document_has_no_score_to_work_with_and_two_commands_are_named(nqpf, tmp_path, command):
    (tmp_path / "a.md").write_text("# 1. Build", "utf-8")
    ran = nqpf(command, "a.md", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("a.md: a document has no score yet") and ran.err.count("\n") == 1
    assert "nqpf score a.md" in ran.err and "nqpf draft a.md -o plan.yaml" in ran.err
    assert "there is no such file" in nqpf(command, "b.md", "--lang", "en").err

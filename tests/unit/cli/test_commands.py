"""The commands in one process: what they print, where, and how they end."""

import gc
import json
import runpy
import subprocess
import sys

import pytest
import yaml
from jsonschema import Draft7Validator
from sample import PLAN, ROOT

from nqpf import __version__
from nqpf.cli.app import COMMANDS
from nqpf.schema import SCHEMAS

# ---- score


def test_score_prints_a_table_in_the_language_asked_for(run):
    ran = run("score", "plan.yaml", "--lang", "zh")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("测试规划  plan.yaml\n") and ran.out.splitlines()[1].split()[:2] == ["承诺力度", "不评定"]
    assert run("score", "plan.yaml").out.splitlines()[1].split()[:3] == ["Commitment", "not", "rated"]


def test_score_writes_each_format(run, tmp_path):
    assert json.loads(run("score", "plan.yaml", "-f", "json").out)["schema"] == "nqpf/report/2"
    assert run("score", "plan.yaml", "-f", "markdown").out.startswith("<!-- nqpf:score t -->\n# 测试规划\n")
    ran = run("score", "plan.yaml", "-o", "report.txt")
    assert (ran.code, ran.out) == (0, "")
    assert (tmp_path / "report.txt").read_text("utf-8").startswith("测试规划")


def test_a_file_is_written_a_hundred_columns_wide_and_without_colour(run, tmp_path, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("FORCE_COLOR", "1")
    run("score", "plan.yaml", "-o", "report.txt")
    text = (tmp_path / "report.txt").read_text("utf-8")
    assert "\x1b" not in text
    assert 90 < max(map(len, text.splitlines())) <= 100


def test_score_shows_as_many_entries_of_each_list_as_asked_for(run):
    shown, every = (run("score", "plan.yaml", "--top", "1", *options).out for options in ((), ("--all",)))
    assert shown.count("\n     at least  ") == 1 and every.count("\n     at least  ") > 50
    assert "Gaps, facet by facet" in every and "Gaps, facet by facet" not in shown
    assert run("score", "plan.yaml", "--top", "0").code == 2


def test_score_explains_a_node_and_refuses_an_unknown_one(run):
    assert run("score", "plan.yaml", "--explain", "P2.2").out.startswith("P2.2 ")
    ran = run("score", "plan.yaml", "--explain", "P2.22")
    assert (ran.code, ran.out) == (2, "")
    assert "did you mean `P2.2`?" in ran.err
    assert run("score", "plan.yaml", "--explain", "").code == 2


def test_score_takes_a_rubric_a_profile_and_an_encoding(run, tmp_path):
    ran = run("score", "plan.yaml", "--rubric", ROOT / "rubric", "--profile", "region", "--encoding", "utf-8")
    assert ran.code == 0
    assert run("score", "plan.yaml", "--rubric", "nope").code == 2
    assert run("score", "plan.yaml", "--profile", "nope").code == 2
    assert run("score", "plan.yaml", "--encoding", "ascii").code == 2


def test_a_bad_plan_is_told_at_its_line(run, tmp_path):
    (tmp_path / "bad.yaml").write_text(PLAN.replace("due:", "deu:"), "utf-8")
    ran = run("score", "bad.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("bad.yaml:13:5: unknown key `deu` (did you mean `due`?)")


# ---- init


@pytest.mark.parametrize("kind", ["region", "enterprise"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_init_prints_a_plan_that_fits_the_schema_and_scores(run, tmp_path, kind, lang):
    ran = run("init", "--kind", kind, "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    assert "$" not in ran.out.split("\n", 1)[1].replace("${", "")
    Draft7Validator(json.loads(run("schema", "plan").out)).validate(yaml.safe_load(ran.out))
    (tmp_path / "mine.yaml").write_text(ran.out, "utf-8")
    assert run("score", "mine.yaml").code == 0


def test_init_writes_the_plan_and_its_schema_and_says_what_is_next(run, tmp_path):
    ran = run("init", "mine.yaml")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.endswith("next: nqpf score mine.yaml\n")
    assert {path.name for path in tmp_path.iterdir()} == {"plan.yaml", "mine.yaml", "plan.schema.json"}


def test_init_overwrites_neither_a_plan_nor_a_schema(run, tmp_path):
    (tmp_path / "plan.schema.json").write_text("{}")
    ran = run("init", "plan.yaml", "--lang", "zh")
    assert ran.code == 2
    assert ran.err == "plan.yaml: 文件已存在，不予覆盖（请换一个文件名）\n"
    assert (tmp_path / "plan.yaml").read_text("utf-8") == PLAN
    assert run("init", "mine.yaml").code == 0
    assert (tmp_path / "plan.schema.json").read_text() == "{}"


def test_init_does_not_write_through_a_link_that_leads_nowhere(run, tmp_path):
    (tmp_path / "mine.yaml").symlink_to(tmp_path / "elsewhere")
    assert run("init", "mine.yaml").code == 2
    assert not (tmp_path / "elsewhere").exists()


# ---- explain, schema


def test_explain_tells_what_a_node_asks(run):
    ran = run("explain", "D2.B2.list")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("D2.B2.list Barrier list")
    unknown = run("explain", "D2.B22")
    assert (unknown.code, unknown.out) == (2, "")
    assert "D2.B22: the rubric has no item with this id (did you mean `D2.B2`?)" in unknown.err


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_prints_what_is_committed(run, name):
    assert run("schema", name).raw == (ROOT / f"src/nqpf/schema/json/{name}.schema.json").read_bytes()
    assert run("schema", "nope").code == 2


def test_schema_completes_from_another_rubric(run, tmp_path):
    rubric = {
        "nqpf": "rubric/1", "id": "r", "version": "1", "title": {"en": "t", "zh": "标题"}, "aggregate": "arithmetic",
        "secondary_part": 0.6, "assessed_floor": 0.6,
        "bases": {"equal": {"origin": "assumption", "text": {"en": "t", "zh": "标题"}}},
        "bands": [{"id": "b", "below": 100, "title": {"en": "t", "zh": "标题"}}],
        "dimensions": [{"id": "X", "title": {"en": "t", "zh": "标题"}, "weight": 1, "basis": "equal",
            "aggregate": "arithmetic", "criteria": [{"id": "X.1", "title": {"en": "t", "zh": "标题"}, "weight": 1,
                "basis": "equal", "aggregate": "arithmetic", "facets": [{"id": "X.1.own", "weight": 1,
                    "title": {"en": "Own", "zh": "自有"}, "basis": "equal", "check": {"kind": "measure"}}]}]}],
    }  # fmt: skip
    (tmp_path / "r.yaml").write_text(json.dumps(rubric, ensure_ascii=False), "utf-8")
    definitions = json.loads(run("schema", "plan", "--rubric", "r.yaml").out)["definitions"]
    assert definitions["FacetId"]["enum"] == ["X.1.own"]


# ---- check


def checked(ran):
    return {plan["path"]: plan for plan in json.loads(ran.out)["plans"]}


def test_check_passes_plans_and_says_against_what(run):
    ran = run("check", "plan.yaml")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == "Scored; nothing was required"
    assert any(line.startswith("scored  plan.yaml  ") for line in lines)
    assert any(line.startswith("against rubric nqpf ") for line in lines)
    assert run("check", "plan.yaml", "--fail-under", "0.1").out.splitlines()[2].startswith("passed  plan.yaml  ")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--fail-under", "0.1"], 0),
        (["--fail-under", "90"], 1),
        (["--fail-under", "90", "--exit-zero"], 0),
        (["--fail-under-dimension", "1"], 1),
        (["--fail-under-dimension", "P2=1"], 0),
        (["--require", "P2.2.platform=100"], 0),
        (["--require", "P2.2.effect"], 1),
        (["--min-assessed", "1"], 0),
        (["--require", "P2.2.efect"], 2),
        (["--require", "P2=101"], 2),
        (["--fail-under-dimension", "all"], 2),
    ],
)
def test_check_holds_plans_to_a_policy(run, options, code):
    assert run("check", "plan.yaml", *options).code == code


@pytest.mark.parametrize(("lang", "status"), [("en", "failed"), ("zh", "未通过")])
def test_check_says_what_fell_short_and_where_to_fix_it(run, lang, status):
    ran = run("check", "plan.yaml", "--require", "P2.2.effect=40", "--lang", lang)
    assert f"\n{status}" in ran.out
    assert "P2.2.effect" in ran.out
    assert "plan.yaml:17" in ran.out


def test_check_tells_an_unreadable_plan_beside_the_others(run, tmp_path):
    (tmp_path / "bad.plan.yaml").write_text(PLAN.replace("due:", "deu:"), "utf-8")
    (tmp_path / "empty.plan.yaml").write_bytes(b"")
    ran = run("check", "plan.yaml", ".", "--exit-zero")
    assert ran.code == 1
    told = " ".join(ran.out.split())
    assert "unknown key `deu`" in told and "did you mean `due`?" in told and "bad.plan.yaml:13:5" in told
    plans = checked(run("check", "plan.yaml", ".", "-f", "json"))
    assert [plan["status"] for plan in plans.values()] == ["passed", "unreadable", "unreadable"]


def test_check_writes_to_a_file_and_finds_nothing_where_there_is_nothing(run, tmp_path):
    ran = run("check", "plan.yaml", "-o", "outcome.txt")
    assert (ran.code, ran.out) == (0, "")
    assert "1 checked: 1 scored" in (tmp_path / "outcome.txt").read_text("utf-8")
    for path in ("nowhere.yaml", "*.nothing"):
        ran = run("check", path)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith(f"{path}: ")


# ---- rubric


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_rubric_is_listed_for_a_kind_of_plan(run, lang):
    region = run("rubric", "list", "--lang", lang)
    assert (region.code, region.err) == (0, "")
    assert "D2.B2" in region.out
    assert run("rubric", "list", "--kind", "enterprise", "--lang", lang).out != region.out


def test_a_rubric_is_validated_and_rendered(run, tmp_path):
    ran = run("rubric", "validate", ROOT / "rubric", "--strict")
    assert (ran.code, ran.err) == (0, "")
    assert "0 remarks; sha256 " in ran.out
    page = (ROOT / "rubric/README.md").read_bytes()
    assert run("rubric", "docs").raw == page
    assert run("rubric", "docs", "-o", "page.md").code == 0
    assert (tmp_path / "page.md").read_bytes() == page


@pytest.mark.parametrize(
    "name", ['"a\\0b"', '"P1.yaml\\0"', '"\\e[31m"', "x" * 5000], ids=["nul", "nul behind", "escape", "long"]
)
def test_an_included_name_that_no_file_can_have_is_an_error_of_the_rubric(run, tmp_path, name):
    text = (
        "nqpf: rubric/1\nid: r\nversion: '1'\ntitle: {en: t, zh: t}\naggregate: arithmetic\n"
        f"dimensions:\n  - {{file: {name}, weight: 1, basis: equal}}\n"
    )
    (tmp_path / "r.yaml").write_text(text, "utf-8")
    for command in (["rubric", "validate", "r.yaml"], ["score", "plan.yaml", "--rubric", "r.yaml"]):
        ran = run(*command)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith("r.yaml:7:12: ")
        assert ran.err.rstrip("\n").isprintable()
        assert "internal error" not in ran.err


# ---- the rest


def test_the_version_is_told_and_no_command_shows_the_help(run):
    assert run("--version").out == f"nqpf {__version__}\n"
    assert "score" in run("-h").out
    assert run("nope").code == 2


def test_the_package_runs_as_a_module_and_does_not_look_for_garbage(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["nqpf", "--version"])
    try:
        with pytest.raises(SystemExit) as caught:
            runpy.run_module("nqpf", run_name="__main__")
        assert not gc.isenabled()
    finally:
        gc.enable()
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"nqpf {__version__}\n"


def test_every_command_is_there_and_only_the_one_that_is_run_is_read(tmp_path):
    program = "import sys; from nqpf.cli.app import app; app(['rules'], standalone_mode=False); print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True).stdout
    read = {name for name in COMMANDS if f"nqpf.cli.commands.{name}" in told.splitlines()[-1].split()}
    assert read == {"rules"}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_helps(run, name):
    ran = run(name, "--help")
    assert ran.code == 0
    assert (ran.out + ran.err).strip()


def test_a_mistyped_command_is_answered_with_the_nearest(run):
    ran = run("scor")
    assert ran.code == 2
    assert "'score'" in ran.out + ran.err


def test_what_each_item_claims_is_shown_by_claims_and_by_no_other_name(run):
    assert run("coverage", "plan.yaml").code == 2
    mistyped = run("claim", "plan.yaml")
    assert "'claims'" in mistyped.out + mistyped.err


def test_init_writes_no_yaml_under_the_name_of_a_workbook(run, tmp_path):
    ran = run("init", "new.xlsx")
    assert (ran.code, (tmp_path / "new.xlsx").exists()) == (2, False)
    assert "use nqpf template for a workbook" in ran.err

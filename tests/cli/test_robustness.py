"""`nqpf robustness`, and `nqpf score --interval`: would the score change with other weights and rules?"""

import json

import pytest
from jsonschema import Draft7Validator
from sample import PLAN, ROOT

OTHER = PLAN.replace("id: t\n", "id: u\n").replace("    budget: {amount: 1.2亿元, source: 省级专项}\n", "")
BROKEN = PLAN.replace("due:", "deu:")


@pytest.fixture
def folder(tmp_path):
    for name, text in (("a", PLAN), ("b", OTHER)):
        (tmp_path / f"{name}.plan.yaml").write_text(text, "utf-8")
    return tmp_path


def test_one_plan_in_both_languages(nqpf, folder):
    ran = nqpf("robustness", "a.plan.yaml", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert "; median " in ran.out
    assert "Ranks" not in ran.out
    assert "；中位数 " in nqpf("robustness", "a.plan.yaml", "--lang", "zh").out


def test_several_plans_as_json_that_follows_the_schema(nqpf, folder):
    ran = nqpf("robustness", "a.plan.yaml", "b.plan.yaml", "-f", "json", "--fail-under", "1")
    report = json.loads(ran.raw)
    schema = json.loads((ROOT / "src/nqpf/schema/json/robustness.schema.json").read_text("utf-8"))
    Draft7Validator(schema).validate(report)
    assert [plan["id"] for plan in report["plans"]] == ["t", "u"]
    first, second = report["ranking"]["plans"]
    assert 0.5 < first["beats"][1] <= 1 - second["beats"][0]
    assert report["plans"][0]["score"] == json.loads(nqpf("score", "a.plan.yaml", "-f", "json").raw)["score"]["total"]


def test_a_directory_is_searched_and_standard_input_is_read(nqpf, folder):
    assert [plan["path"] for plan in json.loads(nqpf("robustness", ".", "-f", "json").raw)["plans"]] == [
        "a.plan.yaml",
        "b.plan.yaml",
    ]
    ran = nqpf("robustness", "-", "-f", "json", stdin=PLAN.encode())
    assert json.loads(ran.raw)["plans"][0]["path"] == "<stdin>"


def test_the_same_seed_gives_the_same_bytes_whatever_the_environment(nqpf, process, folder):
    command = ("robustness", ".", "-f", "json", "--seed")
    first = process(*command, "7", PYTHONHASHSEED="1", LANG="C.UTF-8").raw
    assert process(*command, "7", PYTHONHASHSEED="2", LANG="zh_CN.UTF-8", COLUMNS="200").raw == first
    assert nqpf(*command, "8").raw != first


def test_the_score_to_reach_comes_from_the_option_else_from_the_settings(nqpf, folder):
    def asked(*args, **env):
        gate = json.loads(nqpf("robustness", "a.plan.yaml", "-f", "json", *args, **env).raw)["plans"][0]["gate"]
        return gate and gate["asked"]

    assert asked() is None
    (folder / "nqpf.toml").write_text("[check]\nfail-under = 40\n", "utf-8")
    assert asked() == 40
    assert asked(NQPF_FAIL_UNDER="30") == 30
    assert asked("--fail-under", "20", NQPF_FAIL_UNDER="30") == 20


def test_one_unreadable_plan_among_others_is_told_and_the_others_reported(nqpf, folder):
    (folder / "c.plan.yaml").write_text(BROKEN, "utf-8")
    ran = nqpf("robustness", ".", "-f", "json", "--lang", "en")
    assert ran.code == 1
    assert ran.err.startswith("c.plan.yaml:13:5: unknown key `deu` (did you mean `due`?)")
    report = json.loads(ran.raw)
    assert (len(report["plans"]), report["unreadable"]) == (2, ["c.plan.yaml"])


def test_where_no_plan_can_be_read_there_is_nothing_to_report(nqpf, folder):
    (folder / "c.plan.yaml").write_text(BROKEN, "utf-8")
    ran = nqpf("robustness", "c.plan.yaml", "-o", "out.txt", "--lang", "en")
    assert (ran.code, ran.out, (folder / "out.txt").exists()) == (2, "", False)
    assert ran.err.startswith("c.plan.yaml:13:5: ")


@pytest.mark.parametrize(
    "args",
    [("--draws", "99"), ("--draws", "100001"), ("--draws", "many"), ("--seed", "-1"), ("--fail-under", "101"),
     ("--format", "csv"), ("nowhere.plan.yaml",), ("--rubric", "nowhere"), ("--profile", "nowhere")],
)  # fmt: skip
def test_what_cannot_be_used_is_a_usage_error(nqpf, folder, args):
    ran = nqpf("robustness", "a.plan.yaml", *args)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err
    assert "Traceback" not in ran.err


def test_more_plans_than_can_be_compared_are_refused(nqpf, tmp_path):
    for number in range(101):
        (tmp_path / f"{number}.plan.yaml").write_text(PLAN, "utf-8")
    ran = nqpf("robustness", ".", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert "101 plans are too many to compare pairwise (name at most 100)" in ran.err


def test_without_numpy_one_line_names_the_extra(process, folder, without_numpy):
    for command in (("robustness", "a.plan.yaml"), ("score", "a.plan.yaml", "--interval")):
        ran = process(*command, "--lang", "en", **without_numpy)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err == "nqpf: this needs numpy, which is not installed (pip install 'nqpf[robustness]')\n"


def test_scoring_without_an_interval_needs_no_numpy(process, folder, without_numpy):
    assert process("score", "a.plan.yaml", **without_numpy).code == 0
    assert process("check", "a.plan.yaml", **without_numpy).code == 0
    assert process("schema", "robustness", **without_numpy).code == 0


def test_an_interval_beside_the_score_in_every_format(nqpf, folder):
    plain = json.loads(nqpf("score", "a.plan.yaml", "-f", "json").raw)
    report = json.loads(nqpf("score", "a.plan.yaml", "-f", "json", "--interval").raw)
    assert plain["score"]["interval"] is None
    interval = report["score"].pop("interval")
    assert interval["low"] <= interval["median"] <= interval["high"]
    assert (interval["draws"], interval["seed"]) == (2000, 0)
    assert report["score"] == {key: value for key, value in plain["score"].items() if key != "interval"}
    for form in ("table", "markdown"):
        told = nqpf("score", "a.plan.yaml", "-f", form, "--interval", "--lang", "en").out
        median = f"{interval['median']:.1f}"
        assert f"under other weights and rules: median {median}" in told
        assert "under other weights" not in nqpf("score", "a.plan.yaml", "-f", form, "--lang", "en").out


def test_an_interval_does_not_stand_in_the_way_of_a_baseline(nqpf, folder):
    nqpf("score", "a.plan.yaml", "-f", "json", "--interval", "-o", "report.json")
    assert nqpf("check", "a.plan.yaml", "--baseline", "report.json").code == 0


def test_help_names_formulas_and_sources(nqpf):
    told = nqpf("robustness", "--help", NQPF_LANG="en").out
    for said in ("Dirichlet(100 w)", "Hyndman and Fan", "Saltelli", "Jansen", "not about whether a plan is true"):
        assert said in " ".join(told.split())

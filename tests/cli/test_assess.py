"""`nqpf assess` and `nqpf score --assessment`: experts beside the machine."""

import json

import pytest
import yaml
from jsonschema import Draft7Validator
from sample import PLAN, ROOT

pytestmark = pytest.mark.no_cover  # what it runs is counted elsewhere; counting would take as long again


@pytest.fixture
def assessed(nqpf, tmp_path):
    """Write the assessment of a rater who gives these ratings, all with the same citation."""
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    template = yaml.safe_load(nqpf("assess", "plan.yaml").raw)

    def write(name, ratings, cite="M01"):
        rated = {criterion: {"rating": level, "cite": cite} for criterion, level in ratings.items()}
        value = {**template, "rater": name, "date": "2026-05-01", "ratings": rated}
        (tmp_path / f"{name}.yaml").write_text(json.dumps(value, ensure_ascii=False), "utf-8")
        return f"{name}.yaml"

    return write


RATINGS = {"P2.1": 0, "P2.2": 5, "P2.4": 2, "P2.5": 1, "P2.6": 0, "P2.7": 0}


def test_init_writes_an_assessment_that_fits_its_schema(nqpf, assessed, tmp_path):
    ran = nqpf("assess", "plan.yaml", "--init", "mine.yaml", "--lang", "zh")
    assert (ran.code, ran.out) == (0, "")
    assert "下一步：nqpf score plan.yaml --assessment mine.yaml" in ran.err
    text = (tmp_path / "mine.yaml").read_text("utf-8")
    schema = json.loads((tmp_path / "assessment.schema.json").read_text("utf-8"))
    value = {**yaml.safe_load(text), "rater": "张三", "date": "2026-05-01"}
    Draft7Validator(schema).validate(value)
    assert nqpf("schema", "assessment").raw == (ROOT / "src/nqpf/schema/json/assessment.schema.json").read_bytes()
    value["ratings"]["P9.9"] = None
    assert not Draft7Validator(schema).is_valid(value)


def test_init_never_overwrites_and_writes_nothing_for_a_broken_plan(nqpf, assessed, tmp_path):
    (tmp_path / "mine.yaml").write_text("precious")
    ran = nqpf("assess", "plan.yaml", "--init", "mine.yaml", "--lang", "en")
    assert (ran.code, "is not overwritten" in ran.err) == (2, True)
    assert (tmp_path / "mine.yaml").read_text() == "precious"
    (tmp_path / "plan.yaml").write_text(PLAN.replace("due:", "deu:"), "utf-8")
    assert nqpf("assess", "plan.yaml", "--init", "other.yaml").code == 2
    assert not (tmp_path / "other.yaml").exists()


def test_an_assessment_that_was_not_filled_in_is_refused_at_its_lines(nqpf, assessed):
    nqpf("assess", "plan.yaml", "--init", "mine.yaml")
    ran = nqpf("score", "plan.yaml", "--assessment", "mine.yaml", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    rater, date = ran.err.splitlines()
    assert rater.endswith("the rater is not named (write a name)")
    assert date.endswith("the date is missing or not a date (write it as 2026-12-31)")


def test_two_raters_who_agree_stand_beside_the_machine(nqpf, assessed):
    files = [assessed("甲", RATINGS), assessed("乙", RATINGS)]
    options = [option for file in files for option in ("--assessment", file)]
    plain = json.loads(nqpf("score", "plan.yaml", "-f", "json").raw)
    report = json.loads(nqpf("score", "plan.yaml", "-f", "json", *options).raw)
    experts = report.pop("experts")
    assert plain.pop("experts") is None
    assert report == plain
    assert experts["with_experts"] > experts["score"] == plain["score"]["total"]
    assert [(one["id"], one["alpha"], one["trust"]) for one in experts["dimensions"]] == [("P2", 1, 1)]
    schema = json.loads(nqpf("schema", "report").raw)
    Draft7Validator(schema).validate({**report, "experts": experts})


@pytest.mark.parametrize(("lang", "said"), [("en", "with experts"), ("zh", "含专家评估")])
def test_the_table_says_it_in_both_languages(nqpf, assessed, lang, said):
    options = ["--assessment", assessed("甲", RATINGS), "--assessment", assessed("乙", RATINGS), "--lang", lang]
    for form in ("table", "markdown"):
        ran = nqpf("score", "plan.yaml", "-f", form, *options)
        assert (ran.code, ran.err, said in ran.out) == (0, "", True)


def test_a_changed_plan_is_warned_of_and_another_plan_refused(nqpf, assessed, tmp_path):
    file = assessed("甲", RATINGS)
    (tmp_path / "plan.yaml").write_text(PLAN + "# more\n", "utf-8")
    ran = nqpf("score", "plan.yaml", "--assessment", file, "--lang", "en")
    assert ran.code == 0
    assert "甲.yaml:1:" in ran.err
    assert "the plan has changed since it was assessed" in ran.err
    assert "One rater: agreement needs two" in ran.out
    (tmp_path / "plan.yaml").write_text(PLAN.replace("id: t\n", "id: u\n"), "utf-8")
    ran = nqpf("score", "plan.yaml", "--assessment", file, "--lang", "zh")
    assert (ran.code, ran.out) == (2, "")
    assert "此文件评估的是规划 `t`，而非 `u`" in ran.err


def test_everyone_counts_once_and_every_file_is_told_of(nqpf, assessed):
    good = assessed("甲", RATINGS)
    twice = nqpf("score", "plan.yaml", "--assessment", good, "--assessment", good, "--lang", "en")
    assert (twice.code, twice.out) == (2, "")
    assert "the rater `甲` has judged already" in twice.err
    bad = [assessed("乙", RATINGS, cite="M99"), assessed("丙", {"P2.99": 1})]
    ran = nqpf("score", "plan.yaml", "--lang", "en", *(part for file in bad for part in ("--assessment", file)))
    assert {line.split(":")[0] for line in ran.err.splitlines()} == {"乙.yaml", "丙.yaml"}

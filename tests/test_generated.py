import json

import pytest
from generated import CHECKED, EXAMPLES, GOLDEN, ROOT, files
from jsonschema import Draft7Validator

from nqpf.loading.syntax.document import parse_document

FILES = {path.relative_to(ROOT).as_posix(): make for path, make in files()}


@pytest.mark.parametrize("name", FILES)
def test_generated_file_is_current(name):
    wanted = FILES[name]()
    assert (ROOT / name).read_bytes().decode() == wanted, "run: python tests/generated.py"


def test_no_golden_report_outlives_its_example():
    expected = {name for name in FILES if name.startswith("tests/golden/")} | {"tests/golden/scores.json"}
    found = {path.relative_to(ROOT).as_posix() for path in (ROOT / "tests/golden").rglob("*.*")}
    assert found == expected


def test_there_are_examples():
    assert {"enterprise.plan.yaml", "region-zhejiang.plan.yaml", "slogans.plan.yaml"} <= set(EXAMPLES)


def _schema(name):
    return Draft7Validator(json.loads((ROOT / f"src/nqpf/schema/json/{name}.schema.json").read_text("utf-8")))


REPORTS = [GOLDEN / name.replace(".plan.yaml", ".json") for name in EXAMPLES]


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_golden_report_follows_the_schema(path):
    _schema("report").validate(json.loads(path.read_text("utf-8")))


def test_golden_outcome_of_a_check_follows_the_schema():
    _schema("check").validate(json.loads((GOLDEN / "check" / CHECKED["json"]).read_text("utf-8")))


def test_golden_robustness_follows_the_schema():
    _schema("robustness").validate(json.loads((GOLDEN / "robustness.json").read_text("utf-8")))


@pytest.mark.parametrize("name", ["roadmap", "compare"])
def test_golden_roadmap_and_comparison_follow_their_schemas(name):
    path = next((GOLDEN / name).glob("*.json"))
    _schema(name).validate(json.loads(path.read_text("utf-8")))


@pytest.mark.parametrize("name", EXAMPLES)
def test_example_follows_the_schema(name):
    _schema("plan").validate(parse_document((ROOT / "examples" / name).read_text("utf-8"), name).value)


TOTALS = {
    "slogans.plan.yaml": (0, 10),
    "region-zhejiang.plan.yaml": (15, 45),
    "enterprise.plan.yaml": (80, 100),
}


@pytest.mark.parametrize("name", TOTALS)
def test_the_rubric_is_calibrated(name):
    """A page of slogans, a genuine plan without budgets, and a full plan of some 40 measures (method, section 3)."""
    lowest, highest = TOTALS[name]
    total = json.loads((GOLDEN / name.replace(".plan.yaml", ".json")).read_text("utf-8"))["score"]["total"]
    assert lowest <= total <= highest


@pytest.mark.parametrize(("name", "band"), [("slogans", "declared"), ("enterprise", "exemplary")])
def test_a_page_of_slogans_is_declared_and_a_full_plan_exemplary(name, band):
    """By their commitment, and neither within two points of another band (method, section 3)."""
    report = json.loads((GOLDEN / f"{name}.json").read_text("utf-8"))
    assert [one["id"] for one in report["score"]["commitment"]["bands"]] == [band]


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_figures_of_a_report_add_up(path):
    report = json.loads(path.read_text("utf-8"))
    facets = [f for d in report["dimensions"] for c in d["criteria"] for f in c["facets"]]
    assert sum(facet["share"] for facet in facets) == pytest.approx(1)
    assert sum(gap["obstacle"] for gap in report["gaps"]) == pytest.approx(1)
    weights = sum(d["weight"] for d in report["dimensions"])
    mean = sum(d["weight"] * d["score"] for d in report["dimensions"]) / weights
    assert mean == pytest.approx(report["score"]["total"])
    for dimension in report["dimensions"]:
        pair = dimension["pair"]
        if pair:
            missing_link = pair["gamma"] * (1 - pair["link"] / 100)
            floor = pair["floor"]
            a, b = (floor + (1 - floor) * pair[side] / 100 for side in "ab")
            mean = pair["alpha"] * a + (1 - pair["alpha"]) * b
            coupled = (2 * (a * b) ** 0.5 / (a + b) * mean - floor) / (1 - floor)
            assert pair["coupled"] == pytest.approx(coupled)
            assert dimension["score"] == pytest.approx(100 * coupled * (1 - missing_link))
    score = report["score"]
    assert score["breadth"] * score["firmness"] == pytest.approx(score["linear"])
    assert score["linear"] - score["lost_to_coupling"] == pytest.approx(score["total"])
    shares = [question["share"] for question in score["commitment"]["questions"]]
    assert score["commitment"]["value"] == pytest.approx(100 * sum(shares) / 6)

"""Numbers at the edge, wherever a number may stand: no exception, and no NaN in any report."""

import json
import re

import pytest
from hostile import Run
from sample import PLAN, ROOT

RUBRIC = (ROOT / "tests/published/tai/rubric.yaml").read_text("utf-8")
NOT_A_NUMBER = re.compile(r"\bnan\b|\binf(?:inity)?\b", re.IGNORECASE)


def strict(text):
    """JSON as the standard has it: no NaN, no Infinity; and no -0.0, which says nothing that 0.0 does not."""

    def number(written):
        assert written != "-0.0"
        return float(written)

    return json.loads(text, parse_float=number, parse_constant=lambda name: pytest.fail(f"{name} in JSON"))


@pytest.mark.parametrize("value", [".nan", ".inf", "-.inf", "1e400", "-1e400", "'NaN'", "'Infinity'", "'1e400'"])
def test_what_is_no_number_is_refused_in_a_plan_at_each_of_its_places(run: Run, value):
    places = {"start: 2026": "6:18", "due: 2027年底": "13:10", "amount: 1.2亿元": "14:22", "value: 20": "21:23",
              "value: 50": "22:21"}  # fmt: skip
    text = PLAN
    for place in places:
        text = text.replace(place, f"{place.split(':')[0]}: {value}", 1)
    run.write("p.plan.yaml", text)
    for lang in ("en", "zh"):
        ran = run("score", "p.plan.yaml", "--lang", lang)
        assert (ran.code, ran.out) == (2, "")
        assert re.findall(r"^p\.plan\.yaml:(\d+:\d+): ", ran.err, re.MULTILINE) == list(places.values())


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("value: 50", "value: 20"), ("value: 50", "value: -0.0"), ("value: 20", "value: 0"), ("value: 20", "value: -5"),
        ("value: 20", "value: -0.0"), ("value: 50", "value: 1e30"), ("value: 50", "value: 1e-30"),
        ("1.2亿元", "1000000000000000000"), ("1.2亿元", "0"), ("1.2亿元", "-0.0"), ("1.2亿元", "1e-30"),
    ],
)  # fmt: skip
def test_a_number_at_the_edge_is_scored(run: Run, place, value):
    run.write("p.plan.yaml", PLAN.replace(place, value, 1))
    for command in (
        ["score", "p.plan.yaml", "-f", "json"], ["score", "p.plan.yaml", "--explain", "P2.2"],
        ["check", "p.plan.yaml", "-f", "json"], ["robustness", "p.plan.yaml", "--draws", "100", "-f", "json"],
    ):  # fmt: skip
        ran = run(*command)
        assert ran.code in (0, 1) and not NOT_A_NUMBER.search(ran.out)
        if "json" in command:
            strict(ran.out)


SETTINGS = [
    "fail-under = nan", "fail-under = inf", "fail-under = -1", "fail-under = 1e400", "fail-under = true",
    "fail-under = 0x" + "f" * 9000, "fail-under = " + "1" * 400, "min-coverage = nan", "min-assessed = 60",
    "tolerance = nan", "traceable = -inf", "fail-under-dimension = [nan]", 'fail-under-dimension = ["D2=1e400"]',
    'require = ["D2=inf"]', 'require = ["D2=-5"]', "format = 0x" + "f" * 9000, "paths = [0x" + "f" * 9000 + "]",
]  # fmt: skip


@pytest.mark.parametrize("line", SETTINGS, ids=lambda line: line[:40])
def test_what_is_no_threshold_is_refused_in_the_settings_at_its_place(run: Run, line):
    run.write("p.plan.yaml", PLAN)
    run.write("nqpf.toml", f"[check]\n{line}\n")
    for lang in ("en", "zh"):
        ran = run("check", "p.plan.yaml", "--lang", lang)
        assert (ran.code, ran.out) == (2, "")
        assert re.match(r"nqpf\.toml:2:\d+: ", ran.err) and len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("value", ["nan", "inf", "-1", "101", "1e400", "true", "٤٠٪"])
def test_what_is_no_threshold_is_refused_on_the_command_line_and_in_the_environment(run: Run, monkeypatch, value):
    run.write("p.plan.yaml", PLAN)
    assert run("check", "p.plan.yaml", "--fail-under", value).code == 2
    assert run("check", "p.plan.yaml", "--require", f"D2={value}").code == 2
    monkeypatch.setenv("NQPF_FAIL_UNDER", value)
    ran = run("check", "p.plan.yaml")
    assert ran.code == 2 and ran.err.startswith("NQPF_FAIL_UNDER: ")


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", "1e400", "-1", "true", '"50"', "null", "1" * 5000])
def test_a_baseline_holds_scores_and_nothing_else(run: Run, value):
    run.write("p.plan.yaml", PLAN)
    drawn = run("baseline", "p.plan.yaml").out
    run.write("b.json", re.sub(r'"total": [0-9.]+', f'"total": {value}', drawn, count=1))
    ran = run("check", "p.plan.yaml", "--baseline", "b.json")
    assert (ran.code, ran.out) == (2, "") and ran.err.startswith("b.json: ")


@pytest.mark.parametrize("value", [".nan", ".inf", "1e400", "-1", "0", "1e-300", "1e18", "true", "'1'"])
def test_a_weight_of_a_rubric_or_a_profile_is_a_sound_number(run: Run, value):
    changed = re.sub(r"weight: [0-9.]+", f"weight: {value}", RUBRIC, count=1)
    assert changed != RUBRIC
    run.write("rubric.yaml", changed)
    ran = run("rubric", "validate", "rubric.yaml")
    assert ran.code == 2 and re.match(r"rubric\.yaml:\d+:\d+: ", ran.err)
    run.write("p.plan.yaml", PLAN)
    head = "nqpf: profile/1\nid: p\ntitle: {en: p, zh: 方案}\nkind: region\nweights:\n"
    run.write("profile.yaml", f"{head}  D2: {value}\n")
    ran = run("score", "p.plan.yaml", "--profile", "profile.yaml", "-f", "json")
    if value == "0":  # a profile may leave a dimension out
        strict(ran.out)
    else:
        assert (ran.code, ran.out) == (2, "") and re.match(r"profile\.yaml:\d+:\d+: ", ran.err)


def test_weights_that_sum_to_nothing_are_refused(run: Run):
    run.write("p.plan.yaml", PLAN)
    dimensions = ["P1", "P2", "P3", "P4", "D1", "D2", "D3", "D4", "D5"]
    run.write(
        "profile.yaml",
        "nqpf: profile/1\nid: p\ntitle: {en: p, zh: 方案}\nkind: region\nweights:\n"
        + "".join(f"  {name}: 0\n" for name in dimensions),
    )
    ran = run("score", "p.plan.yaml", "--profile", "profile.yaml")
    assert (ran.code, ran.out) == (2, "") and ran.err.startswith("profile.yaml:")

import json
import re

import pytest
from jsonschema import Draft7Validator
from rich.cells import cell_len
from sample import ROOT

SCHEMA = json.loads((ROOT / "src/nqpf/schema/json/compare.schema.json").read_text("utf-8"))
EXAMPLES = ("examples/region-zhejiang.plan.yaml", "examples/region-zhejiang-industrial-ai.plan.yaml")


def test_matches_the_golden_comparison_in_every_format(nqpf):
    for form, extension in (("table", "txt"), ("markdown", "md")):
        ran = nqpf("compare", *EXAMPLES, "--lang", "en", "-f", form, cwd=ROOT)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out == (ROOT / f"tests/golden/compare/compare.en.{extension}").read_text("utf-8")


def test_json_follows_its_schema_and_is_the_same_everywhere(nqpf, process):
    first = nqpf("compare", *EXAMPLES, "-f", "json", cwd=ROOT, COLUMNS="60")
    second = process("compare", *EXAMPLES, "-f", "json", "--lang", "zh", cwd=ROOT, PYTHONHASHSEED="7")
    assert first.raw == second.raw == (ROOT / "tests/golden/compare/compare.json").read_bytes()
    Draft7Validator(SCHEMA).validate(json.loads(first.raw))


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_printed_parts_add_up_and_fit_the_terminal(nqpf, lang):
    ran = nqpf("compare", *EXAMPLES, "--lang", lang, cwd=ROOT)
    assert max(map(cell_len, ran.out.splitlines())) <= 80
    whole = re.search(r"^(?:Total|总分) +(\S+) +(\S+) +(\S+)$", ran.out, re.MULTILINE)
    before, after, difference = map(float, whole.groups())
    parts = [float(part) for part in re.findall(r"^[PD]\d .* +([-+]?\d+\.\d\d)$", ran.out, re.MULTILINE)]
    assert len(parts) == 9
    assert sum(parts) == pytest.approx(difference) == pytest.approx(after - before)
    moved = [float(part) for part in re.findall(r"^([-+]?\d\.\d\d)  [PD]\d\.", ran.out, re.MULTILINE)]
    assert sum(moved) == pytest.approx(difference)


def test_a_plan_against_itself_moves_nothing(nqpf, plan):
    ran = nqpf("compare", "plan.yaml", "plan.yaml", "--lang", "en")
    assert ran.code == 0
    assert "Nothing changed." in ran.out


def test_one_plan_under_another_profile(nqpf, plan):
    profile = "nqpf: profile/1\nid: p\ntitle: {en: p, zh: p}\nkind: region\nweights: {D2: 4}\n"
    (plan.parent / "p.yaml").write_text(profile, "utf-8")
    report = json.loads(nqpf("compare", "plan.yaml", "--profile-b", "p.yaml", "-f", "json").raw)
    assert (report["same_rules"], report["facets"]) == (False, [])
    assert report["rules"]["points"] == pytest.approx(report["difference"]["points"]) != 0


def test_one_plan_under_another_rubric(nqpf, plan):
    bundled = ROOT / "rubric"
    for path in bundled.rglob("*.yaml"):
        copy = plan.parent / "other" / path.relative_to(bundled)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(path.read_text("utf-8").replace("secondary_part: 0.6", "secondary_part: 0.2"), "utf-8")
    report = json.loads(nqpf("compare", "plan.yaml", "--rubric-b", "other", "-f", "json").raw)
    assert report["before"]["rubric"]["sha256"] != report["after"]["rubric"]["sha256"]
    assert report["rules"]["points"] == pytest.approx(report["difference"]["points"])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["plan.yaml"],
            "nqpf compare: there is nothing to compare with (give a second plan, --rubric-b or --profile-b)",
        ),
        (["-", "-"], "nqpf compare: standard input can be read only once (name a file)"),
        (["plan.yaml", "none.yaml"], "none.yaml: there is no such file"),
        (["plan.yaml", "plan.yaml", "--profile-b", "enterprise"], "the profile is for plans of kind enterprise"),
    ],
)
def test_what_cannot_be_compared_is_refused_in_one_line(nqpf, plan, arguments, said):
    ran = nqpf("compare", *arguments, "-o", "out.txt", "--lang", "en", stdin=b"")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert not (plan.parent / "out.txt").exists()


def test_plans_of_two_kinds_can_be_compared(nqpf):
    ran = nqpf("compare", "examples/enterprise.plan.yaml", "examples/slogans.plan.yaml", "-f", "json", cwd=ROOT)
    report = json.loads(ran.raw)
    assert not report["same_scope"]
    parts = [move["part"]["points"] for move in report["dimensions"]]
    whole = sum(parts) + report["scope"]["points"] + report["rules"]["points"]
    assert whole == pytest.approx(report["difference"]["points"], abs=1e-9)


def test_a_document_is_drafted_in_memory_and_compared_by_its_commitment(nqpf, tmp_path):
    (tmp_path / "a.md").write_text("# 一、重点任务\n\n## （一）建设平台\n\n建设工业互联网平台。\n", "utf-8")
    ran = nqpf("compare", "a.md", "a.md", "-f", "json")
    report = json.loads(ran.raw)
    assert report["difference"] is None and report["before"]["plan"]["in_memory"]
    assert "nqpf draft a.md -o plan.yaml" in ran.err

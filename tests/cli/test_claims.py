"""`nqpf claims`: what each item claims, and what nothing claims."""

import json

import pytest
from jsonschema import Draft7Validator
from sample import PLAN, ROOT

ENTERPRISE = PLAN.replace("kind: region", "kind: enterprise").replace(
    "[P2.2.platform, D2.A3.industrial-internet]", "[P2.2.platform]"
)


def test_the_table_shows_items_dimensions_and_hints(nqpf, plan):
    ran = nqpf("claims", "plan.yaml", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    head, named, *lines = ran.out.splitlines()
    assert (head, named) == ("What each item claims", "测试规划 plan.yaml")
    (row,) = [line for line in lines if line.startswith("M01 ")]
    assert row.split()[2:] == ["·", "●", "·", "·", "·", "○", "·", "·", "·"]
    assert "Items that claim nothing: 1  I01 :18\n" in ran.out
    assert max(map(len, lines)) <= 80


def test_json_follows_the_schema_that_the_tool_prints(nqpf, plan):
    ran = nqpf("claims", "plan.yaml", "-f", "json")
    Draft7Validator(json.loads(nqpf("schema", "claims").raw)).validate(json.loads(ran.raw))
    assert nqpf("schema", "claims").raw == (ROOT / "src/nqpf/schema/json/claims.schema.json").read_bytes()
    assert ran.raw == nqpf("claims", "plan.yaml", "-f", "json", "--lang", "zh", LANG="zh_CN.UTF-8").raw


def test_the_kind_of_plan_decides_what_applies(nqpf, plan, tmp_path):
    def applying(text):
        plan.write_text(text, "utf-8")
        report = json.loads(nqpf("claims", "plan.yaml", "-f", "json").raw)
        return {f["id"] for d in report["dimensions"] for c in d["criteria"] for f in c["facets"]}

    region, enterprise = applying(PLAN), applying(ENTERPRISE)
    assert "D2.A1.fund" in region - enterprise
    assert "D3.L1.sites" in enterprise - region


def test_it_reads_standard_input_and_writes_a_file(nqpf, tmp_path):
    ran = nqpf("claims", "-", "--lang", "zh", "-o", "claims.txt", stdin=PLAN.encode())
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert "各维度要点对应情况" in (tmp_path / "claims.txt").read_text("utf-8")


def test_rubric_profile_and_encoding_are_those_of_score(nqpf, plan, tmp_path):
    profile = "nqpf: profile/1\nid: mine\ntitle: {en: M, zh: 我}\nkind: region\nweights: {P4: 0}\n"
    (tmp_path / "mine.yaml").write_text(profile, "utf-8")
    ran = nqpf("claims", "plan.yaml", "--rubric", ROOT / "rubric", "--profile", "mine.yaml", "-f", "json")
    assert "P4" not in {d["id"] for d in json.loads(ran.raw)["dimensions"]}
    plan.write_bytes(PLAN.encode("gb18030"))
    assert nqpf("claims", "plan.yaml", "--encoding", "gb18030").code == 0


@pytest.mark.parametrize("args", [("none.yaml",), ("plan.yaml", "--rubric", "none"), ("plan.yaml", "--top", "0")])
def test_what_cannot_be_used_is_told_and_nothing_is_written(nqpf, plan, tmp_path, args):
    ran = nqpf("claims", *args, "-o", "out.txt")
    assert (ran.code, ran.out) == (2, "")
    assert "Traceback" not in ran.err
    assert not (tmp_path / "out.txt").exists()


def test_a_bad_plan_is_told_at_its_line(nqpf, plan):
    plan.write_text(PLAN.replace("P2.2.platform", "P2.2.platfrom"), "utf-8")
    ran = nqpf("claims", "plan.yaml", "--lang", "en")
    assert ran.code == 2
    assert "plan.yaml:16:14: " in ran.err and "did you mean `P2.2.platform`?" in ran.err


def test_hints_are_shown_as_many_as_asked_for(nqpf):
    example = ROOT / "examples" / "region-zhejiang.plan.yaml"
    hints = json.loads(nqpf("claims", example, "-f", "json").raw)["hints"]
    items = len({hint["item"] for hint in hints})
    assert items > 2
    few = nqpf("claims", example, "--top", "2", "--lang", "en").out
    assert f"2 of {items} items; " in few
    written = nqpf("claims", example, "--all", "--lang", "en").out
    assert few.count("in the plan  serves") <= 2 < written.count("in the plan  serves") <= items

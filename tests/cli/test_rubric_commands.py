import json

import pytest
import yaml
from jsonschema import Draft7Validator
from sample import ROOT

from nqpf.loading.rubric.canonical import fingerprint

pytestmark = pytest.mark.no_cover  # what it runs is counted elsewhere; counting would take as long again

OWN = """\
nqpf: rubric/1
extends: bundled
remove: [P1.3]
change:
  P1: {weight: 2}
  D1.A1.nc-rate: {title: {en: New, zh: 新}}
"""


QUICK = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@pytest.fixture
def own(tmp_path):
    path = tmp_path / "own.yaml"
    path.write_text(OWN, "utf-8")
    return path


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_list_shows_every_node_that_applies_with_its_share(nqpf, lang):
    ran = nqpf("rubric", "list", "--kind", "enterprise", "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    shares = [
        line.rpartition(" · ")[2].rstrip("%") for line in ran.out.splitlines() if " · " in line and line.endswith("%")
    ]
    assert len(shares) == 9
    assert sum(map(float, shares)) == pytest.approx(100, abs=0.1)
    assert "D2.A1 " not in ran.out, "asked of regions only"
    kinds = {"en": {"measure", "indicator", "statement"}, "zh": {"举措", "指标", "清单"}}
    ends = {line.split()[-1] for line in ran.out.splitlines() if line}
    assert {language for language, words in kinds.items() if words & ends} == {lang}


def test_validate_finds_nothing_lacking_in_the_bundled_rubric(nqpf):
    ran = nqpf("rubric", "validate", ROOT / "rubric", "--strict", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert "67 criteria, 0 remarks" in ran.out


def test_validate_refuses_a_broken_rubric(nqpf, tmp_path):
    (tmp_path / "rubric.yaml").write_text("nqpf: rubric/1\nid: x\nwheight: 1\n", "utf-8")
    ran = nqpf("rubric", "validate", "rubric.yaml", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert "rubric.yaml:3:1: unknown key `wheight`" in ran.err


def test_docs_are_the_page_beside_the_rubric(nqpf, tmp_path):
    page = (ROOT / "rubric" / "README.md").read_bytes()
    assert nqpf("rubric", "docs").raw == page
    assert nqpf("rubric", "docs", ROOT / "rubric", "-o", "page.md").code == 0
    assert (tmp_path / "page.md").read_bytes() == page


# ---- init


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("blank", [(), ("--blank",)])
def test_init_writes_a_rubric_that_validates_fits_its_schema_and_scores(nqpf, plan, tmp_path, lang, blank):
    wrote = nqpf("rubric", "init", "mine", *blank, "--lang", lang)
    assert (wrote.code, wrote.out) == (0, "")
    assert sorted(path.name for path in (tmp_path / "mine").iterdir()) == ["rubric.schema.json", "rubric.yaml"]
    validated = nqpf("rubric", "validate", "mine", "--strict", "--lang", "en")
    assert (validated.code, validated.err) == (0, "")
    text = (tmp_path / "mine" / "rubric.yaml").read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=rubric.schema.json\n")
    schema = json.loads((tmp_path / "mine" / "rubric.schema.json").read_text("utf-8"))
    Draft7Validator(schema).validate(yaml.safe_load(text))
    if blank:
        plan.write_text(
            plan.read_text("utf-8").replace("P2.2.platform, D2.A3.industrial-internet", "A.1.measure"), "utf-8"
        )
    scored = nqpf("score", plan, "--rubric", "mine", "--format", "json")
    assert json.loads(scored.raw)["score"]["total"] > 0


def test_init_never_overwrites_a_rubric(nqpf, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "rubric.yaml").write_text("precious")
    ran = nqpf("rubric", "init", "mine", "--lang", "en")
    assert (ran.code, "is not overwritten" in ran.err) == (2, True)
    assert [path.read_text() for path in (tmp_path / "mine").iterdir()] == ["precious"]


def test_init_in_a_place_that_is_no_directory_is_told(nqpf, plan):
    ran = nqpf("rubric", "init", plan, "--lang", "en")
    assert (ran.code, "cannot create this directory" in ran.err) == (2, True)


# ---- show


def test_show_prints_a_node_and_where_it_is_stated(nqpf):
    ran = nqpf("rubric", "show", "P1.1.output")
    assert ran.code == 0
    place, *lines = ran.out.splitlines()
    assert place.endswith("principles/P1.yaml:" + place.rpartition("P1.yaml:")[2])
    number = int(place.split(":")[1])
    stated = (ROOT / "rubric" / "principles" / "P1.yaml").read_text("utf-8").splitlines()[number - 1]
    assert stated.strip() == "- id: P1.1.output"
    assert yaml.safe_load("\n".join(lines))["id"] == "P1.1.output"


def test_show_names_the_file_and_line_of_every_key_that_another_file_states(nqpf, own):
    ran = nqpf("rubric", "show", "D1.A1.nc-rate", own.name)
    assert "# title: own.yaml:6:19\n" in ran.out
    assert yaml.safe_load(ran.out)["title"] == {"en": "New", "zh": "新"}


@pytest.mark.parametrize(
    "name", ["problems", "core-technology", "declared", "digital-penetration-industry-2022", "D1.A"]
)
def test_show_knows_lenses_entries_bands_and_figures(nqpf, name):
    assert yaml.safe_load(nqpf("rubric", "show", name).out)["id"] == name


def test_show_of_what_is_not_there_names_the_nearest(nqpf, own):
    ran = nqpf("rubric", "show", "P1.3", own.name, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert "has no item with this id (did you mean `P" in ran.err


# ---- resolve


@pytest.mark.parametrize("kind", ["region", "enterprise"])
def test_resolve_prints_the_hash_that_stands_in_every_report(nqpf, kind):
    plan = ROOT / "examples" / ("enterprise.plan.yaml" if kind == "enterprise" else "region-zhejiang.plan.yaml")
    resolved = nqpf("rubric", "resolve", "--kind", kind, "--format", "json")
    content = json.loads(resolved.raw)
    stated = content.pop("sha256")
    assert stated == fingerprint(content)
    assert json.loads(nqpf("score", plan, "--format", "json").raw)["rubric"]["sha256"] == stated
    in_yaml = yaml.load(nqpf("rubric", "resolve", "--kind", kind).raw, QUICK)
    assert (in_yaml["sha256"], in_yaml["kind"]) == (stated, kind)


def test_resolve_under_a_profile_of_ones_own(nqpf, own, plan, tmp_path):
    profile = "nqpf: profile/1\nimport: region\nid: p\nrubric: own.yaml\nweights: {P4: 0, P2: 3}\ntargets: {P2: 50}\n"
    (tmp_path / "p.yaml").write_text(profile, "utf-8")
    ran = nqpf("rubric", "resolve", "--profile", "p.yaml", "-f", "json", "-o", "resolved.json")
    assert (ran.code, ran.out) == (0, "")
    content = json.loads((tmp_path / "resolved.json").read_text("utf-8"))
    assert content["out"] == {"P4": 1}
    assert [d["weight"] for d in content["rubric"]["dimensions"]][:3] == [2, 3, 1]
    report = json.loads(nqpf("score", plan, "--profile", "p.yaml", "--format", "json").raw)
    assert report["rubric"]["sha256"] == content["sha256"]
    assert [d["target"] for d in report["dimensions"] if d["id"] == "P2"] == [50]
    refused = nqpf("rubric", "resolve", "--profile", "p.yaml", "--kind", "enterprise", "--lang", "en")
    assert (refused.code, "for plans of kind region" in refused.err) == (2, True)


# ---- diff


def test_diff_of_a_rubric_and_itself_is_empty(nqpf):
    ran = nqpf("rubric", "diff", "bundled", ROOT / "rubric", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith("Nothing differs.\n")


def test_diff_tells_what_differs_by_id(nqpf, own):
    ran = nqpf("rubric", "diff", "bundled", own.name, "--lang", "zh")
    assert ran.code == 1
    rows = [line.split() for line in ran.out.splitlines()]
    assert ["移除", "准则", "P1.3"] in [row[:3] for row in rows]
    assert ["更改", "维度", "P1", "weight", "1", "→", "2"] in rows
    back = json.loads(nqpf("rubric", "diff", own.name, "bundled", "--format", "json").raw)
    assert back["equal"] is False
    assert [c["id"] for c in back["changes"] if c["change"] == "added"] == ["P1.3"]


def test_diff_of_what_cannot_be_read_is_refused(nqpf):
    ran = nqpf("rubric", "diff", "bundled", "nope", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")


# ---- what hostile rubrics cannot do


@pytest.mark.parametrize("command", [("show", "P1"), ("resolve",), ("diff", "bundled")])
def test_a_rubric_cannot_act_on_the_terminal(nqpf, tmp_path, command):
    hostile = "\u202e\u2066\u200f"
    text = "nqpf: rubric/1\nextends: bundled\nchange:\n  P1: {title: {en: 'a" + hostile + "b', zh: 甲}}\n"
    (tmp_path / "evil.yaml").write_text(text, "utf-8")
    ran = nqpf("rubric", *command, "evil.yaml")
    assert ran.code in (0, 1)
    assert not set(hostile) & set(ran.out)


@pytest.mark.parametrize(
    "command", [("validate",), ("show", "P1"), ("resolve",), ("diff", "bundled"), ("list",), ("docs",)]
)
def test_a_broken_extension_is_refused_by_every_command_at_its_place(nqpf, own, command):
    own.write_text(OWN.replace("P1.3", "P1.33"), "utf-8")
    ran = (
        nqpf("rubric", *command, own.name, "--lang", "en") if command != ("docs",) else nqpf("rubric", "docs", own.name)
    )
    assert ran.code == 2
    assert "own.yaml:3:10: " in ran.err


# ---- together with settings and the gate


def test_a_profile_of_the_settings_holds_for_score_check_and_resolve_alike(nqpf, own, plan, tmp_path):
    (tmp_path / "p.yaml").write_text("nqpf: profile/1\nimport: region\nid: p\nrubric: own.yaml\n", "utf-8")
    (tmp_path / "nqpf.toml").write_text('profile = "p.yaml"\n', "utf-8")
    stated = json.loads(nqpf("rubric", "resolve", "-f", "json").raw)["sha256"]
    assert json.loads(nqpf("score", plan, "-f", "json").raw)["rubric"]["sha256"] == stated
    checked = json.loads(nqpf("check", plan, "-f", "json").raw)
    assert checked["plans"][0]["rubric"]["sha256"] == stated

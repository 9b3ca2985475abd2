import json

import pytest
from jsonschema import Draft7Validator
from sample import ROOT


@pytest.mark.parametrize("kind", ["region", "enterprise"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_init_writes_a_template_that_scores_and_fits_its_schema(nqpf, tmp_path, kind, lang):
    wrote = nqpf("init", "mine.yaml", "--kind", kind, "--lang", lang)
    assert (wrote.code, wrote.out) == (0, "")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine.yaml", "plan.schema.json"]
    text = (tmp_path / "mine.yaml").read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=plan.schema.json\n")
    total = json.loads(nqpf("score", "mine.yaml", "-f", "json").raw)["score"]["total"]
    assert 0 < total < 10
    import yaml

    schema = json.loads((tmp_path / "plan.schema.json").read_text("utf-8"))
    Draft7Validator(schema).validate(yaml.safe_load(text))


def test_init_never_overwrites(nqpf, tmp_path):
    (tmp_path / "mine.yaml").write_text("precious")
    ran = nqpf("init", "mine.yaml", "--lang", "en")
    assert ran.code == 2
    assert "is not overwritten" in ran.err
    assert (tmp_path / "mine.yaml").read_text() == "precious"


def test_init_leaves_an_existing_schema_alone(nqpf, tmp_path):
    (tmp_path / "plan.schema.json").write_text("{}")
    assert nqpf("init", "mine.yaml").code == 0
    assert (tmp_path / "plan.schema.json").read_text() == "{}"


def test_init_without_a_file_prints(nqpf, tmp_path):
    ran = nqpf("init", "--lang", "zh")
    assert "nqpf: plan/2" in ran.out
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["plan", "report", "rubric", "profile", "check", "claims"])
def test_schema_is_printed_as_committed_and_is_a_schema(nqpf, name):
    ran = nqpf("schema", name)
    assert ran.raw == (ROOT / f"src/nqpf/schema/json/{name}.schema.json").read_bytes()
    schema = json.loads(ran.raw)
    Draft7Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert schema["$id"] == f"urn:nqpf:{name}:{2 if name in ('plan', 'report', 'check') else 1}"


def test_serves_completes_from_the_rubric_with_titles(nqpf):
    definitions = json.loads(nqpf("schema", "plan").raw)["definitions"]
    assert definitions["Measure"]["properties"]["serves"]["items"]["else"] == {"$ref": "#/definitions/FacetId"}
    facets = definitions["FacetId"]
    described = dict(zip(facets["enum"], facets["enumDescriptions"], strict=True))
    assert described["D2.B2.list"].startswith("壁垒清单 / Barrier list")


def test_explain_a_facet_says_what_counts_and_why(nqpf):
    ran = nqpf("explain", "D2.B2.list", "--lang", "en")
    assert ran.code == 0
    for said in ("Counts ", "Does not count ", "How to fix it ", "paper s4p3", "Ladder", "at least 3"):
        assert said in ran.out


@pytest.mark.parametrize(("lang", "first"), [("en", "The rubric · 评价标准\n"), ("zh", "评价标准 · The rubric\n")])
def test_explain_prints_the_glossary(nqpf, lang, first):
    ran = nqpf("explain", "--glossary", "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.partition("\n\n")[2].startswith(first)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_explain_takes_a_facet_as_argument_or_option(nqpf, lang):
    ran = nqpf("explain", "--facet", "D2.B2.list", "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == nqpf("explain", "D2.B2.list", "--lang", lang).out
    assert "    - id: S1\n" in ran.out


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--facet", "D2.B2"), "the rubric has no facet with this id (did you mean `D2.B2.list`?)"),
        (("--facet", "D2.B2.lst"), "did you mean `D2.B2.list`?"),
        (("--facet", "talent-shortage"), "the rubric has no facet with this id"),
        (("D2", "--facet", "D2.B2.list"), "Invalid value for --facet"),
        ((), "Invalid value for ID"),
    ],
)
def test_explain_names_one_facet_or_says_what_is_wrong(nqpf, args, said):
    ran = nqpf("explain", *args, NQPF_LANG="en")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


@pytest.mark.parametrize("name", ["D2", "D2.B", "D2.B2", "P1", "talent-shortage"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_explain_any_node(nqpf, name, lang):
    ran = nqpf("explain", name, "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(name)


def test_explain_says_where_ids_stand_when_none_is_near(nqpf):
    ran = nqpf("explain", "产业集群", "--lang", "zh")
    assert (ran.code, ran.err) == (2, "产业集群: 评价标准中没有此编号（可用 nqpf rubric list 查看全部编号）\n")
    assert "（是否应为 `D1.A1`？）" in nqpf("explain", "d1.a1", "--lang", "zh").err


def test_explain_nothing_of_that_name(nqpf):
    ran = nqpf("explain", "D2.B9", "--lang", "en")
    assert ran.code == 2
    assert "did you mean" in ran.err


def test_version_and_help_in_both_languages(nqpf, chinese_help):
    assert nqpf("--version").out.startswith("nqpf ")
    assert "Score a plan and print its gap report." in nqpf("--help", NQPF_LANG="en").out
    assert "为规划评分并输出缺口报告。" in chinese_help["", "400"]

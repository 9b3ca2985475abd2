"""The schemas say what the loader says: same words allowed, same shapes refused."""

import copy
import json
from functools import cache

import builders as b
import pytest
import yaml
from jsonschema import Draft7Validator
from sample import PLAN, ROOT

from nqpf.base.errors import InputError
from nqpf.loading.files.bundled import bundled_directory
from nqpf.loading.rubric.assembly import Assembly
from nqpf.loading.rubric.rubric import load_rubric
from nqpf.loading.syntax.document import parse_document
from nqpf.render.json import render
from nqpf.render.options import Options
from nqpf.rubric.model import Rubric
from nqpf.rubric.profile import Profile
from nqpf.schema import SCHEMAS, as_text, plan_schema, rubric_schema

SMALL = b.rubric(
    b.principle("P1", b.criterion("P1.1", b.facet("P1.1.m", "measure"), b.facet("P1.1.i", "indicator")),
                b.criterion("P1.2", b.facet("P1.2.s", "statement"), na=True)),
    lenses=[{"id": "p", "kind": "problems", "title": b.TITLE, "entries": [{"id": "weak", "title": b.TITLE}]},
            {"id": "l", "kind": "layers", "title": b.TITLE, "entries": [{"id": "layer", "title": b.TITLE}]}],
)  # fmt: skip
EXAMPLES = sorted((ROOT / "examples").glob("*.plan.yaml"))


@cache
def schema(name):
    return SCHEMAS[name](load_rubric(bundled_directory()).rubric)


def complaints(of, value):
    return [error.message for error in Draft7Validator(of).iter_errors(value)]


def schemas_within(node):
    """Every schema of a schema: mappings of names to schemas are walked, not taken for one."""
    if isinstance(node, list):
        for child in node:
            yield from schemas_within(child)
    elif isinstance(node, dict):
        yield node
        for key, child in node.items():
            if key in ("properties", "definitions"):
                for inner in child.values():
                    yield from schemas_within(inner)
            elif key not in ("enum", "default", "required"):
                yield from schemas_within(child)


# ---- wording


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_draft_7_and_has_an_id(name):
    made = schema(name)
    Draft7Validator.check_schema(made)
    assert list(made)[:2] == ["$schema", "$id"]
    assert made["$schema"] == "http://json-schema.org/draft-07/schema#"
    second = {"plan", "report", "check", "check-line", "portfolio", "portfolio-line", "compare", "robustness"}
    assert made["$id"] == f"urn:nqpf:{name}:{2 if name in second else 1}"
    assert list(made["definitions"]) == sorted(made["definitions"]) if "definitions" in made else True


@pytest.mark.parametrize("name", SCHEMAS)
def test_nothing_is_worded_so_that_editors_cannot_name_the_wrong_word(name):
    keys = {key for node in schemas_within(schema(name)) for key in node}
    assert keys & {"const", "oneOf", "discriminator", "$defs", "prefixItems", "title"} == set()


@pytest.mark.parametrize("name", ["plan", "rubric", "profile"])
def test_what_an_author_may_leave_out_has_no_null_and_no_empty_default(name):
    for node in schemas_within(schema(name)):
        assert {"type": "null"} not in node.get("anyOf", [])
        assert node.get("default", "some") not in (None, "", [], {})


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_reference_leads_somewhere(name):
    made = schema(name)
    references = {node["$ref"] for node in schemas_within(made) if "$ref" in node}
    assert {ref.removeprefix("#/definitions/") for ref in references} == set(made.get("definitions", {}))


def test_a_property_may_be_called_what_a_keyword_is_called():
    """`title` is dropped where pydantic adds it to a schema, and kept where it is a key of the plan."""
    assert "title" in schema("plan")["properties"]
    assert "title" in schema("report")["definitions"]["GapView"]["properties"]


def test_what_the_tool_writes_says_null():
    gap = schema("report")["definitions"]["GapView"]
    assert {"type": "null"} in gap["properties"]["item"]["anyOf"]
    assert set(gap["required"]) == set(gap["properties"])


def test_a_schema_is_text_with_chinese_as_it_is_read():
    assert as_text({"a": "中"}) == '{\n "a": "中"\n}\n'


# ---- the plan's words come from the rubric


@pytest.mark.parametrize("name", ["Measure", "Action", "Indicator", "Statement"])
def test_serves_completes_the_rubrics_facets(name):
    serves = plan_schema(SMALL)["definitions"][name]["properties"]["serves"]
    assert serves["maxItems"] == 3
    definitions = plan_schema(SMALL)["definitions"]
    assert serves["items"]["then"] == {"$ref": "#/definitions/Claim"}
    assert serves["items"]["else"] == definitions["Claim"]["properties"]["facet"] == {"$ref": "#/definitions/FacetId"}
    alone = definitions["FacetId"]
    assert alone["enum"] == ["P1.1.m", "P1.1.i", "P1.2.s"]
    assert alone["enumDescriptions"][0] == "标题 / title — 标题 / title (measure)"
    assert "nqpf explain" in alone["errorMessage"]


def test_problems_and_criteria_that_may_be_declared_complete_too():
    definitions = plan_schema(SMALL)["definitions"]
    assert definitions["Diagnosis"]["properties"]["problem"]["enum"] == ["weak"]
    assert definitions["NotApplicable"]["properties"]["id"]["enum"] == ["P1.2"]


def test_a_rubric_without_problems_and_declarations_leaves_the_words_open():
    definitions = plan_schema(b.rubric(b.principle("P1")))["definitions"]
    assert definitions["Diagnosis"]["properties"]["problem"] == {"type": "string"}
    assert definitions["NotApplicable"]["properties"]["id"] == {"type": "string"}


def test_a_kind_of_check_is_chosen_by_if_and_then():
    check = schema("rubric")["definitions"]["Facet"]["properties"]["check"]
    kinds = ["goalposts", "indicator", "measure", "statement"]
    assert check["required"] == ["kind"]
    assert check["properties"] == {"kind": {"enum": kinds}}
    assert [part["if"]["properties"]["kind"]["enum"] for part in check["allOf"]] == [[kind] for kind in kinds]
    assert check["allOf"][0]["then"] == {"$ref": "#/definitions/GoalpostsCheck"}


def test_a_wrong_kind_is_the_one_thing_that_is_reported():
    facet = b.facet("f", {"kind": "mesure"})
    definitions = schema("rubric")["definitions"]
    whole = {"definitions": definitions, **definitions["Facet"]}
    assert complaints(whole, facet) == ["'mesure' is not one of ['goalposts', 'indicator', 'measure', 'statement']"]


# ---- plans


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_every_example_fits(path):
    assert complaints(schema("plan"), parse_document(path.read_text("utf-8"), path.name).value) == []


def item(**fields):
    return [{"id": "X", "title": "t", **fields}]


def second(**fields):
    return {"nqpf": "plan/2", **fields}


GOOD = [
    ("the sample", {}),
    ("texts in two languages", {"title": {"en": "Plan", "zh": "规划"}, "issuer": {"zh": "省政府"}}),
    ("a schema", {"$schema": "plan.schema.json"}),
    ("a budget that is an amount", {"budget": "1.2亿元"}),
    ("a budget that is a number", {"budget": 5}),
    ("a budget", {"budget": {"amount": 5, "source": "财政"}}),
    ("dates as text and as numbers", {"published": "2025年3月", "horizon": {"start": 2025, "end": "2028年底"}}),
    ("an empty date", {"measures": [{"id": "M", "title": "t", "due": None}]}),
    ("a Chinese id", {"measures": [{"id": "举措一", "title": "t"}]}),
    ("owners in a list", {"measures": [{"id": "M", "title": "t", "owner": ["a", {"en": "b"}]}]}),
    ("actions", {"measures": [{"id": "M", "title": "t", "actions": [{"id": "A", "title": "t", "type": "build"}]}]}),
    ("no claims", {"measures": [{"id": "M", "title": "t", "serves": []}]}),
    ("cells of every kind", {"statements": [{"id": "S", "title": "t", "entries": [
        {"a": None, "b": True, "c": 3, "d": "x", "e": {"en": "y"}}]}]}),
    ("values as text and as numbers", {"indicators": [{"id": "I", "title": "t", "unit": "%", "direction": "down",
        "baseline": {"value": "40%", "year": 2024}, "target": {"value": 20, "year": "2027"},
        "milestones": [{"value": 30.5, "year": 2026}], "benchmark": {"value": 10, "source": "统计"}}]}),
    ("a diagnosis", {"diagnosis": [{"problem": "weak-base", "data": "3 家", "data_source": "调查"}]}),
    ("a declaration", {"not_applicable": [{"id": "D5.B2", "reason": "无高耗能行业"}]}),
    ("a plan without a horizon", {"nqpf": "plan/2", "horizon": ...}),
    ("half a horizon", {"nqpf": "plan/2", "horizon": {"end": 2028}}),
    ("funds", second(funds=[{"id": "F", "title": "t", "amount": "2亿元", "source": "财政", "cites": {"quote": "x"}}])),
    ("a scope", second(scope=["P1.1"])),
    ("a claim with its reason", second(measures=item(serves=[{"facet": "P2.2.platform", "by": "a", "because": "t"}]))),
    ("bodies by role", second(measures=item(owner={"lead": "a", "support": ["b", {"en": "c"}]}))),
    ("entries of their own", second(measures=item(silent=["due"], strength="seek", every="每年",
        quotes={"title": "t", "owner": {"quote": "x", "section": "一"}},
        conflicts=[{"entry": "budget", "value": 3, "source": {"quote": "x"}}]))),
    ("money of every kind", second(measures=item(budget={"per_case": "最高5万元", "rate": "20%"}))),
    ("a row of an annex", second(measures=item(source={"annex": "附件1", "row": 3}))),
    ("a range and a change", second(indicators=item(unit="家", baseline={"year": 2024, "source": "年鉴"},
        target={"change": "新增3家", "year": 2027}, milestones=[{"low": 1, "high": 2, "comparator": "about"}]))),
]  # fmt: skip


BAD = [
    ("an entry that is none", second(measures=item(silent=["title"]))),
    ("an unknown strength", second(measures=item(strength="must"))),
    ("a quote of no entry", second(measures=item(quotes={"value": "x"}))),
    ("an unknown role", second(measures=item(owner={"leader": "a"}))),
    ("a claim without its facet", second(measures=item(serves=[{"by": "张三"}]))),
    ("a claim on nothing, with its reason", second(measures=item(serves=[{"facet": "x", "because": "t"}]))),
    ("a change in a baseline", second(indicators=item(baseline={"change": 3}))),
    ("a row before the first", second(measures=item(source={"row": 0}))),
    ("an unknown comparator", second(indicators=item(target={"value": 3, "comparator": "roughly"}))),
    ("a scope that is none", second(scope=["P9"])),
    ("no format", {"nqpf": ...}), ("another format", {"nqpf": "plan/3"}), ("no id", {"id": ...}),
    ("no kind", {"kind": ...}), ("no title", {"title": ...}), ("no subject", {"subject": ...}),
    ("no horizon", {"horizon": ...}), ("half a horizon", {"horizon": {"start": 2025}}),
    ("a horizon in words", {"horizon": "2025-2028"}), ("another kind", {"kind": "city"}),
    ("an unknown key", {"measure": []}), ("an id with a space", {"id": "a b"}), ("an id of 65", {"id": "a" * 65}),
    ("an id that begins with a dash", {"id": "-a"}), ("an empty id", {"id": ""}), ("a number for an id", {"id": 3}),
    ("a number for a text", {"title": 3}), ("true for a text", {"title": True}), ("no text", {"note": None}),
    ("a third language", {"title": {"fr": "x"}}), ("a list for a text", {"title": ["a"]}),
    ("a currency in words", {"currency": "yuan"}), ("one industry", {"industries": "纺织"}),
    ("measures in a mapping", {"measures": {"M1": {}}}), ("no measures", {"measures": None}),
    ("a measure in words", {"measures": ["建设平台"]}), ("a measure without a title", {"measures": [{"id": "M"}]}),
    ("a mistyped key", {"measures": item(ownr="x")}), ("a mistyped type", {"measures": item(type="Build")}),
    ("four claims", {"measures": item(serves=["P1.3.projects", "P2.2.platform", "P1.1.carriers", "P1.1.output"])}),
    ("one claim without a list", {"measures": item(serves="P2.2.platform")}),
    ("a claim on nothing", {"measures": item(serves=["P2.2.platfrom"])}),
    ("a claim on a criterion", {"measures": item(serves=["P2.2"])}),
    ("an owner that is a number", {"measures": item(owner=["a", 3])}), ("no owner", {"measures": item(owner=None)}),
    ("a budget that is true", {"measures": item(budget=True)}),
    ("a budget in a list", {"measures": item(budget=[5])}),
    ("an unknown part of a budget", {"budget": {"sum": 5}}), ("an amount in a list", {"budget": {"amount": [5]}}),
    ("one indicator without a list", {"measures": item(indicators="I1")}),
    ("actions of actions", {"measures": item(actions=item(actions=[]))}),
    ("a due date true", {"measures": item(due=True)}),
    ("a date with a fraction", {"measures": item(due=2027.5)}), ("a date in a list", {"statements": item(date=[1])}),
    ("a target that is a number", {"indicators": item(target=5)}),
    ("a value true", {"indicators": item(target={"value": True})}),
    ("a value in a list", {"indicators": item(target={"value": [1]})}),
    ("a unit that is a number", {"indicators": item(unit=3)}),
    ("a direction of its own", {"indicators": item(direction="sideways")}),
    ("milestones in a mapping", {"indicators": item(milestones={"value": 1})}),
    ("a target with an owner", {"indicators": item(target={"value": 1, "owner": "x"})}),
    ("an indicator with a type", {"indicators": item(type="build")}),
    ("entries in words", {"statements": item(entries=["a"])}),
    ("a cell in a list", {"statements": item(entries=[{"a": [1]}])}),
    ("a cell of a third language", {"statements": item(entries=[{"a": {"fr": "x"}}])}),
    ("a diagnosis of nothing", {"diagnosis": [{}]}), ("an unknown problem", {"diagnosis": [{"problem": "nope"}]}),
    ("a declaration without a reason", {"not_applicable": [{"id": "D5.B2"}]}),
    ("a declaration of what applies to all", {"not_applicable": [{"id": "P1.1", "reason": "x"}]}),
    ("a quote that is a number", {"source": {"quote": 3}}), ("a source in words", {"source": "gov.cn"}),
]  # fmt: skip


def changed(change):
    data = {**yaml.safe_load(PLAN), **copy.deepcopy(change)}
    return {key: value for key, value in data.items() if value is not ...}


@cache
def bundled():
    return load_rubric(bundled_directory()).rubric


@pytest.mark.parametrize(("what", "change"), GOOD, ids=[what for what, _ in GOOD])
def test_what_the_loader_reads_fits(what, change):
    measures = {"measures": []} if "indicators" in change else {}
    b.loaded(bundled(), changed({**measures, **change}))
    assert complaints(schema("plan"), changed({**measures, **change})) == []


@pytest.mark.parametrize(("what", "change"), BAD, ids=[what for what, _ in BAD])
def test_what_the_loader_refuses_for_its_shape_does_not_fit(what, change):
    with pytest.raises(InputError):
        b.loaded(bundled(), changed(change))
    assert complaints(schema("plan"), changed(change)) != []


def test_ids_in_chinese_fit_in_editors_too():
    """JavaScript's `\\w` is ASCII only, with and without the flag `u`; editors read the pattern as JavaScript does."""
    regress = pytest.importorskip("regress")
    pattern = schema("plan")["definitions"]["Measure"]["properties"]["id"]["pattern"]
    for flags in ("", "u"):
        for name in ("M1", "举措一", "a.b-c_1"):
            assert regress.Regex(pattern, flags).find(name), (flags, name)
        for name in ("a b", "-a", "", "a,b"):
            assert not regress.Regex(pattern, flags).find(name), (flags, name)


# ---- rubric, profile, report


def whole():
    """A small rubric as its file would hold it."""
    return json.loads(json.dumps({
        "nqpf": "rubric/1", "id": "small", "version": "1", "title": b.TITLE, "aggregate": "arithmetic",
        "secondary_part": 0.6, "assessed_floor": 0.6, "bases": {"equal": {"origin": "assumption", "text": b.TITLE}},
        "bands": b.BANDS,
        "dimensions": [b.principle("P1", b.criterion("P1.1", b.facet("P1.1.m", "measure"))), b.driver("D1")],
    }))  # fmt: skip


def at(value, *path):
    for key in path:
        value = value[key]
    return value


FACET = ("dimensions", 0, "criteria", 0, "facets", 0)
WRONG = [
    ((), "nqpf", "rubric/2"), ((), "aggregate", "mean"), ((), "secondary_part", 1.5), ((), "bands", []),
    ((), "dimensions", []), ((), "unknown", 1), ((), "title", {"en": "t"}), ((), "title", "t"),
    ((), "title", {"en": "", "zh": "标题"}),
    (("dimensions", 0), "weight", 0), (("dimensions", 0), "weight", -1), (("dimensions", 0), "weight", "1"),
    (("dimensions", 0), "weight", 1e7), (("dimensions", 0), "id", "a b"), (("dimensions", 0), "basis", None),
    (("dimensions", 1, "poles", 0), "side", "C"), (("dimensions", 1, "poles", 0), "criteria", []),
    (("dimensions", 0, "criteria", 0), "need", 0), (("dimensions", 0, "criteria", 0), "na", "yes"),
    (("dimensions", 0, "criteria", 0), "scope", []), (("dimensions", 0, "criteria", 0), "scope", ["city"]),
    (("dimensions", 0, "criteria", 0), "facets", []), (FACET, "check", {"kind": "mesure"}), (FACET, "check", {}),
    (FACET, "check", {"kind": "measure", "types": ["construct"]}), (FACET, "check", {"kind": "goalposts", "worst": 0}),
    (FACET, "check", {"kind": "goalposts", "worst": 0, "best": 1, "scale": "square"}),
    (FACET, "check", {"kind": "measure", "min": 2}), (FACET, "origin", "ours"), (FACET, "examples", {"met": {}}),
    ((), "lenses", [{"id": "l", "kind": "mirror", "title": b.TITLE, "entries": []}]),
    ((), "benchmarks", [{"id": "f"}]),
]  # fmt: skip


def test_a_rubric_that_is_valid_fits():
    Rubric.model_validate(whole())
    assert complaints(schema("rubric"), whole()) == []


def test_a_rubric_fits_under_the_key_of_0_1_but_neither_under_both_nor_under_none():
    former = whole()
    floor = former.pop("assessed_floor")
    assert complaints(schema("rubric"), {**former, "coverage_floor": floor}) == []
    for broken in (former, {**former, "coverage_floor": 2}, {**whole(), "coverage_floor": floor}):
        assert complaints(schema("rubric"), broken) != []
    assert complaints(schema("rubric"), {"nqpf": "rubric/1", "extends": "bundled", "coverage_floor": floor}) == []


@pytest.mark.parametrize(("path", "key", "value"), WRONG)
def test_a_rubric_of_a_wrong_shape_does_not_fit(path, key, value):
    broken = whole()
    at(broken, *path)[key] = value
    with pytest.raises(ValueError, match="validation error"):
        Rubric.model_validate(broken)
    assert complaints(schema("rubric"), broken) != []


def test_the_bundled_rubric_fits_as_one_and_as_the_files_it_is_kept_in():
    assert complaints(schema("rubric"), yaml.safe_load((ROOT / "rubric/rubric.yaml").read_text("utf-8"))) == []
    assert complaints(schema("rubric"), Assembly(ROOT / "rubric/rubric.yaml").value) == []


def test_a_dimension_in_a_file_of_its_own_needs_no_more_than_the_file():
    rubric = whole()
    rubric["dimensions"][0] = {"file": "principles/P1.yaml", "weight": 1, "basis": "equal"}
    rubric["benchmarks"] = {"file": "benchmarks.yaml"}
    assert complaints(rubric_schema(SMALL), rubric) == []
    rubric["dimensions"][0] = {"weight": 1}
    assert complaints(rubric_schema(SMALL), rubric) != []
    rubric["dimensions"][0] = {"file": "principles/P1.yaml", "wieght": 1}
    assert complaints(rubric_schema(SMALL), rubric) != []
    assert complaints(rubric_schema(SMALL), {**whole(), "benchmarks": {"files": "x"}}) != []


@pytest.mark.parametrize(
    ("change", "fits"),
    [
        ({}, True), ({"weights": {"P1": 0, "D1": 2.5}}, True), ({"weights": {"P1": -1}}, False),
        ({"weights": {"P1": "2"}}, False), ({"weights": ["P1"]}, False), ({"kind": "city"}, False),
        ({"title": "ours"}, False), ({"nqpf": "profile/2"}, False), ({"extra": 1}, False),
        ({"weights": {"P1": 1e9}}, False),
    ],
)  # fmt: skip
def test_a_profile_fits_as_it_loads(change, fits):
    profile = {"nqpf": "profile/1", "id": "ours", "title": b.TITLE, "kind": "region", **change}
    try:
        Profile.model_validate(profile)
        loads = True
    except ValueError:
        loads = False
    assert loads is fits
    assert (complaints(schema("profile"), profile) == []) is fits


@pytest.mark.parametrize("name", ["region", "enterprise"])
def test_the_bundled_profiles_fit(name):
    profile = yaml.safe_load((ROOT / f"rubric/profiles/{name}.yaml").read_text("utf-8"))
    assert complaints(schema("profile"), profile) == []


def test_a_report_fits_and_one_with_a_wrong_figure_or_key_does_not():
    report = json.loads(render(b.report(SMALL, b.plan_data(diagnosis=[{"problem": "weak"}])), Options()))
    assert complaints(schema("report"), report) == []
    for change in (
        {"total": 101},
        {"total": "0"},
        {"status": "unknown"},
        {"balance": 1.1},
        {"extra": 1},
        {"rateable": "yes"},
    ):
        assert complaints(schema("report"), {**report, "score": {**report["score"], **change}}) != []
    assert complaints(schema("report"), {key: value for key, value in report.items() if key != "out"}) != []

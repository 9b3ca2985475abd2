"""Profiles that import another, set targets, bring figures of their own; and the rubric that each leaves."""

import json

import pytest
from builders import TITLE, criterion, driver, facet, indicator, plan_data, principle, rubric_data
from builders import loaded as loaded_plan

from nqpf.base.errors import InputError
from nqpf.loading.rubric.canonical import fingerprint
from nqpf.loading.rubric.profile import load_profile, rubric_named_by
from nqpf.loading.rubric.rubric import load_rubric, resolve, resolved_content
from nqpf.report import build_report

FIGURE = {"id": "bar", "title": TITLE, "unit": "%", "value": 50, "year": 2024, "source": "yearbook"}
RUBRIC = rubric_data(
    principle(
        "P1",
        criterion("P1.1", facet("P1.1.a", {"kind": "indicator", "benchmark": "bar"}), facet("P1.1.b", "indicator")),
        criterion("P1.2", facet("P1.2.a", scope=["enterprise"]), facet("P1.2.b"), need=1),
    ),
    principle("P2"),
    driver("D1"),
    benchmarks=[FIGURE],
    lenses=[
        {"id": "seen", "kind": "layers", "title": TITLE, "entries": [{"id": "e", "title": TITLE, "criteria": ["P2.1"]}]}
    ],
)
HEAD = {"nqpf": "profile/1", "id": "own", "title": TITLE, "kind": "region"}


@pytest.fixture
def loaded(tmp_path):
    (tmp_path / "rubric.yaml").write_text(json.dumps(RUBRIC), "utf-8")
    return load_rubric(tmp_path)


@pytest.fixture
def write(tmp_path):
    def make(name="own.yaml", head=None, **keys):
        path = tmp_path / name
        whole = {**(HEAD if head is None else head), **keys}
        path.write_text("".join(f"{key}: {json.dumps(value)}\n" for key, value in whole.items()), "utf-8")
        return path

    return make


def refusal(path, loaded):
    with pytest.raises(InputError) as caught:
        load_profile(path, loaded.rubric, "region")
    return [(problem.span.line, problem.message.en) for problem in caught.value.problems]


# ---- import


def test_a_profile_says_its_own_over_what_it_imports(write, loaded):
    write("base.yaml", weights={"P1": 2, "P2": 3}, targets={"P1": 40})
    head = {"nqpf": "profile/1", "id": "own"}
    profile = load_profile(write(head=head, **{"import": "base.yaml", "weights": {"P2": 5}}), loaded.rubric)
    assert (profile.id, profile.kind) == ("own", "region")
    assert profile.weights == {"P1": 2, "P2": 5}
    assert profile.targets == {"P1": pytest.approx(0.4)}


def test_a_bundled_profile_is_imported_by_its_name(write, loaded):
    head = {"nqpf": "profile/1", "id": "own", "import": "enterprise"}
    assert load_profile(write(head=head), loaded.rubric).kind == "enterprise"


def test_a_fault_is_told_in_the_file_that_states_it(write, loaded):
    write("base.yaml", weights={"P9": 2})
    with pytest.raises(InputError) as caught:
        load_profile(write(**{"import": "base.yaml"}), loaded.rubric)
    (problem,) = caught.value.problems
    assert problem.span.file.endswith("base.yaml")


@pytest.mark.parametrize("name", ["nope.yaml", "../own.yaml", "/etc/passwd", "", ["region"], {"a": 1}, "\0"])
def test_only_profiles_below_the_directory_are_imported(write, loaded, name):
    (told,) = refusal(write(**{"import": name}), loaded)
    assert told[0] == 5
    assert "to import" in told[1]


def test_a_link_that_leads_out_is_not_followed(write, loaded, tmp_path):
    outside = tmp_path.parent / f"{tmp_path.name}-outside.yaml"
    outside.write_text("nqpf: profile/1\n", "utf-8")
    (tmp_path / "link.yaml").symlink_to(outside)
    assert "to import" in refusal(write(**{"import": "link.yaml"}), loaded)[0][1]


def test_a_circle_and_a_long_chain_end(write, loaded):
    write("a.yaml", **{"import": "own.yaml"})
    assert "circle" in refusal(write(**{"import": "a.yaml"}), loaded)[0][1]
    for number in range(12):
        write(f"n{number}.yaml", **({"import": f"n{number - 1}.yaml"} if number else {}))
    assert "circle" in refusal(write(**{"import": "n11.yaml"}), loaded)[0][1]
    assert load_profile(write(**{"import": "n5.yaml"}), loaded.rubric).id == "own"


def test_what_is_no_profile_is_not_imported(write, loaded):
    assert refusal(write(**{"import": "rubric.yaml"}), loaded) == [(5, "`rubric.yaml` is not a profile")]


def test_the_rubric_that_a_profile_names_is_found_from_the_file_that_names_it(write, tmp_path, loaded):
    write("base.yaml", rubric="rubric.yaml")
    assert rubric_named_by(write(**{"import": "base.yaml"})) == tmp_path / "rubric.yaml"
    assert rubric_named_by(write()) is None
    with pytest.raises(InputError, match="there is no rubric"):
        rubric_named_by(write(rubric="../rubric.yaml"))


# ---- what is refused


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ({"targets": {"P9": 50}}, "`P9` is not a dimension of the rubric"),
        ({"targets": {"P1.1": 50}}, "`P1.1` is not a dimension of the rubric"),
        ({"targets": {"P1": 101}}, "out of range"),
        ({"targets": {"P1": -1}}, "out of range"),
        ({"targets": {"P2": 50}, "weights": {"P2": 0}}, "`P2` is excluded"),
        ({"benchmarks": [{**FIGURE, "unit": "亿元"}]}, "cannot replace it"),
        ({"benchmarks": [{**FIGURE, "facets": ["P1.2.b"]}]}, "`P1.2.b` is not an indicator facet"),
        ({"benchmarks": [{k: v for k, v in FIGURE.items() if k != "source"}]}, "`source:` is missing"),
        ({"benchmarks": [FIGURE, FIGURE]}, "`bar` is used twice"),
        (
            {"benchmarks": [{**FIGURE, "facets": ["P1.1.b"]}, {**FIGURE, "id": "b", "facets": ["P1.1.b"]}]},
            "`P1.1.b` has two benchmarks",
        ),
    ],
)
def test_a_target_or_a_figure_that_cannot_be_is_told(write, loaded, keys, message):
    told = refusal(write(**keys), loaded)
    assert len(told) == 1
    assert message in told[0][1]
    assert told[0][0] == 5


# ---- targets


def test_a_target_stands_beside_the_score_and_changes_nothing(write, loaded):
    plan = loaded_plan(loaded.rubric, plan_data(indicators=[indicator("I1", serves=["P1.1.b"])]))
    plain = build_report(plan, loaded, load_profile(write(), loaded.rubric))
    aimed = build_report(plan, loaded, load_profile(write(targets={"P1": 90}), loaded.rubric))
    assert [dimension.target for dimension in aimed.dimensions] == [90, None, None]
    assert aimed.score == plain.score
    assert aimed.rubric.sha256 != plain.rubric.sha256


# ---- figures


def reported(loaded, profile, target, serves, **own):
    claim = indicator("I1", level=4, target={"value": target, "year": 2027}, serves=[serves], **own)
    report = build_report(loaded_plan(loaded.rubric, plan_data(indicators=[claim])), loaded, profile)
    facets = [f for d in report.dimensions for c in d.criteria for f in c.facets]
    return next(facet.score for facet in facets if facet.id == serves)


@pytest.mark.parametrize(("value", "score"), [(45, 100), (100, 80)])
def test_a_figure_of_the_profile_binds_in_the_place_of_the_rubrics(write, loaded, value, score):
    """Baseline 40 %, target 48 %: past a bar of 45, not half of the way to 100."""
    profile = load_profile(write(benchmarks=[{**FIGURE, "value": value}]), loaded.rubric)
    assert reported(loaded, profile, 48, "P1.1.a") == score


def test_a_further_figure_binds_the_facets_that_it_names(write, loaded):
    profile = load_profile(write(benchmarks=[{**FIGURE, "id": "new", "facets": ["P1.1.b"]}]), loaded.rubric)
    milestones = [{"value": 41, "year": 2026}]
    assert (
        reported(loaded, load_profile(write("plain.yaml"), loaded.rubric), 42, "P1.1.b", milestones=milestones) == 100
    )
    assert reported(loaded, profile, 42, "P1.1.b", milestones=milestones) == 80, "milestones no longer do"
    assert reported(loaded, profile, 50, "P1.1.b") == 100


# ---- resolution


def content(write, loaded, kind="region", **keys):
    return resolved_content(loaded, load_profile(write(kind=kind, **keys), loaded.rubric))


def test_the_hash_can_be_recomputed_from_what_is_printed_and_stands_in_the_report(write, loaded):
    profile = load_profile(write(weights={"P1": 2, "P2": 0}, targets={"P1": 9}, benchmarks=[FIGURE]), loaded.rubric)
    printed = json.loads(json.dumps(resolved_content(loaded, profile)))
    stated = printed.pop("sha256")
    assert stated == fingerprint(printed)
    assert build_report(loaded_plan(loaded.rubric, plan_data()), loaded, profile).rubric.sha256 == stated


def test_the_resolved_rubric_holds_what_applies_with_the_weights_that_count(write, loaded):
    found = content(write, loaded, weights={"P1": 2, "P2": 0, "D1": 1})
    assert [(d["id"], d["weight"]) for d in found["rubric"]["dimensions"]] == [("P1", 2), ("D1", 1)]
    assert (found["out"], found["reweighted"]) == ({"P2": 1}, {"P1": 1})
    p12 = found["rubric"]["dimensions"][0]["criteria"][1]
    assert [f["id"] for f in p12["facets"]] == ["P1.2.b"]
    assert "need" not in p12
    assert found["rubric"]["lenses"][0]["entries"][0]["criteria"] == []


@pytest.mark.parametrize("kind", ["region", "enterprise"])
def test_the_resolved_rubric_is_a_rubric_that_resolves_to_itself(write, tmp_path, loaded, kind):
    first = content(write, loaded, kind, weights={"P1": 2}, benchmarks=[{**FIGURE, "value": 70}])
    (tmp_path / "resolved.yaml").write_text(json.dumps(first["rubric"]), "utf-8")
    again = content(write, load_rubric(tmp_path / "resolved.yaml"), kind)
    assert again["rubric"] == first["rubric"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {"weights": {"P1": 1, "P1.1": 1.0}}),
        ({"weights": {"P1": 2, "P2": 3}}, {"weights": {"P2": 3.0, "P1": 2}}),
        ({"targets": {"P1": 50, "P2": 60}}, {"targets": {"P2": 60.0, "P1": 50}}),
        ({}, {"benchmarks": [FIGURE]}),
        ({}, {"id": "other", "title": {"en": "other", "zh": "另一个"}, "basis": TITLE}),
    ],
)
def test_the_same_said_in_two_ways_has_one_hash(write, loaded, one, other):
    assert content(write, loaded, **one)["sha256"] == content(write, loaded, **other)["sha256"]


def test_a_profile_and_one_that_imports_it_have_one_hash(write, loaded):
    flat = content(write, loaded, weights={"P1": 2, "P2": 3}, targets={"P1": 5})
    write("base.yaml", weights={"P1": 2, "P2": 7}, targets={"P1": 5})
    head = {"nqpf": "profile/1", "id": "x", "title": TITLE, "import": "base.yaml"}
    imported = load_profile(write(head=head, weights={"P2": 3}), loaded.rubric)
    assert resolved_content(loaded, imported)["sha256"] == flat["sha256"]


def test_different_content_has_different_hashes(write, loaded):
    said = [{}, {"kind": "enterprise"}, {"weights": {"P1": 2}}, {"weights": {"P1": 0}}, {"targets": {"P1": 2}},
            {"benchmarks": [{**FIGURE, "value": 51}]}, {"benchmarks": [{**FIGURE, "facets": ["P1.1.b"]}]}]  # fmt: skip
    assert len({content(write, loaded, **keys)["sha256"] for keys in said}) == len(said)


def test_a_known_hash_is_used_where_a_profile_changes_nothing(write, loaded):
    known = loaded._replace(unchanged={"region": "k" * 64})
    assert resolve(known, load_profile(write(weights={"P1": 1}), loaded.rubric)).sha256 == "k" * 64
    assert resolve(known, load_profile(write(weights={"P1": 2}), loaded.rubric)).sha256 != "k" * 64

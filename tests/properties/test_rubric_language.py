"""What must hold of extending, reweighing, resolving and comparing, whatever the rubric."""

import copy
import json
import tempfile
from pathlib import Path

from builders import TITLE, criterion, driver, facet, plan, principle, rubric_data, scored, scored_values, valued
from hypothesis import given, settings
from hypothesis import strategies as st
from tried import examples

from nqpf.base.errors import InputError
from nqpf.loading.files.bundled import bundled_directory
from nqpf.loading.rubric.rubric import LoadedRubric, load_rubric, resolved_content
from nqpf.rubric.profile import Profile
from nqpf.rubric.revision import differences

WEIGHTS = st.floats(0.125, 8).map(lambda weight: round(weight, 3))
SCORES = st.integers(0, 100).map(lambda percent: percent / 100)
KINDS = st.sampled_from(["region", "enterprise"])


def facets(name):
    built = st.builds(lambda weight: facet(f"{name}.a", weight=weight), WEIGHTS)
    scope = st.sampled_from([["region"], ["enterprise"], ["region", "enterprise"]])
    other = st.builds(lambda weight, scope: facet(f"{name}.b", weight=weight, scope=scope), WEIGHTS, scope)
    return st.tuples(built, other)


def principles(name):
    first = st.builds(lambda parts, weight: criterion(f"{name}.1", *parts, weight=weight), facets(f"{name}.1"), WEIGHTS)
    second = st.builds(lambda weight: criterion(f"{name}.2", weight=weight), WEIGHTS)
    return st.builds(lambda a, b, weight: principle(name, a, b, weight=weight), first, second, WEIGHTS)


RUBRICS = st.builds(
    lambda p, q, weight, aggregate: rubric_data(p, q, driver("D", weight=weight), aggregate=aggregate),
    principles("P"), principles("Q"), WEIGHTS, st.sampled_from(["arithmetic", "geometric", "minimum"]),
)  # fmt: skip


def load(*files, main="rubric.yaml") -> LoadedRubric:
    """The rubric in the last of these files, which stand in one directory."""
    with tempfile.TemporaryDirectory() as name:
        for file, value in files:
            (Path(name) / file).write_text(json.dumps(value), "utf-8")
        return load_rubric(Path(name) / main)


def total(loaded, credits):
    """The total of a plan whose items earn these credits, over and over, in the order of the facets' ids."""
    names = sorted(loaded.rubric.facets())
    return scored_values(loaded.rubric, dict(zip(names, credits * len(names), strict=False))).total


def profile(kind="region", **said):
    return Profile.model_validate({"nqpf": "profile/1", "id": "p", "title": TITLE, "kind": kind, **said})


@given(RUBRICS, st.lists(SCORES, min_size=1, max_size=9))
@settings(max_examples=examples(30), deadline=None)
def test_extending_with_nothing_changes_neither_score_nor_hash(data, credits):
    plain = load(("rubric.yaml", data))
    own = {"nqpf": "rubric/1", "extends": "rubric.yaml"}
    extended = load(("rubric.yaml", data), ("own.yaml", own), main="own.yaml")
    assert extended == plain
    assert total(extended, credits) == total(plain, credits)


def test_extending_the_bundled_rubric_with_nothing_changes_nothing(tmp_path):
    (tmp_path / "rubric.yaml").write_text("nqpf: rubric/1\nextends: bundled\nremove: []\nchange: {}\n", "utf-8")
    assert load_rubric(tmp_path) == load_rubric(bundled_directory())


@given(RUBRICS, st.integers(1, 6), st.lists(SCORES, min_size=1, max_size=9))
@settings(max_examples=examples(30), deadline=None)
def test_overriding_every_weight_by_the_same_factor_changes_no_score(data, power, credits):
    """A power of two, so that not even the last digit moves."""
    plain = load(("rubric.yaml", data))
    factor = 2.0**power
    change = {node.id: {"weight": node.weight * factor} for node in plain.rubric.nodes()}
    own = {"nqpf": "rubric/1", "extends": "rubric.yaml", "change": change}
    scaled = load(("rubric.yaml", data), ("own.yaml", own), main="own.yaml")
    assert total(scaled, credits) == total(plain, credits)
    assert scaled.sha256 != plain.sha256


@given(RUBRICS, RUBRICS)
@settings(max_examples=examples(30), deadline=None)
def test_nothing_differs_from_itself_and_what_differs_has_another_hash(one, other):
    first, second = load(("rubric.yaml", one)), load(("rubric.yaml", other))
    assert differences(first.value, first.value) == ()
    assert (differences(first.value, second.value) == ()) is (first.sha256 == second.sha256)


@given(RUBRICS, KINDS, st.dictionaries(st.sampled_from(["P", "Q.1", "P.1.a", "D"]), WEIGHTS))
@settings(max_examples=examples(40), deadline=None)
def test_resolving_is_done_once_and_for_all(data, kind, weights):
    first = resolved_content(load(("rubric.yaml", data)), profile(kind, weights=weights))
    again = resolved_content(load(("rubric.yaml", first["rubric"])), profile(kind))
    assert again["rubric"] == first["rubric"]
    assert again["out"] == again["reweighted"] == {}


@given(RUBRICS, st.dictionaries(st.sampled_from(["P", "Q", "Q.1", "P.1.a", "D"]), WEIGHTS | st.just(0)))
@settings(max_examples=examples(40), deadline=None)
def test_the_resolved_rubric_gives_the_score_of_the_rubric_under_the_profile(data, weights):
    loaded = load(("rubric.yaml", data))
    if all(weights.get(name, 1) == 0 for name in ("P", "Q", "D")):
        return
    resolved = load(("rubric.yaml", resolved_content(loaded, profile(weights=weights))["rubric"]))
    values = {name: 1 / (2 + number) for number, name in enumerate(sorted(loaded.rubric.facets()))}
    kept = {name: value for name, value in values.items() if name in resolved.rubric.facets()}
    assert scored_values(resolved.rubric, kept).total == _under(loaded, values, weights)


def _under(loaded, values, weights):
    claims = [valued(f"v.{name}", value, name) for name, value in values.items()]
    return scored(loaded.rubric, plan(indicators=claims), weights=weights).total


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 9) | st.sampled_from(["P", "P.1", "Q.2", "id", "bundled", "", "x"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "P", "P.1", "criteria", "facets", "check", "weight", "title"]), inner)
    ),
    max_leaves=8,
)
KEYS = st.sampled_from(["remove", "change", "dimensions", "lenses", "benchmarks", "bases", "bands", "extends", "id"])


@given(st.dictionaries(KEYS, ANYTHING, max_size=4))
@settings(max_examples=examples(150), deadline=None)
def test_whatever_an_extension_says_it_loads_or_is_refused(said):
    data = rubric_data(principle("P"), principle("Q", criterion("Q.1"), criterion("Q.2")), driver("D"))
    own = {"nqpf": "rubric/1", "extends": "rubric.yaml", **copy.deepcopy(said)}
    try:
        load(("rubric.yaml", data), ("own.yaml", own), main="own.yaml")
    except InputError as error:
        assert all(problem.span.line > 0 or not problem.span.file for problem in error.problems)

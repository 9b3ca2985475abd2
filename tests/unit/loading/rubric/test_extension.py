"""Rubrics that extend another: what is removed, changed, added, and where each value is found."""

import json

import pytest
from builders import FIELDS, TITLE, criterion, driver, facet, principle, rubric_data

from nqpf.base.errors import InputError
from nqpf.loading.rubric.assembly import Assembly
from nqpf.loading.rubric.rubric import lint_rubric, load_rubric

FIGURE = {"id": "bar", "title": TITLE, "unit": "%", "value": 50, "year": 2024, "source": "yearbook"}
BASE = rubric_data(
    principle(
        "P1",
        criterion("P1.1", facet("P1.1.a"), facet("P1.1.b", {"kind": "indicator", "benchmark": "bar"})),
        criterion("P1.2", facet("P1.2.a", "statement")),
    ),
    principle("P2"),
    driver("D1"),
    benchmarks=[FIGURE],
    lenses=[
        {
            "id": "seen",
            "kind": "layers",
            "title": TITLE,
            "entries": [{"id": "all", "title": TITLE, "criteria": ["P1.1", "P1.2", "P2.1"]}],
        }
    ],
)


@pytest.fixture
def extend(tmp_path):
    """A rubric over `BASE`; keys are written one a line, so that lines tell which key a message is about."""
    (tmp_path / "base.yaml").write_text(json.dumps(BASE, ensure_ascii=False, indent=1), "utf-8")

    def write(name="own.yaml", extends="base.yaml", **keys):
        path = tmp_path / name
        lines = [
            f"{key}: {json.dumps(value, ensure_ascii=False)}"
            for key, value in {"nqpf": "rubric/1", "extends": extends, **keys}.items()
        ]
        path.write_text("\n".join(lines) + "\n", "utf-8")
        return path

    return write


def refusal(path):
    with pytest.raises(InputError) as caught:
        load_rubric(path)
    return [
        (problem.span.file.rpartition("/")[2], problem.span.line, problem.message.en)
        for problem in caught.value.problems
    ]


def ids(path):
    return [node.id for node in load_rubric(path).rubric.nodes()]


# ---- what results


def test_a_rubric_that_only_extends_is_the_one_it_extends(extend, tmp_path):
    assert load_rubric(extend()) == load_rubric(tmp_path / "base.yaml")


def test_what_is_removed_takes_what_is_below_it_along_and_leaves_the_lenses(extend):
    path = extend(remove=["P1.1", "D1"])
    assert ids(path) == ["P1", "P1.2", "P1.2.a", "P2", "P2.1", "P2.1.f"]
    assert load_rubric(path).rubric.lenses[0].entries[0].criteria == ("P1.2", "P2.1")


@pytest.mark.parametrize("name", ["seen", "all", "bar"])
def test_lenses_entries_and_figures_can_be_removed(extend, name):
    change = {"P1.1.b": {"check": {"kind": "indicator"}}} if name == "bar" else {}
    entries = [{"id": "other", "title": TITLE}]
    lenses = [{"id": "seen", "entries": entries}] if name == "all" else []
    rubric = load_rubric(extend(remove=[name], change=change, lenses=lenses)).rubric
    kept = {lens.id for lens in rubric.lenses} | {e.id for lens in rubric.lenses for e in lens.entries}
    assert name not in kept | {figure.id for figure in rubric.benchmarks}


def test_a_figure_of_the_whole_can_be_changed_under_the_key_that_it_had_in_0_1(extend):
    assert load_rubric(extend(coverage_floor=0.4)).rubric.assessed_floor == 0.4
    assert load_rubric(extend(coverage_floor=0.4)) == load_rubric(extend(assessed_floor=0.4))


def test_a_change_replaces_the_keys_it_states_and_no_other(extend):
    rubric = load_rubric(extend(change={"P1.2": {"weight": 3}, "P1.2.a": {"check": {"kind": "measure"}}})).rubric
    changed = rubric.dimensions[0].criteria[1]
    assert (changed.weight, changed.aggregate, changed.facets[0].check.kind) == (3, "arithmetic", "measure")


def test_nodes_are_added_below_a_change_and_at_the_top(extend):
    path = extend(change={"P1.1": {"facets": [facet("P1.1.c")]}}, dimensions=[principle("P3")])
    assert ids(path)[:5] == ["P1", "P1.1", "P1.1.a", "P1.1.b", "P1.1.c"]
    assert ids(path)[-3:] == ["P3", "P3.1", "P3.1.f"]


def test_a_node_that_is_there_is_changed_where_a_list_names_it_again(extend):
    path = extend(dimensions=[{"id": "P1", "criteria": [{"id": "P1.2", "weight": 2}]}])
    assert [(c.id, c.weight) for c in load_rubric(path).rubric.dimensions[0].criteria] == [("P1.1", 1), ("P1.2", 2)]


def test_what_is_removed_can_be_added_in_another_place_and_stays_in_the_lenses(extend):
    path = extend(remove=["P1.2"], change={"P2": {"criteria": [criterion("P1.2")]}})
    rubric = load_rubric(path).rubric
    assert [c.id for c in rubric.dimensions[1].criteria] == ["P2.1", "P1.2"]
    assert rubric.lenses[0].entries[0].criteria == ("P1.1", "P1.2", "P2.1")


def test_a_figure_is_replaced_whole(extend):
    own = {"id": "bar", "title": TITLE, "unit": "%", "value": 60, "year": 2025, "source": "our survey"}
    rubric = load_rubric(extend(benchmarks=[own])).rubric
    assert [(figure.value, figure.source) for figure in rubric.benchmarks] == [(60, "our survey")]
    assert str(rubric.dimensions[0].criteria[0].facets[1].check.benchmark.value.amount) == "0.6"


def test_bands_are_replaced_as_a_whole_and_bases_by_name(extend):
    bands = [{"id": "all", "below": 100, "title": TITLE}]
    rubric = load_rubric(
        extend(bands=bands, bases={"own": {"origin": "assumption", "text": TITLE}}, aggregate="geometric")
    ).rubric
    assert [band.id for band in rubric.bands] == ["all"]
    assert list(rubric.bases) == ["equal", "own"]
    assert rubric.aggregate == "geometric"


def test_extensions_can_be_extended(extend):
    extend("first.yaml", change={"P1": {"weight": 2}, "P2": {"weight": 5}})
    rubric = load_rubric(extend("second.yaml", extends="first.yaml", change={"P1": {"weight": 3}})).rubric
    assert [dimension.weight for dimension in rubric.dimensions] == [3, 5, 1]


def test_a_rubric_can_extend_the_bundled_one_and_one_in_a_directory_below(extend, tmp_path):
    assert load_rubric(extend(extends="bundled")).rubric.id == "nqpf"
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "rubric.yaml").write_text(json.dumps(BASE), "utf-8")
    assert load_rubric(extend(extends="below")).rubric.id == "small"


def test_an_included_dimension_may_say_only_what_differs(extend, tmp_path):
    (tmp_path / "P1.yaml").write_text("id: P1\nweight: 4\n", "utf-8")
    path = extend(dimensions=[{"file": "P1.yaml"}])
    assert load_rubric(path).rubric.dimensions[0].weight == 4


# ---- where it stands


def test_every_value_is_found_in_the_file_that_states_it(extend):
    path = extend(change={"P1.2": {"weight": 3}}, dimensions=[principle("P3")])
    assembly = Assembly(path)

    def file(*pointer):
        span = assembly.locate(pointer, False)
        return span.file.rpartition("/")[2], span.line

    assert file("dimensions", 0, "criteria", 1, "weight") == ("own.yaml", 3)
    assert file("dimensions", 3, "criteria", 0) == ("own.yaml", 4)
    assert file("dimensions", 0, "criteria", 1, "title", "zh")[0] == "base.yaml"
    assert file("bands", 0)[0] == "base.yaml"
    assert file("dimensions", 0, "criteria", 1, "nothing") == file("dimensions", 0, "criteria", 1)


# ---- what is refused


@pytest.mark.parametrize(
    ("keys", "line", "message"),
    [
        ({"remove": ["P1.9"]}, 3, "the extended rubric has no `P1.9`"),
        ({"change": {"P9": {"weight": 1}}}, 3, "the extended rubric has no `P9`"),
        ({"remove": ["P1"], "change": {"P1.1": {"weight": 1}}}, 4, "`P1.1` is removed and changed"),
        ({"remove": "P1"}, 3, "`remove` must be a list of ids"),
        ({"remove": [1]}, 3, "`remove` must be a list of ids"),
        ({"change": ["P1"]}, 3, "`change` maps each id"),
        ({"change": {"P1": 2}}, 3, "`change` maps each id"),
        ({"change": {"P1": {"id": "P8"}}}, 3, "the id of `P1` cannot be changed"),
        ({"remove": ["P1.2.a"]}, 3, "nothing is left of `P1.2`"),
        ({"remove": ["P1", "P2", "D1"]}, 3, "nothing is left of the rubric"),
        ({"remove": ["bar"]}, 3, "`P1.1.b` still uses the benchmark `bar`"),
        ({"change": {"P1": {"wieght": 1}}}, 3, "unknown key `wieght`"),
        ({"change": {"P1": {"weight": -1}}}, 3, "`weight: -1` is out of range"),
        ({"change": {"P1.1": {"facets": [facet("P1.2.a")]}}}, 3, "id `P1.2.a` is used twice"),
        ({"dimensions": [principle("P3"), principle("P3")]}, 3, "id `P3` is used twice"),
        ({"change": {"P1": {"title": {"en": "only"}}}}, 3, "the text has no zh"),
        ({"extends": "nope.yaml"}, 2, "there is no rubric `nope.yaml`"),
        ({"extends": "../base.yaml"}, 2, "only `bundled`, or a rubric below"),
        ({"extends": "/etc/passwd"}, 2, "only `bundled`, or a rubric below"),
        ({"extends": ["base.yaml"]}, 2, "only `bundled`, or a rubric below"),
        ({"extends": "own.yaml"}, 2, "in a circle, or too deep"),
    ],
)
def test_a_mistake_is_told_where_it_is_made(extend, keys, line, message):
    found = refusal(extend(**keys))
    assert ("own.yaml", line) in [(file, at) for file, at, told in found if message in told], found


def test_all_changes_that_meet_nothing_are_told_at_once(extend):
    assert len(refusal(extend(remove=["X1", "X2"], change={"X3": {}}))) == 3


@pytest.mark.parametrize("key", ["remove", "change"])
def test_changes_without_a_rubric_to_change_are_told(tmp_path, key):
    path = tmp_path / "own.yaml"
    path.write_text(json.dumps({**BASE, key: []}, indent=1), "utf-8")
    assert refusal(path)[0][2] == f"`{key}:` goes with `extends:`"


def test_what_is_no_rubric_cannot_be_extended(extend, tmp_path):
    (tmp_path / "plan.yaml").write_text("nqpf: plan/1\n", "utf-8")
    assert refusal(extend(extends="plan.yaml")) == [("own.yaml", 2, "`plan.yaml` is not a rubric")]


def test_a_circle_and_a_long_chain_end(extend):
    extend("a.yaml", extends="b.yaml")
    assert "circle" in refusal(extend("b.yaml", extends="a.yaml"))[0][2]
    for number in range(12):
        extend(f"n{number}.yaml", extends=f"n{number - 1}.yaml" if number else "base.yaml")
    assert "circle" in refusal(extend("top.yaml", extends="n11.yaml"))[0][2]
    assert ids(extend("short.yaml", extends="n5.yaml"))


def test_a_lens_of_ones_own_may_not_name_what_is_removed(extend):
    own = {
        "id": "own",
        "kind": "layers",
        "title": TITLE,
        "entries": [{"id": "e", "title": TITLE, "criteria": ["P1.1"]}],
    }
    assert refusal(extend(remove=["P1.1"], lenses=[own]))[0][2] == "`P1.1` is not a criterion of the rubric"


def test_a_statement_keeps_its_fields(extend):
    rubric = load_rubric(extend(change={"P1.2.a": {"weight": 2}})).rubric
    assert [field.id for field in rubric.dimensions[0].criteria[1].facets[0].check.fields] == [f["id"] for f in FIELDS]


@pytest.mark.parametrize("key", ["extend", "extnds", "Extends"])
def test_a_slip_in_the_first_word_is_told_by_itself(tmp_path, key):
    path = tmp_path / "own.yaml"
    path.write_text(f"nqpf: rubric/1\n{key}: bundled\nremove: [P1]\n", "utf-8")
    assert refusal(path) == [("own.yaml", 2, f"unknown key `{key}`")]


def test_rubrics_over_one_another_read_64_files_in_all(extend, tmp_path):
    def dimensions(letter):
        for number in range(40):
            (tmp_path / f"{letter}{number}.yaml").write_text(json.dumps(principle(f"{letter}{number}")), "utf-8")
        return [{"file": f"{letter}{number}.yaml"} for number in range(40)]

    extend("first.yaml", dimensions=dimensions("a"))
    assert len(load_rubric(tmp_path / "first.yaml").rubric.dimensions) == 3 + 40
    told = refusal(extend("second.yaml", extends="first.yaml", dimensions=dimensions("b")))
    assert "too many files" in told[0][2]


def test_thousands_of_changes_are_answered_at_once(extend):
    names = [f"P{number}.x" for number in range(20_000)]
    assert len(refusal(extend(remove=names, change={name: {} for name in names}))) == 51


# ---- what it calls itself


def names(path):
    return [remark.span for remark in lint_rubric(path)[1] if "still has that name" in remark.message.en]


def test_a_rubric_that_differs_needs_a_name_of_its_own(extend):
    (span,) = names(extend(change={"P1": {"weight": 2}}))
    assert span.file.endswith("own.yaml")
    assert names(extend(change={"P1": {"weight": 2}}, version="2")) == []
    assert names(extend()) == [], "it is the rubric that it extends"


# ---- links


def test_a_link_that_leads_out_is_not_followed(extend, tmp_path):
    outside = tmp_path.parent / f"{tmp_path.name}-outside.yaml"
    outside.write_text(json.dumps(BASE), "utf-8")
    (tmp_path / "link.yaml").symlink_to(outside)
    assert "only `bundled`, or a rubric below" in refusal(extend(extends="link.yaml"))[0][2]

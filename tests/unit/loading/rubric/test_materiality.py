"""The bounds and words of a rubric: in a file of their own, extended by another rubric, refused where they stand."""

from decimal import Decimal

import pytest

from nqpf.base.errors import InputError
from nqpf.base.language import both
from nqpf.loading.rubric.rubric import load_bundled_rubric, load_rubric
from nqpf.plan.bodies import Body
from nqpf.plan.naming import Naming

BUNDLED = load_bundled_rubric().rubric
HEAD = "nqpf: rubric/1\nextends: bundled\nid: ours\nversion: 1.0.0\n"


def extended(folder, text, **files):
    for name, content in files.items():
        (folder / f"{name}.yaml").write_text(content, "utf-8")
    (folder / "rubric.yaml").write_text(HEAD + text, "utf-8")
    return load_rubric(folder).rubric


def names(rubric, owner):
    return Naming(rubric.bounds).bodies([Body(name=both(owner))])


def test_the_bundled_rubric_has_floors_words_and_what_its_facets_say():
    bounds = BUNDLED.bounds
    assert (bounds.amounts["CNY"].amount, bounds.distance) == (10_000, Decimal("0.01"))
    assert bounds.facets["P4.4.energy"][:2] == ("down", "")
    assert bounds.facets["D1.A1.nc-rate"][:2] == ("up", "%")


def test_a_rubric_without_them_sets_no_bounds():
    bare = BUNDLED.model_copy(update={"materiality": None})
    assert names(bare, "大家") == ("大家",)
    assert names(bare, "有关部门") == (), "a placeholder is one for every rubric"
    assert bare.bounds.distance == 0 and not bare.bounds.amounts


def test_an_organisation_adds_its_own_words_and_keeps_the_others(tmp_path):
    ours = "materiality:\n  no_body:\n    - {id: ours, why: {en: not ours, zh: 非本单位}, words: [数字办]}\n"
    rubric = extended(tmp_path, ours)
    assert names(BUNDLED, "数字办") and not names(rubric, "数字办")
    assert not names(rubric, "大家") and names(rubric, "市经信局")
    assert Naming(rubric.bounds).why_no_body("数字办").zh == "非本单位"
    assert rubric.bounds.amounts == BUNDLED.bounds.amounts


def test_an_organisation_changes_one_floor_one_reason_or_one_list(tmp_path):
    ours = """\
materiality:
  distance: 0.05
  amounts: [5万元]
  generic: {kinds: [专班]}
  no_source: [{id: no-source, why: {en: none, zh: 无}, words: [天上]}]
"""
    bounds = extended(tmp_path, ours).bounds
    assert (bounds.distance, bounds.amounts["CNY"].amount, set(bounds.amounts)) == (Decimal("0.05"), 50_000, {"CNY"})
    assert bounds.generic.kinds == {"专班"} and bounds.generic.levels == BUNDLED.bounds.generic.levels
    assert "天上" in bounds.unfunded and "无人出资" not in bounds.unfunded and "没钱" in bounds.unfunded


def test_they_may_stand_in_a_file_of_their_own(tmp_path):
    rubric = extended(tmp_path, "materiality: {file: floors.yaml}\n", floors="distance: 0.02\n")
    assert rubric.bounds.distance == Decimal("0.02")


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("materiality: {distance: 1}", 5, 25, "`distance: 1` is out of range"),
        ("materiality: {distance: -1}", 5, 25, "`distance: -1` is out of range"),
        ("materiality: {amounts: [1万元, 2万元]}", 5, 24, "one amount for each currency"),
        ("materiality: {amounts: [待定]}", 5, 24, "one amount for each currency"),
        ("materiality: {amounts: [一些钱]}", 5, 25, "contains no number"),
        ("materiality: {no_body: [{id: x, words: [甲]}]}", 5, 25, "`why:` is missing"),
        ("materiality: {no_body: [{id: x, why: {en: e, zh: z}, words: []}]}", 5, 61, "`words`"),
        ("materiality: {no_body: [{id: x, why: {en: e}, words: [甲]}]}", 5, 38, "the text has no zh"),
        (
            "materiality: {no_body: ["
            "{id: x, why: {en: e, zh: z}, words: [甲]}, {id: x, why: {en: e, zh: z}, words: [乙]}]}",
            5,
            72,
            "id `x` is used twice",
        ),
        ("materiality: {kinds: [甲]}", 5, 15, "`kinds`"),
        ("materiality: {generic: {kind: [甲]}}", 5, 25, "`kind`"),
        ("materiality: [甲]", 5, 14, ""),
        ("change: {P4.4.energy: {check: {kind: indicator, direction: sideways}}}", 5, 60, "`sideways` is not valid"),
        ("change: {P4.4.energy: {check: {kind: indicator, unit: '%', range: [9, 2]}}}", 5, 31, "the range ends before"),
        (
            "change: {P4.4.energy: {check: {kind: indicator, unit: '%', ambition: 5家}}}",
            5,
            70,
            "its unit is given as '%'",
        ),
    ],
)
def test_what_cannot_be_used_is_refused_at_its_place(tmp_path, text, line, column, message):
    with pytest.raises(InputError) as caught:
        extended(tmp_path, text)
    found = [(problem.line, problem.column) for problem in caught.value.problems]
    assert (line, column) in found
    assert message in str(caught.value)

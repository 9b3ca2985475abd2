"""What holds for every rule: its samples, its words, and that it judges any plan without a fault."""

import builders as b
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tried import examples

from nqpf.base.language import LANGUAGES
from nqpf.consistency import RULES, SEVERITIES, check_consistency
from nqpf.documents.cited import CitedDocument, fold
from nqpf.loading.rubric.rubric import load_bundled_rubric

RUBRIC = load_bundled_rubric().rubric
# The documents that the samples cite.
DOCUMENTS = {
    "方案.txt": CitedDocument("read", fold("到2028年，建成中试基地5家。到2028年建成中试基地5家")),
    "遗失.txt": CitedDocument("missing"),
}
every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


def test_rules_are_listed_in_the_order_of_their_ids():
    ids = [rule.id for rule in RULES]
    assert ids == sorted(set(ids))


@every_rule
def test_a_rule_says_in_both_languages_what_it_looks_for(rule):
    assert rule.severity in SEVERITIES
    assert all(text.in_language(language) for text in (rule.title, rule.about) for language in LANGUAGES)
    assert rule.title.en != rule.title.zh


@every_rule
def test_the_passing_sample_passes(rule):
    loaded = b.loaded(RUBRIC, b.plan_data(**rule.passing))
    assert list(rule.find(loaded.view, DOCUMENTS)) == []


@every_rule
def test_the_failing_sample_fails_where_and_as_it_should(rule):
    loaded = b.loaded(RUBRIC, b.plan_data(**rule.failing))
    found = list(rule.find(loaded.view, DOCUMENTS))
    assert found
    assert len({conflict.subject for conflict in found}) == len(found)
    for conflict in found:
        assert loaded.positions.has(conflict.pointer)
        assert conflict.pointer, "the whole plan is no place to look at"
        for text in (conflict.message, conflict.hint):
            assert text.en and text.zh and text.en != text.zh


@every_rule
def test_the_samples_differ_in_what_the_rule_is_about(rule):
    """No sample is a finding of another rule that is more than a note: a reader would look at the wrong thing."""
    loaded = b.loaded(RUBRIC, b.plan_data(**rule.passing))
    graver = [found.id for found in check_consistency(loaded.view, DOCUMENTS) if found.severity != "note"]
    assert graver == []


def test_a_setting_turns_a_rule_off_or_changes_its_severity():
    view = b.view(measures=[b.measure(level=1)])
    (found,) = check_consistency(view, {})
    assert (found.id, found.severity) == ("measure-without-indicator:M1", "note")
    (graver,) = check_consistency(view, {}, {found.rule: "error"})
    assert graver == found._replace(severity="error")
    assert check_consistency(view, {}, {found.rule: "off"}) == ()


# ---- any plan

WORDS = st.sampled_from(
    ["建设平台", "建设一批平台", "建设平台。", "显著提升能力", "一", "待定", "a number of labs", "", "۱۲一"]
)
YEARS = st.sampled_from([2024, "2025Q1", "2026年底", 2027, 2028, "2030", "待定", None])
VALUES = {"%": [0, 1, 0.35, "35%", "待定", None], "家": [0, 1, "1.2万", "1.2万家", 12000, None], "": [0, 3, None]}
MONEY = st.sampled_from(["1亿元", "3000万元", 0, "5万美元", "待定"])
BODIES = st.sampled_from(["市工信局", ["市工信局", "市科技局"], "有关部门"])
SOURCES = st.fixed_dictionaries(
    {},
    optional={"file": st.sampled_from(["方案.txt", "遗失.txt", "x"]), "quote": st.sampled_from(["中试基地", "无此句"])},
)


def _item(name, **fields):
    return st.fixed_dictionaries({"id": st.just(name), "title": WORDS}, optional={"source": SOURCES, **fields})


def _task(name):
    fields = {"object": WORDS, "owner": BODIES, "start": YEARS, "due": YEARS, "budget": MONEY}
    links = st.lists(st.sampled_from(["I0", "I1", "I2"]), max_size=2)
    return _item(name, **fields, indicators=links)


@st.composite
def _measures(draw):
    measures = [draw(_task(f"M{n}")) for n in range(draw(st.integers(0, 4)))]
    for measure in measures:
        count = draw(st.integers(0, 2))
        measure["actions"] = [draw(_task(f"{measure['id']}-{n}")) for n in range(count)]
    return measures


def _indicator(name):
    return st.sampled_from(sorted(VALUES)).flatmap(lambda unit: _in_unit(name, unit))


def _in_unit(name, unit):
    point = st.fixed_dictionaries({"value": st.sampled_from(VALUES[unit]), "year": YEARS})
    fields = {"direction": st.sampled_from(["up", "down"]), "baseline": point, "target": point, "benchmark": point}
    return _item(name, **fields, milestones=st.lists(point, max_size=3)).map(lambda made: {**made, "unit": unit})


@st.composite
def plans(draw):
    return {
        "budget": draw(MONEY),
        "source": draw(SOURCES),
        "measures": draw(_measures()),
        "indicators": [draw(_indicator(f"I{n}")) for n in range(draw(st.integers(0, 3)))],
        "statements": [draw(_item(f"S{n}")) for n in range(draw(st.integers(0, 2)))],
        "diagnosis": draw(
            st.lists(
                st.fixed_dictionaries(
                    {"problem": st.sampled_from(["sme-lag", "weak-base"])}, optional={"absent": WORDS}
                ),
                unique_by=lambda diagnosis: diagnosis["problem"],
            )
        ),
    }


@settings(max_examples=examples(150), deadline=None)
@given(plan=plans(), data=st.data())
def test_any_plan_is_judged_and_the_order_of_its_items_changes_no_id(plan, data):
    found = [one.id for one in check_consistency(b.view(**plan), DOCUMENTS)]
    assert len(set(found)) == len(found)
    moved = {
        key: data.draw(st.permutations(part)) if isinstance(part, list) and part else part for key, part in plan.items()
    }
    assert {one.id for one in check_consistency(b.view(**moved), DOCUMENTS)} == set(found)


@settings(max_examples=examples(100), deadline=None)
@given(plan=plans())
def test_every_finding_of_any_plan_has_a_place_in_its_file(plan):
    loaded = b.loaded(RUBRIC, b.plan_data(**_sound(plan)))
    for one in check_consistency(loaded.view, DOCUMENTS):
        assert loaded.positions.has(one.pointer), one.id


def _sound(plan):
    """The plan as the loader takes it: without links to indicators that it does not have."""
    known = {indicator["id"] for indicator in plan["indicators"]}
    for measure in plan["measures"]:
        for task in (measure, *measure["actions"]):
            task["indicators"] = sorted(known & set(task.get("indicators", [])))
    return plan

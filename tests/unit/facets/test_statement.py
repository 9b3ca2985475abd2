import pytest
from builders import FIELDS, checked, failures, statement
from pydantic import ValidationError

from nqpf.facets.statement import StatementCheck

TWO = StatementCheck.model_validate({"kind": "statement", "min": 2, "fields": FIELDS})


def run(item, check=TWO):
    return checked(check, "S1", statements=[item])


def entry(name, gap="差距"):
    return {"name": name, "gap": gap}


@pytest.mark.parametrize(("level", "credit"), [(0, 0.0), (1, 0.2), (2, 0.4), (3, 0.6), (4, 0.8), (5, 1.0)])
def test_a_statement_climbs_one_rung_for_each_thing_it_says(level, credit):
    assert run(statement(level=level)).credit == credit


@pytest.mark.parametrize(
    ("changed", "failing"),
    [
        ({}, []),
        ({"entries": []}, ["stated", "filled"]),
        ({"entries": [entry("甲")]}, ["stated", "filled"]),
        ({"entries": [entry("甲"), entry("甲")]}, ["stated", "filled"]),
        ({"entries": [entry("甲"), entry("乙"), entry("甲")]}, []),
        ({"entries": [entry("甲"), entry("待定")]}, ["stated", "filled"]),
        ({"entries": [entry("甲"), entry("乙", "")]}, ["filled"]),
        ({"entries": [entry("甲"), entry("乙", "略")]}, ["filled"]),
        ({"entries": [entry("甲"), {"name": "乙"}]}, ["filled"]),
        ({"entries": [entry("甲"), {"name": "乙", "gap": None}]}, ["filled"]),
        ({"entries": [entry("甲"), entry("乙", 3.5)]}, []),
        # An entry more that is not filled costs nothing.
        ({"entries": [entry("甲"), entry("乙"), entry("丙", "")]}, []),
        ({"entries": [entry("甲"), entry("乙"), {}]}, []),
        ({"data_source": "待定"}, ["sourced"]),
        ({"data_source": ""}, ["sourced"]),
        ({"date": None}, ["sourced"]),
        ({"date": "长期"}, ["sourced"]),
        ({"measures": []}, ["linked"]),
        ({"owner": "有关部门"}, ["kept"]),
        ({"update": "适时"}, ["kept"]),
        ({"update": ""}, ["kept"]),
    ],
)
def test_each_test_of_the_ladder_fails_on_its_own(changed, failing):
    assert failures(run(statement() | changed)) == failing


@pytest.mark.parametrize(
    ("first", "second", "distinct"),
    [
        ("轴承", "轴\u200b承", False),
        ("轴承", "轴\u00ad承。", False),
        ("轴承", "（轴承）", False),
        ("责任单位", "責任單位", False),
        ("5G", "5G+", True),
        ("≥10万元", "<10万元", True),
        ("CNC", "cnc", False),
        ("ＣＮＣ", "CNC", False),
        ("数控 机床", "数控  机床 ", False),
        ("数控机床", "数控系统", True),
    ],
)
def test_entries_are_told_apart_without_case_width_and_spaces(first, second, distinct):
    item = statement(entries=[entry(first), entry(second)])
    assert run(item).outcomes[0].passed is distinct


def test_entries_are_told_apart_by_the_first_field_only():
    item = statement(entries=[entry("甲", "一"), entry("甲", "二")])
    assert run(item).outcomes[0].note.en == "1 of 2 required entries, counted by name"


@pytest.mark.parametrize("key", ["name", "名称"])
def test_a_field_may_be_written_by_its_id_or_its_title(key):
    item = statement(entries=[{key: "甲", "gap": "一"}, {key: {"en": "second"}, "差距": "二"}])
    assert failures(run(item)) == []


def test_a_field_may_be_written_by_its_english_title():
    check = StatementCheck.model_validate(
        {"kind": "statement", "fields": [{"id": "n", "en": "technology", "zh": "技术"}]}
    )
    assert failures(run(statement(entries=[{"technology": "loom"}]), check)) == []


def test_a_placeholder_under_one_key_does_not_hide_what_stands_under_another():
    item = statement(entries=[{"name": "待定", "名称": "甲", "gap": "一"}, entry("乙")])
    assert failures(run(item)) == []


def test_the_note_names_the_entry_and_the_fields_it_leaves_open():
    outcome = run(statement(entries=[entry("甲"), {}, entry("乙")])).outcomes[1]
    assert outcome.passed
    assert outcome.note.en == "entry 2 without name, gap"
    assert outcome.note.zh == "第2条未填“名称”、“差距”"


def test_the_note_names_every_entry_that_is_not_filled():
    outcome = run(statement(entries=[entry("甲", ""), entry("乙", ""), {}])).outcomes[1]
    assert not outcome.passed
    assert outcome.note.en == "0 of 2 required entries filled: entries 1, 2 without gap; entry 3 without name, gap"
    assert outcome.note.zh == "填齐 0 条，要求至少 2 条：第1、2条未填“差距”；第3条未填“名称”、“差距”"


def test_one_entry_is_asked_where_the_facet_names_no_minimum():
    check = StatementCheck.model_validate({"kind": "statement", "fields": FIELDS})
    assert failures(run(statement(entries=[entry("甲")]), check)) == []


@pytest.mark.parametrize("broken", [{"min": 0, "fields": FIELDS}, {"fields": []}, {}])
def test_a_check_needs_a_field_and_a_minimum_of_one(broken):
    with pytest.raises(ValidationError):
        StatementCheck.model_validate({"kind": "statement", **broken})


@pytest.mark.parametrize("level", [0, 5])
def test_each_test_of_a_statement_has_its_name_and_the_key_that_it_looks_at(level):
    outcomes = run(statement(level=level)).outcomes
    assert [outcome.test for outcome in outcomes] == ["stated", "filled", "sourced", "linked", "kept"]
    assert [outcome.pointer for outcome in outcomes] == [
        ("statements", 0, key) for key in ["entries", "entries", "data_source", "measures", "owner"]
    ]


def test_an_entry_that_is_not_filled_is_told_at_the_entries():
    outcome = run(statement(entries=[entry("甲"), {}, entry("乙")])).outcomes[1]
    assert (outcome.test, outcome.pointer) == ("filled", ("statements", 0, "entries"))


def test_a_table_without_entries_is_told_in_both_languages():
    note = run(statement(entries=[])).outcomes[1].note
    assert (note.en, note.zh) == ("0 of 2 required entries filled", "填齐 0 条，要求至少 2 条")

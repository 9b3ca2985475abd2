"""The quoted basis: what can be read in the document counts, all else drops out and is named."""

import builders as b
import pytest

from nqpf.documents.documents import text_document
from nqpf.evidence.quoted import Quoted, quoted
from nqpf.plan.items import PlanView
from nqpf.scoring.basis import commitment_on

FILE = "plan.txt"
TEXT = """某市制造业转型行动方案

一、主要目标
到2027年，建成中试基地8家，较2024年的3家明显增加。

二、重点任务
（一）建设中试基地
2027年底前建成纺织中试基地，市财政安排资金1.2亿元。
责任单位：市工业和信息化局
（二）培育技能人才
每年培训产业工人800人次，由市人力社保局牵头。
（三）推广数据标准
制定纺织行业数据标准，2026年6月底前印发。
"""


def a_measure(name="M1", **fields):
    source = {"file": FILE, "section": "重点任务", "quote": "建设中试基地"}
    whole = {"owner": "市工业和信息化局", "due": "2027年底", "budget": {"amount": "1.2亿元", "source": "市财政"}}
    return b.measure(name, level=1, **{"source": source, **whole, **fields})


def an_indicator(**fields):
    quote = "到2027年，建成中试基地8家，较2024年的3家明显增加"
    baseline, target = {"value": 3, "year": 2024}, {"value": 8, "year": 2027}
    named = {"unit": "家", "baseline": baseline, "target": target, "source": {"file": FILE, "quote": quote}}
    return b.indicator("I1", level=0, **{**named, **fields})


def of(*measures, indicators=(), **sections) -> tuple[PlanView, Quoted]:
    view = PlanView(b.plan(measures=list(measures), indicators=list(indicators), **sections))
    found = quoted(view, {FILE: text_document(TEXT)})
    assert found is not None
    return view, found


def refused(found: Quoted) -> list[tuple[str, str]]:
    return [(one.item, one.entry) for one in found.refused]


def test_without_a_document_nothing_is_looked_up():
    assert quoted(PlanView(b.plan(measures=[a_measure()])), {}) is None


def test_what_stands_in_the_section_that_is_named_counts():
    view, found = of(a_measure(serves=["P.1"]), indicators=[an_indicator()])
    assert refused(found) == []
    assert found.grounds.claims == {("M1", "P.1")}
    assert found.grounds.view.plan.measures[0] == view.plan.measures[0]


def test_without_its_section_only_the_quote_itself_is_looked_at():
    _, found = of(a_measure(source={"file": FILE, "quote": "建设中试基地"}))
    assert refused(found) == [("M1", "owner"), ("M1", "due"), ("M1", "budget.amount"), ("M1", "budget.source")]


def test_a_second_quote_shows_what_the_first_does_not():
    second = {"owner": "责任单位：市工业和信息化局", "due": "2027年底前建成", "budget": "市财政安排资金1.2亿元"}
    _, found = of(a_measure(source={"file": FILE, "quote": "建设中试基地"}, quotes=second))
    assert refused(found) == []


def test_a_second_quote_that_is_not_there_shows_nothing():
    _, found = of(a_measure(source={"file": FILE, "quote": "建设中试基地"}, quotes={"owner": "由市水利局牵头"}))
    assert ("M1", "owner") in refused(found)


@pytest.mark.parametrize(
    ("entry", "value", "named"),
    [
        ("owner", "市水利局", "owner"),
        ("due", "2026年底", "due"),
        ("every", "每月", "every"),
        ("budget", {"amount": "2亿元", "source": "市财政"}, "budget.amount"),
        ("budget", {"amount": "1.2亿元", "source": "省级专项"}, "budget.source"),
    ],
)
def test_an_entry_that_is_nowhere_does_not_count_and_is_named(entry, value, named):
    view, found = of(a_measure(**{entry: value}), *(a_measure(f"M{n}") for n in range(2, 6)))
    assert refused(found) == [("M1", named)]
    assert commitment_on(found.grounds, view).counts.tasks == 5 + 2


def test_a_heading_of_another_task_shows_nothing_of_this_one():
    _, found = of(a_measure(owner="市人力社保局"))
    assert refused(found) == [("M1", "owner")]


def test_an_item_whose_quote_is_not_there_keeps_its_place_and_counts_for_nothing():
    made_up = {"file": FILE, "quote": "建设世界级公园长椅集群"}
    view, found = of(a_measure(serves=["P.1"], source=made_up), *(a_measure(f"M{n}") for n in range(2, 6)))
    assert refused(found) == [("M1", "")]
    assert found.grounds.claims == frozenset()
    counts = commitment_on(found.grounds, view).counts
    assert (counts.what, counts.who) == (4, 4)


def test_an_action_without_a_quote_of_its_own_counts_by_its_tasks():
    action = b.measure("M1.1", level=1, owner="市工业和信息化局")
    _, found = of(a_measure(actions=[action]))
    assert refused(found) == []
    _, found = of(a_measure(actions=[{**action, "owner": "市水利局"}]))
    assert refused(found) == [("M1.1", "owner")]


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"target": {"value": 9, "year": 2027}}, "target.value"),
        ({"target": {"value": 8, "year": 2028}}, "target.year"),
        ({"baseline": {"value": 2, "year": 2024}}, "baseline.value"),
        ({"milestones": [{"value": 6, "year": 2026}]}, "milestones.value"),
        ({"data_source": "市统计局年报"}, "data_source"),
    ],
)
def test_values_and_years_of_an_indicator_are_looked_for(fields, named):
    _, found = of(a_measure(), indicators=[an_indicator(**fields)])
    assert refused(found) == [("I1", named)]


def test_a_shared_fund_is_looked_for_where_it_is_cited():
    fund = {"id": "F1", "title": "专项资金", "amount": "1.2亿元", "source": "市财政"}
    cited = {**fund, "cites": {"file": FILE, "quote": "市财政安排资金1.2亿元"}}
    assert refused(of(a_measure(budget={"fund": "F1"}), funds=[cited])[1]) == []
    assert refused(of(a_measure(budget={"fund": "F1"}), funds=[fund])[1]) == [("F1", "amount"), ("F1", "source")]


def test_headed_units_that_no_task_quotes_are_named_and_stay_in_the_denominator():
    view, found = of(a_measure())
    assert [unit.title for unit in found.units] == ["培育技能人才", "推广数据标准"]
    assert commitment_on(found.grounds, view).counts.tasks == 3
    skills = a_measure("M2", source={"file": FILE, "quote": "每年培训产业工人800人次"})
    _, found = of(a_measure(), skills)
    assert [unit.title for unit in found.units] == ["推广数据标准"]


def test_a_quote_over_several_tasks_says_nothing_of_one():
    chapter = TEXT[TEXT.index("（一）") : TEXT.index("（三）")].strip()
    _, found = of(a_measure(source={"file": FILE, "quote": chapter}))
    assert ("M1", "owner") in refused(found)
    assert len(found.units) == 3


def test_a_chapter_of_several_tasks_is_no_section_of_one():
    _, found = of(a_measure(source={"file": FILE, "section": "重点任务", "quote": "二、重点任务"}))
    assert ("M1", "owner") in refused(found)


def test_a_fund_counts_where_the_tasks_own_words_name_it():
    fund = {"id": "F1", "title": "专项资金", "amount": "1.2亿元", "source": "市财政"}
    cited = {**fund, "cites": {"file": FILE, "quote": "市财政安排资金1.2亿元"}}
    skills = {"file": FILE, "section": "重点任务", "quote": "培育技能人才"}
    other = a_measure("M2", source=skills, owner="市人力社保局", due=None, budget={"fund": "F1"})
    assert refused(of(other, funds=[cited])[1]) == [("M2", "budget.fund")]

"""Entries in whichever form a passage has them, and near misses that it does not say."""

import pytest

from nqpf.base.language import both
from nqpf.evidence.says import Passages
from nqpf.plan.bodies import Body
from nqpf.plan.quantity import parse_change, parse_money, parse_period, parse_reading

SAID = Passages(
    (
        "到2027年底前建成5—8家中试基地，数控化率达到６０％，研发周期缩短20%，新增落地3家机构。",
        "市财政三年安排资金1.2亿元，由市经信局牵头，市科技局、市教育局配合，每季度调度。",
        "The first line opens by June 2028 and costs CNY 120 million; publish results every year.",
    )
)


@pytest.mark.parametrize("day", ["2027年底", "2027-12-31", "2028年6月", "June 2028"])
def test_a_day_counts_in_whichever_form_it_is_written(day):
    assert SAID.has_date(parse_period(day))


@pytest.mark.parametrize("day", ["2026年底", "2027年6月", "2028年底", "2028-06-15"])
def test_another_day_is_not_said(day):
    assert not SAID.has_date(parse_period(day))


def test_of_a_target_the_year_is_enough():
    assert SAID.has_year(parse_period("2028"))
    assert not SAID.has_year(parse_period("2029"))


def test_a_date_without_a_year_is_in_the_documents_own():
    undated = "年底前完成验收。"
    assert Passages((undated,), 2026).has_date(parse_period("2026年底"))
    assert not Passages((undated,)).has_date(parse_period("2026年底"))


@pytest.mark.parametrize("money", ["1.2亿元", "12000万元", "CNY 120 million"])
def test_a_sum_counts_in_whichever_unit_it_is_written(money):
    assert SAID.has_sum(parse_money(money))


@pytest.mark.parametrize("money", ["2亿元", "0.2亿元", "1.2万元", "120万元"])
def test_another_sum_is_not_said(money):
    assert not SAID.has_sum(parse_money(money))


def test_no_cost_has_to_be_said():
    assert Passages(("本项工作无需新增财政资金。",)).has_sum(parse_money("0元"))
    assert not SAID.has_sum(parse_money("0元"))


@pytest.mark.parametrize(("value", "unit"), [("5-8家", "家"), ("5至8家", "家"), ("60%", "%"), ("60", "%")])
def test_a_value_counts_in_whichever_form_it_is_written(value, unit):
    assert SAID.has_level(parse_reading(value, unit), unit)


@pytest.mark.parametrize(("value", "unit"), [("5-9家", "家"), ("6", "家"), ("16%", "%"), ("600", "家")])
def test_another_value_is_not_said(value, unit):
    assert not SAID.has_level(parse_reading(value, unit), unit)


def test_a_change_is_said_by_its_size():
    assert SAID.has_change(parse_change("缩短20%", "天"), "天")
    assert SAID.has_change(parse_change("新增3家", "家"), "家")
    assert not SAID.has_change(parse_change("缩短30%", "天"), "天")
    assert not SAID.has_change(parse_change("新增4家", "家"), "家")


def test_of_several_bodies_under_one_name_each_is_looked_for():
    assert SAID.has_body(Body(name=both("市科技局、市教育局")))
    assert not SAID.has_body(Body(name=both("市科技局、市水利局")))


def test_how_often_is_said_in_either_language():
    assert SAID.has_cycle("quarter")
    assert SAID.has_cycle("year")
    assert Passages(("train 800 workers a year",)).has_cycle("year")
    assert Passages(("开展年度评估",)).has_cycle("year")
    assert not SAID.has_cycle("month")


@pytest.mark.parametrize(
    "text",
    ["2026年度预算安排见附表", "第三季度前完成", "上半年完成", "run for a year", "a quarter of firms", "annual output"],
)
def test_a_span_is_no_cycle(text):
    assert not any(Passages((text,)).has_cycle(cycle) for cycle in ("year", "half-year", "quarter", "month"))


@pytest.mark.parametrize("text", ["国发〔2027〕5号", "投资2027万元", "建成2027个"])
def test_a_number_is_no_year(text):
    assert not Passages((text,)).has_year(parse_period("2027"))


@pytest.mark.parametrize(
    ("text", "value"), [("6月底前", "6"), ("2028年建成", "2028"), ("第20条", "20"), ("占20%", "20")]
)
def test_a_date_an_article_or_a_share_is_no_count(text, value):
    assert not Passages((text,)).has_level(parse_reading(value, "家"), "家")


def test_a_rise_is_no_fall():
    assert not Passages(("能耗下降20%。",)).has_change(parse_change("提高20%", "%"), "%")


def test_a_short_latin_name_is_a_word_by_itself():
    assert not Passages(("those who build",)).has_body(Body(name=both("WHO")))
    assert Passages(("led by WHO",)).has_body(Body(name=both("WHO")))


def test_a_cell_may_have_the_figure_alone():
    assert Passages(("12000",)).has_sum(parse_money("12000万元"))
    assert not Passages(("12000家",)).has_sum(parse_money("12000万元"))

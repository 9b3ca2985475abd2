"""Words of a task that nearly answer."""

import pytest

from nqpf.plan.plan import Horizon
from nqpf.report.annotations import nearly

YEARS = Horizon.model_validate({"start": "2026", "end": "2028"})


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("到2027年，培育企业50家。", "2027年"),
        ("比2025年下降12%。", ""),
        ("按《实施方案（2026—2028年）》推进。", ""),
        ("2026年7月14日印发", ""),
        ("issued on 14 July 2026", ""),
        ("to be open by June 2028", "2028"),
        ("共12026家", ""),
    ],
)
def test_a_year_of_the_plan_is_named_and_no_other(text, year):
    assert nearly.year(text, YEARS) == year


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("由各有关部门落实。", "各有关部门"),
        ("由市科技局落实。", ""),
        ("by the departments concerned", "departments concerned"),
    ],
)
def test_bodies_in_general_are_quoted(text, said):
    assert nearly.nobody(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The city provides CNY 120 million.", "CNY 120 million"),
        ("Revenue reaches CNY 120 million.", ""),
        ("Revenue rises. The city provides CNY 5 million.", "CNY 5 million"),
        ("设立转型基金20亿元，首期出资5亿元。", "20亿元"),
        ("产值达到20亿元。", ""),
        ("产值达到20亿元；安排5亿元。", "5亿元"),
        ("年薪超过300万元的人才，可直接认定。", ""),
        ("项目经费超过300万元的，可直接认定。", ""),
        ("No money.", ""),
    ],
)
def test_a_sum_that_is_no_revenue_is_quoted(text, said):
    assert nearly.money(text) == said

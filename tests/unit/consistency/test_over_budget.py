import builders as b
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import bounded

from nqpf.consistency.over_budget import RULE


def costs(*amounts):
    return [b.measure(f"M{n}", level=1, budget=amount) for n, amount in enumerate(amounts)]


@pytest.mark.parametrize(
    ("total", "amounts", "over"),
    [
        ("3亿元", ["1亿元", "2亿元"], False),
        ("3亿元", ["1亿元", "2.000001亿元"], True),
        ("3亿元", [{"source": "自筹"}, "待定", "3亿元"], False),
        ({"source": "自筹"}, ["1亿元"], False),
        ("待定", ["1亿元"], False),
        (0, [1], True),
        ("3亿元", ["1亿元", "5亿美元"], False),
        ("1亿美元", ["0.5亿美元", "0.6亿美元", "9亿元"], True),
    ],
)
def test_the_sum_of_the_measures_may_not_exceed_the_plans_total(total, amounts, over):
    assert list(b.conflicts(RULE, budget=total, measures=costs(*amounts))) == (["budget"] if over else [])


def test_a_plan_without_a_total_promises_none():
    assert b.conflicts(RULE, measures=costs("9亿元")) == {}


def test_a_measures_budget_pays_for_its_actions():
    actions = [b.measure("A1", level=1, budget="2亿元"), b.measure("A2", level=1, budget="2亿元")]
    measure = b.measure(level=1, budget="3亿元", actions=actions)
    assert b.conflicts(RULE, budget="3亿元", measures=[measure]) == {}
    del measure["budget"]
    assert list(b.conflicts(RULE, budget="3亿元", measures=[measure])) == ["budget"]


def test_the_message_gives_the_total_as_it_was_written_and_the_sum_as_a_plan_would_write_it():
    (found,) = b.conflicts(RULE, budget="3亿元", measures=costs("1.5亿元", "18000万元")).values()
    assert found.message.en == "the budgets of the measures add up to CNY 330 million, above the plan's 3亿元"
    assert found.message.zh == "各项举措资金合计 3.3亿元，超过规划总资金 3亿元"
    (found,) = b.conflicts(RULE, budget="USD 3 million", measures=costs("400万美元")).values()
    assert found.message.en == "the budgets of the measures add up to USD 4 million, above the plan's USD 3 million"
    assert found.message.zh == "各项举措资金合计 400万美元，超过规划总资金 USD 3 million"


MILLIONS = st.integers(0, 40)
SPELLED = st.sampled_from([lambda m: f"{m * 100}万元", lambda m: f"RMB {m} million", lambda m: m * 10**6])


@bounded
@given(MILLIONS, st.lists(st.tuples(MILLIONS, SPELLED), max_size=4), SPELLED)
def test_units_decide_nothing(total, amounts, spelled):
    found = b.conflicts(RULE, budget=spelled(total), measures=costs(*(written(cost) for cost, written in amounts)))
    assert list(found) == (["budget"] if sum(cost for cost, _ in amounts) > total else [])


@pytest.mark.parametrize(("total", "over"), [("3亿元", False), ("2.9亿元", True)])
def test_a_shared_fund_counts_once_and_what_is_drawn_from_it_is_its_own(total, over):
    funds = [{"id": "F1", "title": "t", "amount": "2亿元"}, {"id": "F2", "title": "t", "amount": "9亿元"}]
    drawing = [b.measure(f"M{n}", level=1, budget={"fund": "F1", "amount": "1.5亿元"}) for n in range(2)]
    action = b.measure("A1", level=1, budget={"fund": "F1", "amount": "1亿元"})
    measures = [*drawing, b.measure("M9", level=1, actions=[action]), b.measure("M8", level=1, budget="1亿元")]
    assert list(b.conflicts(RULE, budget=total, funds=funds, measures=measures)) == (["budget"] if over else [])

import builders as b
import pytest

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


def test_the_message_gives_both_sums_as_a_plan_writes_them():
    (found,) = b.conflicts(RULE, budget="3亿元", measures=costs("1.5亿元", "18000万元")).values()
    assert found.message.en == "the budgets of the measures add up to 3.3亿元, above the plan's 3亿元"
    assert found.message.zh == "各项举措资金合计 3.3亿元，超过规划总资金 3亿元"

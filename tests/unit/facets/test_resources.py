"""The money of a measure under the floors and words of a rubric."""

import builders as b
import pytest

from nqpf.facets.resources import is_resourced, is_unpaid, sum_of
from nqpf.loading.rubric.rubric import load_bundled_rubric
from nqpf.plan.items import PlanView

BOUNDS = load_bundled_rubric().rubric.bounds
FUNDS = [{"id": "F1", "title": "专项资金", "amount": "2亿元", "source": "市财政"}]


def placed(budget, **fields):
    plan = b.plan(measures=[b.measure(level=1, budget=budget, **fields)], funds=FUNDS, nqpf="plan/2")
    view = PlanView(plan, BOUNDS)
    return view.items[0], view


@pytest.mark.parametrize(
    ("budget", "counts"),
    [
        ({"amount": "1元"}, False),
        ({"amount": "0.01元"}, False),
        ({"amount": "5000元"}, False),
        ({"amount": "1万元"}, True),
        ({"amount": "1韩元"}, False),
        ({"amount": "1瑞士法郎"}, False),
        ({"amount": 0}, False),
        # A ceiling per case is small by its nature: a hundredth is enough.
        ({"per_case": "1元"}, False),
        ({"per_case": "0.01元"}, False),
        ({"per_case": "99元"}, False),
        ({"per_case": "5000元"}, True),
        # Whatever is written beside a sum that counts takes nothing from it.
        ({"per_case": "500万元", "amount": "5000元"}, True),
        ({"per_case": "500万元", "amount": 0}, True),
        ({"fund": "F1", "amount": "5000元"}, True),
        ({"fund": "F1", "per_case": 0}, True),
    ],
)
def test_a_sum_is_not_too_small_to_fund_anything(budget, counts):
    item, view = placed({"source": "市财政", **budget})
    assert (sum_of(item.body, view) is not None) is counts
    assert is_resourced(item, view).passed is counts


@pytest.mark.parametrize(
    ("budget", "unpaid"),
    [
        ({"amount": "2亿元"}, False),
        ({"amount": "2亿元", "source": "市财政"}, False),
        ({"amount": "2亿元", "source": "没有钱"}, True),
        ({"amount": "2亿元", "source": "later"}, True),
        ({"fund": "F1", "source": "没有钱"}, False),
    ],
)
def test_that_nobody_pays_is_not_the_same_as_saying_nothing(budget, unpaid):
    item, view = placed(budget)
    assert is_unpaid(item.body, view) is unpaid


def test_rules_may_cost_nothing():
    item, view = placed(0, type="regulate")
    assert sum_of(item.body, view).amount == 0
    assert is_resourced(item, view).passed

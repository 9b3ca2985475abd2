"""The rules that compare an indicator with the facets it serves: its direction, its unit."""

import builders as b
import pytest

from nqpf.consistency import target_not_beyond_baseline, wrong_direction, wrong_unit
from nqpf.plan.items import PlanView
from nqpf.plan.materiality import Asked, Materiality

BOUNDS = Materiality(facets={"low": Asked("down", ""), "rate": Asked("up", "%"), "firms": Asked(None, "家")})


def found(rule, **fields):
    seen = PlanView(b.plan(indicators=[b.indicator("I0", serves=["free"]), b.indicator(**fields)]), BOUNDS)
    return list(rule.find(seen, {}))


@pytest.mark.parametrize(
    ("fields", "pointer"),
    [
        ({"serves": ["rate"]}, None),
        ({"serves": ["low"], "direction": "down"}, None),
        ({"serves": ["low"]}, ("indicators", 1)),
        ({"serves": ["low"], "direction": "up"}, ("indicators", 1, "direction")),
        ({"serves": ["rate"], "direction": "down"}, ("indicators", 1, "direction")),
        ({"serves": ["free", "low"]}, ("indicators", 1)),
        ({"serves": ["firms"], "direction": "down", "unit": "家"}, None),
        ({"serves": []}, None),
    ],
)
def test_an_indicator_runs_in_the_direction_of_its_facets(fields, pointer):
    conflicts = found(wrong_direction.RULE, **fields)
    assert [(one.subject, one.pointer) for one in conflicts] == ([("I1", pointer)] if pointer else [])


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"serves": ["rate"], "unit": "‰"}, False),
        ({"serves": ["rate"], "unit": "家"}, True),
        ({"serves": ["rate"], "unit": "个百分点"}, True),
        ({"serves": ["rate"], "unit": ""}, False),
        ({"serves": ["firms"], "unit": "万家"}, False),
        ({"serves": ["firms"]}, True),
        ({"serves": ["low"]}, False),
    ],
)
def test_an_indicator_counts_in_the_unit_of_its_facets(fields, wrong):
    conflicts = found(wrong_unit.RULE, **fields)
    assert [(one.subject, one.pointer) for one in conflicts] == ([("I1", ("indicators", 1, "unit"))] if wrong else [])


def test_an_indicator_with_both_facets_is_one_finding():
    (one,) = found(wrong_direction.RULE, serves=["low", "rate"])
    assert one.message.en == "for `I1` more is better, but for `low` less is better: the claim earns nothing"
    (one,) = found(wrong_unit.RULE, serves=["rate", "firms"])
    assert one.message.zh == "`I1` 的计量单位为%，而 `firms` 以 家 计，因此该对应关系不得分"


def test_a_direction_turned_round_is_reported_where_no_facet_has_one_too():
    """The direction says that less is better, the target is above the baseline."""
    turned = b.indicator(direction="down", serves=["free"])
    (one,) = b.conflicts(target_not_beyond_baseline.RULE, indicators=[turned]).values()
    assert "though less is better" in one.message.en

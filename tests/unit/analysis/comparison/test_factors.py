"""Every point of a difference is attributed: to the facets' items, to the scope, to the rules."""

from copy import deepcopy
from math import fsum

import pytest
from builders import criterion, driver, facet, plan, pole, principle, rubric, rubric_data, valued
from hypothesis import given, settings
from hypothesis import strategies as st
from tried import examples

from nqpf.analysis.comparison import Attribution, ComparedPlan, Rules, attribute, unscorable
from nqpf.plan.items import PlanView
from nqpf.rubric.model import Rubric

bounded = settings(max_examples=examples(80), deadline=None, database=None, derandomize=True)

DIMENSIONS = [
    driver("D") | {
        "poles": [
            pole("A", "A", criterion("A1", facet("A1.x"), facet("A1.y"), facet("A1.z"), need=2),
                 criterion("A2", facet("A2.x"), na=True), weight=0.5),
            pole("B", "B", criterion("B1", facet("B1.x"), facet("B1.y"), aggregate="minimum"), weight=0.3),
            pole("L", "L", criterion("L1", facet("L1.x")), weight=0.2),
        ]
    },
    principle("P", criterion("P1", facet("P1.x"), facet("P1.y", weight=3)), criterion("P2", facet("P2.x"), na=True)),
]  # fmt: skip
RUBRIC = rubric(*DIMENSIONS)
GEOMETRIC = rubric(*deepcopy(DIMENSIONS), aggregate="geometric")
FACETS = list(RUBRIC.facets())


def side(values: dict[str, float], na: tuple[str, ...] = (), of: Rubric = RUBRIC, **weights: float) -> ComparedPlan:
    declared = [{"id": name, "reason": "无此类事项"} for name in na]
    claims = [valued(f"v.{name}", value, name) for name, value in values.items()]
    return ComparedPlan(PlanView(plan(indicators=claims, not_applicable=declared)), Rules(of, weights))


def total(found: Attribution) -> float:
    return fsum([*found.facets.values(), found.scope, found.rules])


values = st.fixed_dictionaries({name: st.integers(0, 10).map(lambda tenths: tenths / 10) for name in FACETS})
declared = st.lists(st.sampled_from(["A2", "P2"]), unique=True).map(tuple)
sides = st.builds(
    lambda v, na, of, weight: side(v, na, of, D=weight),
    values, declared, st.sampled_from([RUBRIC, GEOMETRIC]), st.sampled_from([1.0, 2.5]),
)  # fmt: skip


@bounded
@given(sides, sides)
def test_all_parts_add_up_to_the_difference(before, after):
    found = attribute(before, after)
    assert total(found) == pytest.approx(found.after - found.before, abs=1e-9)


@bounded
@given(sides, sides)
def test_the_way_back_has_the_same_parts_with_the_other_sign(before, after):
    there, back = attribute(before, after), attribute(after, before)
    assert (back.scope, back.rules) == (pytest.approx(-there.scope, abs=1e-9), pytest.approx(-there.rules, abs=1e-9))
    for name in there.facets.keys() | back.facets.keys():
        assert back.facets.get(name, 0.0) == pytest.approx(-there.facets.get(name, 0.0), abs=1e-8)


@given(sides)
@bounded
def test_a_plan_against_itself_has_no_difference(one):
    found = attribute(one, one)
    assert (found.difference, found.scope, found.rules) == (0.0, 0.0, 0.0)
    assert set(found.facets.values()) <= {0.0}


def test_on_a_linear_tree_a_part_is_share_times_change():
    of = rubric(principle("P", criterion("P1", facet("P1.x"), facet("P1.y", weight=3))), principle("Q", weight=3))
    found = attribute(side({"P1.x": 0.2, "P1.y": 0.4}, of=of), side({"P1.x": 0.6, "P1.y": 0.2, "Q.1.f": 1.0}, of=of))
    assert found.facets == pytest.approx({"P1.x": 0.25 * 0.25 * 0.4, "P1.y": 0.25 * 0.75 * -0.2, "Q.1.f": 0.75})


def test_what_rises_and_falls_below_a_node_that_stays_is_still_told():
    found = attribute(side({"P1.x": 0.9, "P1.y": 0.1}), side({"P1.x": 0.3, "P1.y": 0.3}))
    assert found.difference == pytest.approx(0.0, abs=1e-12)
    assert found.facets["P1.x"] == pytest.approx(-found.facets["P1.y"]) == pytest.approx(-0.5 * 0.5 * 0.25 * 0.6)


def test_with_one_plan_under_two_rules_everything_is_the_rules():
    same = dict.fromkeys(FACETS, 0.4) | {"A1.x": 0.8}
    found = attribute(side(same), side(same, of=GEOMETRIC, D=2.5))
    assert found.rules == pytest.approx(found.difference)
    assert (found.scope, set(found.facets.values())) == (0.0, {0.0})


def test_what_is_declared_not_applicable_is_told_apart_from_what_the_items_bring():
    low = dict.fromkeys(FACETS, 0.5) | {"P2.x": 0.0}
    found = attribute(side(low), side(low, na=("P2",)))
    assert found.scope == pytest.approx(found.difference) == pytest.approx(0.5 * 0.25)


def test_two_factors_that_change_together_share_what_neither_brought_alone():
    found = attribute(side({"P1.x": 0.0}), side({"P1.x": 1.0}, na=("P2",)))
    # P1.x weighs a quarter of P1, and P1 half of P, or all of it without P2; P is half of the total.
    assert found.facets["P1.x"] == pytest.approx((0.5 * 0.25 * 0.5 + 0.5 * 0.25) / 2)
    assert found.scope == pytest.approx((0.5 * 0.25 - 0.5 * 0.25 * 0.5) / 2)


def test_a_claim_that_means_another_kind_of_item_under_the_other_rubric_is_none_there():
    other = rubric_data(principle("P", criterion("P1", facet("P1.x", "measure"), facet("P1.y"))))
    found = attribute(
        side({"P1.x": 0.5, "P1.y": 0.5}), side({"P1.x": 0.5, "P1.y": 0.5}, of=Rubric.model_validate(other))
    )
    assert total(found) == pytest.approx(found.difference)


def test_a_scope_that_would_empty_a_pole_of_the_other_rubric_is_named():
    lone = deepcopy(DIMENSIONS)
    lone[0]["poles"][0]["criteria"] = [criterion("A2", facet("A2.x"), na=True)]
    assert unscorable(side({}), side({}, of=rubric(*lone))) is None
    assert unscorable(side({}, na=("A2",)), side({}, of=rubric(*lone))) == "D"

"""Every item of a plan, whether a facet rests on it or not."""

import pytest
from generated import EXAMPLES, report_of

from nqpf.facets import LADDERS


@pytest.fixture(scope="module", params=EXAMPLES)
def report(request):
    return report_of(request.param)


def facets(report):
    return {
        facet.id: facet
        for dimension in report.dimensions
        for criterion in dimension.criteria
        for facet in criterion.facets
    }


def test_every_item_is_there_once_in_the_order_of_the_plan(report):
    counted = report.plan.measures + report.plan.actions + report.plan.indicators + report.plan.statements
    assert len({item.id for item in report.items}) == len(report.items) == counted
    lines = [item.line for item in report.items if item.kind == "measure"]
    assert lines == sorted(lines)


def test_those_that_claim_nothing_have_the_ladder_of_their_kind(report):
    assert tuple(item.id for item in report.items if not item.claims) == report.plan.unclaimed
    for item in report.items:
        if item.kind == "statement":
            assert bool(item.tests) == bool(item.claims)
        elif not item.claims:
            assert [test.test for test in item.tests] == [rung.test for rung in LADDERS[item.kind]]


def test_an_action_names_its_measure_and_nothing_else_does(report):
    measures = {item.id for item in report.items if item.kind == "measure" and not item.measure}
    actions = [item.measure for item in report.items if item.measure]
    assert len(actions) == report.plan.actions and set(actions) <= measures and len(measures) == report.plan.measures


def test_a_facet_rests_on_one_of_its_items_and_has_its_score(report):
    scores, rests = {}, {}
    for item in report.items:
        for claim in item.claims:
            scores.setdefault(claim.facet, []).append(claim.score)
            if claim.rests:
                rests.setdefault(claim.facet, []).append((item.id, claim.score))
    held = {name: facet for name, facet in facets(report).items() if facet.item}
    assert {name: rests[name] for name in held} == {name: [(one.item, one.score)] for name, one in held.items()}
    assert all(max(scores[name]) == facet.score and len(scores[name]) == facet.claims for name, facet in held.items())


def test_a_ladder_is_that_of_the_first_claim(report):
    known = facets(report)
    for item in report.items:
        for claim in item.claims[:1]:
            if claim.rests and claim.facet in known:
                assert item.tests == known[claim.facet].tests
        assert [claim.primary for claim in item.claims] == [number == 0 for number in range(len(item.claims))]

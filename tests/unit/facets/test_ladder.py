from itertools import product

import pytest
from builders import checked, measure, view

from nqpf.base.language import Text
from nqpf.facets import LADDERS, SERVED_BY
from nqpf.facets.ladder import Outcome, answers, climb, failed, passed
from nqpf.facets.measure import MeasureCheck

NO, YES = False, True


def outcomes(*passes):
    return [Outcome(f"t{n}", ok, Text("note", "说明"), ()) for n, ok in enumerate(passes, start=1)]


@pytest.mark.parametrize(
    ("tests", "credit"),
    [
        ((NO, NO, NO, NO, NO), 0.0),
        ((NO, YES, YES, YES, YES), 0.0),
        ((YES, NO, NO, NO, NO), 0.2),
        ((YES, NO, YES, YES, YES), 0.8),
        ((YES, NO, NO, NO, YES), 0.4),
        ((YES, YES, NO, NO, NO), 0.4),
        ((YES, YES, YES, NO, NO), 0.6),
        ((YES, YES, NO, YES, NO), 0.6),
        ((YES, YES, NO, NO, YES), 0.6),
        ((YES, YES, NO, YES, YES), 0.8),
        ((YES, YES, YES, YES, YES), 1.0),
    ],
)
def test_credit_is_a_fifth_an_answer_and_the_first_test_is_the_condition(tests, credit):
    result = climb(outcomes(*tests))
    assert result.credit == credit
    assert result.answers == answers(tests) == round(credit * 5)


@pytest.mark.parametrize(
    ("tests", "next_credit", "next_test"),
    [
        ((NO, NO, NO, NO, NO), 0.2, "t1"),
        ((NO, YES, YES, YES, YES), 1.0, "t1"),
        ((YES, NO, YES, NO, YES), 0.8, "t2"),
        ((YES, NO, NO, NO, NO), 0.4, "t2"),
        ((YES, YES, NO, NO, YES), 0.8, "t3"),
        ((YES, YES, YES, NO, NO), 0.8, "t4"),
        ((YES, YES, YES, YES, NO), 1.0, "t5"),
        ((YES, YES, YES, YES, YES), 1.0, None),
    ],
)
def test_the_next_step_is_the_one_test_that_brings_most_and_the_earliest_of_equals(tests, next_credit, next_test):
    result = climb(outcomes(*tests))
    assert (result.next_credit, result.next_test) == (next_credit, next_test)


def test_while_the_first_test_fails_no_other_adds_anything():
    assert climb(outcomes(NO, NO, YES, YES, YES)).next_test == "t1"
    assert climb(outcomes(NO, NO, YES, YES, YES)).next_credit == 0.8


@pytest.mark.parametrize("tests", list(product((NO, YES), repeat=5)))
def test_no_ladder_falls_when_one_more_test_is_passed(tests):
    for position, was in enumerate(tests):
        if not was:
            more = (*tests[:position], YES, *tests[position + 1 :])
            assert answers(more) >= answers(tests) + tests[0]


def test_an_outcome_points_at_the_key_it_is_about():
    item = view(measures=[measure()]).items[0]
    assert passed("owned", item, "owner", "省厅") == Outcome(
        "owned", True, Text("省厅", "省厅"), ("measures", 0, "owner"), keys=("owner",)
    )
    assert passed("x", item, "owner", Text("a", "甲")).note == Text("a", "甲")
    assert passed("x", item, "due", "年底", "2027-12-31").normalised == "2027-12-31"
    assert failed("owned", item, "owner", "none", "无") == Outcome(
        "owned", False, Text("none", "无"), ("measures", 0, "owner"), keys=("owner",)
    )
    within = failed("resourced", item, ("budget.source", "budget.amount"), "none", "无")
    assert (within.pointer, within.keys) == (("measures", 0, "budget"), ("budget.source", "budget.amount"))


def test_every_kind_of_facet_tells_its_tests_and_who_serves_it():
    assert {kind: [rung.test for rung in rungs] for kind, rungs in LADDERS.items()} == {
        "measure": ["stated", "owned", "scheduled", "resourced", "measured"],
        "indicator": ["stated", "aimed", "anchored", "tracked", "ambitious"],
        "statement": ["stated", "filled", "sourced", "linked", "kept"],
        "goalposts": ["valued", "supported"],
    }
    assert SERVED_BY == {
        "measure": "measure",
        "indicator": "indicator",
        "statement": "statement",
        "goalposts": "indicator",
    }
    for rungs in LADDERS.values():
        assert all(rung.title.en and rung.title.zh and rung.asks.en and rung.asks.zh for rung in rungs)


def test_the_tests_that_run_are_those_that_the_ladder_tells():
    result = checked(MeasureCheck(kind="measure"), "M1", measures=[measure()])
    assert [outcome.test for outcome in result.outcomes] == [rung.test for rung in LADDERS["measure"]]

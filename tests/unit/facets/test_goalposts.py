from decimal import Decimal

import pytest
from builders import checked, failures, indicator, valued
from pydantic import ValidationError

from nqpf.base.errors import Refused
from nqpf.facets.goalposts import GoalpostsCheck


def posts(worst, best, **fields):
    return GoalpostsCheck.model_validate({"kind": "goalposts", "worst": worst, "best": best, **fields})


def run(check, item):
    return checked(check, item["id"], indicators=[item])


@pytest.mark.parametrize(
    ("worst", "best", "value", "reached"),
    [
        (0, 10, 2.5, 0.25),
        (0, 10, 0, 0.0),
        (0, 10, 10, 1.0),
        (0, 10, 11, 1.0),
        (0, 10, -1, 0.0),
        (10, 0, 2.5, 0.75),
        (10, 0, 12, 0.0),
        (10, 0, -3, 1.0),
        (-5, 5, 0, 0.5),
        (0.1, 0.3, 0.2, 0.5),
    ],
)
def test_a_value_is_credited_as_far_as_it_has_come_from_worst_to_best(worst, best, value, reached):
    assert run(posts(worst, best), valued("I1", value)).credit == reached


@pytest.mark.parametrize(
    ("worst", "best", "value", "reached"),
    [(1, 100, 10, 0.5), (100, 1, 10, 0.5), (1, 100, 0, 0.0), (1, 100, -4, 0.0), (1, 100, 1000, 1.0),
     (100, 1, 0, 1.0), (100, 1, 1000, 0.0)],
)  # fmt: skip
def test_on_a_log_scale_equal_ratios_are_equal_steps(worst, best, value, reached):
    assert posts(worst, best, scale="log").place(Decimal(value)) == pytest.approx(reached, abs=1e-15)


def test_values_are_put_between_the_posts_in_the_base_of_their_unit():
    item = valued("I1", 35) | {"unit": "%"}
    assert run(posts(0, 1), item).credit == 0.35
    item = valued("I1", 2) | {"unit": "亿元"}
    assert run(posts(0, 1_000_000_000), item).credit == 0.2


def test_the_rubric_says_whether_target_or_baseline_is_meant():
    item = indicator(level=3)
    assert run(posts(0, 1), item).credit == 0.6
    assert run(posts(0, 1, value="baseline"), item).credit == 0.4


@pytest.mark.parametrize("missing", [{"target": None}, {"target": {"year": 2027}}, {"target": {"value": "待定"}}])
def test_without_a_value_there_is_no_credit(missing):
    result = run(posts(0, 1), indicator() | missing)
    assert (result.credit, result.next_credit, result.next_test) == (0.0, 0.2, "valued")
    assert failures(result) == ["valued"]


def test_a_value_without_baseline_or_owner_is_capped_where_the_rubric_says_so():
    check = posts(0, 1, unsupported=0.5)
    alone = run(check, valued("I1", 0.9))
    assert (alone.credit, alone.next_credit, alone.next_test) == (0.5, 0.9, "supported")
    assert failures(alone) == ["supported"]
    assert run(posts(0, 1), valued("I1", 0.9)).credit == 0.9
    assert run(check, valued("I1", 0.3)).credit == 0.3


@pytest.mark.parametrize(
    ("changed", "supported"),
    [({}, True), ({"owner": "有关部门"}, False), ({"baseline": None}, False), ({"baseline": {"year": 2024}}, False)],
)
def test_support_is_a_baseline_value_and_a_named_owner(changed, supported):
    result = run(posts(0, 1, unsupported=0.1), indicator() | changed)
    assert result.outcomes[1].passed is supported
    assert result.credit == (0.6 if supported else 0.1)


@pytest.mark.parametrize(
    ("value", "next_credit", "next_test"),
    [(0.0, 0.2, "valued"), (0.25, 0.4, "valued"), (0.6, 0.8, "valued"), (0.95, 1.0, "valued"), (1.0, 1.0, None)],
)
def test_the_next_step_of_a_continuous_facet_is_the_next_fifth(value, next_credit, next_test):
    result = run(posts(0, 1), valued("I1", value))
    assert (result.next_credit, result.next_test) == (next_credit, next_test)


@pytest.mark.parametrize(("unsupported", "next_credit"), [(1.0, 0.2), (0.1, 0.1)])
def test_a_value_in_another_unit_than_the_posts_is_none(unsupported, next_credit):
    check = posts(0, 1000, unit="万元", unsupported=unsupported)
    other = run(check, valued("I1", 500) | {"unit": "家"})
    assert (other.credit, other.next_credit, other.next_test) == (0.0, next_credit, "valued")
    assert failures(other) == ["valued", "supported"]
    assert other.outcomes[0].note.en == "the value is in `家`, not in `万元`"


@pytest.mark.parametrize(("unit", "credit"), [("元", 0.5), ("万元", 1.0)])
def test_a_value_in_another_form_of_the_posts_unit_is_placed_between_them(unit, credit):
    assert run(posts(0, 1000, unit="万元"), valued("I1", 500) | {"unit": unit}).credit == credit


def test_a_full_and_supported_value_passes_both_tests_and_has_no_next_step():
    full = run(posts(0, 1), indicator(target={"value": 100, "year": 2027}))
    assert [(outcome.test, outcome.passed) for outcome in full.outcomes] == [("valued", True), ("supported", True)]
    assert (full.credit, full.next_credit, full.next_test) == (1.0, 1.0, None)


def test_no_step_leads_above_the_cap_of_an_unsupported_value():
    check = posts(0, 1, unsupported=0.5)
    assert run(check, valued("I1", 0.45)).next_credit == 0.5
    assert run(check, valued("I1", 0.5)).next_test is None


def test_no_step_leads_above_the_cap_where_the_value_is_still_missing():
    without_value = {"id": "I1", "title": "I1"}
    assert run(posts(0, 1, unsupported=0.1), without_value).next_credit == 0.1


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"worst": 1, "best": 1}, "the goalposts are equal"),
        ({"worst": 0, "best": 1, "scale": "log"}, "a log scale needs goalposts above zero"),
        ({"worst": 1, "best": -1, "scale": "log"}, "a log scale needs goalposts above zero"),
        ({"worst": 0, "best": float("inf")}, "finite"),
        ({"worst": 0, "best": 1, "unsupported": 1.5}, "less than or equal to 1"),
    ],
)
def test_goalposts_that_cannot_be_used_are_refused(fields, message):
    with pytest.raises((ValidationError, Refused), match=message):
        GoalpostsCheck.model_validate({"kind": "goalposts", **fields})


@pytest.mark.parametrize(
    ("item", "keys"), [(valued("I1", 1), ["target", "baseline"]), (indicator(), ["target", "owner"])]
)
def test_each_test_of_goalposts_has_its_name_and_the_key_that_it_looks_at(item, keys):
    outcomes = run(posts(0, 1), item).outcomes
    assert [outcome.test for outcome in outcomes] == ["valued", "supported"]
    assert [outcome.pointer for outcome in outcomes] == [("indicators", 0, key) for key in keys]

from decimal import Decimal

import pytest
from builders import checked, failures, indicator, valued
from hypothesis import assume, given
from hypothesis import strategies as st
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


def test_a_change_has_no_place_between_the_posts():
    result = run(posts(0, 1), indicator(target={"change": "提高5个百分点", "year": 2027}))
    assert (result.credit, result.next_credit, result.next_test) == (0.0, 0.2, "valued")
    assert failures(result) == ["valued"]
    assert result.outcomes[0].note.en.startswith("a change has no place between goalposts")


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
    check = posts(0, "1000元", unit="万元", unsupported=unsupported)
    other = run(check, valued("I1", 500) | {"unit": "家"})
    assert (other.credit, other.next_credit, other.next_test) == (0.0, next_credit, "valued")
    assert failures(other) == ["valued", "supported"]
    assert other.outcomes[0].note.en == "the value is in 家, not in 万元"


@pytest.mark.parametrize(("unit", "credit"), [("元", 0.5), ("万元", 1.0)])
def test_a_value_in_another_form_of_the_posts_unit_is_placed_between_them(unit, credit):
    assert run(posts(0, "1000元", unit="万元"), valued("I1", 500) | {"unit": unit}).credit == credit


@pytest.mark.parametrize(
    ("worst", "best", "unit", "value", "credit"),
    [
        (0, 1, "%", 35, 0.35),
        ("0%", "100%", "%", 35, 0.35),
        (0, "80", "%", 20, 0.25),
        ("200%", 0, "%", 50, 0.75),
        (0, "5‰", "%", 0.25, 0.5),
        (0, "10亿元", "亿元", 2, 0.2),
        (0, "1000万元", "亿元", 0.05, 0.5),
        (0, 4, "家", 1, 0.25),
    ],
)
def test_a_post_may_carry_its_unit(worst, best, unit, value, credit):
    assert run(posts(worst, best, unit=unit), valued("I1", value) | {"unit": unit}).credit == credit


@pytest.mark.parametrize("unit", ["%", "percent", "‰", "百分比"])
@pytest.mark.parametrize(
    ("worst", "best", "place"), [(0, 100, "best"), (100, 0, "worst"), (0, 1.5, "best"), (-5, 1, "worst")]
)
def test_posts_of_per_cent_written_as_whole_numbers_are_refused(unit, worst, best, place):
    """They would be taken for 100 times as much, and every value for next to nothing."""
    with pytest.raises(ValidationError) as caught:
        posts(worst, best, unit=unit)
    (error,) = caught.value.errors()
    assert error["loc"] == (place,)
    assert "percentages count as parts of 1" in error["msg"]
    assert error["ctx"]["error"].hint.en.startswith("write 0 and 1 for 0% and 100%")


@pytest.mark.parametrize(("best", "unit"), [(100, "亿元"), (2, "万家")])
def test_a_post_of_a_multiplied_unit_says_which_it_means(best, unit):
    with pytest.raises(ValidationError, match="needs its unit beside the number"):
        posts(0, best, unit=unit)


@pytest.mark.parametrize(("worst", "best"), [(0, 100), (100, 0), (-2, 0.5)])
def test_a_value_of_per_cent_between_posts_without_a_unit_fails_and_says_why(worst, best):
    result = run(posts(worst, best), indicator())
    assert (result.credit, failures(result)) == (0.0, ["valued"])
    note = result.outcomes[0].note
    assert note.en == (
        f"the value is in %, the goalposts {worst} and {best} have no unit: the rubric must give them in %"
    )
    assert "评价标准须写明" in note.zh


@given(st.integers(0, 1000), st.integers(-1000, 1000), st.integers(-1000, 1000))
def test_a_percentage_is_placed_alike_however_the_posts_are_written(value, worst, best):
    assume(worst != best)
    item = valued("I1", value / 10) | {"unit": "%"}
    bare = posts(worst / 1000, best / 1000, unit="%")
    assert run(bare, item).credit == run(posts(f"{worst / 10}%", f"{best / 10}%", unit="%"), item).credit


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"worst": 1, "best": 1}, "the goalposts are equal"),
        ({"worst": 0, "best": 1, "scale": "log"}, "a log scale needs goalposts above zero"),
        ({"worst": 1, "best": -1, "scale": "log"}, "a log scale needs goalposts above zero"),
        ({"worst": 0, "best": float("inf")}, "finite"),
        ({"worst": 0, "best": 1, "unsupported": 1.5}, "less than or equal to 1"),
        ({"worst": 0, "best": "80%"}, "no unit is given"),
        ({"worst": 0, "best": [1], "unit": "亿元"}, "not a list"),
        ({"worst": 0, "best": 10**400, "unit": "%"}, "above 1"),
        ({"worst": 0, "best": 10**400, "unit": "亿元"}, "needs its unit"),
        ({"worst": 0, "best": "80家", "unit": "%"}, "its unit is given as"),
        ({"worst": 0, "best": 1, "unit": "长" * 300}, "longer than 200 characters"),
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

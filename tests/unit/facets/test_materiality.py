from decimal import Decimal

import pytest
from builders import failures, indicator, measure, plan
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import ValidationError

from nqpf.facets.indicator import IndicatorCheck
from nqpf.facets.measure import MeasureCheck
from nqpf.plan.items import PlanView
from nqpf.plan.materiality import Materiality
from nqpf.plan.quantity import Money

FLOORS = Materiality(amounts={"CNY": Money(Decimal(10_000), "CNY")}, distance=Decimal("0.01"))


def asks(**bounds):
    return IndicatorCheck.model_validate({"kind": "indicator", **bounds})


def run(item, check=None, bounds=FLOORS):
    seen = PlanView(plan(indicators=[item]), bounds)
    return (check or asks()).check(seen.by_id["I1"], seen)


def from_to(start, end, direction="up", unit="%"):
    """An indicator that passes all five tests where its target counts."""
    between = (start + end) / 2
    return indicator(
        unit=unit,
        direction=direction,
        baseline={"value": start, "year": 2024},
        milestones=[{"value": between, "year": 2026}],
        target={"value": end, "year": 2027},
    )


@pytest.mark.parametrize(
    ("start", "end", "direction", "unit", "counts"),
    [
        (50, 50.05, "up", "%", False),
        (50, 50.49, "up", "%", False),
        (50, 50.5, "up", "%", True),
        (50, 49.95, "down", "%", False),
        (50, 49.5, "down", "%", True),
        (2.5, 2.5025, "up", "%", False),
        (2.5, 3.0, "up", "%", True),  # R&D intensity: half a point is a fifth more
        (98, 98.5, "up", "%", True),  # a quarter of what is left
        (98, 98.01, "up", "%", False),
        (99.9, 100, "up", "%", True),
        (150, 150.15, "up", "%", False),
        (1000, 1001, "up", "家", False),
        (1000, 1009, "up", "家", False),
        (1000, 1010, "up", "家", True),
        (0, 1, "up", "家", True),
        (0, 0.01, "up", "%", True),
        (-10, -9.95, "up", "亿元", False),
        (-10, -9, "up", "亿元", True),
        (0.42, 0.4196, "down", "吨标准煤/万元", False),
        (0.42, 0.36, "down", "吨标准煤/万元", True),
    ],
)
def test_a_target_that_hardly_differs_from_its_baseline_is_neither_anchored_nor_ambitious(
    start, end, direction, unit, counts
):
    result = run(from_to(start, end, direction, unit))
    assert failures(result) == ([] if counts else ["anchored", "ambitious"])
    if not counts:
        assert {one.pointer for one in result.outcomes if not one.passed} == {("indicators", 0, "target")}
        notes = {outcome.note for outcome in result.outcomes if not outcome.passed}
        (note,) = notes
        assert note.en == "the target differs from the baseline by less than 1%: it promises no change"
        assert note.zh == "目标与基期相差不足 1%，等于没有变化"


def test_without_a_floor_any_change_counts():
    assert failures(run(from_to(50, 50.05), bounds=Materiality())) == []


def test_a_benchmark_that_is_reached_does_not_make_up_for_a_target_that_changes_nothing():
    bar = {"unit": "%", "value": 40, "year": 2022, "source": "年鉴"}
    assert failures(run(from_to(50, 50.05), asks(benchmark=bar))) == ["anchored", "ambitious"]


@given(st.integers(0, 10_000), st.integers(1, 10_000), st.sampled_from(["up", "down"]), st.sampled_from(["%", "家"]))
def test_a_target_farther_off_never_counts_less(start, step, direction, unit):
    sign = 1 if direction == "up" else -1
    assume(unit == "家" or start + sign * step >= 0)
    near, far = (from_to(start / 100, (start + sign * way) / 100, direction, unit) for way in (step, 2 * step))
    assert run(far).credit >= run(near).credit


@pytest.mark.parametrize(
    ("bounds", "item", "failing", "key", "note"),
    [
        ({"direction": "up"}, from_to(40, 60), [], None, ""),
        (
            {"direction": "down"},
            from_to(40, 60),
            ["stated"],
            "direction",
            "here more is better, and the facet is about",
        ),
        ({"direction": "down"}, from_to(60, 40, "down"), [], None, ""),
        ({"direction": "up"}, from_to(60, 40, "down"), ["stated"], "direction", "here less is better"),
        ({"unit": "%"}, from_to(40, 60), [], None, ""),
        ({"unit": "percent"}, from_to(4, 6, unit="‰"), [], None, ""),
        ({"unit": "%"}, from_to(40, 60, unit="家"), ["stated"], "unit", "in 家, the facet is about a value in %"),
        ({"unit": "家"}, from_to(4, 6, unit="万家"), [], None, ""),
        ({"unit": "%", "range": [0, 100]}, from_to(40, 60), [], None, ""),
        ({"unit": "%", "range": [40, 60]}, from_to(40, 60), [], None, ""),
        ({"unit": "%", "range": ["0%", "59%"]}, from_to(40, 60), ["aimed"], "target", "60 lies outside 0% to 59%"),
        ({"unit": "%", "range": [45, 100]}, from_to(40, 60), ["anchored"], "baseline", "40 lies outside 45% to 100%"),
        ({"unit": "‰", "range": [0, 5]}, from_to(4, 6, unit="‰"), ["aimed"], "target", "6 lies outside 0‰ to 5‰"),
        (
            {"unit": "家", "range": [0, "1万家"]},
            from_to(40, 10001, unit="家"),
            ["aimed"],
            "target",
            "10001 lies outside 0 家 to 10000 家",
        ),
        ({"unit": "%", "ambition": 20}, from_to(40, 60), [], None, ""),
        (
            {"unit": "%", "ambition": "20.1%"},
            from_to(40, 60),
            ["ambitious"],
            "target",
            "the target is less than 20.1% away from the baseline",
        ),
        (
            {"unit": "%", "ambition": 21},
            from_to(60, 40, "down"),
            ["ambitious"],
            "target",
            "the target is less than 21% away",
        ),
    ],
)
def test_a_facet_sets_bounds_to_its_indicator(bounds, item, failing, key, note):
    result = run(item, asks(**bounds))
    assert failures(result) == failing
    for outcome in result.outcomes:
        if not outcome.passed:
            assert outcome.pointer == ("indicators", 0, key)
            assert outcome.note.en.startswith(note)
            assert outcome.note.zh and outcome.note.zh != outcome.note.en


def test_another_unit_or_direction_earns_nothing():
    assert run(from_to(40, 60), asks(direction="down")).credit == 0
    assert run(from_to(40, 60, unit="家"), asks(unit="%")).credit == 0


def test_what_fails_by_its_form_keeps_its_own_note():
    result = run(indicator(unit="", target=None), asks(unit="%", range=[0, 50], ambition=5))
    assert failures(result) == ["stated", "aimed", "anchored", "ambitious"]
    assert result.outcomes[0].note.en.startswith("no name or no unit")


@pytest.mark.parametrize(
    ("bounds", "message"),
    [
        ({"unit": "长" * 300}, "longer than 200 characters"),
        ({"direction": "sideways"}, "'up' or 'down'"),
        ({"unit": "%", "range": [50, 50]}, "the range ends before it starts"),
        ({"unit": "%", "range": [60, 50]}, "the range ends before it starts"),
        ({"unit": "%", "range": [60]}, "range.1"),
        ({"unit": "%", "range": [0, "60家"]}, "its unit is given as '%'"),
        ({"range": ["0%", 1]}, "no unit is given"),
        ({"unit": "%", "ambition": "5家"}, "its unit is given as '%'"),
        ({"unit": "%", "ambition": 0}, "greater than 0"),
        ({"unit": "%", "ambition": -5}, "greater than 0"),
        (
            {"unit": "家", "benchmark": {"unit": "%", "value": 24, "year": 2022, "source": "年鉴"}},
            "the benchmark is in %",
        ),
    ],
)
def test_bounds_that_cannot_be_used_are_refused(bounds, message):
    with pytest.raises(ValidationError, match=message):
        asks(**bounds)


def resourced(check, own, whole=None, total=None):
    parts = {"budget": whole} if whole else {}
    task = measure("M1", actions=[measure("A1", budget={"amount": own, "source": "市级财政"})], **parts)
    sections = {"budget": total} if total else {}
    seen = PlanView(plan(measures=[task], **sections), FLOORS)
    outcome = MeasureCheck.model_validate({"kind": "measure", **check}).check(seen.by_id["A1"], seen).outcomes[3]
    assert (outcome.test, outcome.pointer) == ("resourced", ("measures", 0, "actions", 0, "budget"))
    return outcome


PART = {"amount": 0.05}
"""At least a twentieth."""


@pytest.mark.parametrize(
    ("check", "own", "whole", "total", "passes"),
    [
        ({}, "2万元", "1亿元", "1亿元", True),
        (PART, "500万元", "1亿元", None, True),
        (PART, "499万元", "1亿元", None, False),
        (PART, "499万元", {"amount": "9000万元"}, "1亿元", True),
        (PART, "499万元", "500万美元", None, True),
        (PART, "6000元", "1万元", None, False),
        (PART, "5万美元", "100万美元", None, True),
        (PART, "1美元", "100万美元", None, False),
    ],
)
def test_a_facet_sets_the_least_part_of_the_whole_budget(check, own, whole, total, passes):
    assert resourced(check, own, whole, total).passed is passes


def part_of(own, **sections):
    seen = PlanView(plan(measures=[measure("M1", **own)], **sections), FLOORS)
    return MeasureCheck.model_validate({"kind": "measure", **PART}).check(seen.by_id["M1"], seen).outcomes[3]


def test_a_measure_is_compared_with_the_plans_budget_as_far_as_there_are_both():
    own = {"amount": "499万元", "source": "市级财政"}
    assert part_of({"budget": own}).passed
    assert not part_of({"budget": own}, budget="1亿元").passed
    assert part_of({"type": "regulate", "budget": 0}, budget="1亿元").passed
    assert part_of({"budget": {"per_case": "最高5000元", "source": "市级财政"}}, budget="1亿元").passed
    missing = part_of({"budget": None}, budget="1亿元")
    assert not missing.passed and missing.note.en.startswith("no amount")


def test_the_note_names_both_amounts():
    note = resourced(PART, "499万元", "1亿元").note
    assert (note.en, note.zh) == ("499万元 is less than 5% of 1亿元", "499万元 不足 1亿元 的 5%")


def changing(change, **baseline):
    return indicator(
        unit="家",
        baseline={"year": 2024, **baseline},
        milestones=[],
        target={"change": change, "year": 2027},
    )


@pytest.mark.parametrize(
    ("item", "counts"),
    [
        (changing("增长20%", value=100), True),
        (changing("增长0.5%", value=100), False),
        (changing("增长0.5%", source="统计年鉴"), False),
        (changing("增长20%", source="统计年鉴"), True),
        (changing("增长1.5%", source="统计年鉴"), True),
        (changing("增长0.5%", source="统计年鉴") | {"unit": "%"}, False),
        (changing("增长0.9%", value=100), False),
        (changing("年均增长0.4%", source="统计年鉴"), True),
        (changing("年均增长0.9%", value=100) | {"baseline": {"value": 100, "year": 2026}}, False),
        (changing("年均增长1.1%", value=100) | {"baseline": {"value": 100, "year": 2026}}, True),
        (changing("", value=100) | {"target": {"change": "年均增长0.9%"}}, False),
        (changing("", value=100) | {"target": {"change": "年均增长1.1%"}}, True),
        (changing("每年新增3家", value=500), True),
        (changing("每年新增1家", value=500), False),
        (changing("年均增长0.5%", value=100), True),
        (changing("年均增长0.2%", value=100), False),
        (changing("新增3家", value=100), True),
        (changing("新增3家", value=1000), False),
        (changing("新增3家", source="统计年鉴"), True),
    ],
)
def test_a_change_that_hardly_changes_anything_is_not_anchored(item, counts):
    assert ("anchored" not in failures(run(item))) is counts


SMALL = {"amount": "1元", "source": "市级财政"}
LARGE = {"amount": "100万元", "source": "市级财政"}


@pytest.mark.parametrize(
    ("own", "whole", "passes"),
    [
        (SMALL, None, False),
        (SMALL, SMALL, False),
        (SMALL, LARGE, True),
        (LARGE, SMALL, True),
        ({"per_case": "最高5000元", "source": "市级财政"}, None, True),
        ({"fund": "F1"}, None, True),
        ({"fund": "F2"}, None, False),
    ],
)
def test_a_small_amount_takes_nothing_from_the_measures_and_a_ceiling_per_case_may_be_small(own, whole, passes):
    parts = {"budget": whole} if whole else {}
    task = measure("M1", level=3, actions=[measure("A1", budget=own)], **parts)
    funds = [{"id": "F1", "title": "资金池", **LARGE}, {"id": "F2", "title": "资金池", **SMALL}]
    seen = PlanView(plan(measures=[task], funds=funds), FLOORS)
    outcome = MeasureCheck(kind="measure").check(seen.by_id["A1"], seen).outcomes[3]
    assert outcome.passed is passes
    if not passes:
        assert outcome.note.en == "1元 is under CNY 10000, too little to fund it: check its unit"

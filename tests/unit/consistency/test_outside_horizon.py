import builders as b
import pytest

from nqpf.consistency.outside_horizon import RULE


@pytest.mark.parametrize(
    ("dates", "subjects"),
    [
        ({"due": "2028年底"}, []),
        ({"due": "2029-01-01"}, ["M1.due"]),
        ({"due": "2024年底"}, ["M1.due"]),
        ({"due": "适时"}, []),
        ({"start": 2019}, []),
        ({"start": "2028年12月"}, []),
        ({"start": 2029, "due": 2030}, ["M1.start", "M1.due"]),
    ],
)
def test_due_dates_lie_within_the_plan_and_nothing_starts_after_it(dates, subjects):
    assert list(b.conflicts(RULE, measures=[b.measure(level=1, **dates)])) == subjects


def test_a_date_is_told_where_it_is_written_not_where_it_is_inherited():
    found = b.conflicts(RULE, measures=[b.measure(level=1, due=2030, actions=[b.measure("A1", level=1)])])
    assert found["M1.due"].pointer == ("measures", 0, "due")
    assert list(found) == ["M1.due"]


@pytest.mark.parametrize(
    ("fields", "subjects"),
    [
        ({"target": {"value": 1, "year": 2028}, "baseline": {"value": 0, "year": 2020}}, []),
        ({"target": {"value": 1, "year": 2035}}, ["I1.target"]),
        ({"target": {"value": 1, "year": "长期"}}, []),
        ({"target": {"value": 1}}, []),
        ({"milestones": [{"value": 1, "year": 2026}, {"value": 2}]}, []),
        ({"benchmark": {"value": 1, "year": 2022, "source": "年鉴"}}, []),
    ],
)
def test_targets_lie_within_the_plan_baselines_and_benchmarks_need_not(fields, subjects):
    assert list(b.conflicts(RULE, indicators=[b.indicator(level=1, **fields)])) == subjects


def test_milestones_outside_are_one_finding_at_the_first_of_them():
    years = [{"value": 1, "year": 2026}, {"value": 2, "year": 2029}, {"value": 3, "year": 2030}]
    found = b.conflicts(RULE, indicators=[b.indicator(level=1, milestones=years)])
    assert list(found) == ["I1.milestones"]
    assert found["I1.milestones"].pointer == ("indicators", 0, "milestones", 1, "year")
    assert found["I1.milestones"].message.en == "milestones of `I1` lie outside the plan's years: 2029, 2030"


def test_of_very_many_milestones_the_first_are_named():
    years = [{"value": 1, "year": 2029 + number} for number in range(50)]
    found = b.conflicts(RULE, indicators=[b.indicator(level=1, milestones=years)])["I1.milestones"]
    assert found.message.zh == "`I1` 的节点年份不在规划期内：2029年、2030年、2031年、2032年、2033年、…"


def test_dates_are_told_as_they_were_written():
    late = {"start": "2029Q1", "due": "2030年底"}
    target = {"value": 1, "year": "end of 2035"}
    horizon = {"start": 2025, "end": "2028年底"}
    found = b.conflicts(
        RULE, horizon=horizon, measures=[b.measure(level=1, **late)], indicators=[b.indicator(level=1, target=target)]
    )
    assert [(one.message.en, one.message.zh) for one in found.values()] == [
        ("`M1` starts 2029Q1, after the plan ends", "`M1` 开始时间（2029Q1）晚于规划期"),
        ("`M1` is due 2030年底, outside the plan's years", "`M1` 完成时限（2030年底）不在规划期内"),
        (
            "the target of `I1` is set for end of 2035, outside the plan's years",
            "`I1` 的目标年份（end of 2035）不在规划期内",
        ),
    ]
    assert found["M1.due"].hint.en == "correct the date, or the plan's years (2025–2028年底)"
    assert found["M1.due"].hint.zh == "请更正日期，或调整规划期（2025年–2028年底）"


def test_the_hint_shows_the_plans_years():
    (found,) = b.conflicts(RULE, measures=[b.measure(level=1, due=2030)]).values()
    assert found.hint.en == "correct the date, or the plan's years (2025–2028)"


@pytest.mark.parametrize(
    ("horizon", "outside"),
    [
        ({}, []),
        ({"start": 2025}, ["early"]),
        ({"end": 2028}, ["late"]),
        ({"start": 2025, "end": 2028}, ["early", "late"]),
    ],
)
def test_on_a_side_that_is_open_nothing_is_outside(horizon, outside):
    tasks = [b.measure("early", level=1, due=2024), b.measure("late", level=1, due=2030)]
    found = b.conflicts(RULE, horizon=horizon, measures=tasks)
    assert list(found) == [f"{name}.due" for name in outside]
    years = "–".join(str(horizon.get(key, "…")) for key in ("start", "end"))
    assert all(f"({years})" in one.hint.en for one in found.values())


def test_what_starts_on_the_last_day_starts_within_the_plan():
    assert b.conflicts(RULE, measures=[b.measure(level=1, start="2028-12-31")]) == {}
    assert list(b.conflicts(RULE, measures=[b.measure(level=1, start="2029-01-01")])) == ["M1.start"]


@pytest.mark.parametrize(("count", "more"), [(5, ""), (6, "、…")])
def test_as_many_as_are_named_need_no_ellipsis(count, more):
    years = [{"value": 1, "year": 2029 + number} for number in range(count)]
    found = b.conflicts(RULE, indicators=[b.indicator(level=1, milestones=years)])["I1.milestones"]
    assert found.message.zh == f"`I1` 的节点年份不在规划期内：2029年、2030年、2031年、2032年、2033年{more}"

import pytest
from builders import checked, failures, indicator
from pydantic import ValidationError

from nqpf.facets.indicator import IndicatorCheck
from nqpf.plan.points import Benchmark

ANY = IndicatorCheck(kind="indicator")


def run(item, check=ANY):
    return checked(check, "I1", indicators=[item])


def held_against(value, closes=0.5, unit="%"):
    benchmark = Benchmark.model_validate({"unit": unit, "value": value, "year": 2022, "source": "年鉴"})
    return IndicatorCheck(kind="indicator", benchmark=benchmark, closes=closes)


@pytest.mark.parametrize(("level", "credit"), [(0, 0.0), (1, 0.2), (2, 0.4), (3, 0.6), (4, 0.8), (5, 1.0)])
def test_an_indicator_climbs_one_rung_for_each_thing_it_says(level, credit):
    assert run(indicator(level=level)).credit == credit


def point(value=None, year=None):
    return {key: said for key, said in (("value", value), ("year", year)) if said is not None}


# An indicator that passes all five tests (40 % in 2024, 50 % in 2026, 60 % in 2027), with one thing changed.
@pytest.mark.parametrize(
    ("changed", "failing"),
    [
        ({}, []),
        ({"title": "待定"}, ["stated"]),
        ({"title": {"en": "penetration"}}, []),
        ({"unit": ""}, ["stated"]),
        ({"unit": "待定"}, ["stated"]),
        ({"unit": "‰"}, []),
        ({"unit": "家"}, []),
        ({"target": None}, ["stated", "aimed", "anchored", "ambitious"]),
        ({"target": point(60)}, ["aimed", "ambitious"]),
        ({"target": point(year=2027)}, ["stated", "aimed", "anchored", "ambitious"]),
        ({"target": point("待定", 2027)}, ["stated", "aimed", "anchored", "ambitious"]),
        ({"target": point(60, "适时")}, ["aimed", "ambitious"]),
        ({"target": point(60, 2028)}, []),
        ({"target": point(60, 2029)}, ["aimed"]),
        ({"target": point(40, 2027)}, ["anchored", "ambitious"]),
        ({"target": point(30, 2027)}, ["anchored", "ambitious"]),
        ({"baseline": None}, ["anchored", "ambitious"]),
        ({"baseline": point(40)}, ["anchored", "ambitious"]),
        ({"baseline": point(year=2024)}, ["anchored", "ambitious"]),
        ({"baseline": point(40, 2027)}, ["anchored", "ambitious"]),
        ({"baseline": point(40, 2028)}, ["anchored", "ambitious"]),
        ({"data_source": ""}, ["tracked"]),
        ({"data_source": "待定"}, ["tracked"]),
        ({"owner": "相关部门"}, ["tracked"]),
        ({"frequency": "适时"}, ["tracked"]),
        ({"milestones": []}, ["ambitious"]),
        ({"milestones": [point(50)]}, ["ambitious"]),
        ({"milestones": [point(year=2026)]}, ["ambitious"]),
        ({"milestones": [point(40, 2025), point(50, 2026)]}, []),
        ({"milestones": [point(40, 2025), point(40, 2026)]}, ["ambitious"]),
        ({"milestones": [point(60, 2026)]}, []),
        ({"milestones": [point(50, 2026), point(60, 2027)]}, []),
        ({"milestones": [point("50%", 2026), point("60%", "2027年底")]}, []),
        ({"milestones": [point(60, 2027)]}, ["ambitious"]),
        # One between baseline and target is enough, whatever else is said: no plan is worth less for saying more.
        ({"milestones": [point(50, 2026), point(55, 2027)]}, []),
        ({"milestones": [point(60, 2027), point(50, 2026)]}, []),
        ({"milestones": [point(55, 2025), point(50, 2026)]}, []),
        ({"milestones": [point(50, 2026), point(65, 2026)]}, []),
        ({"milestones": [point(65, 2026)]}, ["ambitious"]),
        ({"milestones": [point(35, 2026)]}, ["ambitious"]),
        ({"milestones": [point(50, 2027)]}, ["ambitious"]),
        ({"milestones": [point(50, 2024)]}, ["ambitious"]),
    ],
)
def test_each_test_of_the_ladder_fails_on_its_own(changed, failing):
    assert failures(run(indicator() | changed)) == failing


@pytest.mark.parametrize(
    ("baseline", "milestone", "target", "failing"),
    [
        (60, 50, 40, []),
        (60, 60, 40, ["ambitious"]),
        (60, 59, 40, []),
        (60, 65, 40, ["ambitious"]),
        (40, 50, 60, ["anchored", "ambitious"]),
        (60, 60, 60, ["anchored", "ambitious"]),
    ],
)
def test_where_less_is_better_the_target_lies_below_the_baseline(baseline, milestone, target, failing):
    item = indicator(
        direction="down",
        baseline=point(baseline, 2024),
        milestones=[point(milestone, 2026)],
        target=point(target, 2027),
    )
    assert failures(run(item)) == failing


@pytest.mark.parametrize(
    ("direction", "value", "baseline", "failing"),
    [
        ("up", "5-8", 4, []),
        ("up", "5-8", 6, ["anchored"]),
        ("down", "5-8", 9, []),
        ("down", "5-8", 6, ["anchored"]),
        ("up", "约5", 4, []),
    ],
)
def test_of_a_range_the_end_counts_that_promises_less(direction, value, baseline, failing):
    item = indicator(level=4, unit="家", direction=direction, target=point(value, 2027), baseline=point(baseline, 2024))
    assert failures(run(item)) == [*failing, "ambitious"]


SOURCED = {"year": 2024, "source": "省统计年鉴"}


@pytest.mark.parametrize(
    ("direction", "change", "baseline", "failing"),
    [
        ("up", "增长10%", point(40, 2024), []),
        ("up", "年均增长10%左右", SOURCED, []),
        ("up", "新增3个", {"source": "省统计年鉴"}, ["anchored"]),
        ("up", "新增3个", {"year": 2024}, ["anchored"]),
        ("up", "新增3个", {"year": 2024, "source": "待定"}, ["anchored"]),
        ("up", "新增3个", None, ["anchored"]),
        ("up", "新增3个", {"year": 2028, "source": "省统计年鉴"}, ["anchored"]),
        ("up", "下降20%", SOURCED, ["anchored"]),
        ("down", "下降20%", SOURCED, []),
        ("down", "新增3个", SOURCED, ["anchored"]),
        ("up", "+0", SOURCED, ["anchored"]),
    ],
)
def test_a_change_is_a_promise_and_anchored_where_its_reference_is_known(direction, change, baseline, failing):
    item = indicator(
        level=4, unit="个", direction=direction, target={"change": change, "year": 2027}, baseline=baseline
    )
    assert failures(run(item)) == [*failing, "ambitious"]


def test_a_named_source_stands_for_the_baseline_of_a_change_alone():
    assert "anchored" in failures(run(indicator(level=4, baseline=SOURCED)))


def test_a_change_is_not_compared_with_a_benchmark_of_the_rubric():
    item = indicator(target={"change": "增长10%", "year": 2027})
    ambitious = run(item, held_against(1)).outcomes[4]
    assert not ambitious.passed
    assert "state the level" in ambitious.note.en and "水平值" in ambitious.note.zh


def test_the_target_is_noted_as_it_is_written():
    aimed = run(indicator(unit="家", target={"value": "约5-8家", "year": 2027}, baseline=point(1, 2024))).outcomes[1]
    assert aimed.note.zh == "约5-8家（2027年）"
    change = run(indicator(target={"change": "年均增长10%左右", "year": 2027})).outcomes[1]
    assert change.note.zh == "年均增长10%左右（2027年）"
    beside = run(indicator(target={"value": 60, "comparator": "about", "year": 2027})).outcomes[1]
    assert (beside.note.en, beside.note.zh) == ("about 60 (2027)", "约60（2027年）")


@pytest.mark.parametrize(
    ("missing", "note"),
    [
        (["data_source"], "it cannot be tracked yet: state the data source"),
        (["owner", "frequency"], "it cannot be tracked yet: state who reports it, how often it is reported"),
    ],
)
def test_the_note_names_every_field_that_tracking_lacks(missing, note):
    item = {key: value for key, value in indicator().items() if key not in missing}
    tracked = run(item).outcomes[3]
    assert (tracked.note.en, tracked.pointer) == (note, ("indicators", 0, missing[0]))
    assert tracked.keys == tuple(missing)


def test_notes_say_what_was_read_in_the_authors_words():
    notes = [outcome.note.en for outcome in run(indicator(target=point("60%", "2027年底"))).outcomes]
    assert notes == ["%", "60% (2027年底)", "40 (2024)", "省统计局年报", "50 (2026)"]


def test_notes_say_what_was_read_in_the_readers_language_and_for_programs():
    _, aimed, anchored, *_ = run(indicator(target=point("60%", "2027年底"))).outcomes
    assert (aimed.note.zh, anchored.note.zh) == ("60%（2027年底）", "40（2024年）")
    assert (aimed.normalised, anchored.normalised) == ("2027-12-31", "2024-12-31")


def test_a_target_beyond_the_horizon_is_named_as_it_was_written():
    aimed = run(indicator(target=point(60, "2031年底"))).outcomes[1]
    assert aimed.note.en == "the target year (2031年底) lies outside the plan's years"
    assert aimed.note.zh == "目标年份（2031年底）不在规划期内"


def test_notes_do_not_act():
    written = "60\u200b%\n"
    outcomes = run(indicator(target=point(written, 2027)), held_against(written)).outcomes
    assert outcomes[1].note.en == "60% (2027)"
    assert outcomes[4].note.en == "reaches the benchmark 60%"


# From 40 % to 60 %; the gap to a benchmark of 80 % is 40 points, of which the target closes 20.
@pytest.mark.parametrize(
    ("bar", "closes", "passes", "note"),
    [
        ("60%", 0.5, True, "reaches the benchmark 60%"),
        ("50%", 0.5, True, "reaches the benchmark 50%"),
        ("80%", 0.5, True, "closes 50% of the gap to the benchmark 80%"),
        ("80%", 0.51, False, "neither reaches the benchmark 80% nor closes 51% of the gap to it"),
        ("90%", 0.5, False, "neither reaches the benchmark 90% nor closes 50% of the gap to it"),
        ("90%", 0.4, True, "closes 40% of the gap to the benchmark 90%"),
    ],
)
def test_the_rubrics_benchmark_is_reached_or_the_asked_share_of_the_gap_closed(bar, closes, passes, note):
    result = run(indicator(milestones=[]), held_against(bar, closes))
    assert (result.outcomes[4].passed, result.outcomes[4].note.en) == (passes, note)


@pytest.mark.parametrize(("bar", "passes"), [("40%", True), ("30%", True), ("20%", True), ("10%", False)])
def test_where_less_is_better_the_benchmark_is_reached_from_above(bar, passes):
    """From 60 % to 40 %: half of the gap to 20 %, two fifths of the gap to 10 %."""
    item = indicator(direction="down", baseline=point(60, 2024), target=point(40, 2027), milestones=[])
    assert run(item, held_against(bar)).outcomes[4].passed is passes


@pytest.mark.parametrize("bar", ["50%", "60%", "80%"])
def test_without_a_baseline_nobody_knows_how_far_it_goes(bar):
    """Also where the target reaches the benchmark: a baseline next to it would show that nothing is to change."""
    outcome = run(indicator(baseline=None), held_against(bar)).outcomes[4]
    assert (outcome.passed, outcome.pointer[-1]) == (False, "baseline")
    assert outcome.note.en.startswith(f"without a baseline, how far it goes towards the benchmark {bar}")


def test_a_target_that_falls_back_from_beyond_the_benchmark_does_not_reach_it():
    item = indicator(baseline=point(90, 2024), target=point(60, 2027))
    assert not run(item, held_against("80%")).outcomes[4].passed


def test_without_a_target_there_is_nothing_to_hold_against_the_benchmark():
    result = run(indicator(target=None), held_against("60%"))
    note = result.outcomes[4].note
    assert (note.en, note.zh) == ("no target value to compare with the benchmark", "没有可与对标值比较的目标值")


def test_a_benchmark_without_a_value_is_reached_by_nobody():
    assert not run(indicator(), held_against("待定")).outcomes[4].passed


def test_the_rubrics_benchmark_cannot_be_stepped_around():
    """Neither milestones nor a low benchmark of the plan's own stand in for the rubric's."""
    item = indicator(benchmark={"value": 50, "year": 2022, "source": "自定"})
    assert not run(item, held_against("95%")).outcomes[4].passed


def test_a_value_in_another_unit_does_not_reach_the_benchmark():
    """100 firms are not more than 24 %."""
    item = indicator(unit="家", baseline=point(20, 2024), target=point(100, 2027), milestones=[])
    assert not run(item, held_against("24%")).outcomes[4].passed


@pytest.mark.parametrize(
    ("own", "passes"),
    [
        ({"value": 60, "year": 2022, "source": "行业年鉴"}, True),
        ({"value": 80, "year": 2022, "source": "行业年鉴"}, True),
        ({"value": 95, "year": 2022, "source": "行业年鉴"}, False),
        ({"value": 60, "year": 2022}, False),
        ({"value": 60, "year": 2022, "source": "待定"}, False),
        ({"source": "行业年鉴"}, False),
    ],
)
def test_without_a_benchmark_of_the_rubric_a_sourced_one_of_the_plans_own_counts(own, passes):
    assert run(indicator(milestones=[], benchmark=own)).outcomes[4].passed is passes


@pytest.mark.parametrize(
    ("bar", "baseline", "passes"),
    [
        (50, point(40, 2024), True),
        (40, point(40, 2024), False),
        (10, point(40, 2024), False),
        (50, point(year=2024), False),
        (50, None, False),
    ],
)
def test_a_benchmark_of_the_plans_own_lies_beyond_its_baseline(bar, baseline, passes):
    """One that was reached before the plan began asks nothing of it, nor does one without a beginning."""
    own = {"value": bar, "year": 2022, "source": "行业年鉴"}
    assert run(indicator(milestones=[], benchmark=own, baseline=baseline)).outcomes[4].passed is passes


def test_where_less_is_better_an_own_benchmark_lies_below_the_baseline():
    item = indicator(direction="down", baseline=point(60, 2024), target=point(40, 2027), milestones=[])
    for bar, passes in ((50, True), (60, False), (90, False)):
        own = {"value": bar, "year": 2022, "source": "行业年鉴"}
        assert run(item | {"benchmark": own}).outcomes[4].passed is passes


def test_a_milestone_counts_where_an_own_benchmark_is_not_approached():
    item = indicator(benchmark={"value": 95, "year": 2022, "source": "行业年鉴"})
    assert run(item).outcomes[4].note.en == "50 (2026)"


@pytest.mark.parametrize("closes", [0, -0.1, 1.1])
def test_the_share_to_close_lies_above_0_and_not_above_1(closes):
    with pytest.raises(ValidationError):
        IndicatorCheck.model_validate({"kind": "indicator", "closes": closes})


@pytest.mark.parametrize(("level", "ambition"), [(0, "baseline"), (5, "milestones")])
def test_each_test_of_an_indicator_has_its_name_and_the_key_that_it_looks_at(level, ambition):
    outcomes = run(indicator(level=level)).outcomes
    assert [outcome.test for outcome in outcomes] == ["stated", "aimed", "anchored", "tracked", "ambitious"]
    assert [outcome.pointer for outcome in outcomes] == [
        ("indicators", 0, key) for key in ["unit", "target", "baseline", "data_source", ambition]
    ]


@pytest.mark.parametrize(
    ("changed", "place"),
    [
        ({"target": None}, "target"),
        ({"unit": "家"}, "unit"),
        ({"target": point(80, 2027)}, "target"),
        ({"target": point(60, 2027)}, "target"),
        ({"target": point(41, 2027)}, "target"),
    ],
)
def test_what_is_held_against_a_benchmark_is_told_at_its_key(changed, place):
    outcome = run(indicator() | changed, held_against(70)).outcomes[4]
    assert (outcome.test, outcome.pointer) == ("ambitious", ("indicators", 0, place))


@pytest.mark.parametrize(
    ("changed", "number", "key"),
    [
        ({"target": point(60)}, 1, "target"),
        ({"target": point(60, 2029)}, 1, "target"),
        ({"target": point(year=2027)}, 2, "target"),
        ({"baseline": point(40)}, 2, "baseline"),
        ({"target": point(30, 2027)}, 2, "target"),
        ({"baseline": point(40, 2028)}, 2, "baseline"),
    ],
)
def test_a_test_that_fails_is_told_at_the_key_to_fix(changed, number, key):
    outcome = run(indicator() | changed).outcomes[number]
    assert (outcome.passed, outcome.pointer) == (False, ("indicators", 0, key))


def test_where_a_baseline_is_already_beyond_the_benchmark_there_is_no_gap_to_close():
    for baseline in (70, 80):
        item = indicator(baseline=point(baseline, 2024), target=point(60, 2027))
        assert run(item, held_against(70)).outcomes[4].passed is False


def test_a_baseline_of_the_targets_own_year_is_told_in_both_languages():
    note = run(indicator(baseline=point(40, 2027))).outcomes[2].note
    assert (note.en, note.zh) == ("the baseline is not earlier than the target", "基期年份不早于目标年份")


@pytest.mark.parametrize(
    ("changed", "key", "note"),
    [
        ({"baseline": None}, "baseline", "without a baseline, it cannot be judged"),
        ({"baseline": {"value": 40}}, "baseline", "without a baseline, it cannot be judged"),
        ({"target": {"value": 60}}, "target", "without a target value and year"),
        ({"milestones": [{"value": 70, "year": 2026}]}, "milestones", "no milestone has a year and a value between"),
        ({"milestones": []}, "milestones", "neither a milestone between baseline and target nor a sourced benchmark"),
    ],
)
def test_what_ambition_lacks_is_what_is_missing_first(changed, key, note):
    outcome = run(indicator(**changed)).outcomes[4]
    assert (outcome.passed, outcome.pointer[-1]) == (False, key)
    assert outcome.note.en.startswith(note)


def test_the_year_of_a_target_is_an_entry_of_its_own_that_the_document_may_not_give():
    outcomes = run(indicator(target={"value": 60}, silent=["year"])).outcomes
    assert outcomes[1].note.en.startswith("the document does not say it: the target has no year")
    assert outcomes[0].passed


@pytest.mark.parametrize("check", [ANY, held_against(80)])
def test_a_baseline_is_demanded_once_and_not_again_where_ambition_cannot_be_judged_without_it(check):
    notes = [one.note for one in run(indicator(baseline=None), check).outcomes if not one.passed]
    assert len(notes) == 2
    assert [("state both" in note.en, "写明基期值" in note.zh) for note in notes] == [(True, True), (False, False)]

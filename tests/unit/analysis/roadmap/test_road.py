"""What a road says beside its steps: whether fixing does, how far it goes, and what stands in the way."""

import pytest
from builders import CHECKS, criterion, facet, indicator, loaded, measure, plan_data, principle, rubric, valued

from nqpf.analysis.roadmap import Goal, Road, find_road
from nqpf.rubric.effort import table
from nqpf.rubric.tree import Pruning


def road_of(of, data, *goals: Goal, **pruning) -> Road:
    return find_road(of, loaded(of, data).view, Pruning("region", **pruning), table({}), goals)


def climbed(road: Road) -> list[str]:
    return [taken.step.test for taken in road.steps]


ONE = rubric(principle("P", criterion("C", facet("C.m", "measure"))))
HELD = {"kind": "indicator", "benchmark": {"value": 50, "unit": "%", "year": 2024}}


def test_a_goal_that_is_reached_already_takes_no_step():
    road = road_of(ONE, plan_data(measures=[measure(level=4, serves=["C.m"])]), Goal("total", 0.8))
    assert (road.steps, road.reachable, road.by_fixing) == ((), True, True)


def test_where_an_item_can_be_fixed_no_new_one_is_stated():
    road = road_of(ONE, plan_data(measures=[measure(level=2, serves=["C.m"])]), Goal("total", 0.8))
    # To link an indicator would do for both, but one has to be written first: four steps' effort instead of two.
    assert (climbed(road), road.by_fixing) == (["scheduled", "resourced"], True)
    assert not any(taken.step.new for taken in road.steps)


def test_where_nothing_claims_a_facet_a_new_item_is_stated_first():
    road = road_of(ONE, plan_data(), Goal("total", 0.4))
    assert (climbed(road), road.by_fixing) == (["stated", "owned"], False)
    assert (road.fixed["total"], road.most["total"]) == (0.0, 1.0)


def test_a_measure_whose_type_does_not_answer_is_left_alone_and_a_new_one_stated():
    of = rubric(principle("P", criterion("C", facet("C.m", {"kind": "measure", "types": ["train"]}))))
    road = road_of(of, plan_data(measures=[measure(level=4, serves=["C.m"])]), Goal("total", 0.4))
    assert all(taken.step.new for taken in road.steps)


def test_a_link_measures_and_does_not_schedule():
    """The year of the indicator's target is the indicator's."""
    data = plan_data(measures=[measure(level=2, serves=["C.m"])], indicators=[indicator(level=3)])
    road = road_of(ONE, data, Goal("total", 1.0))
    assert (sorted(climbed(road)), road.stand_in) == (["measured", "resourced", "scheduled"], "I1")


def test_in_a_plan_without_a_last_year_a_date_is_made_up_all_the_same():
    funded = measure(level=4, due=None, serves=["C.m"])
    data = plan_data(measures=[funded]) | {"nqpf": "plan/2", "horizon": {}}
    assert climbed(road_of(ONE, data, Goal("total", 0.8))) == ["scheduled"]


def test_fixing_an_indicator_lifts_the_measures_that_link_it():
    data = plan_data(measures=[measure(level=5, serves=["C.m"])], indicators=[indicator(level=1)])
    road = road_of(ONE, data, Goal("total", 1.0))
    assert [(taken.step.item, taken.facets) for taken in road.steps] == [("I1", ("C.m",))]


def test_fixing_a_measure_lifts_the_actions_that_inherit_from_it():
    of = rubric(principle("P", criterion("C", facet("C.x", "measure"), facet("C.y", "measure"))))
    actions = [
        {"id": f"M1-{n}", "title": "行动", "type": "build", "object": "园区", "serves": [f"C.{n}"]} for n in "xy"
    ]
    road = road_of(of, plan_data(measures=[measure(level=1, serves=[], actions=actions)]), Goal("total", 0.4))
    assert [(taken.step.item, taken.step.test, taken.facets) for taken in road.steps] == [
        ("M1", "owned", ("C.x", "C.y"))
    ]


def test_a_value_between_goalposts_is_never_made_up():
    of = rubric(principle("P", criterion("C", facet("C.g"))))
    road = road_of(of, plan_data(indicators=[valued("I1", 0.3, "C.g")]), Goal("total", 0.5))
    assert (road.reachable, road.steps, road.most["total"]) == (False, (), 0.3)
    assert [(limit.facet, limit.most, limit.cause) for limit in road.limits] == [("C.g", 0.3, "posts")]


def test_the_cap_of_an_unsupported_value_is_lifted_by_naming_what_supports_it():
    of = rubric(principle("P", criterion("C", facet("C.g", CHECKS["goalposts"] | {"unsupported": 0.4}))))
    road = road_of(of, plan_data(indicators=[valued("I1", 0.7, "C.g")]), Goal("total", 0.7))
    assert [(taken.step.item, taken.step.test) for taken in road.steps] == [("I1", "supported")]


def test_a_benchmark_of_the_rubric_is_not_reached_by_writing():
    of = rubric(principle("P", criterion("C", facet("C.i", HELD))))
    for data in (
        plan_data(),
        plan_data(indicators=[indicator(level=3, serves=["C.i"], target={"value": 41, "year": 2027})]),
    ):
        road = road_of(of, data, Goal("total", 1.0))
        assert (road.reachable, road.most["total"]) == (False, pytest.approx(0.8))
        assert [limit.cause for limit in road.limits] == ["benchmark"]


def test_limits_are_those_below_the_goals():
    of = rubric(principle("P", criterion("C", facet("C.g"))), principle("Q", criterion("E", facet("E.m", "measure"))))
    road = road_of(of, plan_data(), Goal("Q", 0.2))
    assert (road.reachable, road.limits) == (True, ())


def test_only_steps_below_a_goals_node_are_taken():
    of = rubric(*(principle(n, criterion(f"{n}1", facet(f"{n}1.m", "measure"))) for n in "PQ"))
    road = road_of(of, plan_data(), Goal("Q", 0.6))
    assert {taken.step.facet for taken in road.steps} == {"Q1.m"}


def test_several_goals_are_all_reached():
    of = rubric(*(principle(n, criterion(f"{n}1", facet(f"{n}1.m", "measure"))) for n in "PQ"))
    road = road_of(of, plan_data(), Goal("total", 0.5), Goal("P", 0.6))
    after = road.steps[-1].scores
    assert after["total"] >= 0.5 - 1e-12
    assert after["P"] >= 0.6 - 1e-12


def test_what_does_not_apply_is_not_fixed():
    of = rubric(
        principle("P", criterion("C", facet("C.m", "measure")), criterion("E", facet("E.m", "measure"), na=True))
    )
    road = road_of(of, plan_data(), Goal("total", 1.0), not_applicable=frozenset({"E"}))
    assert {taken.step.facet for taken in road.steps} == {"C.m"}


def test_a_large_plan_is_searched_within_a_bound(monkeypatch):
    monkeypatch.setattr("nqpf.analysis.roadmap.survey.MOST_WORK", 200)
    facets = [facet(f"C.{n}", "measure") for n in range(20)]
    of = rubric(principle("P", criterion("C", *facets)))
    road = road_of(of, plan_data(), Goal("total", 0.5))
    assert road.search == "cut-short"
    assert road.steps[-1].scores["total"] >= 0.5 - 1e-12

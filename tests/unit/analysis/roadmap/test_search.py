"""The search against brute force: every choice of steps, written into the plan and scored through the loader."""

from copy import deepcopy
from itertools import combinations

import pytest
from builders import (
    Data,
    criterion,
    driver,
    facet,
    indicator,
    loaded,
    measure,
    plan_data,
    pole,
    principle,
    rubric,
    scored,
)
from fixed import take

from nqpf.analysis.roadmap import Goal, Road, Step, find_road
from nqpf.analysis.roadmap import search as searching
from nqpf.analysis.roadmap.gauge import Gauge
from nqpf.analysis.roadmap.search import FEW, cheapest, exact, greedy, trim
from nqpf.analysis.roadmap.survey import Survey
from nqpf.analysis.roadmap.universe import fixing_steps, new_steps, worth_a_look
from nqpf.analysis.roadmap.workbench import Workbench
from nqpf.base.language import Text
from nqpf.plan.plan import Plan
from nqpf.report.roadmap.view import StepView
from nqpf.rubric.effort import EffortTable, table
from nqpf.rubric.model import Rubric
from nqpf.rubric.tree import Pruning, grow

REGION = Pruning("region")
EVEN = table({})
UNEVEN = table({"measure.resourced": 3.0, "measure.measured": 2.0, "indicator.anchored": 2.0, "statement.stated": 2.5})


def survey_of(of: Rubric, data: Data, goals: list[Goal], efforts: EffortTable = EVEN) -> tuple[Survey, list[Step]]:
    view = loaded(of, data).view
    gauge = Gauge(grow(of, REGION))
    bench = Workbench(view, {k: f for k, (_, f) in of.facets().items() if k in gauge.branches}, of.secondary_part)
    survey = Survey(bench, gauge, efforts, tuple(goals))
    fixes = fixing_steps(bench, worth_a_look(bench))
    fixed = survey.after(survey.start, [step for step in fixes if not step.claims])
    return survey, [*fixes, *new_steps(bench, {name: fixed.scores[name] for name in bench.facets})]


def road_of(of: Rubric, data: Data, *goals: Goal, efforts: EffortTable = EVEN) -> Road:
    return find_road(of, loaded(of, data).view, REGION, efforts, goals)


def total_with(of: Rubric, data: Data, steps: tuple[Step, ...], link: str | None) -> float:
    data = deepcopy(data)
    for step in sorted(steps, key=lambda step: (step.claims, not step.new, step.rung)):
        take(data, shown(step, link), of)
    return scored(of, Plan.model_validate(data)).total


def shown(step: Step, link: str | None) -> StepView:
    fields = {"item": step.item or None, "kind": step.kind, "test": step.test, "facet": step.facet or None}
    return StepView(
        number=1, title=Text(), what=Text(), link=link if step.test == "measured" else None, line=1, column=1,
        effort=1, gain=0, shown=0, total=0, commitment=None, scores=(), facets=(), **fields,
    )  # fmt: skip


def brute_force(of: Rubric, data: Data, survey: Survey, steps: list[Step]) -> float | None:
    """The least effort of any choice that brings the total to its goal, None where none does."""
    best = None
    for size in range(len(steps) + 1):
        for choice in combinations(steps, size):
            moved = [step.item for step in choice if step.claims]
            effort = survey.effort(choice)
            if len(moved) == len(set(moved)) and (best is None or effort < best):  # noqa: SIM102
                if total_with(of, data, choice, survey.bench.stand_in) >= survey.goals[0].score - 1e-12:
                    best = effort
    return best


SMALL = rubric(principle("P", criterion("C", facet("C.m", "measure"), facet("C.i", "indicator"))))
PAIR = rubric(
    driver("D") | {
        "poles": [
            pole("A", "A", criterion("A1", facet("A1.m", "measure")), weight=0.4),
            pole("B", "B", criterion("B1", facet("B1.m", "measure")), weight=0.4),
        ]
    },
    pole_floor=0,
)  # fmt: skip
"""Classical coupling, where one empty pole keeps the driver at 0."""
CAPPED = rubric(principle("P", criterion("C", facet("C.x", "measure"), facet("C.y", "measure", weight=3))))

ACTION = {"id": "M1-1", "title": "行动", "type": "build", "object": "园区", "serves": ["C.m"]}
CASES = {
    "a measure and an indicator to fix": (
        SMALL,
        plan_data(measures=[measure(level=2, serves=["C.m"])], indicators=[indicator(level=2, serves=["C.i"])]),
        [0.5, 0.6, 0.8, 1.0],
    ),
    "an indicator that also measures": (
        SMALL,
        plan_data(
            measures=[measure(level=4, serves=["C.m"], indicators=["I1"])],
            indicators=[indicator(level=1, serves=["C.i"])],
        ),
        [0.7, 0.9, 1.0],
    ),
    "an action that inherits": (
        SMALL,
        plan_data(
            measures=[
                measure(
                    level=1, serves=[], actions=[{"id": "M1-1", "title": "行动", "type": "build", "object": "园区"}]
                )
            ],
        ),
        [0.2, 0.3, 0.4],
    ),
    "two empty poles": (PAIR, plan_data(), [0.1, 0.2]),
    "a claim to move up": (CAPPED, plan_data(measures=[measure(level=4, serves=["C.x", "C.y"])]), [0.6, 0.72]),
}


@pytest.mark.parametrize("efforts", [EVEN, UNEVEN], ids=["even", "uneven"])
@pytest.mark.parametrize("name", CASES)
def test_the_least_effort_is_that_of_brute_force(name, efforts):
    of, data, goals = CASES[name]
    for goal in goals:
        survey, steps = survey_of(of, data, [Goal("total", goal)], efforts)
        assert len(steps) <= FEW
        road = road_of(of, data, Goal("total", goal), efforts=efforts)
        assert road.search == "exact"
        assert sum(taken.effort for taken in road.steps) == pytest.approx(brute_force(of, data, survey, steps))


@pytest.mark.parametrize("name", CASES)
def test_the_greedy_search_reaches_the_goal_and_needs_every_step_of_it(name, monkeypatch):
    of, data, goals = CASES[name]
    monkeypatch.setattr(searching, "FEW", 0)
    for goal in goals:
        survey, steps = survey_of(of, data, [Goal("total", goal)], UNEVEN)
        found, search = cheapest(survey, steps, frozenset(steps))
        assert search == "greedy"
        assert survey.after(survey.start, found).scores["total"] >= goal - 1e-12
        assert trim(survey, frozenset(found)) == frozenset(found)
        assert survey.effort(found) >= survey.effort(exact(survey, steps)) - 1e-9


def test_single_steps_never_open_a_driver_of_two_empty_poles_but_pairs_do():
    survey, steps = survey_of(PAIR, plan_data(), [Goal("total", 0.2)])
    assert greedy(survey, steps, joined=False) is None
    assert {step.facet for step in greedy(survey, steps, joined=True) or ()} == {"A1.m", "B1.m"}


def test_of_a_geometric_mean_every_empty_child_is_opened_at_once():
    of = rubric(
        *(principle(f"P{n}", criterion(f"C{n}", facet(f"C{n}.m", "measure"))) for n in range(4)), aggregate="geometric"
    )
    road = road_of(of, plan_data(), Goal("total", 0.2))
    assert {taken.step.facet for taken in road.steps} == {f"C{n}.m" for n in range(4)}
    assert [taken.scores["total"] > 0 for taken in road.steps] == [False, False, False, True]


def test_of_a_minimum_every_lowest_child_is_lifted_at_once():
    facets = [facet(f"C.{n}", "measure") for n in range(3)]
    of = rubric(principle("P", criterion("C", *facets, aggregate="minimum")))
    road = road_of(of, plan_data(), Goal("total", 0.4))
    assert (road.search, sum(taken.effort for taken in road.steps)) == ("greedy", 6)


def test_a_facet_that_counts_only_among_the_best_is_climbed_until_it_does():
    facets = [facet(f"C.{n}", "measure") for n in range(3)]
    of = rubric(principle("P", criterion("C", *facets, need=1)))
    data = plan_data(measures=[measure(level=2, serves=["C.0"], object="略", title="举措")])
    road = road_of(of, data, Goal("total", 1.0))
    assert road.steps[-1].scores["total"] == 1.0


def test_the_better_of_plain_greedy_and_climbs_is_kept(monkeypatch):
    monkeypatch.setattr(searching, "FEW", 0)
    for of, data, goals in CASES.values():
        survey, steps = survey_of(of, data, [Goal("total", goals[-1])], UNEVEN)
        plain = greedy(survey, steps, joined=False)
        if plain is not None:
            assert survey.effort(cheapest(survey, steps, frozenset(steps))[0]) <= survey.effort(plain) + 1e-9

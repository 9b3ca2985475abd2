from itertools import pairwise

import pytest
from builders import TITLE, criterion, facet, indicator, loaded, measure, plan_data, principle, rubric

from nqpf.analysis.roadmap import Goal
from nqpf.base.points import value_of
from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.report.roadmap.build import build_roadmap, next_ten
from nqpf.report.roadmap.view import RoadmapReport
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.rubric.effort import table
from nqpf.rubric.profile import Profile

OF = rubric(
    principle(
        "P", criterion("C", facet("C.m", "measure", remedy={"en": "add one", "zh": "补一项"}), facet("C.n", "measure"))
    )
)
PROFILE = Profile.model_validate({"nqpf": "profile/1", "id": "p", "title": TITLE, "kind": "region"})


def scored(data, of=OF) -> ScoredPlan:
    return ScoredPlan(loaded(of, data), Standard(LoadedRubric(of, "0" * 64), PROFILE))


def built(data, goal: float) -> RoadmapReport:
    return build_roadmap(scored(data), table({}), [Goal("total", goal)])


def test_a_step_says_what_the_test_missed_and_where():
    (step,) = built(plan_data(measures=[measure(level=3, serves=["C.m"])]), 0.4).steps
    assert (step.number, step.item, step.kind, step.test, step.facet) == (1, "M1", "measure", "resourced", None)
    assert step.what.en.startswith("no amount: state the amount")
    assert step.keys == ("budget",)
    assert (step.line, step.facets, step.effort) == (12, ("C.m",), 1)
    assert (step.gain, step.total) == (pytest.approx(10), step.scores[0])


def test_gains_as_printed_add_up_to_the_printed_totals():
    thirds = rubric(principle("P", criterion("C", *(facet(f"C.{n}", "measure") for n in "abc"))))
    data = plan_data(measures=[measure(f"M{n}", level=1, serves=[f"C.{n}"]) for n in "abc"])
    report = build_roadmap(scored(data, thirds), table({}), [Goal("total", 0.8)])
    printed = [round(total, 2) for total in (report.total_before, *(step.total for step in report.steps))]
    assert [step.shown for step in report.steps] == [round(b - a, 2) for a, b in pairwise(printed)]
    assert {6.66, 6.67} <= {step.shown for step in report.steps}


def test_a_new_item_begins_with_the_remedy_and_goes_on_with_what_each_test_asks():
    report = built(plan_data(), 0.2)
    assert [(step.item, step.facet, step.test) for step in report.steps] == [
        (None, "C.m", "stated"), (None, "C.m", "owned"),
    ]  # fmt: skip
    assert [step.what.en for step in report.steps] == ["add one", "a responsible body is named"]
    assert [step.keys for step in report.steps] == [("type", "object"), ("owner",)]
    assert [(item.facet, item.kind) for item in report.new_items] == [("C.m", "measure")]


def test_a_claim_to_move_up_is_told():
    data = plan_data(
        measures=[measure(level=5, serves=["C.m", "C.n"]), measure("M2", level=4, serves=["C.m"])],
        indicators=[indicator()],
    )
    (step,) = built(data, 0.9).steps
    assert (step.item, step.test, step.facet) == ("M1", "primary", "C.n")
    assert step.what.en.startswith("make C.n the main subject") and step.keys == ("serves",)


def test_what_only_an_action_misses_is_told_of_its_measure():
    """The measure is scheduled by an indicator that its action does not link; its due date lies outside the horizon."""
    action = {"id": "M1-1", "title": "行动", "type": "build", "object": "园区", "indicators": ["I2"], "serves": ["C.m"]}
    data = plan_data(
        measures=[measure(level=5, due=2035, serves=[], actions=[action])],
        indicators=[indicator(), indicator("I2", level=1)],
    )
    report = built(data, 0.3)
    assert all(step.what for step in report.steps)


@pytest.mark.parametrize(("level", "score"), [(0, 10), (1, 20), (4, 50), (5, 60)])
def test_the_next_full_ten_points_are_the_default_goal(level, score):
    """Of two facets one is claimed: each answer adds 10 points; on a full ten the next one is aimed at."""
    plan = scored(plan_data(measures=[measure(level=level, serves=["C.m"])], indicators=[indicator()]))
    assert next_ten(plan) == Goal("total", value_of(score))


def test_a_full_plan_aims_at_what_there_is():
    of = rubric(principle("P", criterion("C", facet("C.m", "measure"))))
    plan = scored(plan_data(measures=[measure(level=5, serves=["C.m"])], indicators=[indicator()]), of)
    assert next_ten(plan) == Goal("total", 1.0)


def test_the_road_shows_what_it_adds_to_the_commitment():
    tasks = [measure(f"M{n}", level=2, serves=["C.m"] if n == 0 else []) for n in range(5)]
    report = built(plan_data(measures=tasks), 0.3)
    # Of five tasks all say what and who; the one step gives one of them one more answer.
    assert len(report.steps) == 1
    assert report.commitment_before == pytest.approx(100 * 2 / 6)
    assert report.commitment_after == report.steps[0].commitment == pytest.approx(100 * (2 + 1 / 5) / 6)
    assert built(plan_data(measures=tasks[:4]), 0.3).commitment_after is None


def test_a_plan_that_is_there_already_or_never_gets_there_has_no_steps():
    assert built(plan_data(measures=[measure(level=4, serves=["C.m"])]), 0.4).status == "already-there"
    of = rubric(principle("P", criterion("C", facet("C.g"))))
    report = build_roadmap(scored(plan_data(), of), table({}), [Goal("total", 0.5)])
    assert (report.status, report.steps, report.goals[0].most) == ("out-of-reach", (), 0.0)

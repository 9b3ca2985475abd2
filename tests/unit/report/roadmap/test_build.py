"""A roadmap is the beginning of the work list: the shortest one that reaches the target."""

import pytest
from builders import TITLE, criterion, facet, indicator, loaded, measure, plan_data, principle, rubric, valued
from hypothesis import given, settings
from hypothesis import strategies as st

from nqpf.analysis.worklist import Goal
from nqpf.base.points import value_of
from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.report.roadmap.build import build_roadmap, next_ten
from nqpf.report.roadmap.view import RoadmapReport
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.report.worklist.build import worklist_view
from nqpf.rubric.effort import table
from nqpf.rubric.profile import Profile

OF = rubric(principle("P", criterion("C", facet("C.m", "measure"), facet("C.n", "measure"))))
TWO = rubric(
    principle("P", criterion("P.1", facet("P.m", "measure")), criterion("P.2", facet("P.n", "measure"))),
    principle("Q", criterion("Q.1", facet("Q.m", "measure")), criterion("Q.2", facet("Q.s", "statement"))),
)
PROFILE = Profile.model_validate({"nqpf": "profile/1", "id": "p", "title": TITLE, "kind": "region"})


def scored(data, of=OF) -> ScoredPlan:
    return ScoredPlan(loaded(of, data), Standard(LoadedRubric(of, "0" * 64), PROFILE))


def built(data, goal: float, of=OF) -> RoadmapReport:
    return build_roadmap(scored(data, of), table({}), [Goal("total", goal)])


PLANS = st.lists(
    st.builds(
        lambda level, serves: {"level": level, "serves": serves},
        st.integers(0, 4),
        st.lists(st.sampled_from(["P.m", "P.n", "Q.m"]), unique=True, max_size=3),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=40, deadline=None, database=None, derandomize=True)
@given(PLANS, st.sampled_from([0.2, 0.5, 0.8, 1.0]))
def test_it_is_the_shortest_prefix_of_the_one_order(items, asked):
    data = plan_data(measures=[measure(f"M{n}", **item) for n, item in enumerate(items)])
    plan = scored(data, TWO)
    if not plan.is_assessed:
        return
    work = worklist_view(plan)
    road = build_roadmap(plan, table({}), [Goal("total", asked)])
    assert road.work.entries == work.entries[: len(road.work.entries)]
    assert road.status != "out-of-reach"
    # One entry less would not do.
    totals = [work.total_before, *(entry.total_after for entry in work.entries)]
    reached = [total >= 100 * asked - 1e-9 for total in totals]
    assert reached.index(True) == len(road.work.entries)


def test_for_a_node_only_what_lies_below_it_is_done_and_in_the_same_order():
    data = plan_data(measures=[measure(level=1, serves=["P.m", "Q.m"]), measure("M2", level=3, serves=["P.n"])])
    plan = scored(data, TWO)
    road = build_roadmap(plan, table({}), [Goal("Q", 0.5)])
    order = [entry.id for entry in worklist_view(plan).entries]
    kept = [entry.id for entry in road.work.entries]
    assert "M2" not in kept
    assert kept == [name for name in order if name in kept]
    assert (road.goals[0].after, road.goals[0].most) == (pytest.approx(road.scores[-1][0]), pytest.approx(100))
    assert road.scores[-1][0] >= 50 > (road.scores[-2][0] if len(road.scores) > 1 else road.goals[0].before)


@pytest.mark.parametrize(("level", "score"), [(0, 10), (1, 20), (4, 50), (5, 60)])
def test_the_next_full_ten_points_are_the_default_goal(level, score):
    """Of two facets one is claimed: each answer adds 10 points; on a full ten the next one is aimed at."""
    plan = scored(plan_data(measures=[measure(level=level, serves=["C.m"])], indicators=[indicator()]))
    assert next_ten(plan) == Goal("total", value_of(score))


def test_a_full_plan_aims_at_what_there_is():
    of = rubric(principle("P", criterion("C", facet("C.m", "measure"))))
    plan = scored(plan_data(measures=[measure(level=5, serves=["C.m"])], indicators=[indicator()]), of)
    assert next_ten(plan) == Goal("total", 1.0)


def test_a_plan_that_is_there_already_has_nothing_to_do():
    road = built(plan_data(measures=[measure(level=4, serves=["C.m"])]), 0.4)
    assert (road.status, road.work.entries, road.work.groups) == ("already-there", (), ())


def test_out_of_reach_it_says_how_far_writing_goes_and_what_the_rest_hangs_on():
    of = rubric(principle("P", criterion("C", facet("C.g"), facet("C.m", "measure"))))
    road = built(plan_data(indicators=[valued("I1", 0.4, "C.g")]), 0.9, of)
    assert (road.status, road.goals[0].most) == ("out-of-reach", pytest.approx(70))
    assert [entry.id for entry in road.work.entries] == ["C"]
    assert [(rest.cause, rest.facets, rest.points) for rest in road.work.rest] == [("posts", 1, pytest.approx(30))]
    assert [(limit.facet, limit.most) for limit in road.work.limits] == [("C.g", pytest.approx(40))]


def test_efforts_of_the_user_order_the_work_anew():
    data = plan_data(measures=[measure(level=3, serves=["C.m"])])
    plan = scored(data)
    cheap, dear = (build_roadmap(plan, table({"measure.resourced": n}), [Goal("total", 0.5)]) for n in (1, 9))
    assert cheap.work.entries[0].effort + 8 == dear.work.entries[0].effort
    assert (cheap.effort_basis, dear.effort_basis) == (None, None)

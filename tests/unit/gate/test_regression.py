import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nqpf.base.points import points, value_of
from nqpf.gate import regression_of
from nqpf.gate.baseline import PlanBaseline

WHOLE = {
    "id": "p",
    "path": "p.plan.yaml",
    "sha256": "plan",
    "rubric_sha256": "rubric",
    "tool": "1",
    "total": 50,
    "gated": 50,
    "dimensions": {
        "A": {"score": 60, "criteria": {"A.1": {"A.1.f": 60, "A.1.g": 60}}},
        "B": {"score": 40, "criteria": {"B.1": {"B.1.f": 20}, "B.2": {"B.2.f": 60}}},
    },
    "findings": ["over-budget:plan", "reversed-dates:M1"],
}


def drawn(**fields):
    return PlanBaseline.model_validate(WHOLE | fields)


def with_b(score, **criteria):
    return {**WHOLE["dimensions"], "B": {"score": score, "criteria": criteria}}


def moved(now, tolerance=0.0, was=None):
    """What moved, in points, as baselines are written and a tolerance is."""
    changes = regression_of(was or drawn(), now, value_of(tolerance)).changes
    return [(c.node, shown(c.was), shown(c.now), c.causes, c.fell) for c in changes]


def shown(score):
    return None if score is None else pytest.approx(points(score), abs=1e-13)


def test_nothing_moved():
    assert regression_of(drawn(), drawn(), 0) == ((), (), (), ())


def test_a_change_of_the_plan_is_told_from_the_total_down_to_the_facet():
    dimensions = with_b(30, **{"B.1": {"B.1.f": 0}, "B.2": {"B.2.f": 60}})
    assert moved(drawn(sha256="other", gated=45, total=45, dimensions=dimensions)) == [
        ("total", 50, 45, ("plan",), True),
        ("B", 40, 30, ("plan",), True),
        ("B.1.f", 20, 0, ("plan",), False),
    ]


@pytest.mark.parametrize(("tolerance", "fell"), [(0, True), (4.9, True), (5, False), (100, False)])
def test_what_is_tolerated_is_told_and_does_not_fail(tolerance, fell):
    ((node, _, _, _, fails),) = moved(drawn(sha256="other", gated=45), tolerance)
    assert (node, fails) == ("total", fell)


def test_documents_and_the_tool_are_causes_and_documents_move_no_score():
    now = drawn(documents_sha256="other", tool="2", gated=49)
    assert regression_of(drawn(), now, 0).causes == ("documents", "tool")
    assert moved(now) == [("total", 50, 49, ("tool",), True)]


def test_each_change_names_its_level():
    dimensions = with_b(30, **{"B.1": {"B.1.f": 0}, "B.2": {"B.2.f": 60}})
    changes = regression_of(drawn(), drawn(gated=45, dimensions=dimensions), 0).changes
    assert [change.level for change in changes] == ["total", "dimension", "facet"]
    assert [change.node for change in changes] == ["total", "B", "B.1.f"]


def test_noise_in_the_last_digit_is_no_change():
    assert moved(drawn(rubric_sha256="other", gated=50 - 1e-12)) == []


def test_what_rises_does_not_fail():
    assert moved(drawn(sha256="other", gated=51)) == [("total", 50, 51, ("plan",), False)]


def test_a_rubric_and_a_plan_that_changed_together_are_both_named():
    assert moved(drawn(sha256="x", rubric_sha256="y", gated=49)) == [("total", 50, 49, ("plan", "rubric"), True)]


def test_a_waiver_moves_the_facets_of_its_criterion_and_nothing_else():
    now = drawn(sha256="other", waived=["B.1"], gated=60, dimensions=with_b(50, **{"B.2": {"B.2.f": 50}}))
    assert moved(now) == [
        ("total", 50, 60, ("plan", "waiver"), False),
        ("B", 40, 50, ("plan", "waiver"), False),
        ("B.2.f", 60, 50, ("plan",), False),
        ("B.1.f", 20, None, ("waiver",), False),
    ]


def test_a_dimension_without_the_waived_criterion_is_not_moved_by_the_waiver():
    dimensions = {**WHOLE["dimensions"], "A": {"score": 50, "criteria": {"A.1": {"A.1.f": 40, "A.1.g": 60}}}}
    changes = moved(drawn(sha256="other", waived=["B.1"], dimensions=dimensions))
    assert ("A", 60, 50, ("plan",), True) in changes


def test_a_dimension_that_is_gone_has_fallen():
    kept = {"A": WHOLE["dimensions"]["A"]}
    assert ("B", 40, None, ("rubric",), True) in moved(drawn(rubric_sha256="other", dimensions=kept), tolerance=100)


def test_findings_are_new_or_gone_by_their_ids():
    now = drawn(findings=["reversed-dates:M1", "reversed-dates:M2"])
    regression = regression_of(drawn(), now, 0)
    assert (regression.new, regression.gone) == (("reversed-dates:M2",), ("over-budget:plan",))


def test_a_finding_whose_waiver_no_longer_covers_it_is_new():
    was = drawn(waived=["reversed-dates:M1"])
    assert regression_of(was, drawn(), 0).new == ("reversed-dates:M1",)
    assert regression_of(was, was, 0).new == ()


SCORES = st.floats(0, 100)
PLANS = st.builds(
    lambda gated, a, facet, waived, sha, rubric: drawn(
        gated=gated,
        sha256=sha,
        rubric_sha256=rubric,
        waived=waived,
        dimensions={"A": {"score": a, "criteria": {"A.1": {"A.1.f": facet}}}},
    ),
    SCORES,
    SCORES,
    SCORES,
    st.sampled_from([[], ["A.1"], ["A.2"]]),
    st.sampled_from("xy"),
    st.sampled_from("xy"),
)


@given(PLANS, PLANS, SCORES)
def test_every_change_has_causes_among_what_changed(was, now, tolerance):
    regression = regression_of(was, now, value_of(tolerance))
    for change in regression.changes:
        assert set(change.causes) <= set(regression.causes)
        assert not change.fell or change.level != "facet"
    assert regression_of(was, was, value_of(tolerance)) == ((), (), (), ())


HUNDREDTHS = st.integers(0, 10_000).map(lambda hundredths: hundredths / 100)


@given(HUNDREDTHS, HUNDREDTHS, HUNDREDTHS)
@example(62, 60, 2)
@example(29, 28.3, 0.7)
def test_a_fall_is_tolerated_or_not_as_its_points_say(was, now, tolerance):
    changes = moved(drawn(sha256="other", gated=now), tolerance, was=drawn(gated=was))
    assert [fell for *_, fell in changes] == ([was - now > tolerance + 1e-9] if was != now else [])


@given(st.floats(0, 1))
def test_a_baseline_is_read_as_it_was_written(score):
    now = drawn().model_copy(update={"gated": score})
    assert json.loads(now.model_dump_json())["gated"] == points(score)
    assert regression_of(PlanBaseline.model_validate_json(now.model_dump_json()), now, 0).changes == ()


@given(PLANS, PLANS, SCORES, SCORES)
def test_more_tolerance_never_fails_more(was, now, one, other):
    little, much = sorted((one, other))
    fell = [
        {c.node for c in regression_of(was, now, value_of(tolerance)).changes if c.fell} for tolerance in (little, much)
    ]
    assert fell[1] <= fell[0]

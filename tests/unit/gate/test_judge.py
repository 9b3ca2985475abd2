import pytest
from builders import criterion, driver, facet, principle, rubric, scored_values

from nqpf.base.severity import SEVERITIES
from nqpf.gate import Policy, judge, too_grave

OF = rubric(
    principle("P", criterion("P.1", facet("P.1.f")), criterion("P.2", facet("P.2.f"), na=True)),
    driver("D"),
)
HALF = {"P.1.f": 0.6, "P.2.f": 0.6}


def fell(policy, values=HALF, of=OF, **declared):
    return [(f.rule, f.node, f.asked) for f in judge(scored_values(of, values, **declared), policy, of)]


def test_no_policy_asks_nothing():
    assert fell(Policy()) == []


def test_total_is_compared_unrounded():
    card = scored_values(OF, HALF)
    total = card.total * 100
    assert judge(card, Policy(total=total), OF) == ()
    (failure,) = judge(card, Policy(total=total + 1e-9), OF)
    assert (failure.rule, failure.node) == ("total", "total")
    assert failure.found == pytest.approx(30)


def test_a_score_just_below_is_not_shown_as_what_was_asked():
    of = rubric(principle("P", criterion("P.1", facet("P.1.f"))))
    card = scored_values(of, {"P.1.f": 0.59996})
    (failure,) = judge(card, Policy(total=60), of)
    assert failure.message.en == "the plan scores 59.996, below the required 60"


def test_every_dimension_but_those_named_with_a_score_of_their_own():
    assert fell(Policy(every_dimension=50)) == [("every-dimension", "D", 50)]
    assert fell(Policy(every_dimension=50, nodes={"D": 0})) == []
    assert fell(Policy(every_dimension=70, nodes={"D": 10})) == [
        ("every-dimension", "P", 70),
        ("node", "D", 10),
    ]


def test_any_node_can_be_asked_for():
    assert fell(Policy(nodes={"P.1.f": 61, "P.1": 60})) == [("node", "P.1.f", 61)]


def test_a_node_that_does_not_apply_is_not_asked_for():
    assert fell(Policy(nodes={"P.2": 100}), not_applicable=[{"id": "P.2", "reason": "none here"}]) == []


def test_the_share_that_the_rubric_wants_assessed_always_holds():
    of = rubric(principle("P", criterion("P.1", facet("P.1.f")), criterion("P.2", facet("P.2.f"), weight=2, na=True)))
    values = {"P.1.f": 1.0}
    assert fell(Policy(), values, of, not_applicable=[{"id": "P.2", "reason": "none here"}]) == [
        ("assessed", "total", 0.6)
    ]
    assert fell(Policy(assessed=1.0), values, of) == []
    assert fell(Policy(assessed=0.1), values, of, not_applicable=[{"id": "P.2", "reason": "none here"}]) == [
        ("assessed", "total", 0.6)
    ]


def test_a_rubric_can_say_what_no_plan_may_miss():
    of = rubric(principle("P", criterion("P.1", facet("P.1.f"), must=40)))
    assert fell(Policy(), {"P.1.f": 0.2}, of) == [("must", "P.1", 40)]
    assert fell(Policy(), {"P.1.f": 0.4}, of) == []


@pytest.mark.parametrize(
    ("tolerated", "grave"),
    [
        (None, []),
        ("none", ["note", "warning", "error"]),
        ("note", ["warning", "error"]),
        ("warning", ["error"]),
        ("error", []),
    ],
)
def test_a_finding_is_too_grave_above_what_is_tolerated(tolerated, grave):
    policy = Policy(max_severity=tolerated)
    assert [severity for severity in SEVERITIES if too_grave(severity, policy)] == grave


@pytest.mark.parametrize(("found", "falls"), [(None, True), (0.0, True), (0.49, True), (0.5, False), (1.0, False)])
def test_what_nobody_could_trace_is_not_traceable(found, falls):
    card = scored_values(OF, HALF)
    failures = judge(card, Policy(traceable=0.5), OF, found)
    expected = [("traceable", "total", 0.5, found or 0.0)] if falls else []
    assert [(f.rule, f.node, f.asked, f.found) for f in failures] == expected
    assert judge(card, Policy(), OF, found) == ()


def test_what_falls_short_is_named_in_both_languages():
    asked = Policy(total=60, nodes={"P.1": 70, "total": 80})
    assert [failure.message.zh for failure in judge(scored_values(OF, HALF), asked, OF)] == [
        "总分 30.0，低于门槛 60",
        "P.1 得分 60.0，低于门槛 70",
        "总分 30.0，低于门槛 80",
    ]


@pytest.mark.parametrize(
    ("lacking", "shown"), [(0.06, "59.9,"), (0.05, "59.950,"), (4e-5, "59.999960,"), (4e-9, "59.999999996")]
)
def test_as_many_decimals_are_shown_as_it_takes(lacking, shown):
    of = rubric(principle("P", criterion("P.1", facet("P.1.f"))))
    (failure,) = judge(scored_values(of, {"P.1.f": (60 - lacking) / 100}), Policy(total=60), of)
    assert failure.message.en.startswith(f"the plan scores {shown}")


def test_an_assessed_share_that_falls_short_is_told_of_the_whole_plan():
    of = rubric(principle("P", criterion("P.1"), criterion("P.2", na=True)))
    card = scored_values(of, {}, not_applicable=[{"id": "P.2", "reason": "none here"}])
    (failure,) = judge(card, Policy(), of)
    assert (failure.node, failure.found) == ("total", 0.5)

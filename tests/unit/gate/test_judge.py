import pytest
from builders import criterion, driver, facet, principle, rubric, scored_values
from hypothesis import example, given
from hypothesis import strategies as st

from nqpf.base.points import as_written, value_of
from nqpf.base.severity import SEVERITIES
from nqpf.gate import Failure, Policy, fewer_answers, judge, too_grave, unassessed, unconfirmed
from nqpf.plan.plan import Plan
from nqpf.scoring.commitment import Counts

OF = rubric(
    principle("P", criterion("P.1", facet("P.1.f")), criterion("P.2", facet("P.2.f"), na=True)),
    driver("D"),
)
HALF = {"P.1.f": 0.6, "P.2.f": 0.6}


def asking(**limits):
    """A policy that asks for so many points."""
    return Policy(**{name: _values(limit) for name, limit in limits.items()})


def _values(limit):
    if isinstance(limit, dict):
        return {name: value_of(points) for name, points in limit.items()}
    return value_of(limit)


def fell(policy, values=HALF, of=OF, **declared):
    """What fell short, with the points that were asked."""
    return [(f.rule, f.node, as_written(f.asked)) for f in judge(scored_values(of, values, **declared), policy, of)]


FIVE = Counts(tasks=5, what=5, who=4, when=1, with_what=0, linked=1, unlinked=1, anchored=0)
"""Shares 1, .8, .2, 0, .3 and 0: a commitment of 38.3."""


@pytest.mark.parametrize(
    ("policy", "failing"),
    [
        (Policy(commitment=0.38), []),
        (Policy(commitment=FIVE.value), []),
        (Policy(commitment=0.39), [("commitment", "commitment", 0.39, pytest.approx(2.3 / 6))]),
        (Policy(answered={"who": 0.8, "what": 1.0, "measured": 0.3}), []),
        (Policy(answered={"who": 0.81, "when": 0.2}), [("answered", "who", 0.81, 0.8)]),
        (Policy(answered={"from_where": 0.1, "with_what": 0.1}),
         [("answered", "from_where", 0.1, 0.0), ("answered", "with_what", 0.1, 0.0)]),
    ],
)  # fmt: skip
def test_commitment_and_each_of_its_questions_can_be_required(policy, failing):
    card = scored_values(OF, HALF)
    assert [tuple(failure) for failure in judge(card, policy, OF, counts=FIVE)] == failing


@pytest.mark.parametrize("policy", [Policy(commitment=0.01), Policy(answered={"who": 0.0})])
def test_under_five_tasks_no_requirement_on_commitment_is_met(policy):
    four = FIVE._replace(tasks=4, what=4)
    assert judge(scored_values(OF, HALF), policy, OF, counts=four) == (Failure("too-few-tasks", "commitment", 5, 4),)
    assert judge(scored_values(OF, HALF), Policy(total=0.1), OF, counts=four) == ()


@pytest.mark.parametrize(
    ("draft", "policy", "failing"),
    [
        (True, Policy(), [Failure("draft", "plan", 0, 1)]),
        (True, Policy(allow_draft=True), []),
        (False, Policy(), []),
    ],
)
def test_a_draft_does_not_pass_unless_drafts_are_allowed(draft, policy, failing):
    plan = Plan.model_validate(
        {"nqpf": "plan/2", "id": "p", "kind": "region", "title": "t", "subject": "s", "draft": draft}
    )
    assert list(unconfirmed(plan, policy)) == failing


def test_a_policy_in_points_says_whether_drafts_are_allowed():
    assert Policy.of_points(allow_draft=True) == Policy(allow_draft=True)
    assert not Policy.of_points(total=40).allow_draft


def test_since_the_baseline_neither_tasks_nor_answers_may_become_fewer():
    was = {"tasks": 5, "who": 4, "when": 2, "measured": 1.5, "unheard_of": 9}
    assert list(fewer_answers(was, FIVE)) == [Failure("fewer", "when", 2, 1)]
    assert list(fewer_answers(was, FIVE._replace(tasks=4, when=2))) == [Failure("fewer", "tasks", 5, 4)]
    assert list(fewer_answers({}, FIVE)) == []


def test_what_is_declared_away_counts_as_0_before_the_gate():
    declared = {"not_applicable": [{"id": "P.2", "reason": "本地无此类产业"}]}
    of = rubric(principle("P", criterion("P.1", facet("P.1.f")), criterion("P.2", facet("P.2.f"), na=True)))
    of = of.model_copy(update={"assessed_floor": 0.4})
    assert fell(asking(total=60), {"P.1.f": 0.6}, of, **declared) == [("total-na-zero", "total", 60)]
    assert fell(asking(total=30), {"P.1.f": 0.6}, of, **declared) == []
    assert fell(asking(total=61), {"P.1.f": 0.6}, of, **declared) == [("total", "total", 61)]


def test_no_policy_asks_nothing():
    assert fell(Policy()) == []


def test_total_is_compared_unrounded():
    card = scored_values(OF, HALF)
    assert judge(card, Policy(total=card.total), OF) == ()
    (failure,) = judge(card, Policy(total=card.total + 1e-11), OF)
    assert (failure.rule, failure.node, failure.found) == ("total", "total", card.total)
    assert failure.found == pytest.approx(0.3)


HUNDREDTHS = st.integers(0, 10_000).map(lambda hundredths: hundredths / 100)


@given(HUNDREDTHS.map(lambda points: points / 100), HUNDREDTHS)
@example(0.29, 29)
@example(0.6, 60)
def test_a_score_falls_short_where_it_is_shown_as_less_than_is_asked(score, asked):
    of = rubric(principle("P", criterion("P.1", facet("P.1.f"))))
    card = scored_values(of, {"P.1.f": score})
    assert bool(judge(card, asking(total=asked), of)) is (card.total * 100 < asked)


def test_every_dimension_but_those_named_with_a_score_of_their_own():
    assert fell(asking(every_dimension=50)) == [("every-dimension", "D", 50)]
    assert fell(asking(every_dimension=50, nodes={"D": 0})) == []
    assert fell(asking(every_dimension=70, nodes={"D": 10})) == [
        ("every-dimension", "P", 70),
        ("node", "D", 10),
    ]


def test_any_node_can_be_asked_for():
    assert fell(asking(nodes={"P.1.f": 61, "P.1": 60})) == [("node", "P.1.f", 61)]


def test_a_node_that_does_not_apply_is_not_asked_for():
    assert fell(asking(nodes={"P.2": 100}), not_applicable=[{"id": "P.2", "reason": "none here"}]) == []


def test_the_share_that_the_rubric_wants_assessed_always_holds():
    of = rubric(principle("P", criterion("P.1", facet("P.1.f")), criterion("P.2", facet("P.2.f"), weight=2, na=True)))
    values = {"P.1.f": 1.0}
    assert fell(Policy(), values, of, not_applicable=[{"id": "P.2", "reason": "none here"}]) == [
        ("assessed", "total", 60)
    ]
    assert fell(Policy(assessed=1.0), values, of) == []
    assert fell(Policy(assessed=0.1), values, of, not_applicable=[{"id": "P.2", "reason": "none here"}]) == [
        ("assessed", "total", 60)
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


def test_coverage_that_falls_short_is_told_of_the_whole_plan():
    of = rubric(principle("P", criterion("P.1"), criterion("P.2", na=True)))
    card = scored_values(of, {}, not_applicable=[{"id": "P.2", "reason": "none here"}])
    (failure,) = judge(card, Policy(), of)
    assert (failure.node, failure.found) == ("total", 0.5)


@pytest.mark.parametrize(
    ("policy", "scope", "failing"),
    [
        (Policy(), 0.1, []),
        (Policy(scope=0.5), 0.5, []),
        (Policy(scope=0.5), 0.4, [("scope", "scope", 0.5, 0.4)]),
        (Policy(scope=0.0), None, [("no-scope", "scope", 1, 0)]),
        # The total is judged as ever, whatever the scope.
        (Policy(total=0.9, scope=0.5), 1.0, [("total", "total", 0.9, pytest.approx(0.3))]),
    ],
)
def test_the_score_within_the_scope_counts_only_where_the_policy_says_so(policy, scope, failing):
    found = judge(scored_values(OF, HALF), policy, OF, scope=scope)
    assert [tuple(failure) for failure in found] == failing


@pytest.mark.parametrize(
    ("policy", "rules", "said"),
    [
        (Policy(), ["total"], ["not-assessed"]),
        (Policy(assessed=0.5), [], ["not-assessed"]),
        (Policy(), ["commitment"], ["commitment"]),
        (Policy(), ["scope", "draft"], ["not-assessed", "draft"]),
    ],
)
def test_of_a_plan_that_claims_nothing_it_is_said_once_that_there_is_no_score(policy, rules, said):
    found = unassessed((Failure(rule, "total", 1, 0) for rule in rules), policy)
    assert [failure.rule for failure in found] == said

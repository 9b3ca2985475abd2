"""The gate on the basis that its policy names, and what it says of reviews."""

from datetime import date

import pytest
from behind import CLAIM, QUOTES, RUBRIC, a_task, accepted, write

import nqpf
from nqpf import Policy
from nqpf.render.check import github, sarif
from nqpf.render.options import Options

TODAY = date(2026, 12, 1)
TASK = a_task(1, QUOTES[0])
SIX = tuple(a_task(number, QUOTES[0], serves=[]) for number in range(2, 7))
OWN = {**TASK, "serves": [{"facet": CLAIM, "by": "张三"}]}
POINTS = [("M1", CLAIM), ("M1", "who"), ("M1", "when"), ("M1", "with_what")]


def checked(path, **policy):
    return nqpf.check(path, Policy.of_points(**policy), RUBRIC, today=TODAY).view.plans[0]


def failures(path, **policy):
    return [failure.rule for failure in checked(path, **policy).failures]


def findings(plan, rule):
    return [one for one in plan.findings if one.rule == rule]


def test_on_a_basis_without_figures_a_plan_fails_and_is_told_what_to_do(tmp_path):
    path = write(tmp_path, TASK, document=None)
    plan = checked(path, basis="quoted", total=1, commitment=1)
    assert [failure.rule for failure in plan.failures] == ["not-quoted"]
    assert "put it beside the plan" in plan.failures[0].message.en
    assert (plan.total, plan.commitment, plan.breadth, plan.basis) == (None, None, None, "quoted")
    assert failures(path, basis="confirmed", total=1) == ["not-reviewed"]
    assert failures(path, min_confirmed=0.1) == ["not-reviewed"]
    assert failures(path, total=0) == []


def test_every_gate_is_on_the_basis_and_names_it(tmp_path):
    path = write(tmp_path, a_task(1, QUOTES[0], owner="市商务局"), *SIX)
    whole = checked(path).total
    (failure,) = (one for one in checked(path, basis="quoted", total=whole).failures if one.rule == "total")
    assert failure.found < failure.asked
    assert "quoted basis" in failure.message.en and "原文可查口径" in failure.message.zh
    assert failures(path, total=whole) == []


def test_findings_on_claims_refuse_on_the_quoted_basis_unless_they_are_allowed(tmp_path):
    path = write(tmp_path, {**TASK, "serves": ["P1.4.agriculture"]})
    assert failures(path, basis="quoted") == ["doubtful-claims"]
    assert failures(path, basis="quoted", allow_doubtful_claims=True) == failures(path) == []


def test_units_that_no_task_quotes_fail_a_gate_on_commitment(tmp_path):
    path = write(tmp_path, TASK, *SIX)
    plan = checked(path, basis="quoted", commitment=1, allow_doubtful_claims=True)
    assert [failure.rule for failure in plan.failures] == ["missing-units"]
    assert "培训人才" in plan.failures[0].message.zh
    assert failures(path, commitment=1) == []
    assert failures(path, basis="quoted", allow_doubtful_claims=True) == []


def reviewed(tmp_path, points=POINTS, reviewer="李四", task=TASK, **fields):
    path = write(tmp_path, TASK)
    return write(tmp_path, task, reviews={reviewer: accepted(path, points, **fields)})


def test_what_is_confirmed_passes(tmp_path):
    path = reviewed(tmp_path)
    plan = checked(path, basis="confirmed", total=0.1, min_confirmed=1, reviewers=["李 四"], max_review_age=30)
    assert (plan.status, plan.confirmed, plan.reviewers) == ("passed", 1, ("李四",))


@pytest.mark.parametrize(
    ("review", "policy", "rule", "said"),
    [
        ({}, {"reviewers": ["王五"]}, "review-unauthorised", "none of the reviewers"),
        ({}, {"max_review_age": 20}, "review-too-old", "more than 20 days ago"),
        ({"task": {**TASK, "owner": "市商务局"}}, {}, "review-outdated", "it has changed since (bodies)"),
        ({"reviewer": "张三", "task": OWN}, {}, "review-own", "cannot"),
    ],
)  # fmt: skip
def test_a_judgement_that_does_not_count_is_a_finding_at_the_line_of_its_item(tmp_path, review, policy, rule, said):
    path = reviewed(tmp_path, **review)
    plan = checked(path, min_confirmed=1, **policy)
    found = findings(plan, rule)
    assert found and said in found[0].message.en
    assert path.read_text("utf-8").splitlines()[found[0].line - 1].strip() == "{"
    assert [failure.rule for failure in plan.failures] == ["confirmed"]


def test_what_leads_to_nothing_is_found_at_its_line_in_the_review(tmp_path):
    path = write(tmp_path, TASK, a_task(2, QUOTES[0]))
    entries = accepted(path, [("M1", CLAIM), ("M2", CLAIM)])
    write(tmp_path, TASK, reviews={"李四": entries})
    outcome = nqpf.check(path, Policy(), RUBRIC, today=TODAY).view
    (found,) = findings(outcome.plans[0], "review-unknown")
    assert found.file.endswith("a.李四.review.yaml")
    lines = (tmp_path / "a.李四.review.yaml").read_text("utf-8").splitlines()
    assert '"item": "M2"' in lines[found.line]
    for render in (github.render, sarif.render):
        assert "review.yaml" in render(outcome, Options(language="en"))
    assert outcome.plans[0].status == "passed"


def test_reviewers_who_differ_are_reported_and_nothing_is_confirmed(tmp_path):
    path = write(tmp_path, TASK)
    against = accepted(path, [("M1", CLAIM)], verdict="rejected", reason="引文未写明")
    write(tmp_path, TASK, reviews={"李四": accepted(path, [("M1", CLAIM)]), "王五": against})
    plan = checked(path, min_confirmed=0)
    (found,) = findings(plan, "review-disputed")
    assert "李四 accepted, 王五 rejected" in found.message.en
    assert plan.confirmed == 0


def test_a_review_that_cannot_be_read_makes_its_plan_unreadable(tmp_path):
    path = reviewed(tmp_path)
    (tmp_path / "a.李四.review.yaml").write_text("nqpf: review/1\n", "utf-8")
    plan = checked(path)
    assert plan.status == "unreadable" and plan.problems[0].file.endswith("a.李四.review.yaml")


def test_rules_on_reviews_can_be_set(tmp_path):
    path = reviewed(tmp_path, task={**TASK, "owner": "市商务局"})
    plans = nqpf.check(path, Policy(), RUBRIC, rules={"review-outdated": "off"}, today=TODAY).view.plans
    assert not findings(plans[0], "review-outdated")

"""`nqpf.check`: plans against a policy."""

import json
import pickle
from datetime import date
from pathlib import Path

import pandas
import pytest
from sample import PLAN, ROOT

import nqpf
from nqpf.loading.syntax.document import parse_document
from nqpf.render import Options, check

EXAMPLES = ROOT / "examples"
VALUE = parse_document(PLAN, "plan").value
WAIVERS = "nqpf: waivers/1\nwaivers:\n  - {plan: t, id: P2.2, owner: 省科技厅, reason: 待年报, expires: 2026-12-31}\n"


def test_a_plan_passes_or_fails_with_its_reasons(plan):
    passed, failed = nqpf.check(plan), nqpf.check(plan, nqpf.Policy.of_points(total=40, nodes={"D2": 10}))
    assert (passed.passed, failed.passed) == (True, False)
    (row,) = failed.plans
    assert (row.path, row.id, row.title, row.status) == (plan.as_posix(), "t", "测试规划", "failed")
    assert row.total == nqpf.score(plan).total and row.band == nqpf.score(plan).band
    assert row.reasons == "; ".join(result.message for result in failed.results if result.fails)
    assert [result.rule for result in failed.results] == ["total", "node"]
    assert passed.plans[0].reasons == ""


def test_it_is_the_json_outcome(plan):
    outcome = nqpf.check(plan, nqpf.Policy.of_points(total=40))
    assert outcome.to_dict() == json.loads(check.renderer("json")(outcome.view, Options()))
    assert repr(outcome) == "<nqpf.Outcome: 0 passed, 1 failed, 0 unreadable>"


def test_rows_are_plain_and_in_the_language_that_is_asked_for(plan):
    outcome = nqpf.check(plan, nqpf.Policy.of_points(total=40), lang="zh")
    frame = pandas.DataFrame(outcome.results)
    assert list(frame.columns) == ["plan", "rule", "severity", "fails", "message", "hint", "file", "line"]
    assert frame["message"][0] != outcome.in_language("en").results[0].message
    plain = (str, int, float, bool, type(None))
    assert all(isinstance(value, plain) for row in (*outcome.plans, *outcome.results) for value in row)


def test_many_plans_of_every_shape_each_file_once(plan, tmp_path):
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "b.plan.yaml").write_text(PLAN.replace("id: t\n", "id: u\n"), "utf-8")
    (tmp_path / "broken.yaml").write_text("nqpf: [", "utf-8")
    given = [Path("more"), "plan.yaml", VALUE, nqpf.load_plan(plan), "more/*.yaml", "broken.yaml"]
    outcome = nqpf.check(iter(given))
    assert [(row.id, row.path.rpartition("/")[2], row.status) for row in outcome.plans] == [
        ("u", "b.plan.yaml", "passed"),
        ("t", "plan.yaml", "passed"),
        ("t", "<mapping>", "passed"),
        ("t", "plan.yaml", "passed"),
        (None, "broken.yaml", "unreadable"),
    ]
    assert not outcome.passed
    assert outcome.plans[-1].total is None and outcome.plans[-1].reasons


def test_one_mapping_is_one_plan():
    assert [row.path for row in nqpf.check(VALUE).plans] == ["<mapping>"]


def test_what_is_no_file_and_broken_is_an_outcome_too():
    (row,) = nqpf.check([{**VALUE, "kind": object()}]).plans
    assert (row.path, row.status) == ("<mapping>", "unreadable")


def test_waivers_beside_a_plan_hold_until_their_last_day(plan, tmp_path):
    (tmp_path / "plan.waivers.yaml").write_text(WAIVERS, "utf-8")
    policy = nqpf.Policy.of_points(nodes={"P2.2": 90})
    assert nqpf.check(plan, policy, today=date(2026, 12, 31)).passed
    lapsed = nqpf.check(plan, policy, today=date(2027, 1, 1))
    assert {result.rule for result in lapsed.results if result.fails} == {"node", "lapsed-waiver"}


def test_a_baseline_is_a_file_and_what_falls_below_it_fails(plan, tmp_path):
    was = tmp_path / "report.json"
    was.write_text(json.dumps(nqpf.score(plan).to_dict()), "utf-8")
    assert nqpf.check(plan, baseline=was).passed
    plan.write_text(PLAN.replace("serves: [P2.2.platform, ", "serves: ["), "utf-8")
    outcome = nqpf.check(plan, baseline="report.json")
    assert "regression" in {result.rule for result in outcome.results if result.fails}
    assert outcome.to_dict()["baseline"] == "report.json"
    other = {**VALUE, "id": "other"}
    with pytest.raises(nqpf.InputError, match="no plan is in the baseline"):
        nqpf.check(other, baseline=was)


@pytest.mark.parametrize(
    ("policy", "said"),
    [
        (nqpf.Policy.of_points(total=float("nan")), "`total` is nan, not from 0 to 1"),
        (nqpf.Policy(total=40), "`total` is 40, not from 0 to 1"),
        (nqpf.Policy.of_points(assessed=1.5), "`assessed` is 1.5, not from 0 to 1"),
        (nqpf.Policy(traceable=-0.1), "`traceable` is -0.1, not from 0 to 1"),
        (nqpf.Policy(nodes={"D2": 60}), "`D2` is 60, not from 0 to 1"),
        (nqpf.Policy.of_points(nodes={"D9": 50}), "`D9` is not in the rubric"),
        (nqpf.Policy(max_severity="fatal"), "`fatal` is no severity"),
        (nqpf.Policy(commitment=30), "`commitment` is 30, not from 0 to 1"),
        (nqpf.Policy.of_points(answered={"who": 90}), "`who` is 90, not from 0 to 1"),
        (nqpf.Policy(allow_draft="no"), "`allow_draft` is no, not true or false"),
        (nqpf.Policy.of_points(answered={"hwo": 0.9}), "`hwo` is not a question"),
    ],
)
def test_a_policy_that_means_nothing_is_refused(policy, said):
    with pytest.raises(nqpf.InputError) as caught:
        nqpf.check(VALUE, policy)
    (problem,) = caught.value.problems
    assert problem.message.en == said and problem.message.zh
    assert ("of_points(total=40)" in problem.hint.en) == ("from 0 to 1" in said)


def test_a_draft_fails_unless_the_policy_allows_drafts():
    draft = {**VALUE, "nqpf": "plan/2", "draft": True}
    (row,) = nqpf.check(draft).plans
    assert (row.status, row.draft) == ("failed", True)
    assert row.reasons == "the plan is a draft, not confirmed as a whole: check it, then delete `draft: true`"
    (row,) = nqpf.check(draft, nqpf.Policy(allow_draft=True)).plans
    assert (row.status, row.draft, row.reasons) == ("passed", True, "")


def test_commitment_is_required_in_points_and_answers_as_parts():
    slogans = ROOT / "examples" / "slogans.plan.yaml"
    policy = nqpf.Policy.of_points(commitment=20, answered={"what": 0.8, "who": 0.1})
    (row,) = nqpf.check(slogans, policy).plans
    assert row.reasons == (
        "commitment is 13.5, below the required 20; 0% of the tasks say who, below the required 10%"
        "; not M1, M2, M3, M4, M5, M6, M7, M8 and 8 more"
    )
    assert (round(row.commitment, 1), row.band, round(row.breadth, 1)) == (13.5, "Declared", 9.8)
    (small,) = nqpf.check(VALUE).plans
    assert (small.commitment, small.band) == (None, "")


def test_what_all_plans_are_held_against_is_refused_before_any_is_read():
    for wrong in ({"rules": {"nope": "off"}}, {"encoding": "utf-9"}, {"baseline": "nope.json"}, {"rubric": "nope"}):
        with pytest.raises(nqpf.InputError):
            nqpf.Checker(**wrong)
    with pytest.raises(nqpf.InputError, match="nope"):
        nqpf.check("nope")


def test_a_guessed_encoding_is_warned_of(plan):
    plan.write_bytes(PLAN.encode("gb18030"))
    with pytest.warns(nqpf.InputWarning, match="read as GB18030"):
        nqpf.check(plan)


def test_a_checker_checks_plans_as_they_come_also_elsewhere(plan):
    checker = nqpf.Checker(nqpf.Policy.of_points(total=40), today=date(2026, 1, 1))
    sent = pickle.loads(pickle.dumps(checker))
    for one in (checker, sent):
        checked = one.check(plan)
        assert (checked.plan, checked.warnings) == (nqpf.check(plan, nqpf.Policy.of_points(total=40)).view.plans[0], ())
    assert checker.check("nope.yaml").plan.status == "unreadable"

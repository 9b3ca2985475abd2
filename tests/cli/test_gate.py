"""`nqpf check` with settings, waivers and a baseline: what moved, why, and never green for the wrong reason."""

import json

import pytest
from sample import PLAN

WAIVER = """
[[waivers]]
plan = "t"
id = "P2.2"
owner = "张三"
reason = "效果数据将于年底公布"
expires = 2027-06-30
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "t.plan.yaml").write_text(PLAN, "utf-8")
    return tmp_path


@pytest.fixture
def checked(nqpf, folder):
    """Run `nqpf check -f json` on a day in 2027 and give the exit code and the one plan of the outcome."""

    def run(*args, **env):
        ran = nqpf("check", "-f", "json", "--today", "2027-01-01", *args, **env)
        assert ran.err == ""
        return ran.code, json.loads(ran.raw)["plans"][0]

    return run


def settings(folder, text):
    (folder / "nqpf.toml").write_text(text, "utf-8")


def test_settings_say_what_to_check_and_how(nqpf, folder):
    settings(folder, 'lang = "zh"\n[check]\npaths = "plans"\nfail-under = 90\n')
    ran = nqpf("check")
    assert (ran.code, "未通过  plans/t.plan.yaml" in ran.out) == (1, True)


@pytest.mark.parametrize(
    ("args", "env", "code"),
    [([], {}, 1), ([], {"NQPF_FAIL_UNDER": "0"}, 0), (["--fail-under", "90"], {"NQPF_FAIL_UNDER": "0"}, 1)],
)
def test_options_come_before_variables_before_the_file(nqpf, folder, args, env, code):
    settings(folder, "[check]\nfail-under = 90\n")
    assert nqpf("check", "plans", *args, **env).code == code


def test_settings_are_found_upwards_and_their_paths_are_their_own(nqpf, folder):
    settings(folder, '[check]\npaths = ["plans"]\n')
    (folder / "deep").mkdir()
    ran = nqpf("check", "--lang", "en", cwd=folder / "deep")
    assert (ran.code, "scored  ../plans/t.plan.yaml" in ran.out) == (0, True)


def test_broken_settings_are_told_at_their_lines_and_nothing_is_checked(nqpf, folder):
    settings(folder, '[check]\nfail-undr = 90\nrequire = "D9"\n[rules]\nx = "off"\n')
    ran = nqpf("check", "plans", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("nqpf.toml:2:1: unknown key `fail-undr` (did you mean `fail-under`?)\n")
    settings(folder, '[check]\nrequire = ["D9", "P1=x"]\n')
    ran = nqpf("check", "plans", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert "nqpf.toml:2:1: `D9` is not in the rubric" in ran.err
    assert "nqpf.toml:2:1: `P1=x` has no score from 0 to 100" in ran.err


@pytest.mark.parametrize("command", ["check", "score"])
def test_a_rule_that_does_not_exist_is_told(nqpf, folder, command):
    settings(folder, '[rules]\n"reversed-date" = "off"\n')
    ran = nqpf(command, "plans/t.plan.yaml", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "nqpf.toml:2:1: there is no rule `reversed-date` (did you mean `reversed-dates`?)\n"


@pytest.mark.parametrize("command", ["check", "score"])
def test_a_rule_on_documents_can_be_set_like_any_other(nqpf, folder, command):
    settings(folder, '[rules]\nnumbering = "off"\n"two-names" = "warning"\n"reversed-dates" = "note"\n')
    ran = nqpf(command, "plans/t.plan.yaml", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")


def test_a_variable_that_cannot_be_read_is_told_by_its_name(nqpf, folder):
    ran = nqpf("check", "plans", "--lang", "en", NQPF_FAIL_UNDER="high")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("NQPF_FAIL_UNDER: ")


@pytest.fixture
def draft(folder):
    """A plan that says on its second line that it is a draft."""
    text = PLAN.replace("nqpf: plan/1\n", "nqpf: plan/2\ndraft: true\n")
    (folder / "plans" / "t.plan.yaml").write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize(
    ("allowed", "said", "code"),
    [
        ("false", {}, 1),
        ("false", {"args": ["--allow-draft"]}, 0),
        ("false", {"env": {"NQPF_ALLOW_DRAFT": "true"}}, 0),
        ("true", {}, 0),
        ("true", {"env": {"NQPF_ALLOW_DRAFT": "false"}}, 1),
        ("true", {"args": ["--no-allow-draft"]}, 1),
    ],
)
def test_a_draft_fails_unless_drafts_are_allowed(checked, draft, allowed, said, code):
    settings(draft, f"[check]\nallow-draft = {allowed}\n")
    ran, plan = checked("plans", *said.get("args", ()), **said.get("env", {}))
    assert (ran, plan["status"], plan["draft"]) == (code, "failed" if code else "passed", True)
    found = [(one["id"], one["rule"], one["line"], one["fix"]) for one in plan["failures"]]
    assert found == ([("draft:plan", "draft", 2, [])] if code else [])


def test_a_plan_that_is_no_draft_needs_no_permission(checked, folder):
    text = PLAN.replace("nqpf: plan/1\n", "nqpf: plan/2\ndraft: false\n")
    (folder / "plans" / "t.plan.yaml").write_text(text, "utf-8")
    assert checked("plans")[0] == 0


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("sarif", '"startLine": 2'),
        ("junit", "plans/t.plan.yaml:2: "),
        ("github", "::error file=plans/t.plan.yaml,line=2"),
        ("gitlab", '"begin": 2'),
        ("csv", ",draft:plan,"),
    ],
)
def test_machines_are_told_of_a_draft_at_its_line(nqpf, draft, form, told):
    ran = nqpf("check", "plans", "-f", form, "--lang", "en")
    assert ran.code == 1
    assert told in ran.out
    assert "the plan is a draft, not confirmed as a whole" in ran.out


def test_a_draft_is_judged_on_everything_else_too(nqpf, draft):
    ran = nqpf("check", "plans", "--fail-under", "90", "--lang", "zh", COLUMNS="120")
    assert "\n未通过  plans/t.plan.yaml（草稿）" in ran.out
    assert "错误  规划为草稿，尚未整体核实；核实后请删去 `draft: true`  plans/t.plan.yaml" in ran.out
    assert "低于门槛 90" in ran.out
    assert "原因及规划数：草稿尚未整体核实（1）；总分未达要求（1）" in ran.out


def test_settings_that_allow_drafts_say_true_or_false(nqpf, folder):
    settings(folder, '[check]\nallow-draft = "perhaps"\n')
    ran = nqpf("check", "plans", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "nqpf.toml:2:15: `allow-draft` must be true or false, not text\n"


def test_it_is_shown_whether_drafts_are_allowed_and_by_what(nqpf, folder):
    assert "\nallow-draft " in (shown := nqpf("config", "--lang", "en").out)
    assert "false  (default)" in shown.partition("allow-draft")[2].partition("\n")[0]
    settings(folder, "[check]\nallow-draft = true\n")
    shown = nqpf("config", "--lang", "en").out.partition("allow-draft")[2].partition("\n")[0]
    assert "true  (nqpf.toml:2:1)" in shown


def tasks(count, when=None):
    """A plan of so many tasks that say what and who; the first `when` also by which year."""
    due = [when is None or number < when for number in range(count)]
    listed = "".join(
        f"  - {{id: M{number}, title: 建设平台{number}, type: build, object: 平台{number}, owner: 省经信厅"
        + (", due: 2027, serves: [P2.2.platform]}\n" if dated else ", serves: [P2.2.platform]}\n")
        for number, dated in enumerate(due)
    )
    return f"{PLAN.partition('measures:')[0]}measures:\n{listed}"


@pytest.fixture
def five(folder):
    """Five tasks, four of which say when: what 5, who 5, when 4, 14 answers of 30."""
    (folder / "plans" / "t.plan.yaml").write_text(tasks(5, 4), "utf-8")
    return folder


@pytest.mark.parametrize(
    ("args", "rules"),
    [
        (["--fail-under-commitment", "46"], []),
        (["--fail-under-commitment", "47"], ["commitment:commitment"]),
        (["--min-answered", "when=.8"], []),
        (["--min-answered", "when=.81"], ["answered:when"]),
        (["--min-answered", "who=1", "--min-answered", "with_what=.1"], ["answered:with_what"]),
        # Of several for one question the highest holds.
        (["--min-answered", "when=.9", "--min-answered", "when=.1"], ["answered:when"]),
    ],
)
def test_commitment_and_each_question_can_be_required(checked, five, args, rules):
    code, plan = checked("plans", *args)
    assert (code, [failure["id"] for failure in plan["failures"]]) == (int(bool(rules)), rules)


def test_what_falls_short_in_commitment_is_said_once(nqpf, five):
    ran = nqpf(
        "check", "plans", "--fail-under-commitment", "60", "--min-answered", "when=.9", "--lang", "en", COLUMNS="120"
    )
    assert "  commitment is 46.7, below the required 60  plans/" in ran.out
    assert "  80% of the tasks say when, below the required 90%; not M4  plans/" in ran.out
    ran = nqpf(
        "check", "plans", "--fail-under-commitment", "60", "--min-answered", "when=.9", "--lang", "zh", COLUMNS="120"
    )
    assert "  承诺力度 46.7，低于门槛 60  plans/" in ran.out
    assert "  写明“何时完成”的任务占 80%，低于门槛 90%；未写明的有 M4  plans/" in ran.out


@pytest.mark.parametrize("option", [["--fail-under-commitment", "0"], ["--min-answered", "who=0"]])
def test_under_five_tasks_no_requirement_on_commitment_is_met(checked, folder, option):
    (folder / "plans" / "t.plan.yaml").write_text(tasks(4), "utf-8")
    code, plan = checked("plans", *option)
    assert (code, [failure["id"] for failure in plan["failures"]]) == (1, ["too-few-tasks:commitment"])
    assert (plan["commitment"], plan["bands"]) == (None, [])
    assert plan["failures"][0]["message"]["en"] == "commitment is not rated: 4 tasks, 5 are needed"
    assert checked("plans")[0] == 0


@pytest.mark.parametrize(
    ("option", "told"),
    [
        (["--min-answered", "hwo=.9"], "`hwo` is not a question (did you mean `who`?)"),
        (["--min-answered", "who"], "`who` has no share from 0 to 1 (write it as who=0.9)"),
        (["--min-answered", "who=90"], "`who=90` has no share from 0 to 1 (write it as who=0.9)"),
        (["--min-answered", "who=nan"], "`who=nan` has no share from 0 to 1 (write it as who=0.9)"),
    ],
)
def test_a_question_or_a_share_that_does_not_exist_is_an_error(nqpf, five, option, told):
    ran = nqpf("check", "plans", *option, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"--min-answered: {told}\n"


def test_a_commitment_out_of_range_is_an_error(nqpf, five):
    ran = nqpf("check", "plans", "--fail-under-commitment", "101", "--lang", "en")
    assert (ran.code, ran.out, "--fail-under-commitment" in ran.err) == (2, "", True)


def test_commitment_can_be_required_in_the_settings(checked, nqpf, five):
    settings(five, '[check]\nfail-under-commitment = 60\nmin-answered = ["when=.9"]\n')
    assert [failure["id"] for failure in checked("plans")[1]["failures"]] == ["commitment:commitment", "answered:when"]
    assert checked("plans", "--fail-under-commitment", "40", "--min-answered", "when=.5")[0] == 0
    settings(five, '[check]\nmin-answered = "hwo=1"\n')
    ran = nqpf("check", "plans", "--lang", "en")
    assert (ran.code, ran.err) == (2, "nqpf.toml:2:1: `hwo` is not a question (did you mean `who`?)\n")
    settings(five, "[check]\nfail-under-commitment = true\n")
    ran = nqpf("check", "plans", "--lang", "en")
    assert (ran.code, ran.err.startswith("nqpf.toml:2:25: a number is required")) == (2, True)


def scoped(folder, *criteria):
    """The plan of `PLAN` with that scope: its indicator and its only measure serve P2.2 and D2.A3 alone."""
    text = PLAN.replace("plan/1", "plan/2") + (f"scope: [{', '.join(criteria)}]\n" if criteria else "")
    (folder / "plans" / "t.plan.yaml").write_text(text, "utf-8")


def test_the_score_within_the_scope_is_judged_only_where_the_policy_says_so(nqpf, checked, folder):
    scoped(folder, "P2.2")
    code, whole = checked("plans")
    assert (code, whole["scope"]) == (0, None)
    settings(folder, "[check]\nfail-under-scope = 90\n")
    code, plan = checked("plans")
    assert (code, [failure["id"] for failure in plan["failures"]]) == (1, ["scope:scope"])
    assert plan["scope"]["criteria"] == ["P2.2"]
    assert whole["total"] == plan["total"] < plan["scope"]["score"] < 90
    shown = nqpf("check", "plans", "--lang", "en", COLUMNS="200").out
    assert f"{plan['scope']['score']:.1f} within the scope that the plan itself declares: 1 criteria, " in shown
    assert "within the scope that the plan declares it scores" in shown
    assert "规划自行声明" in nqpf("check", "plans", "--lang", "zh", COLUMNS="200").out


def test_a_plan_without_a_scope_does_not_pass_a_policy_that_judges_it(checked, folder):
    scoped(folder)
    code, plan = checked("plans", "--fail-under-scope", "0")
    assert (code, [failure["id"] for failure in plan["failures"]], plan["scope"]) == (1, ["no-scope:scope"], None)


def test_what_is_waived_is_no_part_of_the_scope(checked, folder):
    scoped(folder, "P2.2", "D2.A3")
    settings(folder, WAIVER)
    code, plan = checked("plans", "--fail-under-scope", "0")
    assert (code, plan["scope"]["criteria"]) == (0, ["D2.A3"])


def test_leaving_tasks_out_does_not_help_against_the_baseline(nqpf, checked, five):
    (five / "plans" / "t.plan.yaml").write_text(tasks(6, 5), "utf-8")
    assert nqpf("baseline", "plans", "-o", "base.json").code == 0
    # Without the task that says no date every share rises, and still the gate fails.
    (five / "plans" / "t.plan.yaml").write_text(tasks(5, 5), "utf-8")
    code, plan = checked("plans", "--baseline", "base.json", "--min-answered", "when=.9")
    assert (code, [failure["id"] for failure in plan["failures"]]) == (1, ["fewer:tasks", "fewer:what", "fewer:who"])
    assert plan["failures"][0]["message"]["en"].startswith("5 tasks, 6 in the baseline")
    # Where nothing is required of the commitment, tasks may go.
    assert checked("plans", "--baseline", "base.json")[1]["failures"] == []


def test_what_0_1_called_coverage_still_sets_the_share_to_be_assessed(nqpf, folder):
    """As an option, as a variable and in the file; the present name of a variable comes first."""
    settings(folder, "[check]\nmin-coverage = 0.25\n")

    def shown(**env):
        told = nqpf("config", "--lang", "en", **env).out.splitlines()
        return next(line.split(maxsplit=1)[1] for line in told if line.startswith("min-assessed"))

    assert shown() == "0.25  (nqpf.toml:2:1)"
    assert shown(NQPF_MIN_COVERAGE="0.5") == "0.5  (NQPF_MIN_COVERAGE)"
    assert shown(NQPF_MIN_COVERAGE="0.5", NQPF_MIN_ASSESSED="0.75") == "0.75  (NQPF_MIN_ASSESSED)"
    wrong = nqpf("check", "plans", "--lang", "en", NQPF_MIN_COVERAGE="all")
    assert (wrong.code, wrong.err.partition(":")[0]) == (2, "NQPF_MIN_COVERAGE")
    assert nqpf("check", "plans", "--min-coverage", "2").code == 2


def test_without_any_path_it_says_how_to_name_one(nqpf, folder):
    ran = nqpf("check", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert "no plan is given (give files or directories, or set `paths` in nqpf.toml)" in ran.err


def test_a_waiver_stands_beside_the_raw_score_and_never_changes_it(checked, folder):
    code, raw = checked("plans", "--require", "P2.2=80")
    assert (code, raw["waived_total"], raw["failures"][0]["waived_by"]) == (1, None, [])
    settings(folder, WAIVER)
    code, waived = checked("plans", "--require", "P2.2=80")
    assert (code, waived["total"]) == (0, raw["total"])
    assert waived["waived_total"] != waived["total"]
    assert (waived["failures"][0]["id"], waived["failures"][0]["waived_by"]) == ("node:P2.2", ["P2.2"])
    (waiver,) = waived["waivers"]
    assert (waiver["status"], waiver["owner"], waiver["file"], waiver["line"]) == ("active", "张三", "nqpf.toml", 2)


def test_waivers_beside_the_plan_count_as_well(checked, folder):
    (folder / "plans" / "t.waivers.yaml").write_text(
        "nqpf: waivers/1\nwaivers:\n- {plan: t, id: P2.2, owner: 张三, reason: 待年底数据公布, expires: 2027-06-30}\n",
        "utf-8",
    )
    code, plan = checked("plans", "--require", "P2.2=80")
    assert (code, plan["waivers"][0]["file"]) == (0, "plans/t.waivers.yaml")


def test_a_waiver_beside_a_plan_that_names_another_is_told(nqpf, folder):
    """It would be passed over, and its owner would look for the reason in vain."""
    (folder / "plans" / "t.waivers.yaml").write_text(
        "nqpf: waivers/1\nwaivers:\n- {plan: T, id: P2.2, owner: 张三, reason: 待年底数据公布, expires: 2027-06-30}\n",
        "utf-8",
    )
    ran = nqpf("check", "plans", "--lang", "en", COLUMNS="200")
    assert ran.code == 1
    assert "this waiver is for the plan `T`, and the one beside it is `t`  plans/t.waivers.yaml:3:3\n" in ran.out


def test_a_lapsed_waiver_fails_loudly_and_waives_nothing(checked, folder):
    settings(folder, WAIVER)
    code, plan = checked("plans", "--require", "P2.2=80", "--today", "2027-07-01")
    assert (code, plan["waivers"][0]["status"], plan["failures"][0]["waived_by"]) == (1, "lapsed", [])
    assert checked("plans", "--today", "2027-07-01")[0] == 1


def test_a_malformed_waiver_fails_loudly(nqpf, folder):
    settings(folder, WAIVER.replace('owner = "张三"', 'owner = "待定"').replace("P2.2", "P2.99"))
    ran = nqpf("check", "plans", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert "nqpf.toml:5:9: a waiver needs a real owner and a real reason" in ran.err
    settings(folder, WAIVER.replace("P2.2", "P2.99"))
    ran = nqpf("check", "plans", "--lang", "en")
    assert "nqpf.toml:4:6: `P2.99` is neither a criterion nor a finding (did you mean" in ran.err


def test_malformed_waivers_beside_one_plan_do_not_hide_the_others(nqpf, folder):
    (folder / "plans" / "t.waivers.yaml").write_text("nqpf: waivers/1\nwaivers: 3\n", "utf-8")
    (folder / "plans" / "u.plan.yaml").write_text(PLAN.replace("id: t\n", "id: u\n"), "utf-8")
    ran = nqpf("check", "plans", "--lang", "en")
    assert ran.code == 1
    assert "plans/t.waivers.yaml:2:10\n" in ran.out
    assert "scored      plans/u.plan.yaml" in ran.out


def test_waivers_cannot_hollow_out_a_pole_or_the_share_assessed(nqpf, folder):
    criteria = ["D1.L1", "D2.L1"]
    settings(folder, "".join(WAIVER.replace("P2.2", name) for name in criteria))
    ran = nqpf("check", "plans", "--lang", "en", "--today", "2027-01-01")
    assert ran.code == 1
    assert "with its waivers, nothing would be left of `D1.L`" in ran.out


REVERSED = PLAN.replace("due: 2027年底", "start: 2028\n    due: 2027年底")


def findings(plan):
    return {finding["id"]: finding for finding in plan["findings"]}


def test_findings_are_told_and_fail_by_their_severity(checked, folder):
    (folder / "plans" / "t.plan.yaml").write_text(REVERSED, "utf-8")
    code, plan = checked("plans")
    finding = findings(plan)["reversed-dates:M01"]
    assert (code, finding["severity"], finding["known"], finding["fails"]) == (0, "error", None, False)
    assert checked("plans", "--max-severity", "error")[0] == 0
    code, plan = checked("plans", "--max-severity", "warning")
    assert (code, findings(plan)["reversed-dates:M01"]["fails"]) == (1, True)
    settings(folder, '[rules]\n"reversed-dates" = "note"\n')
    assert checked("plans", "--max-severity", "warning")[0] == 0
    settings(folder, '[rules]\n"reversed-dates" = "off"\n')
    assert "reversed-dates:M01" not in findings(checked("plans")[1])


def test_a_finding_can_be_waived_and_is_still_told(checked, folder):
    (folder / "plans" / "t.plan.yaml").write_text(REVERSED, "utf-8")
    settings(folder, WAIVER.replace("P2.2", "reversed-dates:M01"))
    code, plan = checked("plans", "--max-severity", "warning")
    finding = findings(plan)["reversed-dates:M01"]
    assert (code, finding["waived_by"], finding["fails"]) == (0, "reversed-dates:M01", False)
    assert (plan["waivers"][0]["status"], plan["waived_total"]) == ("active", None)
    (folder / "plans" / "t.plan.yaml").write_text(PLAN, "utf-8")
    assert checked("plans")[1]["waivers"][0]["status"] == "unused"


def test_old_findings_are_shown_and_new_ones_fail(nqpf, checked, folder):
    path = folder / "plans" / "t.plan.yaml"
    path.write_text(REVERSED, "utf-8")
    nqpf("baseline", "plans", "-o", "b.json")
    path.write_text("# moved by a line\n" + REVERSED, "utf-8")
    code, plan = checked("plans", "--baseline", "b.json")
    assert (code, findings(plan)["reversed-dates:M01"]["known"]) == (0, True)
    path.write_text(REVERSED.replace("due: 2027年底", "due: 2029年底"), "utf-8")
    code, plan = checked("plans", "--baseline", "b.json")
    finding = findings(plan)["outside-horizon:M01.due"]
    assert (code, finding["known"], finding["fails"]) == (1, False, True)
    assert plan["regression"]["gone"] == ["reversed-dates:M01"]


def test_quotes_are_held_against_the_document_and_traced(checked, folder):
    quoted = PLAN.replace(
        "    type: build\n", "    type: build\n    source: {file: docs/plan.md, quote: 建设３个工业互联网平台}\n"
    )
    (folder / "plans" / "t.plan.yaml").write_text(quoted, "utf-8")
    (folder / "docs").mkdir()
    document = folder / "docs" / "plan.md"
    document.write_text("到2027年，建设3个\n工业互联网平台。\n", "utf-8")
    settings(folder, "")
    code, plan = checked("plans", "--traceable", "0.5")
    assert (code, plan["traceable"], "quote-not-found:M01.source" in findings(plan)) == (0, 0.5, False)
    document.write_text("到2027年，建设2个\n工业互联网平台。\n", "utf-8")
    code, plan = checked("plans", "--traceable", "0.5", "--max-severity", "warning")
    assert (code, plan["traceable"], findings(plan)["quote-not-found:M01.source"]["line"]) == (1, 0, 11)
    assert [failure["id"] for failure in plan["failures"]] == ["traceable:total"]


def test_a_document_that_changed_is_named_as_the_cause(nqpf, checked, folder):
    test_quotes_are_held_against_the_document_and_traced(checked, folder)
    nqpf("baseline", "plans", "-o", "b.json")
    (folder / "docs" / "plan.md").write_text("建设3个工业互联网平台。\n", "utf-8")
    code, plan = checked("plans", "--baseline", "b.json")
    assert (code, plan["regression"]["causes"]) == (0, ["documents"])
    assert plan["regression"]["gone"] == ["quote-not-found:M01.source"]


def test_a_baseline_fails_what_fell_and_says_what_moved_it(nqpf, checked, folder):
    assert nqpf("baseline", "plans", "-o", "b.json").code == 0
    code, plan = checked("plans", "--baseline", "b.json")
    assert (code, plan["regression"]["changes"], plan["regression"]["causes"]) == (0, [], [])
    path = folder / "plans" / "t.plan.yaml"
    path.write_text("# moved by a line\n" + PLAN, "utf-8")
    code, plan = checked("plans", "--baseline", "b.json")
    assert (code, plan["regression"]["changes"], plan["regression"]["causes"]) == (0, [], ["plan"])
    path.write_text(PLAN.replace("    budget: {amount: 1.2亿元, source: 省级专项}\n", ""), "utf-8")
    code, plan = checked("plans", "--baseline", "b.json")
    assert code == 1
    changes = {change["node"]: change for change in plan["regression"]["changes"]}
    assert (changes["total"]["fails"], changes["total"]["causes"]) == (True, ["plan"])
    assert changes["P2"]["now"] < changes["P2"]["was"]
    facet = changes["P2.2.platform"]
    assert (facet["was"], facet["fails"], facet["line"]) == (100, False, 8)
    assert (changes["total"]["line"], changes["P2"]["line"]) == (8, 8)
    assert checked("plans", "--baseline", "b.json", "--tolerance", "50")[0] == 0


def test_a_new_id_is_no_way_out_of_the_baseline(nqpf, checked, folder):
    nqpf("baseline", "plans", "-o", "b.json")
    worse = PLAN.replace("    budget: {amount: 1.2亿元, source: 省级专项}\n", "").replace("id: t\n", "id: other\n")
    (folder / "plans" / "t.plan.yaml").write_text(worse, "utf-8")
    assert checked("plans", "--baseline", "b.json")[0] == 1


def test_a_report_of_score_serves_as_a_baseline(nqpf, checked, folder):
    nqpf("score", "plans/t.plan.yaml", "-f", "json", "-o", "report.json")
    code, plan = checked("plans", "--baseline", "report.json")
    assert (code, plan["regression"]["causes"]) == (0, [])


def test_a_report_of_0_1_serves_as_a_baseline(nqpf, checked, folder):
    ours = json.loads(nqpf("score", "plans/t.plan.yaml", "-f", "json").raw)
    score = ours["score"]
    score["coverage"], score["coverage_floor"] = score.pop("assessed"), score.pop("assessed_floor")
    (folder / "b.json").write_text(json.dumps({**ours, "schema": "nqpf/report/1"}), "utf-8")
    code, plan = checked("plans", "--baseline", "b.json")
    assert (code, plan["regression"]["changes"], plan["regression"]["causes"]) == (0, [], [])


def test_a_waiver_that_moves_a_score_is_named(nqpf, checked, folder):
    nqpf("baseline", "plans", "-o", "b.json")
    settings(folder, WAIVER)
    _, plan = checked("plans", "--baseline", "b.json")
    assert plan["regression"]["causes"] == ["waiver"]
    assert {cause for change in plan["regression"]["changes"] for cause in change["causes"]} == {"waiver"}


def test_another_rubric_is_named(nqpf, checked, folder):
    nqpf("baseline", "plans", "-o", "b.json")
    (folder / "p.yaml").write_text(
        "nqpf: profile/1\nid: p\ntitle: {en: P, zh: 方案}\nkind: region\nweights: {P2: 0.5}\n", "utf-8"
    )
    code, plan = checked("plans", "--baseline", "b.json", "--profile", "p.yaml")
    assert (code, plan["regression"]["causes"]) == (1, ["rubric"])


def test_a_baseline_that_knows_no_plan_or_is_none_is_never_green(nqpf, folder):
    nqpf("baseline", "plans", "-o", "b.json")
    (folder / "u.plan.yaml").write_text(PLAN.replace("id: t\n", "id: u\n"), "utf-8")
    ran = nqpf("check", "u.plan.yaml", "--baseline", "b.json", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert "b.json: no plan is in the baseline (create one with `nqpf baseline`)" in ran.err
    assert nqpf("check", "plans", "--baseline", "nowhere.json").code == 2


def test_a_baseline_is_whole_or_not_written(nqpf, folder):
    (folder / "plans" / "bad.plan.yaml").write_text("nqpf: plan/1\n", "utf-8")
    ran = nqpf("baseline", "plans", "-o", "b.json", "--lang", "en")
    assert (ran.code, (folder / "b.json").exists()) == (2, False)
    assert "plans/bad.plan.yaml:1:1: " in ran.err
    (folder / "plans" / "bad.plan.yaml").write_text(PLAN, "utf-8")
    ran = nqpf("baseline", "plans", "-o", "b.json", "--lang", "en")
    assert (ran.code, (folder / "b.json").exists()) == (2, False)
    assert "two plans have the id `t`" in ran.err


def test_a_baseline_may_be_named_in_the_settings_before_it_is_drawn(nqpf, folder):
    settings(folder, '[check]\npaths = "plans"\nbaseline = "b.json"\n')
    assert nqpf("check").code == 2
    assert nqpf("baseline", "-o", "b.json").code == 0
    assert nqpf("check").code == 0


def test_config_shows_every_setting_and_where_it_came_from(nqpf, folder):
    settings(folder, "[check]\nfail-under = 40\n" + WAIVER)
    ran = nqpf("config", "--lang", "en", NQPF_TOLERANCE="0.5")
    assert (ran.code, ran.err) == (0, "")
    lines = {line.split()[0]: line.split(maxsplit=1)[1] for line in ran.out.splitlines()}
    assert lines["fail-under"] == "40  (nqpf.toml:2:1)"
    assert lines["tolerance"] == "0.5  (NQPF_TOLERANCE)"
    assert lines["format"] == "table  (default)"
    assert lines["baseline"] == "not set"
    assert lines["waivers.t"] == "P2.2 (张三, 2027-06-30)  (nqpf.toml:4:3)"
    rows = {row["key"]: row for row in json.loads(nqpf("config", "-f", "json").raw)["settings"]}
    assert (rows["fail-under"]["value"], rows["fail-under"]["origin"]) == (40, "nqpf.toml:2:1")


@pytest.mark.parametrize(
    ("options", "variable", "shown"),
    [
        (["--lang", "en"], "zh", ["en", "--lang"]),
        ([], "en_GB", ["en", "NQPF_LANG"]),
        ([], "fr", ["zh", "nqpf.toml:1:1"]),
        ([], "", ["zh", "nqpf.toml:1:1"]),
    ],
)
def test_config_shows_where_the_language_came_from(nqpf, folder, options, variable, shown):
    settings(folder, 'lang = "zh"\n')
    rows = json.loads(nqpf("config", "-f", "json", *options, NQPF_LANG=variable).raw)["settings"]
    assert [rows[0]["value"], rows[0]["origin"]] == shown


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["--report", "sarif"], "--report: `sarif` gives no file"),
        (["--report", "sarf=x"], "--report: there is no format `sarf` (did you mean `sarif`?)"),
        (["--report", "json=x", "--report", "csv=x"], "--report: `x` is written twice"),
        (["--report", "json=x", "-o", "x"], "--report: `x` is written twice"),
        (["--today", "soon"], "--today: `soon` is not a date"),
        (["--config", "nowhere.toml"], "nowhere.toml"),
    ],
)
def test_options_that_mean_nothing_are_usage_errors(nqpf, folder, args, told):
    ran = nqpf("check", "plans", "--lang", "en", *args)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


def test_several_formats_at_once(nqpf, folder):
    ran = nqpf("check", "plans", "--report", "json=out.json", "--report", "markdown=out.md", "--lang", "en")
    assert "1 checked: 1 scored" in ran.out
    assert json.loads((folder / "out.json").read_text("utf-8"))["passed"] == 1
    assert "t.plan.yaml" in (folder / "out.md").read_text("utf-8")


def test_in_github_actions_annotations_and_a_summary_come_by_themselves(nqpf, folder):
    env = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(folder / "summary.md")}
    ran = nqpf("check", "plans", "-f", "json", "--fail-under", "90", "--lang", "en", **env)
    assert (ran.code, json.loads(ran.raw)["failed"]) == (1, 1)
    assert ran.err.startswith("::error file=plans/t.plan.yaml,line=")
    assert "t.plan.yaml" in (folder / "summary.md").read_text("utf-8")
    ran = nqpf("check", "plans", "-f", "github", "--fail-under", "90", "--lang", "en", **env)
    assert (ran.err, ran.out.startswith("::error ")) == ("", True)


def test_the_language_of_settings_that_are_named_holds(nqpf, folder):
    settings(folder, 'lang = "en"\n')
    (folder / "other.toml").write_text('lang = "zh"\n', "utf-8")
    assert nqpf("check", "plans", "--config", "other.toml").out.startswith("已评分")
    assert nqpf("check", "plans").out.startswith("Scored")

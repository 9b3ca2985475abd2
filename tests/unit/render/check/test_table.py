import re

import checked as c
import pytest

from nqpf.base.language import Text
from nqpf.render.check.table import render
from nqpf.render.options import Options
from nqpf.render.terminal.console import cell_len


def page(*plans, **options):
    return render(c.report(*plans), Options(**options))


def first_line(plan, **options):
    return page(plan, width=160, **options).splitlines()[0]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "passed  plans/a.plan.yaml  Total 64.0 · Commitment 60.0 (Accountable) · Breadth 70.0"),
        ("zh", "通过  plans/a.plan.yaml  总分 64.0 · 承诺力度 60.0（可问责级） · 覆盖广度 70.0"),
    ],
)
def test_a_plan_is_a_line_with_path_and_three_figures(language, said):
    assert first_line(c.plan(), language=language) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Commitment 15.5 (Declared to Outlined) ·"), ("zh", "承诺力度 15.5（宣示级至框架级） ·")],
)
def test_near_a_limit_both_bands_are_named(language, said):
    assert said in first_line(c.BAD, language=language)


def test_a_plan_of_under_five_tasks_has_no_commitment_and_no_band():
    assert first_line(c.plan(commitment=None, bands=())) == (
        "passed  plans/a.plan.yaml  Total 64.0 · Commitment – · Breadth 70.0"
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "passed  plans/a.plan.yaml (draft)  Total 64.0"), ("zh", "通过  plans/a.plan.yaml（草稿）  总分 64.0")],
)
def test_a_draft_is_called_one_even_where_it_may_pass(language, said):
    assert first_line(c.plan(draft=True), language=language).startswith(said)


def test_a_plan_that_cannot_be_read_has_no_figures():
    assert first_line(c.BROKEN) == "unreadable  plans/规划 草案#2.plan.yaml"


def test_the_total_without_what_is_waived_stands_beside_the_total():
    told = first_line(c.plan(waived_total=66.0, traceable=0.5))
    assert told == (
        "passed  plans/a.plan.yaml  Total 64.0 → 66.0 with waivers · Commitment 60.0 (Accountable) · Breadth 70.0"
        "  traceable 50%"
    )


def test_a_failure_names_what_to_fix_and_where():
    told = page(c.plan(status="failed", failures=(c.failure(fix=(c.fix(),)),)))
    assert "  × the plan scores 16.5, below the required 40\n" in told
    assert "      +1.22  D5.B1.mechanism Lead body  plans/a.plan.yaml:28\n" in told


def test_a_waived_failure_names_the_waiver_and_nothing_to_fix():
    told = page(c.plan(failures=(c.failure(waived_by=("D2.B2",), fix=(c.fix(),)),), waivers=(c.waiver(),)), width=120)
    assert "  ○ the plan scores 16.5, below the required 40  waived by 省发展改革委 王处长 until 2026-12-31\n" in told
    assert "+1.22" not in told


def test_the_gravest_finding_comes_first_and_what_fails_before_all():
    findings = (
        c.finding("A", severity="note", known=False),
        c.finding("B", severity="error", known=True),
        c.finding("C", severity="error", known=False),
        c.finding("D", severity="warning", known=False, fails=True),
        c.finding("E", severity="error", known=False, waived_by="x"),
    )
    told = page(c.plan(findings=findings))
    assert sorted("ABCDE", key=lambda name: told.index(f"{name} begins")) == list("DCBEA")
    assert "  Findings  3 errors, 1 warning, 1 note\n" in told


@pytest.mark.parametrize(
    ("more", "fixed"),
    [({}, True), ({"known": False}, True), ({"known": True}, False), ({"known": True, "fails": True}, True),
     ({"waived_by": "x"}, False)],
)  # fmt: skip
def test_old_debt_is_told_in_a_line(more, fixed):
    assert ("fix  swap the two dates" in page(c.plan(findings=(c.finding(**more),)))) == fixed


@pytest.mark.parametrize(("top", "shown"), [(3, 3), (None, 14), (20, 14)])
def test_so_many_findings_are_shown_as_asked_for_and_the_rest_is_counted(top, shown):
    findings = tuple(c.finding(f"M{number}", severity="warning") for number in range(14))
    told = page(c.plan(findings=findings), top=top)
    assert told.count("begins after it is due") == shown
    assert ("    and 11 more: 11 warnings\n" in told) == (shown == 3)


def test_notes_of_one_rule_that_fail_nothing_are_told_together():
    findings = tuple(c.finding(f"M{number}", severity="note", known=True) for number in range(4))
    told = page(c.plan(findings=(*findings, c.finding("M9", severity="note", known=False, fails=True))))
    assert "    note  Due before it starts, 4 times: M0, M1, M2, M3 (`due`) (reversed-dates)\n" in told
    assert "  × note, new  M9 begins after it is due" in told
    assert page(c.plan(findings=findings), top=None).count("begins after it is due") == 4


def test_waivers_say_whether_they_hold():
    told = page(c.plan(waivers=(c.waiver(), c.waiver("P1", status="lapsed"), c.waiver("P2", status="unused", line=0))))
    assert "    D2.B2  until 2026-12-31  省发展改革委 王处长: the market" in told
    assert "  × P1  expired after 2026-12-31" in told
    assert "    P2  no longer needed, can be deleted" in told
    assert "nqpf.toml:12\n" in told and "nqpf.toml\n" in told


def test_a_regression_says_what_moved_where_and_what_changed_in_between():
    moved = (c.change(title=None), c.change("total", 50.0, 49.96, level="total", fails=False, title=None))
    told = page(c.plan(regression=c.regression(*moved, gone=("a:1", "b:2"))))
    assert "  Since baseline.json  what changed: the plan, waivers\n" in told
    assert "  × D2  41.2 → 36.0 (-5.2)  plans/a.plan.yaml:31\n" in told
    assert "    total  50.00 → 49.96 (-0.04)  plans/a.plan.yaml:31\n" in told
    assert "    no longer found: a:1, b:2\n" in told


def test_many_changes_are_cut_and_counted_and_no_change_is_told():
    changes = tuple(c.change(f"P1.{number}", level="facet", fails=False) for number in range(15))
    assert "    and 5 more\n" in page(c.plan(regression=c.regression(*changes)))
    assert "  Since baseline.json  no score changed\n" in page(c.plan(regression=c.regression()))


def test_a_plan_that_cannot_be_read_says_where_and_why():
    told = page(c.unreadable("b.yaml", c.problem(hint=Text("keep one", "留一")), c.problem(0, 0)))
    assert "unreadable  b.yaml\n  b.yaml:3:1: the key `id` is a duplicate (keep one)\n" in told
    assert "  b.yaml: the key `id` is a duplicate\n" in told


def test_the_summary_counts_gives_reasons_and_names_the_rubric():
    failed = c.plan(status="failed", failures=(c.failure(), c.failure("node", "D2", waived_by=("D2",))))
    assert page(failed, failed, c.plan(), c.unreadable()).split("\n\n")[-1] == (
        "4 checked: 1 passed, 2 failed, 1 unreadable\n"
        "Why, and in how many plans: Total below the required score (2); Plan that cannot\n  be read (1)\n"
        "against rubric nqpf 1.0 / region sha256 5e5e5e5e5e5e\n"
    )


def test_where_all_pass_there_is_no_reason():
    assert "Why" not in page(c.plan())


@pytest.mark.parametrize("language", ["en", "zh"])
def test_it_fits_into_eighty_columns(language):
    told = render(c.REPORT, Options(language=language, width=80))
    assert max(map(cell_len, told.splitlines())) <= 80


def test_colour_changes_no_word():
    coloured = render(c.REPORT, Options(color=True))
    words = re.sub(r"\x1b\[[\d;]*m", "", coloured)
    assert words != coloured
    assert [line.rstrip() for line in words.splitlines()] == render(c.REPORT, Options()).splitlines()


def test_a_plan_that_the_baseline_does_not_know_is_told():
    told = render(c.report(c.plan("new"), c.unreadable("broken"), baseline="b.json"), Options())
    assert told.count("  this plan is not in b.json: nothing to compare\n") == 1


@pytest.mark.parametrize(
    ("was", "now", "shown"),
    [
        (41.2, 36.0, "41.2 → 36.0 (-5.2)"),
        # It moved by -5.18, which would be printed as -5.2; a reader subtracts what is there.
        (41.24, 36.06, "41.2 → 36.1 (-5.1)"),
        (60.0, 60.04, "60.00 → 60.04 (+0.04)"),
    ],
)
def test_a_difference_is_that_of_the_figures_printed(was, now, shown):
    moved = c.regression(c.change("D2", was, now))
    assert f"  {shown}  " in page(c.plan(status="failed", regression=moved), width=120)

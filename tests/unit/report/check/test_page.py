"""How the outcome of a check is put together as a page, and one page of it in each format for people."""

import re

import checked as c
import pytest
from composed import block, blocks, said, spoken, table

from nqpf.base.language import Text, both
from nqpf.render.check import renderer
from nqpf.render.markdown.fitting import LONGEST
from nqpf.render.options import Options
from nqpf.render.terminal.console import cell_len
from nqpf.report.blocks.block import Findings, Listing
from nqpf.report.check.page import check_page
from nqpf.report.commitment import BandName


def page(*plans, **more):
    return check_page(c.report(*plans, **more))


def found(plan, name="also", **more):
    return block(page(plan, **more), f"{name}-{plan.id or plan.status}").findings


def listed(plan, language="en", audience="editor"):
    return [said(point, language, audience) for one in blocks(page(plan)) if isinstance(one, Listing)
            for point in one.points]  # fmt: skip


def last(*plans, language="en", **more):
    """What a terminal ends with, and what every other format begins with."""
    made = page(*plans, **more)
    foot = [text for words in made.foot if (text := said(words, language))]
    assert foot[: len(made.lead)] == [said(words, language, "reader") for words in made.lead]
    return foot


def test_every_plan_is_a_row_and_what_did_not_pass_comes_first():
    rows = table(page(c.plan("a", scope=None), c.BAD, c.BROKEN, baseline="b.json"), "plans")
    assert rows == [
        ["Result", "Plan", "Total", "Commitment", "Breadth", "Since the baseline"],
        ["failed", "plans/region-zhejiang.plan.yaml (traceable 84%)", "16.5 → 18.2 with waivers",
         "15.5 (Declared to Outlined)", "28.8", "17.1 → 16.5 (-0.6)"],
        ["unreadable", "plans/规划 草案#2.plan.yaml", "", "", "", ""],
        ["passed", "a", "64.0", "60.0 (Accountable)", "70.0", ""],
    ]  # fmt: skip
    assert table(page(c.plan()), "plans", "zh")[1] == ["通过", "plans/a.plan.yaml", "64.0", "60.0（可问责级）", "70.0"]


def test_a_draft_is_called_one_and_too_few_tasks_have_no_band():
    plan = c.plan(draft=True, commitment=None, bands=())
    assert table(page(plan), "plans")[1][1:4] == ["plans/a.plan.yaml (draft)", "64.0", "–"]


def test_a_total_that_did_not_move_says_so():
    same = c.plan("a", regression=c.BAD.regression._replace(changes=()))
    assert table(page(same, baseline="b.json"), "plans")[1][-1] == "0"


@pytest.mark.parametrize(
    ("language", "title", "status", "sentence"),
    [
        ("en", "Scored; nothing was required", "scored",
         "no gate was set: the plan was read and scored, nothing was required of it"),
        ("zh", "已评分，未设门槛", "已评分", "未设门槛：规划已读取并评分，未作任何要求"),
    ],
)  # fmt: skip
def test_where_no_gate_was_set_nothing_is_said_to_have_passed(language, title, status, sentence):
    made = page(c.plan(), gated=False)
    assert said(made.title, language) == title
    assert table(made, "plans", language)[1][0] == status
    assert last(c.plan(), language=language, gated=False)[1] == sentence
    assert sentence not in spoken(page(c.plan()), language)
    for form in ("table", "markdown"):
        assert sentence in renderer(form)(c.report(c.plan(), gated=False), Options(language=language))


def test_the_title_is_the_verdict():
    assert said(page(c.plan()).title) == "All plans pass"
    assert said(page(c.plan(), c.BROKEN).title, "zh") == "有规划未通过"
    assert said(page(c.BROKEN, gated=False).title) == "Not all plans pass"


def test_the_end_counts_gives_reasons_and_names_the_rubric():
    failed = c.plan(status="failed", failures=(c.failure(), c.failure("node", "D2", waived_by=("D2",))))
    assert last(failed, failed, c.plan(), c.unreadable()) == [
        "4 checked: 1 passed, 2 failed, 1 unreadable",
        "Why, and in how many plans: Total below the required score (2); Plan that cannot be read (1)",
        "against rubric nqpf 1.0 / region sha256 5e5e5e5e5e5e",
    ]
    assert len(last(c.plan())) == 2


def test_what_keeps_a_plan_from_passing_stands_apart_with_what_to_fix():
    plan = c.plan(status="failed", failures=(c.failure(fix=(c.fix(),)),), findings=(c.finding(known=True),))
    (failure,) = found(plan, "fails")
    assert said(failure.words) == "the plan scores 16.5, below the required 40"
    assert said(failure.hint) == "do first: +1.22 add: Lead body (line 28)"
    assert said(failure.where) == "plans/a.plan.yaml:28"
    (other,) = found(plan)
    assert said(other.words) == "M7 begins after it is due (`due`) (known)"
    assert said(other.where, audience="reader") == "plans/a.plan.yaml:88:5 · reversed-dates:M7"


def test_what_is_waived_fails_nothing_and_names_who_waived_it():
    plan = c.plan(failures=(c.failure(waived_by=("D2.B2",), fix=(c.fix(),)),), waivers=(c.waiver(),))
    (failure,) = found(plan)
    assert said(failure.words).endswith("the required 40 (waived by 省发展改革委 王处长 until 2026-12-31)")
    assert not failure.hint


def test_the_gravest_finding_comes_first_and_what_fails_before_all():
    findings = (
        c.finding("A", severity="note", known=False),
        c.finding("B", severity="error", known=True),
        c.finding("C", severity="error", known=False),
        c.finding("D", severity="warning", known=False, fails=True),
        c.finding("E", severity="error", known=False, waived_by="x"),
    )
    made = page(c.plan(findings=findings))
    order = [one.id[-1] for several in blocks(made) if isinstance(several, Findings) for one in several.findings]
    assert order == list("DCBEA")


@pytest.mark.parametrize(
    ("more", "fixed"),
    [({}, True), ({"known": False}, True), ({"known": True}, False), ({"waived_by": "x"}, False)],
)
def test_old_debt_is_reported_without_a_remedy(more, fixed):
    (finding,) = found(c.plan(findings=(c.finding(**more),)))
    assert said(finding.hint) == ("swap the two dates" if fixed else "")


def test_many_findings_are_counted_and_many_notes_of_one_rule_are_one():
    findings = tuple(c.finding(f"M{number}", severity="warning") for number in range(24))
    assert len(found(c.plan(findings=findings))) == 20
    assert "and 4 more" in spoken(page(c.plan(findings=findings)))
    notes = tuple(c.finding(f"M{number}", severity="note", known=True) for number in range(4))
    several, own = found(c.plan(findings=(*notes, c.finding("I1", "two-units", "note"))))
    assert said(several.words) == "Due before it starts, 4 times: M0, M1, M2, M3 (`due`)"
    assert said(own.words) == "I1 begins after it is due (`due`)"


def test_waivers_say_whether_they_hold():
    waivers = (c.waiver(), c.waiver("P1", status="lapsed"), c.waiver("P2", status="unused", line=0))
    assert listed(c.plan(waivers=waivers)) == [
        "D2.B2: until 2026-12-31; 省发展改革委 王处长: the market platform is approved in autumn · nqpf.toml:12",
        "P1: expired after 2026-12-31; 省发展改革委 王处长: the market platform is approved in autumn · nqpf.toml:12",
        "P2: no longer needed, can be deleted; 省发展改革委 王处长: the market platform is approved in autumn"
        " · nqpf.toml",
    ]
    assert found(c.plan(waivers=waivers), "fails")[0].id == "lapsed-waiver:P1"


def test_a_regression_says_what_moved_where_and_what_changed_in_between():
    lacks = c.change("P1.1.a", 60.0, 20.0, level="facet", fails=False, causes=("plan",),
                     missing=(Text("M7: no body", "M7：无单位"),), keys=(("owner",),))  # fmt: skip
    moved = (c.change(), c.change("total", 50.0, 49.96, level="total", fails=False, title=None), lacks)
    plan = c.plan(regression=c.regression(*moved, gone=("a:1", "b:2")))
    assert listed(plan) == [
        "D2 Government guidance and market regulation: 41.2 → 36.0 (-5.2) · plans/a.plan.yaml:31",
        "total 50.00 → 49.96 (-0.04) · plans/a.plan.yaml:31",
        "P1.1.a Government guidance and market regulation: 60.0 → 20.0 (-40.0) (what changed: the plan)"
        "; M7: no body (`owner`) · plans/a.plan.yaml:31",
    ]
    assert said(found(plan, "fails")[0].words).startswith("D2 fell: 41.2 → 36.0 (-5.2); ")
    text = spoken(page(plan))
    assert "Since baseline.json" in text and "no longer found: a:1, b:2" in text
    assert "no score changed" in spoken(page(c.plan(regression=c.regression())))


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
    assert shown in listed(c.plan(regression=c.regression(c.change("D2", was, now))))[0]


def test_a_plan_that_cannot_be_read_says_where_and_why():
    plan = c.unreadable("b.yaml", c.problem(hint=Text("keep one", "留一")), c.problem(0, 0))
    first, second = found(plan, "fails")
    assert [said(one) for one in (first.words, first.hint, first.where)] == [
        "the key `id` is a duplicate", "keep one", "b.yaml:3:1",
    ]  # fmt: skip
    assert said(second.where) == "b.yaml"


def test_a_plan_that_the_baseline_does_not_know_is_reported():
    text = spoken(page(c.plan("new"), c.unreadable("broken"), baseline="b.json"))
    assert text.count("this plan is not in b.json: nothing to compare") == 1


def test_a_plan_of_which_there_is_nothing_to_say_has_no_section_of_its_own():
    made = page(c.plan("a"), c.plan("b", id="b", findings=(c.finding(),)))
    assert [(section.id, said(section.title)) for section in made.sections[1:]] == [("b", "passed b 64.0")]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_terminal_keeps_to_its_width_and_colour_changes_no_word(language):
    shown = renderer("table")(c.REPORT, Options(language=language, width=80))
    assert max(map(cell_len, shown.splitlines())) <= 80
    coloured = renderer("table")(c.REPORT, Options(language=language, color=True))
    plain = re.sub(r"\x1b\[[\d;]*m", "", coloured)
    assert plain != coloured
    assert [line.rstrip() for line in plain.splitlines()] == shown.splitlines()


@pytest.mark.parametrize("text", ["x", "|*[`<&中" * 60])
def test_a_comment_that_would_be_too_long_is_cut_and_says_so(text):
    findings = tuple(c.finding(f"M{n}", message=both(text)) for n in range(22))
    plans = [c.plan(f"plans/{n}{'x' * 90}.yaml", "failed", findings=findings) for n in range(100)]
    shown = renderer("markdown")(c.report(*plans), Options())
    assert len(shown) <= LONGEST
    assert shown.startswith("<!-- nqpf:check -->\n# Not all plans pass\n\n100 checked: ")
    assert 100 > shown.count("<details ") == shown.count("</details>") > 0
    assert "Shortened to fit into a comment" in shown
    assert shown.endswith("against rubric nqpf 1.0 / region sha256 5e5e5e5e5e5e\n")
    assert "Shortened to fit" not in renderer("markdown")(c.REPORT, Options())


def test_in_a_comment_each_plan_opens_below_a_title_with_a_stable_anchor():
    plan = c.BAD._replace(bands=(BandName("x", both("<b>"), both("")),))
    assert f'<details id="nqpf-{plan.id}" open><summary><b>failed plans/region' in renderer("markdown")(
        c.report(plan), Options()
    )

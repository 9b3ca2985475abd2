import re

import checked as c
import pytest

from nqpf.base.language import both
from nqpf.render.check.markdown import render
from nqpf.render.folded import LONGEST
from nqpf.render.options import Options


def page(*plans, baseline=None, **options):
    return render(c.report(*plans, baseline=baseline), Options(**options))


def table(told):
    """The cells of every row; an escaped pipe is no border."""
    return [re.split(r"(?<!\\)\|", line)[1:-1] for line in told.splitlines() if line.startswith("|")]


def test_the_verdict_comes_first():
    assert page(c.plan()).startswith(
        "<!-- nqpf:check -->\n## All plans pass\n\n1 checked: 1 passed, 0 failed, 0 unreadable\n\n|"
    )
    assert page(c.BROKEN, language="zh").startswith("<!-- nqpf:check -->\n## 有规划未通过\n\n共检查 1 份规划：")


def test_every_plan_is_a_row_and_what_did_not_pass_comes_first():
    rows = [[cell.strip() for cell in row] for row in table(page(c.plan("a"), c.BAD))[2:]]
    assert rows == [
        [
            "**failed**",
            "plans/region-zhejiang.plan.yaml",
            "16.5 → 18.2 with waivers · Commitment 15.5 (Declared to Outlined) · Breadth 28.8",
        ],
        ["passed", "a", "64.0 · Commitment 60.0 (Accountable) · Breadth 70.0"],
    ]


def test_a_draft_is_called_one_even_where_it_may_pass():
    assert "| passed | plans/a.plan.yaml (draft) |" in page(c.plan(draft=True))
    assert "| 通过 | plans/a.plan.yaml（草稿） |" in page(c.plan(draft=True), language="zh")


def test_a_plan_of_which_there_is_something_to_say_is_folded_away():
    told = page(c.plan("a"), c.plan("b<b>", findings=(c.finding(),)))
    assert told.count("<details ") == told.count("</details>") == 1
    assert "<summary>passed <code>b&lt;b&gt;</code> 64.0</summary>\n\n- error: M7 begins" in told


def test_it_says_against_which_rubric():
    assert page(c.plan()).endswith("\nagainst rubric nqpf 1.0 / region sha256 5e5e5e5e5e5e\n")


@pytest.mark.parametrize("text", ["x", "|*[`<&中" * 60])
def test_a_page_that_would_be_too_long_is_cut_and_says_so(text):
    findings = tuple(c.finding(f"M{n}", message=both(text)) for n in range(40))
    plans = [c.plan(f"plans/{n}{'x' * 90}.yaml", "failed", findings=findings) for n in range(300)]
    told = page(*plans)
    assert len(told) <= LONGEST
    shown = told.count("<details ")
    assert shown == told.count("</details>") > 0
    assert f"**Shortened to fit into a comment: {300 - shown} plans are abbreviated" in told
    rows = len(table(told)) - 2
    assert f"and {300 - rows} more plans" in told
    assert told.endswith("against rubric nqpf 1.0 / region sha256 5e5e5e5e5e5e\n")


def test_a_page_that_fits_is_not_cut():
    assert "Shortened to fit" not in page(*c.REPORT.plans)


def test_many_findings_of_a_plan_are_counted_not_told():
    told = page(c.plan(findings=tuple(c.finding(f"M{n}") for n in range(40))))
    assert told.count("begins after it is due") == 30
    assert "- and 10 more\n" in told


def test_the_change_since_the_baseline_stands_in_the_table_where_there_is_one():
    rows = [[cell.strip() for cell in row] for row in table(page(c.BAD, c.plan("a"), baseline="b.json"))]
    assert rows[0][-1] == "Since the baseline"
    assert rows[2][-1] == "**17.1 → 16.5 (-0.6)**"
    assert rows[3][-1] == ""  # the baseline does not know it
    assert len(table(page(c.plan("a")))[0]) == 3


def test_a_total_that_did_not_move_says_so():
    same = c.plan("a", regression=c.BAD.regression._replace(changes=()))
    assert table(page(same, baseline="b.json"))[2][-1].strip() == "0"


def test_each_plan_has_a_stable_anchor():
    assert f'<details id="nqpf-{c.BAD.id}"><summary>' in page(c.BAD)

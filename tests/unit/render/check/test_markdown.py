import re

import checked as c
import pytest

from nqpf.language import both
from nqpf.render.check.markdown import LONGEST, render
from nqpf.render.options import Options


def page(*plans, **options):
    return render(c.report(*plans), Options(**options))


def table(told):
    """The cells of every row; an escaped pipe is no border."""
    return [re.split(r"(?<!\\)\|", line)[1:-1] for line in told.splitlines() if line.startswith("|")]


def test_the_verdict_comes_first():
    assert page(c.plan()).startswith("## All plans pass\n\n1 checked: 1 passed, 0 failed, 0 unreadable\n\n|")
    assert page(c.BROKEN, language="zh").startswith("## 有规划未通过\n\n共检查 1 个规划：")


def test_every_plan_is_a_row_and_what_did_not_pass_comes_first():
    rows = [[cell.strip() for cell in row] for row in table(page(c.plan("a"), c.BAD))[2:]]
    assert rows == [
        ["**failed**", "plans/region-zhejiang.plan.yaml", "16.5 → 18.2 with waivers · Declared"],
        ["passed", "a", "64.0 · Accountable"],
    ]


def test_a_plan_of_which_there_is_something_to_say_is_folded_away():
    told = page(c.plan("a"), c.plan("b<b>", findings=(c.finding(),)))
    assert told.count("<details>") == told.count("</details>") == 1
    assert "<details><summary>passed <code>b&lt;b&gt;</code> 64.0</summary>\n\n- error: M7 begins" in told


def test_it_says_against_which_rubric():
    assert page(c.plan()).endswith("\nagainst rubric nqpf 1.0 / region sha256 5e5e5e5e5e5e\n")


@pytest.mark.parametrize("text", ["x", "|*[`<&中" * 60])
def test_a_page_that_would_be_too_long_is_cut_and_says_so(text):
    findings = tuple(c.finding(f"M{n}", message=both(text)) for n in range(40))
    plans = [c.plan(f"plans/{n}{'x' * 90}.yaml", "failed", findings=findings) for n in range(300)]
    told = page(*plans)
    assert len(told) <= LONGEST
    shown = told.count("<details>")
    assert shown == told.count("</details>") > 0
    assert f"**Cut here: {300 - shown} plans are not told in full" in told
    rows = len(table(told)) - 2
    assert f"and {300 - rows} more plans" in told
    assert told.endswith("against rubric nqpf 1.0 / region sha256 5e5e5e5e5e5e\n")


def test_a_page_that_fits_is_not_cut():
    assert "Cut here" not in page(*c.REPORT.plans)


def test_many_findings_of_a_plan_are_counted_not_told():
    told = page(c.plan(findings=tuple(c.finding(f"M{n}") for n in range(40))))
    assert told.count("begins after it is due") == 30
    assert "- and 10 more\n" in told

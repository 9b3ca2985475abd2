import checked as c
import pytest
import readers

from nqpf.render.check.gitlab import render
from nqpf.render.options import Options


def issues(*plans):
    return readers.gitlab(render(c.report(*plans), Options()))


def test_an_issue_says_what_where_and_how_grave():
    (issue,) = issues(c.plan("./plans/a.plan.yaml", findings=(c.finding(),)))
    assert {**issue, "fingerprint": ""} == {
        "description": "M7 begins after it is due (`due`); swap the two dates",
        "check_name": "reversed-dates",
        "fingerprint": "",
        "severity": "major",
        "location": {"path": "plans/a.plan.yaml", "lines": {"begin": 88}},
    }


@pytest.mark.parametrize(
    ("plan", "severity"),
    [
        (c.unreadable("b", c.problem(0, 0)), "blocker"),
        (c.plan(failures=(c.failure(),)), "critical"),
        (c.plan(findings=(c.finding(severity="warning", fails=True),)), "critical"),
        (c.plan(findings=(c.finding(severity="warning"),)), "minor"),
        (c.plan(findings=(c.finding(severity="note"),)), "info"),
        (c.plan(failures=(c.failure(waived_by=("D2",)),)), "info"),
    ],
)
def test_severity(plan, severity):
    assert [issue["severity"] for issue in issues(plan)] == [severity]


def test_a_file_as_a_whole_is_told_at_its_first_line():
    assert issues(c.unreadable("b", c.problem(0, 0)))[0]["location"]["lines"] == {"begin": 1}


def test_where_nothing_was_found_there_is_an_empty_array():
    assert issues(c.plan()) == []

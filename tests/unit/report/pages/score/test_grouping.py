"""Findings as a reader takes them in: the gravest first, many notes of one rule together."""

from nqpf.base.language import Text
from nqpf.report.pages.score.grouping import groups
from nqpf.report.score.view import FindingView


def finding(number, rule="reversed-dates", severity="error"):
    text = Text(f"message {number}", f"说明 {number}")
    return FindingView(f"{rule}:M{number}", rule, severity, text, Text("fix it", "改正"), number, 1)


def note(number, rule="measure-without-indicator"):
    return finding(number, rule, "note")


def lines_of(findings):
    return [[one.line for one in group.members] for group in groups(tuple(findings))]


def test_the_gravest_come_first_each_severity_in_the_order_of_the_plan():
    made = [note(1), finding(2, severity="warning"), finding(3), finding(4, severity="warning"), finding(5)]
    assert lines_of(made) == [[3], [5], [2], [4], [1]]


def test_many_notes_of_one_rule_are_one_group_where_the_first_stands():
    assert lines_of(map(note, range(1, 5))) == [[1, 2, 3, 4]]
    other = [note(number, "vague-quantifier") for number in (2, 9)]
    made = sorted([*map(note, (3, 4, 5, 6)), *other], key=lambda one: one.line)
    assert lines_of(made) == [[2], [9], [3, 4, 5, 6]]


def test_three_notes_and_any_number_of_errors_stand_alone():
    assert lines_of(map(note, range(1, 4))) == [[1], [2], [3]]
    assert lines_of(map(finding, range(1, 8))) == [[number] for number in range(1, 8)]

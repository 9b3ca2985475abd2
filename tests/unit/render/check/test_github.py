import checked as c
import readers

from nqpf.base.language import Text
from nqpf.render.check.github import render
from nqpf.render.options import Options


def annotations(*plans, **options):
    return readers.commands(render(c.report(*plans), Options(**options)))


def test_every_result_is_an_annotation_errors_first():
    names = [name for name, _, _ in annotations(*c.REPORT.plans)]
    assert names == ["error"] * 7 + ["warning"] + ["notice"] * 4


def test_an_annotation_says_what_where_and_how_to_fix_it():
    assert annotations(c.plan(findings=(c.finding(fails=True),))) == [(
        "error",
        {"file": "plans/a.plan.yaml", "line": "88", "col": "5", "title": "nqpf reversed-dates:M7"},
        "M7 begins after it is due (`due`)\nswap the two dates",
    )]  # fmt: skip


def test_a_file_as_a_whole_has_neither_line_nor_column():
    ((_, properties, _),) = annotations(c.unreadable("b.yaml", c.problem(0, 0)))
    assert properties == {"file": "b.yaml", "title": "nqpf unreadable"}


def test_what_is_waived_is_a_notice():
    ((name, _, message),) = annotations(c.plan(findings=(c.finding(waived_by="D2.B2"),), waivers=(c.waiver(),)))
    assert name == "notice"
    assert message.endswith("\nwaived by 省发展改革委 王处长 until 2026-12-31")


def test_of_more_than_ten_of_a_kind_the_tenth_counts_the_rest():
    findings = [c.finding(f"M{number}", severity=severity) for severity in ("error", "warning") for number in range(10)]
    assert len(annotations(c.plan(findings=tuple(findings)))) == 20
    findings.insert(0, c.finding("M99"))
    told = annotations(c.plan(findings=tuple(findings)))
    assert [name for name, _, _ in told] == ["error"] * 10 + ["warning"] * 10
    assert told[9][2].startswith("and 2 more of this kind")


def test_what_fails_a_plan_is_not_among_those_that_are_not_shown():
    findings = tuple(c.finding(f"M{number}", fails=number == 15) for number in range(20))
    assert annotations(c.plan(findings=findings))[0][2].startswith("M15 ")


def test_the_verdict_is_a_line_that_is_no_command():
    lines = render(c.report(c.plan()), Options()).splitlines()
    assert lines == ["1 checked: 1 passed, 0 failed, 0 unreadable"]


def test_what_the_format_needs_for_itself_is_escaped():
    text = "a%0Ab, c: d::error::e"
    name = "a,b:c%.yaml"
    ((_, properties, message),) = annotations(c.unreadable(name, c.problem(message=Text(text, text))))
    assert (properties["file"], message) == (name, text)

"""Sentences for people name things by their titles."""

import builders as b

from nqpf.base.language import Text
from nqpf.report.score.people import for_people

WEAK = {"id": "weak", "title": {"en": "Weak", "zh": "弱"}}
LENS = {"id": "p", "kind": "problems", "title": b.TITLE, "entries": [WEAK]}
RUBRIC = b.rubric(b.principle("P1", b.criterion("P1.1", b.facet("P1.1.m", "measure"))), lenses=[LENS])
PLAN = b.plan_data(
    measures=[b.measure("M1", level=1, title="建设" + "中试基地" * 20, serves=["P1.1.m"], due="2024")],
    diagnosis=[{"problem": "weak", "data": "三家", "data_source": "调查"}],
)


def test_items_and_problems_are_named_by_their_titles():
    report = b.report(RUBRIC, PLAN)
    made = for_people(report._replace(findings=(report.findings[0]._replace(message=Text("`M1` `weak` `other`")),)))
    (finding,) = made.findings
    assert finding.message.en == f"“建设{'中试基地' * 9}中…” “Weak” `other`"
    assert made.findings[0].id == report.findings[0].id


def test_facets_are_named_by_their_titles():
    report = b.report(RUBRIC, PLAN)
    made = for_people(
        report._replace(findings=(report.findings[0]._replace(message=Text("`P1.1.m` is", "`P1.1.m` 是")),))
    )
    assert made.findings[0].message == Text("“title” is", "“标题”是")


def test_nothing_else_of_the_report_changes():
    report = b.report(RUBRIC, PLAN)
    made = for_people(report)
    assert made._replace(findings=(), gaps=(), items=(), dimensions=()) == report._replace(
        findings=(), gaps=(), items=(), dimensions=()
    )
    assert [gap.id for gap in made.gaps] == [gap.id for gap in report.gaps]
    assert for_people(made) == made

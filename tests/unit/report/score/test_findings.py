from dataclasses import replace

import builders as b

from nqpf.documents.cited import CitedDocument
from nqpf.report.score.findings import findings_of

RUBRIC = b.rubric(b.principle("P1"))
PLAN = b.plan_data(
    measures=[b.measure(level=1, due=2030, source={"file": "a.txt", "quote": "建设中试基地"})],
    indicators=[b.indicator(level=4, baseline={"value": 60, "year": 2024}, target={"value": 60, "year": 2024})],
    budget=0,
)


def test_findings_stand_in_the_order_of_the_plans_lines():
    found = findings_of(b.loaded(RUBRIC, PLAN))
    places = [(one.line, one.column, one.id) for one in found]
    assert places == sorted(places)
    assert [one.id for one in found] == [
        "measure-without-indicator:M1",
        "outside-horizon:M1.due",
        "indicator-without-measure:I1",
        "target-not-beyond-baseline:I1.target",
        "outside-horizon:I1.target",
        "target-not-beyond-baseline:I1.target.year",
    ]


def test_a_finding_stands_at_the_value_it_is_about():
    loaded = b.loaded(RUBRIC, PLAN)
    (due,) = (one for one in findings_of(loaded) if one.id == "outside-horizon:M1.due")
    line = loaded.positions.source.line(due.line)
    assert line[due.column - 1 :].startswith("2030")
    assert due.rule == "outside-horizon"
    assert due.severity == "warning"


def test_documents_and_settings_reach_the_rules():
    loaded = b.loaded(RUBRIC, PLAN)
    found = findings_of(
        loaded, {"a.txt": CitedDocument("missing")}, {"outside-horizon": "off", "document-unread": "error"}
    )
    ids = {one.id: one.severity for one in found}
    assert ids["document-unread:M1.source"] == "error"
    assert "outside-horizon:M1.due" not in ids


def test_a_report_carries_them_and_its_score_does_not_change():
    plain = b.report(RUBRIC, b.plan_data())
    judged = b.report(RUBRIC, PLAN)
    assert plain.findings == ()
    assert judged.findings == findings_of(b.loaded(RUBRIC, PLAN))
    assert judged.score._replace(commitment=plain.score.commitment, bases=plain.score.bases) == plain.score


def test_a_finding_names_the_entry_to_correct():
    found = {one.id: one.key for one in findings_of(b.loaded(RUBRIC, PLAN))}
    assert found == {
        "measure-without-indicator:M1": "indicators",
        "outside-horizon:M1.due": "due",
        "indicator-without-measure:I1": None,
        "target-not-beyond-baseline:I1.target": "target.value",
        "outside-horizon:I1.target": "target.year",
        "target-not-beyond-baseline:I1.target.year": "target.year",
    }


def test_of_a_draft_in_memory_there_is_no_file_with_entries():
    loaded = b.loaded(RUBRIC, PLAN)
    drafted = loaded._replace(source=replace(loaded.source, document=object()))
    assert {one.key for one in findings_of(drafted)} == {None}

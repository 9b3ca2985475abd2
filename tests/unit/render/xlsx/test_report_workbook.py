"""The report as a workbook: every figure of it is there, and equal."""

from io import BytesIO

import builders as b
import pytest
from generated import report_of
from openpyxl import load_workbook

from nqpf.base.language import Text
from nqpf.render import Options, renderer
from nqpf.report.score.view import FindingView, IntervalView

SHEETS = {
    "en": ["Summary", "Dimensions", "Criteria", "Facets", "Gaps", "Items", "Findings", "Other views", "Plan file"],
    "zh": ["摘要", "维度", "准则", "要点", "缺口", "条目", "前后一致性检查", "其他视角", "规划文件"],
}


@pytest.fixture(scope="module")
def report():
    return report_of("enterprise.plan.yaml")


def workbook(report, language="en", **options):
    return load_workbook(BytesIO(renderer("xlsx")(report, Options(language=language, **options))))


@pytest.fixture(scope="module")
def books(report):
    return {language: workbook(report, language) for language in ("en", "zh")}


def near(figure):
    return pytest.approx(figure, rel=1e-14)


def named(report, item):
    """The item as the workbook names it; None where there is none."""
    return next((f"{one.id} {one.title.en}" for one in report.items if one.id == item), None)


def rows(sheet):
    head, *body = sheet.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in body]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_sheets_are_named_in_the_language_asked_for(books, language):
    assert books[language].sheetnames == SHEETS[language]


def test_dimensions_are_those_of_the_report(report, books):
    told = rows(books["en"]["Dimensions"])
    assert [(row["ID"], row["Score"], row["Share"]) for row in told] == [
        (one.id, near(one.score), near(one.share)) for one in report.dimensions
    ]
    driver = next(row for row in told if row["ID"] == "D1")
    pair = next(one.pair for one in report.dimensions if one.id == "D1")
    assert (driver["Side A"], driver["Coupling C"], driver["Coordination D"]) == (
        near(pair.a),
        near(pair.coupling),
        near(pair.coordination),
    )
    assert next(row for row in told if row["ID"] == "P1")["Side A"] is None


def test_criteria_facets_and_gaps_are_all_there_with_their_figures(report, books):
    criteria = [one for dimension in report.dimensions for one in dimension.criteria]
    facets = [facet for one in criteria for facet in one.facets]
    # A workbook has 16 digits of a figure, a float up to 17.
    assert [(row["ID"], row["Score"], row["Gain"]) for row in rows(books["en"]["Criteria"])] == [
        (one.id, near(one.score), near(one.gain)) for one in criteria
    ]
    assert [(row["ID"], row["Score"], row["Item"]) for row in rows(books["en"]["Facets"])] == [
        (one.id, near(one.score), named(report, one.item)) for one in facets
    ]
    assert [(row["Rank"], row["Gain"], row["ID"], row["Item"]) for row in rows(books["en"]["Gaps"])] == [
        (gap.rank, near(gap.gain), gap.id, named(report, gap.item)) for gap in report.gaps
    ]


def test_no_gap_is_left_out_however_few_are_asked_for(report):
    assert workbook(report, top=3)["Gaps"].max_row == len(report.gaps) + 1


def test_items_tell_every_claim_in_the_order_of_the_plan(report, books):
    told = rows(books["en"]["Items"])
    assert [(row["Item"], row["Facet"], row["Score"], row["Counts"]) for row in told if row["Facet"]] == [
        (item.id, claim.facet, near(claim.score), "yes" if claim.rests else "no")
        for item in report.items
        for claim in item.claims
    ]
    assert tuple(row["Item"] for row in told if not row["Facet"]) == report.plan.unclaimed
    ladders = {row["Item"]: row["Tests passed"] for row in told if row["Tests passed"] is not None}
    assert ladders == {item.id: sum(test.passed for test in item.tests) for item in report.items if item.claims}


def test_the_summary_tells_score_sources_and_what_does_not_apply(report, books):
    told = {row[0]: row[1] for row in books["zh"]["摘要"].iter_rows(values_only=True) if row[0]}
    assert told["总分（满分 100）"] == near(report.score.total)
    assert told["规划文件 SHA-256"] == report.plan.sha256
    assert told["所用标准 SHA-256"] == report.rubric.sha256
    assert told["声明不适用：D5.B2"].startswith("集团没有钢铁")
    assert told["不适用项按 0 计的总分"] == near(report.score.total_if_na_zero)


def told_in_summary(report, language):
    name = {"en": "Summary", "zh": "摘要"}[language]
    return {row[0]: row[1] for row in workbook(report, language)[name].iter_rows(values_only=True) if row[0]}


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("en", ("Commitment (of 100)", "Band", "Tasks", "Tasks that say who", "Tasks that say measured how",
                "Different bodies", "Breadth (of 100)", "Breadth with N/A items as 0", "Firmness", "Total (of 100)")),
        ("zh", ("承诺力度（满分 100）", "等级", "任务数", "写明“谁负责”的任务数", "写明“如何衡量”的任务数",
                "涉及单位数", "覆盖广度（满分 100）", "不适用项按 0 计的覆盖广度", "扎实程度", "总分（满分 100）")),
    ],
)  # fmt: skip
def test_the_summary_has_the_three_figures_and_the_counts_behind_them(report, language, labels):
    score = report.score
    found = score.commitment
    told = told_in_summary(report, language)
    assert [told[label] for label in labels] == [
        near(found.value), found.bands[0].title.in_language(language), found.tasks, found.questions[1].answered,
        found.questions[4].answered, found.bodies, near(score.breadth), near(score.breadth_if_na_zero),
        near(score.firmness), near(score.total),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "label", "said", "left_out"),
    [
        ("en", "Commitment (of 100)", "not rated", {"Band", "Firmness", "Balance"}),
        ("zh", "承诺力度（满分 100）", "不评定", {"等级", "扎实程度", "均衡度"}),
    ],
)
def test_what_cannot_be_said_of_a_plan_is_not_in_the_summary(language, label, said, left_out):
    empty = b.report(
        b.rubric(b.principle("P1")), b.plan_data(measures=b.tasks(4), indicators=[b.valued("I1", 0, "P1.1.f")])
    )
    told = told_in_summary(empty, language)
    assert told[label] == said
    assert not left_out & told.keys()


def test_indicators_that_count_half_are_shown_as_such():
    data = b.plan_data(measures=b.tasks(), indicators=[b.indicator()])
    made = workbook(b.report(b.rubric(b.principle("P1")), data))["Summary"]
    (cell,) = [row[1] for row in made.iter_rows() if row[0].value == "Tasks that say measured how"]
    assert cell.value == 0.5
    assert cell.number_format == "General"  # 0.# would show 5 as "5."


def test_a_long_reason_is_seen_whole(report, books):
    sheet = books["zh"]["摘要"]
    row = next(row for row in range(1, 40) if sheet.cell(row, 1).value == "声明不适用：D5.B2")
    assert sheet.row_dimensions[row].height == 13.5 * 2 + 1.5
    assert sheet.cell(row, 2).value == report.not_applicable[0].reason.zh


def test_the_charts_show_dimensions_and_the_ten_largest_gaps(books):
    radar, bars = books["en"]["Summary"]._charts
    assert radar.series[0].val.numRef.f == "Dimensions!$C$2:$C$10"
    assert bars.series[0].val.numRef.f == "Gaps!$B$2:$B$11"
    assert bars.series[0].cat.strRef.f == "Gaps!$D$2:$D$11"


def test_a_report_with_and_without_everything_is_written():
    small = b.report(
        b.rubric(b.principle("P1", b.criterion("P1.1", b.facet("P1.1.f")))),
        b.plan_data(indicators=[b.valued("I1", 1, "P1.1.f")]),
    )._replace(findings=())
    made = workbook(small)
    assert made.sheetnames == ["Summary", "Dimensions", "Criteria", "Facets", "Items", "Plan file"]
    assert len(made["Summary"]._charts) == 1  # no gap, no bars
    moved = IntervalView(50.0, 40.0, 60.0, 100, 1)
    told = small._replace(
        score=small.score._replace(interval=moved, rateable=False),
        findings=(FindingView("r:M1", "r", "error", Text("=bad", "=坏"), Text("fix"), 3, 4),),
    )
    book = workbook(told)
    assert rows(book["Findings"]) == [
        {"Severity": "error", "Rule": "r", "What was found": "=bad", "How to fix it": "fix"}
    ]
    values = [row[1] for row in book["Summary"].iter_rows(values_only=True)]
    assert {50.0, 40.0, 60.0, 0.6} <= set(values)


SOURCED = b.measure(
    "M1", level=1, serves=["P1.1.f"], source={"section": "二、任务", "page": 3, "quote": "建设一个中试基地"}
)
MEASURED = b.rubric(b.principle("P1", b.criterion("P1.1", b.facet("P1.1.f", "measure"))))
PLACE = {"章节": "二、任务", "页码": 3, "原文": "建设一个中试基地"}


def sourced(**more):
    return b.report(MEASURED, b.plan_data(nqpf="plan/2", measures=[SOURCED], source={"file": "plan.docx"}, **more))


def finding(subject, *places, of="plan"):
    return FindingView(f"r:{subject}", "r", "note", Text("found", "问题"), Text("fix", "改"), 1, 1, places, of)


def test_facets_gaps_items_and_findings_say_where_they_stand_in_the_document():
    report = sourced()
    (item,) = report.items
    report = report._replace(findings=(finding("M1", item.place),))
    made = workbook(report, "zh")
    for name in ("要点", "缺口", "条目", "前后一致性检查"):
        (row,) = rows(made[name])
        assert PLACE.items() <= row.items()
        assert "M1" in row["条目"]
    assert told_in_summary(report, "zh")["文件"] == "plan.docx"


def test_the_document_is_a_column_only_where_there_are_several():
    report = sourced()
    (item,) = report.items
    other = item._replace(place=item.place._replace(file="annex.docx"))
    assert "Document" not in rows(workbook(report)["Items"])[0]
    told = rows(workbook(report._replace(items=(item, other)))["Items"])
    assert [row["Document"] for row in told] == ["plan.docx", "annex.docx"]


def test_other_views_say_what_is_diagnosed_and_how_layers_and_principles_score(report, books):
    told = rows(books["en"]["Other views"])
    entries = [(lens, entry) for lens in report.lenses for entry in lens.entries]
    assert [(row["View"], row["Entry"], row["Score"]) for row in told] == [
        (lens.title.en, entry.title.en, near(entry.score) if lens.kind == "layers" else None) for lens, entry in entries
    ]
    assert {row["What the plan says"] for row in told} == {"answered", "absent, with reason", None}
    answered = next(entry for _, entry in entries if entry.measures)
    (row,) = [row for row in told if row["Entry"] == answered.title.en]
    assert row["Items"] == "; ".join(named(report, measure) for measure in answered.measures)


def test_slips_of_the_text_have_a_sheet_of_their_own_with_all_their_places():
    report = sourced()
    place = report.items[0].place
    others = tuple(place._replace(page=page) for page in (4, 5))
    report = report._replace(findings=(finding("M1"), finding("M1", place, *others, of="document")))
    made = workbook(report, "zh")
    assert made.sheetnames[-3:] == ["文件文字问题", "前后一致性检查", "规划文件"]
    (row,) = rows(made["文件文字问题"])
    assert PLACE.items() <= row.items()
    assert row["其他位置"] == "二、任务，第4页：“建设一个中试基地”；二、任务，第5页：“建设一个中试基地”"
    assert "条目" not in row
    told = told_in_summary(report, "zh")
    assert (told["文件文字问题"], told["前后一致性检查发现的问题"]) == (1, 1)


def test_lines_of_the_plan_file_stand_on_the_last_sheet_alone(report, books):
    told = rows(books["en"]["Plan file"])
    assert {row["Plan file"] for row in told} == {report.plan.path}
    lines = [(row["ID"], row["Line"]) for row in told]
    assert lines[: len(report.items)] == [(item.id, item.line) for item in report.items]
    assert (report.not_applicable[0].id, report.not_applicable[0].line) in lines
    assert {(one.id, one.line) for one in report.findings} <= set(lines)
    heads = [cell.value for sheet in books["en"].worksheets[1:-1] for cell in sheet[1]]
    assert "Line" not in heads


def test_a_document_that_was_drafted_for_the_report_has_no_plan_file():
    report = sourced()
    report = report._replace(plan=report.plan._replace(path="drafts/plan.docx", in_memory=True))
    assert "Plan file" not in workbook(report).sheetnames
    told = told_in_summary(report, "en")
    assert (told["Document"], told["SHA-256 of the document"]) == ("plan.docx", "0" * 64)
    assert "Plan file" not in told


@pytest.mark.parametrize("tasks", [0, 6])
def test_a_plan_that_is_not_yet_assessed_has_no_scores_gaps_and_charts(tasks):
    report = b.report(b.rubric(b.principle("P1")), b.plan_data(measures=b.tasks(tasks), indicators=[b.indicator()]))
    made = workbook(report)
    assert made.sheetnames == ["Summary", "Items", "Findings", "Plan file"]
    assert not made["Summary"]._charts
    assert list(rows(made["Items"])[0]) == ["Item", "Title", "Kind"]
    told = told_in_summary(report, "en")
    assert told["Total"] == "not yet assessed"
    assert told["Tasks"] == tasks
    assert not {"Breadth (of 100)", "Total (of 100)", "Geometric mean", "Assessed"} & told.keys()


def test_the_same_report_is_the_same_bytes(report):
    render = renderer("xlsx")
    assert render(report, Options()) == render(report, Options())

"""The report as a Word document: every figure it shows is the report's."""

import re
from io import BytesIO
from zipfile import ZipFile

import builders as b
import docx
import pytest
from generated import report_of

from nqpf.base.language import Text
from nqpf.render import Options, renderer
from nqpf.render.docx.summary import sentences
from nqpf.report.places import PlaceView
from nqpf.report.score.experts_view import AgreementView, ExpertsView, OpinionView, QuestionView, RaterView, RatingView
from nqpf.report.score.view import FindingView, IntervalView, ReweightView

HEADINGS = {
    "en": ["Summary", "Dimensions", "Largest gaps", "What to do first", "Consistency checks",
           "Other views of the plan", "Declared not applicable", "Annex 1: the arithmetic",
           "Annex 2: items and where they stand", "Annex 3: what this report was made from"],
    "zh": ["摘要", "各维度得分", "主要缺口", "优先改进事项", "前后一致性检查",
           "其他视角", "声明不适用", "附录一：计算过程", "附录二：条目及出处", "附录三：报告依据"],
}  # fmt: skip
SMALL = b.rubric(b.principle("P1", b.criterion("P1.1", b.facet("P1.1.f")), b.criterion("P1.2")), b.driver("D1"))


@pytest.fixture(scope="module")
def report():
    return report_of("enterprise.plan.yaml")


def document(report, language="en", **options):
    return docx.Document(BytesIO(renderer("docx")(report, Options(language=language, **options))))


@pytest.fixture(scope="module")
def documents(report):
    return {language: document(report, language) for language in ("en", "zh")}


def rows(document, head):
    """The rows of the table whose second or first heading is that."""
    (table,) = [one for one in document.tables if head in [cell.text for cell in one.rows[0].cells]]
    return [[cell.text for cell in row.cells] for row in table.rows][1:]


def text(document):
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def headings(document, level=1):
    return [one.text for one in document.paragraphs if one.style.name == f"Heading {level}"]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_headings_are_real_and_in_one_language(documents, report, language):
    assert headings(documents[language]) == HEADINGS[language]
    assert documents[language].paragraphs[0].style.name == "Title"
    assert documents[language].paragraphs[0].text == report.plan.title.in_language(language)


def pairs(table):
    return {row.cells[0].text: row.cells[1].text for row in table.rows}


def test_what_the_report_was_made_from_stands_at_the_end(documents, report):
    assert list(pairs(documents["zh"].tables[0])) == ["规划主体", "规划内容"]
    told = pairs(documents["zh"].tables[-1])
    assert told["规划文件"] == report.plan.path
    assert told["规划文件 SHA-256"] == report.plan.sha256
    assert told["评价标准"] == "nqpf 1.0.0"
    assert told["评分方案"] == "enterprise"
    assert told["所用标准 SHA-256"] == report.rubric.sha256


def test_dimensions_are_those_of_the_report(documents, report):
    assert [row[:3] for row in rows(documents["en"], "Dimension")] == [
        [one.id, one.title.en, f"{one.score:.1f}"] for one in report.dimensions
    ]
    driver = next(row for row in rows(documents["zh"], "维度") if row[0] == "D1")
    assert "（滞后）" in driver[3] and "C 0.99" in driver[3]


def test_gaps_are_those_of_the_report_and_as_many_as_asked_for(report):
    told = rows(document(report, top=4), "Gain")
    assert [(row[0], row[1]) for row in told] == [(str(gap.rank), f"+{gap.gain:.2f}") for gap in report.gaps[:4]]
    assert [len(row) for row in told] == [5] * 4  # without an item there is no place to name
    assert all(gap.remedy.en in row[4] for gap, row in zip(report.gaps, told, strict=False))
    assert all(row[2] == f"{gap.id} {gap.title.en}" for gap, row in zip(report.gaps, told, strict=False))


def test_a_gap_tells_all_that_other_formats_note_of_it(report):
    told = rows(document(report, top=len(report.gaps)), "Gain")
    names = {item.id: f"{item.id} {item.title.en}" for item in report.items}
    assert [row[5] for row in told] == [names.get(gap.item, f"new item ({gap.kind})") for gap in report.gaps]
    added = ["gains do not add up" in row[3] for row in told]
    assert added == [gap.best_of is not None for gap in report.gaps]
    assert any(added) and not all(added)


@pytest.mark.parametrize("top", [3, 10])
def test_charts_show_the_report_s_figures(report, top):
    with ZipFile(BytesIO(renderer("docx")(report, Options(top=top)))) as archive:
        radar, bars = (archive.read(f"word/charts/chart{number}.xml").decode() for number in (1, 2))
    assert [float(value) for value in re.findall(r"<c:v>([\d.]+)</c:v>", radar)] == [
        one.score for one in report.dimensions
    ]
    assert [float(value) for value in re.findall(r"<c:v>([\d.]+)</c:v>", bars)] == [
        gap.gain for gap in report.gaps[:top]
    ]


def test_the_annex_goes_down_to_criteria_and_where_all_is_asked_for_to_every_test(report):
    made = document(report, top=None)
    short, whole = text(document(report)), text(made)
    assert "D1 = U × (1 − 0.2 × (1 − L))" in short
    assert "100 × (22 + 22 + 22 + 22 + 22 + 22) / (6 × 22) = 100.00" in short
    assert "credit = 0.2 ×" not in short
    assert "credit = 0.2 × 1 × (1 + 1 + 1 + 1 + 1) = 1" in whole
    assert len(rows(made, "Gain")) == len(report.gaps)


def test_the_annex_shows_one_node_where_one_is_asked_for(report):
    annex = text(document(report, explain="D2")).partition("Annex 1: the arithmetic")[2].partition("Annex 2")[0]
    assert annex.strip().startswith("D2 ")
    assert "credit = 0.2 ×" in annex
    assert "\nD1" not in annex


def found(number, subject, *places, **more):
    text = Text(f"wrong {number}", f"错 {number}")
    base = FindingView(f"r:{subject}", "r", "error", text, Text("fix", "改"), number, 1, places)
    return base._replace(**more)


def place(section="", quote="", page=None):
    return PlaceView("plan.docx", Text(section), page, quote)


def test_findings_tell_how_to_fix_them_and_how_many_are_not_shown(report):
    told = document(report._replace(findings=tuple(found(n, f"else{n}") for n in range(1, 13))))
    assert rows(told, "Severity")[0] == ["error", "wrong 1", "fix"]
    assert len(rows(told, "Severity")) == 10
    assert "and 2 more; --all shows every one" in text(told)


def test_a_finding_has_every_place_of_it(report):
    places = [place("二、任务", f"甲{n}", n) for n in range(1, 8)]
    told = document(report._replace(findings=(found(1, "M1", *places), found(2, "M2"))), "zh")
    assert [row[-1].split("\n") for row in rows(told, "严重程度")] == [
        [*(f"二、任务，第{n}页：“甲{n}”" for n in (1, 2, 3, 4, 5)), "另有 2 处"],
        [""],
    ]


def test_notes_of_one_rule_name_their_items_by_title_and_each_section_once(report):
    items = report.items[:5]
    notes = tuple(found(n, item.id, place("Tasks"), severity="note") for n, item in enumerate(items, start=1))
    (row,) = rows(document(report._replace(findings=notes)), "Severity")
    assert all(item.title.en[:39] in row[1] for item in items)
    assert row[-1] == "section Tasks"


def test_slips_of_the_text_stand_in_a_section_of_their_own_before_the_plan_s_findings(report):
    slip = found(1, "三", place("三、任务", "三、任务"), of="document")
    made = document(report._replace(findings=(found(2, "M1"), slip)), "zh")
    titles = headings(made)
    assert titles.index("文件文字问题") + 1 == titles.index("前后一致性检查")
    tables = [one for one in made.tables if one.rows[0].cells[0].text == "严重程度"]
    assert [[row.cells[1].text for row in one.rows][1:] for one in tables] == [["错 1"], ["错 2"]]
    assert "文件文字有 1 处需要核对。前后一致性检查发现 1 处问题，不计入得分。" in text(made)
    assert "文件文字问题" not in headings(document(report._replace(findings=(found(2, "M1"),)), "zh"))


SOURCED = b.measure(
    "M1", level=1, serves=["P1.1.f"], source={"section": "二、任务", "page": 3, "quote": "建设一个中试基地"}
)
MEASURED = b.rubric(b.principle("P1", b.criterion("P1.1", b.facet("P1.1.f", "measure"))))


def sourced():
    return b.report(MEASURED, b.plan_data(nqpf="plan/2", measures=[SOURCED], source={"file": "plan.docx"}))


def test_a_gap_and_a_first_step_say_where_their_item_stands_in_the_document():
    made = document(sourced(), "zh")
    assert pairs(made.tables[0])["文件"] == "plan.docx"
    (gap,) = rows(made, "可增分")
    assert gap[5] == "M1 M1 标题\n二、任务，第3页：“建设一个中试基地”"
    assert "M1 M1 标题（二、任务，第3页）" in next(
        one.text for one in made.paragraphs if one.style.name == "List Number"
    )


def test_lines_stand_in_the_annex_alone_and_name_the_file():
    report = sourced()
    made = document(report, "zh")
    assert rows(made, "章节") == [["M1", "M1 标题", "二、任务", "3", str(report.items[0].line)]]
    assert "行号为 plan.yaml 中的行。" in text(made)
    main = text(made).partition("附录一")[0]
    assert "plan.yaml" not in main and "行号" not in main


def test_a_document_that_was_drafted_for_the_report_has_no_plan_file_and_no_lines():
    report = sourced()
    made = document(report._replace(plan=report.plan._replace(path="drafts/plan.docx", in_memory=True)))
    assert rows(made, "Section") == [["M1", "M1 标题", "二、任务", "3"]]
    assert pairs(made.tables[0])["Document"] == "plan.docx"
    assert "Plan file" not in pairs(made.tables[-1])
    assert "plan file" not in text(made)
    assert not [one for one in made.tables if "Line" in [cell.text for cell in one.rows[0].cells]]


@pytest.mark.parametrize("tasks", [0, 6])
def test_a_plan_that_is_not_yet_assessed_shows_commitment_and_findings_alone(tasks):
    report = b.report(SMALL, b.plan_data(measures=b.tasks(tasks), indicators=[b.indicator()]))
    made = document(report)
    items = "Annex 2: items and where they stand"
    assert headings(made) == [
        "Summary", "Consistency checks", "Annex 1: the arithmetic", items, "Annex 3: what this report was made from",
    ]  # fmt: skip
    assert "Total not yet assessed" in text(made)
    assert "so there are no total, dimensions and gaps" in text(made)
    assert "points" not in text(made)
    assert not made.inline_shapes
    counted = [one for one in made.tables if one.rows[0].cells[0].text == "tasks"]
    assert len(counted) == bool(tasks)
    if tasks:
        assert [cell.text for cell in counted[0].rows[1].cells] == ["6", "6", "6", "0", "0", "0.5", "0.5"]
        assert "What its tasks say least often is “when”: 0 of 6." in text(made)


def test_lenses_and_what_does_not_apply_are_tables(documents, report):
    assert headings(documents["zh"], 2) == [lens.title.zh for lens in report.lenses]
    problems = rows(documents["en"], "Problem")
    assert len(problems) == 9
    assert ["not diagnosed" in row[1] for row in problems] == [False] * 9
    assert [float(row[1]) for row in rows(documents["en"], "Layer")] == [
        round(entry.score, 1) for entry in report.lenses[1].entries
    ]
    (excluded,) = rows(documents["zh"], "理由")
    assert (excluded[0], excluded[2]) == ("D5.B2", report.not_applicable[0].reason.zh)


def test_targets_and_what_the_profile_sets_are_told(report):
    first, *others = report.dimensions
    told = report._replace(
        dimensions=(first._replace(target=99.0), *others), reweighted=(ReweightView("P2", 2.0),), out=("P9",)
    )
    made = document(told, "zh")
    assert [row[3] for row in rows(made, "目标")][:2] == ["< 99.0", "–"]
    assert "评分方案设定的1 个目标中 1 个未达到。" in text(made)
    assert "评分方案设定的权重：P2 = 2" in text(made)
    assert "评分方案设为不计（权重 0）：P9" in text(made)


def test_experts_stand_beside_the_machine(report):
    rating = RatingView("张三", 4, "M01", 3, None, None)
    experts = ExpertsView(
        score=report.score.total, with_experts=90.0,
        raters=(RaterView("张三", "2026-05-01", "a.yaml", "0" * 64, 1, True),),
        dimensions=(AgreementView("P1", Text("First", "第一"), 50.0, 55.5, None, 0.5),),
        criteria=(OpinionView("P1.1", Text("Inner", "其中"), "P1", 50.0, 55.5, 4.0, None, (rating,)),),
        questions=(QuestionView("P1.1", Text("Why so high?", "为何偏高？")),),
    )  # fmt: skip
    made = document(report._replace(experts=experts), "zh")
    assert rows(made, "α") == [["P1", "第一", "50.0", "55.5", "–", "半数采信"]]
    assert rows(made, "各人评级") == [["P1.1", "其中", "50.0", "张三 4", "4", "–", "55.5"]]
    assert "1. 为何偏高？" in text(made)
    assert "张三 2026-05-01 · a.yaml, 评估后规划已有改动" in text(made)
    assert "只有一位评估人" in text(made)


def test_a_plan_without_gaps_has_no_chart_of_them():
    small = b.rubric(b.principle("P1", b.criterion("P1.1", b.facet("P1.1.f"))))
    made = document(b.report(small, b.plan_data(indicators=[b.valued("I1", 1, "P1.1.f")])))
    assert "No gap is left." in text(made)
    assert len(made.inline_shapes) == 1
    assert "What to do first" not in headings(made)


def test_of_several_documents_each_place_names_its_own():
    report = sourced()
    (item,) = report.items
    other = item._replace(place=item.place._replace(file="annex.docx", page=None))
    made = document(report._replace(items=(item, other)))
    assert [row[2:4] for row in rows(made, "Section")] == [["plan.docx; 二、任务", "3"], ["annex.docx; 二、任务", ""]]


def test_only_so_many_items_are_listed():
    report = b.report(SMALL, b.plan_data(measures=b.tasks(1)))._replace(findings=())
    made = document(report._replace(items=report.items * 502))
    assert len(rows(made, "Item")) == 500
    assert "and 2 more; the workbook" in text(made)


def test_a_plan_without_items_has_two_annexes():
    made = document(b.report(SMALL, b.plan_data()), "zh")
    assert headings(made) == ["摘要", "前后一致性检查", "附录一：计算过程", "附录二：报告依据"]


def told(report, language="en"):
    return [sentence.in_language(language) for sentence in sentences(report)]


def test_the_summary_says_score_extremes_gaps_and_findings():
    plan = b.plan_data(indicators=[b.valued("I1", 0.5, "P1.1.f")])
    report = b.report(SMALL, plan)._replace(findings=())
    assert told(report) == [
        "The plan addresses 25.0 of 100 of the agenda and scores 12.5 of 100 points.",
        "It is strongest in “title” (25.0) and weakest in “title” (0.0).",
        "Facets not fully met: 5; of these, fixing “title” alone adds the most, 25.00 points.",
        "The consistency checks found no contradiction.",
    ]
    assert told(report, "zh")[:2] == [
        "覆盖广度 25.0，总分 12.5 分（满分均为 100）。",
        "得分最高的维度是“标题”（25.0 分），最低的是“标题”（0.0 分）。",
    ]


def test_the_sentences_of_the_summary_stand_apart_as_each_language_sets_them(documents):
    assert "。得分最高的维度是" in text(documents["zh"])
    assert ". It is strongest in" in text(documents["en"])


CLAIM = b.valued("I1", 0, "P1.1.f")
"""What makes a plan an assessed one, and earns nothing."""


def test_the_summary_says_what_bears_on_the_score():
    report = b.report(SMALL, b.plan_data(indicators=[CLAIM]))
    score = report.score._replace(rateable=False, interval=IntervalView(1.0, 0.5, 2.0, 100, 1))
    found = (FindingView("r:M1", "r", "note", Text("a"), Text("b"), 1, 1),)
    said = told(report._replace(score=score, findings=found))
    assert said[0] == "The plan cannot be rated: less than 60% of the rubric was assessed."
    assert said[1] == "The plan addresses 0.0 of 100 of the agenda and scores 0.0 of 100 points."
    assert said[2] == "Under other weights and rules: median 1.0, 5–95 % 0.5 to 2.0 (100 draws)."
    assert said[-1] == "The consistency checks found 1 finding, apart from the score."
    assert not [sentence for sentence in said if "strongest" in sentence]  # all score the same


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "Its commitment is 50.0 of 100: title."), ("zh", "承诺力度 50.0 分（满分 100 分），属标题。")],
)
def test_the_summary_says_the_commitment_where_it_is_rated(language, sentence):
    rated, unrated = (
        b.report(SMALL, b.plan_data(measures=b.tasks(count, level=3), indicators=[CLAIM])) for count in (5, 4)
    )
    assert told(rated, language)[0] == sentence
    assert sentence[:8] not in "".join(told(unrated, language))


def opening(report, language):
    """The paragraphs from the summary's heading to its sentences."""
    said = [paragraph.text for paragraph in document(report, language).paragraphs]
    return list(filter(None, said[said.index({"en": "Summary", "zh": "摘要"}[language]) + 1 :]))[:7]


def test_the_three_figures_open_the_summary(report):
    assert opening(report, "en") == [
        "Commitment 100.0 / 100",
        "Exemplary (owned, dated, funded, measured)",
        "different bodies 21, dates 12, amounts 32",
        "Breadth 83.2 / 100",
        "of the rubric's agenda is addressed; with N/A items as 0: 82.3",
        f"Total {report.score.total:.1f} / 100",
        f"breadth at firmness {report.score.firmness:.2f}; coupling takes 1.1",
    ]
    assert rows(document(report), "from which baseline") == [["22"] * 7]
    chinese = opening(report, "zh")
    assert [chinese[0], chinese[3], chinese[5]] == [
        "承诺力度 100.0 / 100", "覆盖广度 83.2 / 100", f"总分 {report.score.total:.1f} / 100",
    ]  # fmt: skip


def test_what_is_not_rated_and_what_has_no_firmness_are_said_so():
    empty = b.report(SMALL, b.plan_data(indicators=[CLAIM]))
    assert opening(empty, "en")[:5] == [
        "Commitment not rated",
        "0 tasks; five are needed",
        "Breadth 0.0 / 100",
        "of the rubric's agenda is addressed",
        "Total 0.0 / 100",
    ]
    assert opening(empty, "zh")[0] == "承诺力度 不评定"
    assert "firmness" not in text(document(empty)).partition("Annex")[0]


def test_the_same_report_is_the_same_bytes(report):
    render = renderer("docx")
    assert render(report, Options()) == render(report, Options())

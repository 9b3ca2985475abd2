"""The first screen, the page and the tables of a checkup: short, in both languages, text whatever they show."""

from io import BytesIO

import builders as b
import pytest

from nqpf.base.language import Text
from nqpf.documents.document import Document
from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.render.checkup import screen, table
from nqpf.render.options import Options
from nqpf.render.terminal.console import cell_len
from nqpf.report.checkup.build import checkup_of, checkups_of, row_of
from nqpf.report.checkup.view import CheckupRow
from nqpf.report.score.build import report_of
from nqpf.report.score.findings import findings_of
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.rubric.profile import Profile

RUBRIC = b.rubric(b.principle("P1"))
PROFILE = Profile.model_validate({"nqpf": "profile/1", "id": "p", "title": b.TITLE, "kind": "region", "weights": {}})
HOSTILE = "\x1b[31m题\x07 ::error::=1+1 <b>"


def made(title="规划", unread=(), **sections):
    plan = b.loaded(RUBRIC, b.plan_data(title=title, **sections))
    scored = ScoredPlan(plan, Standard(LoadedRubric(RUBRIC, "0" * 64), PROFILE))
    document = Document("pdf", "", page_starts=(0, 0), unread=unread)
    return checkup_of(scored, report_of(scored, findings_of(plan)), document)


LONG = made("很长的题目" * 30, (1,), measures=b.tasks(9, level=2, title="很长的任务" * 30))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("width", [60, 80, 200])
def test_the_first_screen_keeps_to_the_terminal(language, width):
    lines = screen.render(LONG, Options(language=language, width=width)).splitlines()
    assert max(map(cell_len, lines)) <= width
    assert len(lines) <= (30 if width == 60 else 25)  # of which the title alone takes four
    assert len(screen.render(made(measures=b.tasks(9)), Options(language=language)).splitlines()) <= 21


def test_the_question_that_fewest_tasks_answer_comes_first():
    lines = screen.render(made(measures=[*b.tasks(4), b.measure("T9", level=3)]), Options()).splitlines()
    bars = [line.split("  ")[1] for line in lines if line.startswith("  ") and ("█" in line or "···" in line)]
    assert bars == ["with what money", "measured how", "from which baseline", "when", "what", "who"]
    assert "  when                 ████················ 1 of 5" in lines
    assert "  3. Give 5 tasks an indicator with its target year and baseline  +33.3" in lines


@pytest.mark.parametrize(("language", "said"), [("en", "No tasks were found"), ("zh", "未读到任务")])
def test_a_document_without_tasks_is_not_said_to_be_in_order(language, said):
    assert said in screen.render(made(), Options(language=language))
    assert said in document_text(page_of(made(), language))


def test_too_few_tasks_are_not_rated_and_nothing_is_worth_points():
    shown = screen.render(made(measures=b.tasks(2)), Options())
    assert "Commitment not rated" in shown and "+" not in shown


def page_of(checkup, language):
    pytest.importorskip("docx")
    from nqpf.render.checkup.page import render

    return render(checkup, language)


def document_text(data):
    document = pytest.importorskip("docx").Document(BytesIO(data))
    cells = [cell.text for one in document.tables for row in one.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "State the money, and who provides it, for 9 tasks"), ("zh", "为 9 项任务写明资金数额和来源")],
)
def test_the_page_is_short_and_has_no_key_and_no_line_of_a_file(language, said):
    text = document_text(page_of(LONG, language))
    assert said in text
    assert len(text) < 1500
    assert "`" not in text and ".yaml:" not in text


def test_whatever_a_document_is_called_stays_text():
    checkup = made(HOSTILE, measures=b.tasks(5, title=HOSTILE))
    assert "\x1b" not in screen.render(checkup, Options()) + document_text(page_of(checkup, "zh"))
    rows = [row_of(checkup, HOSTILE, ""), CheckupRow(HOSTILE, message=Text(HOSTILE), advice=Text(HOSTILE))]
    shown = table.render(checkups_of(rows), Options())
    assert "\x1b" not in shown and "\n::" not in shown


def test_the_workbook_has_a_row_a_document():
    openpyxl = pytest.importorskip("openpyxl")
    from nqpf.render.checkup.overview import render

    rows = [row_of(LONG, "a.pdf", "a.pdf"), CheckupRow("=b.pdf", message=Text("damaged", "损坏"), advice=Text("again"))]
    sheet = openpyxl.load_workbook(BytesIO(render(checkups_of(rows), "zh"))).active
    first, second = ([cell.value for cell in row] for row in sheet.iter_rows(min_row=5, max_row=6))
    assert first[0] == "a.pdf" and first[4:11] == [9, 9, 9, 0, 0, 0, 0]
    assert first[-1] == "第 1 页为图片，未能读取"
    assert (second[0], second[-1]) == ("=b.pdf", "损坏；again")

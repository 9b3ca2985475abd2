"""The first screen and the page of a checkup: short, in both languages, text whatever they show."""

import re
from io import BytesIO

import builders as b
import pytest

from nqpf.base.language import both
from nqpf.documents.document import Document
from nqpf.render.options import Options
from nqpf.render.pages import page_renderer
from nqpf.render.terminal.console import cell_len
from nqpf.report.checkup.build import checkup_of
from nqpf.report.checkup.page import page_of
from nqpf.report.places import PlaceView
from nqpf.report.score.view import FindingView

RUBRIC = b.rubric(b.principle("P1"))
HOSTILE = "\x1b[31m题\x07 ::error::=1+1 <b>"
PLACE = PlaceView("plan.pdf", both("三、任务"), 4, "建设基地")


def finding(rule, severity, of, message="a thing is wrong"):
    return FindingView(f"{rule}:x", rule, severity, both(message), both("correct it"), 1, 1, (PLACE,), of)


SLIP, CONTRADICTION = finding("numbering", "note", "document"), finding("uniform", "warning", "plan", "all say 2027")
NOTE = finding("no-horizon", "note", "plan", "nothing to worry about")


def made(title="规划", unread=(), findings=(), **sections):
    report = b.report(RUBRIC, b.plan_data(title=title, **sections))
    plan = report.plan._replace(path="in/plan.pdf", in_memory=True, draft=True)
    document = Document("pdf", "", page_starts=(0, 0), unread=unread)
    return checkup_of(report._replace(plan=plan, findings=tuple(findings)), document)


def screen(checkup, language="en", width=80):
    return page_renderer("table")(page_of(checkup, brief=True), Options(language, width=width))


def paper(checkup, language="en"):
    pytest.importorskip("docx")
    import docx

    document = docx.Document(BytesIO(page_renderer("docx")(page_of(checkup), Options(language))))
    cells = [cell.text for one in document.tables for row in one.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


LONG = made("很长的题目" * 30, (1,), [SLIP] * 3 + [CONTRADICTION] * 3, measures=b.tasks(9, level=2, title="很长" * 30))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_first_screen_keeps_to_the_terminal(language):
    for width in (60, 80, 200):
        assert max(map(cell_len, screen(LONG, language, width).splitlines())) <= width
    assert len(screen(LONG, language).splitlines()) <= 24
    assert len(screen(made(measures=b.tasks(9)), language).splitlines()) <= 21


def test_it_says_which_document_was_read_and_how_far():
    assert screen(LONG).splitlines()[2] == (
        "plan.pdf · 2 pages · page 1 is an image and was not read · read by a program;"
    )
    assert "plan.pdf · 共 2 页 · 第 1 页为图片，未能读取 · 由程序读出，尚未经人核实" in paper(LONG, "zh").splitlines()


def test_the_question_that_fewest_tasks_answer_comes_first():
    lines = screen(made(measures=[*b.tasks(4), b.measure("T9", level=3)])).splitlines()
    bars = [line.split("  ")[0] for line in lines if "█" in line or "···" in line]
    assert bars == ["with what money", "measured how", "from which baseline", "when", "what", "who"]
    assert any(line.startswith("  3  +33.3 Commitment  Give 5 tasks an indicator") for line in lines)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_where_much_is_wrong_paper_is_set_small(language):
    pytest.importorskip("docx")
    from nqpf.render.docx.first import is_dense

    assert is_dense(page_of(LONG), language) > is_dense(page_of(made(measures=b.tasks(9))), language)


def test_a_title_takes_two_lines_in_whichever_language_it_is_written():
    english = "An action plan with a title that is as long as a line of a terminal may be at most"
    for language in ("en", "zh"):
        assert english == " ".join(screen(made(english), language).splitlines()[:2])
        assert [line.count("题") for line in screen(LONG, language).splitlines()[:3]] == [8, 4, 0]


@pytest.mark.parametrize(("language", "said"), [("en", "No tasks were found"), ("zh", "未读到任务")])
def test_a_document_without_tasks_is_not_said_to_be_in_order(language, said):
    for shown in (screen(made(), language), paper(made(), language)):
        assert said in shown
        assert "No contradiction" not in shown and "前后矛盾" not in shown


def test_too_few_tasks_are_not_rated_and_nothing_is_worth_points():
    shown = screen(made(measures=b.tasks(2)))
    assert re.search(r"Commitment +not rated", shown) and "+" not in shown
    assert "What the plan's only task says, least first" in screen(made(measures=b.tasks(1))).splitlines()


def test_where_nothing_is_wrong_it_says_what_was_looked_at_and_where_the_notes_are():
    lines = screen(made(findings=[NOTE, NOTE], measures=b.tasks(5))).splitlines()[-3:]
    assert [line.split(" in ")[0] for line in lines] == ["· No slip", "· No contradiction", lines[-1]]
    assert lines[-1] == "· 2 notes of lesser weight: nqpf score in/plan.pdf"
    text = paper(made(findings=[NOTE], measures=b.tasks(5)), "zh")
    assert "另有 1 条次要提示，见 nqpf score" in text.splitlines() and "in/plan.pdf" not in text


def test_what_is_wrong_is_counted_and_the_gravest_comes_first():
    shown = screen(made(findings=[SLIP, NOTE, CONTRADICTION], measures=b.tasks(5))).splitlines()
    at = shown.index("To correct: 1 contradiction, 1 slip in the text")
    assert [" ".join(line.split()) for line in shown[at + 1 : at + 3]] == [
        "warning all say 2027", "note a thing is wrong",
    ]  # fmt: skip
    assert "nothing to worry about" not in "".join(shown) and "1 note of lesser weight" in shown[-1]
    many = made(findings=[SLIP, NOTE, *[CONTRADICTION] * 5], measures=b.tasks(5))
    assert "To correct: 5 contradictions, 1 slip in the text" in screen(many).splitlines()
    assert screen(many).splitlines()[-1] == "· 4 more and 1 note of lesser weight: nqpf score in/plan.pdf"
    text = paper(many, "zh")
    assert {"待更正：前后矛盾 5 处、文字问题 1 处", "另有 2 处和 1 条次要提示，见 nqpf score"} <= {*text.splitlines()}
    assert text.count("all say 2027") == text.count("correct it") == text.count("三、任务") == 4


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "State the money, and who provides it, for 9 tasks"), ("zh", "为 9 项任务写明资金数额和来源")],
)
def test_the_page_names_tasks_and_has_no_key_and_no_line_of_a_file(language, said):
    text = paper(LONG, language)
    assert said in text and "“很长" in text
    assert len(text) < 2400
    assert "`" not in text and ".yaml:" not in text


def test_whatever_a_document_is_called_stays_text():
    checkup = made(HOSTILE, measures=b.tasks(5, title=HOSTILE))
    assert "\x1b" not in screen(checkup) + paper(checkup, "zh")
    assert "\n::" not in screen(checkup)

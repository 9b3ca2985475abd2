"""The sheet of a plan: figures with their quarters, five points with places, reasons, cells to reply in."""

import builders as b
import pytest
from composed import block, blocks, said, sections, spoken, table
from portfolios import LOADED, RUBRIC, plan

from nqpf.base.language import Text
from nqpf.report.feedback.page import feedback_page
from nqpf.report.feedback.standing import Quarter, Standing
from nqpf.report.score.build import report_of
from nqpf.report.score.experts_view import ExpertsView, OpinionView, RaterView, RatingView
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.rubric.profile import Profile

FEW = Standing(Quarter(None, 3), Quarter(None, 3), Quarter(None, 3))
MANY = Standing(Quarter(1, 9), Quarter(3, 9), Quarter(4, 8))
SOURCE = {"file": "notice.pdf", "quote": "建设中试基地", "page": 5, "section": "三、重点任务"}


def report(*values, **given):
    made = plan("a", *values, nqpf="plan/2", **given)
    profile = Profile(nqpf="profile/1", id="p", title=b.TITLE, kind=made.plan.kind)
    return report_of(ScoredPlan(made, Standard(LOADED, profile)))


def test_a_sheet_has_figures_points_and_room_for_a_reply():
    tasks = [b.measure(f"M{n}", level=2, title=f"建设基地{n}", serves=[], source=SOURCE) for n in range(6)]
    made = feedback_page(report(0.5, 0.4, measures=tasks), MANY)
    assert sections(made) == ["figures", "points", "reply"]
    assert made.title == Text("规划", "规划")
    figures = next(one for one in blocks(made.sections) if type(one).__name__ == "KeyFigures").figures
    assert [[said(line) for line in figure.details[-1:]] for figure in figures] == [
        ["in the upper quarter of 9 plans"],
        ["in the third quarter of 9 plans"],
        ["in the lowest quarter of 8 plans"],
    ]
    assert said(figures[0].details[0], "zh") == "9 份规划中的前四分之一"
    entries = block(made, "points").entries
    assert len(entries) == 5
    task = next(entry for entry in entries if "建设基地" in said(entry.title))
    where = said(task.lines[0].words, "zh")
    assert where == "三、重点任务，第5页：“建设中试基地”"
    rows = block(made, "reply-cells").rows
    assert [said(row.cells[0].words).split(". ")[0] for row in rows] == ["1", "2", "3", "4", "5", "Anything else"]
    assert all(cell.blank and not cell.words for row in rows for cell in row.cells[1:])


def test_no_file_is_named_and_ids_are_titles():
    tasks = [b.measure(f"M{n}", level=2, title=f"建设基地{n}", serves=["P1.1.f"], source=SOURCE) for n in range(6)]
    made = feedback_page(report(0.5, measures=[{**task, "serves": []} for task in tasks]), FEW)
    for language in ("en", "zh"):
        text = spoken(made, language, "reader")
        assert "notice" not in text and ".yaml" not in text and "a.plan" not in text


@pytest.mark.parametrize("standing", [FEW, MANY])
def test_with_few_plans_it_says_why_there_is_no_quarter(standing):
    made = feedback_page(report(0.5), standing)
    assert ("Fewer than 8 plans were looked at together" in spoken(made)) == (standing is FEW)
    assert ("同批规划不足 8 份" in spoken(made, "zh")) == (standing is FEW)


def test_a_plan_that_is_not_yet_assessed_has_a_sheet_of_its_commitment():
    tasks = [b.measure(f"M{n}", level=2, title=f"建设基地{n}", serves=[], source=SOURCE) for n in range(6)]
    made = feedback_page(report(measures=tasks), Standing(Quarter(2, 10), Quarter(None, 9), Quarter(None, 9)))
    assert "in the second quarter of 10 plans" in spoken(made)
    assert "Not yet assessed" in spoken(made) or "not yet assessed" in spoken(made)
    entries = block(made, "points").entries
    assert 0 < len(entries) <= 5
    assert any("第5页" in said(line.words, "zh") for entry in entries for line in entry.lines)


def test_a_plan_with_nothing_left_to_do_has_a_sheet():
    full = report(1, 1, 1)
    made = feedback_page(full._replace(worklist=full.worklist._replace(entries=(), groups=())), FEW)
    assert "Nothing is left to write." in spoken(made)
    assert [said(row.cells[0].words) for row in block(made, "reply-cells").rows] == ["Anything else"]


def opinions(*ratings):
    opinion = OpinionView("P1.1", Text("title", "标题"), "P1", 50.0, 50.0, 3.0, None, ratings)
    raters = tuple(RaterView(name, "2026-01-01", "x.yaml", "0" * 64, 1, False) for name in ("张三", "李四"))
    return ExpertsView(50.0, 50.0, raters, (), (opinion,), ())


def test_reasons_of_reviewers_are_shown_without_their_names():
    given = opinions(
        RatingView("张三", 3, "I0", 12, None, "目标没有基期"),
        RatingView("李四", 2, None, None, "到2027年达到60%", None),
        RatingView("李四", 1, "I0", 12, None, None),
    )
    made = feedback_page(report(0.5)._replace(experts=given), FEW)
    assert sections(made) == ["figures", "points", "reasons", "reply"]
    assert table(made, "reasons-given")[1:] == [
        ["title", "3 (reviewer 1)", "目标没有基期"],
        ["title", "2 (reviewer 2)", "“到2027年达到60%”"],
    ]
    assert "张三" not in spoken(made) and "李四" not in spoken(made)
    assert RUBRIC.id in spoken(made)

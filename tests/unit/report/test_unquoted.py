"""Whatever is quoted, marks of its own among it, nothing of it is left; what is no quote stays."""

from builders import driver, plan_data, principle, report, rubric, valued
from hypothesis import given
from hypothesis import strategies as st

from nqpf.base.errors import Problem
from nqpf.base.language import NO_TEXT, Text
from nqpf.base.source import Span
from nqpf.report.places import PlaceView
from nqpf.report.score.view import FindingView
from nqpf.report.unquoted import without_quotes

PLACE = PlaceView("d.docx", Text("三", "三"), 4, "建设平台")


def finding(message, hint=NO_TEXT, places=(PLACE,)):
    return FindingView("two-values:M1", "two-values", "warning", message, hint, 3, 5, places)


@given(st.text(st.sampled_from("甲“”\n")))
def test_between_the_first_mark_and_the_last_nothing_is_left(words):
    hint = Text(f"near: “甲{words}”; copy it", f"原文：“甲{words}”；请照录")
    cut = without_quotes(finding(Text(f"no “甲{words}” in it", f"没有“甲{words}”"), hint))
    assert cut.message == Text("no “…” in it", "没有“…”")
    assert cut.hint == Text("near: “…”; copy it", "原文：“…”；请照录")


def test_a_place_keeps_section_and_page_and_is_none_where_it_had_its_words_alone():
    alone = PlaceView("", NO_TEXT, None, "建设平台")
    assert without_quotes(finding(Text("a", "甲"), places=(alone, PLACE))).places == (PLACE._replace(quote=""),)


def test_where_nothing_else_was_said_the_rule_says_what_it_is_about():
    cut = without_quotes(finding(Text("“a” and “b”", "“甲”与“乙”")))
    assert cut.message.en and cut.message.zh and "“" not in cut.message.en + cut.message.zh


def test_a_problem_is_cut_as_well():
    said = Text("no “a” here", "没有“甲”")
    (cut,) = without_quotes((Problem(Span("p.yaml", 3, 1), said, said),))
    assert (cut.message, cut.hint, cut.line) == (Text("no “…” here", "没有“…”"), cut.message, 3)


def test_a_report_without_quotes_stays_as_it_is():
    view = report(rubric(principle("P"), driver("D")), plan_data(indicators=[valued("v", 0.5, "P.1.f")]))
    assert without_quotes(view) == view

import json
import math

import builders as b
import pytest

from nqpf.base.language import Text
from nqpf.render.json import render
from nqpf.render.options import Options

RUBRIC = b.rubric(b.principle("P1", b.criterion("P1.1", b.facet("P1.1.f"))), b.driver("D1"))


@pytest.fixture(scope="module")
def report():
    return b.report(RUBRIC, b.plan_data(title={"en": "Plan", "zh": "规划"}, indicators=[b.valued("I1", 0.3, "P1.1.f")]))


def test_keys_come_in_the_order_of_the_format(report):
    made = json.loads(render(report, Options()))
    assert list(made) == [
        "schema", "tool", "rubric", "plan", "score", "dimensions", "gaps", "first_steps",
        "items", "findings", "not_applicable", "reweighted", "out", "lenses", "experts", "scales",
        "worklist", "unread",
    ]  # fmt: skip
    assert list(made["tool"]) == ["name", "version"]
    assert list(made["score"])[:10] == [
        "status", "aggregate", "commitment", "breadth", "breadth_if_na_zero", "firmness", "linear", "lost_to_coupling",
        "total", "scope",
    ]  # fmt: skip
    assert list(made["score"]["commitment"]) == [
        "value", "bands", "tasks", "questions", "linked", "unlinked", "anchored", "bodies", "dates", "amounts",
        "strength",
    ]  # fmt: skip
    assert list(made["dimensions"][0])[-2:] == ["poles", "criteria"]


def test_what_is_not_rated_and_what_has_no_firmness_is_null():
    score = json.loads(render(b.report(RUBRIC, b.assessed(RUBRIC, b.plan_data())), Options()))["score"]
    assert (score["commitment"]["value"], score["commitment"]["bands"]) == (None, [])
    assert (score["firmness"], score["balance"], score["breadth"], score["total"]) == (None, None, 0, 0)


def test_of_a_plan_that_claims_nothing_no_figure_says_that_it_is_worth_nothing():
    made = json.loads(render(b.report(RUBRIC, b.plan_data(measures=b.tasks())), Options()))
    score = made["score"]
    assert score["status"] == "not-yet-assessed"
    assert score["commitment"]["value"] == pytest.approx(100 / 3)
    figures = ("breadth", "firmness", "linear", "lost_to_coupling", "total", "total_if_na_zero", "geometric", "balance")
    assert {score[name] for name in figures} == {None}
    assert (made["dimensions"], made["gaps"]) == ([], [])
    assert {entry["gain"] for entry in made["worklist"]["entries"]} == {None}


def test_near_a_limit_two_bands_are_named():
    tasks = [*b.tasks(2, level=3), *b.tasks(5)[2:]]
    commitment = json.loads(render(b.report(RUBRIC, b.plan_data(measures=tasks)), Options()))["score"]["commitment"]
    assert [band["id"] for band in commitment["bands"]] == ["b2", "b3"]
    assert [(one["id"], one["answered"]) for one in commitment["questions"]] == [
        ("what", 5), ("who", 5), ("when", 2), ("with_what", 0), ("measured", 0), ("from_where", 0),
    ]  # fmt: skip


def test_a_text_is_an_object_of_both_languages(report):
    made = json.loads(render(report, Options()))
    assert made["plan"]["title"] == {"en": "Plan", "zh": "规划"}
    assert made["gaps"][0]["remedy"] == {"en": "", "zh": ""}


def test_chinese_is_written_as_it_is_read(report):
    assert '"zh": "规划"' in render(report, Options())


def test_what_is_not_there_is_null_and_lists_are_lists(report):
    made = json.loads(render(report, Options()))
    assert made["dimensions"][0]["pair"] is None
    assert made["not_applicable"] == []


def test_figures_are_not_rounded(report):
    score = report.score._replace(total=100 / 3)
    assert json.loads(render(report._replace(score=score), Options()))["score"]["total"] == 100 / 3


@pytest.mark.parametrize("figure", [math.nan, math.inf, -math.inf])
def test_a_figure_that_json_cannot_say_is_a_fault_not_an_output(report, figure):
    with pytest.raises(ValueError, match="not JSON compliant"):
        render(report._replace(score=report.score._replace(total=figure)), Options())


def test_no_choice_of_the_reader_changes_a_byte(report):
    chosen = Options(language="zh", top=1, explain="P1", width=200, color=True)
    assert render(report, chosen) == render(report, Options())


def test_it_ends_with_one_line_break(report):
    text = render(report, Options())
    assert text.endswith("}\n")
    assert "\r" not in text


def test_a_text_of_one_language_keeps_its_empty_side(report):
    plan = report.plan._replace(title=Text(zh="规划"))
    assert json.loads(render(report._replace(plan=plan), Options()))["plan"]["title"] == {"en": "", "zh": "规划"}


@pytest.mark.parametrize("hostile", ["##[add-mask]x", "##vso[task.x]y", "\ud800", "\u202e\x9b\u2028"])
def test_what_would_act_on_a_log_or_is_no_utf_8_is_escaped(report, hostile):
    title = Text(zh=hostile)
    made = render(report._replace(plan=report.plan._replace(title=title)), Options())
    assert hostile not in made
    assert json.loads(made.encode())["plan"]["title"]["zh"] == hostile

import builders as b
import pytest
import yaml

from nqpf.render.forms.assessment import render
from nqpf.review.assessment import Assessment

ASKS = {"en": "Is there a target?", "zh": "是否有目标？"}
RUBRIC = b.rubric(
    b.principle(
        "P1",
        b.criterion("P1.1", b.facet("P1.1.a", "indicator"), b.facet("P1.1.b", "statement"), asks=ASKS),
        b.criterion("P1.2", b.facet("P1.2.a", scope=["enterprise"])),
    )
)
TITLE = "规划\n  rater: 别人 # \x1b[31m"
REPORT = b.report(RUBRIC, b.plan_data(title=TITLE, indicators=[b.indicator("I1", level=2, serves=["P1.1.a"])]))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_only_rater_date_and_ratings_are_left_to_fill_in(language):
    value = yaml.safe_load(render(REPORT, RUBRIC, language))
    assert (value["rater"], value["date"]) == (None, None)
    assert value["ratings"] == {"P1.1": {"rating": None, "cite": None, "comment": None}}
    filled = {**value, "rater": "张三", "date": "2026-05-01"}
    assert Assessment.model_validate(filled).given == {}


def test_each_criterion_has_its_question_and_what_the_machine_found():
    text = render(REPORT, RUBRIC, "en")
    for said in (
        "# 1 stated: a task, an indicator or a list is there",
        "# 2 and one of: who answers for it (or the year of the target), by when, with what means, ",
        "# 5 and all four",
        "# What each level requires of a facet: nqpf explain P1.1.a",
        "  # Is there a target?",
        "  # machine: 20 of 100, as a level 1.0",
        "  # - P1.1.a title: 2; I1 line ",
        "  # - P1.1.b title: 0; no item claims it",
    ):
        assert f"\n{said}" in text
    assert "missing: " in text


def test_it_is_said_in_chinese_too():
    text = render(REPORT, RUBRIC, "zh")
    for said in ("是否有目标？", "机评：20 分（满分 100），折合 1.0 级", "尚无对应条目", "不足：", "第 "):
        assert said in text


def test_whatever_the_plan_says_stays_a_comment():
    lines = render(REPORT, RUBRIC, "en").splitlines()
    assert lines[0] == "# 规划 rater: 别人 # [31m"
    assert all(len(line) <= 100 for line in lines)


def test_editors_are_told_of_the_schema_beside_it():
    assert render(REPORT, RUBRIC, "en", "s.json").startswith("# yaml-language-server: $schema=s.json\n")

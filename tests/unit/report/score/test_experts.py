"""What experts say, in the report and as it is shown."""

import json

import builders as b
import pages
import pytest

from nqpf.loading.assessment import load_assessment
from nqpf.render import Options, renderer
from nqpf.report.score.build import build_report
from nqpf.report.score.experts import with_experts
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.rubric.profile import Profile

RUBRIC = b.rubric(
    b.principle("P1", *(b.criterion(f"P1.{n}", title={"en": f"Matter {n}", "zh": f"事项{n}"}) for n in range(1, 5)))
)
LOADED = b.LoadedRubric(RUBRIC, "0" * 64)
PLAN = b.loaded(RUBRIC, b.plan_data(indicators=[b.valued("I1", 0.5, "P1.1.f"), b.valued("I2", 1, "P1.2.f")]))
PROFILE = Profile(nqpf="profile/1", id="p", title=b.TITLE, kind="region")
SAME = {"P1.1": 3, "P1.2": 0, "P1.3": 0, "P1.4": 5}


@pytest.fixture
def report(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def make(sha256="0" * 64, **raters):
        assessments = []
        for name, ratings in raters.items():
            rated = {criterion: {"rating": level, "cite": "I1"} for criterion, level in ratings.items()}
            value = {"nqpf": "assessment/1", "plan": {"id": "plan", "sha256": sha256}, "rater": name}
            text = json.dumps({**value, "date": "2026-05-01", "ratings": rated}, ensure_ascii=False)
            (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
            assessments.append(load_assessment(f"{name}.yaml", PLAN, RUBRIC))
        scored = ScoredPlan(PLAN, Standard(LOADED, PROFILE))
        return with_experts(build_report(PLAN, LOADED, PROFILE), scored, assessments)

    return make


def test_nobody_asked_nothing_said():
    assert build_report(PLAN, LOADED, PROFILE).experts is None


def test_both_totals_stand_side_by_side_and_the_machines_is_not_touched(report):
    plain, assessed = build_report(PLAN, LOADED, PROFILE), report(甲=SAME, 乙=SAME)
    assert assessed._replace(experts=None) == plain
    assert assessed.experts.score == plain.score.total == pytest.approx(37.5)
    assert assessed.experts.with_experts == pytest.approx((60 + 80 + 0 + 20) / 4)


def test_every_rating_comes_with_its_place(report):
    rating = report(甲=SAME, 乙=SAME).experts.criteria[0].ratings[1]
    assert (rating.rater, rating.rating, rating.item, rating.quote) == ("乙", 3, "I1", None)
    assert PLAN.positions.source.line(rating.line + 1).strip() == '"id": "I1",'


def test_far_apart_raters_and_then_raters_far_from_the_machine_are_asked(report):
    questions = report(甲=SAME, 乙={**SAME, "P1.1": 5}).experts.questions
    assert [question.criterion for question in questions] == ["P1.1", "P1.2", "P1.4"]
    assert questions[0].question.zh == (
        "P1.1 事项1：甲评 3 级（依据 I1）；乙评 5 级（依据 I1）。请对照规划原文议定：究竟写明了哪些内容，应评几级？"
    )
    assert questions[0].question.en == (
        "P1.1 Matter 1: 甲 gives 3 (I1); 乙 gives 5 (I1). What does the plan say that settles it?"
    )
    assert questions[1].question.en.endswith(
        "the raters' median is 0, the machine gives 5.0. "
        "Which of what the items state do the raters not believe, and why?"
    )
    assert questions[2].question.zh.endswith(
        "评估人中位数为 5 级，机评相当于 0.0 级。规划中哪些内容尚未写入条目，是否应补写为条目？"
    )


def test_one_rater_raises_no_question(report):
    assert report(甲=SAME).experts.questions == ()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", ("含专家评估 40.0", "专家评估与机评对照\n机评 37.5 → 含专家评估 40.0", "全部采信", "提请会商的问题")),
        ("en", ("with experts 40.0", "machine 37.5 → with experts 40.0", "in full", "Questions for a meeting")),
    ],
)
def test_table_and_markdown_say_it_in_both_languages(report, language, said):
    made = report(甲=SAME, 乙=SAME)
    for form in ("table", "markdown"):
        text = renderer(form)(made, Options(language=language, width=100)).replace("**", " ").replace("\n\n", "")
        assert all(part in text for part in (said[0], *said[2:]))
    assert said[1] in renderer("table")(made, Options(language=language))


def test_the_page_says_it_in_both_languages(report):
    root = pages.parse(renderer("html")(report(甲=SAME, 乙={**SAME, "P1.1": 5}), Options()))
    experts = pages.part(root, "experts")
    for language, said in (
        ("en", ("machine 37.5 → with experts", "甲 2026-05-01 · 甲.yaml", "Matter 1", "Questions for a meeting")),
        ("zh", ("机评 37.5 → 含专家评估", "乙 2026-05-01 · 乙.yaml", "事项1", "提请会商的问题")),
    ):
        assert [words for words in said if words not in pages.seen(experts, language)] == []
    rows = [pages.seen(row, "en") for row in pages.part(root, "opinion-table").findall("tbody/tr")]
    assert rows[0].startswith("P1.1 Matter 1 50.0 甲 3, 乙 5 4 2 ")
    alone = pages.parse(renderer("html")(report(sha256="1" * 64, 甲=SAME), Options()))
    told = pages.seen(pages.part(alone, "experts"), "en")
    assert "the plan has changed since" in told and "One rater: agreement needs two" in told


def test_one_rater_and_a_changed_plan_are_said(report):
    text = renderer("table")(report(sha256="1" * 64, 甲=SAME), Options(language="zh"))
    assert "甲 2026-05-01 · 甲.yaml、评估后规划已有改动" in text
    assert "只有一位评估人：一致性检验至少需要两人，故只列出评级，不调整得分。" in "".join(text.split("\n    "))


def test_no_line_is_wider_than_the_terminal(report):
    from nqpf.render.terminal.console import cell_len

    raters = {f"评估人{n}": SAME for n in range(9)}
    for language in ("en", "zh"):
        text = renderer("table")(report(**raters), Options(language=language, width=80))
        assert [line for line in text.splitlines() if cell_len(line) > 80] == []


def test_what_raters_write_acts_on_nothing(report):
    made = report(**{"a|b<i>": SAME, "c": {**SAME, "P1.1": 5}})
    markdown = renderer("markdown")(made, Options())
    assert "a|b" not in markdown
    assert "a\\|b\\<i\\>" in markdown

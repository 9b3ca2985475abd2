import pytest

from nqpf.base.points import value_of
from nqpf.gate import Failure
from nqpf.report.check.shortfalls import figures, sentence


def short(asked, found, node="total", rule="node"):
    """A score that falls short, of so many points."""
    return Failure(rule, node, value_of(asked), found / 100)


def test_scores_are_stated_in_points_and_parts_as_parts():
    assert figures(short(29, 28.5)) == (29, pytest.approx(28.5))
    assert figures(Failure("assessed", "total", 0.6, 0.5)) == (0.6, 0.5)
    assert figures(Failure("traceable", "total", 0.5, 0.0)) == (0.5, 0.0)


def test_what_falls_short_is_named_in_both_languages():
    assert [sentence(failure).zh for failure in (short(60, 30), short(70.5, 60, "P.1"))] == [
        "总分 30.0，低于门槛 60",
        "P.1 得分 60.0，低于门槛 70.5",
    ]
    assert sentence(short(70.5, 60, "P.1")).en == "P.1 scores 60.0, below the required 70.5"


@pytest.mark.parametrize(
    ("rule", "en", "zh"),
    [
        ("assessed", "only 50% of the rubric was assessed, below the required 60%", "已评定比例仅 50%，低于门槛 60%"),
        (
            "traceable",
            "50% of the items have a verified quote, below the required 60%",
            "引文经核对属实的条目占 50%，低于门槛 60%",
        ),
    ],
)
def test_parts_are_told_as_percentages(rule, en, zh):
    told = sentence(Failure(rule, "total", 0.6, 0.5))
    assert (told.en, told.zh) == (en, zh)


@pytest.mark.parametrize(
    ("failure", "en", "zh"),
    [
        (
            Failure("commitment", "commitment", value_of(60), 0.5996),
            "commitment is 59.960, below the required 60",
            "承诺力度 59.960，低于门槛 60",
        ),
        (
            Failure("too-few-tasks", "commitment", 5, 3),
            "commitment is not rated: 3 tasks, 5 are needed",
            "承诺力度不评定：仅 3 项任务，须满 5 项",
        ),
        (
            Failure("answered", "who", 0.9, 0.25),
            "25% of the tasks say who, below the required 90%",
            "写明“谁负责”的任务占 25%，低于门槛 90%",
        ),
        (
            Failure("draft", "plan", 0, 1),
            "the plan is a draft, not confirmed as a whole: check it, then delete `draft: true`",
            "规划为草稿，尚未整体核实；核实后请删去 `draft: true`",
        ),
        (
            Failure("total-na-zero", "total", value_of(40), 0.38),
            "with N/A items as 0 the plan scores 38.0, below the required 40",
            "不适用项按 0 计，总分 38.0，低于门槛 40",
        ),
    ],
)
def test_what_falls_short_in_commitment_is_said_in_both_languages(failure, en, zh):
    told = sentence(failure)
    assert (told.en, told.zh) == (en, zh)


@pytest.mark.parametrize(
    ("asked", "found", "shown"),
    [(0.9, 0.897, "89.7% of the tasks say who, below the required 90%"),
     (0.9, 0.89999, "89.999% of the tasks say who, below the required 90%"),
     (0.905, 0.9, "90% of the tasks say who, below the required 90.5%"),
     (2 / 3, 0.6, "60% of the tasks say who, below the required 66.6667%")],
)  # fmt: skip
def test_a_part_just_below_is_not_shown_as_what_was_asked(asked, found, shown):
    assert sentence(Failure("answered", "who", asked, found)).en == shown


def test_fewer_answers_and_tasks_are_counted_not_scored():
    fewer = Failure("fewer", "measured", 4.5, 4)
    assert figures(fewer) == (4.5, 4)
    assert sentence(fewer).en.startswith("4 tasks say measured how, 4.5 in the baseline")
    assert sentence(Failure("fewer", "tasks", 17, 16)).zh.startswith("任务 16 项，基线为 17 项")


@pytest.mark.parametrize(
    ("lacking", "shown"), [(0.06, "59.9,"), (0.05, "59.950,"), (4e-5, "59.999960,"), (4e-9, "59.999999996")]
)
def test_as_many_decimals_are_shown_as_it_takes(lacking, shown):
    assert sentence(short(60, 60 - lacking)).en.startswith(f"the plan scores {shown}")


def test_a_score_just_below_is_not_shown_as_what_was_asked():
    assert sentence(short(60, 59.996)).en == "the plan scores 59.996, below the required 60"
    assert (
        sentence(Failure("total", "total", value_of(29), 0.29)).en
        == "the plan scores 28.999999999999996, below the required 29"
    )


@pytest.mark.parametrize(
    ("tasks", "en", "zh"),
    [
        ([], "", ""),
        (["M2", "M5"], "; not M2, M5", "；未写明的有 M2、M5"),
        (
            [f"M{n}" for n in range(10)],
            "; not M0, M1, M2, M3, M4, M5, M6, M7 and 2 more",
            "；未写明的有 M0、M1、M2、M3、M4、M5、M6、M7 等 10 项",
        ),
    ],
)
def test_the_tasks_that_do_not_answer_are_named(tasks, en, zh):
    said = sentence(Failure("answered", "when", 0.9, 0.25), tasks)
    assert said.en == "25% of the tasks say when, below the required 90%" + en
    assert said.zh == "写明“何时完成”的任务占 25%，低于门槛 90%" + zh

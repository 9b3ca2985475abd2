"""What to do first: gains of the steps add up to all that is missing; rows stand in their order."""

import builders as b
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.base.language import Text
from nqpf.documents.document import Document
from nqpf.report.checkup.build import checkup_of, checkups_of, row_of
from nqpf.report.checkup.view import CheckupRow
from nqpf.report.commitment import CommitmentView
from nqpf.report.score.build import report_of
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.rubric.profile import Profile

RUBRIC = b.rubric(b.principle("P1"))
PROFILE = Profile.model_validate({"nqpf": "profile/1", "id": "p", "title": b.TITLE, "kind": "region", "weights": {}})
DOCUMENT = Document("docx", "")


def checkup(**sections):
    from nqpf.loading.rubric.rubric import LoadedRubric

    plan = b.loaded(RUBRIC, b.plan_data(**sections))
    scored = ScoredPlan(plan, Standard(LoadedRubric(RUBRIC, "0" * 64), PROFILE))
    return checkup_of(scored, report_of(scored), DOCUMENT)


def test_each_step_names_the_tasks_that_leave_its_question_open():
    made = checkup(measures=[*b.tasks(4, level=2), b.measure("T9", level=3)])
    steps = {step.question: [task.id for task in step.tasks] for step in made.steps}
    every = ["T0", "T1", "T2", "T3", "T9"]
    assert steps == {
        "with_what": every, "measured": every, "from_where": every, "when": ["T0", "T1", "T2", "T3"],
    }  # fmt: skip
    # All of the tasks lack money, four a date; a baseline counts once there is a target to have it.
    assert [step.question for step in made.steps] == ["with_what", "measured", "from_where", "when"]
    assert [step.gain for step in made.steps] == pytest.approx([100 / 6, 100 / 6, 100 / 6, 80 / 6])


@given(st.lists(st.integers(0, 4), min_size=5, max_size=12), st.integers(0, 6))
def test_the_gains_of_all_steps_are_all_that_commitment_lacks(levels, indicators):
    made = checkup(
        measures=[b.measure(f"M{n}", level=level) for n, level in enumerate(levels)],
        indicators=[b.indicator(f"I{n}", title=f"指标{n}", level=2 + n % 2) for n in range(indicators)],
    )
    total = made.report.score.commitment.value + sum(step.gain for step in made.steps)
    # A task that is no action answers nothing: what it says counts once it is one, which this sum leaves out.
    assert total == pytest.approx(100) or (0 in levels and total < 100)
    assert all(step.gain >= 0 for step in made.steps)


def test_a_plan_that_answers_everything_has_nothing_to_do():
    measures = [b.measure(f"M{n}", level=4, indicators=[f"I{n}"]) for n in range(5)]
    made = checkup(measures=measures, indicators=[b.indicator(f"I{n}", title=f"指标{n}", level=3) for n in range(5)])
    assert made.steps == ()
    assert made.report.score.commitment.value == pytest.approx(100)


def commitment(value):
    return CommitmentView(value, (), 5, (), 0, 0, 0, 0, 0, 0, ())


def test_rows_stand_by_commitment_then_unrated_then_unread():
    rows = [
        CheckupRow("unread.pdf", message=Text("no", "否")),
        CheckupRow("few.docx", commitment=commitment(None)),
        CheckupRow("b.docx", commitment=commitment(30.0)),
        CheckupRow("a.docx", commitment=commitment(30.0)),
        CheckupRow("firm.docx", commitment=commitment(60.0)),
    ]
    for given_ in (rows, rows[::-1]):
        assert [row.file for row in checkups_of(given_).rows] == [
            "firm.docx", "a.docx", "b.docx", "few.docx", "unread.pdf",
        ]  # fmt: skip


def test_a_row_has_the_figures_of_the_checkup():
    made = checkup(measures=b.tasks(5))
    row = row_of(made, "sub/a.docx", "sub/a.docx")
    assert (row.title, row.commitment) == (Text("规划", "规划"), made.report.score.commitment)
    assert (row.slips, row.warnings) == (0, 0)

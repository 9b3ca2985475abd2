"""What to do first: each step names its tasks, and its gain is what commitment rises by once those above are done."""

import builders as b
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nqpf.base.language import Text
from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.report.steps import steps_of
from nqpf.rubric.profile import Profile

RUBRIC = b.rubric(b.principle("P1"))
PROFILE = Profile.model_validate({"nqpf": "profile/1", "id": "p", "title": b.TITLE, "kind": "region", "weights": {}})


def scored(**sections):
    return ScoredPlan(b.loaded(RUBRIC, b.plan_data(**sections)), Standard(LoadedRubric(RUBRIC, "0" * 64), PROFILE))


def test_each_step_names_the_tasks_that_leave_its_question_open():
    # All of the tasks lack money, four a date.
    made = list(steps_of(scored(measures=[*b.tasks(4, level=2), b.measure("T9", level=3)])))
    every = ["T0", "T1", "T2", "T3", "T9"]
    # An indicator answers how it is measured and from which baseline, and takes four answers; of equal ones the first.
    assert [(step.work, [item.id for item in step.items]) for step in made] == [
        ("when", every[:4]), ("with_what", every), ("measured", every),
    ]  # fmt: skip
    assert [step.gain for step in made] == pytest.approx([80 / 6, 100 / 6, 100 / 3])
    assert made[0].says == Text("State a completion date for 4 tasks", "为 4 项任务写明完成时限")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(1, 4), min_size=5, max_size=9), st.integers(0, 5))
def test_done_in_their_order_the_steps_bring_all_that_commitment_lacks(levels, indicators):
    plan = scored(
        measures=[b.measure(f"M{n}", level=level) | {"indicators": []} for n, level in enumerate(levels)],
        indicators=[b.indicator(f"I{n}", title=f"指标{n}", level=2 + n % 2) for n in range(indicators)],
    )
    gains = [step.gain for step in steps_of(plan)]
    assert plan.commitment_view.value + sum(gains) == pytest.approx(100)
    assert all(gain >= -1e-9 for gain in gains)


def test_a_plan_that_answers_everything_has_nothing_to_do():
    measures = [b.measure(f"M{n}", level=4) | {"indicators": [f"I{n}"]} for n in range(5)]
    indicators = [b.indicator(f"I{n}", title=f"指标{n}", level=3) for n in range(5)]
    plan = scored(measures=measures, indicators=indicators)
    assert list(steps_of(plan)) == []
    assert plan.commitment_view.value == pytest.approx(100)

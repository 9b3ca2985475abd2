"""What a task leaves open, and what answering adds: checked against the plan with the answers filled in."""

import builders as b
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import bounded

from nqpf.plan.items import PlanView
from nqpf.scoring.commitment import NO_TASKS, QUESTIONS, commitment_of
from nqpf.scoring.unanswered import answering, unanswered

ANSWERS = {
    "what": {"type": "build", "object": "纺织产业集群中试基地"},
    "who": {"owner": "省工业和信息化厅"},
    "when": {"due": "2027年底"},
    "with_what": {"budget": {"amount": "1.2亿元", "source": "省级财政"}},
}
DATED = {"unit": "家", "target": {"value": 60, "year": 2027}}
BASELINE = {"value": 40, "year": 2024}


def view(tasks, indicators=()):
    return PlanView(b.plan(measures=list(tasks), indicators=list(indicators)))


def test_an_answer_of_any_action_is_the_task_s():
    task = b.measure(level=1, actions=[{"id": "M1.1", "title": "建平台", "owner": "省科技厅", "due": "2026年底"}])
    (found,) = unanswered(view([task]))
    assert found.questions == ("with_what", "measured", "from_where")


@pytest.mark.parametrize(
    ("entry", "question"),
    [
        ({"owner": "有关部门"}, "who"),
        ({"owner": {"support": "省财政厅"}}, "who"),
        ({"due": "2035年底"}, "when"),
        ({"budget": {"rate": "按投资额20%"}}, "with_what"),
        ({"budget": {"amount": "0万元"}}, "with_what"),
    ],
)
def test_what_does_not_count_is_open_still(entry, question):
    (found,) = unanswered(view([b.measure(level=4) | entry]))
    assert question in found.questions


def test_a_full_task_leaves_nothing_open():
    assert not [*unanswered(view([b.measure(level=5)], [b.indicator()]))]


def test_an_indicator_without_a_baseline_is_named():
    (found,) = unanswered(view([b.measure(level=5)], [b.indicator(level=2)]))
    assert (found.questions, found.without_baseline) == (("from_where",), ("I1",))


def test_an_indicator_of_no_task_is_named_where_the_task_has_its_name():
    goals = [b.indicator("I1", title="中试基地"), b.indicator("I2", title="智能工厂"), b.indicator("I3", title="企业")]
    words = {"M1": "建设中试基地", "M2": "培育企业", "M3": "建设智能工厂"}
    tasks = [b.measure(name, title=said, object=said) for name, said in words.items()]
    found = {one.task.id: one for one in unanswered(view([*tasks[:2], tasks[2] | {"indicators": ["I2"]}], goals))}
    assert {name: one.named for name, one in found.items()} == {"M1": "I1", "M2": None}


def test_counts_never_rise_without_an_answer():
    assert answering(NO_TASKS, ()) == NO_TASKS


@st.composite
def plans(draw):
    """Tasks that answer some of the questions, and indicators that any of them may share."""
    names = [f"I{number}" for number in range(draw(st.integers(0, 4)))]
    indicators = [
        {"id": name, "title": f"示范中心{name}"}
        | (DATED if draw(st.booleans()) else {})
        | ({"baseline": BASELINE} if draw(st.booleans()) else {})
        for name in names
    ]
    tasks = []
    for number in range(draw(st.integers(1, 6))):
        task = {
            "id": f"T{number}",
            "title": draw(st.sampled_from([f"任务{number}", *(f"建设示范中心{n}" for n in names)])),
        }
        for answer in ANSWERS.values():
            task |= answer if draw(st.booleans()) else {}
        linked = draw(st.sets(st.sampled_from(names))) if names else ()
        tasks.append(task | ({"indicators": sorted(linked)} if linked else {}))
    return tasks, indicators


@given(plans())
@bounded
def test_the_rise_is_that_of_the_plan_with_the_answers_filled_in(drawn):
    tasks, indicators = drawn
    before = commitment_of(view(tasks, indicators)).counts.value
    for found in unanswered(view(tasks, indicators)):
        after = commitment_of(view(*filled(tasks, indicators, found))).counts.value
        assert found.rise == pytest.approx(max(after - before, 0.0))
        assert found.questions == tuple(one for one in QUESTIONS if one in found.questions)


def filled(tasks, indicators, found):
    """The same plan with this task's open questions answered."""
    answers = {}
    for question in found.questions:
        answers |= ANSWERS.get(question, {})
    indicators = [dict(one) for one in indicators]
    own = next(task for task in tasks if task["id"] == found.task.id).get("indicators", [])
    if found.named:
        answers["indicators"] = [*own, found.named]
        next(one for one in indicators if one["id"] == found.named).setdefault("baseline", BASELINE)
    elif "measured" in found.questions:
        indicators.append({"id": "NEW", "title": "另一项全新的考核内容", "baseline": BASELINE} | DATED)
        answers["indicators"] = [*own, "NEW"]
    for one in indicators:
        if one["id"] == next(iter(found.without_baseline), None):
            one["baseline"] = BASELINE
    return [task | answers if task["id"] == found.task.id else task for task in tasks], indicators

"""What a slip of the document says is not said again of the plan."""

import builders as b
import pytest

from nqpf.documents.cited import CitedDocument
from nqpf.documents.text import read_text
from nqpf.report.score.findings import findings_of

TEXT = (
    "云川市装备产业行动计划（2026—2028年）\n一、总体目标\n到2028年，建成智能工厂20家。\n二、重点任务\n"
    "（一）建设平台。2029年底前，建成公共平台。到2028年，建成智能工厂25家。\n"
)
TASK = {"section": "二、重点任务 / （一）建设平台", "quote": "2029年底前，建成公共平台"}
GOAL = {"section": "一、总体目标", "quote": "建成智能工厂20家"}
TWO = {"conflicts": [{"entry": "target", "value": "25家"}, {"entry": "unit", "value": "座"}]}
RULES = {"outside-horizon", "outside-title", "two-targets", "two-values"}


def ids(*, draft, read=True, task=TASK, goal=GOAL, text=TEXT):
    """The findings on years and values of a plan with a task too late and a target that is said in two ways."""
    plan = b.plan_data(
        nqpf="plan/2",
        draft=draft,
        source={"file": "a.docx"},
        measures=[b.measure(level=2, due=2029, source=task, serves=[])],
        indicators=[b.indicator(level=1, source=goal, unit="家", target={"value": "20家", "year": 2028}, **TWO)],
    )
    documents = {"a.docx": CitedDocument("read", document=read_text(text) if read else None)}
    found = findings_of(b.loaded(b.rubric(b.principle("P1")), plan), documents)
    return {one.id if one.of == "plan" else one.rule for one in found if one.rule in RULES}


def test_of_a_draft_the_slips_alone_speak_of_years_and_targets():
    assert ids(draft=True) == {"outside-title", "two-targets", "two-values:I1.unit"}
    assert ids(draft=True, text="一、目标\n建设平台。") == {"two-values:I1.unit"}


@pytest.mark.parametrize("draft", [True, False])
def test_where_the_document_was_not_read_the_plan_is_all_there_is(draft):
    assert ids(draft=draft, read=False) == {"outside-horizon:M1.due", "two-values:I1.target", "two-values:I1.unit"}


def test_what_was_confirmed_is_said_once_where_the_words_are_the_same():
    assert ids(draft=False) == {"outside-title", "two-targets", "two-values:I1.unit"}
    elsewhere = ids(draft=False, task={**TASK, "section": "三、保障措施"}, goal={**GOAL, "quote": "到2028年"})
    assert elsewhere >= {"outside-title", "two-targets", "outside-horizon:M1.due", "two-values:I1.target"}

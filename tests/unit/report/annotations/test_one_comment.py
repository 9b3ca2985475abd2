"""Whatever a document says, a task has one comment with all that was found in its section, each thing once."""

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tried import examples

from nqpf.documents.document import Document, Piece, assemble
from nqpf.drafting.draft import draft_plan
from nqpf.drafting.sections import outline_of
from nqpf.drafting.tasks import tasks_of
from nqpf.loading.opened import open_plan, plan_at
from nqpf.loading.rubric.chosen import rubric_at
from nqpf.report.annotations.build import annotations_of
from nqpf.report.annotations.view import Annotation
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard

BUNDLED = rubric_at(None)
HEAD = {"id": "t", "kind": "region"}
GOALS = "东湖市纺织产业转型方案（2026—2028年）\n一、主要目标\n到2028年，建成中试基地3个，投入××万元。\n二、重点任务\n"
SENTENCES = (
    "建设染整中试基地。",
    "2035年底前，建立企业培育清单，建成中试基地5个。",
    "培育一批链主企业，资金××万元。",
    "到2027年，淘汰高温染缸120台；展望2035年，建成中试基地6个。",
    "详见附件5，（牵头单位：市经信局）",
    "实施六大行动：（牵头单位：市经济和信息化局）",
    "1.开展诊断。诊断企业600家。",
)
bodies = st.lists(st.sampled_from(SENTENCES), max_size=4).map("".join)
paragraphs = st.lists(bodies, min_size=1, max_size=2).map("\n".join)
numbers = st.sampled_from("一二三五")
titles = st.sampled_from(("建设中试基地", "推广低温染色"))
tasks = st.lists(st.tuples(numbers, titles, paragraphs), min_size=1, max_size=3)
annexes = st.sampled_from(("", "\n附件1\n重点项目清单\n资金××万元。"))
texts = st.tuples(tasks, annexes).map(
    lambda drawn: GOALS + "\n".join("（{}）{}\n{}".format(*task) for task in drawn[0]) + drawn[1]
)


@cache
def standard() -> Standard:
    return Standard(*open_plan(drafted(document("一、重点任务\n（一）建设基地\n建设基地。")), BUNDLED)[1:])


def document(text: str) -> Document:
    return assemble("txt", map(Piece, text.split("\n")))


def drafted(read: Document) -> dict:
    return draft_plan(read) | HEAD


def commented(read: Document, **changes) -> tuple[Annotation, ...]:
    plan = plan_at(drafted(read) | changes, BUNDLED)
    return annotations_of(ScoredPlan(plan, standard()), read).notes


@settings(max_examples=examples(40), deadline=None)
@given(texts)
def test_no_two_comments_lie_in_one_task_and_none_overlap(text):
    read = document(text)
    notes = commented(read)
    for task in tasks_of(read, outline_of(read)):
        within = [note for note in notes if task.whole.start <= note.extent.start < task.whole.end]
        assert len(within) <= 1, (task.title, [note.place.quote for note in within])
    assert all(one.extent.end <= other.extent.start for one, other in pairwise(notes))


def findings(*sentences: str, **changes) -> list[str]:
    """What is to check in a task that says this."""
    text = f"{GOALS}（一）建设中试基地\n{''.join(sentences)}（责任单位：市科技局）"
    _, note = commented(document(text), **changes)
    assert note.place.quote == "建设中试基地"
    return [line.zh for line in note.paragraphs if "核对" in line.zh]


@pytest.mark.parametrize(
    ("sentences", "beginnings"),
    [
        # The words of an indicator, which its finding does not have itself.
        (["展望2035年，建成中试基地5个。"], ["“建成中试基地5个”处请核对：本项指标"]),
        # Words that stand in the finding already are not said twice.
        (["建设染整中试基地，资金××万元。"], ["请核对：“资金××万元”处"]),
        # What is wrong alike at two places is one line, and the other place is counted.
        (["建设染整中试基地，资金××万元；建设织造中试基地，资金××万元。"], ["请核对：“资金××万元”处", "另有 1 处"]),
        # A deadline in the text and the year of the target that is drawn from it are one finding.
        (["2035年底前，建成中试基地5个。"], ["请核对：“2035年底前，建成中试基地5个”中的2035年"]),
        (
            [
                "建设染整中试基地，资金××万元。",
                "用地××亩。",
                "详见附件5。",
                "到2027年，淘汰高温染缸120台；展望2035年，建成中试基地6个。",
            ],
            ["请核对：“资金", "请核对：“用地", "请核对：文中提到", "另有 1 处需核对。"],
        ),
    ],
)
def test_what_was_found_in_a_section_is_said_once_with_its_words(sentences, beginnings):
    said = findings(*sentences)
    assert len(said) == len(beginnings)
    assert all(line.startswith(beginning) for line, beginning in zip(said, beginnings, strict=True))


def test_tasks_that_share_a_section_have_a_comment_each_and_what_follows_the_last_of_them():
    read = document(f"{GOALS}（一）建设中试基地\n建设染整中试基地。建设织造中试基地，资金××万元。")
    first, second = (
        {"id": f"M{at}", "title": words, "source": {"quote": words}}
        for at, words in enumerate(("建设染整中试基地", "建设织造中试基地"), start=1)
    )
    _, *notes = commented(read, measures=[first, second])
    assert [note.place.quote for note in notes] == ["建设染整中试基地", "建设织造中试基地"]
    assert ["占位符" in note.paragraphs[-1].zh for note in notes] == [False, True]

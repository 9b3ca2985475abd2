"""What to do first and the two lists: one order, with what each entry lacks and where."""

import pytest
from generated import EXAMPLES, report_of

from nqpf.base.language import NO_TEXT, Text
from nqpf.report.blocks.block import Entries, Paragraph
from nqpf.report.pages.score.steps import first_steps
from nqpf.report.pages.score.work import section
from nqpf.report.places import PlaceView
from nqpf.report.words.lacks import lacks_of
from nqpf.report.worklist.view import NO_WORK, EntryView, GroupView, LackView, NamedView, WorklistView

PLACE = PlaceView("plan.docx", Text("二、任务", "二、任务"), 5, "建设基地")
LACKS = (
    LackView("M1", "owned", "who", Text("no body is named", "未明确单位"), ("owner",), 1.0),
    LackView("M1.2", "scheduled", "when", Text("no date", "未写时限"), ("due",), 1.0),
    LackView("M1", "scheduled", "when", Text("no date", "未写时限"), ("due",), 1.0),
)


def entry(rank, kind, name, **fields):
    title = Text(f"Title of {name}", f"{name}的标题")
    made = EntryView(
        rank, kind, name, title, "measure", "P1", None, 7, 1, (), NO_TEXT, NO_TEXT, 2.0, 2.0, 1.0, 1.0, 10.0, 20.0, (),
        None, False, None,
    )  # fmt: skip
    return made._replace(**fields)


ENTRIES = (
    entry(1, "complete", "M1", lacks=LACKS, place=PLACE, who=Text("bureau", "经信局")),
    entry(2, "add", "P1.2", remedy=Text("name one", "写明一项"), smallest=Text("a name", "名称"), empty_pole="D1.B"),
    entry(3, "complete", "I1", lacks=(LackView("I1", "tracked", None, Text("no source", "无来源"), (), 1.0),)),
    entry(4, "add", "P1.3", commitment=None),
)
NAME = Text("Name a body for 2 tasks", "明确 2 项任务的单位")
GROUPS = (GroupView("who", "complete", NAME, (), None, None, 4.0, 2.0, None, 9.0, NO_TEXT),)
WORK = WorklistView(5.0, 13.0, 20.0, 23.0, 4.0, ENTRIES, GROUPS, (), ())


def with_work(work, status="assessed"):
    report = report_of(EXAMPLES[0])
    return report._replace(worklist=work, score=report.score._replace(status=status))


def said(words, language="en", audience="editor"):
    return "".join(run.text.in_language(language) for run in words if run.audience in ("all", audience))


def test_the_first_steps_are_the_head_of_the_order_whichever_list_they_are_of():
    steps = first_steps(with_work(WORK), 3, brief=False)
    assert isinstance(steps, Entries)
    assert [one.number for one in steps.entries] == [1, 2, 3]
    assert said(steps.entries[0].title) == "give “Title of M1” a responsible body, a due date · section 二、任务, p. 5"
    assert said(steps.entries[0].title, "zh") == "补充“M1的标题”的责任单位、完成时限 · 二、任务，第5页"
    assert said(steps.entries[1].title) == "add: Title of P1.2"
    assert said(steps.entries[2].title) == "complete “Title of I1”"


def test_brief_ones_have_one_gain_no_place_and_the_beginning_of_a_title():
    long = WORK._replace(entries=(ENTRIES[0]._replace(title=Text("t" * 31, "题" * 30)),))
    (step,) = first_steps(with_work(long), 3, brief=True).entries
    assert said(step.title) == f"give “{'t' * 29}…” a responsible body, a due date"
    assert said(step.title, "zh") == f"补充“{'题' * 30}”的责任单位、完成时限"
    assert [gain.of.en for gain in step.gains] == ["Total"]


def test_the_two_lists_keep_the_numbers_of_the_one_order_and_say_what_they_add_up_to():
    _, complete, add = section(with_work(WORK), None).blocks
    assert [one.number for one in complete.entries] == [1, 3] and [one.number for one in add.entries] == [2, 4]
    assert complete.title.en == "Complete what you have: 2 entries, +4.0 Total, +2.0 Commitment"
    assert section(with_work(WORK), 1).blocks[1].title.en.endswith("; the first 1")


def test_numbers_that_jump_are_explained_and_numbers_that_do_not_are_not():
    both, one = (section(with_work(WORK._replace(entries=ENTRIES[:n])), None).blocks[0] for n in (2, 1))
    assert "they jump within a list" in said(both.words) and "总序" in said(both.words, "zh")
    assert "jump" not in said(one.words)


def test_the_same_demand_on_several_actions_is_made_once():
    lacks = tuple(LACKS[1]._replace(item=f"M1.{number}") for number in range(1, 6))
    made = entry(1, "complete", "M1", lacks=(LACKS[2], *lacks, LACKS[0]))
    assert (
        said(lacks_of(made))
        == "no date (`due`); M1.1, M1.2, M1.3 and 2 more: no date (`due`); no body is named (`owner`)"
    )
    assert said(lacks_of(made), "zh", "reader") == "未写时限；5 项行动：未写时限；未明确单位"
    assert said(lacks_of(made._replace(lacks=lacks[:2])), audience="editor") == "M1.1, M1.2 no date (`due`)"
    assert said(lacks_of(made._replace(lacks=lacks[:1])), audience="reader") == "no date"


def test_an_entry_says_what_is_missing_where_and_who_would_write_it():
    _, complete, add = section(with_work(WORK), None).blocks
    lacks, who = complete.entries[0].lines
    editor, reader = said(lacks.words), said(lacks.words, audience="reader")
    assert "no body is named (`owner`); M1.2 no date (`due`)" in editor and "plan.yaml:7" in editor
    assert "owner" not in reader and "p. 5" in reader
    assert said(who.words, "zh") == "经信局"
    smallest, would, blocked = add.entries[0].lines
    assert said(smallest.words) == "a name"
    assert said(blocked.words) == "D1.B, the other side of this driver, is empty: begin there"
    assert said(would.words).startswith("name one")
    assert [gain.of.en for gain in add.entries[1].gains] == ["Total"]


def test_where_nothing_is_assessed_the_same_work_comes_by_kind():
    steps = first_steps(with_work(WORK, "not-yet-assessed"), 3, brief=True)
    assert [said(one.title) for one in steps.entries] == ["Name a body for 2 tasks"]
    assert [(gain.of.en, gain.points) for gain in steps.entries[0].gains] == [("Commitment", 4.0)]
    assert not steps.entries[0].lines


def test_kinds_of_work_name_their_first_items_and_those_that_raise_nothing_are_left_out():
    items = tuple(NamedView(name, Text(f"Title of {name}", f"{name}的标题")) for name in ("M1", "M2", "M3"))
    idle, two = GROUPS[0]._replace(commitment=0.04), GROUPS[0]._replace(items=items[:2])
    work = WORK._replace(groups=(idle, GROUPS[0]._replace(items=items), two))
    steps = first_steps(with_work(work, "not-yet-assessed"), 3, brief=False).entries
    assert [one.number for one in steps] == [1, 2]
    assert [said(one.lines[0].words) for one in steps] == [
        "“Title of M1”, “Title of M2” and 1 more", "“Title of M1”, “Title of M2”",
    ]  # fmt: skip
    assert said(steps[0].lines[0].words, "zh") == "“M1的标题”、“M2的标题”等 3 项"
    answered = first_steps(with_work(WORK._replace(groups=(idle,)), "not-yet-assessed"), 3, brief=True)
    assert said(answered.words, "zh") == "各项任务六个问题均已写明。"


def test_nothing_to_do_is_said():
    assert isinstance(first_steps(with_work(NO_WORK), 3, brief=True), Paragraph)
    assert section(with_work(NO_WORK), None) is None


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_lists_of_a_real_plan_are_one_order(name):
    made = section(report_of(name), None)
    numbers = sorted(one.number for block in made.blocks[1:] for one in block.entries) if made else []
    assert numbers == list(range(1, len(numbers) + 1))

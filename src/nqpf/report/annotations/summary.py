"""The comment on the whole of a document: how firmly it commits, what to do first, what this is and cannot know."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from nqpf.base.language import NO_TEXT, Text
from nqpf.base.points import points
from nqpf.report.commitment import joined
from nqpf.report.scored import ScoredPlan
from nqpf.report.steps import steps_of

_FIRST = 3
_SAID = {
    "what": Text("say what is done", "做什么"),
    "who": Text("who is responsible", "谁负责"),
    "when": Text("by when", "何时完成"),
    "with_what": Text("with what money", "资金多少"),
    "measured": Text("how it is measured", "如何衡量"),
    "from_where": Text("from which baseline", "基期多少"),
}
_HALF = Text(" (a figure that belongs to no task counts half)", "（未对应到任务的指标折半计）")
_NO_ANSWERS = Text(
    "What does not count: “departments concerned” as a body; “in due course” or the years of the whole plan as a "
    "deadline; a rate or “more funds” as money; a figure without a year as an indicator.",
    "以下写法不算写明：责任单位写“有关部门”“各区县”；完成时限写“适时”“持续推进”或整个规划期；资金只写补助比例或“加大投入”；"
    "指标没有年份。",
)


_IN_A_TABLE = Text(
    "Where most tasks lack the same, filling in a task table saves work: see nqpf tasks.",
    "多数任务所缺内容相同的，可先用 nqpf tasks 生成任务分解表，集中补填。",
)


class Listed(NamedTuple):
    """How many comments follow, how many of them have a finding, and what is not among them.

    `unread` says which pages are images; empty where all were read.
    """

    notes: int
    findings: int
    left_out: int
    unfound: int
    unread: Text = NO_TEXT


def summary(scored: ScoredPlan, about_all: Iterable[Text], listed: Listed) -> Iterator[Text]:
    """The lines of the comment as they are read; `about_all` are findings that have no one place."""
    yield from _commitment(scored)
    yield from _first(scored)
    if _is_general(scored):
        yield _IN_A_TABLE
    yield from about_all
    yield _following(listed)
    if listed.unread:
        yield Text(f"{_sentence(listed.unread.en)}.", f"{listed.unread.zh}，相应内容没有批注。")
    if listed.unfound:
        yield Text(
            f"Items of the plan file that could not be found in this document: {listed.unfound}. They have no comment.",
            f"规划文件中有 {listed.unfound} 项未写引文，或引文在本文件中未找到，相应批注未能标注。",
        )
    if scored.plan.plan.draft:
        yield Text(
            "A program read the tasks, bodies, dates and figures from this document; nobody has confirmed them yet. "
            "Where it misread, the document is right.",
            "任务、单位、时限和数字由程序从本文件中读取，尚未经人工核实；如有误读，以原文为准。",
        )
    yield Text(
        "These comments were made by nqpf. It looks only at what is written: it does not know whether that is true or "
        "feasible, nor what has been settled elsewhere.",
        "批注由 nqpf 自动生成，只看文件写了什么；不判断是否属实、可行，也不掌握另行下达的分工、预算等安排。",
    )


def _commitment(scored: ScoredPlan) -> Iterator[Text]:
    view = scored.commitment_view
    if not view.tasks:
        yield _NO_TASKS
        return
    counts = {one.id: f"{one.answered:g}" for one in view.questions}
    en = ", ".join(f"{counts[name]} {said.en}" for name, said in _SAID.items())
    zh = "、".join(f"{said.zh}的 {counts[name]} 项" for name, said in _SAID.items())
    if view.unlinked:
        en, zh = en + _HALF.en, zh + _HALF.zh
    if view.value is None:
        yield Text(
            f"Only {_tasks(view.tasks).en} found, too few to rate. Of these, {en}.",
            f"仅读到 {view.tasks} 项任务，项数过少，不予评分。其中写明{zh}。",
        )
        return
    named = joined(view.bands)
    yield Text(
        f"Commitment: {view.value:.1f} of 100 ({named.en}). Of {_tasks(view.tasks).en}, {en}.",
        f"承诺力度 {view.value:.1f} 分（满分 100 分，属“{named.zh}”）。共 {view.tasks} 项任务，其中写明{zh}。",
    )
    if scored.is_assessed:
        total = points(scored.card.total)
        yield Text(
            f"Total under the rubric: {total:.1f} of 100.", f"对照评价标准，总分 {total:.1f} 分（满分 100 分）。"
        )


def _first(scored: ScoredPlan) -> Iterator[Text]:
    """What to do first, and what is no answer."""
    steps = [step for step in steps_of(scored) if round(step.gain, 1) > 0] if scored.commitment.counts.rated else []
    if not steps:
        return
    yield Text(
        "What would add most to commitment, each once those above are done:",
        "最值得先补的（承诺力度增分按依次完成计）：",
    )
    for number, step in enumerate(steps[:_FIRST], start=1):
        says = step.says
        yield Text(f"{number}. {says.en} (+{step.gain:.1f})", f"{number}. {says.zh}（＋{step.gain:.1f} 分）")
    yield _NO_ANSWERS


def _is_general(scored: ScoredPlan) -> bool:
    """Whether most tasks lack the same of what a table has columns for."""
    counts = scored.commitment.counts
    return counts.rated and 2 * min(counts.who, counts.when, counts.with_what) < counts.tasks


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _tasks(count: int) -> Text:
    return Text(f"{count} task{'' if count == 1 else 's'}", str(count))


_NO_TASKS = Text(
    "No tasks were found: there are no numbered or styled headings with text below them.",
    "未读到任务：文中没有带编号或标题样式、其下又有正文的小节。",
)
_NO_NOTES = Text("There are no further comments.", "正文没有其他批注。")


def _following(listed: Listed) -> Text:
    if not listed.notes:
        return _NO_NOTES
    notes, findings, left_out = listed.notes, listed.findings, listed.left_out
    en = f"{notes} comment{'s follow' if notes != 1 else ' follows'} in the text"
    en += f", {findings} of them with something to check" if findings else ""
    zh = f"正文另有批注 {notes} 条" + (f"，其中 {findings} 条有需要核对的内容" if findings else "")
    more = Text(f"; {left_out} more were not asked for", f"；未列出的还有 {left_out} 条") if left_out else Text()
    return Text(
        f"{en}{more.en}. Whoever drafts the text fills in the blanks.",
        f"{zh}{more.zh}。补写内容中的空白处由起草单位填写。",
    )

"""The comment on the whole of a document: how firmly it commits, what to do first, what this is and cannot know."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nqpf.base.language import Text
from nqpf.base.points import points
from nqpf.report.commitment import joined
from nqpf.report.scored import ScoredPlan
from nqpf.scoring.unanswered import Unanswered, answering

_FIRST = 3
_DO = {
    "what": Text("say what is done to what in {} of the tasks", "为 {} 项任务写明具体行动"),
    "who": Text("name a lead or responsible body for {} more of the tasks", "为 {} 项任务明确牵头或责任单位"),
    "when": Text("give {} more of the tasks a deadline", "为 {} 项任务写明完成时限"),
    "with_what": Text("give {} more of the tasks an amount and who pays", "为 {} 项任务写明资金数额和来源"),
    "measured": Text(
        "give {} more of the tasks an indicator with its year and baseline", "为 {} 项任务配上有目标年份和基期值的指标"
    ),
    "from_where": Text("give the indicators of {} tasks a baseline", "为 {} 项任务的指标补写基期值"),
}


class Listed(NamedTuple):
    """How many comments follow, how many of them have a finding, and what is not among them."""

    notes: int
    findings: int
    left_out: int
    unfound: int


def summary(scored: ScoredPlan, open_: Sequence[Unanswered], listed: Listed) -> Iterator[Text]:
    """The lines of the comment, in the order in which they are read."""
    yield from _commitment(scored)
    yield from _first(scored, open_)
    yield _following(listed)
    if listed.unfound:
        yield Text(
            f"{listed.unfound} quotes of the plan file are not in this document; their comments are not shown.",
            f"规划文件中有 {listed.unfound} 处引文在本文件中未找到，相应批注无法标注。",
        )
    if scored.plan.plan.draft:
        yield Text(
            "A program read the tasks, bodies, dates and figures from this document; nobody has confirmed them yet. "
            "Where it misread, the document holds.",
            "任务、单位、时限和数字由程序从本文件中读取，尚未经人工核实；如有误读，以原文为准。",
        )
    yield Text(
        "These comments were made by nqpf. It looks only at what is written: it does not know whether that is true or "
        "feasible, nor what has been settled elsewhere.",
        "批注由 nqpf 自动生成，只看文件写了什么；不判断是否属实、可行，也不掌握另行下达的分工、预算等安排。",
    )


def _commitment(scored: ScoredPlan) -> Iterator[Text]:
    view = scored.commitment_view
    said = [(one.title, f"{one.answered:g}") for one in view.questions]
    en = ", ".join(f"{title.en} {count}" for title, count in said)
    zh = "、".join(f"{title.zh} {count}" for title, count in said)
    if view.value is None:
        yield Text(
            f"{view.tasks} tasks were found, too few to rate. Of these, answered: {en}.",
            f"共读到 {view.tasks} 项任务，项数过少，不予评分。其中已写明：{zh}（单位：项）。",
        )
        return
    named = joined(view.bands)
    yield Text(
        f"Commitment: {view.value:.1f} of 100 ({named.en}). Of {view.tasks} tasks, so many say: {en}.",
        f"承诺力度 {view.value:.1f} 分（满分 100 分，属“{named.zh}”）。"
        f"共 {view.tasks} 项任务，已写明：{zh}（单位：项）。",
    )
    if scored.is_assessed:
        total = points(scored.card.total)
        yield Text(
            f"Total under the rubric: {total:.1f} of 100.", f"对照评价标准，总分 {total:.1f} 分（满分 100 分）。"
        )


def _first(scored: ScoredPlan, open_: Sequence[Unanswered]) -> Iterator[Text]:
    """The questions whose answers would add most, each by itself."""
    counts = scored.commitment.counts
    if not counts.rated:
        return
    rises = []
    for question, text in _DO.items():
        asked, tasks = _asked(question, open_)
        rise = points(answering(counts, asked, tasks).value - counts.value)
        if round(rise, 1) > 0:
            rises.append((rise, text, tasks))
    rises.sort(key=lambda one: -round(one[0], 9))
    if rises:
        yield Text("What would add most:", "最值得先补的：")
    for number, (rise, text, tasks) in enumerate(rises[:_FIRST], start=1):
        yield Text(
            f"{number}. {text.en.format(tasks)} (commitment +{rise:.1f})",
            f"{number}. {text.zh.format(tasks)}（承诺力度＋{rise:.1f} 分）",
        )


def _asked(question: str, open_: Sequence[Unanswered]) -> tuple[tuple[str, ...], int]:
    """The counts that rise where a question is answered, and for how many tasks.

    What a task names counts only where it is an action. A new indicator has its baseline from the start.
    """
    if question == "measured":
        return ("measured", "from_where"), sum("measured" in one.questions for one in open_)
    if question == "from_where":
        return ("from_where",), sum(bool(one.without_baseline) for one in open_)
    acting = [one for one in open_ if question == "what" or "what" not in one.questions]
    return (question,), sum(question in one.questions for one in acting)


def _following(listed: Listed) -> Text:
    notes, findings, left_out = listed.notes, listed.findings, listed.left_out
    en = f"{notes} comment{'s follow' if notes != 1 else ' follows'} in the text"
    en += f", {findings} of them with something to check" if findings else ""
    zh = f"正文另有批注 {notes} 条" + (f"，其中 {findings} 条有需要核对的内容" if findings else "")
    more = Text(f"; {left_out} more were not asked for", f"；未列出的还有 {left_out} 条") if left_out else Text()
    return Text(
        f"{en}{more.en}. Whoever drafts the text fills in the blanks.",
        f"{zh}{more.zh}。补写内容中的空白处由起草单位填写。",
    )

"""The comment on the whole of a document: how firmly it commits, what to do first, what this is and cannot know."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from nqpf.base.language import Text
from nqpf.base.points import points
from nqpf.report.commitment import joined
from nqpf.report.scored import ScoredPlan
from nqpf.scoring.unanswered import Unanswered, answering

_FIRST = 3
_DO = {
    "what": Text("say what is done to what in {}", "为 {} 项任务写明具体行动"),
    "who": Text("name a lead or responsible body for {}", "为 {} 项任务明确牵头或责任单位"),
    "when": Text("give {} a deadline", "为 {} 项任务写明完成时限"),
    "with_what": Text("give {} an amount and who pays", "为 {} 项任务写明资金数额和来源"),
    "measured": Text("give {} an indicator with its year and baseline", "为 {} 项任务配上有目标年份和基期值的指标"),
    "from_where": Text("give the indicators of {} a baseline", "为 {} 项任务的指标补写基期值"),
}
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


class Listed(NamedTuple):
    """How many comments follow, how many of them have a finding, and what is not among them."""

    notes: int
    findings: int
    left_out: int
    unfound: int


def summary(
    scored: ScoredPlan, open_: Sequence[Unanswered], about_all: Iterable[Text], listed: Listed
) -> Iterator[Text]:
    """The lines of the comment as they are read; `about_all` are findings that have no one place."""
    yield from _commitment(scored)
    yield from _first(scored, open_)
    yield from about_all
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
        said = _tasks(tasks)
        yield Text(
            f"{number}. {text.en.format(said.en)} (commitment +{rise:.1f})",
            f"{number}. {text.zh.format(said.zh)}（承诺力度＋{rise:.1f} 分）",
        )
    if rises:
        yield _NO_ANSWERS


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


def _tasks(count: int) -> Text:
    return Text(f"{count} task{'' if count == 1 else 's'}", str(count))


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

"""Where a change of commitment comes from, as a section: which answers changed, for how many tasks."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Section
from nqpf.report.blocks.words import COMMA, SEMICOLON, Words, joined, words
from nqpf.report.compare.view import AnswerMove, CompareReport

_MOST = 8
"""Tasks of a question that are named; the rest is counted."""
_TITLE = Text("Where the change of commitment comes from", "承诺力度变化来自哪里")
_DATED = Text("indicators with a target year: ", "有目标年份的指标：")
_LINKED = Text("linked to a task: ", "其中已关联任务：")
_ANCHORED = Text("indicators with a baseline: ", "有基期值的指标：")


def answers_section(report: CompareReport) -> Section:
    """Each question whose answers changed, its part in the difference, and the tasks or indicators behind it."""
    columns = (
        b.Column(Text("Question", "问题"), room=1),
        b.Column(Text("Before", "之前"), "text"),
        b.Column(Text("After", "之后"), "text"),
        b.Column(Text("Part", "贡献"), "change"),
        b.Column(Text("Tasks", "任务"), room=3),
    )
    tasks = report.before.commitment.tasks, report.after.commitment.tasks
    rows = tuple(
        b.Row(
            (
                b.text(move.title),
                b.text(f"{move.before:g}/{tasks[0]}"),
                b.text(f"{move.after:g}/{tasks[1]}"),
                b.number(move.shown, "plain" if not move.shown else "good" if move.shown > 0 else "poor"),
                b.text(joined((*_named(move), *_indicators(report, move)), SEMICOLON)),
            ),
            move.id,
        )
        for move in report.answers
    )
    table = b.Table("answers-moved", Text("Tasks that answer each question", "写明各问的任务数"), columns, rows)
    return Section("answers", _TITLE, (table,), sheet=Text("Commitment", "承诺力度"))


def _named(move: AnswerMove) -> Iterator[Words]:
    """The tasks that answer the question now, and those that no longer do: the first few, and how many."""
    for name, tasks in (
        (Text("now said by {n}", "新写明 {n} 项"), move.gained),
        (Text("no longer by {n}", "不再写明 {n} 项"), move.lost),
    ):
        if tasks:
            count = len(tasks)
            said = Text(name.en.format(n=f"{count} task{'' if count == 1 else 's'}"), name.zh.format(n=count))
            more = [words("…")] if count > _MOST else []
            yield words(said, Text(": ", "："), joined([*(words(task.id) for task in tasks[:_MOST]), *more], COMMA))


def _indicators(report: CompareReport, move: AnswerMove) -> Iterator[Words]:
    """What is behind the two questions that indicators answer."""
    was, now = report.before.commitment, report.after.commitment
    if move.id == "measured":
        yield words(_DATED, f"{was.linked + was.unlinked} → {now.linked + now.unlinked}")
        yield words(_LINKED, f"{was.linked} → {now.linked}")
    if move.id == "from_where":
        yield words(_ANCHORED, f"{was.anchored} → {now.anchored}")

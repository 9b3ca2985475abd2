"""`reversed-dates`: something starts after it is due."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.consistency.rule import Conflict, Rule
from nqpf.consistency.tasks import tasks
from nqpf.documents.cited import Documents
from nqpf.plan.items import PlanView


def find(view: PlanView, _: Documents) -> Iterator[Conflict]:
    """Compare the start and the due date that a measure or action states itself."""
    for pointer, task in tasks(view.plan):
        # What an action takes from its measure is left out: work to prepare a measure ends before it starts.
        if task.start and task.due and task.due.end < task.start.start:
            start, due = task.start.worded, task.due.worded
            yield Conflict(
                task.id,
                (*pointer, "due"),
                Text(
                    f"`{task.id}` is due {due.en}, before it starts, {start.en}",
                    f"`{task.id}` 的完成时限（{due.zh}）早于开始时间（{start.zh}）",
                ),
                Text("correct one of the two dates", "请更正其中一个日期"),
            )


RULE = Rule(
    id="reversed-dates",
    severity="error",
    title=Text("Due before it starts", "完成时限早于开始时间"),
    about=Text(
        "A measure or action whose `due` comes before its `start` cannot be done as written. Only dates that it "
        "states itself are compared: an action may prepare its measure, and be done before that starts.",
        "举措或行动的完成时限 `due` 早于开始时间 `start`，无法按所写执行。只比较同一条目自己写明的两个日期："
        "前期准备类行动可以在所属举措开始之前完成。",
    ),
    find=find,
    passing={"measures": [{"id": "M1", "title": "改造印染产线", "start": "2026Q1", "due": "2026年底"}]},
    failing={"measures": [{"id": "M1", "title": "改造印染产线", "start": "2027Q1", "due": "2026年底"}]},
)

"""Plans with given tasks, and what their task tables read."""

from functools import cache
from typing import Any

import nqpf
from nqpf.loading.plan.plan import LoadedPlan
from nqpf.report.tasks import TaskTable, tasks_of
from nqpf.report.tasks.runs import runs
from nqpf.report.tasks.words import HEADS

HEAD = {"nqpf": "plan/2", "id": "a", "kind": "region", "title": "某市行动方案", "subject": "某市"}


def planned(*measures: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A plan of these measures, as a file would hold it; ids and titles are given where they are not stated."""
    made = []
    for number, measure in enumerate(measures, start=1):
        named = {"id": f"M{number}", "title": f"任务{number}", **measure}
        if "actions" in named:
            named["actions"] = [
                {"id": f"{named['id']}.{at}", "title": f"举措{number}.{at}", **action}
                for at, action in enumerate(named["actions"], start=1)
            ]
        made.append(named)
    return {**HEAD, "measures": made, **more}


_rubric = cache(nqpf.load_rubric)


def loaded(plan: dict[str, Any]) -> LoadedPlan:
    """A plan as it is read; the rubric is read once."""
    return nqpf.load_plan(plan, _rubric())


def tabled(*measures: dict[str, Any], **more: Any) -> TaskTable:
    """The task table of a plan of these measures."""
    return tasks_of(loaded(planned(*measures, **more)))


def cells(table: TaskTable, column: str, task: int = 0, language: str = "zh") -> list[tuple[str, int]]:
    """What a column reads in a task, each cell with the rows that it stretches over."""
    return [(run.text.in_language(language), run.rows) for run in runs(table.tasks[task], column)]


def texts(table: TaskTable, language: str = "zh") -> list[dict[str, str]]:
    """What every row of a table reads, by column, cells that stretch over several rows in each of them."""
    rows = []
    for number, task in enumerate(table.tasks):
        columns = {
            column: [text for text, count in cells(table, column, number, language) for _ in range(count)]
            for column in HEADS
        }
        rows += [{column: column_texts[at] for column, column_texts in columns.items()} for at in range(len(task.rows))]
    return rows

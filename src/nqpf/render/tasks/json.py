"""The task table as JSON (`nqpf/tasks/1`)."""

from nqpf.render.json import to_json
from nqpf.render.options import Options
from nqpf.report.tasks.view import TaskTable


def render(table: TaskTable, options: Options, by_body: bool = False) -> str:
    """The whole view; options change nothing in it."""
    return to_json(table)

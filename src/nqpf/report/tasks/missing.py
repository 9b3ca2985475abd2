"""How many cells of a table are missing."""

from collections.abc import Iterable

from nqpf.report.tasks.view import COLUMNS, Missing, TaskView


def count_missing(tasks: Iterable[TaskView]) -> tuple[Missing, ...]:
    """The missing cells of each column; one that stretches over several rows of a task counts once."""
    rows = [row for task in tasks for row in task.rows]
    counted = []
    for column in COLUMNS:
        if column != "responsible":  # missing where the lead is
            cells = {cell.of for row in rows if (cell := getattr(row, column)).missing}
            counted += [Missing(column, len(cells))] if cells else []
    return tuple(counted)

"""The task table as CSV for a spreadsheet: a row an action, every cell filled in."""

import csv
from collections.abc import Iterator
from io import StringIO

from nqpf.render.options import Options
from nqpf.render.spreadsheet import BOM, inert
from nqpf.render.tasks.pieces import pieces_of
from nqpf.report.tasks.runs import runs
from nqpf.report.tasks.view import TaskTable, TaskView
from nqpf.report.tasks.words import HEADS, ROW_ID, TASK_ID


def render(table: TaskTable, options: Options, by_body: bool = False) -> str:
    """Rows ended by CR LF, after a byte order mark; what holds for several rows is in each of them."""
    out = StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    heads = (*HEADS.values(), TASK_ID, ROW_ID)
    rows.writerow(head.in_language(options.language) for head in heads)
    for task in table.tasks:
        rows.writerows(_rows(task, options))
    return BOM + out.getvalue()


def _rows(task: TaskView, options: Options) -> Iterator[list[str]]:
    columns: list[list[str]] = []
    for column in HEADS:
        cells: list[str] = []
        for run in runs(task, column):
            text = "".join(piece.text for piece in pieces_of(run, options.language))
            cells += [inert(text)] * run.rows
        columns.append(cells)
    for row, *cells in zip(task.rows, *columns, strict=True):
        yield [*cells, task.id, row.id]

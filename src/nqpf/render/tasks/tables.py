"""The tables of the sheets: the tasks with notes and money below them, and targets that belong to none."""

from collections.abc import Mapping, Sequence

from nqpf.base.language import Text
from nqpf.render.tasks.heights import height_of, lines_of, row_heights
from nqpf.render.tasks.looks import CENTERED
from nqpf.render.tasks.pieces import Piece, pieces_of
from nqpf.render.tasks.sheet import WIDTHS, Area, Page
from nqpf.report.tasks.cells import NOTHING
from nqpf.report.tasks.runs import Run, Said, runs, target_run
from nqpf.report.tasks.view import TargetRow, TaskTable, TaskView
from nqpf.report.tasks.words import FILL_NOTE, HEADS, MONEY_TITLE, ROLE_HEAD, TARGET_HEADS, UNLINKED_NOTE, notes

_SMALL_TITLE = 12
_TALL = 12
"""Rows from which on a joined cell is read from its top."""


def write_tasks(page: Page, tasks: Sequence[TaskView], roles: Mapping[str, Text] | None = None) -> None:
    """The table of tasks, its head in sight and on every page; `roles`: by id of a row, what one body does there."""
    top = page.row
    heads = {**HEADS, "role": ROLE_HEAD}
    page.heads(heads[column] for column in page.columns)
    for task in tasks:
        _write_task(page, task, roles or {})
    page.sheet.autofilter(top, 0, max(page.row - 1, top + 1), len(page.columns) + 1)
    page.sheet.freeze_panes(top + 1, 2)
    page.sheet.repeat_rows(top)


def _write_task(page: Page, task: TaskView, roles: Mapping[str, Text]) -> None:
    top, cells = page.row, []
    for at, column in enumerate(page.columns):
        for run in _roles(task, roles) if column == "role" else runs(task, column):
            area = Area(top + run.first, at, top + run.first + run.rows - 1, at)
            pieces = _put(page, area, column, run)
            cells.append((run.first, run.rows, lines_of("".join(one.text for one in pieces), WIDTHS[column])))
    for at, (row, height) in enumerate(zip(task.rows, row_heights(len(task.rows), cells), strict=True)):
        page.ids(top + at, task.id, row.id)
        page.sheet.set_row(top + at, height)
    page.row += len(task.rows)


def _put(page: Page, area: Area, column: str, run: Run) -> Sequence[Piece]:
    """A cell with what it reads."""
    pieces = pieces_of(run, page.book.language)
    centered = column in CENTERED or run.text.en == NOTHING
    alone = len(pieces) == 1 and pieces[0].supplied
    page.put(area, pieces, page.looks.cell(centered, run.missing, alone, run.rows > _TALL))
    return pieces


def _roles(task: TaskView, roles: Mapping[str, Text]) -> list[Run]:
    return [Run(at, 1, (Said(roles[row.id]),)) for at, row in enumerate(task.rows)]


def write_below(page: Page, table: TaskTable) -> None:
    """What stands below the tasks: counts and the legend, and money of the plan as a whole."""
    for text in (*notes(table), FILL_NOTE):
        page.across(text, page.looks.note())
    if table.money:
        page.row += 1
        page.across(MONEY_TITLE, page.looks.title(_SMALL_TITLE), _SMALL_TITLE)
        for text in table.money:
            page.across(text, page.looks.note())


def write_targets(page: Page, targets: Sequence[TargetRow]) -> None:
    """The table of targets that belong to no task, its head in sight and on every page."""
    top = page.row
    page.heads(TARGET_HEADS[column] for column in page.columns)
    for target in targets:
        most = 1
        for at, column in enumerate(page.columns):
            run = target_run(target, column)
            pieces = _put(page, Area(page.row, at, page.row, at), column, run)
            most = max(most, lines_of("".join(one.text for one in pieces), WIDTHS[column]))
        page.ids(page.row, "", target.id)
        page.sheet.set_row(page.row, height_of(most))
        page.row += 1
    page.sheet.freeze_panes(top + 1, 0)
    page.sheet.repeat_rows(top)
    page.across(UNLINKED_NOTE, page.looks.note())

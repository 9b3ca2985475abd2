"""The task table as a page: each task with what is said of it, its actions with what is theirs alone."""

from collections.abc import Iterable, Iterator, Mapping

from nqpf.base.language import NO_TEXT, Text
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block, Page, Section
from nqpf.report.blocks.words import COLON, SEMICOLON, Run, Words, joined, words
from nqpf.report.files import file_name
from nqpf.report.made import MADE_BY, PRODUCT
from nqpf.report.tasks.bodies import by_body as bodies_of
from nqpf.report.tasks.cells import NOTHING
from nqpf.report.tasks.runs import Run as CellRun
from nqpf.report.tasks.runs import runs, target_run
from nqpf.report.tasks.view import COLUMNS, Column, TargetRow, TaskTable, TaskView
from nqpf.report.tasks.words import HEADS, MONEY_TITLE, TARGET_HEADS, UNLINKED_TITLE, body_title, notes, table_title

_TARGETS = ("id", "title", "value", "year", "bodies")


def tasks_page(table: TaskTable, *, by_body: bool = False) -> Page:
    """The page of a task table; `by_body`: a section for each body, with the rows in which it has a role."""
    return Page(
        kind=("tasks", table.path),
        product=PRODUCT,
        title=table_title(table.title),
        lead=(words(file_name(table.path), tone="quiet"),),
        sections=tuple(_sections(table, by_body)),
        foot=(*(words(text, tone="quiet") for text in notes(table)), MADE_BY),
    )


def _sections(table: TaskTable, by_body: bool) -> Iterator[Section]:
    if by_body:
        for number, body in enumerate(bodies_of(table), start=1):
            name, title = f"body-{number}", body_title(body)
            yield Section(name, title, (_tasks(name, body.tasks, body.roles),), sheet=body.name)
    else:
        yield Section("tasks", Text("Tasks", "任务"), (_tasks("task", table.tasks, {}),))
    if table.unlinked:
        yield Section("targets", UNLINKED_TITLE, (_targets(table.unlinked),))
    if table.money:
        yield Section("money", MONEY_TITLE, (b.Listing(tuple(map(words, table.money))),))


def _tasks(name: str, tasks: Iterable[TaskView], roles: Mapping[str, Text]) -> Block:
    entries = (b.Entry(task.number, words(task.title, tone="strong"), (), tuple(_lines(task, roles))) for task in tasks)
    return b.Entries(f"{name}-list", NO_TEXT, tuple(entries))


def _lines(task: TaskView, roles: Mapping[str, Text]) -> Iterator[b.Line]:
    """What holds for the task as a whole, column by column, then its actions."""
    every = {column: list(runs(task, column)) for column in COLUMNS}
    common = {column: cells[0] for column, cells in every.items() if cells[0].rows == len(task.rows)}
    for column, cell in common.items():
        if _says(cell):
            yield b.Line(HEADS[column], _said(cell))
    actions = list(runs(task, "action"))
    for at, row in enumerate(task.rows):
        own = tuple(_own(every, common, at))
        if row.action:
            role = roles.get(row.id)
            mark = words(Text(f" [{role.en}]", f" [{role.zh}]")) if role else ()
            yield b.Line(HEADS["action"], joined((words(_said(actions[at]), mark), *own), SEMICOLON))
        elif own:
            yield b.Line(HEADS["task"], joined(own, SEMICOLON))


def _own(every: Mapping[Column, list[CellRun]], common: Mapping[Column, CellRun], at: int) -> Iterator[Words]:
    """What the columns say of one row alone."""
    for column, cells in every.items():
        if column not in common:
            for cell in cells:
                if cell.first <= at < cell.first + cell.rows and _says(cell):
                    yield words(HEADS[column], COLON, _said(cell))


def _says(cell: CellRun) -> bool:
    """Whether it says something, or should."""
    return cell.text.en != NOTHING


def _said(cell: CellRun) -> Words:
    """Its pieces; what is missing stands out."""
    return tuple(Run(piece.text, "fair" if cell.missing else "plain") for piece in cell.pieces)


def _targets(targets: Iterable[TargetRow]) -> b.Table:
    columns = tuple(b.Column(TARGET_HEADS[name], room=int(name in ("title", "bodies"))) for name in _TARGETS)
    rows = tuple(b.Row(tuple(b.Cell(_said(target_run(target, name))) for name in _TARGETS)) for target in targets)
    return b.Table("unlinked", UNLINKED_TITLE, columns, rows, head=2)

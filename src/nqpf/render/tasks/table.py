"""The task table for a terminal: each task with what holds for it, its actions with what is theirs alone."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.render.options import Options
from nqpf.render.tasks.pieces import whole
from nqpf.render.terminal.console import Line, to_text, wrap
from nqpf.report.tasks.bodies import by_body as bodies_of
from nqpf.report.tasks.cells import NOTHING
from nqpf.report.tasks.runs import Run, runs, target_run
from nqpf.report.tasks.view import COLUMNS, TaskTable, TaskView
from nqpf.report.tasks.words import HEADS, MONEY_TITLE, TARGET_HEADS, UNLINKED_TITLE, body_title, notes, table_title
from nqpf.report.words.marks import colon, listed


def render(table: TaskTable, options: Options, by_body: bool = False) -> str:
    """The table as text; coloured if asked."""
    return to_text(_lines(table, options, by_body), options)


def _lines(table: TaskTable, options: Options, by_body: bool) -> Iterator[Line]:
    yield from _heading(table_title(table.title), options)
    if by_body:
        for body in bodies_of(table):
            yield Line()
            yield from _heading(body_title(body), options)
            yield from _tasks(body.tasks, options, body.roles)
    else:
        yield from _tasks(table.tasks, options, {})
    if table.unlinked:
        yield Line()
        yield from _heading(UNLINKED_TITLE, options)
        for target in table.unlinked:
            cells = ((TARGET_HEADS[column], target_run(target, column)) for column in ("value", "year", "bodies"))
            title = target_run(target, "title").text
            yield from wrap(Line(f"{target.id} {whole(title, options.language)}"), options, 2, 4)
            yield from _said(cells, options, 4)
    if table.money:
        yield Line()
        yield from _heading(MONEY_TITLE, options)
        for text in table.money:
            yield from wrap(Line(whole(text, options.language)), options, 2, 4)
    yield Line()
    for text in notes(table):
        yield from wrap(Line(whole(text, options.language)), options)


def _heading(text: Text, options: Options) -> list[Line]:
    return wrap(Line(whole(text, options.language), "bold"), options)


def _tasks(tasks: tuple[TaskView, ...], options: Options, roles: dict[str, Text]) -> Iterator[Line]:
    for task in tasks:
        yield from wrap(Line(f"{task.number}. {whole(task.title, options.language)}", "bold"), options, 0, 4)
        every = {column: list(runs(task, column)) for column in COLUMNS}
        common = {column: cells[0] for column, cells in every.items() if cells[0].rows == len(task.rows)}
        yield from _said(((HEADS[column], run) for column, run in common.items()), options, 4)
        actions = list(runs(task, "action"))
        for at, row in enumerate(task.rows):
            if row.action:
                role = roles.get(row.id)
                mark = f" [{whole(role, options.language)}]" if role else ""
                yield from wrap(Line(f"- {whole(actions[at].text, options.language)}{mark}"), options, 4, 6)
            own = (
                (HEADS[column], run)
                for column, cells in every.items() if column not in common
                for run in cells if run.first <= at < run.first + run.rows
            )  # fmt: skip
            yield from _said(own, options, 6)


def _said(cells: Iterator[tuple[Text, Run]], options: Options, indent: int) -> Iterator[Line]:
    """Cells that say something, or should, one after the other."""
    lang = options.language
    said = [f"{whole(head, lang)}{colon(lang)}{whole(run.text, lang)}" for head, run in cells if run.text.en != NOTHING]
    if said:
        yield from wrap(Line(listed(said, lang), "dim"), options, indent, indent)

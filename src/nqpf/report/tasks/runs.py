"""What a column reads over the rows of a task: cells that say the same for several rows stretch over them."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from nqpf.base.language import Text
from nqpf.report.tasks.cells import NOTHING, WHOLE_TASK, said_parts
from nqpf.report.tasks.place import place_text
from nqpf.report.tasks.view import COLUMNS, TARGET_COLUMNS, Cell, Column, TargetRow, TaskRow, TaskView


class Said(NamedTuple):
    """A piece of what a cell reads, and whether somebody supplied it."""

    text: Text
    supplied: bool = False


class Run(NamedTuple):
    """A cell over `rows` rows of a task from row `first`, counted from 0; `cell` is None in the document's columns."""

    first: int
    rows: int
    pieces: tuple[Said, ...]
    cell: Cell | None = None

    @property
    def missing(self) -> bool:
        """Whether nothing is said where something should be."""
        return self.cell is not None and self.cell.missing

    @property
    def text(self) -> Text:
        """What it reads."""
        return Text(*("".join(one.text.in_language(lang) for one in self.pieces) for lang in ("en", "zh")))


def runs(task: TaskView, column: str) -> Iterator[Run]:
    """The cells of a column, from the first row of the task on, each once."""
    rows = task.rows
    match column:
        case "number":
            yield Run(0, len(rows), (Said(Text(str(task.number), str(task.number))),))
        case "task":
            yield Run(0, len(rows), (Said(task.title or Text(NOTHING, NOTHING)),))
        case "action":
            yield from (Run(at, 1, (Said(_action(task, row)),)) for at, row in enumerate(rows))
        case "place":
            yield from _places(rows)
        case _:
            yield from _cells(task.id, rows, next(one for one in COLUMNS if one == column))


def _action(task: TaskView, row: TaskRow) -> Text:
    if row.id == task.id:
        return WHOLE_TASK if len(task.rows) > 1 else Text(NOTHING, NOTHING)
    return row.action or Text(NOTHING, NOTHING)


def _places(rows: Sequence[TaskRow]) -> Iterator[Run]:
    first = 0
    for text, same in groupby(place_text(row.place) for row in rows):
        count = len(list(same))
        yield Run(first, count, (Said(text),))
        first += count


def _cells(task: str, rows: Sequence[TaskRow], column: Column) -> Iterator[Run]:
    """The task's own cells joined where they meet; one that says something is marked where it is read again."""
    cells: list[Cell] = [getattr(row, column) for row in rows]
    first, seen = 0, False
    while first < len(cells):
        last = first + 1
        while cells[first].of == task and last < len(cells) and cells[last].of == task:
            last += 1
        cell = cells[first]
        whole = cell.of == task and bool(cell.parts)
        pieces = tuple(Said(*piece) for piece in said_parts(cell, column, again=whole and seen))
        yield Run(first, last - first, pieces, cell)
        seen = seen or whole
        first = last


def target_run(target: TargetRow, column: str) -> Run:
    """The cell of a column of the table of targets."""
    match column:
        case "number":
            text = Text(str(target.number), str(target.number))
        case "id":
            text = Text(target.id, target.id)
        case "title":
            text = target.title or Text(NOTHING, NOTHING)
        case "place":
            text = place_text(target.place)
        case _:
            named = next(one for one in TARGET_COLUMNS if one == column)
            cell: Cell = getattr(target, named)
            return Run(0, 1, tuple(Said(*piece) for piece in said_parts(cell, named)), cell)
    return Run(0, 1, (Said(text),))

"""A table of a sheet against the task table: what was filled in, and what was changed that is the document's."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from nqpf.base.errors import Problem
from nqpf.base.language import Text
from nqpf.loading.workbook.cell import Row, SheetCell
from nqpf.plan.bodies import Role
from nqpf.report.tasks.cells import NOTHING
from nqpf.report.tasks.filled.same import is_open, same_words
from nqpf.report.tasks.filled.sheets import SheetTable, text_of
from nqpf.report.tasks.runs import Run, runs, target_run
from nqpf.report.tasks.view import TargetRow, TaskTable, TaskView
from nqpf.report.tasks.words import HEADS, TARGET_HEADS

_DOCUMENT = Text(
    "only cells that read “(to be specified)”, and bodies that read “—”, may be filled in; change the document or the "
    "plan file",
    "只能填写标“（待明确）”的单元格和标“—”的单位；其他内容请在文件或规划文件中修改",
)
BODIES: dict[str, Role] = {"lead": "lead", "responsible": "responsible", "supporting": "support"}
"""By column, the role of the bodies that may be filled in there, be it that none has to be."""


class Filled(NamedTuple):
    """A cell that was filled in: the id of the item that it is for, its column, and the cell."""

    item: str
    column: str
    cell: SheetCell


Found = Filled | Problem


class Rows:
    """The rows of a sheet's table by their ids; those without one, or with an unknown one, are problems."""

    def __init__(self, table: SheetTable, known: Mapping[str, object]) -> None:
        """Sort the rows of a table by their ids; `known` are those of the plan."""
        self.table = table
        self.by_id: dict[str, list[Row]] = defaultdict(list)
        self.problems: list[Problem] = []
        for row in table.rows:
            self._add(row, known)

    def _add(self, row: Row, known: Mapping[str, object]) -> None:
        cell = row.get(self.table.ids)
        said = [row[column] for column in self.table.columns.values() if column in row]
        if len(row) == 1 or (cell is None and len(said) < 2):  # a note below the table is one cell across it
            return
        if cell is None:
            self.problems.append(Problem(said[0].span, _NO_ID, _ADD))
        elif cell.fault:
            self.problems.append(Problem(cell.span, cell.fault))
        elif (name := text_of(cell)) in known:
            self.by_id[name].append(row)
        else:
            shown = name[:40]
            message = Text(
                f"the plan has no task, action or target `{shown}`", f"规划中没有编号为 `{shown}` 的任务、举措或目标"
            )
            self.problems.append(Problem(cell.span, message, _OTHER))


_NO_ID = Text("this row has no ID", "此行没有编号")
_ADD = Text("new tasks and actions are added in the plan file", "新增任务或举措请写入规划文件")
_OTHER = Text("is this table from another plan, or an earlier state of it?", "请确认此表是否由其他规划或旧版规划生成")


def compare(sheet: SheetTable, table: TaskTable) -> Iterator[Found]:
    """What a sheet's table says that the task table does not, cell by cell."""
    if sheet.targets:
        targets = {target.id: target for target in table.unlinked}
        rows = Rows(sheet, targets)
        yield from rows.problems
        for name, listed in rows.by_id.items():
            yield from _target(rows, targets[name], listed)
        return
    tasks = {row.id: task for task in table.tasks for row in task.rows}
    rows = Rows(sheet, tasks)
    yield from rows.problems
    for task in {tasks[name].id: tasks[name] for name in rows.by_id}.values():
        for column in HEADS:
            if column in sheet.columns:
                for run in runs(task, column):
                    yield from _run(rows, task, column, run)


def _target(rows: Rows, target: TargetRow, listed: Sequence[Row]) -> Iterator[Found]:
    for column in TARGET_HEADS:
        if column in rows.table.columns:
            run = target_run(target, column)
            said = [(target.id, rows.table.cell(row, column)) for row in listed]
            yield from _said(_Cells(said, listed, rows.table, whole=True), target.id, column, run)


def _run(rows: Rows, task: TaskView, column: str, run: Run) -> Iterator[Found]:
    names = [row.id for row in task.rows[run.first : run.first + run.rows]]
    listed = [(name, row) for name in names for row in rows.by_id.get(name, ())]
    if not listed:
        return
    said = [(name, rows.table.cell(row, column)) for name, row in listed]
    whole = run.cell is not None and run.cell.of == task.id and {name for name, _ in listed} == set(names)
    yield from _said(_Cells(said, [row for _, row in listed], rows.table, whole=whole), task.id, column, run)


class _Cells(NamedTuple):
    """What the rows of a cell read in a sheet, by the ids of the rows; `whole`: they are all rows of its task."""

    said: Sequence[tuple[str, SheetCell | None]]
    rows: Sequence[Row]
    sheet: SheetTable
    whole: bool


def _said(cells: _Cells, task: str, column: str, run: Run) -> Iterator[Found]:
    """What was filled in where something is missing, and corrected where somebody supplied it; the rest must stay."""
    if run.missing or (column in BODIES and run.cell is not None and not run.cell.parts):
        yield from _filled(cells, task, column)
        return
    supplied = run.cell is not None and run.cell.parts and all(part.supplied for part in run.cell.parts)
    others = [(name, cell) for name, cell in cells.said if cell is not None and not _same(cell, run, cells.sheet)]
    if supplied and others:
        yield from _filled(
            cells._replace(said=others, whole=cells.whole and len(others) == len(cells.said)), task, column
        )
    else:
        yield from _kept(cells, run)


def _same(cell: SheetCell, run: Run, sheet: SheetTable) -> bool:
    return not cell.fault and same_words(text_of(cell), run.text, sheet.lang)


def _filled(cells: _Cells, task: str, column: str) -> Iterator[Found]:
    """What was filled in: for the task where all of its rows read the same, else row by row."""
    said = [(name, cell) for name, cell in cells.said if cell is not None and not _open(cell)]
    faults = [Problem(cell.span, cell.fault, _VALUE) for _, cell in said if cell.fault]
    if faults:
        yield from faults
    elif cells.whole and len(said) == len(cells.said) and len({text_of(cell) for _, cell in said}) == 1:
        yield Filled(task, column, said[0][1])
    else:
        for name, cell in said:
            yield Filled(name, column, cell)


_VALUE = Text("write the value itself", "请直接填写内容")


def _open(cell: SheetCell) -> bool:
    return not cell.fault and is_open(text_of(cell))


def _kept(cells: _Cells, run: Run) -> Iterator[Problem]:
    """What was changed of a cell that is the document's: another text, or none where every row is blank."""
    expected = run.text.in_language(cells.sheet.lang)
    there = [cell for _, cell in cells.said if cell is not None]
    for cell in there:
        if not _same(cell, run, cells.sheet):
            yield Problem(cell.span, _changed(expected, run), _DOCUMENT)
    if not there and expected != NOTHING:
        place = next((row[cells.sheet.ids].span for row in cells.rows), None)
        if place is not None:
            yield Problem(place, _cleared(expected), _DOCUMENT)


def _changed(expected: str, run: Run) -> Text:
    shown = _short(expected)
    if run.text.en == NOTHING:
        return Text("nothing has to be specified here", "此处不属于待明确内容")
    return Text(f"this cell was changed; the table says “{shown}”", f"此单元格已改动；原表为“{shown}”")


def _cleared(expected: str) -> Text:
    shown = _short(expected)
    return Text(f"“{shown}” was deleted from this row", f"此行原有的“{shown}”已被删除")


def _short(text: str, most: int = 40) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"

"""A workbook becomes the value that a plan file would hold, with the cell of everything in it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from nqpf.errors import MOST_PROBLEMS, InputError, Problem
from nqpf.items import PlanView
from nqpf.language import Text
from nqpf.loading.plan import FORMAT, validate_plan
from nqpf.loading.workbook.cell import Grid, Row
from nqpf.loading.workbook.choices import choices_of
from nqpf.loading.workbook.entries import EntryReader
from nqpf.loading.workbook.field import Field, Table
from nqpf.loading.workbook.grid import read_grids
from nqpf.loading.workbook.headings import Headings, find_row, meant_table, read_head
from nqpf.loading.workbook.item import Filled, ItemReader, below
from nqpf.loading.workbook.layout import GUIDE, LISTS, MOST_COLUMNS, PLAN, PLAN_HEAD, TABLES, columns
from nqpf.loading.workbook.owners import Owner, Owners
from nqpf.loading.workbook.places import Places
from nqpf.loading.workbook.reading import as_text
from nqpf.model import Rubric
from nqpf.source import Pointer, Span, column_letters

NOT_COUNTED = "#"
"""A row whose first cell begins so is an example or a remark, and is not read."""
_TITLES = {table.name: table.title for table in (PLAN, *TABLES)} | {"guide": GUIDE, "lists": LISTS}
_HEAD = (PLAN_HEAD[0].en, PLAN_HEAD[0].zh)
_NO_TABLE = ("guide", "lists")
_RIGHT = column_letters(MOST_COLUMNS + 1)
_TOO_FAR = Text(f"cells from column {_RIGHT} on are not read", f"{_RIGHT} 列及其右侧的单元格未读取")


class WorkbookPlan(NamedTuple):
    """A plan that was read from a workbook, the value that its YAML holds, and what was not read."""

    view: PlanView
    value: dict[str, Any]
    positions: Places
    warnings: tuple[Problem, ...]


def load_workbook_plan(data: bytes, name: str, rubric: Rubric) -> WorkbookPlan:
    """Read a plan that is to be scored against `rubric` from the workbook `data`; `name` is the file's.

    Raises :class:`InputError` with all problems found, each at its sheet and cell: those of the sheets, and those
    that the same plan would have as YAML.
    """
    assembly = _Assembly(name, rubric)
    assembly.read(read_grids(data, name))
    problems = assembly.problems
    try:
        view = validate_plan(assembly.value, assembly.places, rubric)
    except InputError as error:
        told = {problem.span for problem in problems}
        raise InputError([*problems, *(problem for problem in error.problems if problem.span not in told)]) from None
    if problems:
        raise InputError(problems)
    return WorkbookPlan(view, assembly.value, assembly.places, tuple(assembly.warnings[:MOST_PROBLEMS]))


class _Assembly:
    """Puts the sheets together, owners before what they own."""

    def __init__(self, name: str, rubric: Rubric) -> None:
        self.value: dict[str, Any] = {"nqpf": FORMAT}
        self.places = Places(name, self.value)
        self.warnings: list[Problem] = []
        self._name = name
        self._problems: list[Problem] = []
        self._items = ItemReader(choices_of(rubric), self.places)
        self._owners = Owners()

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with the sheets."""
        return [*self._problems, *self._items.problems]

    def read(self, grids: Sequence[Grid]) -> None:
        sheets = self._sheets(grids)
        if PLAN.name not in sheets:
            hint = Text("begin with nqpf template plan.xlsx", "请用 nqpf template plan.xlsx 生成模板")
            message = Text(f"there is no sheet `{PLAN.title.en}`", f"没有工作表“{PLAN.title.zh}”")
            raise InputError([Problem(Span(self._name), message, hint)])
        self._plan(sheets[PLAN.name])
        for table in TABLES:
            if table.name in sheets:
                if table.fields:
                    self._table(table, sheets[table.name])
                else:
                    self._entries(sheets[table.name])

    def _sheets(self, grids: Sequence[Grid]) -> dict[str, Grid]:
        sheets: dict[str, Grid] = {}
        for grid in grids:
            name, likely = meant_table(grid.name, _TITLES)
            span = Span(self._name, sheet=grid.name)
            if name is None and grid.rows:
                hint = (
                    Text(f"did you mean `{_TITLES[likely].en}`?", f"是否应为“{_TITLES[likely].zh}”？")
                    if likely
                    else Text()
                )
                self.warnings.append(Problem(span, Text("this sheet is not read", "此工作表未读取"), hint))
            elif name in sheets:
                message = Text("a second sheet of this kind", "同类工作表重复")
                self._problems.append(Problem(span, message, Text("keep one of the two", "请只保留一个")))
            elif name is not None and name not in _NO_TABLE:
                sheets[name] = grid
                if grid.beyond is not None:
                    self.warnings.append(Problem(grid.beyond, _TOO_FAR, Text("move them to the left", "请移到左侧")))
        return sheets

    def _plan(self, grid: Grid) -> None:
        """Of each row of the plan's sheet the first cell is the field's name, the second its value."""
        headings = Headings(PLAN.fields)
        names = {number: row[1] for number, row in _counted(grid, 0) if 1 in row and as_text(row[1]) not in _HEAD}
        found, faults, warnings = read_head(names, headings)
        self.warnings += warnings
        self._problems += faults
        values = [Filled(heading, grid.rows[number][2]) for number, heading in found.items() if 2 in grid.rows[number]]
        self._items.read(self.value, (), PLAN.fields, values)
        lines = {heading.field: number for number, heading in found.items()}
        for field in PLAN.fields:
            self._items.require(self.value, (), field, Span(self._name, lines.get(field, 0), 2, grid.name))

    def _table(self, table: Table, grid: Grid) -> None:
        fields = columns(table)
        headings = Headings(fields)
        top = find_row(grid, headings)
        if not top:
            if grid.rows:
                message = Text("no row names the fields", "没有找到标题行")
                hint = Text(f"the first is `{fields[0].title.en}`", f"第一列应为“{fields[0].title.zh}”")
                self._problems.append(Problem(Span(self._name, sheet=grid.name), message, hint))
            return
        found, faults, warnings = read_head(grid.rows[top], headings)
        self._problems += faults
        self.warnings += warnings
        standing = {heading.field: column for column, heading in found.items()}
        for number, row in _counted(grid, top):
            filled = below(row, found)
            if filled:
                first = Span(self._name, number, min(found), grid.name)
                spans = {field: replace(first, column=standing.get(field, first.column)) for field in fields}
                self._row(table, filled, spans)

    def _row(self, table: Table, filled: list[Filled], spans: dict[Field, Span]) -> None:
        """Read a row; `spans` are the cells of its fields, filled or not."""
        item: dict[str, Any] = {}
        owner: Owner | Problem = Owner((), self.value)
        if table.parent:
            id_field = columns(table)[0]
            cell = next((one.cell for one in filled if one.heading.field == id_field), None)
            owner = self._owners.find(table.parent, cell, spans[id_field])
        if isinstance(owner, Problem):
            self._problems.append(owner)
            return
        members = owner.item.setdefault(table.name, [])
        members.append(item)
        pointer: Pointer = (*owner.pointer, table.name, len(members) - 1)
        self.places.note(pointer, min(one.cell.span for one in filled))
        self._items.read(item, pointer, table.fields, filled)
        for field in table.fields:
            self._items.require(item, pointer, field, spans[field])
        if not table.parent:
            self._owners.add(table.name, Owner(pointer, item))

    def _entries(self, grid: Grid) -> None:
        reader = EntryReader(self._owners, self.places)
        first = next(iter(sorted(grid.rows)), 0)
        for _, row in _counted(grid, first):
            reader.read(row)
        self._problems += reader.problems


def _counted(grid: Grid, top: int) -> Iterator[tuple[int, Row]]:
    """The rows below the head, without examples and remarks."""
    for number in sorted(grid.rows):
        row = grid.rows[number]
        if number > top and not as_text(row[min(row)]).lstrip().startswith(NOT_COUNTED):
            yield number, row

"""The sheets of a workbook, put together into the value that a plan file would hold."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from nqpf.base.errors import Problem
from nqpf.base.language import Language, Text
from nqpf.base.source import Pointer, Span
from nqpf.loading.plan.newer import needs_newer
from nqpf.loading.plan.plan import FORMAT, FORMER
from nqpf.loading.workbook.cell import Grid, Row, SheetCell
from nqpf.loading.workbook.choices import choices_of
from nqpf.loading.workbook.entries import EntryReader
from nqpf.loading.workbook.field import Field, Table
from nqpf.loading.workbook.headings import Heading, Headings, called, find_row, language_of, read_head
from nqpf.loading.workbook.item import Filled, ItemReader, Spot, below
from nqpf.loading.workbook.layout import PLAN, PLAN_HEAD, TABLES, columns
from nqpf.loading.workbook.owners import Owner, Owners
from nqpf.loading.workbook.parts import put_quote, put_reason
from nqpf.loading.workbook.places import Places
from nqpf.loading.workbook.reading import as_text
from nqpf.loading.workbook.sheets import known_sheets
from nqpf.rubric.model import Rubric

NOT_COUNTED = "#"
"""A row whose first cell begins so is an example or a remark, and is not read."""
_HEAD = (PLAN_HEAD[0].en, PLAN_HEAD[0].zh)


_PLACED = {"quotes": put_quote, "reasons": put_reason}
"""The sheets whose rows go into what their item has already, and how."""


class Gathering:
    """Puts the sheets together, owners before what they own."""

    def __init__(self, name: str, rubric: Rubric) -> None:
        """Begin with nothing but the format; `name` is the file's."""
        self.value: dict[str, Any] = {"nqpf": FORMAT}
        self.places = Places(name, self.value)
        self.warnings: list[Problem] = []
        self._name = name
        self._problems: list[Problem] = []
        self._items = ItemReader(choices_of(rubric), self.places)
        self._owners = Owners()
        self._language: Language = "en"
        self._parts_read = 0

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with the sheets."""
        return [*self._problems, *self._items.problems]

    def read(self, grids: Sequence[Grid]) -> None:
        """Read the sheets into `value`."""
        sheets, faults, warnings = known_sheets(grids, self._name)
        self._problems += faults
        self.warnings += warnings
        self._language = language_of(sheets[PLAN.name].name, PLAN.title)
        for table in TABLES:
            self._call(table, sheets.get(table.name))
        self._plan(sheets[PLAN.name])
        for table in TABLES:
            if table.name in sheets:
                if table.fields:
                    self._table(table, sheets[table.name])
                else:
                    self._entries(sheets[table.name])
        # A workbook seldom states its format: whatever uses the newer one is of it.
        if not self.places.has_cell(("nqpf",)):
            self.value["nqpf"] = FORMAT if needs_newer(self.value) else FORMER

    def _call(self, table: Table, grid: Grid | None) -> None:
        """Have messages call a table as its sheet is called; one without a sheet, in the language of the others."""
        self.places.call(table.name, grid.name if grid else table.title.in_language(self._language))
        if grid and not table.parent:
            self.places.note((table.name,), Span(self._name, sheet=grid.name))

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
        names_of = self._names(PLAN.fields, [(heading, names[number]) for number, heading in found.items()], row=True)
        for field in PLAN.fields:
            span = Span(self._name, lines.get(field, 0), 2, grid.name)
            self._items.require(self.value, (), field, Spot(span, names_of[field]))

    def _names(
        self, fields: Sequence[Field], heads: Iterable[tuple[Heading, SheetCell]], *, row: bool = False
    ) -> dict[Field, str]:
        """What the sheet calls its fields, and would call those it lacks; a heading is of its column, or of its row."""
        names = {field: field.title.in_language(self._language) for field in fields}
        for heading, cell in heads:
            names[heading.field] = called(cell)
            self.places.head(replace(cell.span, column=0) if row else replace(cell.span, line=0), called(cell))
        return names

    def _table(self, table: Table, grid: Grid) -> None:
        fields = columns(table)
        headings = Headings(fields)
        top = find_row(grid, headings)
        if not top:
            if grid.rows:
                message = Text("no row has the field names", "没有找到标题行")
                hint = Text(f"the first is `{fields[0].title.en}`", f"第一列应为“{fields[0].title.zh}”")
                self._problems.append(Problem(Span(self._name, sheet=grid.name), message, hint))
            return
        found, faults, warnings = read_head(grid.rows[top], headings)
        self._problems += faults
        self.warnings += warnings
        standing = {heading.field: column for column, heading in found.items()}
        names_of = self._names(fields, [(heading, grid.rows[top][column]) for column, heading in found.items()])
        for number, row in _counted(grid, top):
            filled = below(row, found)
            if filled:
                first = Span(self._name, number, min(found), grid.name)
                spots = {
                    field: Spot(replace(first, column=standing.get(field, first.column)), names_of[field])
                    for field in fields
                }
                self._row(table, filled, spots)

    def _row(self, table: Table, filled: list[Filled], spots: dict[Field, Spot]) -> None:
        """Read a row; `spots` are the cells of its fields, filled or not."""
        owner: Owner | Problem = Owner((), self.value)
        if table.parent:
            id_field = columns(table)[0]
            cell = next((one.cell for one in filled if one.heading.field == id_field), None)
            owner = self._owners.find(table.parent, cell, spots[id_field].span)
        if isinstance(owner, Problem):
            self._problems.append(owner)
            return
        if table.name in _PLACED:
            self._part(table, owner, filled, spots)
            return
        item: dict[str, Any] = {}
        members = owner.item.setdefault(table.name, [])
        members.append(item)
        pointer: Pointer = (*owner.pointer, table.name, len(members) - 1)
        self._read(table, Owner(pointer, item), filled, spots)
        if not table.parent or table.name == "actions":
            self._owners.add(table.name, Owner(pointer, item))

    def _part(self, table: Table, owner: Owner, filled: list[Filled], spots: dict[Field, Spot]) -> None:
        """Read a row that goes into what its item has already; not where it lacks what says where it goes."""
        self._parts_read += 1
        part = Owner((*owner.pointer, table.name, self._parts_read), {})
        if self._read(table, part, filled, spots):
            problem = _PLACED[table.name](owner, part.item, part.pointer, self.places)
            self._problems += [problem] if problem else []

    def _read(self, table: Table, row: Owner, filled: list[Filled], spots: dict[Field, Spot]) -> bool:
        """Read a row's cells into its item; whether nothing was wrong with them."""
        faults = len(self._items.problems)
        self.places.note(row.pointer, min(one.cell.span for one in filled))
        self._items.read(row.item, row.pointer, table.fields, filled)
        for field in table.fields:
            self._items.require(row.item, row.pointer, field, spots[field])
        return len(self._items.problems) == faults

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

"""What statements list: of each statement the first row names its columns, the others are its entries."""

from collections.abc import Mapping
from typing import Any

from nqpf.errors import Problem, Refused
from nqpf.language import Text
from nqpf.loading.suggestions import nearest
from nqpf.loading.workbook.cell import Cell, Row
from nqpf.loading.workbook.headings import parted
from nqpf.loading.workbook.places import Places
from nqpf.loading.workbook.reading import as_text, value_of
from nqpf.loading.workbook.wording import read
from nqpf.source import Pointer

Head = dict[int, tuple[str, str]]
"""By column: the name of what stands below, and its language where it is given by language."""


class EntryReader:
    """Reads the rows of the sheet one by one, whichever statement each belongs to."""

    def __init__(self, statements: Mapping[str, tuple[Pointer, dict[str, Any]]], places: Places) -> None:
        """Take the statements by id, each with its place and its value."""
        self.problems: list[Problem] = []
        self._statements = statements
        self._places = places
        self._heads: dict[str, Head] = {}

    def read(self, row: Row) -> None:
        """Read a row, whose first cell names its statement."""
        first = min(row)
        cell, rest = row[first], {at: cell for at, cell in row.items() if at != first}
        owner = as_text(cell).strip()
        if first != 1 or owner not in self._statements:
            self.problems.append(unowned(cell, owner if first == 1 else "", self._statements))
        elif owner not in self._heads:
            self._heads[owner] = self._head(rest)
        else:
            self._entry(owner, cell, rest)

    def _head(self, row: Row) -> Head:
        head: Head = {}
        for at, cell in row.items():
            name, language = parted(as_text(cell))
            if (read(name), language) in head.values():
                message = Text(f"a second `{read(name)[:40]}`", f"`{read(name)[:40]}` 重复")
                self.problems.append(Problem(cell.span, message, Text("keep one of the two", "请只保留一处")))
            head[at] = (read(name), language)
        return head

    def _entry(self, owner: str, first: Cell, row: Row) -> None:
        pointer, statement = self._statements[owner]
        entries = statement.setdefault("entries", [])
        entry: dict[str, Any] = {}
        at = (*pointer, "entries", len(entries))
        entries.append(entry)
        self._places.note(at, first.span)
        for column, cell in row.items():
            if column not in self._heads[owner]:
                message = Text("this cell stands below no name", "此单元格上方没有字段名")
                hint = Text(f"name the column in the first row of {owner}", f"请在 {owner} 的第一行写明字段名")
                self.problems.append(Problem(cell.span, message, hint))
                continue
            name, language = self._heads[owner][column]
            try:
                value = value_of(cell, "text") if isinstance(cell.value, str) else value_of(cell, "figure")
            except Refused as refused:
                self.problems.append(Problem(cell.span, refused.message, refused.hint))
                continue
            spoken = entry.get(name)
            entry[name] = value if not language else {**(spoken if isinstance(spoken, dict) else {}), language: value}
            self._places.note((*at, name), cell.span)


def unowned(cell: Cell, owner: str, known: Mapping[str, Any]) -> Problem:
    """A row that belongs to nothing: the id of its owner is missing or unknown."""
    if not owner:
        message = Text("the first cell of this row is empty", "该行的第一个单元格未填写")
        return Problem(cell.span, message, Text("write the id of what it belongs to", "请填写所属条目的编号"))
    shown = owner[:40]
    return Problem(cell.span, Text(f"there is no `{shown}`", f"没有编号为 `{shown}` 的条目"), nearest(owner, known))

"""What statements list: of each statement the first row names its columns, the others are its entries."""

from typing import Any

from nqpf.base.errors import Problem, Refused
from nqpf.base.language import Text
from nqpf.base.source import Pointer
from nqpf.loading.workbook.cell import Row, SheetCell
from nqpf.loading.workbook.headings import parted
from nqpf.loading.workbook.owners import Owner, Owners
from nqpf.loading.workbook.places import Places
from nqpf.loading.workbook.reading import as_text, value_of
from nqpf.loading.workbook.wording import read

Head = dict[int, tuple[str, str]]
"""By column: the name of what stands below, and its language where it is given by language."""


class EntryReader:
    """Reads the rows of the sheet one by one, whichever statement each belongs to."""

    def __init__(self, owners: Owners, places: Places) -> None:
        """Take what may own the entries, and where to note places."""
        self.problems: list[Problem] = []
        self._owners = owners
        self._places = places
        self._heads: dict[Pointer, Head] = {}

    def read(self, row: Row) -> None:
        """Read a row, whose first cell names its statement."""
        first = min(row)
        cell, rest = row[first], {at: cell for at, cell in row.items() if at != first}
        owner = self._owners.find("statements", cell, cell.span) if first == 1 else self._owners.missing(cell.span)
        if isinstance(owner, Problem):
            self.problems.append(owner)
        elif owner.pointer not in self._heads:
            self._heads[owner.pointer] = self._head(rest)
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

    def _entry(self, owner: Owner, first: SheetCell, row: Row) -> None:
        entries = owner.item.setdefault("entries", [])
        entry: dict[str, Any] = {}
        at = (*owner.pointer, "entries", len(entries))
        entries.append(entry)
        self._places.note(at, first.span)
        for column, cell in row.items():
            if column not in self._heads[owner.pointer]:
                message = Text("this column has no name", "此单元格上方没有字段名")
                hint = Text("name the column in the first row of its statement", "请在所属清单的第一行写明字段名")
                self.problems.append(Problem(cell.span, message, hint))
                continue
            name, language = self._heads[owner.pointer][column]
            try:
                value = value_of(cell, "text") if isinstance(cell.value, str) else value_of(cell, "figure")
            except Refused as refused:
                self.problems.append(Problem(cell.span, refused.message, refused.hint))
                continue
            spoken = entry.get(name)
            entry[name] = value if not language else {**(spoken if isinstance(spoken, dict) else {}), language: value}
            self._places.note((*at, name), cell.span)

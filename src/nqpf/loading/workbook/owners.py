"""Items that own rows of other sheets, by the table they are in and their id."""

from typing import Any, NamedTuple

from nqpf.base.errors import Problem
from nqpf.base.language import Text
from nqpf.base.source import Pointer, Span
from nqpf.loading.messages.suggestions import nearest
from nqpf.loading.workbook.cell import SheetCell
from nqpf.loading.workbook.reading import as_text

ANY = "items"
"""Stands for the items of every table."""


class Owner(NamedTuple):
    """An item that was read, and its place in the plan."""

    pointer: Pointer
    item: dict[str, Any]


class Owners:
    """The owners read so far."""

    def __init__(self) -> None:
        """Begin with none."""
        self._tables: dict[str, dict[str, Owner]] = {}

    def add(self, table: str, owner: Owner) -> None:
        """Take in an item; of two with one id the first counts."""
        self._tables.setdefault(table, {}).setdefault(str(owner.item.get("id")), owner)

    def find(self, table: str, cell: SheetCell | None, span: Span) -> Owner | Problem:
        """The owner that `cell` names, or what is wrong with it; `span` is where the cell would stand."""
        said = as_text(cell).strip() if cell else ""
        tables = self._tables.values() if table == ANY else [self._tables.get(table, {})]
        known = {name: owner for listed in tables for name, owner in listed.items()}
        if not said:
            return self.missing(span)
        shown = said[:40]
        message = Text(f"there is no `{shown}`", f"没有编号为 `{shown}` 的条目")
        return known.get(said) or Problem(span, message, nearest(said, known))

    def missing(self, span: Span) -> Problem:
        """The row does not say what it belongs to."""
        message = Text("the row does not say what it belongs to", "该行没有写明所属条目")
        return Problem(span, message, Text("write the id of its owner here", "请在此填写所属条目的编号"))

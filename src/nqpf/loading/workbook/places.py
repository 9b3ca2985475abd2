"""Where the values of a plan stand in its workbook."""

from collections.abc import Sequence
from typing import Any

from nqpf.base.source import Pointer, Span


class Places:
    """Cells by pointer: a value's own, else that of its nearest ancestor."""

    def __init__(self, file: str, root: dict[str, Any]) -> None:
        """Begin with the whole file; `root` is the value whose places are noted."""
        self.file = file
        self._root = root
        self._cells: dict[Pointer, Span] = {(): Span(file)}
        self._lists: dict[str, str] = {}
        self._headings: dict[tuple[str, int, int], str] = {}

    def note(self, pointer: Pointer, span: Span) -> None:
        """The value at `pointer` stands in this cell."""
        self._cells[pointer] = span

    def call(self, name: str, sheet: str) -> None:
        """The plan's list of this name stands, or would stand, in a sheet that is called so."""
        self._lists[name] = sheet

    def head(self, span: Span, heading: str) -> None:
        """What is in the column of `span`, whose line is 0, or in its line, whose column is 0, is called so."""
        self._headings[span.sheet, span.line, span.column] = heading

    def span(self, pointer: Sequence[str | int]) -> Span:
        """The cell of the value at `pointer`, or of its nearest ancestor that has one."""
        parts = tuple(pointer)
        while parts not in self._cells:
            parts = parts[:-1]
        return self._cells[parts]

    def has_cell(self, pointer: Pointer) -> bool:
        """Whether the value at `pointer` has a cell of its own."""
        return pointer in self._cells

    def key_span(self, pointer: Sequence[str | int]) -> Span:
        """The same cell: a workbook's keys are its headings, which hold for many."""
        return self.span(pointer)

    def has(self, pointer: Sequence[str | int]) -> bool:
        """Whether there is a value at `pointer`."""
        value: Any = self._root
        for part in pointer:
            try:
                value = value[part]
            except (KeyError, IndexError, TypeError):
                return False
        return True

    def name(self, pointer: Sequence[str | int]) -> str:
        """The sheet's name of a list, the heading of anything else; the key where neither is known."""
        words = [part for part in pointer if isinstance(part, str)]
        if len(pointer) == 1 and words and words[0] in self._lists:
            return self._lists[words[0]]
        span = self.span(pointer)
        of_column = self._headings.get((span.sheet, 0, span.column))
        return of_column or self._headings.get((span.sheet, span.line, 0)) or "".join(words[-1:])

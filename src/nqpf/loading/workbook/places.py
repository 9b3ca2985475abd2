"""Where the values of a plan stand in its workbook."""

from collections.abc import Sequence
from typing import Any

from nqpf.source import Pointer, Span


class Places:
    """Cells by pointer: a value's own, else that of its nearest ancestor."""

    def __init__(self, file: str, root: dict[str, Any]) -> None:
        """Begin with the whole file; `root` is the value whose places are noted."""
        self.file = file
        self._root = root
        self._cells: dict[Pointer, Span] = {(): Span(file)}

    def note(self, pointer: Pointer, span: Span) -> None:
        """The value at `pointer` stands in this cell."""
        self._cells[pointer] = span

    def span(self, pointer: Sequence[str | int]) -> Span:
        """The cell of the value at `pointer`, or of its nearest ancestor that has one."""
        parts = tuple(pointer)
        while parts not in self._cells:
            parts = parts[:-1]
        return self._cells[parts]

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

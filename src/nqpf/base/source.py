"""Where a value is in the file it came from."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

Pointer = tuple[str | int, ...]
"""The route from a document's root to a value: mapping keys and sequence indices (from 0)."""

# What YAML takes for the end of a line; an editor that knows only the first three counts the same, for
# the other three hardly ever occur.
# A set of characters first, which is searched for faster than a choice; then what is left of \r\n.
_LINE_BREAK = re.compile("[\n\r\x85\u2028\u2029](?:(?<=\r)\n)?")


@dataclass(frozen=True, slots=True)
class Span:
    """A place as people count it: line and column from 1, columns in code points. Line 0: the whole file.

    Of a workbook: a cell's row and column in `sheet`, which is empty for every other file.
    """

    file: str
    line: int = 0
    column: int = 0
    sheet: str = ""

    def __lt__(self, other: "Span") -> bool:
        """Whether it stands before `other`: by file, sheet, line and column."""
        mine, its = (self.file, self.sheet, self.line), (other.file, other.sheet, other.line)
        return (mine, self.column) < (its, other.column)

    @property
    def cell(self) -> str:
        """The cell as spreadsheets name it, such as `措施!C7`; empty where this is no cell."""
        return f"{self.sheet}!{column_letters(self.column)}{self.line}" if self.sheet and self.line else ""

    def __str__(self) -> str:
        """`file:line:column`, as editors and terminals link it; of a cell `file sheet!C7`."""
        if self.sheet:
            return f"{self.file} {self.cell or self.sheet}"
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


def column_letters(column: int) -> str:
    """The name that spreadsheets give a column counted from 1: A, B, …, Z, AA."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


class Positions(Protocol):
    """Where the keys and values of one document stand, in whatever kind of file it came."""

    def span(self, pointer: Sequence[str | int]) -> Span:
        """Where the value at `pointer` begins; of its nearest ancestor that exists when it is missing."""

    def key_span(self, pointer: Sequence[str | int]) -> Span:
        """Where the key that leads to `pointer` stands."""

    def has(self, pointer: Sequence[str | int]) -> bool:
        """Whether there is a value at `pointer`."""

    def name(self, pointer: Sequence[str | int]) -> str:
        """What the file calls the field or the list at `pointer`."""


class SourceText:
    """A file's text, in which an offset (in code points, from 0) is a place with a line and a column."""

    def __init__(self, file: str, text: str) -> None:
        """Take the text as it was decoded, without a byte order mark."""
        self.file = file
        self.text = text

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *[found.end() for found in _LINE_BREAK.finditer(self.text)]]

    def span(self, offset: int) -> Span:
        """The line and column of `offset`."""
        line = bisect_right(self._starts, offset)
        return Span(self.file, line, offset - self._starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line break; empty where there is no such line."""
        if not 1 <= number <= len(self._starts):
            return ""
        start = self._starts[number - 1]
        end = _LINE_BREAK.search(self.text, start)
        return self.text[start : end.start() if end else len(self.text)]


class SourceMap:
    """Positions of every key and value of one document.

    Offsets are stored per container, under the container's identity, and are looked up by walking a
    pointer from the root: the parser records them for next to nothing, and only a message or a report
    line pays for the walk and for counting lines. The values must not be changed meanwhile.
    """

    def __init__(self, source: SourceText, root: Any, start: int, offsets: Mapping[int, Sequence[int]]) -> None:
        """Take the root value, the offset where it begins and, by container identity, its entries' offsets.

        A sequence has one offset an item; a mapping has two an entry, its key's and its value's, in the
        order of its keys. A scalar needs no entry of its own.
        """
        self.source = source
        self.file = source.file
        self._root = root
        self._start = start
        self._offsets = offsets
        self._ranks: dict[int, dict[Any, int]] = {}

    def span(self, pointer: Sequence[str | int]) -> Span:
        """Where the value at `pointer` begins; of its nearest ancestor that exists when it is missing."""
        return self._find(pointer, 1)

    def key_span(self, pointer: Sequence[str | int]) -> Span:
        """Where the key that leads to `pointer` stands (for a sequence item: the item)."""
        return self._find(pointer, 0)

    def locate(self, pointer: Sequence[str | int], key: bool) -> Span:
        """The key's place when the flag is set, else the value's."""
        return self._find(pointer, 0 if key else 1)

    def offset(self, pointer: Sequence[str | int]) -> int:
        """Where the value at `pointer` begins, in code points from 0."""
        return self._walk(pointer, 1)[0]

    def has(self, pointer: Sequence[str | int]) -> bool:
        """Whether there is a value at `pointer`."""
        return self._walk(pointer, 1)[1]

    def name(self, pointer: Sequence[str | int]) -> str:
        """The key of the value at `pointer`; of an entry of a list, the list's."""
        return next((part for part in reversed(pointer) if isinstance(part, str)), "")

    def _find(self, pointer: Sequence[str | int], side: int) -> Span:
        return self.source.span(self._walk(pointer, side)[0])

    def _walk(self, pointer: Sequence[str | int], side: int) -> tuple[int, bool]:
        """The last step's offset (side 0: its key's, 1: its value's), and whether the walk got so far."""
        value, offset = self._root, self._start
        for depth, key in enumerate(pointer):
            last = depth == len(pointer) - 1
            if isinstance(value, dict):
                rank = self._rank(value, key)
                if rank is None:
                    return offset, False
                offset = self._offsets[id(value)][2 * rank + (side if last else 1)]
            elif isinstance(value, list) and isinstance(key, int) and 0 <= key < len(value):
                offset = self._offsets[id(value)][key]
            else:
                return offset, False
            value = value[key]
        return offset, True

    def _rank(self, mapping: dict[Any, Any], key: Any) -> int | None:
        """The place of `key` among its mapping's keys, counted once so that many lookups stay cheap."""
        ranks = self._ranks.get(id(mapping))
        if ranks is None:
            ranks = self._ranks[id(mapping)] = {name: rank for rank, name in enumerate(mapping)}
        return ranks.get(key)

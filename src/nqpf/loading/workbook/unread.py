"""What openpyxl leaves out of a sheet where it reads in passing, from the sheet's own XML: merged cells, wide rows."""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from nqpf.base.source import Span
from nqpf.loading.workbook.cell import Row
from nqpf.loading.workbook.layout import MOST_COLUMNS

# Where openpyxl keeps merged cells, it makes a cell of every one they span. Nothing is looked for past a `<`: from
# every tag that only begins (there may be a million, in a comment) one would look through all that follows.
_MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\s[^<>]*?ref=["']([A-Z]{1,3})([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})["']""")
_FILLED = re.compile(
    rb"""<(?:\w+:)?c\s(?:[^<>]*?\s)?r=["']([A-Z]{2,3})([0-9]{1,7})["'][^<>]*(?<!/)>\s*<(?:\w+:)?(?:f|v|is)\b"""
)


def spread_merged(rows: dict[int, Row], sheet: bytes, count: Callable[[Any], None]) -> None:
    """Repeat the value of merged cells in the rows below that hold anything, in the first of their columns.

    `sheet` is the sheet's XML; `count` is called for each repetition and may stop the work.
    """
    numbers = sorted(rows)
    for found in _MERGED.finditer(sheet):
        column, first, last = _column(found[1]), int(found[2]), int(found[3])
        cell = rows.get(first, {}).get(column)
        if cell is None:
            continue
        for number in numbers[bisect_right(numbers, first) : bisect_right(numbers, last)]:
            rows[number].setdefault(column, cell)
            count(cell.value)


def beyond(sheet: bytes, span: Span) -> Span | None:
    """The first cell in the XML of the sheet at `span` that holds something to the right of what is read."""
    for found in _FILLED.finditer(sheet):
        column = _column(found[1])
        if column > MOST_COLUMNS:
            return replace(span, line=int(found[2]), column=column)
    return None


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + letter - ord("A") + 1
    return number

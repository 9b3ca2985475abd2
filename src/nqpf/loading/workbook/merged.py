"""Merged cells: what stands in the first is meant for every row that they span."""

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import Any

from nqpf.loading.workbook.cell import Row

# openpyxl leaves them out where it reads in passing; where it keeps them, it makes a cell of every one they span.
_MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\s[^>]*?ref=["']([A-Z]{1,3})([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})["']""")


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


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + letter - ord("A") + 1
    return number

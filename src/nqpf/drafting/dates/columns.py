"""Dates in tables, and behind labels: 完成时限：2027年底; the column of 完成时间, row by row."""

import re
from collections.abc import Iterator
from functools import cache

from nqpf.documents.document import Document
from nqpf.drafting.dates.found import DateEntry, FoundDate, is_readable
from nqpf.drafting.rows import readings_of, rows_of
from nqpf.drafting.spelling import evened_out

_COLUMNS = (
    "(?:完成|办结|竣工|建成)(?:时间|时限|期限|节点)|时间(?:节点|要求|进度)|时限(?:要求)?|截止(?:时间|日期)"
    "|due(?: date)?|deadline"
)
_COLUMNS_EN = "(?:target|completion|end) date|time(?:line|frame|scale)|by(?: when)?|when"


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"(?:{_COLUMNS})[ \t]*[:：][ \t]*\Z", re.IGNORECASE)


def stands_behind_label(text: str, at: int) -> bool:
    """Whether a label for dates ends where something begins."""
    return _label().search(text, max(at - 20, 0), at) is not None


@cache
def _column() -> re.Pattern[str]:
    return re.compile(rf"{_COLUMNS}|(?:项目)?(?:建设|实施|起止)(?:期限|年限|时间|周期)|{_COLUMNS_EN}")


def is_column_of_dates(header: str) -> bool:
    """Whether the head of a column says that dates stand below it (完成时限, Due)."""
    return any(_column().fullmatch(reading) for reading in readings_of(header))


def dates_in_columns(document: Document) -> Iterator[FoundDate]:
    """The date of each row; of a span (2025-2027) both ends."""
    for row in rows_of(document):
        for block in row.cells:
            if not (block.cell and is_column_of_dates(block.cell.header)):
                continue
            written = evened_out(document.said(block.extent))
            ends = [written] if is_readable(written) else re.split("[—–~～至-]+", written)
            if len(ends) <= 2 and all(is_readable(end) for end in ends):
                entries: tuple[DateEntry, ...] = ("start", "due")
                for entry, end in zip(entries[-len(ends) :], ends, strict=True):
                    yield FoundDate(entry, end, block.extent, row.extent)

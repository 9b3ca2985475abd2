"""Wide tables in parts, each narrow enough for a page or a screen."""

from collections.abc import Iterator

from nqpf.base.language import both
from nqpf.report.blocks.block import Column, Form, Row, Table, text

MOST_COLUMNS = 10
"""Columns beside those that name the row."""


def in_parts(table: Table, most: int = MOST_COLUMNS) -> Iterator[Table]:
    """The same rows in as many tables as their columns need; the columns that name the row stand in each."""
    head, count = table.head, len(table.columns)
    for number, start in enumerate(range(head, count, most)):
        rows = (
            Row((*row.cells[:head], *row.cells[start : start + most]), "" if number else row.id) for row in table.rows
        )
        columns = (*table.columns[:head], *table.columns[start : start + most])
        yield table._replace(id=f"{table.id}-{number + 1}" if number else table.id, columns=columns, rows=tuple(rows))


def numbered(count: int, form: Form) -> tuple[Column, ...]:
    """Columns that stand for the numbered rows of the same table."""
    return tuple(Column(both(f"[{number}]"), form) for number in range(1, count + 1))


NOTHING = text("–")
"""What stands where a row meets itself."""

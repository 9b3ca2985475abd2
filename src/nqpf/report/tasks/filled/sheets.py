"""The tables in a workbook's sheets: found by their headings, their rows by the ids in a column that is hidden."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from nqpf.base.language import LANGUAGES, Language, Text
from nqpf.loading.workbook.cell import Grid, Row, SheetCell
from nqpf.loading.workbook.reading import as_text
from nqpf.report.tasks.words import HEADS, ROW_ID, TARGET_HEADS


class SheetTable(NamedTuple):
    """A table of a sheet: its language, by column of the task table or of the targets its place, its rows below."""

    lang: Language
    targets: bool
    columns: Mapping[str, int]
    ids: int
    rows: tuple[Row, ...]

    def cell(self, row: Row, column: str) -> SheetCell | None:
        """The cell of a row in a column; None where it is blank, or the column is not there."""
        return row.get(self.columns[column]) if column in self.columns else None


def tables_in(grids: Sequence[Grid]) -> Iterator[SheetTable]:
    """Every table of tasks or of targets, wherever its columns are; of a sheet the last one first."""
    for grid in grids:
        numbers = sorted(grid.rows)
        heads = [(number, head) for number in numbers if (head := _head(grid.rows[number]))]
        end = max(numbers, default=0) + 1
        for first, head in reversed(heads):
            yield head._replace(rows=tuple(grid.rows[number] for number in numbers if first < number < end))
            end = first


def _head(row: Row) -> SheetTable | None:
    """The table that a row is the head of; None where it is none."""
    said = {text_of(cell): column for column, cell in row.items() if not cell.fault}
    for lang in LANGUAGES:
        if ROW_ID.in_language(lang) in said:
            targets = TARGET_HEADS["value"].in_language(lang) in said
            heads: Mapping[str, Text] = TARGET_HEADS if targets else HEADS
            columns = {key: said[name] for key, head in heads.items() if (name := head.in_language(lang)) in said}
            return SheetTable(lang, targets, columns, said[ROW_ID.in_language(lang)], ())
    return None


def text_of(cell: SheetCell) -> str:
    """What a cell reads, on one line."""
    return " ".join(as_text(cell).split())

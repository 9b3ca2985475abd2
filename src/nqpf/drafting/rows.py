"""The rows of a document's tables, merged cells in each row that they cover."""

import re
from collections import Counter
from dataclasses import dataclass

from nqpf.documents.document import Block, Document, Extent


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, `table` and `number` as the cells count them.

    `extent` goes from the first to the last of the cells that are this row's alone, so that no two rows share words;
    of all its cells, where it has none of its own.
    """

    table: int
    number: int
    cells: tuple[Block, ...]
    extent: Extent

    @property
    def is_header(self) -> bool:
        """Whether it names the columns."""
        return all(block.cell is None or not block.cell.header for block in self.cells)


def readings_of(header: str) -> tuple[str, ...]:
    """What the head of a column says: all of it, and of a head over several rows (责任分工 牵头单位) the last one.

    Without remarks in brackets; Chinese without blanks, English with single ones and in lower case.
    """
    bare = " ".join(re.sub(r"[（(〔][^)）〕]*[)）〕]", "", header).split()).casefold()
    whole = bare if bare.isascii() else bare.replace(" ", "")
    return tuple(dict.fromkeys((whole, re.split("[ /／>]", bare)[-1])))


def rows_of(document: Document) -> tuple[Row, ...]:
    """All rows of all tables, in the order of their cells."""
    rows: dict[tuple[int, int], list[Block]] = {}
    for block in document.blocks:
        if block.cell:
            rows.setdefault((block.cell.table, block.cell.row), []).append(block)
    covered = Counter(extent for row in rows.values() for extent in {block.extent for block in row})
    return tuple(_row(*key, tuple(cells), covered) for key, cells in rows.items())


def _row(table: int, number: int, cells: tuple[Block, ...], covered: Counter[Extent]) -> Row:
    own = [block.extent for block in cells if covered[block.extent] == 1] or [block.extent for block in cells]
    return Row(table, number, cells, Extent(min(own).start, max(extent.end for extent in own)))

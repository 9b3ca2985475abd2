"""A page as one kind of reader needs it: without columns of tables that say nothing to that reader."""

from itertools import compress

from nqpf.report.blocks.block import Cell, Row, Table
from nqpf.report.blocks.page import Beside, Block, Folded, Page
from nqpf.report.blocks.words import Audience, for_audience


def heard(page: Page, audience: Audience) -> Page:
    """The page without columns in which no cell has anything for that audience."""
    sections = tuple(
        section._replace(blocks=tuple(_block(block, audience) for block in section.blocks)) for section in page.sections
    )
    return page._replace(sections=sections)


def _block(block: Block, audience: Audience) -> Block:
    match block:
        case Table():
            return _table(block, audience)
        case Beside() | Folded():
            return block._replace(blocks=tuple(_block(one, audience) for one in block.blocks))
        case _:
            return block


def _table(table: Table, audience: Audience) -> Table:
    """The columns that name a row stay; so do all of a table without rows."""
    kept = [
        n < table.head or not table.rows or any(_says(row.cells[n], audience) for row in table.rows)
        for n in range(len(table.columns))
    ]
    if all(kept):
        return table
    rows = tuple(Row(tuple(compress(row.cells, kept)), row.id) for row in table.rows)
    return table._replace(columns=tuple(compress(table.columns, kept)), rows=rows)


def _says(cell: Cell, audience: Audience) -> bool:
    return cell.value is not None or any(run.text for run in for_audience(cell.words, audience))

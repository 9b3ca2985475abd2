"""A page as one kind of reader needs it: without columns of tables and points that say nothing to that reader."""

from itertools import compress

from nqpf.report.blocks.block import Cell, Listing, Row, Table
from nqpf.report.blocks.page import Beside, Block, Folded, Page
from nqpf.report.blocks.words import Audience, Words, for_audience


def heard(page: Page, audience: Audience) -> Page:
    """The page without the columns and points that have nothing for that audience."""
    sections = tuple(
        section._replace(blocks=tuple(_block(block, audience) for block in section.blocks)) for section in page.sections
    )
    return page._replace(sections=sections)


def _block(block: Block, audience: Audience) -> Block:
    match block:
        case Table():
            return _table(block, audience)
        case Listing():
            return block._replace(points=tuple(point for point in block.points if _has(point, audience)))
        case Beside() | Folded():
            return block._replace(blocks=tuple(_block(one, audience) for one in block.blocks))
        case _:
            return block


def _table(table: Table, audience: Audience) -> Table:
    """The columns that name a row stay; so do all of a table without rows."""
    kept = [
        column.audience in ("all", audience)
        and (n < table.head or not table.rows or any(_says(row.cells[n], audience) for row in table.rows))
        for n, column in enumerate(table.columns)
    ]
    if all(kept):
        return table
    rows = tuple(Row(tuple(compress(row.cells, kept)), row.id) for row in table.rows)
    return table._replace(columns=tuple(compress(table.columns, kept)), rows=rows)


def _says(cell: Cell, audience: Audience) -> bool:
    return cell.value is not None or _has(cell.words, audience)


def _has(said: Words, audience: Audience) -> bool:
    return any(run.text for run in for_audience(said, audience))

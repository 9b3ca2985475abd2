"""Bodies in tables: the column of 责任单位 or Owner, row by row, and lists that a cell marks itself."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from nqpf.documents.document import Block, Document
from nqpf.drafting.bodies.forms import may_be_name
from nqpf.drafting.bodies.found import Named, Naming
from nqpf.drafting.bodies.names import clean, role_beside
from nqpf.drafting.bodies.reading import clauses_of
from nqpf.drafting.bodies.roles import role_of_column
from nqpf.drafting.rows import rows_of


def listed_in_tables(document: Document, marked: Sequence[Naming]) -> Iterator[Naming]:
    """The bodies of each row of each table, which answer for the row; `marked` are all marked lists, in order.

    Where a cell marks who leads and who supports (牵头：…；配合：…), this prevails over the head of its column.
    """
    starts = [naming.quote.start for naming in marked]
    for row in rows_of(document):
        for block in row.cells:
            inside = marked[bisect_left(starts, block.extent.start) : bisect_left(starts, block.extent.end)]
            if inside:
                yield from (naming._replace(scope=row.extent) for naming in inside)
            elif named := _in_column(document, block):
                yield Naming(block.extent, named, row.extent)


def _in_column(document: Document, block: Block) -> tuple[Named, ...]:
    role = role_of_column(block.cell.header) if block.cell else None
    if role is None:
        return ()
    own = None if role == "responsible" else role
    return tuple(
        Named(name, role_beside(document.text, name) or clause.role or own)
        for clause in clauses_of(document.text, block.extent)
        for name in clause.names
        if may_be_name(clean(document.said(name)))
    )

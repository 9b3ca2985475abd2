"""Bodies in tables: the column of 责任单位 or Owner, row by row."""

from collections.abc import Iterator

from nqpf.documents.document import Document
from nqpf.drafting.bodies.forms import may_be_name
from nqpf.drafting.bodies.found import Named, Naming
from nqpf.drafting.bodies.names import clean, names, parts, role_beside
from nqpf.drafting.bodies.roles import role_of_column
from nqpf.drafting.rows import rows_of


def listed_in_columns(document: Document) -> Iterator[Naming]:
    """The bodies of each row of each table; they answer for the row."""
    for row in rows_of(document):
        for block in row.cells:
            role = role_of_column(block.cell.header) if block.cell else None
            if role is None:
                continue
            found = tuple(
                Named(name, role_beside(document.text, name) or (None if role == "responsible" else role))
                for part in parts(document.text, block.extent)
                for name in names(document.text, part.extent)
                if may_be_name(clean(document.said(name)))
            )
            if found:
                yield Naming(block.extent, found, row.extent)

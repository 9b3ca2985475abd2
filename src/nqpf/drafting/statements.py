"""Statements: tables of a document whose columns are those that a facet asks for.

Entries are never put together from several places. The first field of the facet and two thirds of the others must be
columns; the head of a column need not be the field's name, but it has half of its words at least.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from nqpf.base.language import Text
from nqpf.base.words import folded, words
from nqpf.documents.document import Document, Extent
from nqpf.drafting.rows import Row, rows_of
from nqpf.facets.statement import AskedField, StatementCheck
from nqpf.rubric.model import Facet

_ALIKE = 0.5
"""The part of a field's words that the head of its column must have."""
_OTHERS = 2 / 3
"""The part of the other fields that must be columns."""


class FoundStatement(NamedTuple):
    """A table that answers a facet: its extent, and its entries, each with the words of a field by the field's id."""

    facet: str
    title: Text
    extent: Extent
    entries: tuple[Mapping[str, Extent], ...]


def find_statements(document: Document, facets: Iterable[Facet]) -> tuple[FoundStatement, ...]:
    """The tables that state what a facet asks for, each for the facet whose fields it has most of."""
    asked = [(facet, facet.check) for facet in facets if isinstance(facet.check, StatementCheck)]
    tables: dict[int, list[Row]] = {}
    for row in rows_of(document):
        if not row.is_header:
            tables.setdefault(row.table, []).append(row)
    found = (_best(document, rows, asked) for rows in tables.values())
    return tuple(statement for statement in found if statement)


def _best(
    document: Document, rows: Sequence[Row], asked: Iterable[tuple[Facet, StatementCheck]]
) -> FoundStatement | None:
    heads = {block.cell.column: block.cell.header for row in rows for block in row.cells if block.cell}
    answers = [(len(columns), facet, columns) for facet, check in asked if (columns := _columns(heads, check))]
    for _, facet, columns in sorted(answers, key=lambda answer: -answer[0]):
        entries = tuple(_entries(document, rows, columns))
        first = {document.said(entry[_first(facet)]) for entry in entries if _first(facet) in entry}
        if isinstance(facet.check, StatementCheck) and len(first) >= facet.check.min:
            extents = [row.extent for row in rows]
            return FoundStatement(
                facet.id, facet.title, Extent(min(extents).start, max(e.end for e in extents)), entries
            )
    return None


def _first(facet: Facet) -> str:
    assert isinstance(facet.check, StatementCheck)
    return facet.check.fields[0].id


def _columns(heads: Mapping[int, str], check: StatementCheck) -> dict[int, str]:
    """By column the id of its field; empty where the table does not have those that the facet asks for."""
    columns: dict[int, str] = {}
    for field in check.fields:
        ranked = sorted(((_alike(head, field), -column) for column, head in heads.items() if column not in columns))
        if ranked and ranked[-1][0] >= _ALIKE:
            columns[-ranked[-1][1]] = field.id
    others = len(check.fields) - 1
    has_first = check.fields[0].id in columns.values()
    return columns if has_first and len(columns) - 1 >= _OTHERS * others else {}


def _alike(head: str, field: AskedField) -> float:
    """The part of the words of a field's name that a head has, in the language in which it has more."""
    here = {word.key for word in words(folded(head))}
    names = [{word.key for word in words(folded(name))} for name in (field.zh, field.en)]
    return max((len(here & name) / len(name) for name in names if name), default=0.0)


def _entries(document: Document, rows: Iterable[Row], columns: Mapping[int, str]) -> Iterator[dict[str, Extent]]:
    for row in rows:
        entry = {
            columns[block.cell.column]: block.extent
            for block in row.cells
            if block.cell and block.cell.column in columns and document.said(block.extent).strip(" /-—无")
        }
        if entry:
            yield entry

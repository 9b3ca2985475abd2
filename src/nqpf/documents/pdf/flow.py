"""The pages of a document put together: columns in reading order, paragraphs over them, tables between them."""

from collections.abc import Iterator

from nqpf.documents.document import BlockKind, Piece
from nqpf.documents.pdf.columns import Column, columns_of, rows_of
from nqpf.documents.pdf.contents import without_contents
from nqpf.documents.pdf.frames import Frame, Frames, Kind
from nqpf.documents.pdf.headings import is_heading, tenths, with_levels
from nqpf.documents.pdf.joining import Joiner
from nqpf.documents.pdf.lines import Line
from nqpf.documents.pdf.notes import Notes, without_notes
from nqpf.documents.pdf.pages import Framed, Page
from nqpf.documents.pdf.paragraphs import Paragraph, paragraphs_of
from nqpf.documents.pdf.setting import Setting, setting_of
from nqpf.documents.pdf.tables import Table, cells_of

Part = tuple[Kind, Column] | Table
"""A column, with the kind of page on which it stands, or a table."""


def pieces_of(pages: list[Page]) -> list[Piece]:
    """The pieces of a document's pages, in reading order; headings without numbers have a level by their size."""
    return with_levels(list(_pieces(pages)))


def _pieces(pages: list[Page]) -> Iterator[Piece]:
    parts = [part for page in pages for part in _parts(page)]
    columns = [part for part in parts if not isinstance(part, Table)]
    lines = [line for _, column in columns for line in column.lines]
    joiner = Joiner([line.text for line in lines])
    size = setting_of((Frame(0, 0), column.lines) for _, column in columns).style.size
    notes = Notes([_take_notes(column, size) for _, column in columns])
    frames = Frames((kind, column.lines) for kind, column in columns if column.lines)
    setting = setting_of((frames.of(kind, column.lines), column.lines) for kind, column in columns if column.lines)
    number = 0
    for run in _runs(parts):
        if isinstance(run, Table):
            yield from notes.up_to(run.boxes[-1].lines[-1].page, joiner)
            yield from cells_of(run, number, joiner)
            number += 1
        else:
            framed = ((frames.of(kind, column.lines), column.lines) for kind, column in run if column.lines)
            for paragraph in without_contents(paragraphs_of(framed, setting)):
                yield from notes.up_to(paragraph.lines[-1].page, joiner)
                yield _piece(paragraph, joiner, setting)
    yield from notes.up_to(len(pages) + 1, joiner)


def _parts(page: Page) -> Iterator[Part]:
    """The columns, tables and frames of a page, top to bottom."""
    lines = page.lines
    items: list[Table | Framed] = [*page.tables, *page.framed]
    for number, item in enumerate(sorted(items, key=lambda item: -item.top)):
        yield from _kinds(page, [line for line in lines if line.base > item.top])
        lines = [line for line in lines if line.base <= item.top]
        if isinstance(item, Table):
            yield item
        else:
            # The margins of a frame are its own: no other column is of this kind.
            yield Kind(page.shape, page.number % 2 > 0, number, -page.number), Column(rows_of(item.lines))
    yield from _kinds(page, lines)
    if page.turned:
        yield Kind(page.shape, page.number % 2 > 0, -1, 2), Column(page.turned)


def _take_notes(column: Column, size: float) -> list[Line]:
    """Take the notes at the foot of a column out of it."""
    column.lines[:], notes = without_notes(column.lines, size)
    return notes


def _kinds(page: Page, lines: list[Line]) -> Iterator[Part]:
    for column in columns_of(lines):
        yield Kind(page.shape, page.number % 2 > 0, column.number, column.of), column


def _runs(parts: list[Part]) -> Iterator[list[tuple[Kind, Column]] | Table]:
    """Columns between which no table stands, and tables, each with all pages on which it goes on."""
    columns: list[tuple[Kind, Column]] = []
    table: Table | None = None
    for part in parts:
        if isinstance(part, Table):
            if columns:
                yield columns
                columns = []
            if table is not None and table.goes_on(part):
                table.append(part)
                continue
            if table is not None:
                yield table
            table = part
        else:
            if table is not None:
                yield table
                table = None
            columns.append(part)
    if table is not None:
        yield table
    if columns:
        yield columns


def _piece(paragraph: Paragraph, joiner: Joiner, setting: Setting) -> Piece:
    text, turns = paragraph.text(joiner)
    first = paragraph.lines[0]
    kind: BlockKind = "heading" if is_heading(paragraph, text, setting.style) else "paragraph"
    level = tenths(first.style) if kind == "heading" and not first.number else 0
    return Piece(text, kind, number=first.number, level=level, page=first.page, turns=turns)

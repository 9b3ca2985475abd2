"""A document as it was read, line by line: pages, numbers, headings, tables and notes, for a person to look at."""

from collections.abc import Iterator, Sequence

from nqpf.base.language import Language, Text
from nqpf.documents.document import Block, Document

_PAGE = Text("--- page {} ---", "—— 第 {} 页 ——")
_IMAGE = Text("--- page {}: an image, nothing could be read ---", "—— 第 {} 页为图片，未能读取 ——")
_TABLE = Text("table {}:", "表 {}：")
_NOTE = Text("note: ", "注：")


def shown_lines(document: Document, language: Language) -> Iterator[str]:
    """The lines of a document, each a paragraph, a row of a table, or the mark of a page.

    A heading has a `#` for each level, one where its format states none. A number that the word processor shows and
    nobody typed stands in brackets: [一、]. Texts are verbatim: whoever prints them makes them harmless.
    """
    tables = _by_table(document)
    page = 0
    for block in document.blocks:
        current = document.page(block.extent.start)
        yield from _marks(document, page + 1, current, language)
        page = current
        if block.cell is None:
            yield _line(document, block, language)
        else:
            yield from _rows(document, block.cell.table, tables.pop(block.cell.table, ()), language)
    yield from _marks(document, page + 1, len(document.page_starts), language)


def _by_table(document: Document) -> dict[int, list[Block]]:
    tables: dict[int, list[Block]] = {}
    for block in document.blocks:
        if block.cell is not None:
            tables.setdefault(block.cell.table, []).append(block)
    return tables


def _marks(document: Document, first: int, last: int, language: Language) -> Iterator[str]:
    """The marks of pages that begin, those of images among them."""
    for page in range(first, last + 1):
        words = _IMAGE if page in document.unread else _PAGE
        yield words.in_language(language).format(page)


def _line(document: Document, block: Block, language: Language) -> str:
    said = " ".join(document.said(block.extent).split("\n"))
    if block.automatic and block.number:
        said = f"[{block.number.strip()}] {said.removeprefix(block.number)}"
    if block.kind == "heading":
        return f"{'#' * max(block.level, 1)} {said}"
    return _NOTE.in_language(language) + said if block.kind == "note" else said


def _rows(document: Document, table: int, blocks: Sequence[Block], language: Language) -> Iterator[str]:
    """A table, where its first cell stands; a merged cell in each row that it covers."""
    if not blocks:
        return
    rows: dict[int, dict[int, str]] = {}
    for block in blocks:
        if block.cell is not None:
            rows.setdefault(block.cell.row, {})[block.cell.column] = _line(document, block, language)
    yield _TABLE.in_language(language).format(table + 1)
    for _, cells in sorted(rows.items()):
        yield f"| {' | '.join(text for _, text in sorted(cells.items()))} |"

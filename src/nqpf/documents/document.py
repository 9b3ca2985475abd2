"""A document as every reader gives it: one text, the blocks it is made of, the pages on which it stands.

All that is said of a document points into its text by offsets, so that a quote is always what was read, verbatim.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from nqpf.base.errors import Refused
from nqpf.base.language import Text

MOST_BLOCKS = 300_000
"""Paragraphs and cells of a document: a thousand pages have some 30 000."""
Format = Literal["docx", "pdf", "html", "md", "txt"]
BlockKind = Literal["heading", "paragraph", "cell", "note"]


def too_long(most: int, of: str, of_zh: str) -> Refused:
    """What to raise for a document with more than so many of something."""
    return Refused(
        Text(f"too large: more than {most:,} {of}", f"过大：超过 {most:,} {of_zh}"),
        Text("split the document", "请拆分文档"),
    )


def too_deep() -> Refused:
    """What to raise for a document whose parts lie within each other deeper than they are read."""
    return Refused(
        Text("nested too deeply: it cannot be read to its end", "嵌套层数过多，无法完整读取"),
        Text("save it as .docx or PDF", "请另存为 .docx 或 PDF"),
    )


class Extent(NamedTuple):
    """Characters `start` (included) to `end` (excluded) of a document's text."""

    start: int
    end: int

    def within(self, other: "Extent") -> bool:
        """Whether all of it lies in the other."""
        return other.start <= self.start and self.end <= other.end


class Cell(NamedTuple):
    """Where a cell stands: the table and its row and column, counted from 0, and the text of its column's header.

    A merged cell has one block for each row that it covers, all of the same extent.
    """

    table: int
    row: int
    column: int
    header: str = ""


class Piece(NamedTuple):
    """What a reader has read, in reading order; :func:`assemble` puts pieces together.

    `text` begins with `number`, the number as shown (一、 or （二） or 3.), be it typed or automatic. `level` is a
    heading's by the format (1 the highest; 0: the format does not say). `page` counts from 1, 0 where there are none;
    `turns` are the offsets within the text at which a further page begins. `rows` are the rows of a cell. `origins` are
    what its reader made it from, where somebody wants to write into the file (`nqpf.documents.word.origins`).
    """

    text: str
    kind: BlockKind = "paragraph"
    number: str = ""
    level: int = 0
    automatic: bool = False
    page: int = 0
    turns: tuple[int, ...] = ()
    cell: Cell | None = None
    rows: int = 1
    origins: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, the cell of a table or a note, by its extent in the document's text.

    `automatic`: the number is the word processor's; it is shown, and is no part of the typed text.
    """

    kind: BlockKind
    extent: Extent
    number: str = ""
    level: int = 0
    automatic: bool = False
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """What was read of a document.

    `page_starts` are the offsets at which its pages begin, the first first; empty for a format without pages.
    `unread` are the numbers of the pages that are images, of which nothing could be read.
    """

    format: Format
    text: str
    blocks: tuple[Block, ...] = ()
    page_starts: tuple[int, ...] = ()
    unread: tuple[int, ...] = ()

    def said(self, extent: Extent) -> str:
        """The words of an extent, verbatim."""
        return self.text[extent.start : extent.end]

    def page(self, offset: int) -> int:
        """The page on which a character stands, from 1; 0 where the format has none."""
        return bisect_right(self.page_starts, offset)


def assemble(
    format: Format,
    pieces: Iterable[Piece],
    pages: int = 0,
    unread: Iterable[int] = (),
) -> Document:
    """The document of these pieces, one a line of its text, on so many pages. Raises :class:`Refused` for too many."""
    texts: list[str] = []
    blocks: list[Block] = []
    begins: dict[int, int] = {}
    at = 0
    for piece in pieces:
        text, kind, number, level, automatic, page, turns, cell, rows, _ = piece
        extent = Extent(at, at + len(text))
        if page not in begins:
            begins[page] = at
        for further, turn in enumerate(turns, start=1):
            begins.setdefault(page + further, at + turn)
        blocks.append(Block(kind, extent, number, level, automatic, cell))
        for row in range(1, rows if cell else 1):
            below = cell and cell._replace(row=cell.row + row)
            blocks.append(Block(kind, extent, number, level, automatic, below))
        if len(blocks) > MOST_BLOCKS:
            raise too_long(MOST_BLOCKS, "paragraphs and cells", "个段落和单元格")
        texts.append(text)
        at = extent.end + 1
    return Document(format, "\n".join(texts), tuple(blocks), _page_starts(begins, pages, max(at - 1, 0)), tuple(unread))


def _page_starts(begins: dict[int, int], pages: int, end: int) -> tuple[int, ...]:
    """Where each page begins; one on which nothing begins, where the next one does."""
    starts: list[int] = []
    following = end
    for page in range(pages, 0, -1):
        following = min(begins.get(page, following), following)
        starts.append(following)
    if starts:
        starts[-1] = 0
    return tuple(reversed(starts))

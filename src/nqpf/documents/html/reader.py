"""Web pages: their headings, paragraphs, lists with the numbers shown, and tables; navigation is left out."""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from nqpf.base.errors import Refused
from nqpf.base.language import Text
from nqpf.documents.counting import counted
from nqpf.documents.document import BlockKind, Document, Piece, assemble, too_deep
from nqpf.documents.html.cells import marked, placed, whole
from nqpf.documents.html.decoding import text_of
from nqpf.documents.html.flow import flow, is_links
from nqpf.documents.html.words import pieces_of
from nqpf.documents.tables import table_pieces

_HEADINGS = {f"h{level}": level for level in range(1, 7)}


def read_html(data: bytes) -> Document:
    """The document of a web page. Raises :class:`Refused` for what is none, or is nested too deeply."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text_of(data).encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        root = None
    # There the parser stops, and what comes behind is lost.
    if any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
        raise too_deep()
    if root is None:
        raise Refused(Text("this page has no text", "此网页没有文字"))
    mains = list(root.iter("main"))
    return assemble("html", _Page().read(mains[0] if len(mains) == 1 else root))


class _Page:
    def __init__(self) -> None:
        self._tables = 0

    def read(self, element: Any) -> Iterator[Piece]:
        """The pieces of an element."""
        yield from self._block(element, "paragraph", 0, "")

    def _block(self, element: Any, kind: BlockKind, level: int, number: str) -> Iterator[Piece]:
        """What stands directly in a block, as a paragraph around the blocks within it."""
        inline: list[str] = []
        for child in flow(element):
            if isinstance(child, str):
                inline.append(child)
                continue
            for piece in pieces_of(inline, kind, level, number):
                yield piece
                number = ""
            inline = []
            for piece in self._inner(child, kind, level, number):
                yield piece
                number = ""
        yield from pieces_of(inline, kind, level, number)

    def _inner(self, child: Any, kind: BlockKind, level: int, number: str) -> Iterator[Piece]:
        tag = child.tag
        if is_links(child):
            return
        if tag in _HEADINGS:
            yield from self._block(child, "heading", _HEADINGS[tag], number)
        elif tag == "table":
            yield from self._table(child)
        elif tag == "ol":
            yield from self._list(child)
        else:
            yield from self._block(child, kind, level, number)

    def _list(self, element: Any) -> Iterator[Piece]:
        shown = "none" not in element.get("style", "")
        count = whole(element.get("start"), 1)
        for child in flow(element):
            if isinstance(child, str):
                yield from pieces_of([child], "paragraph", 0, "")
            elif child.tag != "li":  # lists within lists, as word processors export them
                yield from self._inner(child, "paragraph", 0, "")
            else:
                count = whole(child.get("value"), count)
                number = f"{_counted(count, element.get('type', '1'))}. " if shown else ""
                yield from self._block(child, "paragraph", 0, number)
                count += 1

    def _table(self, element: Any) -> Iterator[Piece]:
        for caption in element.iterchildren("caption"):
            yield from self._block(caption, "paragraph", 0, "")
        rows = [row for row in element.iter("tr") if next(row.iterancestors("table")) is element]
        cells = list(placed(rows))
        if next(element.iterdescendants("table"), None) is not None or all(cell.column == 0 for cell, _ in cells):
            for _, content in cells:  # a frame around text
                yield from self._block(content, "paragraph", 0, "")
            return
        for cell, content in cells:
            said = [piece.text for piece in self._block(content, "paragraph", 0, "")]
            cell.text = "\n".join(said)
        yield from table_pieces(self._tables, [cell for cell, _ in cells], marked(rows))
        self._tables += 1


def _counted(count: int, kind: str) -> str:
    formats = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
    return counted(count, formats.get(kind, "decimal"))

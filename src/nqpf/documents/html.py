"""Web pages: their headings, paragraphs, lists with the numbers shown, and tables; navigation is left out."""

import codecs
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from nqpf.base.decoding import Undecodable, decoded
from nqpf.base.errors import Refused
from nqpf.base.language import Text
from nqpf.documents.counting import counted
from nqpf.documents.document import Document, Piece, assemble
from nqpf.documents.lines import WIDE, split_at_numbers
from nqpf.documents.numbers import leading_number
from nqpf.documents.raised import lowered, raised
from nqpf.documents.tables import MOST_COLUMNS, Placed, table_pieces

_STATED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:-]{2,30})""", re.IGNORECASE)
_CHINESE = frozenset(("gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936", "gb18030", "hz-gb-2312"))
# fmt: off
_SKIPPED = frozenset((
    "script", "style", "noscript", "template", "head", "nav", "footer", "aside", "button", "select", "option",
    "textarea", "svg", "iframe", "object", "audio", "video", "canvas", "map", "dialog", "menu",
))
_BLOCKS = frozenset((
    "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "html", "li", "main", "ol", "p", "pre", "section",
    "summary", "ul",
))
# fmt: on
_UPRIGHTS = {"sup": raised, "sub": lowered}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_NAVIGATION = frozenset((
    "nav", "navbar", "navigation", "menu", "header", "footer", "foot", "breadcrumb", "breadcrumbs", "crumb", "crumbs",
    "sidebar", "share", "copyright", "toolbar", "pager", "pagination", "hidden", "d-none", "sr-only",
))  # fmt: skip
"""Classes and ids of what stands around the text of a page."""
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_WRAPPED = re.compile(f"(?<={WIDE})[ \t]*\r?\n[ \t\r\n]*(?={WIDE})")
_PARTS = re.compile("\v[ \u00a0]*(?:\v[ \u00a0]*)+|\v *(?=[\u3000\u00a0]{2})")
"""Between paragraphs that only line breaks part: two of them, or one with an indent behind it."""
_LINKS = 0.8
_FEWEST_LINKS = 3


def read_html(data: bytes) -> Document:
    """The document of a web page. Raises :class:`Refused` for what is none."""
    try:
        root = etree.fromstring(
            text_of(data).encode("utf-8", "replace"),
            etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True),
        )
    except (etree.LxmlError, ValueError):
        root = None
    if root is None:
        raise Refused(Text("this page has no text", "此网页没有文字"))
    mains = list(root.iter("main"))
    return assemble("html", _Page().read(mains[0] if len(mains) == 1 else root))


def text_of(data: bytes) -> str:
    """A page decoded: by its mark, by the encoding that it states, or as other texts are."""
    stated = _STATED.search(data[:4096])
    if stated is not None and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        name = stated[1].decode("ascii").lower()
        try:
            return decoded(data, "gb18030" if name in _CHINESE else name).text
        except (Undecodable, LookupError):
            pass
    try:
        return decoded(data).text
    except Undecodable:
        return data.decode("utf-8", "replace")


class _Page:
    def __init__(self) -> None:
        self._tables = 0

    def read(self, element: Any) -> Iterator[Piece]:
        """The pieces of an element."""
        yield from self._block(element, "paragraph", 0, "")

    def _block(self, element: Any, kind: Any, level: int, number: str) -> Iterator[Piece]:
        """What stands directly in a block, as a paragraph around the blocks within it."""
        inline: list[str] = []
        for child in _flow(element):
            if isinstance(child, str):
                inline.append(child)
                continue
            for piece in _pieces(inline, kind, level, number):
                yield piece
                number = ""
            inline = []
            for piece in self._inner(child, kind, level, number):
                yield piece
                number = ""
        yield from _pieces(inline, kind, level, number)

    def _inner(self, child: Any, kind: Any, level: int, number: str) -> Iterator[Piece]:
        tag = child.tag
        if _is_links(child):
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
        count = _whole(element.get("start"), 1)
        for child in _flow(element):
            if isinstance(child, str):
                yield from _pieces([child], "paragraph", 0, "")
            elif child.tag != "li":  # lists within lists, as word processors export them
                yield from self._inner(child, "paragraph", 0, "")
            else:
                count = _whole(child.get("value"), count)
                number = f"{_counted(count, element.get('type', '1'))}. " if shown else ""
                yield from self._block(child, "paragraph", 0, number)
                count += 1

    def _table(self, element: Any) -> Iterator[Piece]:
        for caption in element.iterchildren("caption"):
            yield from self._block(caption, "paragraph", 0, "")
        rows = [row for row in element.iter("tr") if next(row.iterancestors("table")) is element]
        cells = list(_placed(rows))
        if next(element.iterdescendants("table"), None) is not None or all(cell.column == 0 for cell, _ in cells):
            for _, content in cells:  # a frame around text
                yield from self._block(content, "paragraph", 0, "")
            return
        for cell, content in cells:
            said = [piece.text for piece in self._block(content, "paragraph", 0, "")]
            cell.text = "\n".join(said)
        yield from table_pieces(self._tables, [cell for cell, _ in cells], _marked(rows))
        self._tables += 1


def _flow(element: Any, lines: bool = False) -> Iterator[Any]:
    """What an element holds, in order: its words, and the blocks and tables within it as elements.

    A line break is a vertical tab; where the element shows its `lines` as they are, so are their ends.
    """
    lines = lines or element.tag == "pre"
    if element.text:
        yield element.text.replace("\n", "\v") if lines else element.text
    for child in element.iterchildren("*"):
        tag = child.tag
        if tag == "br":
            yield "\v"
        elif tag in _BLOCKS or tag == "table":
            if not _hidden(child):
                yield child
        elif tag in _UPRIGHTS:
            yield _UPRIGHTS[tag]("".join(child.itertext()))
        elif tag not in _SKIPPED and not _hidden(child):
            yield from _flow(child, lines)
        if child.tail:
            yield child.tail.replace("\n", "\v") if lines else child.tail


def _hidden(element: Any) -> bool:
    """Whether an element is not shown, or stands around the text: navigation, unless the page's title is in it."""
    around = element.tag == "header"
    if element.keys():  # most have no attribute at all
        style = element.get("style")
        if element.get("hidden") is not None or (style is not None and _HIDDEN.search(style) is not None):
            return True
        names = f"{element.get('class', '')} {element.get('id', '')}".lower().split()
        around = around or not _NAVIGATION.isdisjoint(names)
    return around and next(element.iter("h1"), None) is None


def _is_links(element: Any) -> bool:
    """Whether a block is navigation: several links and hardly a word beside them."""
    if not len(element):
        return False
    linked = [length for link in element.iter("a") if (length := _length(link))]
    return len(linked) >= _FEWEST_LINKS and sum(linked) >= _LINKS * _length(element)


def _length(element: Any) -> int:
    """Characters of its text, blanks aside."""
    return sum(len("".join(text.split())) for text in element.itertext())


def _pieces(inline: list[str], kind: Any, level: int, number: str) -> Iterator[Piece]:
    """The paragraphs of running text."""
    text = "".join(inline)
    if text.isspace() or not text:
        return
    text = _BLANKS.sub(" ", _WRAPPED.sub("", text) if "\n" in text else text)
    for paragraph in _PARTS.split(text) if "\v" in text else (text,):
        for said in split_at_numbers(paragraph.split("\v")):
            leading = leading_number(said)
            if leading is not None:  # typed, though the list would count its items, too
                yield Piece(said, kind, leading.written, level)
            else:
                yield Piece(number + said, kind, number, level, automatic=bool(number))
            number = ""


def _placed(rows: list[Any]) -> Iterator[tuple[Placed, Any]]:
    """Each cell of the rows in its place; what would stand beyond the last column stands in it."""
    taken: dict[int, int] = {}
    for number, row in enumerate(rows):
        column = 0
        for element in row.iterchildren("td", "th"):
            while column < MOST_COLUMNS and taken.get(column, 0) > number:
                column += 1
            width = max(1, min(_whole(element.get("colspan"), 1), MOST_COLUMNS - column))
            height = max(1, min(_whole(element.get("rowspan"), 1) or len(rows), len(rows) - number))
            yield Placed(number, column, rows=height, columns=width), element
            for covered in range(column, min(column + width, MOST_COLUMNS)):
                taken[covered] = number + height
            column = min(column + width, MOST_COLUMNS)


def _marked(rows: list[Any]) -> int:
    """How many rows at the top are headers: those of a `thead`, or of nothing but `th`."""
    count = 0
    for row in rows:
        cells = [cell.tag for cell in row.iterchildren("td", "th")]
        if row.getparent().tag != "thead" and (not cells or set(cells) != {"th"}):
            break
        count += 1
    return count


def _whole(value: str | None, otherwise: int) -> int:
    value = (value or "").strip()
    return int(value) if value.isascii() and value.isdigit() and len(value) < 7 else otherwise


def _counted(count: int, kind: str) -> str:
    formats = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
    return counted(count, formats.get(kind, "decimal"))

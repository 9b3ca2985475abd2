"""Plain text: pages and running page numbers, lines wrapped at a column joined to paragraphs, numbers before them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple
from unicodedata import east_asian_width

from nqpf.documents.document import Document, Piece, assemble
from nqpf.documents.lines import joined
from nqpf.documents.numbers import leading_number

PAGE = "\f"
_PAGE_NUMBER = re.compile(r"\s*(?:[-—–―－─]\s*[0-9０-９]{1,4}\s*[-—–―－─]|第\s*[0-9０-９]{1,4}\s*页.{0,12})\s*")
_BARE_NUMBER = re.compile(r"\s*[0-9０-９]{1,4}\s*")
_ENDS = tuple("。；！？：…」』”）)】.;!?:")
_WIDEST = 160
"""Columns: a text whose lines are longer was not wrapped at a column."""
_LEAST = 12
"""Lines: shorter texts do not show at which column they are wrapped."""
_LONGEST_BRACKET = 5
"""Lines that a bracket goes over; one that is not closed by then was never meant to be."""
_UNIT = re.compile(r"[!-~]+|.")


class _Line(NamedTuple):
    """A line with its page, its width and indent in columns (a Chinese character takes two), and if space precedes."""

    text: str
    page: int
    width: int
    indent: int
    apart: bool


def read_text(text: str) -> Document:
    """The document of a plain text, wrapped at a column or with a paragraph a line; form feeds begin pages."""
    paged = PAGE in text.strip()
    lines, pages = _lines(text)
    column = _column(lines)
    return assemble("txt", _paragraphs(lines, column, paged), pages if paged else 0)


def _lines(text: str) -> tuple[list[_Line], int]:
    """The lines with something in them, page numbers left out, and the number of pages."""
    pages = text.rstrip().split(PAGE)
    found: list[_Line] = []
    for number, page in enumerate(pages, start=1):
        lines = page.splitlines()
        written = [at for at, line in enumerate(lines) if line.strip()]
        edges = {written[0], written[-1]} if written and len(pages) > 1 else set()
        blank = bool(found) and len(pages) == 1
        for at, line in enumerate(lines):
            said = line.strip()
            if not said:
                blank = True
            elif not _PAGE_NUMBER.fullmatch(line) and not (at in edges and _BARE_NUMBER.fullmatch(line)):
                indent = _width(line[: len(line) - len(line.lstrip())])
                found.append(_Line(said, number, indent + _width(said), indent, blank))
                blank = False
    return found, len(pages)


def _width(text: str) -> int:
    if text.isascii():
        return len(text.expandtabs())
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in text)


def _column(lines: Sequence[_Line]) -> int:
    """The column at which a text is wrapped; 0 where it is not: few of its lines end there, or they end sentences."""
    if len(lines) < _LEAST:
        return 0
    widths = sorted(line.width for line in lines)
    column = widths[len(widths) * 19 // 20]
    if column > _WIDEST:
        return 0
    full = sum(1 for line in lines if line.width >= column - 6 and not line.text.endswith(_ENDS))
    return column if full * 5 >= len(lines) else 0


def _paragraphs(lines: Sequence[_Line], column: int, paged: bool) -> Iterator[Piece]:
    begun: list[_Line] = []
    for line in lines:
        if begun and not (column and _goes_on(begun, line, column)):
            yield _piece(begun, paged)
            begun = []
        begun.append(line)
    if begun:
        yield _piece(begun, paged)


def _goes_on(begun: Sequence[_Line], line: _Line, column: int) -> bool:
    """Whether a line goes on the one before it: that one was full or left a bracket open, this one begins nothing."""
    before = begun[-1]
    if _leaves_bracket_open(begun) and not line.apart:
        return leading_number(line.text) is None
    first = _UNIT.match(line.text)
    full = before.width + _width(first[0] if first else "") + 2 >= column - 4
    base = begun[1].indent if len(begun) > 1 else before.indent
    apart = line.page == before.page and (line.apart or line.indent > base + 1)
    return full and not apart and leading_number(line.text) is None


def _leaves_bracket_open(begun: Sequence[_Line]) -> bool:
    """Whether a bracket goes on behind these lines, such as a list of bodies that is set flush right."""
    said = "".join(line.text for line in begun[-_LONGEST_BRACKET:])
    return sum(map(said.count, "（〔【")) > sum(map(said.count, "）〕】"))


def _piece(lines: Sequence[_Line], paged: bool) -> Piece:
    written, turns, length = [lines[0].text], [], len(lines[0].text)
    for before, line in pairwise(lines):
        said = joined(before.text[-1], line.text)[1:]
        written.append(said)
        length += len(said)
        turns += [length - len(line.text)] * (line.page - before.page)
    text = "".join(written)
    leading = leading_number(text)
    number = leading.written if leading else ""
    return Piece(text, number=number, page=lines[0].page if paged else 0, turns=tuple(turns) if paged else ())

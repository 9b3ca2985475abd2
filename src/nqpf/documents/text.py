"""Plain text: form feeds begin pages, page numbers are left out, lines wrapped at a column joined to paragraphs."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from nqpf.base.errors import Refused
from nqpf.documents.document import MOST_BLOCKS, TOO_LONG, Document, Piece, assemble
from nqpf.documents.lines import gap
from nqpf.documents.margins import Line, width
from nqpf.documents.numbers import leading_number
from nqpf.documents.wrapping import paragraphs

PAGE = "\f"
_PAGE_NUMBER = re.compile(
    r"[-—–―－─·]\s*[0-9０-９]{1,4}\s*[-—–―－─·]|第\s*[0-9０-９]{1,4}\s*页.{0,12}|Page [0-9]{1,4}.{0,9}"
)
_BARE_NUMBER = re.compile(r"[0-9０-９]{1,4}|[ivx]{1,6}")


def read_text(text: str) -> Document:
    """The document of a plain text, wrapped at a column or with a paragraph a line; form feeds begin pages.

    Raises :class:`Refused` for too many lines.
    """
    if text.count("\n") > 2 * MOST_BLOCKS:  # with a blank line behind each
        raise Refused(TOO_LONG)
    pages = text.rstrip().split(PAGE)
    paged = len(pages) > 1
    pieces = (_piece(lines, paged) for lines in paragraphs(list(_lines(pages))))
    return assemble("txt", pieces, len(pages) if paged else 0)


def _lines(pages: Sequence[str]) -> Iterator[Line]:
    """The lines with something in them, without page numbers."""
    for number, page in enumerate(pages, start=1):
        lines = page.splitlines()
        written = [at for at, line in enumerate(lines) if line.strip()]
        edges = {written[0], written[-1]} if written and len(pages) > 1 else set()
        apart = False
        for at, line in enumerate(lines):
            said = line.strip()
            if not said:
                apart = True
            elif not _PAGE_NUMBER.fullmatch(said) and not (at in edges and _BARE_NUMBER.fullmatch(said)):
                indent = width(line[: len(line) - len(line.lstrip())])
                yield Line(said, number, indent + width(said), indent, apart)
                apart = False


def _piece(lines: Sequence[Line], paged: bool) -> Piece:
    written, turns, length = [lines[0].text], [], len(lines[0].text)
    for before, line in pairwise(lines):
        written += (gap(before.text, line.text), line.text)
        length += len(written[-2]) + len(line.text)
        turns += [length - len(line.text)] * (line.page - before.page)
    text = "".join(written)
    leading = leading_number(text)
    number = leading.written if leading else ""
    return Piece(text, number=number, page=lines[0].page if paged else 0, turns=tuple(turns) if paged else ())

"""Plain text: form feeds begin pages, page numbers are left out, lines wrapped at a column joined to paragraphs."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from nqpf.documents.document import MOST_BLOCKS, Document, Piece, assemble, too_long
from nqpf.documents.lines import gap
from nqpf.documents.margins import ENDS, Line, width
from nqpf.documents.numbers import leading_number
from nqpf.documents.wrapping import paragraphs

PAGE = "\f"
_PAGE_NUMBER = re.compile(
    r"[-—–―－─·]\s*[0-9０-９]{1,4}\s*[-—–―－─·]|第\s*[0-9０-９]{1,4}\s*页.{0,12}|Page [0-9]{1,4}.{0,9}"
)
_FIGURES = re.compile("[0-9０-９]+")
_FEWEST_HEADS = 3
"""Pages that have a line at their edge before it is taken for a running head."""
_BARE_NUMBER = re.compile(r"[0-9０-９]{1,4}|[ivx]{1,6}")


def read_text(text: str) -> Document:
    """The document of a plain text, wrapped at a column or with a paragraph a line; form feeds begin pages.

    Raises :class:`Refused` for too many lines.
    """
    if text.count("\n") > 2 * MOST_BLOCKS:  # with a blank line behind each
        raise too_long(2 * MOST_BLOCKS, "lines of text", "行文字")
    pages = text.rstrip().split(PAGE)
    paged = len(pages) > 1
    pieces = (_piece(lines, paged) for lines in paragraphs(list(_lines(pages))))
    return assemble("txt", pieces, len(pages) if paged else 0)


def _lines(pages: Sequence[str]) -> Iterator[Line]:
    """The lines with something in them, without page numbers and running heads."""
    running = _running(pages)
    for number, page in enumerate(pages, start=1):
        lines = page.splitlines()
        edges = _edges(lines) if len(pages) > 1 else ()
        apart = False
        for at, line in enumerate(lines):
            said = line.strip()
            if not said:
                apart = True
            elif not (_PAGE_NUMBER.fullmatch(said) or (at in edges and _is_furniture(said, running))):
                indent = width(line[: len(line) - len(line.lstrip())])
                yield Line(said, number, indent + width(said), indent, apart)
                apart = False


def _edges(lines: Sequence[str]) -> tuple[int, ...]:
    """The first and the last line of a page with something in them, page numbers aside, and those numbers."""
    written = [at for at, line in enumerate(lines) if line.strip()]
    first = next((at for at in written if not _is_number(lines[at])), None)
    last = next((at for at in reversed(written) if not _is_number(lines[at])), None)
    return tuple(at for at in (*written[:1], first, last, *written[-1:]) if at is not None)


def _running(pages: Sequence[str]) -> frozenset[str]:
    """Heads and feet that most pages have, their figures aside; no sentences and nothing numbered."""
    counts: Counter[str] = Counter()
    for page in pages:
        lines = page.splitlines()
        edges = {lines[at].strip() for at in _edges(lines)}
        counts.update({_bare(edge) for edge in edges if not (edge.endswith(ENDS) or leading_number(edge))})
    least = max(_FEWEST_HEADS, len(pages) // 2)
    return frozenset(head for head, count in counts.items() if count >= least)


def _bare(line: str) -> str:
    return _FIGURES.sub("", "".join(line.split()))


def _is_number(line: str) -> bool:
    said = line.strip()
    return _PAGE_NUMBER.fullmatch(said) is not None or _BARE_NUMBER.fullmatch(said) is not None


def _is_furniture(said: str, running: frozenset[str]) -> bool:
    return _BARE_NUMBER.fullmatch(said) is not None or _bare(said) in running


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

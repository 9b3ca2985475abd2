"""The passage of a document that comes nearest to a quote which does not stand there."""

from bisect import bisect_right
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import islice
from typing import NamedTuple

from nqpf.documents.cited import SHORTEST, CitedDocument, fold

LEAST_ALIKE = 0.5
"""Ratio of matching characters (`difflib`, 0 to 1) that a passage must exceed: less alike, it is no help."""

_LONGEST = 300
"""Characters of the quote that are looked for; the beginning of a longer one is enough to find its place."""
_PIECES = (16, 8, 4)
"""Lengths of the pieces of the quote that are sought word for word, the most telling first."""
_MOST_PER_PIECE = 3
_MOST_CANDIDATES = 12
_MARGIN = 16
"""Characters on either side of the best place, where the passage may begin and end instead."""
_STRIDE = 4096


class Passage(NamedTuple):
    """A passage as the document writes it. Lines and pages count from 1; 0 where it has none to count (.docx)."""

    line: int
    text: str
    page: int = 0


def nearest_passage(quote: str, document: CitedDocument) -> Passage | None:
    """The passage most like `quote`, None where none is alike. Takes milliseconds: ask for a few quotes, not all.

    Pieces of the quote that the document has word for word say where to look; only there the two are compared
    character by character.
    """
    wanted, text = fold(quote)[:_LONGEST], document.text
    if len(wanted) < SHORTEST:
        return None
    matcher = SequenceMatcher(None, b=wanted, autojunk=False)
    best, begin = LEAST_ALIKE, -1
    for start in islice(_candidates(wanted, text), _MOST_CANDIDATES):
        matcher.set_seq1(text[start : start + len(wanted)])
        ratio = matcher.ratio()
        if ratio > best:
            best, begin = ratio, start
    if begin < 0:
        return None
    start = max(begin - _MARGIN, 0)
    matcher.set_seq1(text[start : begin + len(wanted) + _MARGIN])
    first, last = _ends(matcher, len(wanted))
    return _shown(document, max(start + first, 0), start + last)


def _candidates(wanted: str, text: str) -> Iterator[int]:
    """Where the quote would begin if a piece of it stood where the document has that piece, each place once."""
    seen = set()
    for size in _PIECES:
        for offset in range(0, max(len(wanted) - size, 0) + 1, size):
            piece = wanted[offset : offset + size]
            found = text.find(piece)
            for _ in range(_MOST_PER_PIECE):
                if found < 0:
                    break
                start = max(found - offset, 0)
                if start not in seen:
                    seen.add(start)
                    yield start
                found = text.find(piece, found + 1)


def _ends(matcher: "SequenceMatcher[str]", length: int) -> tuple[int, int]:
    """Where the passage begins and ends: at what agrees, and as far beyond it as the quote goes on."""
    agreeing = [block for block in matcher.get_matching_blocks() if block.size > 1]
    first, last = agreeing[0], agreeing[-1]
    return first.a - first.b, last.a + length - last.b


def _shown(document: CitedDocument, start: int, end: int) -> Passage:
    """The passage between two places of the folded text, as the document writes it."""
    original = document.original
    first = _unfolded(original, start)
    last = first + _unfolded(original[first:], end - start)
    line = original.count("\n", 0, first) + 1 if document.lined else 0
    return Passage(line, original[first:last].rstrip(), bisect_right(document.page_starts, first))


def _unfolded(original: str, length: int) -> int:
    """Where the first `length` folded characters of a text end in it, with what does not count after them."""
    place = 0
    while place < len(original):
        folded = len(fold(original[place : place + _STRIDE]))
        if folded > length:
            break
        place, length = place + _STRIDE, length - folded
    rest = original[place : place + _STRIDE]
    return place + bisect_right(range(len(rest) + 1), length, key=lambda part: len(fold(rest[:part]))) - 1

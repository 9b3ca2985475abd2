"""Footnotes: small lines at the foot of a page that begin with a mark."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from nqpf.documents.document import Piece
from nqpf.documents.pdf.joining import Joiner
from nqpf.documents.pdf.lines import Line

_SMALLER = 0.9
"""The size of notes, at most, in that of the text."""
_MOST = 20


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(
        r"(?:[0-9]{1,2}(?![.．、年%％])|[①-⑳⁰-⁹¹²³]{1,2}|\*|※|\[[0-9]{1,3}\]|注[:：])(?=\s?[^\W\d]|\s?[“《（(])"
    )


def without_notes(lines: list[Line], size: float) -> tuple[list[Line], list[Line]]:
    """The lines of a column, whose text has this size, and those of the notes at its foot."""
    first = len(lines)
    for place in range(len(lines) - 1, max(len(lines) - _MOST, 0) - 1, -1):
        if lines[place].size > _SMALLER * size:
            break
        if _mark().match(lines[place].text):
            first = place
    return lines[:first], lines[first:]


class Notes:
    """Notes until they are given out: those of a page before the paragraph that goes on to the next one."""

    def __init__(self, notes: Iterable[Sequence[Line]]) -> None:
        """Keep the lines of the notes, page by page."""
        self._notes = [lines for lines in notes if lines]

    def up_to(self, page: int, joiner: Joiner) -> Iterator[Piece]:
        """The notes of all pages before this one."""
        while self._notes and self._notes[0][0].page < page:
            note: list[Line] = []
            for line in self._notes.pop(0):
                if note and _mark().match(line.text):
                    yield _piece(note, joiner)
                    note = []
                note.append(line)
            yield _piece(note, joiner)


def _piece(lines: list[Line], joiner: Joiner) -> Piece:
    return Piece(joiner.joined(line.text for line in lines)[0], "note", page=lines[0].page)

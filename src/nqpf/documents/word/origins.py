"""Where in a Word document each character of its text is from, for those who write into the document."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Any, NamedTuple

from nqpf.documents.document import Extent, Piece
from nqpf.documents.word.paragraph import LINE, Paragraph


@dataclass(frozen=True)
class Source:
    """What was read as one paragraph: its text before lines were joined, and the elements that the text is from.

    `starts` are the offsets in the text at which each element begins. `home` is the element to turn to where there is
    no text: the paragraph, the cell, or the mark of the note.
    """

    text: str
    starts: Sequence[int]
    elements: Sequence[Any]
    home: Any

    @cached_property
    def solid(self) -> "array[int]":
        """The offsets of what is no white space: joining lines changes nothing else."""
        return _solid(self.text)


def source_of(paragraphs: Sequence[Paragraph], home: Any) -> Source:
    """The source that these paragraphs are together: all but the last had their mark deleted under tracking."""
    parts = [part for paragraph in paragraphs for part in paragraph.parts]
    starts = list(accumulate((length for length, _ in parts), initial=0))[: len(parts)]
    text = "".join(paragraph.text for paragraph in paragraphs)
    return Source(text, starts, [element for _, element in parts], home)


class Origin(NamedTuple):
    """The origin of a piece, or of a line of a cell: its length, that of its automatic number, and the source."""

    length: int
    number: int
    source: Source


class Spot(NamedTuple):
    """A character of the document: the element that it is from, and its offset in the element's text.

    Where no element has a text of its own there, the element that is nearest: a paragraph, a cell, a note's mark.
    """

    element: Any
    offset: int = 0


class _Entry(NamedTuple):
    start: int
    origin: Origin
    before: int  # characters of the source, white space apart, that earlier entries have


class Origins:
    """The origins of a document's text. Looking one up takes logarithmic time."""

    def __init__(self, pieces: Iterable[Piece], text: str) -> None:
        """Of the pieces that were assembled to this text."""
        self._solid = _solid(text)
        self._entries: list[_Entry] = []
        at, before, last = 0, 0, None
        for piece in pieces:
            line = at
            for origin in piece.origins:
                before = before if origin.source is last else 0
                self._entries.append(_Entry(line, origin, before))
                before += self._solid_within(line + origin.number, line + origin.length)
                last = origin.source
                line += origin.length + len(LINE)
            at += len(piece.text) + 1
        self._starts = [entry.start for entry in self._entries]

    def ends(self, extent: Extent) -> tuple[Spot, Spot] | None:
        """The first and the last character of an extent that are no white space; None for a document of nothing.

        An extent of white space alone is taken for the paragraph in which it stands.
        """
        if not self._entries:
            return None
        if not self._solid_within(*extent):
            entry = self._entry(extent.start)
            extent = Extent(entry.start, entry.start + entry.origin.length)
        first, last = (bisect_left(self._solid, offset) for offset in extent)
        if first == last:
            home = self._entry(extent.start).origin.source.home
            return Spot(home), Spot(home)
        return self._spot(self._solid[first]), self._spot(self._solid[last - 1])

    def _entry(self, offset: int) -> _Entry:
        return self._entries[max(bisect_right(self._starts, offset) - 1, 0)]

    def _spot(self, offset: int) -> Spot:
        start, (_, number, source), before = self._entry(offset)
        at = before + self._solid_within(start + number, offset)
        if at >= len(source.solid):  # a number without a text
            return Spot(source.home)
        raw = source.solid[at]
        part = bisect_right(source.starts, raw) - 1
        return Spot(source.elements[part], raw - source.starts[part])

    def _solid_within(self, start: int, end: int) -> int:
        return max(bisect_left(self._solid, end) - bisect_left(self._solid, start), 0)


def _solid(text: str) -> "array[int]":
    return array("I", (offset for offset, character in enumerate(text) if not character.isspace()))

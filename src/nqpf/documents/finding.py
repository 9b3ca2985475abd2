"""Where a quote stands in a document: the extent of it in the text, however it was copied."""

import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import product
from typing import NamedTuple

from nqpf.documents.cited import copied, fold
from nqpf.documents.document import Document, Extent

_VOWELS = ("\u1160", "\u11ff")
"""Korean letters that may become one with the one before, beside what Unicode calls marks."""


class QuoteFinder:
    """Finds quotes in one document: the text is folded once, with a map back to what was read."""

    def __init__(self, document: Document) -> None:
        """Of a document; nothing is folded yet."""
        self._document = document

    def find(self, quote: str, near: Extent | None = None) -> Extent | None:
        """The extent at which a quote stands, compared as quotes are; None where it does not.

        Of several the one that is nearest to `near`, else the first. A quote may lack automatic numbers and notes.
        """
        found = self.places(quote)
        if not found:
            return None
        return found[0] if near is None else min(found, key=lambda extent: _apart(extent, near))

    def places(self, quote: str) -> tuple[Extent, ...]:
        """All extents at which a quote stands, in the order of the document."""
        sought = tuple(filter(None, copied(quote)))
        found = (tuple(text.places(folded)) for text in self._texts() for folded in sought)
        return next(filter(None, found), ())

    def _texts(self) -> Iterator["_Folded"]:
        yield self._whole
        yield from self._others

    @cached_property
    def _whole(self) -> "_Folded":
        return _folded(self._document.text, [_Part(0, 0)])

    @cached_property
    def _others(self) -> tuple["_Folded", ...]:
        """The text without automatic numbers, without notes, and without both, where there are any."""
        document, found = self._document, []
        blocks = list({block.extent: block for block in document.blocks}.values())
        with_notes = any(block.kind == "note" for block in blocks)
        with_numbers = any(block.automatic for block in blocks)
        for notes, numbers in product({True, not with_notes}, {True, not with_numbers}):
            if notes and numbers:
                continue
            parts, said, at = [], [], 0
            for block in blocks:
                if block.kind == "note" and not notes:
                    continue
                skipped = len(block.number) if block.automatic and not numbers else 0
                words = document.said(block.extent)[skipped:]
                parts.append(_Part(at, block.extent.start + skipped))
                said.append(words)
                at += len(words) + 1
            found.append(_folded("\n".join(said), parts))
        return tuple(found)


def find_quote(document: Document, quote: str, near: Extent | None = None) -> Extent | None:
    """One quote in a document; for many, keep a :class:`QuoteFinder`."""
    return QuoteFinder(document).find(quote, near)


def _apart(one: Extent, other: Extent) -> int:
    """Characters between two extents; none where they share some."""
    return max(one.start - other.end, other.start - one.end, 0)


class _Part(NamedTuple):
    """From an offset in a text on, the offset in the document's."""

    at: int
    start: int


class _Folded(NamedTuple):
    """A folded text, and for each of its characters the first and the last offset in the document that it is from."""

    text: str
    first: "array[int]"
    last: "array[int]"

    def places(self, quote: str) -> Iterator[Extent]:
        """The extents at which a folded quote stands, none within another."""
        at = self.text.find(quote)
        while at >= 0:
            end = at + len(quote)
            yield Extent(self.first[at], self.last[end - 1] + 1)
            at = self.text.find(quote, end)


def _folded(text: str, parts: list[_Part]) -> _Folded:
    """Fold a text cluster by cluster, which gives what folding it as a whole gives."""
    written: list[str] = []
    first, last = array("I"), array("I")
    starts = [part.at for part in parts]
    known: dict[str, str] = {}
    for begin, end in _clusters(text):
        cluster = text[begin:end]
        folded = known.get(cluster)
        if folded is None:
            folded = known[cluster] = fold(cluster)
        if folded:
            part = parts[bisect_right(starts, begin) - 1]
            place = begin - part.at + part.start
            written.append(folded)
            first.extend([place] * len(folded))
            last.extend([place + end - begin - 1] * len(folded))
    return _Folded("".join(written), first, last)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """A character with what may become one with it, what is not compared in between too; the first may be empty."""
    alone: dict[str, int] = {}  # 0: joins the one before; 1: is not compared; 2: begins a cluster; 3: and is a dash
    begin, end, last = 0, 0, 0
    for at, character in enumerate(text):
        kind = alone.get(character)
        if kind is None:
            kind = alone[character] = _kind(character)
        if kind == 0 or (kind == last == 3):  # several dashes are one
            end = at + 1
        elif kind != 1:
            yield begin, end
            begin, end, last = at, at + 1, kind
    yield begin, end


def _kind(character: str) -> int:
    folded = fold(character)
    if not folded:
        return 1
    if folded == "-":
        return 3
    joins = unicodedata.category(folded[0])[0] == "M" or _VOWELS[0] <= folded[0] <= _VOWELS[1]
    return 0 if joins else 2

"""The objects of a PDF as they are stored, found without a parser, so that they can be weighed before one runs."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from nqpf.documents.pdf.filters import unpacked

MOST_INNER = 32 * 1024 * 1024
"""Bytes to which a stream of objects may unpack."""
_BEFORE = 36
"""Bytes before the word `obj` in which its numbers are."""
_LONGEST = 64 * 1024
"""Bytes before a stream in which its entries are looked for."""


class Stored(NamedTuple):
    """An object: its entries, without escapes in its names, and its stream, still packed."""

    entries: bytes
    stream: memoryview | None

    def unpacked(self, most: int) -> bytes:
        """The first `most` bytes of its stream."""
        return b"" if self.stream is None else unpacked(self.entries, bytes(self.stream), most)


@cache
def _beginning() -> re.Pattern[bytes]:
    return re.compile(rb"(\d{1,10})[\s\0]{1,9}\d{1,5}[\s\0]{1,9}\Z")


@cache
def _stream() -> re.Pattern[bytes]:
    return re.compile(rb"\bstream(?:\r\n|\n|\r)?")


@cache
def _reference() -> re.Pattern[bytes]:
    return re.compile(rb"(\d{1,10})[\s\0]{1,9}\d{1,5}[\s\0]{1,9}R\b")


@cache
def _entry(key: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"/%s[\s\0]{0,9}(?:\[([^\]]*)|(\d{1,10}[\s\0]{1,9}\d{1,5}[\s\0]{1,9}R\b))" % key)


def references(text: bytes) -> list[int]:
    """The numbers of the objects to which a text refers."""
    return [int(number) for number in _reference().findall(text)]


def entry_references(entries: bytes, key: bytes) -> list[int]:
    """The numbers of the objects to which an entry refers: one, or an array of them."""
    return [number for array, one in _entry(key).findall(entries) for number in references(array or one)]


def stored(data: bytes) -> Iterator[tuple[int, Stored]]:
    """The objects of a file by their numbers, those within streams of objects too; of each number all versions."""
    number, start = -1, 0
    for word, begin in _beginnings(data):
        if number >= 0:
            yield from _numbered(number, data, start, begin)
        number, start = word, begin + len(b"obj")
    if number >= 0:
        yield from _numbered(number, data, start, len(data))


def _beginnings(data: bytes) -> Iterator[tuple[int, int]]:
    """The numbers of objects, and where their `obj` stands."""
    place = data.find(b"obj")
    while place >= 0:
        found = _beginning().search(data[max(place - _BEFORE, 0) : place])
        if found is not None:
            yield int(found[1]), place
        place = data.find(b"obj", place + 3)


def _numbered(number: int, data: bytes, start: int, end: int) -> Iterator[tuple[int, Stored]]:
    begins = _stream().search(data, start, min(end, start + _LONGEST))
    if begins is None:
        yield number, Stored(_plain(data[start:end]), None)
        return
    entries = _plain(data[start : begins.start()])
    last = data.rfind(b"endstream", begins.end(), end)
    item = Stored(entries, memoryview(data)[begins.end() : last if last >= 0 else end])
    yield number, item
    if b"ObjStm" in entries:
        yield from _inner(item)


def _inner(holder: Stored) -> Iterator[tuple[int, Stored]]:
    """The objects within a stream of objects."""
    content = holder.unpacked(MOST_INNER)
    first = re.search(rb"/First\s{1,9}(\d{1,9})", holder.entries)
    begin = int(first[1]) if first else 0
    numbers = [int(word) for word in content[:begin].split() if word.isdigit() and len(word) < 11]
    places = sorted(zip(numbers[1::2], numbers[::2], strict=False))
    for index, (place, number) in enumerate(places):
        end = begin + places[index + 1][0] if index + 1 < len(places) else len(content)
        yield number, Stored(_plain(content[begin + place : end]), None)


def _plain(entries: bytes) -> bytes:
    """Entries without comments and without escapes (/C#6fntents)."""
    if b"#" in entries:
        entries = re.sub(rb"#([0-9A-Fa-f]{2})", lambda found: bytes([int(found[1], 16)]), entries)
    return re.sub(rb"%[^\r\n]*", b" ", entries) if b"%" in entries else entries

"""XML as it is written: where its elements stand in the bytes, and text put between them.

Nothing is parsed and written out again: what is not inserted stays as it was. The XML has been parsed before, so that
it is known to be well-formed, in UTF-8 and without a document type.
"""

import re
from collections.abc import Collection, Iterable
from functools import cache
from itertools import islice
from typing import NamedTuple

_LONGEST = 200_000
"""Bytes of a text within which places are looked for."""


class Element(NamedTuple):
    """An element in the bytes: where its start tag begins and ends, and where its end tag does.

    For one without content, `<w:p/>`, `close` and `end` are the end of its only tag, as `inner` is.
    """

    start: int
    inner: int
    close: int
    end: int

    @property
    def bare(self) -> bool:
        """Whether it is written as one tag."""
        return self.inner == self.end


@cache
def _tags() -> re.Pattern[bytes]:
    quoted = rb"""(?:"[^"]*"|'[^']*')"""
    return re.compile(
        rb"<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>|<(/?)[^<>\"'/!?][^\"'<>]*(?:" + quoted + rb"[^\"'<>]*)*>", re.DOTALL
    )


@cache
def _character() -> re.Pattern[bytes]:
    return re.compile(rb"&[^;]*;|\r\n|[\x00-\x7f]|[\xc0-\xff][\x80-\xbf]*")


def elements(xml: bytes, wanted: Collection[int]) -> dict[int, Element]:
    """The elements with these numbers, counted from 0 in the order of their start tags."""
    found: dict[int, Element] = {}
    opened: list[tuple[int, int, int]] = []  # number, begin and end of the start tag
    count = 0
    for tag in _tags().finditer(xml):
        if tag[1] is None:
            continue
        start, end = tag.span()
        if tag[1]:
            number, begun, inner = opened.pop()
            if number in wanted:
                found[number] = Element(begun, inner, start, end)
            continue
        if xml[end - 2 : end] == b"/>":
            if count in wanted:
                found[count] = Element(start, end, end, end)
        else:
            opened.append((count, start, end))
        count += 1
    return found


def root_of(xml: bytes) -> Element:
    """The root element."""
    return elements(xml, {0})[0]


def tag_name(xml: bytes, element: Element) -> bytes:
    """The name of an element as it is written, its prefix included."""
    return re.split(rb"[\s/>]", xml[element.start + 1 : element.inner], maxsplit=1)[0]


def start_tag(xml: bytes, element: Element) -> bytes:
    """The start tag of an element, as one of an element with content."""
    tag = xml[element.start : element.inner]
    return tag[:-2] + b">" if element.bare else tag


def place_in(xml: bytes, element: Element, characters: int) -> int | None:
    """Where so many characters, 1 or more, of an element's text end.

    None for a text with other markup in it, and for one far longer than people write in one piece.
    """
    content = xml[element.inner : element.close]
    if b"<" in content or len(content) > _LONGEST:
        return None
    found = islice(_character().finditer(content), characters - 1, None)
    return element.inner + next(found).end()


class Change(NamedTuple):
    """Bytes put in at a place, where so many others go (the slash of `<w:p/>`)."""

    at: int
    put: bytes
    gone: int = 0


def at_end_of(xml: bytes, element: Element, put: bytes) -> Change:
    """Put something at the end of an element's content."""
    if not element.bare:
        return Change(element.close, put)
    return Change(element.end - 2, b">" + put + b"</" + tag_name(xml, element) + b">", 2)


def changed(xml: bytes, changes: Iterable[Change]) -> bytes:
    """The XML with these changes; of several at one place, the first comes first."""
    written: list[bytes] = []
    at = 0
    for change in sorted(changes, key=lambda change: change.at):
        written += (xml[at : change.at], change.put)
        at = change.at + change.gone
    written.append(xml[at:])
    return b"".join(written)

"""How much work a PDF makes, estimated before pdfium begins: it cannot be interrupted, and has no limits of its own.

A few kilobytes can unpack to gigabytes of instructions, or draw the same form within forms a billion times.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from nqpf.base.errors import Refused
from nqpf.base.language import Text
from nqpf.documents.pdf.stored import MOST_INNER, Stored, entry_references, references, stored

MOST_INSTRUCTIONS = 16 * 1024 * 1024
"""Bytes of instructions that one page makes pdfium read: a page of text has some 50,000."""
MOST_WORK = 256 * 1024 * 1024
"""Bytes of instructions of all pages together."""
TOO_MUCH = Text("the PDF unpacks to more than can be read", "PDF 文件解压后内容过多，无法读取")
_REMEDY = Text("print it to PDF again, or split it into smaller files", "请重新打印为 PDF，或拆分成较小的文件")
_SHORT = 4 * 1024
"""Bytes of a stream, packed, that cannot be more than some MiB."""
_LONG = 512 * 1024
"""Bytes of instructions from which on it is counted what they are."""
_LETTER, _STATE, _DRAWING = 8, 100, 200
"""What a byte of text, saving the state without going back to it, and drawing a form cost in bytes of instructions."""
_DEEPEST = 40
"""Forms within forms that pdfium follows."""
_MOST_PARENTS = 30


def check_weight(data: bytes) -> None:
    """Raise :class:`Refused` for a PDF whose pages make more work than those of any document."""
    scales = _Scales(data)
    work = scales.glyphs()
    if work > MOST_INSTRUCTIONS:
        raise Refused(TOO_MUCH, _REMEDY)
    for number, times in scales.pages().items():
        page = scales.page(number)
        work += page * times
        if page > MOST_INSTRUCTIONS or work > MOST_WORK:
            raise Refused(TOO_MUCH, _REMEDY)


@cache
def _drawn() -> re.Pattern[bytes]:
    return re.compile(rb"/([^\s\0/\[\]<>(){}%]{1,127})[\s\0]{1,9}Do\b")


@cache
def _named() -> re.Pattern[bytes]:
    return re.compile(rb"/([^\s\0/\[\]<>(){}%]{1,127})[\s\0]{0,9}(\d{1,10})[\s\0]{1,9}\d{1,5}[\s\0]{1,9}R\b")


@cache
def _texts() -> re.Pattern[bytes]:
    return re.compile(rb"\([^)]*|<[^<>]+")


def _instructions(content: bytes) -> int:
    """What instructions cost: their bytes, and more for those that take most memory."""
    if len(content) < _LONG:
        return len(content)
    states = max(0, content.count(b"q") - content.count(b"Q"))
    return len(content) + _STATE * states + _LETTER * sum(map(len, _texts().findall(content)))


class _Scales:
    """The objects of a file, and what each stream of instructions costs."""

    def __init__(self, data: bytes) -> None:
        self._searched = 0
        self._objects: dict[int, list[Stored]] = {}
        for number, item in stored(data):
            self._objects.setdefault(number, []).append(item)
            # What pdfium unpacks before any page is read.
            if re.search(rb"/(?:ObjStm|XRef)\b", item.entries) and len(item.unpacked(MOST_INNER)) >= MOST_INNER:
                raise Refused(TOO_MUCH, _REMEDY)
        self._streams: dict[int, tuple[int, Counter[bytes]]] = {}

    def pages(self) -> Counter[int]:
        """The objects that are pages, and as how many pages each."""
        kids: Counter[int] = Counter()
        for versions in self._objects.values():
            for item in versions:
                if b"/Kids" in item.entries:
                    for number in entry_references(item.entries, b"Kids"):
                        kids.update(self._elements(number))
        return kids

    def glyphs(self) -> int:
        """The bytes of instructions that draw the characters of fonts; only of those that are not short."""
        work = 0
        for versions in self._objects.values():
            for item in versions:
                if b"/CharProcs" in item.entries:
                    held = entry_references(item.entries, b"CharProcs")
                    texts = [item.entries, *(entries for number in held for entries in self._entries(number))]
                    numbers = {number for text in texts for number in references(text)}
                    work += sum(self._stream(number)[0] for number in numbers if self._packed(number) > _SHORT)
        return work

    def _packed(self, number: int) -> int:
        return max((len(item.stream) for item in self._objects.get(number, ()) if item.stream is not None), default=0)

    def _elements(self, number: int) -> list[int]:
        """The objects of an array that is an object itself; else the object."""
        found = [
            inner
            for item in self._objects.get(number, ())
            if item.stream is None and item.entries.lstrip(b"\0 \t\r\n\f")[:1] == b"["
            for inner in entry_references(b"/A" + item.entries.lstrip(b"\0 \t\r\n\f"), b"A")
        ]
        return found or [number]

    def page(self, number: int) -> int:
        """The bytes of instructions that a page makes pdfium read; 0 for an object that is no page."""
        work = 0
        for item in self._objects.get(number, ()):
            for entry in entry_references(item.entries, b"Contents"):
                for stream in self._elements(entry):
                    own, draws = self._stream(stream)
                    work += own + self._forms(draws, number)
        return work

    def _stream(self, number: int) -> tuple[int, Counter[bytes]]:
        """The bytes of a stream of instructions, and how often it draws which forms or pictures."""
        if number not in self._streams:
            own, draws = 0, Counter[bytes]()
            for item in self._objects.get(number, ()):
                content = item.unpacked(MOST_INSTRUCTIONS + 1)
                own += _instructions(content)
                if b"Do" in content:
                    draws.update(_drawn().findall(content))
            self._streams[number] = own, draws
        return self._streams[number]

    def _forms(self, draws: Counter[bytes], page: int) -> int:
        """The bytes of the forms that a page draws, those within them too, each as often as it is drawn."""
        work = 0
        level = self._called(draws, page)
        for _ in range(_DEEPEST):
            deeper: Counter[int] = Counter()
            for number, times in level.items():
                own, inner = self._stream(number)
                work += (own + _DRAWING) * times
                if work > MOST_INSTRUCTIONS:
                    return work
                for form, more in self._called(inner, number).items():
                    deeper[form] += more * times
            level = deeper
            if not level:
                break
        return work

    def _called(self, draws: Counter[bytes], holder: int) -> Counter[int]:
        """The forms that a page or a form draws by these names, and how often each."""
        forms: Counter[int] = Counter()
        names = self._names(holder, 0) if draws else {}
        for name, times in draws.items():
            for number in names.get(name, ()):
                if any(b"/Form" in item.entries and item.stream is not None for item in self._objects.get(number, ())):
                    forms[number] += times
        return forms

    def _names(self, number: int, depth: int) -> dict[bytes, set[int]]:
        """What the names in a page's or a form's instructions stand for."""
        names: dict[bytes, set[int]] = {}
        for text in self._resources(number, depth):
            self._searched += len(text)
            if self._searched > MOST_WORK:
                raise Refused(TOO_MUCH, _REMEDY)
            for name, target in _named().findall(text):
                names.setdefault(name, set()).add(int(target))
        return names

    def _resources(self, number: int, depth: int) -> Iterator[bytes]:
        """The texts in which resources of a page or a form stand: its own, those it refers to, those of its parents."""
        for item in self._objects.get(number, ()):
            yield item.entries
            for resources in entry_references(item.entries, b"Resources"):
                for entries in self._entries(resources):
                    yield entries
                    for drawn in entry_references(entries, b"XObject"):
                        yield from self._entries(drawn)
            for drawn in entry_references(item.entries, b"XObject"):
                yield from self._entries(drawn)
            if depth < _MOST_PARENTS:
                for parent in entry_references(item.entries, b"Parent"):
                    yield from self._resources(parent, depth + 1)

    def _entries(self, number: int) -> Iterator[bytes]:
        for item in self._objects.get(number, ()):
            yield item.entries

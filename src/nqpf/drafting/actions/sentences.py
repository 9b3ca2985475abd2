"""Paragraphs of a document cut into sentences, and Chinese sentences into clauses, by their punctuation."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from nqpf.documents.document import Document, Extent

_CLOSING = dict(zip("）)〕]】》”’」〉", "（(〔[【《“‘「〈", strict=True))
_OPENING = frozenset(_CLOSING.values())
_ABBREVIATIONS = ("e.g.", "i.e.", "etc.", "vs.", "approx.", "No.", "Nos.", "Dr.", "Mr.", "Mrs.", "St.", "cf.")


class Sentence(NamedTuple):
    """A sentence without the blanks around it; `clauses` are its parts between commas and semicolons.

    Commas within brackets and quotation marks separate no clauses.
    """

    extent: Extent
    clauses: tuple[Extent, ...]


def is_chinese(text: str) -> bool:
    """Whether a text is read by the rules of Chinese: one Chinese character suffices."""
    return _chinese().search(text) is not None


def find_sentences(document: Document, body: Extent) -> Iterator[Sentence]:
    """The sentences of the headings and paragraphs that lie in `body`, in order; no cells, no notes.

    Where a block lies only partly in `body`, that part is read.
    """
    for paragraph in _paragraphs(document, body):
        yield from _sentences_of(document.text, paragraph)


def _paragraphs(document: Document, body: Extent) -> Iterator[Extent]:
    blocks = document.blocks
    first = bisect_left(blocks, body.start, key=lambda block: block.extent.end)
    for block in blocks[first:]:
        if block.extent.start >= body.end:
            break
        if block.kind in ("heading", "paragraph"):
            yield Extent(max(block.extent.start, body.start), min(block.extent.end, body.end))


def _sentences_of(text: str, paragraph: Extent) -> Iterator[Sentence]:
    marks = [paragraph.start]
    for at in _open_marks(text, paragraph):
        mark = text[at]
        if mark in "，,；;":
            if not _within_number(text, at):
                marks.append(at + 1)
        elif mark != "." or _is_full_stop(text, at, paragraph.end):
            yield from _sentence(text, [*marks, at + 1])
            marks = [at + 1]
    yield from _sentence(text, [*marks, paragraph.end])


def _sentence(text: str, marks: list[int]) -> Iterator[Sentence]:
    """The sentence between the first and the last of the marks, if it says anything."""
    clauses = [_trimmed(text, Extent(*pair)) for pair in pairwise(marks)]
    clauses = [clause for clause in clauses if clause.start < clause.end]
    if clauses:
        yield Sentence(Extent(clauses[0].start, clauses[-1].end), tuple(clauses))


def _trimmed(text: str, extent: Extent) -> Extent:
    """The extent without blanks, bullets and marks around it, nor the word that joins it to the clause before."""
    start, end = extent
    while start < end and (text[start].isspace() or text[start] in "*•·●-—–▪◆"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in "，,；;。！？!?."):
        end -= 1
    joint = _joint().match(text, start, end)
    return Extent(joint.end() if joint else start, end)


def _within_number(text: str, at: int) -> bool:
    return text[at] == "," and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()


def _is_full_stop(text: str, at: int, end: int) -> bool:
    """Whether a point ends a sentence: it does not within a number or a word, nor behind an abbreviation."""
    return (at + 1 == end or text[at + 1].isspace()) and not text[max(at - 7, 0) : at + 1].endswith(_ABBREVIATIONS)


def _open_marks(text: str, paragraph: Extent) -> Iterator[int]:
    """Where punctuation stands outside brackets and quotation marks; one that nothing closes counts for none."""
    pairs = _matched(text, paragraph)
    depth = 0
    for found in _marks().finditer(text, *paragraph):
        at = found.start()
        if at in pairs:
            depth += 1 if text[at] in _OPENING else -1
        elif not depth and text[at] not in _OPENING and text[at] not in _CLOSING:
            yield at


def _matched(text: str, paragraph: Extent) -> set[int]:
    """Where brackets and quotation marks stand that have their partner; each kind is matched by itself."""
    matched: set[int] = set()
    waiting: dict[str, list[int]] = {opening: [] for opening in _OPENING}
    for found in _marks().finditer(text, *paragraph):
        at, mark = found.start(), found.group()
        if mark in _OPENING:
            waiting[mark].append(at)
        elif mark in _CLOSING and waiting[_CLOSING[mark]]:
            matched |= {waiting[_CLOSING[mark]].pop(), at}
    return matched


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(r"(?:and|but|or)\s+")


@cache
def _marks() -> re.Pattern[str]:
    return re.compile("[" + re.escape("".join(_CLOSING) + "".join(_CLOSING.values())) + "，,；;。！？!?.]")


@cache
def _chinese() -> re.Pattern[str]:
    return re.compile("[\u3400-\u9fff]")

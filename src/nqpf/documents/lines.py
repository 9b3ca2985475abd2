"""Lines become paragraphs: what a break within a paragraph only wrapped is joined, what it set apart is not."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from nqpf.documents.numbers import leading_number

# Chinese characters and full-width punctuation stand without blanks between them.
WIDE = "[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\U00020000-\U0003ffff“”‘’…—]"
_ENDS_WIDE = re.compile(WIDE + r"\Z")
_BEGINS_WIDE = re.compile(WIDE)


def joined(before: str, after: str) -> str:
    """Two lines of one paragraph as one; a blank between them only where both sides are letters."""
    if not before or not after:
        return before + after
    gap = "" if _ENDS_WIDE.search(before[-1]) or _BEGINS_WIDE.match(after) else " "
    return before + gap + after


def split_at_numbers(lines: Iterable[str]) -> Iterator[str]:
    """The paragraphs of lines: one that begins with a number (（二） or 3.) begins another, the rest is joined."""
    paragraph: list[str] = []
    for line in map(str.strip, lines):
        if not line:
            continue
        if paragraph and leading_number(line):
            yield _all_joined(paragraph)
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield _all_joined(paragraph)


def _all_joined(lines: list[str]) -> str:
    written = [lines[0]]
    for before, after in pairwise(lines):
        written.append(joined(before[-1], after)[1:])
    return "".join(written)

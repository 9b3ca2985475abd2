"""Lines become paragraphs: what a break within a paragraph only wrapped is joined, what it set apart is not."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from nqpf.documents.numbers import leading_number

# Chinese characters and full-width punctuation stand without blanks between them.
WIDE = "[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\U00020000-\U0003ffff“”‘’…—]"
_ENDS_WIDE = re.compile(WIDE + r"\Z")
_A_WIDE = re.compile(WIDE)
_BROKEN = re.compile(r"[0-9][.,]?\Z")


def gap(before: str, after: str) -> str:
    """What stands between two lines of one paragraph: a blank where both sides are letters, else nothing.

    Figures on both sides are one number that was broken, in a line with Chinese characters: 20|27年.
    """
    if not before or not after or _ENDS_WIDE.search(before) or _A_WIDE.match(after):
        return ""
    if _BROKEN.search(before) and after[0] in "0123456789" and (_A_WIDE.search(before) or _A_WIDE.search(after)):
        return ""
    return " "


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
        written += (gap(before, after), after)
    return "".join(written)

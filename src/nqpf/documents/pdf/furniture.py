"""What stands on pages beside the text: page numbers, running heads and feet."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from statistics import median

from nqpf.documents.pdf.lines import Line
from nqpf.documents.pdf.pages import Page

_ZONE = 3
"""So many lines at the top and at the bottom of a page can be furniture."""
_REPEATED = 0.4
"""The part of the pages on which a running head stands: odd and even pages may have their own."""
_LEAST_REPEATED = 3
_APART = 1.25
"""How far furniture stands from the text, in the distance between lines, if it is not set in another size."""


@cache
def _number() -> re.Pattern[str]:
    digits = "(?:[0-9０-９]{1,4}|[IVXLivxl]{1,6})"
    dash = "[-‐‑–—―－─·•~～|｜/]"
    return re.compile(
        rf"{dash}+ ?{digits} ?{dash}+|第 ?{digits} ?页(?:[ ,，/／|]*共 ?{digits} ?页)?"
        rf"|[Pp]age {digits}(?: ?(?:of|/) ?{digits})?|{digits} ?[/／] ?{digits}|{digits} of {digits}",
    )


def without_furniture(pages: list[Page]) -> list[Page]:
    """The pages without their numbers and running heads."""
    repeated = _repeated(pages)
    counting = _counting(pages)
    for page in pages:
        marked = {
            id(line)
            for line in _zone(page.lines)
            if _number().fullmatch(line.text) or id(line) in counting or _place(line) in repeated
        }
        if marked:
            page.lines = _stripped(_stripped(page.lines, marked)[::-1], marked)[::-1]
    return pages


def _zone(lines: Sequence[Line]) -> list[Line]:
    """The lines in which furniture can be."""
    return [*lines[:_ZONE], *lines[max(len(lines) - _ZONE, _ZONE) :]]


def _stripped(lines: list[Line], marked: set[int]) -> list[Line]:
    """The lines without the marked ones at the beginning, as far as they stand apart from the next."""
    steps = [abs(line.base - after.base) for line, after in pairwise(lines)]
    pitch = median([step for step in steps if step > 1.0] or [0.0])
    end = 0
    while end < min(len(lines), _ZONE) and id(lines[end]) in marked:
        end += 1
    while end and end < len(lines) and not _apart(lines[end - 1], lines[end], pitch):
        end -= 1
    return lines[end:]


def _apart(line: Line, text: Line, pitch: float) -> bool:
    """Whether a line stands apart from the text beside it, or is set otherwise, or numbers the page in marks."""
    distance = abs(line.base - text.base)
    other = abs(line.size - text.size) > 0.05 * text.size
    return distance > _APART * pitch or other or _number().fullmatch(line.text) is not None


def _counting(pages: list[Page]) -> set[int]:
    """Bare numbers that count the pages: each as much more than another as pages lie between them."""
    found: dict[int, list[int]] = {}
    for page in pages:
        for line in {id(line): line for line in (*page.lines[:1], *page.lines[-1:])}.values():
            if line.text.isdecimal() and len(line.text) <= 4:
                found.setdefault(int(line.text) - page.number, []).append(id(line))
    return {line for lines in found.values() if len(lines) > 1 for line in lines}


def _place(line: Line) -> tuple[str, int]:
    """What makes a running head the same on two pages: its words, numbers aside, and its height."""
    return re.sub("[0-9０-９]+", "#", line.text), round(line.base / 3)


def _repeated(pages: list[Page]) -> set[tuple[str, int]]:
    counted = Counter(place for page in pages for place in {_place(line) for line in _zone(page.lines)})
    least = max(_LEAST_REPEATED, _REPEATED * len(pages))
    return {place for place, count in counted.items() if count >= least}

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
_LEAST_REPEATED, _FEW = 3, 4
"""On so many pages, at least; on two where there are few."""
_LARGE = 1.4
"""The size of a stamp across pages, in that of the text."""
_APART = 1.25
"""How far furniture stands from the text, in the distance between lines, if it is not set in another size."""


@cache
def _number() -> re.Pattern[str]:
    digits = "(?:[0-9０-９]{1,4}|[IVXLivxl]{1,6})"
    dash = "[-‐‑–—―－─·•~～|｜/]"
    return re.compile(
        rf"{dash}+ ?{digits} ?{dash}+|第 ?{digits} ?页(?:[ ,，/／|]*共 ?{digits} ?页)?"
        rf"|共 ?{digits} ?页[ ,，/／|]*第 ?{digits} ?页"
        rf"|[Pp]age {digits}(?: ?(?:of|/) ?{digits})?|{digits} ?[/／] ?{digits}|{digits} of {digits}|[ivxl]{{1,6}}",
    )


def without_furniture(pages: list[Page]) -> list[Page]:
    """The pages without their numbers, running heads and stamps."""
    repeated = Counter(place for page in pages for place in {_place(line, page) for line in _zone(page.lines)})
    least = max(_LEAST_REPEATED if len(pages) > _FEW else 2, _REPEATED * len(pages))
    counting, pitch = _counting(pages), _pitch(pages)
    stamps = _stamps(pages)
    for page in pages:
        page.turned = [line for line in page.turned if not _number().fullmatch(line.text)]
        page.lines = [line for line in page.lines if _place(line, page) not in stamps]
        marked = {
            id(line)
            for line in _zone(page.lines)
            if _number().fullmatch(line.text) or id(line) in counting or _is_repeated(line, page, repeated, least)
        }
        if marked:
            page.lines = _stripped(_stripped(page.lines, marked, pitch)[::-1], marked, pitch)[::-1]
    return pages


def _stamps(pages: list[Page]) -> set[tuple[str, int]]:
    """Large lines that stand at the same place on most pages, wherever that is."""
    if len(pages) < _LEAST_REPEATED:
        return set()
    size = median([line.size for page in pages for line in page.lines] or [0.0])
    large = [{_place(line, page) for line in page.lines if line.size > _LARGE * size} for page in pages]
    counted = Counter(place for places in large for place in places)
    return {place for place, count in counted.items() if count > max(len(pages) / 2, _LEAST_REPEATED - 1)}


def _zone(lines: Sequence[Line]) -> list[Line]:
    """The lines in which furniture can be."""
    return [*lines[:_ZONE], *lines[max(len(lines) - _ZONE, _ZONE) :]]


def _pitch(pages: list[Page]) -> float:
    """The usual distance between lines."""
    steps = [abs(line.base - after.base) for page in pages for line, after in pairwise(page.lines)]
    return median([step for step in steps if step > 1.0] or [0.0])


def _stripped(lines: list[Line], marked: set[int], pitch: float) -> list[Line]:
    """The lines without the marked ones at the beginning, as far as they stand apart from the next."""
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


def _place(line: Line, page: Page) -> tuple[str, int]:
    """What makes a running head the same on two pages: its words, numbers aside, and how far it is from the edge."""
    from_top, from_foot = page.shape.top - line.base, line.base - page.shape.bottom
    return re.sub("[0-9０-９]+", "#", line.text), round(from_top / 3 if from_top < from_foot else -from_foot / 3)


def _is_repeated(line: Line, page: Page, repeated: Counter[tuple[str, int]], least: float) -> bool:
    text, place = _place(line, page)
    return sum(repeated[text, place + step] for step in (-1, 0, 1)) >= least

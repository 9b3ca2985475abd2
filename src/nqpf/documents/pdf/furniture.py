"""What stands on pages beside the text: page numbers, running heads and feet."""

import re
from collections import Counter
from functools import cache

from nqpf.documents.pdf.lines import Line
from nqpf.documents.pdf.pages import Page

_ZONE = 3
"""So many lines at the top and at the bottom of a page can be furniture."""
_REPEATED = 0.4
"""The part of the pages on which a running head stands: odd and even pages may have their own."""
_LEAST_REPEATED = 3


@cache
def _number() -> re.Pattern[str]:
    digits = "(?:[0-9０-９]{1,4}|[IVXLivxl]{1,6})"
    dash = "[-‐‑–—―－─·•~～|｜/]"
    return re.compile(
        rf"(?P<marked>{dash}+ ?{digits} ?{dash}+|第 ?{digits} ?页(?:[ ,，/／|]*共 ?{digits} ?页)?"
        rf"|[Pp]age {digits}(?: ?(?:of|/) ?{digits})?|{digits} ?[/／] ?{digits}|{digits} of {digits})"
        rf"|(?P<bare>{digits})",
    )


def without_furniture(pages: list[Page]) -> list[Page]:
    """The pages without their numbers and running heads."""
    for page, lines in zip(pages, _kept([page.lines for page in pages]), strict=True):
        page.lines = lines
    return pages


def _kept(pages: list[list[Line]]) -> list[list[Line]]:
    running = _running(pages)
    bare = _bare_numbers(pages)
    kept = []
    for page, lines in enumerate(pages):
        zone = set(map(id, _zone(lines)))
        kept.append(
            [
                line
                for line in lines
                if id(line) not in zone or not (_is_number(line) or (page, id(line)) in bare or _place(line) in running)
            ],
        )
    return kept


def _zone(lines: list[Line]) -> list[Line]:
    """The lines in which furniture can be: the first and last rows."""
    return lines[:_ZONE] + lines[max(len(lines) - _ZONE, _ZONE) :]


def _is_number(line: Line) -> bool:
    found = _number().fullmatch(line.text.strip())
    return found is not None and found["bare"] is None


def _bare_numbers(pages: list[list[Line]]) -> set[tuple[int, int]]:
    """Bare numbers that count the pages: each as much more than the one before as pages lie between them."""
    found: dict[int, list[tuple[int, int]]] = {}
    for page, lines in enumerate(pages):
        for line in {id(line): line for line in (*lines[:1], *lines[-1:])}.values():
            text = line.text.strip()
            if text.isdecimal() and len(text) <= 4:
                found.setdefault(int(text) - page, []).append((page, id(line)))
    return {place for places in found.values() if len(places) > 1 for place in places}


def _place(line: Line) -> tuple[str, int]:
    """What makes a running head the same on two pages: its words, numbers aside, and its height."""
    return re.sub("[0-9０-９]+", "#", line.text), round(line.base / 3)


def _running(pages: list[list[Line]]) -> set[tuple[str, int]]:
    counted = Counter(place for lines in pages for place in {_place(line) for line in _zone(lines)})
    least = max(_LEAST_REPEATED, _REPEATED * len(pages))
    return {place for place, count in counted.items() if count >= least}

"""How a text is set: the column at which it is wrapped, and what indents and blank lines mean in it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

_STRETCH = 60
"""Lines, at most, that are looked at together for their column, so that tables elsewhere do not count."""
_NARROWEST, _WIDEST = 36, 160
"""Columns between which texts are wrapped."""
_RAGGED = {True: 14, False: 6}
"""By so many columns lines end before the margin, where they break at words, or after any character."""
ENDS = tuple("。；！？：）.;!?:")
"""What a full line seldom ends with, if it goes on."""
_HANGING = tuple("，。、；：）》”")
"""What may stand beyond the margin, so that no line begins with it."""


class Line(NamedTuple):
    """A line without its indent: its page, where it ends and begins in columns, and whether a blank one precedes.

    A Chinese character takes two columns.
    """

    text: str
    page: int
    end: int
    indent: int
    apart: bool


def width(text: str) -> int:
    """The columns that a text takes."""
    # In GB 18030 what is two columns wide is two bytes long; what is four bytes long hardly occurs.
    return len(text.expandtabs()) if text.isascii() else len(text.encode("gb18030", "replace"))


class Margin(NamedTuple):
    """How the text around a line is set.

    `column` is where it is wrapped, 0 where it is not; `indents`: first lines are indented; `hangs`: all but the first
    are; `spaced`: blank lines stand between all lines and part nothing.
    """

    column: int = 0
    left: int = 0
    indents: bool = False
    hangs: bool = False
    spaced: bool = False


def margins(lines: Sequence[Line]) -> Iterator[Margin]:
    """For each line how the text around it is set; a stretch that does not show it is set as the one before or behind.

    Unless most of its lines go beyond: that is a table.
    """
    stretches = list(_stretches(lines))
    found = [_margin(stretch) for stretch in stretches]
    known = next((margin for margin in found if margin.column), Margin())
    for stretch, margin in zip(stretches, found, strict=True):
        known = margin if margin.column else known
        beyond = sum(line.end > known.column + 2 for line in stretch)
        yield from (known if margin.column or beyond * 4 <= len(stretch) else margin for _ in stretch)


def _stretches(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Lines that are looked at together: of a page, and not too many."""
    for _, page in groupby(lines, key=lambda line: line.page):
        on_page = list(page)
        for start in range(0, len(on_page), _STRETCH):
            yield on_page[start : start + _STRETCH]


def _margin(lines: Sequence[Line]) -> Margin:
    """The column before which most lines end within reach of it, if a fifth do, in the middle of a sentence."""
    ragged = _RAGGED[sum(line.text.isascii() for line in lines) * 2 > len(lines)]
    ends = sorted(
        line.end - 2 * line.text.endswith(_HANGING)
        for line in lines
        if not line.text.endswith(ENDS) and line.end <= _WIDEST and line.end >= max(2 * line.indent, _NARROWEST)
    )
    best, column = 0, 0
    for at, end in enumerate(ends):
        count = at + 1 - bisect_left(ends, end - ragged)
        if count >= best:
            best, column = count, end
    if best < 3 or best * 5 < len(lines):
        return Margin()
    return _set(lines, column, column - ragged)


def _set(lines: Sequence[Line], column: int, full: int) -> Margin:
    """How lines are set that are wrapped at a column; those that end behind `full` may be broken there."""
    left = min(line.indent for line in lines)
    broken = [before.end >= full and not before.text.endswith(ENDS) for before, _ in pairwise(lines)]
    behind = lines[1:]
    indented = [cut for line, cut in zip(behind, broken, strict=True) if left + 1 < line.indent <= left + 8]
    hangs = len(indented) >= 2 and sum(indented) * 3 > len(indented) * 2
    indents = len(indented) >= 2 and not hangs and len(indented) * 3 <= len(lines) * 2
    apart = [line.apart for line, cut in zip(behind, broken, strict=True) if cut]
    return Margin(column, left, indents, hangs, spaced=sum(apart) * 2 > len(apart))

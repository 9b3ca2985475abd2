"""Lines of a text that was wrapped at a column, put together to the paragraphs that they were."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from nqpf.documents.numbers import leading_number

_STRETCH = 60
"""Lines, at most, that are looked at together for their column, so that tables elsewhere do not count."""
_LEAST = 5
_NARROWEST, _WIDEST = 36, 160
"""Columns between which texts are wrapped."""
_RAGGED = {True: 14, False: 6}
"""By so many columns lines end before the margin, where they break at words, or after any character."""
_OPEN, _CLOSE = "（(《〔[“「『【", "）)》〕]”」』】"
_LONGEST_BRACKET = 8
"""Lines over which a bracket may stay open: beyond, it was never closed."""
_ENDS = tuple("。；！？：.;!?:")
_GOES_ON = tuple("，、,—")
_CONTINUES = tuple("，。、；：）〕》”】,;)")
_SLACK = {True: 8, False: 4}
"""Columns that may be left in a full line: more where indents show what begins, and where one was lost before it."""
_UNKNOWN = 1_000
"""For a column that is not known: no line reaches it."""
_FIGURE = re.compile("[0-9０-９〔]")
_UNIT = re.compile("[!-~]+|.")
_MARK = re.compile("[-*•·●○◆■□▪–][ \t]")
_WEAK = frozenset(("decimals", "arabic", "in-words", "arabic-bracket", "letter-bracket", "roman"))
"""Numbers that a line may begin with by chance, in the middle of a sentence."""


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


class _Margin(NamedTuple):
    """How the text around a line is set.

    `column` is where it is wrapped, 0 where it is not; `indents`: first lines are indented; `spaced`: blank lines
    stand between all lines and part nothing.
    """

    column: int = 0
    left: int = 0
    indents: bool = False
    spaced: bool = False


def paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of each paragraph. Where the text is not wrapped, each line is one."""
    margins = list(_margins(lines))
    if not any(margin.column for margin in margins):
        yield from ([line] for line in lines)
        return
    begun: list[Line] = []
    depth = 0
    for line, margin in zip(lines, margins, strict=True):
        in_bracket = depth > 0 and len(begun) < _LONGEST_BRACKET
        if begun and not _goes_on(begun, line, margin, in_bracket):
            yield begun
            begun, depth = [], 0
        begun.append(line)
        depth = max(depth + sum((character in _OPEN) - (character in _CLOSE) for character in line.text), 0)
    if begun:
        yield begun


def _margins(lines: Sequence[Line]) -> Iterator[_Margin]:
    """For each line how the text around it is set; a stretch too short to show it is set as the one before."""
    margin = _Margin()
    for _, page in groupby(lines, key=lambda line: line.page):
        on_page = list(page)
        for start in range(0, len(on_page), _STRETCH):
            stretch = on_page[start : start + _STRETCH]
            if len(stretch) >= _LEAST or not margin.column:
                margin = _margin(stretch)
            yield from (margin for _ in stretch)


def _margin(lines: Sequence[Line]) -> _Margin:
    """The column before which most lines end within reach of it, if a fifth do, in the middle of a sentence."""
    words = sum(line.text.isascii() for line in lines) * 2 > len(lines)
    ragged = _RAGGED[words]
    ends = sorted(
        line.end
        for line in lines
        if not line.text.endswith(_ENDS) and line.end <= _WIDEST and line.end >= max(2 * line.indent, _NARROWEST)
    )
    best, column = 0, 0
    for at, end in enumerate(ends):
        count = at + 1 - bisect_left(ends, end - ragged)
        if count >= best:
            best, column = count, end
    if best < 3 or best * 5 < len(lines):
        return _Margin()
    left = min(line.indent for line in lines)
    first = sum(left + 1 < line.indent <= left + 8 for line in lines)
    spaced = sum(line.apart for line in lines) * 2 > len(lines)
    return _Margin(column, left, 2 <= first <= len(lines) * 2 // 3, spaced)


def _goes_on(begun: Sequence[Line], line: Line, margin: _Margin, in_bracket: bool) -> bool:
    """Whether a line goes on the one before it: that one was full, and this one begins nothing of its own."""
    before = begun[-1]
    if line.text.startswith(_CONTINUES):
        return True
    same_page = line.page == before.page
    indented = line.indent > (begun[1].indent if len(begun) > 1 else max(before.indent, margin.left)) + 1
    room = (margin.column or _UNKNOWN) - before.end - width(_first(line.text))
    ended = before.text.endswith(_ENDS)
    leading = leading_number(line.text)
    closed = ended or before.text.endswith(("）", "〕", "】"))
    if leading is not None and (leading.rung not in _WEAK or indented or room > 0 or closed):
        return False
    if _MARK.match(line.text):
        return False
    if in_bracket or before.text.endswith(_GOES_ON) or (same_page and _centred(before, line, margin)):
        return True
    apart = same_page and (indented or (line.apart and not margin.spaced))
    slack = 0 if ended else _SLACK[margin.indents or len(begun) == 1]
    return room <= slack and before.end >= 2 * before.indent and not apart


def _centred(before: Line, line: Line, margin: _Margin) -> bool:
    """Whether two lines are a title over several: both centred, with nothing but words."""
    middles = before.indent + before.end - line.indent - line.end
    return (
        min(before.indent, line.indent) >= margin.left + 6
        and abs(middles) <= 4
        and not _FIGURE.search(line.text)
        and not before.text.endswith(_ENDS)
    )


def _first(text: str) -> str:
    """What a line begins with that is not parted: a word, or one character."""
    found = _UNIT.match(text)
    return found[0] if found else ""

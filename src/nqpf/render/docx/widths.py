"""Widths of a table's columns: figures as narrow as they can be, words by their part of the rest."""

from collections.abc import Sequence

from nqpf.render.docx.sheet import WIDTH
from nqpf.render.terminal.console import cell_len

_LETTER = 0.021
"""Centimetres that a Latin letter takes, by the point of its size; a Chinese character takes two of them."""
_BOLD = 1.2
"""How much wider bold type is."""
_AROUND = 0.6
_NARROWEST, _WIDEST = 1.2, 5.0
_LEAST = 0.4 * WIDTH
"""What columns that have a part of the room are left with."""
_CHINESE_WORD = 8
"""Columns after which a heading without blanks may be broken."""


def widths(texts: Sequence[Sequence[str]], rooms: Sequence[int], size: float) -> list[float]:
    """Centimetres of each column, given its heading and all its texts, its part of the room, the size in points.

    A column without a part is as narrow as it can be: its heading is broken between words, its texts are not.
    """
    longest = [max([_word(head) * _BOLD, *map(cell_len, others)]) for head, *others in texts]
    natural = [max(columns * _LETTER * size + _AROUND, _NARROWEST) for columns in longest]
    if not any(rooms):
        return _within(natural, WIDTH)
    narrow = [0.0 if room else min(width, _WIDEST) for room, width in zip(rooms, natural, strict=True)]
    narrow = _within(narrow, WIDTH - _LEAST)
    left = WIDTH - sum(narrow)
    return [left * room / sum(rooms) if room else width for room, width in zip(rooms, narrow, strict=True)]


def _word(head: str) -> int:
    """Columns of its longest word."""
    return max((min(cell_len(word), max(_CHINESE_WORD, len(word))) for word in head.split()), default=0)


def _within(wanted: list[float], room: float) -> list[float]:
    """As wide as wanted where there is room; else wide ones give way first, down to what is fair."""
    if sum(wanted) <= room:
        return wanted
    fair = room / sum(width > 0 for width in wanted)
    spare = room - sum(min(width, fair) for width in wanted)
    over = sum(max(width - fair, 0) for width in wanted)
    return [min(width, fair) + spare * max(width - fair, 0) / over for width in wanted]

"""Widths of a table's columns: figures as narrow as they can be, words by their part of the rest."""

from collections.abc import Sequence

from nqpf.render.docx.sheet import WIDTH
from nqpf.render.terminal.console import cell_len

_LETTER = 0.021
"""Centimetres that a Latin letter takes, by the point of its size; a Chinese character takes two of them."""
_AROUND = 0.45
_NARROWEST, _WIDEST = 1.2, 5.0


_BOLD = 1.2
"""How much wider bold type is."""


def widths(texts: Sequence[Sequence[str]], rooms: Sequence[int], size: float) -> list[float]:
    """Centimetres of each column, given its heading and all its texts, its part of the room, the size in points.

    A column without a part is as narrow as it can be.
    """
    longest = [max([cell_len(head) * _BOLD, *map(cell_len, others)]) for head, *others in texts]
    natural = [columns * _LETTER * size + _AROUND for columns in longest]
    if not any(rooms):
        return _within([max(width, _NARROWEST) for width in natural])
    narrow = [0.0 if room else min(max(width, _NARROWEST), _WIDEST) for room, width in zip(rooms, natural, strict=True)]
    left = WIDTH - sum(narrow)
    least = 0.4 * WIDTH
    if left < least:  # the figures have to share what words leave them
        narrow = [width * (WIDTH - least) / sum(narrow) for width in narrow]
        left = least
    return [width or left * room / sum(rooms) for room, width in zip(rooms, narrow, strict=True)]


def _within(wanted: list[float]) -> list[float]:
    """As wide as wanted where the page is; else long ones give way first."""
    if sum(wanted) <= WIDTH:
        return wanted
    fair = WIDTH / len(wanted)
    spare = WIDTH - sum(min(width, fair) for width in wanted)
    over = sum(max(width - fair, 0) for width in wanted)
    return [min(width, fair) + spare * max(width - fair, 0) / over for width in wanted]

"""How wide the columns of a table are on a terminal."""

import re
from itertools import chain

from nqpf.render.terminal.console import Line, cell_len
from nqpf.report.blocks.block import Column

GAP = 2
"""Cells between two columns."""
_LEAST = 10
"""Cells that a column of text has at least, unless it needs fewer."""
_STEPS = ((20, 8), (20, 6), (0, 6))
"""How many cells of a word and of a Chinese heading are not parted: fewer only where the table does not fit otherwise.
"""
_BREAK = re.compile(r"\s+|(?<=/)")


def natural(heads: list[Line], rows: list[list[Line]]) -> list[int]:
    """How wide each column would be if nothing had to break."""
    return [max(line.cells for line in lines) for lines in _columns(heads, rows)]


def widths(columns: tuple[Column, ...], heads: list[Line], rows: list[list[Line]], width: int) -> list[int] | None:
    """How wide each column is within so many cells; none where the table does not fit.

    Figures do not break, headings and text do; what is left goes to the columns of text, by their room.
    """
    wanted = natural(heads, rows)
    left = width - GAP * (len(columns) - 1)
    if sum(wanted) <= left:
        return wanted
    texts = [column.form == "text" for column in columns]
    lines = list(_columns(heads, rows))
    for word, heading in _STEPS:
        least = [
            min(most, max(_LEAST, min(_longest(part), word)) if text else _narrow(part, heading))
            for text, most, part in zip(texts, wanted, lines, strict=True)
        ]
        if sum(least) <= left:
            rooms = [max(column.room, 1) if text else 0 for text, column in zip(texts, columns, strict=True)]
            return _shared(least, wanted, rooms, left - sum(least))
    return None


def _columns(heads: list[Line], rows: list[list[Line]]) -> list[list[Line]]:
    return [[head, *(row[at] for row in rows if at < len(row))] for at, head in enumerate(heads)]


def _longest(lines: list[Line]) -> int:
    """The widest word, of those that are no Chinese, which breaks anywhere."""
    words = chain.from_iterable(_BREAK.split(line.plain) for line in lines)
    return max((len(word) for word in words if word.isascii()), default=0)


def _narrow(lines: list[Line], heading: int) -> int:
    """How narrow a column of figures can be: its heading breaks."""
    words = _BREAK.split(lines[0].plain)
    heads = (len(word) if word.isascii() else min(cell_len(word), heading) for word in words)
    return max(*heads, *(line.cells for line in lines[1:]), 1)


def _shared(least: list[int], most: list[int], rooms: list[int], left: int) -> list[int]:
    """Widths to which what is left is added, to each by its room, to none more than it can use."""
    made = list(least)
    growing = [at for at, room in enumerate(rooms) if room and made[at] < most[at]]
    while growing and left:
        whole, before = sum(rooms[at] for at in growing), left
        for at in growing:
            taken = min(max(before * rooms[at] // whole, 1), most[at] - made[at], left)
            made[at] += taken
            left -= taken
        growing = [at for at in growing if made[at] < most[at]]
    return made

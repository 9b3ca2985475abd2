"""Names beside the points of a drawing, where they cover neither a point nor each other."""

from collections.abc import Sequence
from typing import NamedTuple

_HIGH, _WIDE, _OFF = 14.0, 9.5, 8.0
"""A name's height, the width of one of its characters, and how far it stands off its point."""
_POINT = 5.0


class Label(NamedTuple):
    """Where a name stands: the middle of its line, and which end of it is at `x`."""

    x: float
    y: float
    side: str


_Box = tuple[float, float, float, float]


def place(names: Sequence[tuple[str, float, float]]) -> list[Label]:
    """A place for each name at its point: to the right where nothing is in the way, else left, above, below.

    Where something is in the way on every side, it stands to the right all the same.
    """
    taken = [(x - _POINT, y - _POINT, x + _POINT, y + _POINT) for _, x, y in names]
    placed = []
    for name, x, y in names:
        sides = (
            Label(x + _OFF, y, "start"),
            Label(x - _OFF, y, "end"),
            Label(x, y - 1.5 * _OFF, "middle"),
            Label(x, y + 1.5 * _OFF, "middle"),
        )
        free = (one for one in sides if not any(_meet(_box(name, one), other) for other in taken))
        label = next(free, sides[0])
        taken.append(_box(name, label))
        placed.append(label)
    return placed


def _box(name: str, label: Label) -> _Box:
    width = _WIDE * len(name)
    left = label.x - {"start": 0.0, "middle": width / 2, "end": width}[label.side]
    return left, label.y - _HIGH / 2, left + width, label.y + _HIGH / 2


def _meet(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]

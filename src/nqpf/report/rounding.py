"""Figures that are printed rounded and still add up (the method of largest remainders, as seats are apportioned)."""

from collections.abc import Sequence
from math import floor

DECIMALS = 2
_WHOLE = 100


def hundredths(points: float) -> int:
    """Points of 100 as they are printed, in hundredths."""
    return round(points * _WHOLE)


def apportion(parts: Sequence[float], whole: int) -> list[int]:
    """Parts in points, as hundredths that add up to `whole`: each rounded down, the largest remainders then up.

    Where the rounded whole is further from the parts than one hundredth each can fix, it goes round again.
    """
    if not parts:
        return []
    scaled = [part * _WHOLE for part in parts]
    rounded = [floor(part) for part in scaled]
    order = sorted(range(len(parts)), key=lambda i: (rounded[i] - scaled[i], -abs(parts[i]), i))
    missing = whole - sum(rounded)
    for turn in range(abs(missing)):
        # Too little: the largest remainder first. Too much, which only a whole far from its parts can be: the smallest.
        place = order[turn % len(order)] if missing > 0 else order[-1 - turn % len(order)]
        rounded[place] += 1 if missing > 0 else -1
    return rounded

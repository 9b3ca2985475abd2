"""Bars of characters."""


def filled(value: float, most: float, cells: int) -> int:
    """How many of the cells a bar fills: one at least where it is more than nothing, all at most."""
    share = min(max(value / most, 0.0), 1.0) if most > 0 else 0.0
    return max(round(share * cells), 1 if share > 0 else 0)

"""What a document may cost to read."""

from typing import Any, NamedTuple


class Limits(NamedTuple):
    """Bounds on one document. An alias counts as all the values, and all the levels, that it stands for."""

    depth: int = 64
    """Levels of mappings and sequences inside one another."""
    nodes: int = 200_000
    """Values; a mapping's key counts with its value."""
    aliases: int = 1_000
    """Uses of an anchor."""
    scalar_length: int = 1_000_000
    """Characters of one scalar."""
    size: int = 8 * 1024 * 1024
    """Bytes of the file."""


DEFAULT_LIMITS = Limits()


def measure(value: Any, most: int) -> tuple[int, int]:
    """How many values `value` stands for and how many levels deep it is; stops counting past `most`."""
    count, deepest = 0, 0
    waiting = [(value, 0)]
    while waiting and count <= most:
        current, level = waiting.pop()
        count += 1
        if isinstance(current, dict | list):
            deepest = max(deepest, level + 1)
            children = current.values() if isinstance(current, dict) else current
            waiting.extend((child, level + 1) for child in children)
    return count, deepest

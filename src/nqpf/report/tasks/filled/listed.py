"""Names in a cell, one after the other."""

from collections.abc import Iterator

_BETWEEN = frozenset("、,，;；")
_OPENING, _CLOSING = frozenset("（(〔[【"), frozenset("）)〕]】")


def listed(text: str) -> Iterator[str]:
    """The names in a list; 市发展改革委（市能源局、市粮食局） is one."""
    name, depth = "", 0
    for char in text:
        depth = max(0, depth + (char in _OPENING) - (char in _CLOSING))
        if char in _BETWEEN and not depth:
            yield from filter(None, [name.strip()])
            name = ""
        else:
            name += char
    yield from filter(None, [name.strip()])

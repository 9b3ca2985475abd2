"""What stands between brackets, of any kind."""

from nqpf.documents.document import Extent
from nqpf.drafting.bodies.names import CLOSING, OPENING

LONGEST = 600
"""Characters of a list of bodies that are read: far above what any list needs."""


def brackets(text: str, within: Extent) -> list[Extent]:
    """The insides of all brackets of a paragraph, an outer one before those in it.

    One that the paragraph does not close, since a page or line cut it off, goes on to where it is closed.
    """
    found: list[Extent] = []
    opened: list[int] = []
    for at in range(*within):
        if text[at] in OPENING:
            opened.append(at + 1)
        elif text[at] in CLOSING and opened:
            found.append(Extent(opened.pop(), at))
    if opened:
        found.append(Extent(opened[0], _closed(text, within.end, len(opened))))
    return sorted(found, key=lambda inside: (inside.start, -inside.end))


def _closed(text: str, end: int, depth: int) -> int:
    """Where so many brackets are closed, not far behind `end`; else `end`."""
    for at in range(end, min(end + LONGEST // 4, len(text))):
        depth += (text[at] in OPENING) - (text[at] in CLOSING)
        if depth <= 0:
            return at
    return end

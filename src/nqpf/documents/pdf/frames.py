"""Where the lines of columns begin and end: the margins that a document usually has, and pages that have others."""

from collections.abc import Iterable
from statistics import median
from typing import NamedTuple

from nqpf.documents.pdf.lines import Line
from nqpf.documents.pdf.sheets import Shape

_ENOUGH = 6
"""So many lines show where a column's margins are."""
_MIRRORED, _SHIFT = 12, 4.0
"""Lines of odd and of even pages that show whether their margins are the same, and by how many points they differ."""
_BEYOND = 0.15
"""The part of the lines that may reach beyond what is taken for their margin."""
_NARROW = 0.5
"""The part of its page that a column fills at least, if it is the only one."""


class Frame(NamedTuple):
    """Where the lines of a column begin and end, in points."""

    left: float
    right: float


class Kind(NamedTuple):
    """What columns have their margins in common: of pages of one shape, odd or even, the one of so many."""

    shape: Shape
    odd: bool
    number: int = 0
    of: int = 1


class Frames:
    """The usual frames of a document's columns, by what kind of page they stand on."""

    def __init__(self, columns: Iterable[tuple[Kind, list[Line]]]) -> None:
        """Find them from all columns of a document, each with its kind."""
        kinds: dict[Kind, list[Line]] = {}
        for kind, lines in columns:
            kinds.setdefault(kind, []).extend(lines)
        self._usual: dict[Kind, Frame] = {}
        for kind, lines in kinds.items():
            mirrored = kinds.get(kind._replace(odd=not kind.odd), [])
            apart = min(len(lines), len(mirrored)) >= _MIRRORED and _shifted(lines, mirrored)
            self._usual[kind] = _usual(kind, lines if apart else [*lines, *mirrored])

    def of(self, kind: Kind, lines: list[Line]) -> Frame:
        """The frame of a column: the usual one of its kind, unless its own lines do not keep to it."""
        usual = self._usual[kind]
        if len(lines) < _ENOUGH:
            return Frame(
                min(usual.left, *(line.left for line in lines)), max(usual.right, *(line.right for line in lines))
            )
        own = _frame(lines)
        size = median(line.size for line in lines)
        if _narrow(kind, own):
            return next((frame for frame in self._usual.values() if _alike(frame, own, size)), usual)
        outside = sum(line.left < usual.left - size or line.right > usual.right + size for line in lines)
        ending = sum(abs(line.right - own.right) < 0.5 * size for line in lines)
        if outside > 0.2 * len(lines) or (own.right < usual.right - 2 * size and ending > 0.5 * len(lines)):
            return own
        return usual


def _shifted(lines: list[Line], mirrored: list[Line]) -> bool:
    """Whether odd and even pages have margins of their own, as in a book."""
    return abs(_frame(lines).left - _frame(mirrored).left) > _SHIFT


def _alike(frame: Frame, other: Frame, size: float) -> bool:
    return abs(frame.left - other.left) < size and abs(frame.right - other.right) < size


def _narrow(kind: Kind, frame: Frame) -> bool:
    """Whether a frame is too narrow for the only column of its page: all of its lines are short."""
    return kind.of == 1 and frame.right - frame.left < _NARROW * (kind.shape.right - kind.shape.left)


def _usual(kind: Kind, lines: list[Line]) -> Frame:
    """Where lines usually begin and end; about the middle of the page where hardly a line is full, as in an annex."""
    frame = _frame(lines)
    if kind.of != 1:
        return frame
    ending = sum(abs(frame.right - line.right) < line.size for line in lines)
    beyond = sum(line.right - frame.right > line.size for line in lines)
    middle = kind.shape.middle
    if ending >= 2 and beyond <= _BEYOND * len(lines) and not _narrow(kind, frame):
        return frame
    reach = max(abs(edge - middle) for line in lines for edge in (line.left, line.right))
    return Frame(middle - reach, middle + reach)


def _frame(lines: list[Line]) -> Frame:
    size = median(line.size for line in lines)
    return Frame(
        _edge(sorted(line.left for line in lines), size),
        _edge(sorted((line.right for line in lines), reverse=True), size),
    )


def _edge(edges: list[float], size: float) -> float:
    """The outermost place at which one line in eight begins (or ends); edges come outermost first."""
    least = max(2, len(edges) // 8)
    start = 0
    for end, edge in enumerate(edges):
        while abs(edges[start] - edge) > 0.6 * size:
            start += 1
        if end - start + 1 >= least:
            # Go on to the end of what lies together.
            while end + 1 < len(edges) and abs(edges[start] - edges[end + 1]) <= 0.6 * size:
                end += 1  # noqa: PLW2901
            return edges[(start + end) // 2]
    return edges[0]

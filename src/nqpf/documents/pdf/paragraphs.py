"""Lines joined to paragraphs, over lines, columns and pages, by where they begin and end."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from nqpf.documents.numbers import leading_number
from nqpf.documents.pdf.glyphs import HYPHEN, is_wide
from nqpf.documents.pdf.lines import Line

_ENDS = frozenset("。！？；：.!?;:”）)")


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the lines of a column begin and end, in points."""

    left: float
    right: float

    @property
    def centre(self) -> float:
        """Its middle."""
        return (self.left + self.right) / 2


@dataclass(slots=True)
class Paragraph:
    """Lines that are one paragraph, each with the frame of its column."""

    lines: list[Line] = field(default_factory=list)
    centred: bool = False

    @property
    def page(self) -> int:
        """The page on which it begins."""
        return self.lines[0].page


def frame_of(lines: list[Line], usual: Frame | None = None) -> Frame:
    """Where most lines of a column begin and end; with few lines, what is usual in the document."""
    if len(lines) < 4 and usual is not None:
        return usual
    lefts, rights = sorted(line.left for line in lines), sorted((line.right for line in lines), reverse=True)
    size = median(line.size for line in lines)
    return Frame(_edge(lefts, size), _edge(rights, size))


def _edge(edges: list[float], size: float) -> float:
    """The outermost place at which more than one line in six begins (or ends); edges come outermost first."""
    least = max(2, len(edges) // 6)
    for index, edge in enumerate(edges):
        alike = [other for other in edges[index : index + 200] if abs(other - edge) < 0.5 * size]
        if len(alike) >= least:
            return median(alike)
    return edges[0]


def paragraphs_of(columns: Iterable[tuple[Frame, list[Line]]]) -> Iterator[Paragraph]:
    """The paragraphs of these columns in reading order."""
    current: Paragraph | None = None
    before: tuple[Frame, Line] | None = None
    for frame, lines in columns:
        for line in lines:
            if current is None or before is None or not _goes_on(current, *before, line, frame):
                if current is not None:
                    yield current
                current = Paragraph([line], _is_centred(line, frame))
            else:
                current.lines.append(line)
            before = frame, line
    if current is not None:
        yield current


def _is_centred(line: Line, frame: Frame) -> bool:
    indent, rest = line.left - frame.left, frame.right - line.right
    return min(indent, rest) > 1.2 * line.size and abs(indent - rest) < max(1.5 * line.size, 0.1 * max(indent, rest))


def _goes_on(paragraph: Paragraph, frame: Frame, last: Line, line: Line, here: Frame) -> bool:
    """Whether a line goes on with the paragraph."""
    size = last.size
    if paragraph.centred:
        return _is_centred(line, here) and line.style == last.style and line.page == last.page and _follows(last, line)
    indent = line.left - here.left
    alike = abs(indent - (last.left - frame.left)) < 0.5 * size
    # Within a block that is indented as a whole, lines begin where the one before began.
    if indent > 0.8 * size and not (alike and len(paragraph.lines) > 1):
        return False
    if line.style.size > 1.25 * size or size > 1.25 * line.style.size:
        return False
    room = frame.right - last.right
    if room > line.width_of_first() + 0.5 * size:
        return False
    if line.page == last.page and not _follows(last, line):
        return False
    begins = leading_number(line.text) is not None
    return not (begins and paragraph.lines[0].left - frame.left < 0.8 * size and last.text[-1] in _ENDS)


def _follows(last: Line, line: Line) -> bool:
    """Whether a line stands as closely below the other as lines of a paragraph do."""
    return last.base - line.base < 2.6 * max(last.size, line.size)


def joined_text(lines: list[Line]) -> tuple[str, tuple[int, ...]]:
    """The text of a paragraph's lines, and the offsets at which a further page begins."""
    text, turns = lines[0].text, []
    for last, line in pairwise(lines):
        text = _join(text, line.text)
        if line.page != last.page:
            turns.extend([len(text) - len(line.text)] * (line.page - last.page))
    return text, tuple(turns)


def _join(text: str, following: str) -> str:
    if text.endswith(HYPHEN):
        return text[:-1] + following
    wide = is_wide(text[-1]) or is_wide(following[0])
    return text + ("" if wide else " ") + following

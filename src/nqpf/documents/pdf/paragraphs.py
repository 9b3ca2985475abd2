"""Lines joined to paragraphs, over lines, columns and pages, by where they begin and end."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from nqpf.documents.pdf.frames import Frame
from nqpf.documents.pdf.joining import Joiner
from nqpf.documents.pdf.lines import Line

_ENDS = frozenset("。！？；：.!?;:”）)")
_DISPLAY = 1.15
"""Titles are set larger than the text, by this factor at least."""
_PITCH = 1.45
"""A distance between lines, in that of the paragraph's other lines, which parts paragraphs."""


@dataclass(slots=True)
class Paragraph:
    """Lines that are one paragraph; `centred` if they stand in the middle of their column."""

    lines: list[Line]
    frame: Frame
    centred: bool = False
    pitch: float = 0.0
    """The least distance between its lines; 0 for a single one."""

    def text(self, joiner: Joiner) -> tuple[str, tuple[int, ...]]:
        """Its text, and the offsets at which a further page begins."""
        text, starts = joiner.joined(line.text for line in self.lines)
        turns: list[int] = []
        for start, (before, line) in zip(starts[1:], pairwise(self.lines), strict=True):
            turns += [start] * (line.page - before.page)
        return text, tuple(turns)


def paragraphs_of(columns: Iterable[tuple[Frame, list[Line]]], size: float = 0.0) -> Iterator[Paragraph]:
    """The paragraphs of these columns in reading order; `size` is that of most characters, in points."""
    current: Paragraph | None = None
    for frame, lines in columns:
        for line in lines:
            if current is not None and _goes_on(current, line, frame, line.size > _DISPLAY * size > 0):
                last = current.lines[-1]
                if line.page == last.page and last.base > line.base:
                    current.pitch = min(current.pitch or 1e9, last.base - line.base)
                current.lines.append(line)
                current.frame = frame
                continue
            if current is not None:
                yield current
            current = Paragraph([line], frame, _is_centred(line, frame, line.size > _DISPLAY * size > 0))
    if current is not None:
        yield current


def _is_centred(line: Line, frame: Frame, large: bool) -> bool:
    """Whether a line stands in the middle of its column: with room on both sides, or in the large type of titles."""
    indent, rest = line.left - frame.left, frame.right - line.right
    if abs(indent - rest) >= max(1.5 * line.size, 0.06 * (indent + rest)):
        return False
    return large or min(indent, rest) > 1.2 * line.size


def _goes_on(paragraph: Paragraph, line: Line, frame: Frame, large: bool) -> bool:
    """Whether a line goes on with the paragraph."""
    last = paragraph.lines[-1]
    size = last.size
    other = line.size > 1.25 * size or size > 1.25 * line.size
    if other or not _near(paragraph, line) or (line.number and line.style != last.style):
        return False  # too far, or a heading in type of its own
    full = _is_full(last, paragraph.frame, line)
    # A first line that is set in may happen to end as far from the margin: then the second one decides.
    if paragraph.centred and (len(paragraph.lines) > 1 or _is_centred(line, frame, large)):
        alike = line.style == last.style and line.page == last.page and not line.number
        return alike and (large or full)
    if not full:
        return False
    indent, before = line.left - frame.left, last.left - paragraph.frame.left
    first = paragraph.lines[0]
    if len(paragraph.lines) == 1:
        hanging = abs(indent - (first.hang - paragraph.frame.left)) < 0.6 * size and first.hang > first.left
        return hanging or (indent < 0.8 * size and not _begins(first, line, paragraph.frame))
    if indent - before > 0.8 * size or before - indent > 0.8 * size:
        return False
    return not (line.number and _begins(first, line, paragraph.frame))


def _is_full(last: Line, frame: Frame, line: Line) -> bool:
    """Whether the last line has no place for what the next one begins with."""
    return frame.right - last.right <= line.unit + 0.6 * last.size


def _begins(first: Line, line: Line, frame: Frame) -> bool:
    """Whether a line that is not indented begins a paragraph by its number, as where paragraphs are not indented."""
    return bool(line.number) and first.left - frame.left < 0.8 * first.size


def _near(paragraph: Paragraph, line: Line) -> bool:
    """Whether a line on the same page stands as closely below as lines of one paragraph do."""
    last = paragraph.lines[-1]
    distance = last.base - line.base
    if line.page != last.page or distance < 0:
        return True
    return distance < (_PITCH * paragraph.pitch if paragraph.pitch else 2.6 * max(last.size, line.size))

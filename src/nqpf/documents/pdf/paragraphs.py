"""Lines joined to paragraphs, over lines, columns and pages, by where they begin and end."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from nqpf.documents.pdf.frames import Frame
from nqpf.documents.pdf.joining import Joiner
from nqpf.documents.pdf.lines import Line
from nqpf.documents.pdf.setting import Setting

_DISPLAY = 1.15
"""Titles are set larger than the text, by this factor at least."""
_OTHER = 1.25
"""Lines of which one is larger by this factor are no paragraph."""
_INDENT = 0.8
"""From which on a line is indented, in its size."""
_BULLETS = frozenset("•●○■□◆★▪➢✓")


@dataclass(slots=True)
class Paragraph:
    """Lines that are one paragraph; `centred` if they stand in the middle of their column."""

    lines: list[Line]
    frame: Frame
    centred: bool = False
    pitch: float = 0.0
    """The least distance between its lines; 0 for a single one."""

    def take(self, line: Line, frame: Frame) -> None:
        """Go on with a line in this frame."""
        distance = self.lines[-1].base - line.base
        if line.page == self.lines[-1].page and distance > 0:
            self.pitch = min(self.pitch or distance, distance)
        self.lines.append(line)
        self.frame = frame

    def text(self, joiner: Joiner) -> tuple[str, tuple[int, ...]]:
        """Its text, and the offsets at which a further page begins."""
        text, starts = joiner.joined(line.text for line in self.lines)
        turns: list[int] = []
        for start, (before, line) in zip(starts[1:], pairwise(self.lines), strict=True):
            turns += [start] * (line.page - before.page)
        return text, tuple(turns)


def paragraphs_of(columns: Iterable[tuple[Frame, list[Line]]], setting: Setting) -> Iterator[Paragraph]:
    """The paragraphs of these columns in reading order, of a document that is set like this."""
    current: Paragraph | None = None
    for frame, lines in columns:
        for line in lines:
            if current is not None and _goes_on(current, line, frame, setting):
                current.take(line, frame)
                continue
            if current is not None:
                yield current
            current = Paragraph([line], frame, _is_centred(line, frame, setting))
    if current is not None:
        yield current


def _is_centred(line: Line, frame: Frame, setting: Setting) -> bool:
    """Whether a line stands in the middle of its column: with room on both sides, or in the type of titles."""
    indent, rest = line.left - frame.left, frame.right - line.right
    if abs(indent - rest) >= max(1.5 * line.size, 0.06 * (indent + rest)):
        return False
    title = _is_large(line, setting) or line.style.bold > setting.style.bold
    return title or min(indent, rest) > 1.2 * line.size


def _is_large(line: Line, setting: Setting) -> bool:
    return line.size > _DISPLAY * setting.style.size


def _goes_on(paragraph: Paragraph, line: Line, frame: Frame, setting: Setting) -> bool:
    """Whether a line goes on with the paragraph."""
    last = paragraph.lines[-1]
    other = line.size > _OTHER * last.size or last.size > _OTHER * line.size or line.page > last.page + 1
    # Too far, as behind a page that is not read; or a heading in type of its own; or an entry of a list, of contents.
    if other or not setting.follows(last, line, paragraph.pitch) or (line.number and line.style != last.style):
        return False
    if line.text[0] in _BULLETS or is_entry(last.text) or _are_rows(last, line):
        return False
    if line.page != last.page and counts(last):
        return False
    full = _is_full(last, paragraph.frame, line)
    # A first line that is set in may happen to end as far from the margin: then the second one decides.
    if paragraph.centred and (len(paragraph.lines) > 1 or _is_centred(line, frame, setting)):
        alike = line.style == last.style and line.page == last.page and not line.number
        title = _is_large(line, setting) and all(_is_centred(one, frame, setting) for one in (last, line))
        return alike and (title or full)
    return full and _is_in_place(paragraph, line, frame, setting)


def _is_in_place(paragraph: Paragraph, line: Line, frame: Frame, setting: Setting) -> bool:
    """Whether a line begins where one would that goes on with the paragraph."""
    first, last, size = paragraph.lines[0], paragraph.lines[-1], paragraph.lines[-1].size
    indent, before = line.left - frame.left, last.left - paragraph.frame.left
    begins = bool(line.number) and first.left - paragraph.frame.left < _INDENT * first.size
    if len(paragraph.lines) > 1:
        return abs(indent - before) <= _INDENT * size and not begins
    if first.hang > first.left and abs(indent - (first.hang - paragraph.frame.left)) < 0.6 * size:
        return True
    if indent < _INDENT * size:
        return not begins
    # Below an indented line: another paragraph, unless all of this one is set in.
    whole = abs(indent - before) < 0.3 * size and line.style == last.style and not line.number
    return whole and (not setting.indents or line.text[0].islower())


def _are_rows(last: Line, line: Line) -> bool:
    """Whether two lines are rows of a table without ruling: parts of them begin below each other."""
    aligned = sum(any(abs(stop - above) < 0.5 * line.size for above in last.stops) for stop in line.stops)
    return aligned > 0 and 2 * aligned >= len(line.stops)


def _is_full(last: Line, frame: Frame, line: Line) -> bool:
    """Whether the last line has no place for what the next one begins with."""
    return frame.right - last.right <= line.unit + 0.6 * last.size


def is_entry(line: str) -> bool:
    """Whether a line ends an entry of a table of contents: with dots, and the page."""
    return _entry().search(line) is not None


def counts(line: Line) -> bool:
    """Whether a line ends with a number that stands apart, as an entry without dots does."""
    return bool(line.stops) and _number().search(line.text) is not None


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r" [0-9０-９]{1,4}\Z")


@cache
def _entry() -> re.Pattern[str]:
    return re.compile(r"(?:[.．·…‥][ ]?){4}[ ]*[0-9０-９ivxIVX]{1,4}\Z")

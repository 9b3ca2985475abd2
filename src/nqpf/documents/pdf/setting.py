"""How the text of a document is set: its size, the distance of its lines, whether first lines are indented."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from nqpf.documents.pdf.frames import Frame
from nqpf.documents.pdf.glyphs import Style
from nqpf.documents.pdf.lines import Line

_INDENT = 0.8
"""From which on a line is indented, in its size."""
_OFTEN = 0.05
"""The part of its lines that begin an indented paragraph, in a document that indents them."""


class Setting(NamedTuple):
    """The style of most characters, the usual distance of lines in points, whether first lines are indented."""

    style: Style = Style("", 0.0, False)
    pitch: float = 0.0
    indents: bool = True

    def follows(self, last: Line, line: Line, pitch: float) -> bool:
        """Whether a line stands as closely below another as in a paragraph of this pitch (0: not known)."""
        distance = last.base - line.base
        if line.page != last.page or distance < 0:
            return True
        usual = pitch or (self.pitch if last.size < 1.1 * self.style.size else 0.0)
        return distance < (_APART * usual if usual else _FAR * max(last.size, line.size))


_APART, _FAR = 1.3, 2.6
"""A distance between lines that parts paragraphs, in the usual one; and in their size where none is known."""


def setting_of(columns: Iterable[tuple[Frame, list[Line]]]) -> Setting:
    """How the text of these columns is set."""
    styles: Counter[Style] = Counter()
    steps: Counter[float] = Counter()
    indented = lines_read = 0
    for frame, lines in columns:
        lines_read += len(lines)
        for line in lines:
            styles[line.style] += len(line.text)
        for line, below in pairwise(lines):
            steps[round(2 * (line.base - below.base)) / 2] += 1
            indented += _is_set_in(line, frame) and not _is_set_in(below, frame)
    if not styles:
        return Setting()
    pitch = max((step for step in steps if step > 0), key=lambda step: steps[step], default=0.0)
    return Setting(styles.most_common(1)[0][0], pitch, indented >= _OFTEN * lines_read)


def _is_set_in(line: Line, frame: Frame) -> bool:
    return line.left - frame.left > _INDENT * line.size

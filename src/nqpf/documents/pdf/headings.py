"""Headings: short paragraphs set otherwise than the text that are numbered, or in the middle, or much larger."""

from collections import Counter
from collections.abc import Iterable

from nqpf.documents.pdf.glyphs import Style
from nqpf.documents.pdf.lines import Line
from nqpf.documents.pdf.paragraphs import Paragraph

_LONGEST = 60
"""Characters of a heading."""
_ENDS = frozenset("。；，、;,")
_LARGER, _MUCH_LARGER = 1.08, 1.2
"""The size of a heading, in that of the text: with a number, or in the middle; and where nothing but size shows it."""


class Headings:
    """Tells headings from the text of one document."""

    def __init__(self, lines: Iterable[Line]) -> None:
        """Learn how most of the text is set."""
        weight: Counter[Style] = Counter()
        for line in lines:
            weight[line.style] += len(line.text)
        self._body = weight.most_common(1)[0][0] if weight else Style("", 0.0, False)

    @property
    def size(self) -> float:
        """The size of most characters, in points."""
        return self._body.size

    def is_heading(self, paragraph: Paragraph, text: str) -> bool:
        """Whether the paragraph, of this text, is a heading."""
        if len(text) > _LONGEST or text[-1] in _ENDS:
            return False
        styles = {line.style for line in paragraph.lines}
        if len(styles) > 1:
            return False
        style = styles.pop()
        placed = paragraph.centred or bool(paragraph.lines[0].number)
        return style.size > _MUCH_LARGER * self._body.size or (placed and self._differs(style))

    def _differs(self, style: Style) -> bool:
        body = self._body
        return style.size > _LARGER * body.size or (
            style.size > body.size / _LARGER and (style.bold > body.bold or style.font != body.font)
        )

"""Headings: short paragraphs that are set otherwise than the text and numbered, or stand in the middle."""

from collections import Counter
from collections.abc import Iterable

from nqpf.documents.pdf.glyphs import Style
from nqpf.documents.pdf.lines import Line
from nqpf.documents.pdf.paragraphs import Paragraph

_LONGEST = 60
"""Characters of a heading."""
_ENDS = frozenset("。；，、;,")
_LARGER = 1.08
"""A heading's characters, in the size of the text, where size alone tells them."""


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
        numbered = bool(paragraph.lines[0].number)
        return self._differs(styles.pop()) and (numbered or paragraph.centred)

    def _differs(self, style: Style) -> bool:
        body = self._body
        return style.size > _LARGER * body.size or (
            style.size > body.size / _LARGER and (style.bold > body.bold or style.font != body.font)
        )

"""Headings: short paragraphs set otherwise than the text that are numbered, or in the middle, or much larger."""

from nqpf.documents.pdf.glyphs import Style, is_wide
from nqpf.documents.pdf.paragraphs import Paragraph

_LONGEST = 60
"""Characters of a heading."""
_ENDS = frozenset("。；，、;,")
_LINES = 2
"""Lines of a heading that nothing but bold type shows, in a document in Latin letters."""
_LARGER, _MUCH_LARGER = 1.08, 1.2
"""The size of a heading, in that of the text: with a number, or in the middle; and where nothing but size shows it."""


def is_heading(paragraph: Paragraph, text: str, body: Style) -> bool:
    """Whether a paragraph, of this text, is a heading in a document whose text is set like this."""
    if len(text) > _LONGEST or text[-1] in _ENDS:
        return False
    styles = {line.style for line in paragraph.lines}
    if len(styles) > 1:
        return False
    style = styles.pop()
    placed = paragraph.centred or bool(paragraph.lines[0].number)
    bold = style.bold > body.bold and not any(map(is_wide, text)) and len(paragraph.lines) <= _LINES
    return style.size > _MUCH_LARGER * body.size or ((placed or bold) and _differs(style, body))


def _differs(style: Style, body: Style) -> bool:
    return style.size > _LARGER * body.size or (
        style.size > body.size / _LARGER and (style.bold > body.bold or style.font != body.font)
    )

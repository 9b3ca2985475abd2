"""Headings: short paragraphs set otherwise than the text that are numbered, or in the middle, or much larger."""

from collections.abc import Sequence

from nqpf.documents.document import Piece
from nqpf.documents.numbers import leading_number
from nqpf.documents.pdf.glyphs import Style, is_wide
from nqpf.documents.pdf.paragraphs import Paragraph

_LONGEST = 60
"""Characters of a heading."""
_ENDS = frozenset("。；，、：;,:")
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


def tenths(style: Style) -> int:
    """A size in tenths of a point, kept in the place of a level until all sizes are known."""
    return round(10 * style.size)


def with_levels(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with levels instead of sizes: the largest headings are of level 1.

    Where headings have numbers, these say which stands below which; where all are of one size, nothing does.
    """
    sized = [piece.level for piece in pieces if piece.level]
    numbered = any(piece.kind == "heading" and _counts(piece.number) for piece in pieces)
    levels: dict[int, int] = {}
    largest = 0.0
    for size in sorted(set(sized), reverse=True):
        if size * _LARGER < largest or not levels:
            largest = size
            levels[size] = len(set(levels.values())) + 1
        else:
            levels[size] = len(set(levels.values()))
    told = not numbered and len(set(levels.values())) > 1
    return [piece._replace(level=levels[piece.level] if told else 0) if piece.level else piece for piece in pieces]


def _counts(number: str) -> bool:
    """Whether a number counts sections; that of an annex does not."""
    leading = leading_number(number)
    return leading is not None and leading.rung != "annex"

"""Pages as pdfium gives them: characters, lines that are drawn, pictures.

pdfium is not safe to use from several threads at once; everything here is called one after the other.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from nqpf.documents.pdf.characters import Characters
from nqpf.documents.pdf.drawings import Drawings, Stroke
from nqpf.documents.pdf.glyphs import Glyph, upright

FEW = 30
"""A page with fewer characters, most of it a picture, is a scan."""
_MOSTLY = 0.6
_OUTLINES = 300
"""Paths on a page without characters that are the outlines of letters."""


class Shape(NamedTuple):
    """A page by its edges in points, as it is turned."""

    left: int
    bottom: int
    right: int
    top: int

    @property
    def middle(self) -> float:
        """Where lines in the middle of the page have theirs."""
        return (self.left + self.right) / 2


@dataclass(slots=True)
class Sheet:
    """A page turned so that most of its text is upright; lengths in points, y upwards.

    `others` are the characters that would be upright if the page were turned another way. `strokes` are the lines
    drawn on it. Pages of one `shape` have the same margins. `unread`: hardly anything of the page can be read.
    """

    number: int
    shape: Shape = Shape(0, 0, 0, 0)  # noqa: RUF009
    glyphs: list[Glyph] = field(default_factory=list)
    others: list[Glyph] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    unread: bool = False


def sheets_of(document: Any) -> Iterator[Sheet]:
    """The pages of an open document, one after the other. Raises :class:`nqpf.base.errors.Refused` for too much."""
    from pypdfium2 import raw  # noqa: PLC0415

    characters, drawings = Characters(raw), Drawings(raw)
    for number in range(1, len(document) + 1):
        # A page is closed before it is given out: whoever stops in between closes the document.
        yield _sheet(number, document, raw, characters, drawings)


def _sheet(number: int, document: Any, raw: Any, characters: Characters, drawings: Drawings) -> Sheet:
    page = raw.FPDF_LoadPage(document, number - 1)
    if not page:
        return Sheet(number, unread=True)  # damaged
    try:
        return _read(number, page, raw, characters, drawings)
    finally:
        raw.FPDF_ClosePage(page)


def _read(number: int, page: Any, raw: Any, characters: Characters, drawings: Drawings) -> Sheet:
    turned = characters.of(page)
    turn = max(turned, key=lambda turn: len(turned[turn]), default=0)
    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, box)
    left, bottom, right, top = upright(turn, box.left, box.bottom, box.right, box.top)
    glyphs = [glyph for glyph in turned.pop(turn, []) if left <= glyph.left <= right and bottom <= glyph.base <= top]
    others = [glyph for rest in turned.values() for glyph in rest]
    drawn = drawings.of(page)
    count = len(glyphs) + len(others)
    scanned = count < FEW and drawn.pictured > _MOSTLY * (right - left) * (top - bottom)
    unknown = characters.unknown > FEW and 2 * characters.unknown > count
    outlined = not count and drawn.paths > _OUTLINES
    return Sheet(
        number,
        Shape(round(left), round(bottom), round(right), round(top)),
        [] if unknown else glyphs,
        [] if unknown else others,
        [Stroke(*upright(turn, *stroke)) for stroke in drawn.strokes],
        scanned or unknown or outlined,
    )

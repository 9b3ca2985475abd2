"""A page as lines and tables, before its text is put together."""

from dataclasses import dataclass, field
from typing import NamedTuple

from nqpf.documents.pdf.glyphs import Glyph
from nqpf.documents.pdf.grid import Grid, grids_of
from nqpf.documents.pdf.lines import Line, lines_of
from nqpf.documents.pdf.sheets import Shape, Sheet
from nqpf.documents.pdf.tables import Table, table_of

_FRAMED, _PART = 2, 0.8
"""Lines of text in a frame, at least, and the part of its page's characters in it, at most."""


class Framed(NamedTuple):
    """Text in a frame, with margins of its own, and where the frame begins."""

    top: float
    lines: list[Line]


@dataclass(slots=True)
class Page:
    """The lines of a page, top to bottom, its tables, and text in frames; `turned` are lines for which it is turned.

    `unread`: it is a picture, or all but one.
    """

    number: int
    shape: Shape
    lines: list[Line] = field(default_factory=list)
    turned: list[Line] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    framed: list[Framed] = field(default_factory=list)
    unread: bool = False


def page_of(sheet: Sheet) -> Page:
    """The page of a sheet."""
    page = Page(sheet.number, sheet.shape, unread=sheet.unread)
    glyphs = sheet.glyphs
    for grid in grids_of(sheet.strokes) if glyphs else ():
        inside, outside = _parted(glyphs, grid)
        table = table_of(grid, inside, sheet.number)
        framed = lines_of(inside, sheet.number)
        if table is not None:
            page.tables.append(table)
        elif len(framed) >= _FRAMED and len(inside) < _PART * len(sheet.glyphs):
            page.framed.append(Framed(grid.top, framed))
        else:
            continue  # a box around words, or around all of the page
        glyphs = outside
    page.lines = lines_of(glyphs, sheet.number)
    page.turned = lines_of(sheet.others, sheet.number)
    return page


def _parted(glyphs: list[Glyph], grid: Grid) -> tuple[list[Glyph], list[Glyph]]:
    """The characters in a grid and those outside it."""
    left, bottom, right, top = grid.box
    inside: list[Glyph] = []
    outside: list[Glyph] = []
    for glyph in glyphs:
        middle, height = (glyph.left + glyph.right) / 2, glyph.base + 0.3 * glyph.style.size
        within = left <= middle <= right and bottom <= height <= top
        (inside if within else outside).append(glyph)
    return inside, outside

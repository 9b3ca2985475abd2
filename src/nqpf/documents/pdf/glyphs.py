"""Characters of a page as they are worked with: upright, repaired, with the space that they take."""

import unicodedata
from typing import NamedTuple

from nqpf.base.radicals import RADICALS

SOFT = "\u00ad"
"""A hyphen that is no part of its word; shown at the end of a line only."""
_BULLETS = "\uf06c\uf06e\uf075\uf076\uf09f\uf0a7\uf0b2\uf0b7\uf0d8\uf0e8\uf0fc\uf0a8\uf071\uf0be"
_SINGLE: dict[int, str] = {
    **dict.fromkeys(map(ord, _BULLETS), "•"),
    **RADICALS,
    # What pdfium and others write for a hyphen at the end of a line.
    0x02: "-",
    0xFFFE: "-",
    **dict.fromkeys((0x00, 0xFFFD, 0xFEFF, 0xFFFF, 0x200B, 0x2060), ""),
}
_KANGXI = range(0x2F00, 0x2FE0)
_LIGATURES = range(0xFB00, 0xFB07)
_PRIVATE = range(0xE000, 0xF900)


class Style(NamedTuple):
    """How characters are set: the font's name, their height in points, bold or not.

    `turn` says in quarters, counted anticlockwise, how the text is turned on its page; -1: by another angle.
    """

    font: str
    size: float
    bold: bool
    turn: int = 0


class Glyph(NamedTuple):
    """A character, upright: its edges and baseline in points, y upwards; `apart`: a blank stands before it."""

    text: str
    left: float
    right: float
    base: float
    style: Style
    apart: bool


def repaired(code: int) -> str:
    """The character of a code: radicals and ligatures as what they stand for, bullets of symbol fonts as •."""
    if code in _SINGLE:
        return _SINGLE[code]
    if code in _KANGXI or code in _LIGATURES:
        return unicodedata.normalize("NFKC", chr(code))
    return chr(code)


def is_private(character: str) -> bool:
    """Whether only the font knows what the character is."""
    return ord(character) in _PRIVATE


def is_wide(character: str) -> bool:
    """Whether a character is set without blanks around it: Chinese, Japanese, full-width marks."""
    return character >= "\u2e80" and not "\uac00" <= character <= "\ud7a3"


def upright(turn: int, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
    """The edges of a box once its page is turned so that text of this turn is upright."""
    if turn == 1:
        return bottom, -right, top, -left
    if turn == 2:
        return -right, -top, -left, -bottom
    if turn == 3:
        return -top, left, -bottom, right
    return left, bottom, right, top

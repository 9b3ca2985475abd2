"""The characters of a page, by pdfium: what they are, where they stand, how they are set."""

import re
from ctypes import addressof, byref, c_double, c_float, create_string_buffer
from math import hypot, inf
from typing import Any

from nqpf.base.errors import Refused
from nqpf.base.language import Text
from nqpf.documents.pdf.glyphs import Glyph, Style, is_private, repaired, upright

MOST_CHARACTERS = 3_000_000
"""Characters of a document: 2,000 close pages of Chinese have two million."""
_TOO_LONG = Text("the PDF has too much text", "PDF 文件的文字过多")
_SPLIT = Text("split it into smaller files", "请拆分成较小的文件")

_NO_STYLE = Style("", 0.0, False)
_UNKNOWN = (0, 0xFFFD)
_POINT = 0.3
"""A decimal point is lower than this part of the size of its digits."""
_EXACT = 0.15
"""The part of its size by which a character may be narrower or wider than it is high."""
_BOLD = 600
_BOLD_NAME = re.compile("bold|black|heavy|hei|黑", re.IGNORECASE)
# What stands in a font's name for the part of it that one file, or one page, needs.
_SUBSET = re.compile("^[A-Z]{6}[+]|-PK[0-9a-f]{6,}$")
_BLANK = frozenset((0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000))


class Characters:
    """Reads characters page by page and keeps what the pages share: fonts, and how much may still come.

    `unknown` characters of the page read last have no meaning that the file states.
    """

    def __init__(self, raw: Any) -> None:
        """Use these functions of pdfium."""
        self._raw, self._left, self.unknown = raw, MOST_CHARACTERS, 0
        self._styles: dict[tuple[int, float, bool, int], Style] = {}
        # Some producers state sizes that mean nothing; Chinese characters are as high as they are wide.
        self._scales: dict[int, float] = {}
        self._known: dict[int, str] = {}
        self._place = c_double(), c_double()
        self._size, self._matrix = c_float(), raw.FS_MATRIX()

    def of(self, page: Any) -> dict[int, list[Glyph]]:
        """The characters of a page in the order in which they are written, by the turn of their text.

        Text at another angle is a stamp across the page, and left out.
        """
        text = self._raw.FPDFText_LoadPage(page)
        if not text:
            return {}
        try:
            turned = self._read(text)
        finally:
            self._raw.FPDFText_ClosePage(text)
        turned.pop(-1, None)
        return turned

    def _read(self, text: Any) -> dict[int, list[Glyph]]:
        count = self._raw.FPDFText_CountChars(text)
        self.unknown = 0
        self._left -= count
        if self._left < 0:
            raise Refused(_TOO_LONG, _SPLIT)
        box = self._raw.FS_RECTF()
        box_of, code_of, edges = byref(box), self._raw.FPDFText_GetUnicode, self._raw.FPDFText_GetLooseCharBox
        turned: dict[int, list[Glyph]] = {}
        glyphs: list[Glyph] = []
        style, base, bottom, top, apart = _NO_STYLE, 0.0, inf, inf, False
        for index in range(count):
            code = code_of(text, index)
            if code in _BLANK:
                apart = True
                continue
            character = self._known.get(code)
            if character is None:
                character = self._known[code] = repaired(code)
            if not character:
                self.unknown += code in _UNKNOWN
                continue
            edges(text, index, box_of)
            # Of a character as high as the one before, and at its height, all else is the same.
            if box.bottom != bottom or box.top != top:
                bottom, top = box.bottom, box.top
                style, base = self._placed(text, index, _square(character, box))
                glyphs = turned.setdefault(style.turn, [])
            left, right = box.left, box.right
            if style.turn:
                left, _, right, _ = upright(style.turn, left, bottom, right, top)
            if is_private(character):
                character = self._meant(text, index, character, glyphs, style)
            glyphs.append(Glyph(character, left, right, base, style, apart))
            apart = False
        return turned

    def _placed(self, text: Any, index: int, square: float) -> tuple[Style, float]:
        """How a character is set, and its baseline."""
        x, y = self._place
        self._raw.FPDFText_GetCharOrigin(text, index, x, y)
        item = self._raw.FPDFText_GetTextObject(text, index)
        style = self._style(item, square) if item else _NO_STYLE
        return style, upright(style.turn, x.value, y.value, x.value, y.value)[1]

    def _meant(self, text: Any, index: int, character: str, glyphs: list[Glyph], style: Style) -> str:
        """A character that only its font knows: a low mark behind a digit is a decimal point."""
        edges = [c_double() for _ in range(4)]
        self._raw.FPDFText_GetCharBox(text, index, *map(byref, edges))
        _, _, bottom, top = (edge.value for edge in edges)
        before = glyphs[-1].text if glyphs else ""
        if before.isdigit() and 0 < top - bottom < _POINT * style.size:
            return "." if before.isascii() else "．"
        self.unknown += 1
        return character

    def _style(self, item: Any, square: float) -> Style:
        """How the characters of a text object are set; `square` is the size of its first, if that shows it."""
        raw, matrix = self._raw, self._matrix
        raw.FPDFTextObj_GetFontSize(item, byref(self._size))
        raw.FPDFPageObj_GetMatrix(item, byref(matrix))
        font = raw.FPDFTextObj_GetFont(item)
        address = addressof(font.contents) if font else 0
        size = abs(self._size.value) * hypot(matrix.c, matrix.d)
        if square and size and address not in self._scales:
            self._scales[address] = square / size if abs(square / size - 1) > _EXACT else 1.0
        size = round(size * self._scales.get(address, 1.0), 1)
        stroked = raw.FPDFTextObj_GetTextRenderMode(item) == raw.FPDF_TEXTRENDERMODE_FILL_STROKE
        key = (address, size, stroked, _turn(matrix.a, matrix.b))
        if key not in self._styles:
            name = self._name(font) if font else ""
            bold = stroked or bool(_BOLD_NAME.search(name)) or bool(font and raw.FPDFFont_GetWeight(font) >= _BOLD)
            self._styles[key] = Style(name, size, bold, key[3])
        return self._styles[key]

    def _name(self, font: Any) -> str:
        name = create_string_buffer(128)
        self._raw.FPDFFont_GetBaseFontName(font, name, len(name))
        return _SUBSET.sub("", name.value.decode("utf-8", "replace"))


def _square(character: str, box: Any) -> float:
    """The height and width of a Chinese character; 0 for others, and where the box leaves out its margins."""
    width, height = box.right - box.left, box.top - box.bottom
    square = "\u4e00" <= character <= "\u9fff" and 0.7 * height < width < 1.4 * height
    return float(min(width, height)) if square else 0.0


def _turn(along: float, across: float) -> int:
    """The quarter by which text is turned whose direction is (along, across); -1 for none."""
    if abs(across) <= 0.1 * abs(along):
        return 0 if along >= 0 else 2
    if abs(along) <= 0.1 * abs(across):
        return 1 if across > 0 else 3
    return -1

"""Pages as pdfium gives them: characters, what is drawn, what is a picture. The one module that calls pdfium.

pdfium is not safe to use from several threads at once; everything here is called one after the other.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import addressof, byref, c_double, c_float, create_string_buffer
from dataclasses import dataclass, field
from math import hypot
from typing import Any

from nqpf.base.errors import Refused
from nqpf.base.language import Text
from nqpf.documents.pdf.glyphs import Glyph, Style, repaired

MOST_PAGES = 2_000
MOST_CHARACTERS = 2_000_000
"""Characters of a document: twice what 300 close pages of Chinese have, ten times over."""

_PASSWORD = Text("the PDF is protected by a password", "PDF 文件设有密码")
_UNLOCK = Text("save it without a password, or use the Word file", "请另存为不设密码的文件，或改用 Word 文件")
_DAMAGED = Text("this is no PDF, or it is damaged", "不是 PDF 文件，或文件已损坏")
_REPRINT = Text(
    "open it in a viewer and print it to PDF again, or use the Word file", "请打开后重新打印为 PDF，或改用 Word 文件"
)
_NO_PAGES = Text("the PDF has no pages", "PDF 文件没有任何页面")
_NO_STYLE = Style("", 0, False)
_BOLD = 600
_BOLD_NAME = re.compile("bold|black|heavy|hei|黑", re.IGNORECASE)
_SUBSET = re.compile("^[A-Z]{6}[+]|-PK[0-9a-f]{6,}$")
_BLANK = frozenset((0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000))


@dataclass(slots=True)
class Sheet:
    """A page, turned so that most of its text is upright; sizes in points."""

    number: int
    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)


class Pdf:
    """An open PDF. Use as :func:`opened` gives it."""

    def __init__(self, document: Any, raw: Any) -> None:
        """Keep the document and the library's functions."""
        self._document, self._raw = document, raw
        self._styles: dict[tuple[int, float, bool], Style] = {}
        self._size, self._matrix = c_float(), raw.FS_MATRIX()
        self._left = MOST_CHARACTERS
        self.pages = len(document)

    def sheet(self, number: int) -> Sheet:
        """Page `number`, from 1. One that cannot be read is empty."""
        raw = self._raw
        page = raw.FPDF_LoadPage(self._document, number - 1)
        if not page:
            return Sheet(number, 0, 0)
        sheet = Sheet(number, raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page))
        try:
            text = raw.FPDFText_LoadPage(page)
            if text:
                try:
                    sheet.glyphs = list(self._glyphs(text))
                finally:
                    raw.FPDFText_ClosePage(text)
        finally:
            raw.FPDF_ClosePage(page)
        return sheet

    def _glyphs(self, text: Any) -> Iterator[Glyph]:
        raw = self._raw
        count = raw.FPDFText_CountChars(text)
        self._left -= count
        if self._left < 0:
            raise Refused(Text("the PDF has too much text", "PDF 文件的文字过多"))
        box, x, y = raw.FS_RECTF(), c_double(), c_double()
        box_of, x_of, y_of = byref(box), byref(x), byref(y)
        unicode, loose, origin, object_of = (
            raw.FPDFText_GetUnicode,
            raw.FPDFText_GetLooseCharBox,
            raw.FPDFText_GetCharOrigin,
            raw.FPDFText_GetTextObject,
        )
        style, holder, apart = _NO_STYLE, 0, False
        for index in range(count):
            code = unicode(text, index)
            if code in _BLANK:
                apart = True
                continue
            character = repaired(code)
            if not character:
                continue
            loose(text, index, box_of)
            origin(text, index, x_of, y_of)
            item = object_of(text, index)
            if item and (address := addressof(item.contents)) != holder:
                style, holder = self._style(item), address
            yield Glyph(character, box.left, box.right, y.value, style, apart)
            apart = False

    def _style(self, item: Any) -> Style:
        """How the characters of a text object are set."""
        raw = self._raw
        raw.FPDFTextObj_GetFontSize(item, byref(self._size))
        raw.FPDFPageObj_GetMatrix(item, byref(self._matrix))
        size = round(self._size.value * hypot(self._matrix.c, self._matrix.d), 1)
        font = raw.FPDFTextObj_GetFont(item)
        stroked = raw.FPDFTextObj_GetTextRenderMode(item) == raw.FPDF_TEXTRENDERMODE_FILL_STROKE
        key = (addressof(font.contents) if font else 0, size, stroked)
        if key not in self._styles:
            name = self._font_name(font) if font else ""
            bold = stroked or (bool(font) and raw.FPDFFont_GetWeight(font) >= _BOLD) or bool(_BOLD_NAME.search(name))
            self._styles[key] = Style(name, size, bold)
        return self._styles[key]

    def _font_name(self, font: Any) -> str:
        """The font's name without the mark of a subset, which differs from page to page."""
        name = create_string_buffer(128)
        self._raw.FPDFFont_GetBaseFontName(font, name, len(name))
        return _SUBSET.sub("", name.value.decode("utf-8", "replace"))


@contextmanager
def opened(data: bytes) -> Iterator[Pdf]:
    """The PDF of these bytes. Raises ImportError without pypdfium2 and :class:`Refused` for what cannot be read."""
    import pypdfium2  # noqa: PLC0415
    from pypdfium2 import raw  # noqa: PLC0415

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise Refused(_PASSWORD, _UNLOCK) from None
        raise Refused(_DAMAGED, _REPRINT) from None
    try:
        pages = len(document)
        if not pages:
            raise Refused(_NO_PAGES, _REPRINT)
        if pages > MOST_PAGES:
            raise Refused(
                Text(
                    f"the PDF has {pages} pages, at most {MOST_PAGES} are read",
                    f"PDF 文件共 {pages} 页，最多读取 {MOST_PAGES} 页",
                ),
                Text("split it", "请拆分后再试"),
            )
        yield Pdf(document, raw)
    finally:
        document.close()

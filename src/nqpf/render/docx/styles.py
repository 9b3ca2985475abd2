"""Fonts and paragraphs as a Chinese or an English office sets them: body and headings, Latin and Chinese each."""

from typing import Any, NamedTuple

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from nqpf.base.language import Language
from nqpf.report.blocks.words import Tone


class Face(NamedTuple):
    """The font of Latin text and the one of Chinese text."""

    latin: str
    chinese: str


BODY: dict[Language, Face] = {"en": Face("Calibri", "宋体"), "zh": Face("Times New Roman", "宋体")}
HEADINGS: dict[Language, Face] = {"en": Face("Calibri", "黑体"), "zh": Face("Arial", "黑体")}
GRID = "Table Grid"
CELL, SMALL, FORMULA, NOTE, WARNING = "Table Text", "Small Text", "Formula", "Note", "Warning"
"""Styles that the template does not have: a cell's text, one of the annex, arithmetic, a remark, a caution."""
FIGURE, TABLE_TITLE, ANNEX, GAP = "Key Figure", "Table Title", "Annex Heading", "Gap"
"""A figure that is printed large, the title above a table, the heading of an annex, the space below a table."""
TONES: dict[Tone, str] = {
    "strong": "ToneStrong", "quiet": "ToneQuiet", "good": "ToneGood", "fair": "ToneFair", "poor": "TonePoor",
    "code": "ToneCode",
}  # fmt: skip
"""The id of the character style of each tone that has one; a link's is `Link`."""

_BLACK = RGBColor(0, 0, 0)
_THEMES = tuple(qn(f"w:{name}") for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"))


class _Look(NamedTuple):
    """Size in points, space before and after, lines, boldness."""

    size: float
    before: float = 0
    after: float = 0
    spacing: float = 1.0
    bold: bool = False


_BODY = {
    "Normal": _Look(10.5, after=6, spacing=1.25),
    CELL: _Look(9, before=1.5, after=1.5),
    FORMULA: _Look(9, after=2),
    SMALL: _Look(7.5, before=1, after=1),
    NOTE: _Look(9, after=6),
    WARNING: _Look(10.5, before=3, after=6, bold=True),
    "List Bullet": _Look(10.5, after=3, spacing=1.15),
    "List Number": _Look(10.5, after=3, spacing=1.15),
}
_HEADINGS = {
    "Title": _Look(18, before=6, after=6, bold=True),
    "Subtitle": _Look(12, after=12),
    "Heading 1": _Look(15, before=18, after=8, bold=True),
    "Heading 2": _Look(12, before=12, after=6, bold=True),
    "Heading 3": _Look(10.5, before=8, after=4, bold=True),
    "Caption": _Look(9, after=10),
    TABLE_TITLE: _Look(10, before=6, after=3, bold=True),
    FIGURE: _Look(18, bold=True),
    GAP: _Look(5),
    ANNEX: _Look(15, before=18, after=8, bold=True),
}
SIZES = {name: look.size for name, look in _BODY.items()}
"""The size in points of the text of each style."""
_ADDED = (CELL, SMALL, FORMULA, NOTE, WARNING, TABLE_TITLE, FIGURE, GAP)


class _Mark(NamedTuple):
    """How a tone looks: told apart by more than its colour, which grey print loses."""

    color: str = ""
    bold: bool = False
    slanted: bool = False
    face: str = ""


_MARKS = {
    "ToneStrong": _Mark(bold=True),
    "ToneQuiet": _Mark("595959"),
    "ToneGood": _Mark("1E6B3A", bold=True),
    "ToneFair": _Mark("7A4F00", slanted=True),
    "TonePoor": _Mark("9B1C1C", bold=True, slanted=True),
    "ToneCode": _Mark(face="Consolas"),
    "Link": _Mark("1F4E79"),
}


def set_styles(document: Any, language: Language) -> None:
    """Give every style that the report uses its fonts, sizes and spaces; Chinese text is marked as Chinese."""
    _drop_unused_tables(document)
    document.styles.add_style(ANNEX, WD_STYLE_TYPE.PARAGRAPH).base_style = document.styles["Heading 1"]
    for name in _ADDED:
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = document.styles["Normal"]
    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    set_face(defaults, BODY[language], language)
    spoken = defaults.find(qn("w:lang"))
    spoken.set(qn("w:val"), "en-US")
    spoken.set(qn("w:eastAsia"), "zh-CN")
    for looks, faces in ((_BODY, BODY), (_HEADINGS, HEADINGS)):
        for name, look in looks.items():
            style = document.styles[name]
            set_face(style.element.get_or_add_rPr(), faces[language], language)
            _set_look(style, look)
    for name in ("Title", "Subtitle", "Caption"):
        document.styles[name].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for name, mark in _MARKS.items():
        _add_tone(document, name, mark, language)
    for border in document.styles["Title"].element.iter(qn("w:pBdr")):
        border.getparent().remove(border)


def _add_tone(document: Any, name: str, mark: _Mark, language: Language) -> None:
    style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
    font = style.font
    font.bold = mark.bold or None
    if mark.slanted and language == "zh":  # Chinese type is not slanted: its script hand does the same
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "楷体")
    elif mark.slanted:
        font.italic = True
    if mark.color:
        font.color.rgb = RGBColor.from_string(mark.color)
    if mark.face:
        font.name = mark.face


def _drop_unused_tables(document: Any) -> None:
    """Drop the template's hundred table styles: Word has its own, and each paragraph would be checked against them."""
    for style in [style for style in document.styles if style.type == WD_STYLE_TYPE.TABLE]:
        if style.name not in (GRID, "Normal Table"):
            style.delete()


def _set_look(style: Any, look: _Look) -> None:
    font, paragraph = style.font, style.paragraph_format
    font.size, font.bold, font.italic, font.color.rgb = Pt(look.size), look.bold, False, _BLACK
    paragraph.space_before, paragraph.space_after = Pt(look.before), Pt(look.after)
    paragraph.line_spacing = look.spacing


def set_face(properties: Any, face: Face, language: Language) -> None:
    """Set the fonts of a style's or a document's text, of each script its own; the template's theme sets none."""
    fonts = properties.get_or_add_rFonts()
    for theme in _THEMES:
        fonts.attrib.pop(theme, None)
    for script in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{script}"), face.latin)
    fonts.set(qn("w:eastAsia"), face.chinese)
    if language == "zh":  # else quotation marks and dots that both scripts have would be set in the Latin font
        fonts.set(qn("w:hint"), "eastAsia")

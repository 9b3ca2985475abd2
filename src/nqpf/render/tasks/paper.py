"""The sheet of paper of the task table in Word: A4 across, its fonts with what takes their place, pages numbered."""

from typing import Any, NamedTuple

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from lxml.etree import tostring

from nqpf.base.language import Language, Text
from nqpf.render.docx.sheet import add_pages
from nqpf.render.docx.styles import CELL, NOTE, Face, set_face
from nqpf.render.tasks.pieces import whole

WIDTH, HEIGHT, MARGIN = 29.7, 21.0, 1.8
"""Centimetres."""
BODY: dict[Language, Face] = {"zh": Face("Times New Roman", "仿宋_GB2312"), "en": Face("Calibri", "仿宋_GB2312")}
"""By language, the fonts of running text as offices use them."""
_HEAD: dict[Language, Face] = {"zh": Face("Times New Roman", "黑体"), "en": Face("Calibri", "黑体")}
HEAD = "Table Head"
"""The style of a table's headings."""
_FALLBACKS = {"仿宋_GB2312": ("仿宋", "roman"), "黑体": ("SimHei", "swiss")}
"""By font, the name that it has elsewhere, and of which kind whatever takes its place should be."""
_SIZES = {"Normal": 10.5, CELL: 9.5, HEAD: 9.5, NOTE: 9.5, "Title": 18, "Heading 1": 13}
_SMALLER = {CELL: 8.5, HEAD: 8.5}
_SPACES = {"Normal": (0, 0), CELL: (1.5, 1.5), HEAD: (2, 2), NOTE: (4, 0), "Title": (0, 8), "Heading 1": (12, 4)}
"""By style, its size, and the space before and after it, in points."""


class Paper(NamedTuple):
    """A document in the making, in one language."""

    document: Any
    language: Language


def new_paper(title: Text, lang: Language) -> Paper:
    """An empty document of that title."""
    document = docx.Document()
    _set_styles(document, lang)
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(WIDTH), Cm(HEIGHT)
    section.left_margin = section.right_margin = Cm(MARGIN)
    section.top_margin, section.bottom_margin = Cm(2.0), Cm(1.8)
    add_pages(document, lang)
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = whole(title, lang), "nqpf", "nqpf"
    properties.comments, properties.language = "", "zh-CN" if lang == "zh" else "en-US"
    return Paper(document, lang)


def put_line(paper: Paper, text: Text, style: str) -> None:
    """A heading, a title or a remark."""
    paper.document.add_paragraph(whole(text, paper.language), style=style)


def _set_styles(document: Any, lang: Language) -> None:
    """Give every style that is used its fonts and size, and say what takes the place of a font that is missing."""
    styles = document.styles
    for name in (CELL, HEAD, NOTE):
        styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
    for name, size in (_SIZES | _SMALLER if lang == "en" else _SIZES).items():
        style, heading = styles[name], name in (HEAD, "Title", "Heading 1")
        set_face(style.element.get_or_add_rPr(), (_HEAD if heading else BODY)[lang], lang)
        font, paragraph = style.font, style.paragraph_format
        font.size, font.italic, font.color.rgb = Pt(size), False, RGBColor(0, 0, 0)
        font.bold = heading and lang == "en"
        before, after = _SPACES[name]
        paragraph.space_before, paragraph.space_after, paragraph.line_spacing = Pt(before), Pt(after), 1.0
    styles[HEAD].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    styles["Title"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for border in styles["Title"].element.iter(qn("w:pBdr")):
        border.getparent().remove(border)
    name_fallbacks(document)


def name_fallbacks(document: Any) -> None:
    """Name in the document's table of fonts what takes the place of those that are not installed."""
    table = next(one.target_part for one in document.part.rels.values() if one.reltype == RELATIONSHIP_TYPE.FONT_TABLE)
    root = parse_xml(table.blob)
    for name, (other, family) in _FALLBACKS.items():
        root.append(
            parse_xml(
                f"<w:font {nsdecls('w')} w:name='{name}'><w:altName w:val='{other}'/><w:charset w:val='86'/>"
                f"<w:family w:val='{family}'/><w:pitch w:val='variable'/></w:font>"
            )
        )
    table._blob = tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

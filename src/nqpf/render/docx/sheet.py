"""The sheet of paper: A4, margins, and the page's number with the number of pages as fields at its foot."""

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from nqpf.base.language import Language, Text
from nqpf.render.docx.styles import NOTE

WIDTH = 16.6
"""Centimetres between the margins."""
_A4 = (21.0, 29.7)
_PAGES = Text("Page {PAGE} of {NUMPAGES}", "第 {PAGE} 页 共 {NUMPAGES} 页")


def set_sheet(document: Any, language: Language) -> None:
    """Set size, margins and foot of the document's only section."""
    section = document.sections[0]
    section.page_width, section.page_height = (Cm(side) for side in _A4)
    section.left_margin = section.right_margin = Cm((_A4[0] - WIDTH) / 2)
    section.top_margin, section.bottom_margin = Cm(2.0), Cm(1.8)
    add_pages(document, language)


def add_pages(document: Any, language: Language) -> None:
    """Number the pages of the document's only section at their foot."""
    foot = document.sections[0].footer.paragraphs[0]
    foot.style, foot.alignment = document.styles[NOTE], WD_ALIGN_PARAGRAPH.CENTER
    for part in _PAGES.in_language(language).replace("{", "|{").replace("}", "|").split("|"):
        if part.startswith("{"):
            foot._p.append(_field(part[1:]))
        else:
            foot.add_run(part)


def _field(name: str) -> Any:
    """A field that the reader's program fills in."""
    field, run, shown = OxmlElement("w:fldSimple"), OxmlElement("w:r"), OxmlElement("w:t")
    field.set(qn("w:instr"), name)
    shown.text = "1"
    run.append(shown)
    field.append(run)
    return field

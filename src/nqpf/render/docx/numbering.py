"""Numbers before headings, counted by Word: 一、二、 and （一）（二） in Chinese, 1. and 1.1 in English."""

from collections.abc import Sequence
from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from nqpf.base.language import Language
from nqpf.render.docx.styles import ANNEX

_LEVELS: dict[Language, tuple[tuple[str, str], ...]] = {
    "en": (("decimal", "%1."), ("decimal", "%1.%2")),
    "zh": (("chineseCountingThousand", "%1、"), ("chineseCountingThousand", "（%2）")),
}
_SUFFIX: dict[Language, str] = {"en": "space", "zh": "nothing"}
_ANNEX: dict[Language, tuple[tuple[str, str], ...]] = {
    "en": (("decimal", "Annex %1: "),),
    "zh": (("chineseCountingThousand", "附录%1："),),
}
_ID, _ANNEX_ID = 90, 91
"""Of the lists; the template's own are below 20."""


def number_headings(document: Any, language: Language) -> None:
    """Tie headings of the first two levels to one list, so that they stay numbered as the document is edited.

    Annexes are counted by a list of their own.
    """
    _number(document, _ID, _LEVELS[language], ("Heading 1", "Heading 2"), _SUFFIX[language])
    _number(document, _ANNEX_ID, _ANNEX[language], (ANNEX,), "nothing")


def _number(document: Any, id: int, levels: Sequence[tuple[str, str]], styles: Sequence[str], suffix: str) -> None:
    made = "".join(
        f"<w:lvl w:ilvl='{depth}'><w:start w:val='1'/><w:numFmt w:val='{form}'/>"
        f"<w:pStyle w:val='{document.styles[style].style_id}'/>"
        f"<w:suff w:val='{suffix}'/><w:lvlText w:val='{text}'/><w:lvlJc w:val='left'/>"
        "<w:pPr><w:ind w:left='0' w:firstLine='0'/></w:pPr></w:lvl>"
        for depth, ((form, text), style) in enumerate(zip(levels, styles, strict=True))
    )
    numbering = document.part.numbering_part.element
    abstract = parse_xml(
        f"<w:abstractNum {nsdecls('w')} w:abstractNumId='{id}'><w:multiLevelType w:val='multilevel'/>{made}"
        "</w:abstractNum>"
    )
    # The schema wants all abstract lists before the first list that uses one.
    numbering.find(qn("w:num")).addprevious(abstract)
    numbering.append(parse_xml(f"<w:num {nsdecls('w')} w:numId='{id}'><w:abstractNumId w:val='{id}'/></w:num>"))
    for depth, style in enumerate(styles):
        _tie(document.styles[style].element.get_or_add_pPr(), id, depth)


def unnumbered(paragraph: Any) -> None:
    """Take a heading out of the list."""
    _tie(paragraph._p.get_or_add_pPr(), 0, 0)


def _tie(properties: Any, number: int, depth: int) -> None:
    tie = properties.get_or_add_numPr()
    for name, value in (("w:ilvl", depth), ("w:numId", number)):
        part = OxmlElement(name)
        part.set(qn("w:val"), str(value))
        tie.append(part)

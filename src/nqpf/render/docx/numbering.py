"""Numbers before headings, counted by Word: 一、二、 and （一）（二） in Chinese, 1. and 1.1 in English."""

from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from nqpf.base.language import Language

_LEVELS: dict[Language, tuple[tuple[str, str], ...]] = {
    "en": (("decimal", "%1."), ("decimal", "%1.%2")),
    "zh": (("chineseCountingThousand", "%1、"), ("chineseCountingThousand", "（%2）")),
}
_SUFFIX: dict[Language, str] = {"en": "space", "zh": "nothing"}
_ID = 90
"""Of the list; the template's own are below 20."""


def number_headings(document: Any, language: Language) -> None:
    """Tie headings of the first two levels to one list, so that they stay numbered as the document is edited."""
    levels = "".join(
        f"<w:lvl w:ilvl='{depth}'><w:start w:val='1'/><w:numFmt w:val='{form}'/><w:pStyle w:val='Heading{depth + 1}'/>"
        f"<w:suff w:val='{_SUFFIX[language]}'/><w:lvlText w:val='{text}'/><w:lvlJc w:val='left'/>"
        "<w:pPr><w:ind w:left='0' w:firstLine='0'/></w:pPr></w:lvl>"
        for depth, (form, text) in enumerate(_LEVELS[language])
    )
    numbering = document.part.numbering_part.element
    abstract = parse_xml(
        f"<w:abstractNum {nsdecls('w')} w:abstractNumId='{_ID}'><w:multiLevelType w:val='multilevel'/>{levels}"
        "</w:abstractNum>"
    )
    # The schema wants all abstract lists before the first list that uses one.
    numbering.find(qn("w:num")).addprevious(abstract)
    numbering.append(parse_xml(f"<w:num {nsdecls('w')} w:numId='{_ID}'><w:abstractNumId w:val='{_ID}'/></w:num>"))
    for depth in range(len(_LEVELS[language])):
        properties = document.styles[f"Heading {depth + 1}"].element.get_or_add_pPr()
        _tie(properties, _ID, depth)


def unnumbered(paragraph: Any) -> None:
    """Take a heading out of the list."""
    _tie(paragraph._p.get_or_add_pPr(), 0, 0)


def _tie(properties: Any, number: int, depth: int) -> None:
    tie = properties.get_or_add_numPr()
    for name, value in (("w:ilvl", depth), ("w:numId", number)):
        part = OxmlElement(name)
        part.set(qn("w:val"), str(value))
        tie.append(part)

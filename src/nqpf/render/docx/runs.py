"""Pieces of text in a paragraph, each in the character style of its tone."""

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml.etree import SubElement

from nqpf.base.language import Language
from nqpf.render.docx.links import Links
from nqpf.render.docx.styles import TONES
from nqpf.render.office import pieces
from nqpf.report.blocks.words import Words

_BLANKS = "{http://www.w3.org/XML/1998/namespace}space"


def put_words(paragraph: Any, said: Words, language: Language, links: Links) -> None:
    """Write the words at the end of a paragraph (its element); those that lead somewhere as links."""
    for text, run in pieces(said, language):
        parent = links.link(paragraph, run.to) if run.to else paragraph
        parent.append(_run(text, TONES.get(run.tone, "Link" if run.to else "")))


def _run(text: str, style: str) -> Any:
    made = OxmlElement("w:r")
    if style:
        SubElement(SubElement(made, qn("w:rPr")), qn("w:rStyle")).set(qn("w:val"), style)
    said = SubElement(made, qn("w:t"))
    said.text = text
    said.set(_BLANKS, "preserve")
    return made

"""Tables: a head that repeats on every page, rows that stay whole, widths that hold."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from lxml.etree import SubElement

from nqpf.render.docx.styles import CELL, GRID
from nqpf.report.blocks.words import Words

SHADE = "DDE6F0"
"""The ground of heads and names."""
Put = Callable[[Any, Words], None]
"""Writes words at the end of a paragraph."""


class Box(NamedTuple):
    """A cell: its paragraphs, their style (by name), where they stand, its ground, and what links lead to."""

    paragraphs: Sequence[Words]
    style: str = ""
    align: str = "left"
    shade: str = ""
    mark: Callable[[Any], None] | None = None
    span: int = 1


class Look(NamedTuple):
    """How a table looks: the style of its cells, how many rows repeat as its head, whether it has lines."""

    style: str = CELL
    heads: int = 0
    lines: bool = True
    describes: str = ""


def add_boxes(document: Any, widths: Sequence[float], rows: Iterable[Sequence[Box]], look: Look, put: Put) -> Any:
    """A table of cells, `widths` in centimetres; gives its element.

    Written as XML at once: by way of the library's objects a large table takes many times as long.
    """
    table = document.add_table(rows=0, cols=len(widths))
    table.style, table.autofit = (document.styles[GRID] if look.lines else None), False
    _describe(table, look)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    styles = {"": document.styles[look.style].style_id}
    for number, row in enumerate(rows):
        made = SubElement(table._tbl, qn("w:tr"))
        properties = SubElement(made, qn("w:trPr"))
        SubElement(properties, qn("w:cantSplit"))
        if number < look.heads:
            SubElement(properties, qn("w:tblHeader"))
        at = 0
        for box in row:
            if box.style not in styles:
                styles[box.style] = document.styles[box.style].style_id
            cell = _cell(made, sum(widths[at : at + box.span]), box)
            _write(cell, box, styles[box.style], put, head=number < look.heads)
            at += box.span
    return table


def _describe(table: Any, look: Look) -> None:
    """Centre it, and say what it is to who cannot see it."""
    properties = table._tbl.tblPr
    align = SubElement(properties, qn("w:jc"))
    align.set(qn("w:val"), "center")
    layout = properties.find(qn("w:tblLayout"))
    layout.addprevious(align)
    if look.describes:
        SubElement(properties, qn("w:tblCaption")).set(qn("w:val"), look.describes)


def _cell(row: Any, width: float, box: Box) -> Any:
    cell = SubElement(row, qn("w:tc"))
    properties = SubElement(cell, qn("w:tcPr"))
    size = SubElement(properties, qn("w:tcW"))
    size.set(qn("w:type"), "dxa")
    size.set(qn("w:w"), str(round(width * 1440 / 2.54)))
    if box.span > 1:
        SubElement(properties, qn("w:gridSpan")).set(qn("w:val"), str(box.span))
    if box.shade:
        shade = SubElement(properties, qn("w:shd"))
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", box.shade)):
            shade.set(qn(f"w:{name}"), value)
    return cell


def _write(cell: Any, box: Box, style: str, put: Put, *, head: bool) -> None:
    for number, said in enumerate(box.paragraphs or ((),)):
        paragraph = OxmlElement("w:p")
        cell.append(paragraph)
        look = SubElement(paragraph, qn("w:pPr"))
        SubElement(look, qn("w:pStyle")).set(qn("w:val"), style)
        if head:
            SubElement(look, qn("w:keepNext"))
        SubElement(look, qn("w:jc")).set(qn("w:val"), box.align)
        if box.mark and not number:
            box.mark(paragraph)
        put(paragraph, said)

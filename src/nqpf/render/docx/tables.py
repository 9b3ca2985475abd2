"""Tables: a head that repeats on every page, rows that stay whole, widths that hold."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from nqpf.base.language import Text
from nqpf.render.docx.styles import CELL, GRID

_SHADE = "DDE6F0"


class Column(NamedTuple):
    """A column: its heading, its width in centimetres, and whether its figures stand at the right."""

    title: Text
    width: float
    right: bool = False


def add_table(document: Any, columns: Sequence[Column], heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A table with a head; `heads` are the columns' headings as they are read."""
    table, style = _table(document, [column.width for column in columns]), _cell_style(document)
    _fill(table, style, heads, columns, head=True)
    for row in rows:
        _fill(table, style, row, columns)


def add_pairs(document: Any, widths: tuple[float, float], rows: Iterable[tuple[str, str]]) -> None:
    """A table of names and what they stand for, without a head."""
    table, style = _table(document, widths), _cell_style(document)
    columns = [Column(Text(), width) for width in widths]
    for row in rows:
        _shade(_fill(table, style, row, columns)[0])


def _table(document: Any, widths: Sequence[float]) -> Any:
    table = document.add_table(rows=0, cols=len(widths))
    table.style, table.autofit = document.styles[GRID], False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    return table


def _cell_style(document: Any) -> str:
    """The id by which paragraphs name their style: looking it up anew for each takes longer than all else."""
    return str(document.styles[CELL].style_id)


def _fill(table: Any, style: str, texts: Sequence[str], columns: Sequence[Column], head: bool = False) -> list[Any]:
    row = table.add_row()
    marks = ("w:cantSplit", "w:tblHeader") if head else ("w:cantSplit",)
    for mark in marks:
        row._tr.get_or_add_trPr().append(OxmlElement(mark))
    cells = list(row.cells)
    for cell, text, column in zip(cells, texts, columns, strict=True):
        cell.width = Cm(column.width)
        paragraph = cell.paragraphs[0]
        paragraph._p.style = style
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if column.right else WD_ALIGN_PARAGRAPH.LEFT
        paragraph.add_run(text).bold = head or None
        if head:
            paragraph.paragraph_format.keep_with_next = True
            _shade(cell)
    return cells


def _shade(cell: Any) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", _SHADE)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)

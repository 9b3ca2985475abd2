"""Tables, and lists of things to do and of findings, which are tables as well."""

from collections.abc import Sequence
from functools import partial
from typing import Any, NamedTuple

from nqpf.base.language import Text
from nqpf.render.docx import limits
from nqpf.render.docx.draft import Draft
from nqpf.render.docx.styles import SIZES
from nqpf.render.docx.tables import SHADE, Box, Look
from nqpf.render.docx.widths import widths
from nqpf.render.office import line
from nqpf.report.blocks.block import Cell, Column, Table, cell_words
from nqpf.report.blocks.split import in_parts
from nqpf.report.blocks.words import NO_WORDS, Words, words

_DARKEST = (0x7F, 0xA3, 0xC7)
"""Red, green and blue of the ground of a value of 100."""


class Head(NamedTuple):
    """A column's heading, its part of the room, and whether its figures stand at the right."""

    title: Text
    room: int = 0
    right: bool = False


class Line(NamedTuple):
    """A row: the paragraphs of each cell, what links lead to, and the ground of each cell where they have any."""

    cells: Sequence[Sequence[Words]]
    id: str = ""
    shades: Sequence[str] = ()


def table(draft: Draft, block: Table) -> None:
    """The table below its title; in parts where it has more columns than Word takes."""
    if len(block.columns) > limits.COLUMNS:
        for part in in_parts(block, limits.COLUMNS - block.head):
            table(draft, part)
        return
    heads = [Head(column.title, column.room, column.form != "text") for column in block.columns]
    lines = []
    for row in block.rows:
        pairs = list(zip(row.cells, block.columns, strict=True))
        shades = [_shade(cell, column) for cell, column in pairs]
        lines.append(Line([_paragraphs(cell, column) for cell, column in pairs], row.id, shades))
    put_table(draft, block.id, block.title, heads, lines)


def _shade(cell: Cell, column: Column) -> str:
    """The ground of a cell whose value is shaded: the darker, the more; light enough to be read on."""
    if column.drawn != "shade" or cell.value is None:
        return ""
    part = min(max(cell.value / (1 if column.form == "share" else 100), 0), 1)
    return "".join(f"{round(255 + (full - 255) * part):02X}" for full in _DARKEST)


def _paragraphs(cell: Cell, column: Column) -> list[Words]:
    """What a cell says, and the lines below it that are free to be written in."""
    return [cell_words(cell, column.form), *[NO_WORDS] * (cell.blank - 1)]


def put_table(draft: Draft, id: str, title: Text, heads: Sequence[Head], lines: Sequence[Line]) -> None:
    """A table with a title, where it has one, and a head."""
    draft.table_title(title, id)
    put_rows(draft, draft.titled(title), heads, lines)


def put_rows(draft: Draft, describes: str, heads: Sequence[Head], lines: Sequence[Line]) -> None:
    """A table with a head below a title that stands there; `describes` says it to who cannot see it."""
    style = draft.cell_style
    aligns = ["right" if head.right else "left" for head in heads]
    named = [
        Box([words(head.title, tone="strong")], align=align, shade=SHADE)
        for head, align in zip(heads, aligns, strict=True)
    ]
    rows = [named]
    for one in lines:
        mark = partial(_mark, draft, one.id) if one.id else None
        shades = one.shades or [""] * len(aligns)
        boxes = [
            Box(cell, align=align, shade=shade) for cell, align, shade in zip(one.cells, aligns, shades, strict=True)
        ]
        rows.append([boxes[0]._replace(mark=mark), *boxes[1:]])
    wide = widths(_texts(draft, heads, lines), [head.room for head in heads], SIZES[style])
    draft.boxes(wide, rows, Look(style, heads=1, describes=describes))


def _mark(draft: Draft, id: str, paragraph: Any) -> None:
    draft.links.mark(paragraph, id)


def _texts(draft: Draft, heads: Sequence[Head], lines: Sequence[Line]) -> list[list[str]]:
    """All texts of each column, its heading among them."""
    texts = [[line(head.title, draft.language)] for head in heads]
    for one in lines:
        for column, cell in zip(texts, one.cells, strict=True):
            column.extend(line(said, draft.language) for said in cell)
    return texts

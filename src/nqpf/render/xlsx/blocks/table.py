"""Tables: a head to filter by, real numbers, words as text."""

from itertools import chain
from typing import Any

from nqpf.base.language import Text
from nqpf.render.xlsx.book import TEXT
from nqpf.render.xlsx.forms import figure, tone_of, toned
from nqpf.render.xlsx.stack import Column, Stack, Styled
from nqpf.report.blocks import block as b
from nqpf.report.blocks.words import words

_WIDE = 48
"""Characters of the width of a column that has a part of the room."""
_BAR, _SHADE = "#A6BFD9", "#7FA3C7"
_BESIDE = Text(": note", "备注")


def table(stack: Stack, block: b.Table) -> None:
    """The table below its title. Words beside a number have a column of their own: the number stays one."""
    beside = [
        any(row.cells[at].value is not None and row.cells[at].words for row in block.rows)
        for at in range(len(block.columns))
    ]
    columns = list(chain(*map(_columns, block.columns, beside)))
    rows = [list(chain(*map(_cells, row.cells, block.columns, beside))) for row in block.rows]
    placed = stack.listed(block.id, block.title, columns, rows, [row.id for row in block.rows])
    for at, column in enumerate(block.columns):
        if column.drawn and block.rows:
            place = at + sum(beside[:at])
            area = (placed.head + 1, place, placed.last, place)
            stack.sheet.sheet.conditional_format(*area, _drawn(column))


def _drawn(column: b.Column) -> dict[str, Any]:
    """What says a column's values again, behind its figures."""
    if column.drawn == "bar":
        return {"type": "data_bar", "bar_color": _BAR, "min_type": "num", "min_value": 0}
    most = 1 if column.form == "share" else 100
    ends = {"min_type": "num", "max_type": "num", "min_value": 0, "max_value": most}
    return {"type": "2_color_scale", "min_color": "#FFFFFF", "max_color": _SHADE, **ends}


def _columns(column: b.Column, beside: bool) -> list[Column]:
    made = Column(column.title, figure(column.form), _WIDE if column.room else 30)
    return [made, Column(words(column.title, _BESIDE))] if beside else [made]


def _cells(cell: b.Cell, column: b.Column, beside: bool) -> list[Styled]:
    tone = cell.tone if cell.tone != "plain" else tone_of(cell.words)
    if cell.value is None:
        return [Styled(cell.words, toned(TEXT, tone)._replace(right=column.form != "text")), *([Styled(None)] * beside)]
    form = toned(figure(column.form if column.form != "text" else "answered"), cell.tone)
    return [Styled(cell.value, form), *([Styled(cell.words)] * beside)]

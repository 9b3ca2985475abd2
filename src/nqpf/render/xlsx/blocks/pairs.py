"""Pictures that a workbook has as tables of their figures: pairs of sides, ranges, a value on a scale."""

from nqpf.base.language import Text
from nqpf.render.xlsx.blocks.bars import says
from nqpf.render.xlsx.book import POINTS, TEXT
from nqpf.render.xlsx.charts import Drawing, put_drawing
from nqpf.render.xlsx.forms import figure, toned
from nqpf.render.xlsx.stack import Cell, Column, Stack, Styled
from nqpf.report.blocks.pictures import Pair, Poles, Scale, Strips

_WIDE = 48
_MOST_DRAWN, _AROUND, _STRIP = 30, 90, 26
"""Ranges of a chart; pixels around all of them, and of each."""
_NAME, _ID, _SAID = Column(Text("Name", "名称"), TEXT, _WIDE), Column(Text("ID", "编号")), Text("State", "状况")
_A, _B, _LINK = Text("Side A", "A侧"), Text("Side B", "B侧"), Text("Link", "衔接")
_VALUE, _DETAILS = Text("Value", "数值"), Text("Details", "详情")
_RANGE = (Text("Low", "低"), Text("Value", "数值"), Text("High", "高"))
_ENDS = (Text("Lowest", "最低"), Text("Highest", "最高"))
_PART, _BELOW, _HERE = Text("Part", "分段"), Text("Below", "上限（不含）"), Text("Value here", "所处分段的数值")


def poles(stack: Stack, block: Poles) -> None:
    """A row a pair: each side and the link with its value, and what is to be said of them."""
    linked, detailed = any(one.link for one in block.pairs), any(one.details for one in block.pairs)
    columns = [_ID, _NAME]
    for title in (_A, _B, *([_LINK] if linked else [])):
        columns += [Column(title), Column(_VALUE, POINTS)]
    columns += [Column(_SAID, TEXT, _WIDE), *([Column(_DETAILS, TEXT, _WIDE)] if detailed else [])]
    rows = [_pair(one, linked=linked, detailed=detailed) for one in block.pairs]
    stack.listed(block.id, block.title, columns, rows, [one.id for one in block.pairs])


def _pair(one: Pair, *, linked: bool, detailed: bool) -> list[Cell]:
    row: list[Cell] = [one.id, one.title, one.a.title, one.a.value, one.b.title, one.b.value]
    if linked:
        row += [one.link.title, one.link.value] if one.link else [None, None]
    return [*row, one.said, *([one.details or None] if detailed else [])]


def strips(stack: Stack, block: Strips) -> None:
    """A row a range: its ends, the value within it, and what is beyond it; then bars with the ranges at their ends."""
    form = figure(block.form)
    ended, noted = any(one.ends for one in block.strips), any(one.said for one in block.strips)
    columns = [_NAME, *(Column(title, form) for title in _RANGE)]
    columns += [Column(title, form) for title in _ENDS if ended] + [Column(_SAID, TEXT, _WIDE)] * noted
    rows: list[list[Cell]] = []
    for one in block.strips:
        row: list[Cell] = [one.name, one.low, one.value, one.high]
        row += (one.ends or (None, None)) if ended else ()
        rows.append([*row, *([one.said or None] if noted else [])])
    placed = stack.listed(block.id, block.title, columns, rows)
    if 0 < len(rows) <= _MOST_DRAWN:
        ranges = [(max(one.value - one.low, 0), max(one.high - one.value, 0)) for one in block.strips]
        drawing = Drawing("bar", block.title, placed, 0, (2,), block.most, form.number, ranges=ranges)
        put_drawing(stack, drawing, _AROUND + _STRIP * len(rows))
    says(stack, block.says)


def scale(stack: Stack, block: Scale) -> None:
    """A row a part of the scale, with the value in the part where it is."""
    at = next((n for n, mark in enumerate(block.marks) if block.value < mark.below), len(block.marks) - 1)
    columns = [Column(_PART, TEXT, _WIDE), Column(_BELOW, figure("answered")), Column(_HERE, POINTS)]
    rows: list[list[Cell]] = [
        [
            Styled(mark.title, toned(TEXT, "strong" if n == at else "plain")),
            mark.below,
            block.value if n == at else None,
        ]
        for n, mark in enumerate(block.marks)
    ]
    stack.listed(block.id, block.title, columns, rows)
    says(stack, block.says)

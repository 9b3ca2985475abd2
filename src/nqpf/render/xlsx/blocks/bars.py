"""Bars and radars: a table of their figures, and a native chart that reads it."""

from nqpf.base.language import Text
from nqpf.render.xlsx.book import POINTS, TEXT
from nqpf.render.xlsx.charts import COLOR, Drawing, put_drawing
from nqpf.render.xlsx.forms import figure, toned
from nqpf.render.xlsx.stack import Column, Stack
from nqpf.report.blocks.block import said
from nqpf.report.blocks.pictures import Bars, Radar

_NAME, _VALUE, _TARGET = Text("Name", "名称"), Text("Value", "数值"), Text("target", "目标")
_SAID, _BELOW, _ID = Text("In words", "说明"), Text("Remark", "备注"), Column(Text("ID", "编号"))
_WIDE = 48
_TALL, _BAR, _AROUND = 420, 26, 90
"""Pixels of a radar, of a bar, around all bars."""
_TONES = {"good": "#1F4E79", "fair": "#6B96C0", "poor": "#E0A030"}


def bars(stack: Stack, block: Bars) -> None:
    """Name, value, target, what is said: only columns that some bar has something for; then the bars."""
    aimed = any(bar.target is not None for bar in block.bars)
    form = figure(block.form)
    columns = [Column(_NAME, TEXT, _WIDE), Column(_VALUE, form), *([Column(_TARGET, form)] if aimed else [])]
    rows = [[bar.name, bar.value, *([bar.target] if aimed else [])] for bar in block.bars]
    words_of = [bar.said if stack.say(bar.said) != said(bar.value, block.form) else () for bar in block.bars]
    for title, beside in ((_SAID, words_of), (_BELOW, [bar.below for bar in block.bars])):
        if any(beside):
            columns.append(Column(title, TEXT, _WIDE))
            rows = [[*row, one or None] for row, one in zip(rows, beside, strict=True)]
    placed = stack.listed(block.id, block.title, columns, rows, [bar.id for bar in block.bars])
    points = [{"fill": {"color": _TONES.get(bar.tone, COLOR)}} for bar in block.bars]
    drawing = Drawing("bar", block.title, placed, 0, (1, 2) if aimed else (1,), block.most, form.number, points)
    put_drawing(stack, drawing, _AROUND + _BAR * len(block.bars))
    says(stack, block.says)


def radar(stack: Stack, block: Radar) -> None:
    """The axes with their values, then the radar."""
    aimed = any(axis.target is not None for axis in block.axes)
    columns = [_ID, Column(_NAME, TEXT, _WIDE), Column(_VALUE, POINTS), *([Column(_TARGET, POINTS)] if aimed else [])]
    rows = [[axis.id, axis.title, axis.value, *([axis.target] if aimed else [])] for axis in block.axes]
    placed = stack.listed(block.id, block.title, columns, rows)
    put_drawing(stack, Drawing("radar", block.title, placed, 1, (2, 3) if aimed else (2,), 100), _TALL)
    says(stack, block.says)


def says(stack: Stack, text: Text) -> None:
    """What a picture shows, in a line below it."""
    if text:
        stack.prose(text, toned(TEXT, "quiet"))
        stack.space()

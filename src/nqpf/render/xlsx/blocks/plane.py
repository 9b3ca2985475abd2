"""Points between contours: a table of the points, one of the contours, and a native chart that reads both."""

from nqpf.base.language import Text
from nqpf.render.xlsx.blocks.bars import says
from nqpf.render.xlsx.book import EXACT, POINTS, TEXT
from nqpf.render.xlsx.charts import Run, put_points
from nqpf.render.xlsx.stack import Cell, Column, Stack
from nqpf.report.blocks.block import said
from nqpf.report.blocks.pictures import Plane
from nqpf.report.blocks.words import words

_ID, _NAME = Column(Text("ID", "编号")), Column(Text("Name", "名称"), TEXT, 48)
_TALL = 480


def plane(stack: Stack, block: Plane) -> None:
    """The points; the points of each contour within the plane; the chart of both."""
    axes = [Column(block.across, POINTS), Column(block.up, POINTS)]
    placed = stack.listed(
        block.id, block.title, [_ID, _NAME, *axes], [[dot.id, dot.title, dot.a, dot.b] for dot in block.dots]
    )
    runs = [Run(dot.title, placed.head + 1 + n, placed.head + 1 + n, joined=False) for n, dot in enumerate(block.dots)]
    rows: list[list[Cell]] = []
    head = stack.row
    for line in block.contours:
        within = [(a, b) for a, b in line.points if a <= 100 and b <= 100]
        if within:
            first = head + 1 + len(rows)
            rows += [[None, line.level, a, b] for a, b in within]
            name = words(block.contour, f" = {said(line.level, 'answered')}")
            runs.append(Run(name, first, first + len(within) - 1, joined=True))
    if rows:
        stack.grid([Column(""), Column(block.contour, EXACT), *axes], rows)
        stack.space()
    put_points(stack, block, runs, _TALL)
    says(stack, block.says)

"""A value on a scale of named parts."""

from collections.abc import Iterator

from nqpf.render.terminal.console import Line
from nqpf.render.terminal.pen import Pen
from nqpf.report.blocks import block, pictures


def scale(one: pictures.Scale, pen: Pen) -> Iterator[Line]:
    """A line: the value, then the parts with where they end; a mark before the one that the value is in."""
    line = Line(pen.say(one.title), "bold").append(f" {block.said(one.value, 'points')}", "bold cyan")
    within = next((at for at, mark in enumerate(one.marks) if one.value < mark.below), len(one.marks) - 1)
    start = 0.0
    for at, mark in enumerate(one.marks):
        span = f"{block.said(start, 'answered')}–{block.said(mark.below, 'answered')}"
        here = at == within
        line.append("  ").append(f"{'● ' if here else ''}{pen.say(mark.title)} {span}", "bold" if here else "dim")
        start = mark.below
    line.append(f"  {pen.say(one.says)}" if one.says else "", "dim")
    yield from pen.wrap(line, 0, 2)

"""Bars of characters on one scale, with what is said behind each."""

from collections.abc import Iterator

from nqpf.render.terminal.bar import bar as drawn
from nqpf.render.terminal.console import Line, broken, column
from nqpf.render.terminal.pen import Pen
from nqpf.render.terminal.row import row
from nqpf.report.blocks import block, pictures

_LENGTH = 16
_GAP = 2
_LEAST = 20
_BELOW = 4


def bars(one: pictures.Bars, pen: Pen) -> Iterator[Line]:
    """The name, the bar, what is said; a name wider than its column stands above its bar, uncut."""
    yield from pen.title(one.title, one.says)
    names = [pen.line(bar.name) for bar in one.bars]
    values = [block.said(bar.value, one.form) for bar in one.bars]
    longest = max(map(len, values), default=0)
    behind = [_behind(bar, value.rjust(longest), one, pen) for bar, value in zip(one.bars, values, strict=True)]
    room = pen.columns - _LENGTH - 2 * _GAP
    beside = column(names, room - min(max((said.cells for said in behind), default=0), max(_LEAST, room // 2)))
    for bar, name, said in zip(one.bars, names, behind, strict=True):
        first, *others = broken(said, room - beside, room - beside)
        figure = drawn(bar.value, one.most, _LENGTH, bar.tone).append(" " * _GAP).extend(first)
        yield from row(name, figure, beside, pen.options)
        for more in others:
            yield Line(" " * (pen.columns - room + beside)).extend(more)
        if bar.below:
            yield from pen.wrap(pen.line(bar.below, "dim"), _BELOW)


def _behind(bar: pictures.Bar, value: str, bars: pictures.Bars, pen: Pen) -> Line:
    line = pen.line(bar.said) if bar.said else Line(value, "bold")
    if bar.target is not None:
        met = bar.value >= bar.target
        line.append(f" {'≥' if met else '<'} {block.said(bar.target, bars.form)}", "green" if met else "yellow")
    return line

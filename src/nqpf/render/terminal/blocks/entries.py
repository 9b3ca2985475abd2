"""Things to do, in their order, each with what it brings."""

from collections.abc import Iterable, Iterator

from nqpf.base.language import Text
from nqpf.render.terminal.console import Line
from nqpf.render.terminal.pen import STYLES, Pen
from nqpf.report.blocks import block
from nqpf.report.words.marks import named

_INDENT = 5
_HANGING = 7
_TOGETHER = Text("together", "合计")


def entries(one: block.Entries, pen: Pen) -> Iterator[Line]:
    """Number, gains and title on a line; below it, what is said of the entry, each line behind its label."""
    yield from pen.title(one.title)
    for entry in one.entries:
        line = Line(f"{entry.number:>3}  ", "dim")
        line.append(f"{gains}  " if (gains := gains_of(entry.gains, pen)) else "", "bold green")
        yield from pen.wrap(line.extend(pen.line(entry.title)), 0, _INDENT)
        for more in entry.lines:
            label = Line(f"{pen.say(more.label)}  " if more.label else "", STYLES[more.tone] or "dim")
            yield from pen.wrap(label.extend(pen.line(more.words)), _INDENT, _HANGING)
    if one.total:
        together = Line(f"{pen.say(_TOGETHER)}  ", "dim").append(gains_of(one.total, pen), "bold green")
        yield from pen.wrap(together, _INDENT, _HANGING)


def gains_of(gains: Iterable[block.Gain], pen: Pen) -> str:
    """What is gained, of each figure: `+1.3 total, +0.5 commitment`."""
    each = (f"{block.said(gain.points, 'gain')} {pen.say(gain.of)}".rstrip() for gain in gains)
    return named(each, pen.options.language)

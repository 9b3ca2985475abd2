"""The figures that a report opens with, and names with what they stand for."""

from collections.abc import Iterator

from nqpf.base.language import both
from nqpf.render.terminal.console import Line, column
from nqpf.render.terminal.pen import STYLES, Pen
from nqpf.report.blocks import block

_NAMES, _VALUE = 32, 5


def figures(one: block.KeyFigures, pen: Pen) -> Iterator[Line]:
    """Name, value, what it is out of, its band and its meaning; details below, dim."""
    names = [Line(pen.say(figure.name), "bold") for figure in one.figures]
    columns = column(names, _NAMES)
    for name, figure in zip(names, one.figures, strict=True):
        line = Line(pen.say(figure.printed).rjust(_VALUE), "bold cyan")
        line.append(f" {of}" if (of := pen.say(both(figure.of))) else "", "bold")
        line.beside(Line(pen.say(figure.band), "bold")).beside(Line(pen.say(figure.means)))
        yield from pen.named(name, line, columns)
        for detail in figure.details:
            yield from pen.wrap(pen.line(detail, "dim"), columns + 2)


def facts(one: block.Facts, pen: Pen) -> Iterator[Line]:
    """A line each: the name, and behind it, in a column, what it stands for."""
    names = [Line(pen.say(fact.name), "dim") for fact in one.facts]
    columns = column(names, _NAMES)
    for name, fact in zip(names, one.facts, strict=True):
        said = pen.line(block.cell_words(fact.cell, fact.form), STYLES[fact.cell.tone])
        yield from pen.named(name, said, columns)

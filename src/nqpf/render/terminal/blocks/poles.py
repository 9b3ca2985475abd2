"""Pairs that are to go together, in words."""

from collections.abc import Iterator

from nqpf.render.terminal.console import Line
from nqpf.render.terminal.pen import Pen
from nqpf.report.blocks import block, pictures

_INDENT = 2


def poles(one: pictures.Poles, pen: Pen) -> Iterator[Line]:
    """Each pair: what is to be said of it, then both sides and their link with their figures."""
    yield from pen.title(one.title)
    for pair in one.pairs:
        yield from pen.wrap(Line(pen.say(pair.title)).beside(pen.line(pair.said, "bold")), 0, _INDENT)
        sides = Line()
        for side in filter(None, (pair.a, pair.b, pair.link)):
            sides.beside(Line(f"{pen.say(side.title)} {block.said(side.value, 'count')}", "dim"))
        details = pen.line(pair.details, "dim")
        if sides.cells + details.cells + 2 * _INDENT <= pen.columns:
            sides, details = sides.beside(details), Line()
        for line in filter(lambda line: line.pieces, (sides, details)):
            yield from pen.wrap(line, _INDENT, 2 * _INDENT)

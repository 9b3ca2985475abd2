"""Names and what they stand for."""

from collections.abc import Iterator

from nqpf.render.terminal.console import Line, cell_len, fit
from nqpf.render.terminal.pen import STYLES, Pen
from nqpf.report.blocks import block

_NAMES = 32


def facts(one: block.Facts, pen: Pen) -> Iterator[Line]:
    """A line each: the name, and behind it, in a column, what it stands for."""
    widest = max((cell_len(pen.say(fact.name)) for fact in one.facts), default=0)
    columns = min(widest, _NAMES)
    for fact in one.facts:
        name = Line(pen.say(fact.name), "dim")
        if name.cells > columns:
            yield from pen.wrap(name)
            name = Line()
        said = pen.line(block.cell_words(fact.cell, fact.form), STYLES[fact.cell.tone])
        yield from pen.wrap(fit(name, columns).append("  ").extend(said), 0, columns + 2)

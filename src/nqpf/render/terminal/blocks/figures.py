"""The figures that a report opens with: a line each, with what the figure means beside it."""

from collections.abc import Iterator

from nqpf.base.language import both
from nqpf.render.terminal.console import Line, cell_len, fit, right
from nqpf.render.terminal.pen import Pen
from nqpf.report.blocks import block

_NAMES, _VALUE = 24, 6


def figures(one: block.KeyFigures, pen: Pen) -> Iterator[Line]:
    """Name, value, what it is out of, its band and its meaning; details below, dim."""
    widest = max((cell_len(pen.say(figure.name)) for figure in one.figures), default=0)
    columns = min(widest, _NAMES)
    for figure in one.figures:
        name = Line(pen.say(figure.name), "bold")
        if name.cells > columns:
            yield from pen.wrap(name)
            name = Line()
        line = fit(name, columns).append(right(pen.say(figure.printed), _VALUE), "bold cyan")
        line.append(piece_of(figure, pen), "bold")
        means = pen.say(figure.means)
        yield from pen.wrap(line.append(f"  {means}" if means else ""), 0, columns + 1)
        for detail in figure.details:
            yield from pen.wrap(pen.line(detail, "dim"), columns + 1)


def piece_of(figure: block.KeyFigure, pen: Pen) -> str:
    """What the value is out of, and its band."""
    of = f" {pen.say(both(figure.of))}" if figure.of else ""
    return f"{of}  {pen.say(figure.band)}" if figure.band else of

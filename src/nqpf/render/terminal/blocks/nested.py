"""Blocks that hold others: a terminal has one column, and nothing folds."""

from collections.abc import Iterator

from nqpf.render.terminal.console import Line
from nqpf.render.terminal.pen import Pen
from nqpf.report.blocks.page import Beside, Folded


def beside(one: Beside, pen: Pen) -> Iterator[Line]:
    """One below the other."""
    yield from pen.draw(one.blocks, pen)


def folded(one: Folded, pen: Pen) -> Iterator[Line]:
    """The title, then all that it opens."""
    yield from pen.wrap(pen.line(one.title, "bold"))
    yield from pen.draw(one.blocks, pen)

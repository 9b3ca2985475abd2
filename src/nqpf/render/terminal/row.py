"""A row of a table: a name of any length, then figures in their columns."""

from collections.abc import Iterator

from nqpf.render.options import Options
from nqpf.render.terminal.console import Line, fit, wrap


def row(name: Line, figures: Line, columns: int, options: Options, indent: int = 0) -> Iterator[Line]:
    """The name in so many columns with the figures beside it; a name that is wider stands above them, uncut."""
    if name.cells > columns:
        yield from wrap(name, options, indent)
        name = Line()
    yield Line(" " * indent).extend(fit(name, columns)).append("  ").extend(figures)

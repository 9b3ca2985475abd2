"""A bar of characters on a terminal."""

from nqpf.render.filled import filled
from nqpf.render.terminal.console import Line
from nqpf.render.terminal.pen import STYLES
from nqpf.report.blocks.words import Tone

_FAIR, _GOOD = 0.3, 0.6


def bar(value: float, most: float, cells: int, tone: Tone = "plain") -> Line:
    """A bar of so many cells; without a tone of its own, its length says how good it is."""
    full = filled(value, most, cells)
    style = STYLES[tone] or ("green" if full >= _GOOD * cells else "yellow" if full >= _FAIR * cells else "red")
    return Line("█" * full, style).append("·" * (cells - full), "dim")

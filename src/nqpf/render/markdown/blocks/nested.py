"""Blocks that hold others."""

from nqpf.render.markdown.fitting import shortened, unfolding
from nqpf.render.markdown.pen import Pen
from nqpf.report.blocks.page import Beside, Folded

_LONGEST = 12_000
"""Characters of what one title opens."""


def beside(one: Beside, pen: Pen) -> list[str]:
    """One below the other."""
    return pen.draw(one.blocks, pen)


def folded(one: Folded, pen: Pen) -> list[str]:
    """A title that opens the rest; never parted from it."""
    lines = shortened(pen.draw(one.blocks, pen), _LONGEST, pen.options.language)
    return ["\n".join(unfolding(pen.summary(one.title), one.id, lines, opened=one.opened))]

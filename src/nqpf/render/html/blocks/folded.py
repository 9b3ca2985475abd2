"""Blocks side by side, and blocks that open."""

from nqpf.base.language import Text
from nqpf.render.html.element import Child, element
from nqpf.render.html.place import Place
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Beside, Block, Folded

SHORT = 10
"""Lines, at most, that are opened on paper; what is longer is printed where a reader has opened it."""


def beside(block: Beside, place: Place) -> Child:
    """Blocks side by side where there is room."""
    parts = [element("div", place.draw(one, place)) for one in block.blocks]
    return element("div", parts, class_=f"beside beside-{min(len(parts), 3)}")


def folded(block: Folded, place: Place) -> Child:
    """Blocks below a title that opens them."""
    inner = place.below(Text())
    return element(
        "details",
        element("summary", place.heading(block.title)),
        [place.draw(one, inner) for one in block.blocks],
        id=place.own(block.id),
        open=block.opened,
        class_=None if sum(map(lines, block.blocks)) <= SHORT else "folded",
    )


def is_narrow(block: Block) -> bool:
    """Whether a block folds and has nothing in it that needs the width of a page."""
    return isinstance(block, Folded) and all(
        isinstance(one, b.Formula | b.Paragraph | b.Listing | b.Heading) or is_narrow(one) for one in block.blocks
    )


def lines(block: Block) -> int:
    """How many lines a block takes on paper, roughly."""
    if isinstance(block, Beside | Folded):
        return sum(map(lines, block.blocks))
    return max(1, sum(len(part) for part in block if isinstance(part, tuple)))

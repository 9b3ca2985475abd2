"""A value on a scale of named parts."""

from itertools import pairwise

from nqpf.base.language import Text
from nqpf.render.html.drawing import captioned, percent, shape, strip
from nqpf.render.html.element import Child, element
from nqpf.render.html.place import Place, text
from nqpf.report.blocks.block import said
from nqpf.report.blocks.pictures import Scale


def scale(block: Scale, place: Place) -> Child:
    """The parts in turns of light and dark, a mark at the value; below, the parts by name, that of the value strong."""
    limits = [0.0, *(mark.below for mark in block.marks)]
    whole = limits[-1] or 1.0
    parts = [
        shape(
            "rect", class_="band" if n % 2 else "band odd", x=percent(low / whole), width=percent((high - low) / whole),
            y="0", height="100%",
        )
        for n, (low, high) in enumerate(pairwise(limits))
    ]  # fmt: skip
    at = percent(block.value / whole)
    here = next((n for n, mark in enumerate(block.marks) if block.value < mark.below), len(block.marks) - 1)
    names = [
        element("li", element("b" if n == here else "span", text(_named(mark.title, low, mark.below))))
        for n, (mark, low) in enumerate(zip(block.marks, limits, strict=False))
    ]
    drawing = strip(parts, shape("line", class_="mark", x1=at, x2=at, y1="0", y2="100%"))
    return captioned(place, block, drawing, element("ul", names, class_="marks"), class_="scale")


def _named(title: Text, low: float, high: float) -> Text:
    limits = f"{said(low, 'answered')}–{said(high, 'answered')}"
    return Text(f"{title.in_language('en')} {limits}", f"{title.in_language('zh')} {limits}")

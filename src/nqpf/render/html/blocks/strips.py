"""Ranges on one scale, each with the value within it."""

from xml.etree.ElementTree import Element

from nqpf.render.html.drawing import captioned, percent, shape, strip
from nqpf.render.html.element import Child, element
from nqpf.render.html.place import Place
from nqpf.report.blocks.block import said
from nqpf.report.blocks.pictures import Strip, Strips
from nqpf.report.blocks.words import words


def strips(block: Strips, place: Place) -> Child:
    """Ranges below one another."""
    ends = [element("span", said(end, "answered")) for end in (0.0, block.most / 2, block.most)]
    axis = element("li", element("span", ends), class_="axis", aria_hidden="true")
    listed = element("ul", [_strip(one, block, place) for one in block.strips], axis, class_="bars strips")
    return captioned(place, block, listed)


def _strip(one: Strip, block: Strips, place: Place) -> Element:
    most = block.most if block.most > 0 else 1.0
    low, value, high = (percent(figure / most) for figure in (one.low, one.value, one.high))
    ends = None
    if one.ends:
        least, most_ = (percent(end / most) for end in one.ends)
        ends = shape("line", class_="range", x1=least, x2=most_, y1="50%", y2="50%")
    drawing = strip(
        ends,
        shape("line", class_="box", x1=low, x2=high, y1="50%", y2="50%"),
        shape("line", class_="middle", x1=value, x2=value, y1="0", y2="100%"),
    )
    low_, value_, high_ = (said(figure, block.form) for figure in (one.low, one.value, one.high))
    return element(
        "li",
        element("span", place.said(one.name), class_="name"),
        drawing,
        element("span", place.said(one.said or words(f"{value_} ({low_}–{high_})")), class_="says"),
    )

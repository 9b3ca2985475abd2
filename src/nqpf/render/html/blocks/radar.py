"""Values around one centre; as bars where too few of them span an area."""

from math import cos, pi, sin
from xml.etree.ElementTree import Element

from nqpf.render.html.blocks.bars import bars
from nqpf.render.html.drawing import captioned, points, shape, svg
from nqpf.render.html.element import Child, element
from nqpf.render.html.place import Place, text
from nqpf.report.blocks.block import said
from nqpf.report.blocks.pictures import Axis, Bar, Bars, Radar
from nqpf.report.blocks.words import Run

_FEWEST = 3
_WIDTH, _HEIGHT, _RADIUS = 380, 320, 125
_MOST_NAMED = 30
"""Axes whose names stand around the picture without covering each other."""


def radar(block: Radar, place: Place) -> Child:
    """The picture, described by what it says."""
    if len(block.axes) < _FEWEST:
        return bars(_as_bars(block), place)
    count = len(block.axes)
    rings = [
        shape("polygon", class_="grid", points=points([_place(n, count, ring) for n in range(count)]))
        for ring in (20, 40, 60, 80, 100)
    ]
    spokes = []
    for n in range(count):
        (x1, y1), (x2, y2) = _place(n, count, 0), _place(n, count, 100)
        spokes.append(shape("line", class_="grid", x1=x1, y1=y1, x2=x2, y2=y2))
    values = [_place(n, count, one.value) for n, one in enumerate(block.axes)]
    aimed = [_place(n, count, one.target) for n, one in enumerate(block.axes) if one.target is not None]
    dots = [shape("circle", class_="dot", cx=x, cy=y, r=3) for x, y in values]
    named = count <= _MOST_NAMED
    drawn = svg(
        (_WIDTH, _HEIGHT),
        rings,
        spokes,
        shape("polygon", class_="area", points=points(values)),
        shape("polygon", class_="target", points=points(aimed)) if aimed else None,
        dots,
        [_name(one, _place(n, count, 112)) for n, one in enumerate(block.axes)] if named else None,
    )
    return captioned(place, block, drawn, class_="radar")


def _name(axis: Axis, place: tuple[float, float]) -> Element:
    x, y = place
    side = "middle" if abs(x - _WIDTH / 2) < 10 else "start" if x > _WIDTH / 2 else "end"
    value = element("tspan", f" {said(axis.value, 'points')}", class_="quiet")
    return shape("text", element("tspan", text(axis.id), class_="strong"), value, class_=side, x=x, y=y + 5)


def _place(n: int, count: int, value: float) -> tuple[float, float]:
    """Where a value lies on the n-th of so many axes; the first one points up."""
    turn, reach = 2 * pi * n / count, _RADIUS * min(max(value, 0.0), 100.0) / 100
    return _WIDTH / 2 + reach * sin(turn), _HEIGHT / 2 - reach * cos(turn)


def _as_bars(block: Radar) -> Bars:
    each = tuple(Bar((Run(one.title),), one.value, target=one.target) for one in block.axes)
    return Bars(block.id, block.title, each, says=block.says)

"""Points on the plane of two values, between contours."""

from itertools import pairwise
from xml.etree.ElementTree import Element

from nqpf.render.html import labels
from nqpf.render.html.drawing import captioned, points, shape, svg
from nqpf.render.html.element import Child, both, element
from nqpf.render.html.place import Place, text
from nqpf.report.blocks.block import said
from nqpf.report.blocks.pictures import ContourLine, Dot, Plane

_LEFT, _TOP, _SIDE = 44, 14, 320
_SIZE = (_LEFT + _SIDE + 40, _TOP + _SIDE + 44)
_LEVEL_HEIGHT = 11.0
_Point = tuple[float, float]


def plane(block: Plane, place: Place) -> Child:
    """The plane, the contours cut at its edges; below it the points by name."""
    lines = [
        shape("polyline", class_="contour", points=points([_place(a, b) for a, b in part]))
        for one in block.contours
        for part in [within(one.points)]
        if part
    ]
    (x1, y1), (x2, y2) = _place(0, 0), _place(100, 100)
    diagonal = shape("line", class_="diagonal", x1=x1, y1=y1, x2=x2, y2=y2)
    drawn = svg(_SIZE, _frame(block), lines, diagonal, _levels(block), _dots(block.dots))
    key = [[", " if n else None, element("b", text(dot.id)), " ", text(dot.title)] for n, dot in enumerate(block.dots)]
    below = element("p", key, class_="note") if block.dots else None
    return captioned(place, block, drawn, below, class_="plane")


def within(line: tuple[_Point, ...]) -> list[_Point]:
    """The part of a contour that is on the plane, ends where it crosses the edge."""
    kept: list[_Point] = []
    for one, other in pairwise(line):
        if cut := _cut(one, other):
            kept += [point for point in cut if not kept or point != kept[-1]]
    return kept


def _cut(one: _Point, other: _Point) -> tuple[_Point, _Point] | None:
    """The part of a segment where neither value is above 100."""
    begin, end = 0.0, 1.0
    for n in (0, 1):
        from_, to = one[n], other[n]
        if from_ > 100 and to > 100:
            return None
        if from_ > 100 or to > 100:
            crossing = (100 - from_) / (to - from_)
            begin, end = (max(begin, crossing), end) if from_ > 100 else (begin, min(end, crossing))
    if begin >= end:
        return None
    return _between(one, other, begin), _between(one, other, end)


def _between(one: _Point, other: _Point, part: float) -> _Point:
    return one[0] + part * (other[0] - one[0]), one[1] + part * (other[1] - one[1])


def _frame(block: Plane) -> list[Element]:
    parts = [shape("rect", class_="frame", x=_LEFT, y=_TOP, width=_SIDE, height=_SIDE)]
    for value in (0, 20, 40, 60, 80, 100):
        x, y = _place(value, value)
        parts.append(shape("text", f"{value}", class_="middle quiet", x=x, y=_TOP + _SIDE + 16))
        parts.append(shape("text", f"{value}", class_="end quiet", x=_LEFT - 6, y=y + 4))
    upright = f"translate(12 {_TOP + _SIDE / 2:g}) rotate(-90)"
    across, up = both(block.across, "tspan"), both(block.up, "tspan")
    parts.append(shape("text", across, class_="middle", x=_LEFT + _SIDE / 2, y=_TOP + _SIDE + 36))
    parts.append(shape("text", up, class_="middle", x=0, y=0, transform=upright))
    return parts


def _levels(block: Plane) -> list[Element]:
    """The level of each contour, where it leaves the plane and there is room for it."""
    parts, before = [], -_LEVEL_HEIGHT
    for one in sorted(block.contours, key=_edge, reverse=True):
        x, y = _place(100, one.edge)
        if y - before >= _LEVEL_HEIGHT:
            name = [both(block.contour, "tspan"), f" {said(one.level, 'answered')}"]
            parts.append(shape("text", name, class_="start quiet level", x=x + 5, y=y + 4))
            before = y
    return parts


def _edge(contour: ContourLine) -> float:
    return contour.edge


def _dots(dots: tuple[Dot, ...]) -> list[Child]:
    placed = [(dot.id, *_place(dot.a, dot.b)) for dot in dots]
    marks = [shape("circle", class_="dot", cx=x, cy=y, r=4.5) for _, x, y in placed]
    names = [
        shape("text", text(name), class_=f"{label.side} strong", x=label.x, y=label.y + 5)
        for (name, _, _), label in zip(placed, labels.place(placed), strict=True)
    ]
    return [*marks, *names]


def _place(a: float, b: float) -> _Point:
    return _LEFT + a / 100 * _SIDE, _TOP + _SIDE - b / 100 * _SIDE

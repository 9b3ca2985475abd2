"""The dimensions: their scores around one centre, with the profile's targets, and as a table."""

from math import cos, pi, sin
from xml.etree.ElementTree import Element

from nqpf.base.language import Text
from nqpf.render.html.drawing import figure, points, shape
from nqpf.render.html.element import element, link
from nqpf.render.html.page import Section
from nqpf.render.html.table import Cell, Column, number, table, text
from nqpf.report.score.dimensions_view import DimensionView
from nqpf.report.score.view import Report
from nqpf.report.words.words import phrase

_CAPTION = Text("Scores of the dimensions, 0 at the centre, 100 at the rim.", "各维度得分，中心为 0，外缘为 100。")
_SOLID = Text("The table has the same figures.", "数值见表。")
_TARGETS = Text(
    "Filled: scores; dashed: the profile's targets. The table has the same figures.",
    "填充为得分，虚线为评分方案设定的目标。数值见表。",
)
_TABLE = Text("Scores and shares of the total", "各维度得分及占比")
_SHARE = Text("Share of the total", "占总分比重")
_ID = Text("No.", "编号")
_FEWEST = 3
_WIDTH, _HEIGHT, _RADIUS = 380, 340, 125


def section(report: Report) -> Section:
    """The drawing beside the table; without the drawing where too few dimensions apply to span it."""
    drawn = _radar(report.dimensions) if len(report.dimensions) >= _FEWEST else None
    return Section(
        "dimensions", phrase("dimensions"), [element("div", drawn, _table(report.dimensions), class_="beside")]
    )


def _radar(dimensions: tuple[DimensionView, ...]) -> Element:
    count = len(dimensions)
    rings = [
        shape("polygon", class_="grid", points=points([_place(n, count, ring) for n in range(count)]))
        for ring in (20, 40, 60, 80, 100)
    ]
    axes = []
    for n in range(count):
        (x1, y1), (x2, y2) = _place(n, count, 0), _place(n, count, 100)
        axes.append(shape("line", class_="grid", x1=x1, y1=y1, x2=x2, y2=y2))
    scores = [_place(n, count, one.score) for n, one in enumerate(dimensions)]
    aimed = [_place(n, count, one.target) for n, one in enumerate(dimensions) if one.target is not None]
    outline = shape("polygon", class_="target", points=points(aimed)) if aimed else None
    dots = [shape("circle", class_="dot", cx=x, cy=y, r=3) for x, y in scores]
    area = shape("polygon", class_="area", points=points(scores))
    names = [_name(one, _place(n, count, 112)) for n, one in enumerate(dimensions)]
    return figure(
        "radar", _CAPTION, _TARGETS if aimed else _SOLID, (_WIDTH, _HEIGHT), rings, axes, area, outline, dots, names
    )


def _name(dimension: DimensionView, place: tuple[float, float]) -> Element:
    x, y = place
    side = "middle" if abs(x - _WIDTH / 2) < 10 else "start" if x > _WIDTH / 2 else "end"
    score = element("tspan", f" {dimension.score:.1f}", class_="quiet")
    return shape("text", element("tspan", dimension.id, class_="strong"), score, class_=side, x=x, y=y + 5)


def _place(n: int, count: int, value: float) -> tuple[float, float]:
    """Where a value lies on the n-th of so many axes; the first one points up."""
    turn, reach = 2 * pi * n / count, _RADIUS * value / 100
    return _WIDTH / 2 + reach * sin(turn), _HEIGHT / 2 - reach * cos(turn)


def _table(dimensions: tuple[DimensionView, ...]) -> Element:
    aimed = any(one.target is not None for one in dimensions)
    columns = [
        Column(_ID, "text", head=True),
        Column(phrase("dimension"), "text"),
        Column(phrase("score"), "number"),
        *([Column(phrase("target"), "number")] if aimed else []),
        Column(_SHARE, "number"),
    ]
    rows = [
        [
            Cell(link(f"node-{one.id}", one.id)),
            text(one.title),
            number(one.score),
            *([_target(one)] if aimed else []),
            Cell(f"{one.share:.1%}", one.share),
        ]
        for one in dimensions
    ]
    return table("dimension-table", _TABLE, columns, rows)


def _target(dimension: DimensionView) -> Cell:
    if dimension.target is None:
        return Cell("–", -1.0)
    met = dimension.score >= dimension.target
    sign = element("b", "≥" if met else "<", class_="good" if met else "poor")
    return Cell([sign, f" {dimension.target:.1f}"], dimension.target)

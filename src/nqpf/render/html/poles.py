"""The drivers: each a point on the plane of its two poles, between contours of the coordination degree D."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from nqpf.base.language import Text
from nqpf.render.html import labels
from nqpf.render.html.drawing import figure, points, shape
from nqpf.render.html.element import Child, both, element, link
from nqpf.render.html.page import Section
from nqpf.render.html.table import Cell, Column, number, table, text
from nqpf.report.score.dimensions_view import CouplingView, DimensionView, PoleView
from nqpf.report.score.plane import Contour, Plane, planes
from nqpf.report.score.view import Report
from nqpf.report.words.words import phrase
from nqpf.rubric.rubric_fields import Side

TITLE = Text("Drivers: balance of two sides", "各驱动耦合协调情况")
_CAPTION = Text("Drivers by their two sides, α = {alpha:g}.", "各驱动两侧得分，α = {alpha:g}。")
_WORDS = Text(
    "To the right: side A; up: side B; both 0 to 100. Along a line the coordination degree D is the same; its bands "
    "are in the table. On the diagonal the sides are equal.",
    "横轴为 A 侧、纵轴为 B 侧，均为 0 至 100。同一曲线上协调度 D 相等，等级见表；对角线上两侧相等。",
)
_DRIVER, _SIDE_A, _SIDE_B = Text("Driver", "驱动"), Text("Side A", "A 侧"), Text("Side B", "B 侧")
_LINK, _BAND, _LAGS = Text("Link", "衔接"), Text("Band of D", "协调等级"), Text("Lags", "滞后侧")
_TABLE = Text(
    "Sides and link (0–100), coupling C, development T (0–100), coordination D",
    "两侧与衔接（0–100）、耦合度 C、发展度 T（0–100）、协调度 D",
)
_CONTOURS = Text("Bands of D and the line each ends at", "协调等级及其上限曲线")
_BELOW = Text("D below", "D 低于")
_LEFT, _TOP, _SIDE = 44, 14, 320
_SIZE = (_LEFT + _SIDE + 40, _TOP + _SIDE + 44)
_LEVEL_HEIGHT = 11.0


def section(report: Report) -> Section | None:
    """The plane and its table; None where the rubric couples nothing that applies."""
    found = planes(report)
    if not found:
        return None
    drawn = [_figure(plane, number_) for number_, plane in enumerate(found, start=1)]
    return Section("drivers", TITLE, [element("div", drawn, _bands(report), class_="beside"), _table(report)])


def _figure(plane: Plane, number_: int) -> Element:
    name = "plane" if number_ == 1 else f"plane-{number_}"
    caption = Text(_CAPTION.en.format(alpha=plane.alpha), _CAPTION.zh.format(alpha=plane.alpha))
    # What leaves the plane is cut at its edge by a window of its own.
    window = element(
        "svg",
        [shape("polyline", class_="contour", points=points(_inside(one))) for one in plane.contours],
        shape("line", class_="diagonal", x1=0, y1=_SIDE, x2=_SIDE, y2=0),
        x=str(_LEFT), y=str(_TOP), width=str(_SIDE), height=str(_SIDE), viewBox=f"0 0 {_SIDE} {_SIDE}",
    )  # fmt: skip
    made = figure(name, caption, _WORDS, _SIZE, _frame(), window, _levels(plane.contours), _drivers(plane.drivers))
    made.set("class", "plane")
    return made


def _inside(contour: Contour) -> list[tuple[float, float]]:
    """A contour's points within the window, and the nearest on either side of it, so that it reaches the edge."""
    within = [max(a, b) <= 100 for a, b in contour.points]
    first, last = within.index(True), len(within) - 1 - within[::-1].index(True)
    kept = contour.points[max(first - 1, 0) : last + 2]
    return [(a / 100 * _SIDE, _SIDE - b / 100 * _SIDE) for a, b in kept]


def _frame() -> list[Element]:
    parts = [shape("rect", class_="frame", x=_LEFT, y=_TOP, width=_SIDE, height=_SIDE)]
    for value in (0, 20, 40, 60, 80, 100):
        x, y = _place(value, value)
        parts.append(shape("text", f"{value}", class_="middle quiet", x=x, y=_TOP + _SIDE + 16))
        parts.append(shape("text", f"{value}", class_="end quiet", x=_LEFT - 6, y=y + 4))
    parts.append(shape("text", both(_SIDE_A, "tspan"), class_="middle", x=_LEFT + _SIDE / 2, y=_TOP + _SIDE + 36))
    parts.append(shape("text", both(_SIDE_B, "tspan"), class_="middle", x=0, y=0, transform=_upright()))
    return parts


def _upright() -> str:
    return f"translate(12 {_TOP + _SIDE / 2:g}) rotate(-90)"


def _levels(contours: tuple[Contour, ...]) -> list[Element]:
    """The value of D on each contour, where it leaves the plane and there is room for it."""
    parts, before = [], -_LEVEL_HEIGHT
    for one in reversed(contours):
        x, y = _place(100, one.edge)
        if y - before >= _LEVEL_HEIGHT:
            parts.append(shape("text", f"D {one.level:g}", class_="start quiet level", x=x + 5, y=y + 4))
            before = y
    return parts


def _drivers(drivers: tuple[DimensionView, ...]) -> list[Child]:
    placed = [(one.id, *_place(one.pair.a, one.pair.b)) for one in drivers if one.pair]
    dots = [shape("circle", class_="dot", cx=x, cy=y, r=4.5) for _, x, y in placed]
    names = [
        shape("text", name, class_=f"{label.side} strong", x=label.x, y=label.y + 5)
        for (name, _, _), label in zip(placed, labels.place(placed), strict=True)
    ]
    return [*dots, *names]


def _place(a: float, b: float) -> tuple[float, float]:
    return _LEFT + a / 100 * _SIDE, _TOP + _SIDE - b / 100 * _SIDE


def _bands(report: Report) -> Element:
    columns = [Column(_BAND, head=True), Column(_BELOW, "number")]
    rows = [[text(band.title), number(band.below / 100)] for band in report.scales.coordination]
    return table("coordination-table", _CONTOURS, columns, rows)


def _table(report: Report) -> Element:
    columns = [
        Column(_DRIVER, "text", head=True, wide=True),
        *(Column(title) for title in (_SIDE_A, _SIDE_B, _LINK)),
        *(Column(Text(name, name), "number") for name in "CTD"),
        Column(_BAND, "by-number"),
        Column(_LAGS, "text"),
    ]
    rows = [_row(one, one.pair) for one in report.dimensions if one.pair]
    return table("driver-table", _TABLE, columns, rows)


def _row(driver: DimensionView, pair: CouplingView) -> list[Cell]:
    sides = {pole.side: pole for pole in driver.poles}
    return [
        Cell([link(f"node-{driver.id}", driver.id), " ", both(driver.title)]),
        *(_side(sides.get(side)) for side in ("A", "B")),
        Cell("–" if pair.link is None else f"{pair.link:.1f}"),
        number(pair.coupling, 2),
        number(pair.development),
        number(pair.coordination, 2),
        Cell(both(pair.band_title) if pair.band_title else "–", pair.coordination),
        _lagging(sides, pair),
    ]


def _side(pole: PoleView | None) -> Cell:
    return Cell([both(pole.title), " ", element("b", f"{pole.score:.1f}")] if pole else "–")


def _lagging(sides: Mapping[Side, PoleView], pair: CouplingView) -> Cell:
    empty = [side for side in ("A", "B") if side in sides and sides[side].score == 0]
    if empty:
        return Cell([", ".join(empty), " ", element("b", both(phrase("empty")), class_="poor")])
    return Cell(pair.lagging or "–")

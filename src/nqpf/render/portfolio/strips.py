"""Small drawings in cells: how scores are spread between 0 and 100, and bars. Figures beside them say the same."""

from xml.etree.ElementTree import Element

from nqpf.render.html.element import element
from nqpf.render.html.table import Cell, Column, number
from nqpf.render.portfolio.words import phrase
from nqpf.report.portfolio.view import ScoreSpread

_LONG, _HIGH = 200, 16
_SPREAD = ("lowest", "quarter", "median", "three_quarters", "highest")


def spread_columns() -> list[Column]:
    """The headings of what :func:`spread_cells` makes."""
    return [*(Column(phrase(key), "number") for key in _SPREAD), Column(phrase("range"))]


def spread_cells(spread: ScoreSpread) -> list[Cell]:
    """Lowest, quartiles and highest, and a drawing of them."""
    lowest, quarter, median, three_quarters, highest = map(_at, spread)
    drawing = _strip(
        element("line", class_="scale", x1=0, x2=_LONG, y1=15.5, y2=15.5),
        element("line", class_="range", x1=lowest, x2=highest, y1=8, y2=8),
        element("rect", class_="box", x=quarter, y=3, width=round(three_quarters - quarter, 1), height=10),
        element("line", class_="middle", x1=median, x2=median, y1=2, y2=14),
    )
    return [*(number(score) for score in spread), Cell(drawing)]


def bar(part: float) -> Cell:
    """A bar as long as a part of 1."""
    return Cell(_strip(element("rect", class_="bar", x=0, y=2, height=12, width=_at(100 * part))))


def _strip(*shapes: Element) -> Element:
    return element("svg", shapes, class_="strip", viewBox=f"0 0 {_LONG} {_HIGH}", aria_hidden="true")


def _at(score: float) -> float:
    return round(score * _LONG / 100, 1)

"""Tables that sort and filter where scripts run, and are plain tables where none do."""

from collections.abc import Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from nqpf.base.language import Text
from nqpf.render.html.element import Child, both, element

_FILTER = Text("Filter", "筛选")
_SHOWN, _OF = Text("shown:", "显示"), Text("of", "/")


class Column(NamedTuple):
    """A column's heading and how it sorts, by `sort`: `number` (largest first), `text`, or not at all.

    `head` marks the column that names its row; `wide` one that takes what room is left; `class_` is for the style
    sheet, as that of a cell is.
    """

    title: Text
    sort: str | None = None
    head: bool = False
    wide: bool = False
    class_: str | None = None


class Cell(NamedTuple):
    """What a cell shows, and the number it sorts by where that is not what it shows."""

    content: Child
    key: float | None = None
    class_: str | None = None


def table(
    name: str, caption: Text | str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], filtered: bool = False
) -> Element:
    """A table in a frame that scrolls where the page is narrower; `filtered` puts a search field above it.

    `caption` is a text, or the id of the heading that names it.
    """
    heads = [
        element("th", both(column.title), scope="col", data_sort=column.sort, class_=_class(column))
        for column in columns
    ]
    body = [element("tr", map(_cell, columns, row)) for row in rows]
    label, captioned = caption, None
    if isinstance(caption, Text):
        label = f"{name}-caption"
        captioned = element("caption", element("span", both(caption)), id=label)
    made = element(
        "table",
        captioned,
        element("thead", element("tr", heads)),
        element("tbody", body),
        id=name,
    )
    frame = element("div", made, class_="scroll", role="group", tabindex="0", aria_labelledby=str(label))
    return element("div", _filter(name, len(rows)) if filtered else None, frame, class_="listing")


def number(value: float, decimals: int = 1, sign: str = "") -> Cell:
    """A cell that shows a rounded number and sorts by the number itself."""
    return Cell(f"{sign}{value:.{decimals}f}", value)


def _cell(column: Column, cell: Cell) -> Element:
    key = None if cell.key is None else f"{round(cell.key, 9):.9g}"
    tag, scope = ("th", "row") if column.head else ("td", None)
    return element(tag, cell.content, scope=scope, data_key=key, class_=_class(column, cell.class_))


def _class(column: Column, more: str | None = None) -> str | None:
    names = ["number" if column.sort == "number" else None, "wide" if column.wide else None, column.class_, more]
    return " ".join(filter(None, names)) or None


def _filter(name: str, rows: int) -> Element:
    field = f"{name}-filter"
    shown = element("span", str(rows), class_="count")
    return element(
        "div",
        element("label", both(_FILTER), for_=field),
        element("input", type="search", id=field, data_table=name, autocomplete="off"),
        element("span", both(_SHOWN), " ", shown, " ", both(_OF), f" {rows}", role="status"),
        class_="filter",
        hidden=True,
    )

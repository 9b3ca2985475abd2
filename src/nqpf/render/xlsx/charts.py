"""Charts of a workbook: native ones, whose figures are cells of a sheet."""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from nqpf.base.language import Text
from nqpf.render.xlsx import limits
from nqpf.render.xlsx.grid import TableRows
from nqpf.render.xlsx.stack import Stack, Value
from nqpf.report.blocks.pictures import Plane

COLOR, _LIGHT, _GRID, _TARGET = "#1F4E79", "#9DB8D6", "#BFBFBF", "#404040"
_WIDTH = 720
_REFERENCE = re.compile(r"!(?=\$?[A-Z])")
_ROOM_FOR_LABELS = 1.15
"""How much longer the scale is than the longest bar: its figure stands behind it."""


class Drawing(NamedTuple):
    """What a chart of names and figures reads: rows of a table, the column of the names, those of the figures.

    `most` is where the scale ends; `points` say how each bar looks; `ranges` are how far below and above its figure
    it may end.
    """

    kind: str
    title: Text
    rows: TableRows
    names: int
    figures: Sequence[int]
    most: float
    number: str = "0.0"
    points: Sequence[dict[str, Any]] = ()
    ranges: Sequence[tuple[float, float]] = ()


def put_drawing(stack: Stack, drawing: Drawing, height: int) -> None:
    """Put the chart below the table that it reads."""
    radar = drawing.kind == "radar"
    chart = stack.book.workbook.add_chart({"type": "radar", "subtype": "with_markers"} if radar else {"type": "bar"})
    sheet, (head, last) = stack.sheet.sheet.get_name(), drawing.rows
    for number, column in enumerate(drawing.figures):
        look = (_radar if radar else _bar)(drawing, target=number > 0)
        cells = {"name": [sheet, head, column], "categories": [sheet, head + 1, drawing.names, last, drawing.names]}
        chart.add_series({**cells, "values": [sheet, head + 1, column, last, column], **look})
    if radar:
        grid = {"visible": True, "line": {"color": _GRID}}
        chart.set_y_axis({"min": 0, "max": drawing.most, "major_unit": 20, "major_gridlines": grid})
    else:
        chart.set_y_axis({"reverse": True, "interval_unit": 1})
        room = drawing.most * _ROOM_FOR_LABELS or None
        chart.set_x_axis({"min": 0, "max": room, "visible": False, "major_gridlines": {"visible": False}})
    chart.set_legend({"position": "bottom"} if len(drawing.figures) > 1 else {"none": True})
    _below(stack, chart, drawing.title, height)


def _bar(drawing: Drawing, *, target: bool) -> dict[str, Any]:
    if target:  # a frame as long as the target
        return {"fill": {"none": True}, "border": {"color": _TARGET, "dash_type": "dash"}}
    labels = {"value": True, "num_format": drawing.number}
    look: dict[str, Any] = {"fill": {"color": COLOR}, "gap": 60, "overlap": 100, "data_labels": labels}
    if not drawing.ranges:
        return look | {"points": list(drawing.points)}
    minus, plus = map(list, zip(*drawing.ranges, strict=True))
    bars = {"type": "custom", "minus_values": minus, "plus_values": plus, "line": {"color": _TARGET, "width": 1.5}}
    return look | {"fill": {"color": _LIGHT}, "x_error_bars": bars, "data_labels": labels | {"position": "inside_base"}}


def _radar(drawing: Drawing, *, target: bool) -> dict[str, Any]:
    if target:
        return {"line": {"color": _TARGET, "width": 1.25, "dash_type": "dash"}, "marker": {"type": "none"}}
    return {"line": {"color": COLOR, "width": 2}, "marker": {"type": "circle", "size": 5, "fill": {"color": COLOR}}}


class Run(NamedTuple):
    """Points of a plane in rows of its sheet, counted from 0: their name, and whether a line joins them."""

    name: Value
    first: int
    last: int
    joined: bool


def put_points(stack: Stack, block: Plane, runs: Sequence[Run], height: int) -> None:
    """Put a chart of points and lines below the tables that it reads: `across` in column 2, `up` in column 3."""
    chart = stack.book.workbook.add_chart({"type": "scatter", "subtype": "straight"})
    sheet = stack.sheet.sheet.get_name()
    for run in sorted(runs, key=lambda run: not run.joined):
        name = _text(stack, run.name)
        places = {"categories": [sheet, run.first, 2, run.last, 2], "values": [sheet, run.first, 3, run.last, 3]}
        chart.add_series({"name": name, **places, **_points(name, run)})
    scale = {"min": 0, "max": 100, "major_unit": 20, "major_gridlines": {"visible": False}}
    chart.set_x_axis({"name": _text(stack, block.across), **scale})
    chart.set_y_axis({"name": _text(stack, block.up), **scale})
    chart.set_legend({"none": True})
    _below(stack, chart, block.title, height)


def _points(name: str, run: Run) -> dict[str, Any]:
    labels = {"value": True, "custom": [{"value": name}, *([{"delete": True}] * (run.last - run.first))]}
    if run.joined:
        line = {"color": "#8C8C8C", "width": 1}
        return {"line": line, "marker": {"type": "none"}, "data_labels": labels | {"position": "above"}}
    marker = {"type": "circle", "size": 8, "fill": {"color": COLOR}}
    return {"line": {"none": True}, "marker": marker, "data_labels": labels | {"position": "right"}}


def _text(stack: Stack, value: Value) -> str:
    """A text for a chart: the library takes one that looks like a reference to a cell for a formula."""
    return limits.shortened(_REFERENCE.sub("! ", str(stack.say(value) or "")), limits.CHART_TEXT)


def _below(stack: Stack, chart: Any, title: Text, height: int) -> None:
    chart.set_title({"name": _text(stack, title), "name_font": {"size": 12}} if title else {"none": True})
    chart.set_size({"width": _WIDTH, "height": height})
    described = {"description": _text(stack, title or stack.named), "object_position": 1}
    stack.sheet.sheet.insert_chart(stack.room(height), 0, chart, described)

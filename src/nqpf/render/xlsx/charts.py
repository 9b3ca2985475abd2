"""Charts of a workbook: native ones, whose figures are cells of a sheet."""

from typing import Any, NamedTuple

from nqpf.base.language import Text
from nqpf.render.xlsx.book import Book
from nqpf.render.xlsx.grid import Sheet

COLOR, _GRID = "#1F4E79", "#BFBFBF"


class Series(NamedTuple):
    """A run of cells in two columns of a sheet: names and figures, rows counted from 0."""

    sheet: Text
    names: int
    figures: int
    first: int
    last: int


class ChartBox(NamedTuple):
    """Where on a sheet a chart stands, and how large it is, in pixels."""

    row: int
    column: int
    width: int
    height: int


def add_radar(sheet: Sheet, place: ChartBox, title: Text, series: Series) -> None:
    """Put a radar chart of scores from 0 to 100 on a sheet."""
    look = {"line": {"color": COLOR, "width": 2}, "marker": {"type": "circle", "size": 5, "fill": {"color": COLOR}}}
    chart = _chart(sheet.book, {"type": "radar", "subtype": "with_markers"}, title, series, look)
    chart.set_y_axis(
        {"min": 0, "max": 100, "major_unit": 20, "major_gridlines": {"visible": True, "line": {"color": _GRID}}}
    )
    _put(sheet, place, chart, title)


def add_bars(sheet: Sheet, place: ChartBox, title: Text, series: Series, number: str) -> None:
    """Put horizontal bars on a sheet, the first on top, each with its figure in that number format."""
    look = {"fill": {"color": COLOR}, "gap": 60, "data_labels": {"value": True, "num_format": number}}
    chart = _chart(sheet.book, {"type": "bar"}, title, series, look)
    chart.set_y_axis({"reverse": True})
    chart.set_x_axis({"min": 0, "visible": False, "major_gridlines": {"visible": False}})
    _put(sheet, place, chart, title)


def _chart(book: Book, kind: dict[str, str], title: Text, series: Series, look: dict[str, Any]) -> Any:
    chart = book.workbook.add_chart(kind)
    sheet = series.sheet.in_language(book.language)
    cells = {
        "categories": [sheet, series.first, series.names, series.last, series.names],
        "values": [sheet, series.first, series.figures, series.last, series.figures],
    }
    chart.add_series({"name": book.say(title), **cells, **look})
    chart.set_title({"name": book.say(title), "name_font": {"size": 12}})
    chart.set_legend({"none": True})
    return chart


def _put(sheet: Sheet, place: ChartBox, chart: Any, title: Text) -> None:
    chart.set_size({"width": place.width, "height": place.height})
    sheet.sheet.insert_chart(place.row, place.column, chart, {"description": sheet.book.say(title)})

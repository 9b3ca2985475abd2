"""Charts of points and lines between two axes from 0 to 100: native ones, as the others are."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from pptx.chart.chart import Chart as ChartSpace
from pptx.chart.data import XyChartData
from pptx.chart.xmlwriter import ChartXmlWriter
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.oxml import parse_xml
from pptx.util import Pt

from nqpf.render.docx.charts import set_up
from nqpf.render.docx.styles import Face
from nqpf.render.xlsx.grid import Cell

_DOT, _LINE = RGBColor(0x1F, 0x4E, 0x79), RGBColor(0x8C, 0x8C, 0x8C)
_HEIGHT = 11.0


class Points(NamedTuple):
    """A run of points: its name, where they are, and whether a line joins them."""

    name: str
    points: Sequence[tuple[float, float]]
    joined: bool = False


class PointChart(NamedTuple):
    """Runs of points with the names of both axes, and what tells it to who cannot see it."""

    title: str
    across: str
    up: str
    runs: Sequence[Points]
    described: str
    height: float = _HEIGHT

    def rows(self) -> Iterator[Sequence[Cell]]:
        """The points as rows of a sheet, where the chart's references look for them: one run below the other."""
        for run in self.runs:
            yield [None, run.name]
            yield from ([float(a), float(b)] for a, b in run.points)
            yield []


def points(chart: PointChart, face: Face) -> Any:
    """The chart on axes from 0 to 100, in DrawingML."""
    figures = XyChartData(number_format="0.0")
    for run in chart.runs:
        series = figures.add_series(run.name)
        for a, b in run.points:
            series.add_data_point(a, b)
    drawn = ChartSpace(parse_xml(ChartXmlWriter(XL_CHART_TYPE.XY_SCATTER, figures).xml.encode()), None)
    for axis, title in ((drawn.category_axis, chart.across), (drawn.value_axis, chart.up)):
        axis.minimum_scale, axis.maximum_scale, axis.major_unit = 0, 100, 20
        axis.has_title, axis.has_major_gridlines = True, False
        axis.axis_title.text_frame.text = title
    for series, run in zip(drawn.plots[0].series, chart.runs, strict=True):
        _draw(series, run)
    set_up(drawn, chart.title, face, legend=False)
    return drawn.element


def _draw(series: Any, run: Points) -> None:
    if run.joined:
        series.format.line.color.rgb, series.format.line.width = _LINE, Pt(1)
        series.marker.style = XL_MARKER_STYLE.NONE
    else:
        series.marker.style, series.marker.size = XL_MARKER_STYLE.CIRCLE, 8
        series.marker.format.fill.solid()
        series.marker.format.fill.fore_color.rgb = _DOT
    # The name stands at the point, or where the line begins: a legend would have to be searched.
    label = series.points[0].data_label
    label.text_frame.text = run.name
    label.position = XL_LABEL_POSITION.ABOVE if run.joined else XL_LABEL_POSITION.RIGHT

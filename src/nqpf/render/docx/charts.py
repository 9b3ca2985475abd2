"""Native charts in a document: drawn by the reader's program, with their figures in a workbook behind them."""

from collections.abc import Sequence
from textwrap import fill
from typing import Any, NamedTuple

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm
from lxml.etree import SubElement, tostring
from pptx.chart.chart import Chart as ChartSpace
from pptx.chart.data import CategoryChartData
from pptx.chart.xmlwriter import ChartXmlWriter
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.oxml import parse_xml as parse_chart
from pptx.util import Pt

from nqpf.base.language import Text
from nqpf.render.docx.styles import Face
from nqpf.render.xlsx.book import EXACT, Book
from nqpf.render.xlsx.grid import Sheet

_COLOR = RGBColor(0x1F, 0x4E, 0x79)
_GRID = RGBColor(0xBF, 0xBF, 0xBF)
_SHEET = Text("Sheet1", "Sheet1")  # by this name the chart refers to its figures
_LABEL = 24
"""Letters of a line of the names around a circle: longer ones would leave it no room."""
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DRAWING = (
    "<w:drawing {names}><wp:inline><wp:extent cx='{width}' cy='{height}'/>"
    "<wp:docPr id='{number}' name='chart{number}'/>"
    "<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri='{chart}'><c:chart xmlns:c='{chart}' r:id='{relation}'/>"
    "</a:graphicData></a:graphic></wp:inline></w:drawing>"
)


class Chart(NamedTuple):
    """Named figures, with what they are. `height` is in centimetres."""

    title: str
    names: Sequence[str]
    figures: Sequence[float]
    height: float


def radar(chart: Chart, face: Face) -> Any:
    """The chart as a circle of scores from 0 to 100, in DrawingML."""
    wrapped = chart._replace(names=[fill(name, _LABEL) for name in chart.names])
    drawn = _drawn(XL_CHART_TYPE.RADAR_MARKERS, wrapped, face, "0.0")
    axis = drawn.value_axis
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = 0, 100, 20
    axis.tick_labels.font.size = drawn.category_axis.tick_labels.font.size = Pt(8)
    axis.major_gridlines.format.line.color.rgb = axis.format.line.color.rgb = _GRID
    series = drawn.plots[0].series[0]
    series.format.line.color.rgb, series.format.line.width = _COLOR, Pt(2)
    series.marker.style, series.marker.size = XL_MARKER_STYLE.CIRCLE, 5
    series.marker.format.fill.solid()
    series.marker.format.fill.fore_color.rgb = _COLOR
    return drawn.element


def bars(chart: Chart, face: Face) -> Any:
    """The chart as horizontal bars, the first on top, each with its figure, in DrawingML."""
    drawn = _drawn(XL_CHART_TYPE.BAR_CLUSTERED, chart, face, "+0.00")
    drawn.category_axis.reverse_order, drawn.category_axis.format.line.color.rgb = True, _GRID
    drawn.value_axis.minimum_scale, drawn.value_axis.visible = 0, False
    drawn.value_axis.has_major_gridlines = False
    plot = drawn.plots[0]
    plot.gap_width, plot.has_data_labels = 60, True
    plot.data_labels.number_format, plot.data_labels.number_format_is_linked = "+0.00", False
    plot.data_labels.position, plot.data_labels.show_value = XL_LABEL_POSITION.OUTSIDE_END, True
    fill = plot.series[0].format.fill
    fill.solid()
    fill.fore_color.rgb = _COLOR
    return drawn.element


def _drawn(kind: Any, chart: Chart, face: Face, number: str) -> ChartSpace:
    figures = CategoryChartData(number_format=number)
    figures.categories = list(chart.names)
    figures.add_series(chart.title, list(chart.figures))
    drawn = ChartSpace(parse_chart(ChartXmlWriter(kind, figures).xml.encode()), None)
    drawn.has_legend, drawn.has_title = False, True
    title = drawn.chart_title.text_frame
    title.text = chart.title
    run = title.paragraphs[0].runs[0].font
    run.size, run.bold = Pt(11), True
    drawn.font.size = Pt(9)
    for properties in drawn.element.iter(qn("a:defRPr"), qn("a:rPr")):
        # In the order that the schema asks for: Latin, East Asian.
        for script, name in (("latin", face.latin), ("ea", face.chinese)):
            for old in properties.findall(qn(f"a:{script}")):
                properties.remove(old)
            SubElement(properties, qn(f"a:{script}")).set("typeface", name)
    return drawn


def put_chart(document: Any, space: Any, chart: Chart, number: int, width: float) -> None:
    """Put `space`, which draws `chart`, in a paragraph of its own, as chart `number` of the document.

    For who cannot see it: its title and all its figures.
    """
    package = document.part.package
    part = Part(PackURI(f"/word/charts/chart{number}.xml"), CONTENT_TYPE.DML_CHART, None, package)
    place = PackURI(f"/word/embeddings/chart{number}.xlsx")
    workbook = Part(place, CONTENT_TYPE.SML_SHEET, _workbook(chart), package)
    space.get_or_add_externalData().rId = part.relate_to(workbook, RELATIONSHIP_TYPE.PACKAGE)
    part._blob = tostring(space, xml_declaration=True, encoding="UTF-8", standalone=True)
    drawing = parse_xml(
        _DRAWING.format(
            names=nsdecls("w", "wp", "a", "r"), width=Cm(width), height=Cm(chart.height), number=number,
            chart=_CHART, relation=document.part.relate_to(part, RELATIONSHIP_TYPE.CHART),
        )
    )  # fmt: skip
    told = "; ".join(f"{name} {figure:.2f}" for name, figure in zip(chart.names, chart.figures, strict=True))
    drawing.find(f".//{qn('wp:docPr')}").set("descr", f"{chart.title}: {told}")
    document.add_paragraph().add_run()._r.append(drawing)


def _workbook(chart: Chart) -> bytes:
    """The figures where the chart's references look for them."""
    book = Book("en", chart.title)
    sheet = Sheet(book, _SHEET)
    sheet.write(0, 1, chart.title)
    for row, (name, figure) in enumerate(zip(chart.names, chart.figures, strict=True), start=1):
        sheet.write(row, 0, name)
        sheet.write(row, 1, figure, EXACT)
    return book.close()

"""Native charts in a document: drawn by the reader's program, with their figures in a workbook behind them."""

from collections.abc import Iterator, Sequence
from textwrap import fill
from typing import Any, NamedTuple, Protocol

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
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE
from pptx.oxml import parse_xml as parse_chart
from pptx.util import Pt

from nqpf.base.language import Text
from nqpf.render.docx.styles import Face
from nqpf.render.terminal.console import cell_len
from nqpf.render.xlsx.book import EXACT, TEXT, Book
from nqpf.render.xlsx.grid import Cell, Sheet
from nqpf.report.blocks.words import Tone

_COLOR = RGBColor(0x1F, 0x4E, 0x79)
_GRID = RGBColor(0xBF, 0xBF, 0xBF)
_TARGET = RGBColor(0x40, 0x40, 0x40)
# As dark as they are good, so that grey print tells them apart, too.
_TONES = {"good": _COLOR, "fair": RGBColor(0x6B, 0x96, 0xC0), "poor": RGBColor(0xE0, 0xA0, 0x30)}
_ACROSS, _SIGN = 12.0, 0.17
"""Centimetres that bars and what stands behind them share, and that a character of it takes."""
_SHEET = Text("Sheet1", "Sheet1")  # by this name the chart refers to its figures
_LABEL = 24
"""Letters of a line of the names around a circle: longer ones would leave it no room."""
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DRAWING = (
    "<w:drawing {names}><wp:inline><wp:extent cx='{width}' cy='{height}'/>"
    "<wp:docPr id='{number}' name='chart{number}'/>"
    "<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri='{chart}'><c:chart xmlns:c='{chart}' r:id='{relation}'/>"
    "</a:graphicData></a:graphic></wp:inline></w:drawing>"
)


class Chart(NamedTuple):
    """Named figures, with what they are. `height` is in centimetres.

    `targets` are a second run of figures, named `target`. `labels` say at each bar what its figure means; without,
    the figure stands there in the number format `number`. `most` is where the scale ends, 0 where the figures say so.
    `tones` tell the bars apart. `ranges` are drawn across the ends of bars, in place of labels. Where it is not
    `titled`, its title stands above it, and here for who cannot see it.
    """

    title: str
    names: Sequence[str]
    figures: Sequence[float]
    height: float
    targets: Sequence[float | None] = ()
    target: str = ""
    labels: Sequence[str] = ()
    most: float = 0
    number: str = "+0.00"
    tones: Sequence[Tone] = ()
    titled: bool = True
    ranges: Sequence[tuple[float, float]] = ()

    def rows(self) -> Iterator[Sequence[Cell]]:
        """The figures as rows of a sheet, where the chart's references look for them."""
        aimed = any(target is not None for target in self.targets)
        yield [None, self.title, self.target] if aimed else [None, self.title]
        for number, (name, figure) in enumerate(zip(self.names, self.figures, strict=True)):
            yield [name, float(figure), self.targets[number]] if aimed else [name, float(figure)]

    @property
    def described(self) -> str:
        """For who cannot see it: its title and all its figures."""
        said = self.labels or [f"{figure:.2f}" for figure in self.figures]
        return f"{self.title}: {'; '.join(f'{name} {one}' for name, one in zip(self.names, said, strict=True))}"


def radar(chart: Chart, face: Face) -> Any:
    """The chart as a circle of scores from 0 to 100, in DrawingML."""
    wrapped = chart._replace(names=[fill(name, _LABEL) for name in chart.names])
    drawn = _drawn(XL_CHART_TYPE.RADAR_MARKERS, wrapped, face, "0.0")
    axis = drawn.value_axis
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = 0, 100, 20
    axis.tick_labels.font.size = drawn.category_axis.tick_labels.font.size = Pt(8)
    axis.major_gridlines.format.line.color.rgb = axis.format.line.color.rgb = _GRID
    series, *others = drawn.plots[0].series
    series.format.line.color.rgb, series.format.line.width = _COLOR, Pt(2)
    series.marker.style, series.marker.size = XL_MARKER_STYLE.CIRCLE, 5
    series.marker.format.fill.solid()
    series.marker.format.fill.fore_color.rgb = _COLOR
    for target in others:
        target.format.line.color.rgb, target.format.line.width = _TARGET, Pt(1.25)
        target.format.line.dash_style, target.marker.style = MSO_LINE.DASH, XL_MARKER_STYLE.NONE
    return drawn.element


def bars(chart: Chart, face: Face) -> Any:
    """The chart as horizontal bars, the first on top, each with what is said of it, in DrawingML."""
    drawn = _drawn(XL_CHART_TYPE.BAR_CLUSTERED, chart, face, chart.number)
    drawn.category_axis.reverse_order, drawn.category_axis.format.line.color.rgb = True, _GRID
    drawn.value_axis.minimum_scale, drawn.value_axis.visible = 0, False
    if chart.most:
        drawn.value_axis.maximum_scale = chart.most / (1 - _behind(chart))
    drawn.value_axis.has_major_gridlines = False
    plot = drawn.plots[0]
    plot.gap_width, plot.overlap, plot.has_data_labels = 60, 100, not chart.ranges
    if plot.has_data_labels:
        plot.data_labels.number_format, plot.data_labels.number_format_is_linked = chart.number, False
        plot.data_labels.position, plot.data_labels.show_value = XL_LABEL_POSITION.OUTSIDE_END, True
    series, *others = plot.series
    series.format.fill.solid()
    series.format.fill.fore_color.rgb = _COLOR
    if chart.ranges:
        _add_ranges(series, chart)
    for number, tone in enumerate(chart.tones):
        if tone in _TONES:
            point = series.points[number].format.fill
            point.solid()
            point.fore_color.rgb = _TONES[tone]
    for number, said in enumerate(() if chart.ranges else chart.labels):
        label = series.points[number].data_label
        label.text_frame.text, label.position = said, XL_LABEL_POSITION.OUTSIDE_END
        label.text_frame.word_wrap = False
    for target in others:  # a frame as long as the target, without a figure of its own
        target.format.fill.background()
        target.format.line.color.rgb, target.format.line.dash_style = _TARGET, MSO_LINE.DASH
        target.data_labels.show_value = False
    return drawn.element


def _add_ranges(series: Any, chart: Chart) -> None:
    """A line across the end of each bar, from the least to the most that its figure may be."""
    pairs = list(zip(chart.figures, chart.ranges, strict=True))
    sides = {
        "plus": [high - figure for figure, (_, high) in pairs],
        "minus": [figure - low for figure, (low, _) in pairs],
    }
    made = "".join(
        f"<c:{side}><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val='{len(pairs)}'/>"
        + "".join(f"<c:pt idx='{at}'><c:v>{max(value, 0)!r}</c:v></c:pt>" for at, value in enumerate(values))
        + f"</c:numLit></c:{side}>"
        for side, values in sides.items()
    )
    line = "<c:spPr><a:ln w='19050'><a:solidFill><a:srgbClr val='404040'/></a:solidFill></a:ln></c:spPr>"
    bars = parse_chart(
        f"<c:errBars xmlns:c='{_CHART}' xmlns:a='{_MAIN}'><c:errBarType val='both'/><c:errValType val='cust'/>"
        f"<c:noEndCap val='0'/>{made}{line}</c:errBars>"
    )
    series._element.find(qn("c:cat")).addprevious(bars)
    series.format.fill.fore_color.rgb = _TONES["fair"]


def _behind(chart: Chart) -> float:
    """The part of the width that the longest words behind a bar need: the scale leaves them room."""
    longest = 0 if chart.ranges else max(map(cell_len, chart.labels), default=0) + 2
    return min(longest * _SIGN / _ACROSS, 0.7)


def _every_name(drawn: ChartSpace) -> None:
    """Show every name at its axis: left to itself, a program leaves out each other one where room is scarce."""
    offset = drawn.category_axis._element.find(qn("c:lblOffset"))
    if offset is not None:
        skip = SubElement(offset.getparent(), qn("c:tickLblSkip"))
        skip.set("val", "1")
        offset.addnext(skip)


def _drawn(kind: Any, chart: Chart, face: Face, number: str) -> ChartSpace:
    figures = CategoryChartData(number_format=number)
    figures.categories = list(chart.names)
    figures.add_series(chart.title, list(chart.figures))
    if any(target is not None for target in chart.targets):
        figures.add_series(chart.target, list(chart.targets))
    drawn = ChartSpace(parse_chart(ChartXmlWriter(kind, figures).xml.encode()), None)
    set_up(drawn, chart.title if chart.titled else "", face, legend=len(figures) > 1)
    _every_name(drawn)
    return drawn


def set_up(drawn: ChartSpace, title: str, face: Face, *, legend: bool) -> None:
    """Give a chart its title, its fonts, and a legend below where it has several runs of figures."""
    drawn.has_legend, drawn.has_title = legend, bool(title)
    if legend:
        drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    if title:
        frame = drawn.chart_title.text_frame
        frame.text = title
        run = frame.paragraphs[0].runs[0].font
        run.size, run.bold = Pt(11), True
    drawn.font.size = Pt(9)
    for properties in drawn.element.iter(qn("a:defRPr"), qn("a:rPr")):
        # In the order that the schema asks for: Latin, East Asian.
        for script, name in (("latin", face.latin), ("ea", face.chinese)):
            for old in properties.findall(qn(f"a:{script}")):
                properties.remove(old)
            SubElement(properties, qn(f"a:{script}")).set("typeface", name)


class Figures(Protocol):
    """What a chart draws: its title and height, its figures as a sheet's rows, and what describes it in words."""

    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def height(self) -> float: ...  # noqa: D102
    @property
    def described(self) -> str: ...  # noqa: D102
    def rows(self) -> Iterator[Sequence[Cell]]: ...  # noqa: D102


def put_chart(document: Any, space: Any, chart: Figures, number: int, width: float) -> Any:
    """Put `space`, which draws `chart`, in a paragraph of its own, as chart `number` of the document.

    For who cannot see it, it says what describes it. Gives the paragraph.
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
    drawing.find(f".//{qn('wp:docPr')}").set("descr", chart.described)
    paragraph = document.add_paragraph()
    paragraph.add_run()._r.append(drawing)
    return paragraph


def _workbook(chart: Figures) -> bytes:
    """The figures where the chart's references look for them."""
    book = Book("en", chart.title)
    sheet = Sheet(book, _SHEET)
    for row, cells in enumerate(chart.rows()):
        for column, value in enumerate(cells):
            sheet.write(row, column, value, EXACT if isinstance(value, float) else TEXT)
    return book.close()

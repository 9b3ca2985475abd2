"""A Word document in the making, in one language: headings, paragraphs, tables and charts, one after the other."""

from collections.abc import Iterable, Sequence
from typing import Any

import docx
from docx.shared import Pt

from nqpf.base.language import Language, Text
from nqpf.base.safe import plain
from nqpf.render.docx import charts
from nqpf.render.docx.archive import to_bytes
from nqpf.render.docx.charts import Chart, Figures
from nqpf.render.docx.limits import PROPERTY, shortened
from nqpf.render.docx.links import Links
from nqpf.render.docx.numbering import number_headings, unnumbered
from nqpf.render.docx.runs import put_words
from nqpf.render.docx.sheet import WIDTH, set_sheet
from nqpf.render.docx.styles import ANNEX, BODY, CELL, GAP, NOTE, SMALL, TABLE_TITLE, set_styles
from nqpf.render.docx.tables import Box, Look, add_boxes
from nqpf.render.office import line
from nqpf.report.blocks.page import Depth
from nqpf.report.blocks.words import Words, words

_TIGHT = Pt(3)
"""Below paragraphs of the first page, which all have to find room on it."""
_SMALLER = {"Normal": NOTE, NOTE: SMALL}
"""What running text is set in on a dense first page."""
_SPACED = frozenset(("Title", "Subtitle"))


class Draft:
    """A document that its reader can edit; whatever text it is given stays text."""

    def __init__(self, language: Language, title: Text) -> None:
        """Begin an empty document of that title."""
        self.language = language
        self.document: Any = docx.Document()
        set_styles(self.document, language)
        set_sheet(self.document, language)
        number_headings(self.document, language)
        properties = self.document.core_properties
        properties.title = shortened(self.say(title), PROPERTY)
        properties.author = properties.last_modified_by = "nqpf"
        properties.comments = ""
        properties.language = "zh-CN" if language == "zh" else "en-US"
        self.depth: Depth = "body"
        self.dense, self.folds = False, 0
        self.links = Links()
        self._charts = 0
        self._section: tuple[str, Any] = ("", None)

    def say(self, text: Text | str) -> str:
        """Text in the document's language, on one line, with nothing in it that XML cannot say."""
        return plain(text if isinstance(text, str) else text.in_language(self.language))

    def says(self, said: Words) -> bool:
        """Whether there is something in it for who reads the document."""
        return bool(line(said, self.language))

    def put(self, paragraph: Any, said: Words) -> None:
        """Write words at the end of a paragraph (its element), each piece in the style of its tone."""
        put_words(paragraph, said, self.language, self.links)

    def heading(
        self, text: Text | Words, level: int = 1, *, numbered: bool = True, new_page: bool = False, id: str = ""
    ) -> None:
        """A heading of that level, of those that Word lists in its outline; links lead to its `id`."""
        paragraph = self.paragraph(text, f"Heading {level}" if level else "Title", id=id)
        paragraph.paragraph_format.page_break_before = new_page or None
        if not numbered:
            unnumbered(paragraph)

    def subheading(self, text: Text | Words, id: str = "") -> None:
        """A heading within a section, as deep as titles that fold are open above it; numbered where the section is."""
        level = 2 + (self.folds > 0)
        self.heading(text, level, numbered=self.depth == "body" or level > 2, id=id)

    def section(self, title: Text, depth: Depth, id: str = "", *, new_page: bool = False) -> None:
        """Begin a section: those of the body are numbered, those of the annex have numbers of their own."""
        self.depth = depth
        style = ANNEX if depth == "annex" else "Heading 1"
        paragraph = self.paragraph(title, style, id=id)
        paragraph.paragraph_format.page_break_before = new_page or None
        if depth == "first":
            unnumbered(paragraph)
        self._section = (self.say(title), paragraph._p)

    def paragraph(
        self, said: Words | Text | str, style: str = "Normal", *, bold: bool = False, keep: bool = False, id: str = ""
    ) -> Any:
        """A paragraph of running text; one that is kept stands on the page of what follows it."""
        if self.dense and self.depth == "first":
            style = _SMALLER.get(style, style)
        paragraph = self.document.add_paragraph(style=style)
        paragraph.paragraph_format.keep_with_next = keep or None
        if self.depth == "first" and style not in _SPACED:
            paragraph.paragraph_format.space_after, paragraph.paragraph_format.line_spacing = _TIGHT, 1.0
        self.links.mark(paragraph._p, id)
        if not isinstance(said, tuple):
            said = words(line(said, self.language), tone="strong" if bold else "plain")
        self.put(paragraph._p, said)
        return paragraph

    @property
    def cell_style(self) -> str:
        """The style of a table's cells: smaller in the annex, and where the first page has much to say."""
        return SMALL if self.depth == "annex" or (self.dense and self.depth == "first") else CELL

    def table_title(self, title: Text, id: str = "") -> None:
        """A title above a table or a list, where it has one of its own: else links lead to its section's."""
        if title:
            self.paragraph(title, TABLE_TITLE, keep=True, id=id)
        else:
            self.links.mark(self._section[1], id)

    def titled(self, title: Text) -> str:
        """A picture's title; its section's, where it has none of its own."""
        return self.say(title) or self._section[0]

    def boxes(self, widths: Sequence[float], rows: Iterable[Sequence[Box]], look: Look) -> None:
        """A table of cells, with some space below it."""
        add_boxes(self.document, widths, rows, look, self.put)
        self.space()

    def space(self) -> None:
        """A narrow line, which also keeps two tables from becoming one."""
        self.document.add_paragraph(style=GAP)

    def radar(self, chart: Chart, id: str = "") -> None:
        """A radar chart."""
        self.chart(charts.radar(chart, BODY[self.language]), chart, id)

    def bars(self, chart: Chart, id: str = "") -> None:
        """A chart of horizontal bars."""
        self.chart(charts.bars(chart, BODY[self.language]), chart, id)

    def chart(self, space: Any, chart: Figures, id: str = "") -> None:
        """Put a chart, drawn as `space`, in a paragraph of its own; its figures stand in a workbook behind it."""
        self._charts += 1
        paragraph = charts.put_chart(self.document, space, chart, self._charts, WIDTH)
        paragraph.paragraph_format.space_after, paragraph.paragraph_format.line_spacing = _TIGHT, 1.0
        self.links.mark(paragraph._p, id)

    def close(self) -> bytes:
        """The finished file."""
        self.links.close()
        return to_bytes(self.document)

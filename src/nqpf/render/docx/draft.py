"""A Word document in the making, in one language: headings, paragraphs, tables and charts, one after the other."""

from collections.abc import Iterable, Sequence
from typing import Any

import docx
from docx.shared import Cm

from nqpf.base.language import Language, Text
from nqpf.base.safe import plain
from nqpf.render.docx import charts
from nqpf.render.docx.archive import to_bytes
from nqpf.render.docx.charts import Chart
from nqpf.render.docx.numbering import number_headings, unnumbered
from nqpf.render.docx.sheet import WIDTH, set_sheet
from nqpf.render.docx.styles import BODY, FORMULA, set_styles
from nqpf.render.docx.tables import Column, add_pairs, add_table
from nqpf.report.words.marks import aside, colon, listed, named
from nqpf.report.words.words import word

_INDENT = 0.5
"""Centimetres by which each depth of a formula is set in."""
_LONGEST = 4000
"""Characters of a paragraph."""


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
        properties.title, properties.author, properties.last_modified_by = self.say(title), "nqpf", "nqpf"
        properties.comments = ""
        properties.language = "zh-CN" if language == "zh" else "en-US"
        self._charts = 0
        self._formula = self.document.styles[FORMULA].style_id  # looked up once, not for each of many lines

    def say(self, text: Text | str) -> str:
        """Text in the document's language, on one line, with nothing in it that XML cannot say."""
        return plain(text if isinstance(text, str) else text.in_language(self.language))

    def word(self, key: str, **values: object) -> str:
        """A word that all renderers use."""
        return word(key, self.language, **values)

    def aside(self, text: str) -> str:
        """Text in brackets."""
        return aside(text, self.language)

    def said(self, name: str, of_it: str) -> str:
        """A name and what is said of it."""
        return f"{name}{colon(self.language)}{of_it}"

    def named(self, names: Iterable[str]) -> str:
        """Names one after another."""
        return named(names, self.language)

    def joined(self, texts: Iterable[Text | str]) -> str:
        """Several texts as one."""
        return listed(map(self.say, texts), self.language)

    def heading(self, text: Text, level: int = 1, *, numbered: bool = True, new_page: bool = False) -> None:
        """A heading of that level, of those that Word lists in its outline."""
        paragraph = self.document.add_heading(self.say(text), level)
        paragraph.paragraph_format.page_break_before = new_page or None
        if level == 1 and not numbered:
            unnumbered(paragraph)

    def paragraph(self, text: Text | str, style: str = "Normal", *, bold: bool = False, keep: bool = False) -> None:
        """A paragraph of running text; one that is kept stands on the page of what follows it."""
        said = text if isinstance(text, str) else text.in_language(self.language)
        paragraph = self.document.add_paragraph(style=style)
        paragraph.paragraph_format.keep_with_next = keep or None
        paragraph.add_run(plain(said, _LONGEST)).bold = bold or None

    def sentences(self, texts: Iterable[Text]) -> None:
        """Sentences as one paragraph."""
        # Each is cut by itself where it is overlong, so that none takes the others' room.
        between = "" if self.language == "zh" else " "
        self.document.add_paragraph(between.join(map(self.say, texts)))

    def formula(self, text: str, depth: int, *, bold: bool = False) -> None:
        """A line of arithmetic, indented by its depth."""
        paragraph = self.document.add_paragraph()
        paragraph._p.style = self._formula
        paragraph.paragraph_format.left_indent = Cm(_INDENT * depth)
        paragraph.add_run(text).bold = bold or None

    def table(self, columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> None:
        """A table with a head, and some space below it."""
        add_table(self.document, columns, [self.say(column.title) for column in columns], rows)
        self.space()

    def pairs(self, rows: Iterable[tuple[Text, str]]) -> None:
        """A table of names and what they stand for."""
        add_pairs(self.document, (4.2, WIDTH - 4.2), ((self.say(name), value) for name, value in rows))
        self.space()

    def space(self) -> None:
        """An empty line, which also keeps two tables from becoming one."""
        self.document.add_paragraph(style=FORMULA)

    def radar(self, chart: Chart) -> None:
        """A radar chart, with its title below."""
        self._chart(chart, charts.radar(chart, BODY[self.language]))

    def bars(self, chart: Chart) -> None:
        """A chart of horizontal bars, with its title below."""
        self._chart(chart, charts.bars(chart, BODY[self.language]))

    def _chart(self, chart: Chart, space: Any) -> None:
        self._charts += 1
        charts.put_chart(self.document, space, chart, self._charts, WIDTH)

    def close(self) -> bytes:
        """The finished file."""
        return to_bytes(self.document)

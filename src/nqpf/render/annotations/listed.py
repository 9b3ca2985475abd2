"""A Word document of comments on a document that is none itself: page and section, the words, the comment."""

from collections.abc import Iterator

from nqpf.base.language import Language, Text
from nqpf.base.safe import plain
from nqpf.render.annotations.lines import said
from nqpf.render.docx.draft import Draft
from nqpf.render.docx.sheet import WIDTH
from nqpf.render.docx.tables import Column
from nqpf.render.words.places import short_place
from nqpf.report.annotations.view import Annotations

_MOST_QUOTED = 120
_NARROW = (1.0, 3.2, 3.2)
_COLUMNS = (
    Column(Text("No.", "序号"), _NARROW[0]),
    Column(Text("Place", "位置"), _NARROW[1]),
    Column(Text("Text", "原文"), _NARROW[2]),
    Column(Text("Comment", "批注"), WIDTH - sum(_NARROW)),
)


def render(annotations: Annotations, lang: Language) -> bytes:
    """The summary, then the comments as a table, in the order of the document."""
    draft = Draft(lang, annotations.title)
    draft.heading(annotations.title, 0)
    draft.paragraph(Text("Comments on the document", "文件批注"), "Subtitle")
    for line in said(annotations.summary, lang):
        draft.paragraph(line)
    draft.table(_COLUMNS, _rows(annotations, lang))
    return draft.close()


def _rows(annotations: Annotations, lang: Language) -> Iterator[tuple[str, ...]]:
    for number, note in enumerate(annotations.notes, start=1):
        yield (
            str(number),
            plain(short_place(note.place).in_language(lang)),
            plain(note.place.quote, _MOST_QUOTED),
            "\n".join(said(note.paragraphs, lang)),
        )

"""A Word document of comments on a document that is none itself: page, section and words, and the comment."""

from collections.abc import Iterator, Sequence

from nqpf.base.language import Language, Text
from nqpf.base.safe import plain
from nqpf.render.annotations.lines import said
from nqpf.render.docx.draft import Draft
from nqpf.render.docx.sheet import WIDTH
from nqpf.render.docx.styles import CELL, NOTE, set_face
from nqpf.render.docx.tables import Column
from nqpf.render.tasks.paper import BODY, name_fallbacks
from nqpf.report.annotations.view import Annotation, Annotations

_MOST_QUOTED = 120
_NUMBER = Column(Text("No.", "序号"), 1.2)
_PAGE = Column(Text("Page", "页码"), 1.4)
_PLACE = Column(Text("Section and text", "章节与原文"), 4.6)
_SUBTITLE = Text("Comments on the document", "文件批注")


def render(annotations: Annotations, lang: Language) -> bytes:
    """The summary, then the comments as a table, in the order of the document."""
    draft = Draft(lang, annotations.title)
    for name in ("Normal", CELL, NOTE):
        set_face(draft.document.styles[name].element.get_or_add_rPr(), BODY[lang], lang)
    name_fallbacks(draft.document)
    draft.heading(annotations.title, 0)
    draft.paragraph(_SUBTITLE, "Subtitle")
    for line in said(annotations.summary, lang):
        draft.paragraph(line)
    if annotations.notes:
        paged = any(note.place.page for note in annotations.notes)
        draft.table(_columns(paged), _rows(annotations.notes, lang, paged=paged))
    return draft.close()


def _columns(paged: bool) -> list[Column]:
    """The columns, without pages where the document has none."""
    narrow = [_NUMBER, _PAGE, _PLACE] if paged else [_NUMBER, _PLACE]
    return [*narrow, Column(Text("Comment", "批注"), WIDTH - sum(column.width for column in narrow))]


def _rows(notes: Sequence[Annotation], lang: Language, *, paged: bool) -> Iterator[tuple[str, ...]]:
    for number, note in enumerate(notes, start=1):
        page = (str(note.place.page or ""),) if paged else ()
        yield (str(number), *page, _place(note, lang), "\n".join(said(note.paragraphs, lang)))


def _place(note: Annotation, lang: Language) -> str:
    """The section and the words; the words alone where they are the end of the section's name."""
    section = plain(note.place.section.in_language(lang))
    quote = plain(note.place.quote, _MOST_QUOTED)
    return section if quote and section.endswith(quote) else "\n".join(filter(None, (section, f"“{quote}”")))

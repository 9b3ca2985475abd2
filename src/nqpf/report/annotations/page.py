"""Comments on a document that cannot hold them, as a page: the one on the whole, then each with its place."""

from collections.abc import Iterator

from nqpf.base.language import NO_TEXT, Text, both
from nqpf.base.safe import plain
from nqpf.report.annotations.view import Annotation, Annotations
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Page, Section
from nqpf.report.blocks.words import Run, Words, joined, sentences, words
from nqpf.report.made import MADE_BY

_MOST_QUOTED = 120


def annotations_page(annotations: Annotations) -> Page:
    """The page; its comments are in the order of the document."""
    summary = tuple(b.Paragraph(sentences(line)) for line in annotations.summary)
    entries = tuple(_entry(number, note) for number, note in enumerate(annotations.notes, start=1))
    listed = (b.Entries("comments", _BY_PLACE, entries),) if entries else ()
    return Page(
        kind=("annotations",),
        product=NO_TEXT,
        title=annotations.title,
        lead=(),
        sections=(Section("summary", Text("On the whole", "总评"), (*summary, *listed)),),
        foot=(MADE_BY,),
        subtitle=words(Text("Comments on the document", "文件批注")),
    )


def _entry(number: int, note: Annotation) -> b.Entry:
    title = joined(_place(note), both(" · "))
    return b.Entry(number, title, lines=tuple(b.Line(NO_TEXT, sentences(line)) for line in note.paragraphs))


def _place(note: Annotation) -> Iterator[Words]:
    """Section, page and words; the words not where they are the end of the section's name."""
    section, page, quote = note.place.section, note.place.page, plain(note.place.quote, _MOST_QUOTED)
    yield words(section, tone="strong")
    if page:
        yield words(Text(f"p. {page}", f"第 {page} 页"), tone="quiet")
    if quote and not plain(section.in_language("zh")).endswith(quote):
        yield (Run(both(f"“{quote}”")),)


_BY_PLACE = Text("Comments", "批注")

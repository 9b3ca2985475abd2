"""Comments as a file: in the margin of a Word document, or listed in one of their own for any other format."""

from collections.abc import Iterator

from nqpf.base.language import Language
from nqpf.documents.document import Document
from nqpf.render.annotate.comment import Comment
from nqpf.render.extra import import_office
from nqpf.render.options import Options
from nqpf.report.annotations.page import annotations_page
from nqpf.report.annotations.view import Annotations


def render_annotated(data: bytes, document: Document, annotations: Annotations, lang: Language) -> bytes:
    """The document of these bytes with its comments, as .docx; of one that is no Word document, a list of them.

    Raises :class:`Refused` for a Word document that cannot be read, and :class:`InputError` where a list is wanted and
    its library is not installed.
    """
    if document.format == "docx":
        from nqpf.render.annotate.word import annotated  # noqa: PLC0415 - loads lxml

        return annotated(data, list(_comments(annotations, lang)))
    made: bytes = import_office("nqpf.render.docx.whole").render(annotations_page(annotations), Options(lang))
    return made


def _comments(annotations: Annotations, lang: Language) -> Iterator[Comment]:
    """The summary, on the title, and the comments at their passages."""
    yield Comment(None, tuple(line.in_language(lang) for line in annotations.summary))
    for note in annotations.notes:
        yield Comment(note.extent, tuple(line.in_language(lang) for line in note.paragraphs))

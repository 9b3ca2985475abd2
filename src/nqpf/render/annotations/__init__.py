"""Comments as a file: in the margin of a Word document, or listed in one of their own for any other format."""

from nqpf.base.language import Language
from nqpf.documents.document import Document
from nqpf.render.annotations import listed
from nqpf.report.annotations.view import Annotations


def render_annotated(data: bytes, document: Document, annotations: Annotations, lang: Language) -> bytes:
    """The document of these bytes with its comments, as .docx; of one that is no Word document, a list of them."""
    return listed.render(annotations, lang)

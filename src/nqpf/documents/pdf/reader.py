"""PDF documents read: pages to lines, lines to paragraphs, paragraphs to pieces of the document."""

from collections.abc import Callable, Iterator

from nqpf.documents.document import Document, Piece, assemble
from nqpf.documents.numbers import leading_number
from nqpf.documents.pdf.furniture import without_furniture
from nqpf.documents.pdf.lines import Line, lines_of, row_joined
from nqpf.documents.pdf.native import opened
from nqpf.documents.pdf.paragraphs import Frame, Paragraph, frame_of, joined_text, paragraphs_of


def read_pdf(data: bytes, progress: Callable[[int, int], None] | None = None) -> Document:
    """The document of a PDF. `progress` gets the pages read so far and all pages, after each page.

    Raises ImportError where pypdfium2 is not installed, and :class:`nqpf.base.errors.Refused` where the file is
    damaged, protected by a password, without pages or too large.
    """
    pages: list[list[Line]] = []
    with opened(data) as pdf:
        for number in range(1, pdf.pages + 1):
            sheet = pdf.sheet(number)
            pages.append(row_joined(lines_of(sheet.glyphs, number)))
            if progress is not None:
                progress(number, pdf.pages)
        count = pdf.pages
    return assemble("pdf", _pieces(without_furniture(pages)), pages=count)


def _pieces(pages: list[list[Line]]) -> Iterator[Piece]:
    columns = list(_columns(pages))
    for paragraph in paragraphs_of(columns):
        yield _piece(paragraph)


def _columns(pages: list[list[Line]]) -> Iterator[tuple[Frame, list[Line]]]:
    everything = [line for lines in pages for line in lines]
    usual = frame_of(everything) if everything else None
    for lines in pages:
        if lines:
            yield frame_of(lines, usual), lines


def _piece(paragraph: Paragraph) -> Piece:
    text, turns = joined_text(paragraph.lines)
    leading = leading_number(text)
    return Piece(text, number=leading.written if leading else "", page=paragraph.page, turns=turns)

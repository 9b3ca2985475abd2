"""PDF documents read: pages to lines and tables, lines to paragraphs, all to pieces of the document."""

from collections.abc import Callable

from nqpf.documents.document import Document, assemble
from nqpf.documents.pdf.flow import pieces_of
from nqpf.documents.pdf.furniture import without_furniture
from nqpf.documents.pdf.opening import opened
from nqpf.documents.pdf.pages import Page, page_of
from nqpf.documents.pdf.sheets import sheets_of


def read_pdf(data: bytes, progress: Callable[[int, int], None] | None = None) -> Document:
    """The document of a PDF. `progress` gets the pages read so far and all pages, after each page.

    Pages that are pictures are `unread`; a document of such pages alone has no text. Raises ImportError where
    pypdfium2 is not installed, and :class:`nqpf.base.errors.Refused` where the file is damaged, protected by a
    password, without pages or too large.
    """
    pages: list[Page] = []
    with opened(data) as document:
        count = len(document)
        for sheet in sheets_of(document):
            pages.append(page_of(sheet))
            if progress is not None:
                progress(sheet.number, count)
    unread = [page.number for page in pages if page.unread]
    return assemble("pdf", pieces_of(without_furniture(pages)), pages=count, unread=unread)

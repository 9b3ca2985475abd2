"""PDF documents: pdfium's characters with their boxes, put together to lines, paragraphs, headings and tables."""

from nqpf.documents.pdf.reader import read_pdf

__all__ = ["read_pdf"]

"""Plain text: lines joined to paragraphs, numbers before them found."""

from collections.abc import Iterator

from nqpf.documents.document import Document, Piece, assemble
from nqpf.documents.numbers import leading_number


def read_text(text: str) -> Document:
    """The document of a plain text: a paragraph a line."""
    return assemble("txt", _pieces(text))


def _pieces(text: str) -> Iterator[Piece]:
    for line in text.splitlines():
        said = line.strip()
        if said:
            leading = leading_number(said)
            yield Piece(said, number=leading.written if leading else "")

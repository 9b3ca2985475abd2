"""Running text of a page becomes paragraphs."""

import re
from collections.abc import Iterator, Sequence

from nqpf.documents.document import BlockKind, Piece
from nqpf.documents.lines import WIDE, split_at_numbers
from nqpf.documents.numbers import leading_number

_BLANKS = re.compile(r"[ \t\r\n\f]+")
_WRAPPED = re.compile(f"(?<={WIDE})[ \t]*\r?\n[ \t\r\n]*(?={WIDE})")
_PARTS = re.compile("\v[ \u00a0]*(?:\v[ \u00a0]*)+|\v *(?=[\u3000\u00a0]{2})")
"""Between paragraphs that only line breaks part: two of them, or one with an indent behind it."""


def pieces_of(inline: Sequence[str], kind: BlockKind, level: int, number: str) -> Iterator[Piece]:
    """The paragraphs of running text."""
    text = "".join(inline)
    if text.isspace() or not text:
        return
    text = _BLANKS.sub(" ", _WRAPPED.sub("", text) if "\n" in text else text)
    for paragraph in _PARTS.split(text) if "\v" in text else (text,):
        for said in split_at_numbers(paragraph.split("\v")):
            leading = leading_number(said)
            if leading is not None:  # typed, though the list would count its items, too
                yield Piece(said, kind, leading.written, level)
            else:
                yield Piece(number + said, kind, number, level, automatic=bool(number))
            number = ""

"""Documents of each format, read from what was fetched: text as it is, Word as the text of its paragraphs."""

from nqpf.base.errors import Refused
from nqpf.base.language import Text
from nqpf.documents.cited import CitedDocument, fold
from nqpf.documents.word import INSTALL, read_word

TEXTS = (".md", ".markdown", ".txt")
"""How names of text files end."""
WORD = ".docx"


def text_document(text: str) -> CitedDocument:
    """A document that is text. Raises :class:`Refused` for a binary file."""
    if "\0" in text:
        raise Refused(Text("this is a binary file, not text", "这是二进制文件，不是文本"))
    return CitedDocument("read", fold(text), original=text)


def word_document(data: bytes) -> CitedDocument:
    """A Word document; one without a reader where its library is missing. Raises :class:`Refused`."""
    try:
        original = read_word(data)
    except ImportError:
        return CitedDocument("no-reader", reason=INSTALL)
    return CitedDocument("read", fold(original), original=original, lined=False)

"""A document read from its bytes, whatever its format: the reader of each, and what bounds them all."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from nqpf.base.decoding import decoded
from nqpf.base.errors import Refused
from nqpf.base.language import Text
from nqpf.documents.detect import ASK, format_of
from nqpf.documents.document import Document, Format, too_long

MOST_CHARACTERS = 4_000_000
"""Characters of a document's text: a thousand pages have some 800 000."""


class NoReader(Refused):
    """A library that reads this format is not installed."""


Progress = Callable[[int, int], None]
"""What a reader calls after each page: how many are done, and of how many."""


class _Reader(NamedTuple):
    """How a format is read, of how many MiB at most, by which library from which extra."""

    read: Callable[[bytes, Progress | None], Document]
    most: int
    library: str = ""
    extra: str = ""


def _docx(data: bytes, _: Progress | None) -> Document:
    from nqpf.documents.word.reader import read_word  # noqa: PLC0415 - loads lxml

    return read_word(data)


def _pdf(data: bytes, progress: Progress | None) -> Document:
    from nqpf.documents.pdf import read_pdf  # noqa: PLC0415 - loads pypdfium2

    return read_pdf(data, progress)


def _html(data: bytes, _: Progress | None) -> Document:
    from nqpf.documents.html.reader import read_html  # noqa: PLC0415 - loads lxml

    return read_html(data)


def _md(data: bytes, _: Progress | None) -> Document:
    from nqpf.documents.markdown import read_markdown  # noqa: PLC0415 - loads markdown-it-py

    return read_markdown(text_of(data))


def _txt(data: bytes, _: Progress | None) -> Document:
    from nqpf.documents.text import read_text  # noqa: PLC0415

    return read_text(text_of(data))


READERS: dict[Format, _Reader] = {
    "docx": _Reader(_docx, 64, "lxml", "documents"),
    "pdf": _Reader(_pdf, 128, "pypdfium2", "pdf"),
    "html": _Reader(_html, 8, "lxml", "documents"),
    "md": _Reader(_md, 2, "markdown-it-py", "documents"),
    "txt": _Reader(_txt, 8),
}
"""The reader of each format; how a format is recognised stands in `detect`."""
MOST_BYTES = max(reader.most for reader in READERS.values()) * 1024 * 1024
"""Bytes of the largest document."""


def read_document(data: bytes, name: str, progress: Progress | None = None) -> Document:
    """The document of these bytes; its format by their content, then by the ending of its name.

    Raises :class:`NoReader` where a library is missing, and :class:`Refused` for what cannot be read, is empty,
    has images for pages, or is too large.
    """
    format = format_of(data, name)
    reader = READERS[format]
    if len(data) > reader.most * 1024 * 1024:
        raise Refused(Text(f"larger than {reader.most} MiB", f"超过 {reader.most} MiB"))
    try:
        document = reader.read(data, progress)
    except ImportError:
        raise _missing(format, reader) from None
    _refuse_empty(document)
    if len(document.text) > MOST_CHARACTERS:
        raise too_long(MOST_CHARACTERS, "characters of text", "字")
    return document


def _missing(format: Format, reader: _Reader) -> NoReader:
    install = f"pip install 'nqpf[{reader.extra}]'"
    needs = Text(
        f"reading .{format} needs {reader.library}: {install}", f"读取 .{format} 需要 {reader.library}：{install}"
    )
    return NoReader(needs)


def _refuse_empty(document: Document) -> None:
    if document.text.strip():
        return
    if not document.unread:
        hint = Text("check that this is the right file", "请确认是否选对了文件")
        raise Refused(Text("an empty document: there is no text in it", "空文档：其中没有文字"), hint)
    pages = page_runs(document.unread)
    said = f"page {pages} is an image" if len(document.unread) == 1 else f"pages {pages} are images"
    raise Refused(Text(f"{said}: no text can be read", f"第 {pages} 页为图片，无法读取文字"), ASK)


def page_runs(pages: Sequence[int]) -> str:
    """Ascending numbers of pages with runs joined: 1-4, 7."""
    joined: list[list[int]] = []
    for page in pages:
        if joined and joined[-1][-1] == page - 1:
            joined[-1][1:] = [page]
        else:
            joined.append([page])
    return ", ".join("-".join(map(str, run)) for run in joined)


def text_of(data: bytes) -> str:
    """A text file decoded. Raises :class:`Refused` for a binary file."""
    text = decoded(data).text
    if "\0" in text:
        raise Refused(Text("this is a binary file, not text", "这是二进制文件，不是文本"))
    return text

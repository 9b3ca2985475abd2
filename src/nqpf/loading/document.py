"""A document to draft a plan from, loaded from a file, standard input or a storage."""

import hashlib
import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nqpf.base.errors import InputError, Problem, Refused
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.documents.document import Document
from nqpf.documents.reading import MOST_BYTES, Progress, page_runs, read_document
from nqpf.loading.files.reading import STDIN, is_remote, read_bytes, shown_name
from nqpf.loading.files.refusals import too_large
from nqpf.loading.files.roles import DOCUMENT
from nqpf.loading.files.run import note_input


class LoadedDocument(NamedTuple):
    """A document, its name as shown, and the SHA-256 of its bytes in hex; warnings say which pages are missing."""

    document: Document
    name: str
    sha256: str
    warnings: tuple[Problem, ...] = ()


class Fetched(NamedTuple):
    """The bytes of a document, its name as shown, and their SHA-256 in hex."""

    data: bytes
    name: str
    sha256: str


def load_document(path: str, most: int = MOST_BYTES, progress: Progress | None = None) -> LoadedDocument:
    """The document in a file of at most so many bytes. Raises :class:`InputError`, with what to do about it."""
    return read_fetched(fetch_document(path, most), progress)


def fetch_document(path: str, most: int = MOST_BYTES) -> Fetched:
    """The bytes of a document. Raises :class:`InputError` where there are none, or more than so many."""
    name = shown_name(path)
    data = _bytes_of(path, name, most)
    return Fetched(data, name, hashlib.sha256(data).hexdigest())


def read_fetched(fetched: Fetched, progress: Progress | None = None) -> LoadedDocument:
    """The document of these bytes. Raises :class:`InputError` for what cannot be read, with what to do about it."""
    name = fetched.name
    try:
        document = read_document(fetched.data, name, progress)
    except Refused as refused:
        raise InputError([Problem(Span(name), refused.message, refused.hint)]) from None
    return LoadedDocument(document, name, fetched.sha256, tuple(_unread(document, name)))


def _unread(document: Document, name: str) -> Iterator[Problem]:
    """A warning about the pages that are images."""
    if document.unread:
        yield Problem(Span(name), unread_pages(document.unread, len(document.page_starts)), ASK_FOR_WORD)


ASK_FOR_WORD = Text("ask the sender for the Word file", "请向发送方索取 Word 文件")
"""What to do about pages that are images."""


def unread_pages(numbers: Sequence[int], of: int) -> Text:
    """Which pages of so many are images."""
    pages = page_runs(numbers)
    said = "page {} of {} is an image" if len(numbers) == 1 else "pages {} of {} are images"
    return Text(
        f"{said.format(pages, of)}: nothing could be read from there",
        f"共 {of} 页，其中第 {pages} 页为图片，未能读取文字",
    )


def _bytes_of(path: str, name: str, most: int) -> bytes:
    if is_remote(path):
        from nqpf.loading.files.remote import read_remote  # noqa: PLC0415 - only who reads from there pays for it

        return read_remote(path, most)
    if path != STDIN:
        return read_bytes(path, name, most, DOCUMENT)
    note_input(path, DOCUMENT)
    data = sys.stdin.buffer.read(most + 1)
    if len(data) > most:
        raise too_large(name, most)
    return data

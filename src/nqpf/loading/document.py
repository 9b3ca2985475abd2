"""A document to draft a plan from, loaded from a file, standard input or a storage."""

import hashlib
import sys
from typing import NamedTuple

from nqpf.base.errors import InputError, Problem, Refused
from nqpf.base.source import Span
from nqpf.documents.document import Document
from nqpf.documents.reading import MOST_BYTES, read_document
from nqpf.loading.files.reading import STDIN, is_remote, read_bytes, shown_name
from nqpf.loading.files.refusals import too_large
from nqpf.loading.files.roles import DOCUMENT
from nqpf.loading.files.run import note_input


class LoadedDocument(NamedTuple):
    """A document, its name as shown, and the SHA-256 of its bytes in hex."""

    document: Document
    name: str
    sha256: str


def load_document(path: str, most: int = MOST_BYTES) -> LoadedDocument:
    """The document in a file of at most so many bytes. Raises :class:`InputError`, with what to do about it."""
    name = shown_name(path)
    data = _fetched(path, name, most)
    try:
        document = read_document(data, name)
    except Refused as refused:
        raise InputError([Problem(Span(name), refused.message, refused.hint)]) from None
    return LoadedDocument(document, name, hashlib.sha256(data).hexdigest())


def _fetched(path: str, name: str, most: int) -> bytes:
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

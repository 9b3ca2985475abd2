"""The documents below a folder, by how their names end; what each contains is for its reader to say."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.documents.detect import ending_of
from nqpf.documents.reading import MOST_BYTES
from nqpf.loading.documents import ENDINGS, TO_SAVE
from nqpf.loading.files.root import find_root, led_out
from nqpf.loading.files.walk import Found, walk

_FOREIGN = (".et", ".wpt", ".dot", ".docm", ".mhtml", ".uof", ".pages")
"""Further documents of office programs: each is answered with how to save it."""
_NAMED = (*ENDINGS, *TO_SAVE, *_FOREIGN)
_HERE = Text("put the document itself here", "请将文档本身放在此处")
_SHOWN = (b"%PDF-", b"PK\x03\x04", b"<")
"""How content begins that may be a document's whatever its name is."""


class FoundDocument(NamedTuple):
    """A document by its path below the folder, with `/`; `problem`: why it must not, or cannot, be read."""

    name: str
    path: str
    problem: Problem | None = None


def find_documents(folder: Path) -> tuple[FoundDocument, ...]:
    """The documents in a folder and those below it, in the order of their names.

    Hidden files and what programs leave beside an open one (`~$a.docx`) are none. A link to outside the folder's
    repository, a folder that cannot be searched, and a document whose name has no ending are found with their problem.
    Raises :class:`InputError` where there is none.
    """
    found = tuple(_found(folder))
    if not found:
        known = ", ".join(ENDINGS)
        message = Text("there is no document below this folder", "此文件夹下没有文档")
        raise InputError([Problem(Span(folder.as_posix()), message, Text(f"looked for {known}", f"查找了 {known}"))])
    return found


def _found(folder: Path) -> Iterator[FoundDocument]:
    for file in walk(folder, find_root(folder), lambda name: _is_named(name) or not _ending(name)):
        path = Path(file.path)
        problem = _problem(file)
        if problem or _is_named(path.name):
            yield FoundDocument(path.relative_to(folder).as_posix(), file.path, problem)


def _is_named(name: str) -> bool:
    """Whether a file's name ends as those of documents do, be they readable or not."""
    return name.lower().endswith(_NAMED)


def _ending(name: str) -> str:
    """The ending of a name that says what kind of file it is: neither the `2` of `v1.2` nor a word of Chinese."""
    ending = Path(name).suffix
    return ending if re.fullmatch(r"\.(?=.*[A-Za-z])[A-Za-z0-9_~-]{1,12}", ending) else ""


def _problem(file: Found) -> Problem | None:
    """Why a file that was found is not read, if it is a document at all."""
    path = Path(file.path)
    if file.shut:
        return file.shut
    if _is_named(path.name):
        return led_out(path, _HERE) if file.out else None
    ending = "" if file.out else _shown_ending(path)
    if not ending:
        return None
    message = Text(f"a document whose name does not end in {ending}", f"这是文档，但文件名没有扩展名 {ending}")
    return Problem(Span(path.as_posix()), message, Text(f"rename it to end in {ending}", f"请加上扩展名 {ending}"))


def _shown_ending(path: Path) -> str:
    """The ending that the content of a regular file shows it should have."""
    try:
        if not path.is_file() or path.stat().st_size > MOST_BYTES:
            return ""
        with path.open("rb") as stream:
            head = stream.read(1024)
            return ending_of(head + stream.read()) if head.startswith(_SHOWN) else ""
    except OSError:
        return ""

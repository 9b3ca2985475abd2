"""The documents below a folder, by how their names end; what each contains is for its reader to say."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.loading.documents import ENDINGS, TO_SAVE
from nqpf.loading.files.root import find_root, led_out
from nqpf.loading.files.walk import walk

_FOREIGN = (".et", ".wpt", ".dot", ".docm", ".mhtml", ".uof", ".pages")
"""Further documents of office programs: each is answered with how to save it."""
_HERE = Text("put the document itself here", "请将文档本身放在此处")


class FoundDocument(NamedTuple):
    """A document by its path below the folder, with `/`; `problem`: why it must not, or cannot, be read."""

    name: str
    path: str
    problem: Problem | None = None


def find_documents(folder: Path) -> tuple[FoundDocument, ...]:
    """The documents in a folder and those below it, in the order of their names.

    Hidden files and what programs leave beside an open one (`~$a.docx`) are none. A link to outside the folder's
    repository, and a folder that cannot be searched, are found with their problem. Raises :class:`InputError` where
    there is none.
    """
    found = tuple(_found(folder))
    if not found:
        known = ", ".join(ENDINGS)
        message = Text("there is no document below this folder", "此文件夹下没有文档")
        raise InputError([Problem(Span(folder.as_posix()), message, Text(f"looked for {known}", f"查找了 {known}"))])
    return found


def _found(folder: Path) -> Iterator[FoundDocument]:
    for file in walk(folder, find_root(folder), is_named_as_document):
        name = Path(file.path).relative_to(folder).as_posix()
        problem = led_out(Path(file.path), _HERE) if file.out else file.shut
        yield FoundDocument(name, file.path, problem)


def is_named_as_document(name: str) -> bool:
    """Whether a file's name ends as those of documents do, be they readable or not."""
    return name.lower().endswith((*ENDINGS, *TO_SAVE, *_FOREIGN))

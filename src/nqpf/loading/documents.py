"""The documents that a plan quotes, read from below its repository's root and from nowhere else."""

import stat
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from nqpf.base.errors import InputError, Refused
from nqpf.base.language import Text
from nqpf.documents.cited import (
    CitedDocument,
    Documents,
    DocumentStatus,
    citations,
    further_citations,
    further_sources,
    sources,
)
from nqpf.documents.documents import cited_document, text_document
from nqpf.documents.reading import MOST_BYTES, NoReader, read_document, text_of
from nqpf.documents.struck import blanked
from nqpf.loading.files.reading import read_bytes
from nqpf.loading.files.roles import DOCUMENT
from nqpf.loading.files.root import find_root
from nqpf.loading.files.run import expect_inputs
from nqpf.plan.items import PlanView

MOST_DOCUMENTS = 16
"""Documents that one plan may quote; of more, the first are read."""
TEXTS = (".md", ".markdown", ".txt")
"""How names of text files end."""
PLAIN = ".txt"
"""The one of them that has no markup."""
ENDINGS = (*TEXTS, ".docx", ".pdf", ".html", ".htm")
"""How names of documents end: what else lies about is no document, whatever it contains."""
TO_SAVE = (".doc", ".wps", ".ofd", ".rtf", ".odt", ".mht")
"""Documents that cannot be read; their content says which they are, and what to save them as."""
MOST_TEXT = 1024 * 1024
"""Bytes of a text file: some 350 000 Chinese characters, five times the outline of a national five-year plan."""


class _NotRead(Exception):
    """Why a document was not read."""

    def __init__(self, status: DocumentStatus, en: str, zh: str) -> None:
        super().__init__(en)
        self.document = CitedDocument(status, reason=Text(en, zh))


class _Place(NamedTuple):
    """Where a plan may cite from: its own directory comes first, then the root. Both are resolved."""

    own: Path
    root: Path


def read_documents(view: PlanView, plan_path: Path, root: Path) -> Documents:
    """Each document that a citation with a quote names, read once. Never raises: a document has its status.

    A name is looked for below the directory of `plan_path`, then below `root`. It is a relative path with `/`;
    what would lead elsewhere, by the name or by links, is not opened.
    """
    place = _Place(plan_path.resolve().parent, root.resolve())
    quoted = (*citations(view).values(), *further_citations(view).values())
    names = dict.fromkeys(citation.file for citation in quoted if citation.file)
    return {
        name: _read(name, place, number < MOST_DOCUMENTS, [one.quote or "" for one in quoted if one.file == name])
        for number, name in enumerate(names)
    }


def expect_documents(view: PlanView, plan_path: str) -> None:
    """Note every document that a plan names, quoted or not, as an input: it is not to be written over."""
    expect_inputs(_named_documents(view, Path(plan_path)), DOCUMENT)


def _named_documents(view: PlanView, plan_path: Path) -> Iterator[str]:
    cited = (*(citation for _, citation in sources(view)), *(citation for *_, citation in further_sources(view)))
    names = dict.fromkeys(citation.file for citation in cited if citation and citation.file)
    bases = dict.fromkeys((plan_path.parent, find_root(plan_path))) if names else ()
    for name in names:
        try:
            _refuse_elsewhere(name)
        except _NotRead:
            continue
        yield from (str(base / name) for base in bases)


def find_document(name: str, plan_path: Path, root: Path) -> Path | CitedDocument:
    """The file of a document that a plan names, looked for as above; where there is none, why."""
    try:
        return _find(name, _Place(plan_path.resolve().parent, root.resolve()))
    except _NotRead as refused:
        return refused.document


def _read(name: str, place: _Place, within: bool, quotes: Sequence[str] = ()) -> CitedDocument:
    try:
        if not within:
            most = MOST_DOCUMENTS
            raise _NotRead("unreadable", f"only {most} documents of a plan are read", f"每份规划最多读取 {most} 份文件")
        return _document(_find(name, place), quotes)
    except _NotRead as refused:
        return refused.document
    except InputError as error:
        return CitedDocument("unreadable", reason=error.problems[0].message)
    except NoReader as missing:
        return CitedDocument("no-reader", reason=missing.message)
    except Refused as refused:
        return CitedDocument("unreadable", reason=refused.message)


def _find(name: str, place: _Place) -> Path:
    """The file of that name, links resolved, which is a regular one below a place the plan may cite from."""
    _refuse_elsewhere(name)
    for base in place:
        try:
            path = (base / name).resolve(strict=True)
            regular = stat.S_ISREG(path.stat().st_mode)
        except (FileNotFoundError, NotADirectoryError):
            continue
        except (OSError, RuntimeError, ValueError):  # a loop of links, no permission, a name no file can have
            raise _NotRead("unreadable", "this file cannot be reached", "无法到达该文件") from None
        if not any(path.is_relative_to(allowed) for allowed in place):
            raise _NotRead("outside", "a link leads out of the repository", "链接指向仓库之外")
        if not regular:
            raise _NotRead("outside", "this is not a regular file", "这不是普通文件")
        return path
    raise _NotRead("missing", "there is no such file", "文件不存在")


def _refuse_elsewhere(name: str) -> None:
    """By its words alone, on every system alike: `C:`, `\\\\server` and `file:stream` are Windows' ways out."""
    if "://" in name:
        raise _NotRead(
            "outside",
            "this is a web address: save the document beside the plan and name that file",
            "这是网址：请将文件保存在规划旁，并写其文件名",
        )
    if name.startswith("/") or ".." in PurePosixPath(name).parts or any(mark in name for mark in "\\:\0"):
        raise _NotRead(
            "outside",
            "write a path from the plan or the root of its repository, with `/` and without `..`, `:` or `\\`",
            "请写相对于规划文件或仓库根目录的路径，用 `/` 分隔，不含 `..`、`:` 和 `\\`",
        )


def _document(path: Path, quotes: Sequence[str]) -> CitedDocument:
    ending = path.suffix.lower()
    if ending in TEXTS:
        return _text(read_bytes(str(path), path.name, MOST_TEXT, DOCUMENT), path.name, quotes)
    if ending in (*ENDINGS, *TO_SAVE):
        return cited_document(read_document(read_bytes(str(path), path.name, MOST_BYTES, DOCUMENT), path.name))
    known = ", ".join(ENDINGS)
    raise _NotRead("unreadable", f"only {known} can be read", f"只能读取 {known}")


def _text(data: bytes, name: str, quotes: Sequence[str]) -> CitedDocument:
    """A text file; without its markup and as paragraphs, too, where a quote does not stand in it as it is."""
    text = text_of(data)
    document = text_document(text if name.lower().endswith(PLAIN) else blanked(text))
    if all(document.has(quote) for quote in quotes):
        return document
    try:
        read = cited_document(read_document(data, name))
    except Refused:  # without its library it is a text still
        return document
    return document._replace(others=(read.text, *read.others))

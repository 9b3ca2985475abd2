"""A Word document (.docx) from its bytes: its parts unpacked within bounds, parsed, and read."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from posixpath import dirname, join, normpath
from typing import Any, NamedTuple

from lxml import etree

from nqpf.base.errors import Refused
from nqpf.documents.archive import Archive
from nqpf.documents.document import Document, Piece, assemble
from nqpf.documents.word.body import Body
from nqpf.documents.word.names import DAMAGED, SAVE_AGAIN, W, parsed
from nqpf.documents.word.numbering import Numbering
from nqpf.documents.word.origins import Origins
from nqpf.documents.word.styles import Styles

MOST_UNPACKED = 24 * 1024 * 1024
"""Bytes of XML that are read of one document: a plan of 300 pages has some 3 MiB."""
_MAIN = "word/document.xml"
_NOTES = ("footnotes", "endnotes")


class Opened(NamedTuple):
    """A .docx whose main part is parsed: its name, its XML, the root; `related` are the parts it refers to by kind."""

    archive: Archive
    main: str
    xml: bytes
    root: Any
    related: Mapping[str, str]

    @property
    def body(self) -> Any:
        """The body of the main part."""
        return self.root.find(W + "body")

    def part(self, kind: str) -> Any:
        """The root of a part that the main part refers to; None where there is none."""
        name = self.related.get(kind)
        return parsed(self.archive.read(name)) if name is not None and name in self.archive else None


class Traced(NamedTuple):
    """A document with what it was read from: the element that each character of its text is from."""

    document: Document
    origins: Origins
    opened: Opened


def read_word(data: bytes) -> Document:
    """The document of a .docx: tracked changes accepted, numbers as shown, hidden text left out; it has no pages.

    Raises :class:`Refused` where this is no Word document, a damaged one, or one that is too large.
    """
    with damage_refused():
        return assemble("docx", _pieces(opened_word(data)))


def traced_word(data: bytes) -> Traced:
    """The same document with the origin of its text, for those who write into it. Raises as :func:`read_word`."""
    with damage_refused():
        opened = opened_word(data)
        pieces = list(_pieces(opened, tracing=True))
        document = assemble("docx", pieces)
        return Traced(document, Origins(pieces, document.text), opened)


@contextmanager
def damage_refused() -> Iterator[None]:
    """Whatever a damaged archive makes the libraries raise within is raised as :class:`Refused`."""
    try:
        yield
    except Refused:
        raise
    except (OSError, ValueError, KeyError, RuntimeError, NotImplementedError, EOFError, etree.XMLSyntaxError):
        raise Refused(DAMAGED, SAVE_AGAIN) from None
    except Exception as error:  # what zipfile and zlib raise has no common class
        if type(error).__module__ in ("zipfile", "zlib", "_lzma"):
            raise Refused(DAMAGED, SAVE_AGAIN) from None
        raise


def opened_word(data: bytes) -> Opened:
    """A .docx opened, nothing of its text read. What damage makes the libraries raise, it raises."""
    archive = Archive(data, MOST_UNPACKED)
    main = _related(archive, "").get("officeDocument", _MAIN)
    xml = archive.read(main)
    opened = Opened(archive, main, xml, parsed(xml), _related(archive, main))
    if opened.body is None:
        raise Refused(DAMAGED, SAVE_AGAIN)
    return opened


def _pieces(opened: Opened, *, tracing: bool = False) -> Iterator[Piece]:
    found = {name: opened.part(name) for name in ("styles", "numbering", *_NOTES)}
    styles, body = Styles(found["styles"]), opened.body
    numbering = Numbering(found["numbering"], styles.lists)
    return Body(body, styles, numbering, _notes(found), tracing=tracing).read(body)


def relations_of(part: str) -> str:
    """The name of the part that lists what a part refers to; "" is the archive itself."""
    folder, name = dirname(part), part.rpartition("/")[2]
    return join(folder, "_rels", f"{name}.rels")


def _related(archive: Archive, part: str) -> dict[str, str]:
    """The parts that a part refers to, each by its kind; "" is the archive itself."""
    rels = relations_of(part)
    if rels not in archive:
        return {}
    found: dict[str, str] = {}
    for relation in parsed(archive.read(rels)).iterchildren("*"):
        kind, target = relation.get("Type", "").rpartition("/")[2], relation.get("Target", "")
        if relation.get("TargetMode") != "External":
            named = target.lstrip("/") if target.startswith("/") else normpath(join(dirname(part), target))
            found.setdefault(kind, named)
    return found


def _notes(parts: Mapping[str, Any]) -> dict[tuple[str, str], Any]:
    found = {}
    for part in _NOTES:
        if parts[part] is not None:
            for note in parts[part].iterchildren(W + part.removesuffix("s")):
                found[part, note.get(W + "id", "")] = note
    return found

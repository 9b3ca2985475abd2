"""A Word document (.docx) from its bytes: its parts unpacked within bounds, parsed, and read."""

from collections.abc import Mapping
from posixpath import dirname, join, normpath
from typing import Any

from lxml import etree

from nqpf.base.errors import Refused
from nqpf.documents.archive import Archive
from nqpf.documents.document import Document, assemble
from nqpf.documents.word.body import Body
from nqpf.documents.word.names import DAMAGED, SAVE_AGAIN, W, parsed
from nqpf.documents.word.numbering import Numbering
from nqpf.documents.word.styles import Styles

MOST_UNPACKED = 24 * 1024 * 1024
"""Bytes of XML that are read of one document: a plan of 300 pages has some 3 MiB."""
_MAIN = "word/document.xml"
_NOTES = ("footnotes", "endnotes")


def read_word(data: bytes) -> Document:
    """The document of a .docx: tracked changes accepted, numbers as shown, hidden text left out; it has no pages.

    Raises :class:`Refused` where this is no Word document, a damaged one, or one that is too large.
    """
    try:
        archive = Archive(data, MOST_UNPACKED)
        main = _related(archive, "").get("officeDocument", _MAIN)
        root = parsed(archive.read(main))
        body = root.find(W + "body")
        if body is None:
            raise Refused(DAMAGED, SAVE_AGAIN)
        parts = _related(archive, main)
        found = {name: _part(archive, parts.get(name)) for name in ("styles", "numbering", *_NOTES)}
        styles = Styles(found["styles"])
        reader = Body(body, styles, Numbering(found["numbering"], styles.lists), _notes(found))
        return assemble("docx", reader.read(body))
    except Refused:
        raise
    except (OSError, ValueError, KeyError, RuntimeError, NotImplementedError, EOFError, etree.XMLSyntaxError):
        raise Refused(DAMAGED, SAVE_AGAIN) from None
    except Exception as error:  # what zipfile and zlib raise has no common class
        if type(error).__module__ in ("zipfile", "zlib", "_lzma"):
            raise Refused(DAMAGED, SAVE_AGAIN) from None
        raise


def _related(archive: Archive, part: str) -> dict[str, str]:
    """The parts that a part refers to, each by its kind; "" is the archive itself."""
    folder, name = dirname(part), part.rpartition("/")[2]
    rels = join(folder, "_rels", f"{name}.rels")
    if rels not in archive:
        return {}
    found: dict[str, str] = {}
    for relation in parsed(archive.read(rels)).iterchildren("*"):
        kind, target = relation.get("Type", "").rpartition("/")[2], relation.get("Target", "")
        if relation.get("TargetMode") != "External":
            found.setdefault(kind, target.lstrip("/") if target.startswith("/") else normpath(join(folder, target)))
    return found


def _part(archive: Archive, name: str | None) -> Any:
    return parsed(archive.read(name)) if name is not None and name in archive else None


def _notes(parts: Mapping[str, Any]) -> dict[tuple[str, str], Any]:
    found = {}
    for part in _NOTES:
        if parts[part] is not None:
            for note in parts[part].iterchildren(W + part.removesuffix("s")):
                found[part, note.get(W + "id", "")] = note
    return found

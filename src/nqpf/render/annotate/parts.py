"""The parts of a Word document that comments need beside its text: the list of comments, and that there is one."""

from collections.abc import Iterable, Mapping
from itertools import count
from posixpath import basename, dirname, join
from typing import Any
from xml.sax.saxutils import quoteattr

from lxml import etree

from nqpf.documents.archive import Archive
from nqpf.documents.word.names import W, is_strict, namespace_of, parsed
from nqpf.documents.word.reader import Opened, relations_of
from nqpf.render.annotate.comment import Comment, Prefix, comment_xml
from nqpf.render.annotate.marks import prefix_at
from nqpf.render.annotate.markup import at_end_of, changed, root_of

_TYPES = "[Content_Types].xml"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_KINDS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_HIGHEST = 2**31 - 1
_NUMBERED = tuple(W + name for name in ("comment", "commentRangeStart", "commentRangeEnd", "commentReference"))


class Parts:
    """The parts of a document that comments change."""

    def __init__(self, opened: Opened) -> None:
        """Of a document; the parts are read where they are needed."""
        self._opened = opened
        self._archive: Archive = opened.archive
        target = opened.related.get("comments")
        self._name = target or self._new_name()
        self._related = target is not None
        self._written = utf8(self._archive.read(self._name)) if self._name in self._archive else b""

    def numbers(self, wanted: int) -> list[int]:
        """Numbers for so many comments, behind those in use."""
        roots = [self._opened.root, *([parsed(self._written)] if self._written else ())]
        used = {_number(element.get(W + "id")) for root in roots for element in root.iter(*_NUMBERED)}
        first = max(used, default=-1) + 1
        if first + wanted <= _HIGHEST:
            return list(range(first, first + wanted))
        free = (number for number in count() if number not in used)
        return [next(free) for _ in range(wanted)]

    def changed(self, comments: Iterable[tuple[int, Comment]]) -> Mapping[str, bytes]:
        """The parts that differ with these comments added, by name; all but the main part."""
        parts = {self._name: self._with_comments(list(comments))}
        if not self._related:
            relations = relations_of(self._opened.main)
            parts[relations] = self._with_relation(relations)
        types = utf8(self._archive.read(_TYPES))
        stated = parsed(types)
        if all(each.get("PartName", "").lower() != f"/{self._name}".lower() for each in stated):
            name = quoteattr(f"/{self._name}")
            override = f'<{_child(stated, "Override")} PartName={name} ContentType="{_CONTENT}"/>'
            parts[_TYPES] = changed(types, [at_end_of(types, root_of(types), override.encode())])
        return parts

    def _with_comments(self, comments: Iterable[tuple[int, Comment]]) -> bytes:
        written = self._written
        if not written:
            space = namespace_of(self._opened.xml)
            written = f'{_DECLARATION}<w:comments xmlns:w="{space}"></w:comments>'.encode()
        prefix: Prefix = prefix_at(parsed(written), written)
        added = "".join(comment_xml(number, comment.paragraphs, prefix) for number, comment in comments)
        return changed(written, [at_end_of(written, root_of(written), added.encode())])

    def _with_relation(self, name: str) -> bytes:
        written = utf8(self._archive.read(name)) if name in self._archive else b""
        if not written:
            written = f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}"></Relationships>'.encode()
        root = parsed(written)
        used = {each.get("Id", "").lower() for each in root}
        free = next(f"rId{number}" for number in count(1) if f"rid{number}" not in used)
        kinds = _STRICT_KINDS if is_strict(self._opened.xml) else _KINDS
        target = quoteattr(basename(self._name))
        added = f'<{_child(root, "Relationship")} Id="{free}" Type="{kinds}/comments" Target={target}/>'
        return changed(written, [at_end_of(written, root_of(written), added.encode())])

    def _new_name(self) -> str:
        """A name for the list of comments beside the main part that nothing has."""
        names = ("comments.xml", *(f"comments{number}.xml" for number in range(1, 1000)))
        folder = dirname(self._opened.main)
        return next(join(folder, name) for name in names if join(folder, name) not in self._archive)


def utf8(xml: bytes) -> bytes:
    """The XML as it is where it is in UTF-8, else written anew in it."""
    if (parsed(xml).getroottree().docinfo.encoding or "UTF-8").upper() in ("UTF-8", "ASCII", "US-ASCII"):
        return xml
    root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    return bytes(etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=True, standalone=True))


def _child(root: Any, name: str) -> str:
    """The name of an element as a child of this one is written."""
    return f"{root.prefix}:{name}" if root.prefix else name


def _number(value: str | None) -> int:
    try:
        return int(value or "")
    except ValueError:
        return -1

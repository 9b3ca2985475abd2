"""A Word document with comments in it: nothing else of it changes."""

from collections.abc import Sequence
from typing import Any

from nqpf.base.errors import Refused
from nqpf.base.language import Text
from nqpf.documents.document import Document, Extent
from nqpf.documents.word.names import SAVE_AGAIN, P
from nqpf.documents.word.origins import Origins, Spot
from nqpf.documents.word.reader import damage_refused, traced_word
from nqpf.render.annotate.archive import rewritten
from nqpf.render.annotate.comment import Comment
from nqpf.render.annotate.marks import Range, marked
from nqpf.render.annotate.parts import Parts, utf8

_EMPTY = Text("an empty document: there is nothing to comment on", "空文档：没有可批注的内容")


def annotated(data: bytes, comments: Sequence[Comment]) -> bytes:
    """The .docx with these comments, those that it has kept.

    Extents are of the text that :func:`nqpf.documents.reading.read_document` gives for the same bytes; a comment
    without one is on the title. The same comments give the same bytes. Raises :class:`Refused` as the reader does.
    """
    with damage_refused():
        document, origins, opened = traced_word(data)
        xml = utf8(opened.xml)
        parts = Parts(opened)
        numbers = parts.numbers(len(comments))
        top = _top(document)
        ranges = []
        for number, comment in zip(numbers, comments, strict=True):
            ranges.append(Range(number, *_ends(origins, opened.root, comment.extent or top)))
        changed = {**parts.changed(zip(numbers, comments, strict=True)), opened.main: marked(xml, opened.root, ranges)}
        return rewritten(data, changed) if comments else data


def _top(document: Document) -> Extent:
    """The title: the first paragraph with a text."""
    return next((block.extent for block in document.blocks if document.said(block.extent).strip()), Extent(0, 0))


def _ends(origins: Origins, root: Any, extent: Extent) -> tuple[Spot, Spot]:
    found = origins.ends(extent)
    if found is not None:
        return found
    first = next(root.iter(P), None)
    if first is None:
        raise Refused(_EMPTY, SAVE_AGAIN)
    return Spot(first), Spot(first)

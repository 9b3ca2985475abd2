"""A document as one that a plan cites: folded for quotes, in each way in which they may be copied from it."""

from collections.abc import Iterable, Iterator
from itertools import product

from nqpf.base.language import NO_TEXT
from nqpf.documents.cited import CitedDocument, fold
from nqpf.documents.document import Block, Document


def text_document(text: str) -> CitedDocument:
    """A text file as it stands, markup and line breaks included."""
    return CitedDocument("read", fold(text), original=text)


def cited_document(document: Document) -> CitedDocument:
    """A document as its reader gives it.

    A quote copied from a word processor may lack the automatic numbers, and the notes between two paragraphs.
    """
    text = fold(document.text)
    others = tuple(_others(document, text))
    return CitedDocument("read", text, NO_TEXT, document.text, False, others, document.page_starts, document)


def _others(document: Document, text: str) -> Iterator[str]:
    """The text without notes, without automatic numbers, and without both, where there are any."""
    seen = {text}
    blocks = _each_once(document.blocks)
    for notes, numbers in product((True, False), repeat=2):
        said = (_said(document, block, numbers) for block in blocks if notes or block.kind != "note")
        folded = fold("\n".join(said))
        if folded not in seen:
            seen.add(folded)
            yield folded


def _each_once(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, a merged cell once."""
    return list({block.extent: block for block in blocks}.values())


def _said(document: Document, block: Block, numbers: bool) -> str:
    said = document.said(block.extent)
    return said if numbers or not block.automatic else said.removeprefix(block.number)

"""What a cell reads, in one language and fit to be shown, in pieces: plain ones, and those that somebody supplied."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from nqpf.base.language import Language, Text
from nqpf.base.safe import plain
from nqpf.report.tasks.runs import Run

_LONGEST = 8000
"""Characters of a cell: a table leaves nothing out that a document says."""


class Piece(NamedTuple):
    """A run of text; `supplied`: it is not in the document."""

    text: str
    supplied: bool


def pieces_of(run: Run, lang: Language) -> Sequence[Piece]:
    """The pieces of a cell, neighbours of one kind as one."""
    kinds = groupby(run.pieces, key=lambda one: one.supplied)
    return [
        Piece(_shown("".join(one.text.in_language(lang) for one in pieces)), supplied) for supplied, pieces in kinds
    ]


def whole(text: Text, lang: Language) -> str:
    """A text of the table, not cut short."""
    return plain(text.in_language(lang), _LONGEST)


def _shown(text: str) -> str:
    """Text that cannot act, with the space at its ends that parts it from its neighbours."""
    before, behind = (" " if end == " " else "" for end in (text[:1], text[-1:]))
    return before + plain(text, _LONGEST) + (behind if len(text) > 1 else "")

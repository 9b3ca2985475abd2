"""Documents behind a plan: what became of those that its items cite, and whether a quote still stands there."""

import unicodedata
from collections.abc import Mapping
from typing import Literal, NamedTuple

Status = Literal["read", "missing", "outside", "unreadable", "no-reader"]
"""Of a cited document: read; not there; not below the repository's root; no text; a reader that is not installed."""


class Document(NamedTuple):
    """A cited document. `text` is folded, and empty unless it was read; `reason` says in words why it was not."""

    status: Status
    text: str = ""
    reason: str = ""


Documents = Mapping[str, Document]
"""Cited documents by the `file` that the plan writes; empty where nobody looked (standard input)."""


def fold(text: str) -> str:
    """Text as quotes are compared: NFKC, without white space, which line breaks put anywhere in Chinese."""
    return "".join(unicodedata.normalize("NFKC", text).split())

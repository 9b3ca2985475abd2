"""A document drafted as `nqpf draft` does it, and the text that was read."""

from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from nqpf.documents.reading import read_document

READY = find_spec("nqpf.drafting.draft") is not None
"""Whether documents can be drafted at all."""


def draft(document: Path) -> tuple[Mapping[str, Any], str]:
    """The plan drafted from a document, as the mapping that a plan file holds."""
    from nqpf.drafting import draft as drafting

    read = read_document(document.read_bytes(), document.name)
    return drafting.draft_plan(read), read.text

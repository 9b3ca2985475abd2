"""What is remembered of drafts between runs: of which document each is, and what it was when it was written."""

from collections.abc import Mapping
from typing import Annotated, Literal, NamedTuple

from pydantic import Field, TypeAdapter, ValidationError

from nqpf.base.version import __version__
from nqpf.report.drafts.view import Contents

FORMAT: Literal["nqpf/drafts-record/1"] = "nqpf/drafts-record/1"
_Sha256 = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


class Entry(NamedTuple):
    """The SHA-256 of a document and of its draft as it was written, the tool's version, and what was found."""

    document: _Sha256
    draft: _Sha256
    version: str
    contents: Contents


class Record(NamedTuple):
    """An entry for each document, by its path below the folder."""

    schema: Literal["nqpf/drafts-record/1"]
    drafts: Mapping[str, Entry]


def entry_of(document: str, draft: str, contents: Contents) -> Entry:
    """The entry of a draft that this version has written, by the SHA-256 of both files."""
    return Entry(document, draft, __version__, contents)


def parse_record(data: bytes) -> dict[str, Entry] | None:
    """The entries of a record; None where it is damaged, or of another version of the format."""
    try:
        return dict(TypeAdapter(Record).validate_json(data).drafts)
    except (ValidationError, ValueError):
        return None

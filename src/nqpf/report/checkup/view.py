"""The checkup of one document, and of all documents of a folder: one frozen view for every renderer."""

from typing import Annotated, NamedTuple

from pydantic import Field

from nqpf.base.language import NO_TEXT, Text
from nqpf.report.commitment import CommitmentView
from nqpf.report.score.view import Report

Count = Annotated[int, Field(ge=0)]


class Checkup(NamedTuple):
    """A document's report, and how much of it was read.

    `pages` is 0 for formats without pages; `unread` are the numbers of the pages that are images.
    """

    report: Report
    pages: Count
    unread: tuple[int, ...]


class CheckupRow(NamedTuple):
    """One document of a folder: its figures and how many findings, or why it could not be read.

    `file` is its path below the folder, `folder` that of what was written for it; `commitment` is None where the
    document could not be read.
    """

    file: str
    folder: str = ""
    title: Text = NO_TEXT
    commitment: CommitmentView | None = None
    slips: Count = 0
    warnings: Count = 0
    unread: tuple[int, ...] = ()
    pages: Count = 0
    message: Text = NO_TEXT
    advice: Text = NO_TEXT


class Checkups(NamedTuple):
    """All documents of a folder: the firmest first, then those that are not rated, then those that were not read."""

    rows: tuple[CheckupRow, ...]

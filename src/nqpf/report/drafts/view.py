"""What became of the documents of a folder: one frozen view for every renderer."""

from collections.abc import Sequence
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from nqpf.base.language import NO_TEXT, Text
from nqpf.base.version import __version__
from nqpf.documents.document import Format
from nqpf.loading.document import ASK_FOR_WORD, unread_pages
from nqpf.report.provenance import Tool

FORMAT: Literal["nqpf/drafts/1"] = "nqpf/drafts/1"
DraftStatus = Literal["drafted", "unchanged", "kept", "failed", "vanished"]
"""`kept`: the document has changed, and somebody edited the draft. `vanished`: the document is no longer there."""
STATUSES: tuple[DraftStatus, ...] = ("drafted", "unchanged", "kept", "failed", "vanished")


Count = Annotated[int, Field(ge=0)]
Page = Annotated[int, Field(ge=1)]


class Contents(NamedTuple):
    """What a document has and what was found in it.

    `pages`: 0 where the format has none. `unread`: the numbers of the pages that are images. `bodies`: different ones.
    """

    format: Format
    pages: Count
    unread: tuple[Page, ...]
    tasks: Count
    targets: Count
    bodies: Count


class Remark(NamedTuple):
    """What is in the way, and what to do about it."""

    message: Text
    advice: Text


def remark_on(contents: Contents) -> Remark:
    """What a person should know of a document that was read: pages that are images, or no tasks."""
    if contents.unread:
        return Remark(unread_pages(contents.unread, contents.pages), ASK_FOR_WORD)
    return NO_TASKS if not contents.tasks else Remark(NO_TEXT, NO_TEXT)


NO_TASKS = Remark(
    Text(
        "no tasks found: no numbered or styled headings with text below them", "未找到任务：没有带编号或标题样式的小节"
    ),
    Text("see what was read with nqpf draft --text", "可用 nqpf draft --text 查看读到的内容"),
)
"""What to say of a document in which there are no tasks."""
ASK_AGAIN = Text(
    "ask the sender for it again, as .docx or as a PDF with text", "请向发送方重新索取 .docx 或带文字的 PDF"
)
"""What to do about a document that cannot be read, where nothing better is known."""


class DraftRow(NamedTuple):
    """A document by its path below the folder, and its draft by its path below the folder of drafts.

    `contents` are null where the document was not read; `message` says what is in the way, `advice` what to do.
    """

    file: str
    status: DraftStatus
    draft: str
    contents: Contents | None = None
    message: Text = NO_TEXT
    advice: Text = NO_TEXT


class Counted(NamedTuple):
    """How many documents have which status."""

    drafted: Count
    unchanged: Count
    kept: Count
    failed: Count
    vanished: Count


class DraftsReport(NamedTuple):
    """All documents of a folder in the order of their names, then those that have vanished."""

    schema: Literal["nqpf/drafts/1"]
    tool: Tool
    counted: Counted
    documents: tuple[DraftRow, ...]


def drafts_report(rows: Sequence[DraftRow]) -> DraftsReport:
    """The report of these rows."""
    counted = Counted(*(sum(row.status == status for row in rows) for status in STATUSES))
    return DraftsReport(FORMAT, Tool("nqpf", __version__), counted, tuple(rows))

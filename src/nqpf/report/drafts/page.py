"""What became of the documents of a folder, as a page: a row a document, what to do about some, and a count."""

from collections.abc import Iterator

from nqpf.base.language import NO_TEXT, Text
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block, Page, Section
from nqpf.report.blocks.words import Run, Tone, words
from nqpf.report.drafts.view import STATUSES, DraftRow, DraftsReport, DraftStatus
from nqpf.report.made import MADE_BY
from nqpf.report.words.marks import names


def drafts_page(report: DraftsReport) -> Page:
    """The page of a folder's drafts. A terminal has the count at the end, where it stays in sight."""
    counted = _counted(report)
    return Page(
        kind=("drafts",),
        product=NO_TEXT,
        title=Text("Drafts of the documents in a folder", "文件夹起草清单"),
        lead=((Run(counted, "strong", audience="reader"),),),
        sections=(Section("documents", Text("Documents", "文档"), tuple(_documents(report)), "first"),),
        foot=((Run(counted, "strong", audience="editor"),), MADE_BY),
    )


def _documents(report: DraftsReport) -> Iterator[Block]:
    rows = tuple(b.Row(_cells(row)) for row in report.documents)
    yield b.Table("documents-listed", NO_TEXT, _COLUMNS, rows, filtered=True)
    remarks = tuple(_remark(row) for row in report.documents if row.message or row.advice)
    if remarks:
        yield b.Findings("remarks", Text("What needs your attention", "需要处理的文档"), remarks)


def _cells(row: DraftRow) -> tuple[b.Cell, ...]:
    status = b.text(_SAID[row.status], tone=_TONES[row.status])
    if not row.contents:
        return (b.text(row.file), status, *[b.Cell()] * (len(_COLUMNS) - 2))
    form, pages, unread, *found = row.contents
    figures = (b.number(pages or None), b.number(len(unread) or None), *map(b.number, found))
    return (b.text(row.file), status, b.text(form), *figures)


def _remark(row: DraftRow) -> b.Finding:
    """What is in the way and what to do about it; where nothing is, what to do."""
    said, hint = (row.message, row.advice) if row.message else (row.advice, NO_TEXT)
    return b.Finding("", "error" if row.status == "failed" else "warning", words(said), words(hint), words(row.file))


def _counted(report: DraftsReport) -> Text:
    counts = names(
        Text(f"{count} {_SAID[status].en}", f"{_SAID[status].zh} {count} 份")
        for status, count in zip(STATUSES, report.counted, strict=True)
        if count
    )
    every = len(report.documents)
    return Text(f"{every} document{'s' * (every != 1)}: {counts.en}", f"共 {every} 份文档：{counts.zh}")


_COLUMNS = (
    b.Column(Text("Document", "文档"), room=3),
    b.Column(Text("Status", "状态")),
    b.Column(Text("Format", "格式"), audience="reader"),
    b.Column(Text("Pages", "页数"), "count"),
    b.Column(Text("Unread pages", "未读页数"), "count", short=Text("Unread", "未读页")),
    b.Column(Text("Tasks", "任务"), "count"),
    b.Column(Text("Targets", "目标"), "count"),
    b.Column(Text("Bodies", "单位"), "count"),
)
_SAID: dict[DraftStatus, Text] = {
    "drafted": Text("drafted", "已起草"),
    "unchanged": Text("unchanged", "未变"),
    "kept": Text("kept", "保留"),
    "failed": Text("failed", "失败"),
    "vanished": Text("no document", "文档已不在"),
}
_TONES: dict[DraftStatus, Tone] = {
    "drafted": "good",
    "unchanged": "quiet",
    "kept": "fair",
    "failed": "poor",
    "vanished": "fair",
}

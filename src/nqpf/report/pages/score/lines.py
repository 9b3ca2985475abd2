"""The lines of the plan file, for who edits it and has a format in which everything else names the document."""

from collections.abc import Iterator

from nqpf.base.language import Text, both
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block, Folded, Section
from nqpf.report.blocks.words import Run, Words, words
from nqpf.report.files import file_name
from nqpf.report.score.view import Report
from nqpf.report.words.findings import in_plan
from nqpf.report.words.prose import prose

_TITLE = Text("Lines in the plan file", "规划文件中的行号")
_SHEET = Text("Plan file", "规划文件")
_CAPTION = Text("For whoever edits the file", "供修改该文件时查用")
_ID, _NAME, _LINE = Text("No.", "编号"), Text("Title or finding", "名称或问题"), Text("Line", "行")
_SHOW = Text("Lines of items and findings", "各条目和问题所在行")
_LEFT_OUT = Text("and {count} more, in the report as JSON", "另有 {count} 条，见 JSON 报告")
_MOST = 1000


def section(report: Report) -> Section | None:
    """The file, and the line of everything that the report names; None where a draft was made for this report alone."""
    if report.plan.in_memory:
        return None
    rows = list(_rows(report))
    columns = (b.Column(_ID), b.Column(_NAME, room=1), b.Column(_LINE, "count"))
    blocks: list[Block] = [b.Table("line-table", _CAPTION, columns, tuple(rows[:_MOST]), filtered=True)]
    if len(rows) > _MOST:
        count = len(rows) - _MOST
        left = Text(_LEFT_OUT.en.format(count=count), _LEFT_OUT.zh.format(count=count))
        blocks.append(b.Paragraph(words(left), "note"))
    file = b.Paragraph(words(Run(both(file_name(report.plan.path)), "code")))
    folded = (Folded("lines", words(_SHOW, f" ({len(rows)})"), tuple(blocks)),) if rows else ()
    return Section("plan-file", _TITLE, (file, *folded), "annex", _SHEET)


def _rows(report: Report) -> Iterator[b.Row]:
    """Items, diagnoses, what does not apply, findings on the plan: slips of the document are none of its file's."""
    for item in report.items:
        yield _row(item.id, words(item.title), item.line)
    for entry in (one for lens in report.lenses if lens.kind == "problems" for one in lens.entries):
        if entry.line:
            yield _row(entry.id, words(entry.title), entry.line)
    for declared in report.not_applicable:
        yield _row(declared.id, words(declared.title), declared.line)
    for finding in in_plan(report):
        yield _row(finding.id, prose(finding.message), finding.line)


def _row(name: str, said: Words, line: int) -> b.Row:
    return b.Row((b.text(name), b.text(said), b.number(line)))

"""The findings: slips in the document's text, then where the plan contradicts itself or what it cites."""

from nqpf.base.language import Text
from nqpf.render.docx.draft import Draft
from nqpf.render.docx.tables import Column
from nqpf.render.docx.where import WHERE, Where
from nqpf.render.options import Options
from nqpf.render.score.findings import entries
from nqpf.report.score.view import FindingView, Report
from nqpf.report.words.findings import in_document, in_plan
from nqpf.report.words.words import phrase

_SEVERITY = Column(Text("Severity", "严重程度"), 1.9)
_FOUND, _REMEDY = Text("What was found", "问题"), Text("How to fix it", "修改建议")
_WIDTH = 14.7
"""Centimetres beside the severity."""


def write(draft: Draft, report: Report, options: Options) -> None:
    """Slips under a heading of their own, where there are any; the plan's findings, or that there are none."""
    where = Where(draft, report)
    if slips := in_document(report):
        draft.heading(phrase("in_document"))
        _table(draft, slips, where, options)
    draft.heading(phrase("findings"))
    if found := in_plan(report):
        _table(draft, found, where, options)
    else:
        draft.paragraph(draft.word("no_findings"))


def _table(draft: Draft, findings: tuple[FindingView, ...], where: Where, options: Options) -> None:
    draft.paragraph(phrase("findings_counted", count=len(findings)), keep=True)
    shown, hidden = entries(findings, options, where.titles)
    rows = [[draft.word(one.severity), draft.say(one.message), draft.say(one.hint), where.entry(one)] for one in shown]
    if any(row[-1] for row in rows):
        columns = [_SEVERITY, Column(_FOUND, 4.7), Column(_REMEDY, 4.9), Column(WHERE, _WIDTH - 9.6)]
    else:
        columns, rows = [_SEVERITY, Column(_FOUND, 6.7), Column(_REMEDY, 8.0)], [row[:-1] for row in rows]
    draft.table(columns, rows)
    if hidden:
        draft.paragraph(draft.word("findings_hidden", count=hidden), "Note")

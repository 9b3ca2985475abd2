"""Slips in the text of the document, and where the plan contradicts itself or what it cites: apart from the score."""

from collections.abc import Iterator, Sequence

from nqpf.base.language import Text, both
from nqpf.consistency import RULES
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block, Section
from nqpf.report.blocks.words import Run, words
from nqpf.report.pages.score.grouping import Group, gravest_first, groups
from nqpf.report.pages.score.reading import Reading
from nqpf.report.rules import titles
from nqpf.report.score.view import FindingView, Report
from nqpf.report.words.findings import in_document, in_plan
from nqpf.report.words.words import phrase

_TITLES = {rule.id: rule.title for rule in RULES}
_OF_DOCUMENT = Text("Slips in the text of the document, and how to fix each", "文件文字中的疏漏及改法")
_OF_PLAN = Text(
    "Where the plan contradicts itself or its sources, and how to fix it", "规划前后矛盾或与出处不符之处及改法"
)
_EACH = Text("Every finding", "全部问题")
_TIMES = Text("{title}, {count} times: ", "{title}，共 {count} 项：")
_SEVERITY, _FOUND = Text("Severity", "严重程度"), Text("What was found", "问题")
_FIX, _WHERE, _RULE = Text("How to fix it", "修改建议"), Text("Where", "位置"), Text("Rule", "规则")
_LEFT_OUT = Text("and {count} more, in the report as JSON", "另有 {count} 处，见 JSON 报告")
_SUBJECTS, _ROWS = 8, 1000
"""How many subjects an entry names, and how many rows a table has."""


def sections(report: Report, most: int | None) -> Iterator[Section]:
    """Slips, where there are any; what is wrong in the plan, or that nothing is. Up to `most` entries each."""
    if slips := in_document(report):
        yield Section("slips", phrase("in_document"), tuple(_blocks(report, slips, "slip-list", _OF_DOCUMENT, most)))
    if found := in_plan(report):
        yield Section("findings", phrase("findings"), tuple(_blocks(report, found, "finding-list", _OF_PLAN, most)))
    else:
        yield Section("findings", phrase("findings"), (b.Paragraph(words(phrase("no_findings"))),))


def every(report: Report, most: int | None) -> Section | None:
    """All findings, a row each, where the body left some out or took some together."""
    found = gravest_first(report.findings)
    shown = [groups(kind)[:most] for kind in (in_document(report), in_plan(report))]
    if sum(len(of_kind) for of_kind in shown) == len(found):
        return None
    reading = Reading(report)
    columns = (
        b.Column(_SEVERITY), b.Column(_FOUND, room=4), b.Column(_FIX, room=4), b.Column(_WHERE, room=3), b.Column(_RULE)
    )  # fmt: skip
    rows = tuple(_row(reading, one) for one in found[:_ROWS])
    blocks: list[Block] = [b.Table("finding-table", _EACH, columns, rows, head=0, filtered=True)]
    if len(found) > _ROWS:
        blocks.append(b.Paragraph(words(_counted(_LEFT_OUT, len(found) - _ROWS)), "note"))
    return Section("every-finding", _EACH, tuple(blocks), "annex", _EACH)


def _blocks(report: Report, found: Sequence[FindingView], name: str, title: Text, most: int | None) -> Iterator[Block]:
    reading, made = Reading(report), groups(found)
    shown = made[:most]
    yield b.Paragraph(words(phrase("findings_counted", count=len(found))), "note")
    yield b.Findings(name, title, tuple(entry(reading, group) for group in shown))
    hidden = len(found) - sum(len(group.members) for group in shown)
    if hidden:
        yield b.Paragraph(words(phrase("findings_hidden", count=hidden)), "note")


def entry(reading: Reading, group: Group) -> b.Finding:
    """A finding, or notes of one rule together: what they are about, and the place of the first."""
    one = group.first
    if len(group.members) == 1:
        said = reading.said(one.message, [one.key])
        return b.Finding(one.id, one.severity, said, reading.said(one.hint), reading.places(one))
    title = _title(group)
    count = len(group.members)
    times = Text(_TIMES.en.format(title=title.en, count=count), _TIMES.zh.format(title=title.zh, count=count))
    subjects = reading.items((member.id.partition(":")[2] for member in group.members), _SUBJECTS)
    where = reading.places(one, most=1)
    return b.Finding(group.rule, group.severity, words(times, subjects), reading.said(one.hint), where)


def _title(group: Group) -> Text:
    """What its rule finds; only a slip's rule needs what reads documents."""
    known = titles() if group.first.of == "document" else _TITLES
    return known.get(group.rule, both(group.rule))


def _row(reading: Reading, one: FindingView) -> b.Row:
    severity = Run(phrase(one.severity), "quiet" if one.severity == "note" else "poor")
    cells = (severity, reading.said(one.message, [one.key]), reading.said(one.hint), reading.places(one), one.rule)
    return b.Row(tuple(b.text(cell) for cell in cells))


def _counted(text: Text, count: int) -> Text:
    return Text(text.en.format(count=count), text.zh.format(count=count))

"""Where the plan contradicts itself or what it cites: a table, the gravest first, apart from the score."""

from nqpf.base.language import Text
from nqpf.consistency import SEVERITIES
from nqpf.render.html.element import both, element, prose
from nqpf.render.html.page import Section
from nqpf.render.html.table import Cell, Column, left_out, table
from nqpf.render.words.words import phrase
from nqpf.report.score.view import FindingView, Report

_SEVERITY, _RULE = Text("Severity", "严重程度"), Text("Rule", "规则")
_FINDING, _LINE = Text("Finding", "问题"), Text("Line", "行")
_CAPTION = Text(
    "Where the plan contradicts itself or its sources, and how to fix it", "规划前后矛盾或与出处不符之处及改法"
)
_LEFT_OUT = Text(
    "and {count} more: `nqpf score --all` and `nqpf check --format csv` list every one",
    "另有 {count} 处，可用 `nqpf score --all` 或 `nqpf check --format csv` 全部列出",
)
_MOST = 500
"""A plan of thousands of items can have thousands of findings; a page of them would open no more."""


def section(report: Report) -> Section:
    """The findings, or that there is none."""
    count = len(report.findings)
    if not count:
        return Section("findings", phrase("findings"), [element("p", both(phrase("no_findings")))])
    gravest = sorted(report.findings, key=lambda finding: -SEVERITIES.index(finding.severity))
    columns = [
        Column(_SEVERITY, "by-number"),
        Column(_FINDING, "text", wide=True),
        Column(_RULE, "text"),
        Column(_LINE, "number"),
    ]
    shown = table("finding-table", _CAPTION, columns, [_row(one) for one in gravest[:_MOST]], filtered=True)
    counted = element("p", both(phrase("findings_counted", count=count)))
    return Section("findings", phrase("findings"), [counted, shown, left_out(_LEFT_OUT, gravest, _MOST)])


def _row(finding: FindingView) -> list[Cell]:
    severity = element("b", both(phrase(finding.severity)), class_="quiet" if finding.severity == "note" else "poor")
    hint = element("div", prose(finding.hint), class_="quiet")
    return [
        Cell(severity, SEVERITIES.index(finding.severity)),
        Cell([prose(finding.message), hint]),
        Cell(finding.rule),
        Cell(f"{finding.line}"),
    ]

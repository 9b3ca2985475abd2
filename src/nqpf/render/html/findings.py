"""Slips in the text of the document, and where the plan contradicts itself or what it cites: apart from the score."""

from xml.etree.ElementTree import Element

from nqpf.base.language import Text
from nqpf.consistency import SEVERITIES
from nqpf.render.html.element import both, element, prose
from nqpf.render.html.page import Section
from nqpf.render.html.places import cited
from nqpf.render.html.table import Cell, Column, left_out, table
from nqpf.render.score.places import Places
from nqpf.report.score.view import FindingView, Report
from nqpf.report.words.findings import in_document, in_plan
from nqpf.report.words.words import phrase

_SEVERITY, _FINDING = Text("Severity", "严重程度"), Text("Finding", "问题")
_OF_PLAN = Text(
    "Where the plan contradicts itself or its sources, and how to fix it", "规划前后矛盾或与出处不符之处及改法"
)
_OF_DOCUMENT = Text("Slips in the text of the document, and how to fix each", "文件文字中的疏漏及改法")
_LEFT_OUT = Text(
    "and {count} more: `nqpf score --all` and `nqpf check --format csv` list every one",
    "另有 {count} 处，可用 `nqpf score --all` 或 `nqpf check --format csv` 全部列出",
)
_MOST = 500
"""A plan of thousands of items can have thousands of findings; a page of them would open no more."""


def of_document(report: Report) -> Section | None:
    """The slips in the text of the document; None where none was found."""
    found = _gravest_first(in_document(report))
    if not found:
        return None
    return Section("slips", phrase("in_document"), _listed(report, found, "slip-table", _OF_DOCUMENT))


def of_plan(report: Report) -> Section:
    """The findings of the consistency checks, or that there is none."""
    found = _gravest_first(in_plan(report))
    if not found:
        return Section("findings", phrase("findings"), [element("p", both(phrase("no_findings")))])
    return Section("findings", phrase("findings"), _listed(report, found, "finding-table", _OF_PLAN))


def _gravest_first(findings: tuple[FindingView, ...]) -> list[FindingView]:
    return sorted(findings, key=lambda one: -SEVERITIES.index(one.severity))


def _listed(report: Report, found: list[FindingView], name: str, caption: Text) -> list[Element | None]:
    columns = [Column(_SEVERITY, "by-number"), Column(_FINDING, "text")]
    places = Places(report)
    rows = [_row(one, places) for one in found[:_MOST]]
    counted = element("p", both(phrase("findings_counted", count=len(found))))
    return [counted, table(name, caption, columns, rows, filtered=True), left_out(_LEFT_OUT, found, _MOST)]


def _row(finding: FindingView, places: Places) -> list[Cell]:
    grave = "quiet" if finding.severity == "note" else "poor"
    severity = element("b", both(phrase(finding.severity)), class_=f"{grave} unbroken")
    hint = element("div", prose(finding.hint), class_="quiet")
    said = [prose(finding.message), cited(*places.of_finding(finding)), hint]
    return [Cell(severity, SEVERITIES.index(finding.severity)), Cell(said)]

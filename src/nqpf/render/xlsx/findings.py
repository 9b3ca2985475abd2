"""The sheets of findings: slips in the document's text, and where the plan contradicts itself or what it cites."""

from collections.abc import Mapping

from nqpf.base.language import Text
from nqpf.consistency import SEVERITIES
from nqpf.render.xlsx.book import Book
from nqpf.render.xlsx.grid import Cell, Column, Sheet, filled
from nqpf.render.xlsx.places import OTHER_PLACES, PlaceColumns
from nqpf.report.score.view import FindingView, Report
from nqpf.report.words.findings import in_document, in_plan
from nqpf.report.words.named import item_names, subject_of
from nqpf.report.words.words import phrase, word

NAME = Text("Findings", "前后一致性检查")
_COLUMNS = (
    Column(Text("Severity", "严重程度")),
    Column(Text("Rule", "规则")),
    Column(Text("What was found", "问题"), widest=44),
    Column(Text("How to fix it", "修改建议"), widest=44),
    Column(Text("Item", "条目")),
)


def write_findings(book: Book, report: Report, places: PlaceColumns) -> None:
    """Every finding of each kind, the gravest first; no sheet of what there is none of."""
    names = item_names(report)
    for name, findings in ((phrase("in_document"), in_document(report)), (NAME, in_plan(report))):
        if findings:
            gravest = sorted(findings, key=lambda finding: -SEVERITIES.index(finding.severity))
            columns = [*_COLUMNS, *places.columns, OTHER_PLACES]
            Sheet(book, name).table(*filled(columns, [_row(book, one, names, places) for one in gravest]))


def _row(book: Book, one: FindingView, names: Mapping[str, Text], places: PlaceColumns) -> list[Cell]:
    # A slip of the text is about no item, whatever it is called.
    item = subject_of(one.id, names) if one.of == "plan" else None
    said: list[Cell] = [word(one.severity, book.language), one.rule, one.message, one.hint, item]
    return [*said, *places.cells(next(iter(one.places), None)), places.others(one.places)]

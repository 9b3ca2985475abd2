"""The sheet of findings: where the plan contradicts itself or what it cites."""

from nqpf.base.language import Text
from nqpf.consistency import SEVERITIES
from nqpf.render.words.words import word
from nqpf.render.xlsx.book import COUNT, Book
from nqpf.render.xlsx.grid import Cell, Column, Sheet, TableRows
from nqpf.render.xlsx.scores import LINE
from nqpf.report.score.view import Report

NAME = Text("Findings", "前后一致性检查")
_COLUMNS = (
    Column(Text("Severity", "严重程度")),
    Column(Text("Rule", "规则")),
    Column(Text("What was found", "问题"), widest=60),
    Column(Text("How to fix it", "修改建议"), widest=60),
    LINE,
    Column(Text("Column", "列"), COUNT),
)


def write_findings(book: Book, report: Report) -> TableRows:
    """Every finding, the gravest first."""
    gravest = sorted(report.findings, key=lambda finding: -SEVERITIES.index(finding.severity))
    rows: list[list[Cell]] = [
        [word(one.severity, book.language), one.rule, one.message, one.hint, one.line, one.column] for one in gravest
    ]
    return Sheet(book, NAME).table(_COLUMNS, rows)

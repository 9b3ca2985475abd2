"""The two kinds of findings: slips in the document's text, and where the plan contradicts itself."""

from nqpf.report.score.view import FindingView, Report


def in_document(report: Report) -> tuple[FindingView, ...]:
    """Slips in the document's text."""
    return tuple(finding for finding in report.findings if finding.of == "document")


def in_plan(report: Report) -> tuple[FindingView, ...]:
    """Where the plan contradicts itself or what it cites."""
    return tuple(finding for finding in report.findings if finding.of == "plan")

"""The checkup of a document: its report, and its row in the table over a folder."""

from collections.abc import Iterable

from nqpf.base.language import NO_TEXT
from nqpf.documents.document import Document
from nqpf.report.checkup.view import Checkup, CheckupRow, Checkups
from nqpf.report.drafts.view import NO_TASKS
from nqpf.report.score.people import for_people
from nqpf.report.score.view import Report


def checkup_of(report: Report, document: Document) -> Checkup:
    """The checkup of a document that was drafted and scored."""
    return Checkup(for_people(report), len(document.page_starts), document.unread)


def row_of(checkup: Checkup, file: str, folder: str) -> CheckupRow:
    """The checkup as a row of the table over a folder."""
    report = checkup.report
    return CheckupRow(
        file=file,
        folder=folder,
        title=report.plan.title,
        commitment=report.score.commitment,
        slips=sum(finding.of == "document" for finding in report.findings),
        warnings=sum(finding.of == "plan" and finding.severity != "note" for finding in report.findings),
        unread=checkup.unread,
        pages=checkup.pages,
        message=NO_TEXT if report.score.commitment.tasks else NO_TASKS.message,
    )


def checkups_of(rows: Iterable[CheckupRow]) -> Checkups:
    """The rows in their order: by commitment, the highest first; equal ones by their file."""
    return Checkups(tuple(sorted(rows, key=_place)))


def _place(row: CheckupRow) -> tuple[bool, bool, float, str]:
    value = row.commitment.value if row.commitment else None
    return row.commitment is None, value is None, -round(value or 0.0, 9), row.file

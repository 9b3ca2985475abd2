"""What to do about a document: for each question the tasks that leave it open, and what answering is worth."""

from collections.abc import Iterable, Iterator

from nqpf.base.language import NO_TEXT, Text
from nqpf.base.points import points
from nqpf.documents.document import Document
from nqpf.report.checkup.view import Checkup, CheckupRow, Checkups, OpenTask, Step
from nqpf.report.score.people import for_people
from nqpf.report.score.view import Report
from nqpf.report.scored import ScoredPlan
from nqpf.scoring.commitment import QUESTIONS
from nqpf.scoring.unanswered import answering, unanswered


def checkup_of(scored: ScoredPlan, report: Report, document: Document) -> Checkup:
    """The checkup of a document that was drafted and scored."""
    return Checkup(for_people(report), len(document.page_starts), document.unread, tuple(_steps(scored)))


def _steps(scored: ScoredPlan) -> Iterator[Step]:
    """Greedily, the largest rise of commitment first; what is counted for nothing until more is done comes last."""
    left = _open_tasks(scored)
    counts = scored.commitment.counts
    while left:
        after = {question: answering(counts, {question}, len(tasks)) for question, tasks in left.items()}
        # The first of equals: the questions are put in their order.
        best = max(left, key=lambda question: round(after[question].value, 11))
        yield Step(best, left.pop(best), points(after[best].value - counts.value))
        counts = after[best]


def _open_tasks(scored: ScoredPlan) -> dict[str, tuple[OpenTask, ...]]:
    """By question, in their order, the tasks that leave it open."""
    found: dict[str, list[OpenTask]] = {question: [] for question in QUESTIONS}
    routes = {item.body.id: item.pointer for item in scored.plan.view.items}
    for one in unanswered(scored.plan.view):
        task = OpenTask(one.task.id, one.task.title, scored.places.at(routes[one.task.id]))
        for question in one.questions:
            found[question].append(task)
    return {question: tuple(tasks) for question, tasks in found.items() if tasks}


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
        message=NO_TEXT if report.score.commitment.tasks else _NO_TASKS,
    )


_NO_TASKS = Text(
    "no tasks found: no numbered or styled headings with text below them", "未找到任务：没有带编号或标题样式的小节"
)


def checkups_of(rows: Iterable[CheckupRow]) -> Checkups:
    """The rows in their order: by commitment, the highest first; equal ones by their file."""
    return Checkups(tuple(sorted(rows, key=_place)))


def _place(row: CheckupRow) -> tuple[bool, bool, float, str]:
    value = row.commitment.value if row.commitment else None
    return row.commitment is None, value is None, -round(value or 0.0, 9), row.file

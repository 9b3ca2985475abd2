"""What stands first: the plan and its document, its figures, and the summary."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.render.docx.draft import Draft
from nqpf.render.docx.sheet import WIDTH
from nqpf.render.docx.summary import sentences
from nqpf.render.docx.tables import Column
from nqpf.render.score.headline import beside_total
from nqpf.report.commitment import CommitmentView
from nqpf.report.score.documents import document_names
from nqpf.report.score.view import Report
from nqpf.report.words.head import COMMITMENT, DRAFT, Figure, head
from nqpf.report.words.marks import listed, named
from nqpf.report.words.words import phrase

_SUBTITLES = {
    "assessed": Text("Score and gaps of the plan", "规划评分与缺口报告"),
    "not-yet-assessed": Text("Commitment and consistency of the plan", "规划承诺力度与一致性报告"),
}
_SUMMARY = Text("Summary", "摘要")
_TASKS = Text("tasks", "任务数")


def write(draft: Draft, report: Report) -> None:
    """The title, what the report is about, the summary."""
    draft.heading(report.plan.title, 0)
    draft.paragraph(_SUBTITLES[report.score.status], "Subtitle")
    if report.plan.draft:
        draft.paragraph(DRAFT, bold=True)
    draft.pairs((name, draft.say(value)) for name, value in _subject(report))
    draft.heading(_SUMMARY)
    for figure in head(report.score, applies_to_all=not report.not_applicable):
        _figure(draft, figure, report.score.commitment)
    draft.sentences(sentences(report))
    if beside := beside_total(report, draft.language):
        draft.paragraph(" · ".join(beside), "Note")
    draft.paragraph(
        Text(
            "This report reflects what the plan states, not whether it is true. Annex 1 shows how it is calculated.",
            "本报告只反映规划写明了什么，不说明所写是否属实。计算过程见附录一。",
        ),
        "Note",
    )


def _figure(draft: Draft, figure: Figure, commitment: CommitmentView) -> None:
    """The figure, what it says, and what is behind it: of commitment, the counts of its six questions as a table."""
    draft.paragraph(f"{draft.say(figure.name)} {draft.say(figure.value)}{figure.of}", bold=True, keep=True)
    said = [draft.say(figure.says), *map(draft.say, figure.details)]
    if figure.name == COMMITMENT and commitment.tasks:
        says, _, *details = said
        draft.paragraph(says, keep=True)
        titles = [_TASKS, *(question.title for question in commitment.questions)]
        counts = [commitment.tasks, *(question.answered for question in commitment.questions)]
        width = WIDTH / len(titles)
        draft.table([Column(title, width, right=True) for title in titles], [[f"{count:g}" for count in counts]])
        said = details
    if any(said):
        draft.paragraph(listed(said, draft.language))


def _subject(report: Report) -> Iterator[tuple[Text, str | Text]]:
    plan = report.plan
    yield Text("Subject", "规划主体"), plan.subject
    if documents := document_names(report):
        yield Text("Document", "文件"), Text(named(documents, "en"), named(documents, "zh"))
    items = {name: getattr(plan, name) for name in ("measures", "actions", "indicators", "statements")}
    yield Text("Contents of the plan", "规划内容"), phrase("items_counted", **items)

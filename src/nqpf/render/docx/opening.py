"""What stands first: the plan, what it was scored against, and the summary."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.render.docx.draft import Draft
from nqpf.render.docx.summary import sentences
from nqpf.render.score.headline import beside_total
from nqpf.render.words.head import DRAFT, head
from nqpf.render.words.marks import listed
from nqpf.render.words.words import word
from nqpf.report.score.view import Report

_SUBTITLE = Text("Score and gaps of the plan", "规划评分与缺口报告")
_SUMMARY = Text("Summary", "摘要")


def write(draft: Draft, report: Report) -> None:
    """The title, the table of sources, the summary."""
    draft.heading(report.plan.title, 0)
    draft.paragraph(_SUBTITLE, "Subtitle")
    if report.plan.draft:
        draft.paragraph(DRAFT, bold=True)
    draft.pairs((name, draft.say(value)) for name, value in _sources(report))
    draft.heading(_SUMMARY)
    for figure in head(report.score, applies_to_all=not report.not_applicable):
        draft.paragraph(f"{draft.say(figure.name)} {draft.say(figure.value)}{figure.of}", bold=True)
        said = [draft.say(text) for text in (figure.says, *figure.details) if text]
        if said:
            draft.paragraph(listed(said, draft.language))
    draft.sentences(sentences(report))
    draft.paragraph(" · ".join(beside_total(report, draft.language)), "Note")
    draft.paragraph(
        Text(
            "The score reflects what the plan states, not whether it is true. The annex shows how it is calculated.",
            "得分只说明规划写明了什么，不说明所写是否属实。计算过程见附录。",
        ),
        "Note",
    )


def _sources(report: Report) -> Iterator[tuple[Text, str | Text]]:
    plan, rubric = report.plan, report.rubric
    yield Text("Subject", "规划主体"), plan.subject
    yield Text("Plan", "规划文件"), plan.path
    yield Text("SHA-256 of the plan", "规划文件 SHA-256"), plan.sha256
    yield Text("Rubric", "评价标准"), f"{rubric.id} {rubric.version}"
    yield Text("Profile", "评分方案"), rubric.profile
    yield Text("SHA-256 of the rubric", "所用标准 SHA-256"), rubric.sha256
    items = {name: getattr(plan, name) for name in ("measures", "actions", "indicators", "statements")}
    counts = (word("items_counted", "en", **items), word("items_counted", "zh", **items))
    yield Text("Contents of the plan", "规划内容"), Text(*counts)
    yield Text("Made by", "生成工具"), f"{report.tool.name} {report.tool.version}"

"""What stands beside the score: findings, lenses, what does not apply, weights that the profile sets."""

from nqpf.base.language import Text
from nqpf.render.docx.draft import Draft
from nqpf.render.docx.tables import Column
from nqpf.render.options import Options
from nqpf.render.score.findings import entries
from nqpf.report.score.view import LensEntryView, LensView, Report

_LINE = Column(Text("Line", "行"), 1.2, True)
_FINDINGS = (
    Column(Text("Severity", "严重程度"), 1.7),
    Column(Text("What was found", "问题"), 6.2),
    Column(Text("How to fix it", "修改建议"), 7.5),
    _LINE,
)
_LENSES = {
    "problems": (
        Column(Text("Problem", "问题"), 7.0), Column(Text("What the plan says", "规划所写"), 4.6),
        Column(Text("Measures", "举措"), 5.0),
    ),
    "layers": (Column(Text("Layer", "层面"), 12.0), Column(Text("Score", "得分"), 4.6, True)),
    "upholds": (
        Column(Text("Principle", "原则"), 7.0), Column(Text("Score", "得分"), 1.6, True),
        Column(Text("Items", "条目"), 8.0),
    ),
}  # fmt: skip
_NOT_APPLICABLE = (
    Column(Text("ID", "编号"), 1.8),
    Column(Text("Criterion", "准则"), 4.6),
    Column(Text("Reason", "理由"), 9.0),
    _LINE,
)


def write(draft: Draft, report: Report, options: Options) -> None:
    """Each with its heading, where there is anything to tell."""
    _findings(draft, report, options)
    if report.lenses:
        draft.heading(Text("Other views of the plan", "其他视角"))
    for lens in report.lenses:
        draft.heading(lens.title, 2)
        draft.table(_LENSES[lens.kind], [_seen(draft, lens, entry) for entry in lens.entries])
    if report.not_applicable:
        draft.heading(Text("Declared not applicable", "声明不适用"))
        rows = [[one.id, draft.say(one.title), draft.say(one.reason), str(one.line)] for one in report.not_applicable]
        draft.table(_NOT_APPLICABLE, rows)
    if report.reweighted or report.out:
        draft.heading(Text("Set by the profile", "评分方案的设定"))
    if report.reweighted:
        weights = draft.named(f"{node.id} = {node.weight:g}" for node in report.reweighted)
        draft.paragraph(draft.said(draft.word("reweighted"), weights))
    if report.out:
        draft.paragraph(draft.said(draft.word("out"), draft.named(report.out)))


def _findings(draft: Draft, report: Report, options: Options) -> None:
    draft.heading(Text("Consistency checks", "前后一致性检查"))
    if not report.findings:
        draft.paragraph(draft.word("no_findings"))
        return
    draft.paragraph(draft.word("findings_counted", count=len(report.findings)))
    shown, hidden = entries(report.findings, options)
    rows = [
        [draft.word(one.severity), draft.say(one.message), draft.say(one.hint) + draft.aside(one.rule), str(one.line)]
        for one in shown
    ]
    draft.table(_FINDINGS, rows)
    if hidden:
        draft.paragraph(draft.word("findings_hidden", count=hidden), "Note")


def _seen(draft: Draft, lens: LensView, entry: LensEntryView) -> list[str]:
    title, score = draft.say(entry.title), "–" if entry.score is None else f"{entry.score:.1f}"
    if lens.kind == "problems":
        status = entry.status or "missing"
        return [title, draft.word("missing-problem" if status == "missing" else status), ", ".join(entry.measures)]
    return [title, score] if lens.kind == "layers" else [title, score, draft.say(", ".join(entry.items))]

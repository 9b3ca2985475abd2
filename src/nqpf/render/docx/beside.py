"""What stands beside the score: lenses, what does not apply, weights that the profile sets."""

from collections.abc import Sequence
from itertools import compress

from nqpf.base.language import Text
from nqpf.render.docx.draft import Draft
from nqpf.render.docx.tables import Column
from nqpf.render.docx.where import WHERE, Where
from nqpf.report.score.view import LensEntryView, LensView, Report

_LENSES = {
    "problems": (
        Column(Text("Problem", "问题"), 4.8), Column(Text("What the plan says", "规划所写"), 3.2),
        Column(Text("Measures", "举措"), 4.2), Column(WHERE, 4.4),
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
    Column(Text("Reason", "理由"), 10.2),
)


def write(draft: Draft, report: Report) -> None:
    """Each with its heading, where there is anything to tell."""
    where = Where(draft, report)
    if report.lenses:
        draft.heading(Text("Other views of the plan", "其他视角"))
    for lens in report.lenses:
        draft.heading(lens.title, 2)
        draft.table(*_filled(_LENSES[lens.kind], [_seen(draft, lens, entry, where) for entry in lens.entries]))
    if report.not_applicable:
        draft.heading(Text("Declared not applicable", "声明不适用"))
        rows = [[one.id, draft.say(one.title), draft.say(one.reason)] for one in report.not_applicable]
        draft.table(_NOT_APPLICABLE, rows)
    if report.score.status == "assessed":
        _profile(draft, report)


def _filled(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> tuple[list[Column], list[list[str]]]:
    """The columns that some row has something in, as wide as all would be."""
    said = [any(row[number] for row in rows) for number in range(len(columns))]
    wider = sum(column.width for column in columns) / sum(column.width for column in compress(columns, said))
    kept = [column._replace(width=round(column.width * wider, 2)) for column in compress(columns, said)]
    return kept, [list(compress(row, said)) for row in rows]


def _profile(draft: Draft, report: Report) -> None:
    if report.reweighted or report.out:
        draft.heading(Text("Set by the profile", "评分方案的设定"))
    if report.reweighted:
        weights = draft.named(f"{node.id} = {node.weight:g}" for node in report.reweighted)
        draft.paragraph(draft.said(draft.word("reweighted"), weights))
    if report.out:
        draft.paragraph(draft.said(draft.word("out"), draft.named(report.out)))


def _seen(draft: Draft, lens: LensView, entry: LensEntryView, where: Where) -> list[str]:
    title, score = draft.say(entry.title), "–" if entry.score is None else f"{entry.score:.1f}"
    if lens.kind == "problems":
        status = entry.status or "missing"
        measures = "\n".join(map(where.named, entry.measures))
        said = draft.word("missing-problem" if status == "missing" else status)
        return [title, said, measures, where.place(entry.place)]
    return [title, score] if lens.kind == "layers" else [title, score, draft.say(draft.named(entry.items))]

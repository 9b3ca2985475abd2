"""The gaps: a chart of the largest, a table of them, and what to do first."""

from nqpf.base.language import Text
from nqpf.render.docx.charts import Chart
from nqpf.render.docx.draft import Draft
from nqpf.render.docx.tables import Column
from nqpf.render.docx.where import WHERE, Where
from nqpf.render.options import Options
from nqpf.report.score.quick_wins import quick_wins
from nqpf.report.score.view import GapView, Report
from nqpf.report.words.notes import notes_of
from nqpf.report.words.words import phrase

_RANK, _GAIN = Column(Text("", ""), 1.1, True), Column(Text("Gain", "可增分"), 1.4, True)
_GAP, _MISSING, _REMEDY = Text("Gap", "缺口"), Text("Missing", "存在缺口"), Text("How to fix it", "改进建议")
_NAMED = (_RANK, _GAIN, Column(_GAP, 4.1), Column(_MISSING, 5.0), Column(_REMEDY, 5.0))
_PLACED = (
    _RANK, _GAIN, Column(_GAP, 3.4), Column(_MISSING, 3.5), Column(_REMEDY, 3.8), Column(WHERE, 3.4),
)  # fmt: skip
_MOST_BARS, _MOST_STEPS = 10, 5
_BAR, _AROUND = 0.72, 1.8
"""Centimetres of a bar, and around all bars."""


def write(draft: Draft, report: Report, options: Options) -> None:
    """The heading, how many there are, the chart, the table; then the steps."""
    draft.heading(Text("Largest gaps", "主要缺口"))
    shown = report.gaps[: options.top]
    if not shown:
        draft.paragraph(draft.word("no_gaps"))
        return
    draft.paragraph(draft.word("gaps_shown", shown=len(shown), all=len(report.gaps)), keep=True)
    charted = shown[:_MOST_BARS]
    title = draft.say(Text("Points gained by fixing one gap alone", "单独补齐一个缺口可增加的分数"))
    figures = [gap.gain for gap in charted]
    draft.bars(Chart(title, [draft.say(gap.title) for gap in charted], figures, _AROUND + _BAR * len(charted)))
    where = Where(draft, report)
    if any(gap.item for gap in shown):
        draft.table(_PLACED, [[*_row(draft, gap), _where(draft, gap, where)] for gap in shown])
    else:
        draft.table(_NAMED, [_row(draft, gap) for gap in shown])
    _first(draft, report, where)


def _row(draft: Draft, gap: GapView) -> list[str]:
    notes = [draft.joined(gap.missing), *(draft.say(phrase(note.key, **note.values)) for note in notes_of(gap))]
    remedy = draft.say(gap.remedy) + draft.aside(f"{draft.word('paper')} {draft.say(gap.paper)}")
    return [
        str(gap.rank), f"+{gap.gain:.2f}", f"{draft.say(gap.id)} {draft.say(gap.title)}", draft.joined(notes), remedy,
    ]  # fmt: skip


def _where(draft: Draft, gap: GapView, where: Where) -> str:
    return where.item(gap.item, gap.place) if gap.item else _new(draft, gap)


def _new(draft: Draft, gap: GapView) -> str:
    return draft.word("first_new") + draft.aside(draft.word(gap.kind))


def _first(draft: Draft, report: Report, where: Where) -> None:
    steps = quick_wins(report, _MOST_STEPS)
    if not steps:
        return
    draft.heading(Text("What to do first", "优先改进事项"))
    draft.paragraph(Text("Each step passes one more test of one facet.", "每一步补齐一个要点的一个条件。"))
    for gap in steps:
        head = f"+{gap.step:.2f}  {gap.id} {draft.say(gap.title)}"
        draft.paragraph(draft.said(head, _next(draft, gap, where)), "List Number")


def _next(draft: Draft, gap: GapView, where: Where) -> str:
    if gap.item is None:
        return _new(draft, gap)
    notes = dict(zip(gap.lacks, gap.missing, strict=True))
    item = where.short(gap.item, gap.place)
    comma = Text(", ", "，").in_language(draft.language)
    return f"{item}{comma}{draft.say(notes[gap.step_test])}" if gap.step_test in notes else item

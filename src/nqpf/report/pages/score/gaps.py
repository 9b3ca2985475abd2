"""The gaps facet by facet, those first that bring most alone: a dense table, to look up and to filter."""

from nqpf.base.language import Text, both
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Depth, Section
from nqpf.report.blocks.words import Run, Words, words
from nqpf.report.pages.score.reading import Reading
from nqpf.report.score.view import GapView, Report
from nqpf.report.words.head import TOTAL
from nqpf.report.words.notes import notes_of
from nqpf.report.words.where import behind
from nqpf.report.words.words import phrase

_TITLE = Text("Gaps, facet by facet", "各要点缺口")
_BY_GAIN = Text(
    "By gain: points of the total if this facet alone were fully met",
    "按可增分排序：可增分为仅补足该要点后总分的增加值",
)
_RANKED = Text(
    f"{_BY_GAIN.en}. Step: if it passed one more test.", f"{_BY_GAIN.zh}；单步增分为再满足一个条件后的增加值。"
)
_ADD = Text("Gains of single facets do not add up; the lists of what to do have those that do.",
            "各要点的增分不能简单相加；可相加的增分见改进事项。")  # fmt: skip
_GAP, _SCORE, _STEP = Text("Facet", "要点"), Text("Score", "得分"), Text("Step", "单步增分")
_LOST = Text("Lost", "失分")
_MISSING, _FIX = Text("Missing", "存在缺口"), Text("How to fix it", "改进建议")


def section(report: Report, depth: Depth = "annex") -> Section | None:
    """Every gap, a row each; None of an unassessed plan, and a sentence where no gap is left."""
    if report.score.status == "not-yet-assessed":
        return None
    if not report.gaps:
        return Section("gaps", _TITLE, (b.Paragraph(words(phrase("no_gaps"))),), depth)
    reading, note = Reading(report), b.Paragraph(words(_ADD), "note")
    blocks = (note, _entries(reading, report) if depth == "body" else _table(reading, report))
    return Section("gaps", _TITLE, blocks, depth, Text("Gaps", "缺口"))


def _entries(reading: Reading, report: Report) -> b.Entries:
    """For a terminal, which has no room for so many columns."""
    return b.Entries("gap-list", _BY_GAIN, tuple(_entry(reading, gap) for gap in report.gaps))


def _entry(reading: Reading, gap: GapView) -> b.Entry:
    lines = [b.Line(phrase("missing"), _missing(reading, gap), "fair")]
    if gap.remedy:
        lines.append(b.Line(phrase("remedy"), words(reading.said(gap.remedy), _paper(gap))))
    title = words(Run(both(gap.id), "strong"), " ", gap.title)
    return b.Entry(gap.rank, title, (b.Gain(TOTAL, gap.gain),), tuple(lines), f"gap-{gap.id}")


def _table(reading: Reading, report: Report) -> b.Table:
    columns = (
        b.Column(_GAP, room=4), b.Column(phrase("gain"), "change"), b.Column(_STEP, "change"),
        b.Column(_LOST, "exact"), b.Column(_SCORE, "points"), b.Column(_MISSING, room=4), b.Column(_FIX, room=4),
    )  # fmt: skip
    rows = tuple(_row(reading, gap) for gap in report.gaps)
    return b.Table("gap-table", _RANKED, columns, rows, filtered=True)


def _row(reading: Reading, gap: GapView) -> b.Row:
    cells = (
        b.text(Run(both(gap.id), "strong", f"node-{gap.id}" if gap.item else ""), " ", gap.title),
        b.number(gap.gain),
        b.number(gap.step),
        b.number(gap.lost),
        b.number(gap.score),
        b.text(_missing(reading, gap)),
        b.text(reading.said(gap.remedy), _paper(gap)),
    )
    return b.Row(cells, f"gap-{gap.id}")


def _missing(reading: Reading, gap: GapView) -> Words:
    """What the best item lacks and where that is, then what else has to be known of the gap."""
    lacks = reading.all_said(gap.missing, gap.keys)
    if gap.item:
        lacks = words(reading.item(gap.item), Text(": ", "："), lacks, behind(reading.where(gap.line, gap.place)))
    notes = [words(Text("; ", "；"), Run(phrase(note.key, **note.values), "quiet")) for note in notes_of(gap)]
    return words(lacks, *notes)


def _paper(gap: GapView) -> Words:
    if not gap.paper:
        return ()
    paper = phrase("paper")
    return words(Run(Text(f" ({paper.en} {gap.paper})", f"（{paper.zh} {gap.paper}）"), "quiet"))

"""The sheet of gaps: all of them, the largest gain first."""

from collections.abc import Mapping

from nqpf.base.language import Text
from nqpf.render.xlsx.book import COUNT, EXACT, GAIN, PART, POINTS, Book
from nqpf.render.xlsx.grid import Cell, Column, Sheet, TableRows
from nqpf.render.xlsx.places import PlaceColumns
from nqpf.render.xlsx.scores import ID, PAPER
from nqpf.report.score.view import GapView, Report
from nqpf.report.words.marks import listed
from nqpf.report.words.named import item_names
from nqpf.report.words.notes import notes_of
from nqpf.report.words.words import word

NAME = Text("Gaps", "缺口")
GAP_NAME, GAP_GAIN = 3, 1
"""Columns that a chart shows."""

_COLUMNS = (
    Column(Text("Rank", "序号"), COUNT),
    Column(Text("Gain", "可增分"), GAIN),
    ID,
    Column(Text("Gap", "缺口")),
    Column(Text("Criterion", "准则")),
    Column(Text("Kind", "类型")),
    Column(Text("Score", "得分"), POINTS),
    Column(Text("Answers", "已满足条件数"), COUNT),
    Column(Text("One more test", "补齐一个条件可增分"), GAIN),
    Column(Text("Lost", "失分"), EXACT),
    Column(Text("Obstacle", "障碍度"), PART),
    Column(Text("Missing", "存在缺口"), widest=38),
    Column(Text("How to fix it", "改进建议"), widest=48),
    Column(Text("Note", "备注"), widest=36),
    Column(Text("Item", "条目"), widest=32),
)


def write_gaps(book: Book, report: Report, places: PlaceColumns) -> TableRows | None:
    """Every gap, one a row; no sheet where there is none."""
    if not report.gaps:
        return None
    names = item_names(report)
    columns = [*_COLUMNS, *places.columns, PAPER]
    return Sheet(book, NAME).table(columns, (_row(book, gap, names, places) for gap in report.gaps))


def _row(book: Book, gap: GapView, names: Mapping[str, Text], places: PlaceColumns) -> list[Cell]:
    notes = (word(note.key, book.language, **note.values) for note in notes_of(gap))
    return [
        gap.rank, gap.gain, gap.id, gap.title, gap.criterion_title, word(gap.kind, book.language), gap.score,
        gap.answers, gap.step, gap.lost, gap.obstacle, listed(map(book.say, gap.missing), book.language), gap.remedy,
        listed(notes, book.language), names.get(gap.item) if gap.item else None, *places.cells(gap.place), gap.paper,
    ]  # fmt: skip

"""The sheet of gaps: all of them, the largest gain first."""

from nqpf.base.language import Text
from nqpf.render.words.marks import listed
from nqpf.render.words.notes import notes_of
from nqpf.render.words.words import word
from nqpf.render.xlsx.book import COUNT, EXACT, GAIN, PART, POINTS, Book
from nqpf.render.xlsx.grid import Cell, Column, Sheet, TableRows
from nqpf.render.xlsx.scores import ID, LINE, PAPER
from nqpf.report.score.view import GapView, Report

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
    Column(Text("Item", "条目")),
    LINE,
    Column(Text("Column", "列"), COUNT),
    Column(Text("Missing", "存在缺口"), widest=38),
    Column(Text("How to fix it", "改进建议"), widest=48),
    Column(Text("Note", "备注"), widest=36),
    PAPER,
)


def write_gaps(book: Book, report: Report) -> TableRows:
    """Every gap, one a row."""
    return Sheet(book, NAME).table(_COLUMNS, (_row(book, gap) for gap in report.gaps))


def _row(book: Book, gap: GapView) -> list[Cell]:
    notes = (word(note.key, book.language, **note.values) for note in notes_of(gap))
    return [
        gap.rank, gap.gain, gap.id, gap.title, gap.criterion_title, word(gap.kind, book.language), gap.score,
        gap.answers, gap.step, gap.lost, gap.obstacle, gap.item, gap.line, gap.column,
        listed(map(book.say, gap.missing), book.language), gap.remedy, listed(notes, book.language), gap.paper,
    ]  # fmt: skip

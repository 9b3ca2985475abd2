"""The dimensions: a radar chart of them, and a table with the poles of each."""

from nqpf.base.language import Text
from nqpf.render.docx.charts import Chart
from nqpf.render.docx.draft import Draft
from nqpf.render.docx.tables import Column
from nqpf.report.score.dimensions_view import DimensionView
from nqpf.report.score.view import Report

_ID, _DIMENSION = Column(Text("ID", "编号"), 1.2), Column(Text("Dimension", "维度"), 5.0)
_SCORE, _TARGET = Column(Text("Score", "得分"), 1.5, True), Column(Text("Target", "目标"), 1.8, True)
_POLES = Text("Poles", "两侧与衔接")
_SHARE = 8.9
"""Centimetres left for the poles, and the target where there is one."""


def write(draft: Draft, report: Report) -> None:
    """The heading, the chart, the table."""
    draft.heading(Text("Dimensions", "各维度得分"))
    names = [f"{one.id} {draft.say(one.title)}" for one in report.dimensions]
    title = draft.say(Text("Score by dimension, of 100", "各维度得分（满分 100）"))
    draft.radar(Chart(title, names, [one.score for one in report.dimensions], 9.0))
    aimed = any(one.target is not None for one in report.dimensions)
    columns = [_ID, _DIMENSION, _SCORE, *([_TARGET] if aimed else [])]
    columns.append(Column(_POLES, _SHARE - (_TARGET.width if aimed else 0)))
    rows = []
    for one in report.dimensions:
        row = [draft.say(one.id), draft.say(one.title), f"{one.score:.1f}", *([_target(one)] if aimed else [])]
        rows.append([*row, _poles(draft, one)])
    draft.table(columns, rows)


def _target(one: DimensionView) -> str:
    if one.target is None:
        return "–"
    return f"{'≥' if one.score >= one.target else '<'} {one.target:.1f}"


def _poles(draft: Draft, one: DimensionView) -> str:
    """What each side scores, which lags, and how well they match."""
    if one.pair is None:
        return "–"
    sides = []
    for pole in one.poles:
        lags = draft.aside(draft.word("lags")) if pole.side == one.pair.lagging else ""
        sides.append(f"{draft.say(pole.title)} {pole.score:.0f}{lags}")
    band = f" {draft.say(one.pair.band_title)}" if one.pair.band_title else ""
    return draft.joined([*sides, f"C {one.pair.coupling:.2f}, D {one.pair.coordination:.2f}{band}"])

"""The dimensions: their scores around one centre and as bars, with the profile's targets."""

from nqpf.base.language import NO_TEXT, Text, both
from nqpf.report.blocks.page import Beside, Block, Section
from nqpf.report.blocks.pictures import Axis, Bar, Bars, Radar
from nqpf.report.blocks.words import Run, Tone, words
from nqpf.report.score.dimensions_view import DimensionView
from nqpf.report.score.view import Report
from nqpf.report.words.words import phrase

_RADAR = Text("Scores of the dimensions, 0 at the centre, 100 at the rim", "各维度得分（中心为 0，外缘为 100）")
_BARS = Text("Score of each dimension, of 100", "各维度得分（满分 100）")
_TARGETS = Text("Filled: scores; dashed: the profile's targets.", "填充为得分，虚线为评分方案设定的目标。")
_FEWEST = 3
"""Axes that span a radar."""
_FAIR, _GOOD = 30, 60
"""Scores below which a bar is poor, and fair."""


def section(report: Report) -> Section | None:
    """The radar beside the bars, alone where too few dimensions apply to span one; None of an unassessed plan."""
    found = report.dimensions
    if not found:
        return None
    drawn = bars(report)
    axes = tuple(Axis(one.id, one.title, one.score, one.target) for one in found)
    radar = Radar("radar", _RADAR, axes, _TARGETS if drawn.says else NO_TEXT)
    blocks: tuple[Block, ...] = (Beside((radar, drawn)),) if len(found) >= _FEWEST else (drawn,)
    return Section("dimensions", phrase("dimensions"), blocks, sheet=phrase("dimensions"))


def bars(report: Report) -> Bars:
    """The scores as bars, and how many miss the profile's targets, where it sets some."""
    aimed = any(one.target is not None for one in report.dimensions)
    listed = tuple(map(_bar, report.dimensions))
    return Bars("dimension-bars", _BARS, listed, says=_against(report) if aimed else NO_TEXT)


def _against(report: Report) -> Text:
    """How many of the profile's targets are missed."""
    aimed = [one for one in report.dimensions if one.target is not None]
    return phrase("targets_missed", missed=sum(map(_misses, aimed)), all=len(aimed))


def _misses(dimension: DimensionView) -> bool:
    return dimension.target is not None and dimension.score < dimension.target


def _bar(dimension: DimensionView) -> Bar:
    name = words(Run(both(dimension.id), "quiet", f"node-{dimension.id}"), " ", dimension.title)
    tone, target = _tone(dimension.score), dimension.target
    return Bar(name, dimension.score, target=target, tone=tone, id=f"dimension-{dimension.id}")


def _tone(score: float) -> Tone:
    return "poor" if score < _FAIR else "fair" if score < _GOOD else "good"

"""Bars and radars as native charts, with what is said of them."""

from nqpf.base.language import Text
from nqpf.render.docx.charts import Chart
from nqpf.render.docx.draft import Draft
from nqpf.render.docx.styles import NOTE
from nqpf.render.office import line
from nqpf.render.terminal.console import cell_len
from nqpf.report.blocks.block import said
from nqpf.report.blocks.pictures import Bar, Bars, Radar
from nqpf.report.blocks.words import COLON, SEMICOLON, joined, words

_TARGET = Text("target", "目标")
_BAR, _DENSE_BAR, _AROUND, _RADAR = 0.54, 0.44, 1.2, 9.0
"""Centimetres of a bar, of one on a dense page, around all bars, of a radar."""
_NAME, _SAID = 60, 44
"""Characters of a bar's name in a chart, and columns of what is said behind it; longer words stand below the chart."""


def bars(draft: Draft, block: Bars) -> None:
    """The chart; below it what stands below a bar, and what is too long to stand behind one."""
    size = _DENSE_BAR if draft.dense else _BAR
    aimed = any(bar.target is not None for bar in block.bars)
    chart = Chart(
        draft.titled(block.title), [draft.say(line(bar.name, draft.language))[:_NAME] for bar in block.bars],
        [bar.value for bar in block.bars], _AROUND + size * (len(block.bars) + aimed),
        [bar.target for bar in block.bars], draft.say(_TARGET), [_label(draft, block, bar) for bar in block.bars],
        block.most, tones=[bar.tone for bar in block.bars], titled=bool(block.title),
    )  # fmt: skip
    draft.bars(chart, block.id)
    if block.says:
        draft.paragraph(block.says, NOTE)
    for bar in block.bars:
        long = () if _fits(draft, bar) else bar.said
        if bar.below or long:
            draft.paragraph(words(bar.name, COLON, joined((long, bar.below), SEMICOLON)), NOTE, id=bar.id)


def _label(draft: Draft, block: Bars, bar: Bar) -> str:
    return (_fits(draft, bar) and line(bar.said, draft.language)) or said(bar.value, block.form)


def _fits(draft: Draft, bar: Bar) -> bool:
    return cell_len(line(bar.said, draft.language)) <= _SAID


def radar(draft: Draft, block: Radar) -> None:
    """The chart, and what it shows."""
    chart = Chart(
        draft.titled(block.title), [f"{axis.id} {draft.say(axis.title)}" for axis in block.axes],
        [axis.value for axis in block.axes], _RADAR, [axis.target for axis in block.axes], draft.say(_TARGET),
        titled=bool(block.title), labels=[said(axis.value, "points") for axis in block.axes],
    )  # fmt: skip
    draft.radar(chart, block.id)
    if block.says:
        draft.paragraph(block.says, NOTE)

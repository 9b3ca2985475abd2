"""Pictures that a document has as tables: pairs of sides, ranges, a value on a scale."""

from nqpf.base.language import Text
from nqpf.render.docx.blocks.table import Head, Line, put_rows, put_table
from nqpf.render.docx.charts import Chart
from nqpf.render.docx.draft import Draft
from nqpf.render.docx.sheet import WIDTH
from nqpf.render.docx.styles import NOTE
from nqpf.render.docx.tables import SHADE, Box, Look
from nqpf.render.office import line
from nqpf.report.blocks.block import said
from nqpf.report.blocks.pictures import Mark, Pair, Poles, Scale, Side, Strip, Strips
from nqpf.report.blocks.words import NO_WORDS, Words, words

_PAIR, _SIDES, _LINK, _SAID = Text("Pair", "组合"), Text("Sides", "两侧"), Text("Link", "衔接"), Text("State", "状况")
_NAME, _LOW, _VALUE, _HIGH = Text("Name", "名称"), Text("Low", "低"), Text("Value", "数值"), Text("High", "高")
_ENDS, _REMARK = Text("From – to", "最低–最高"), Text("Remark", "说明")
_MOST_DRAWN, _LONGEST = 30, 60
"""Ranges of a chart, and characters of a name in it."""
_AROUND, _STRIP = 0.6, 0.6
"""Centimetres around all ranges, and of each."""
_LEAST = 0.12
"""The part of its width that each part of a scale has at least, for its name."""


def poles(draft: Draft, block: Poles) -> None:
    """A row a pair: each side with its value, the link, what is to be said of them."""
    heads = [Head(_PAIR, 3), Head(_SIDES, 3), *([Head(_LINK, 2)] if any(p.link for p in block.pairs) else [])]
    heads.append(Head(_SAID, 4))
    put_table(draft, block.id, block.title, heads, [_pair(one, linked=len(heads) > 3) for one in block.pairs])


def _pair(one: Pair, *, linked: bool) -> Line:
    cells = [[words(one.title)], [_side(one.a), _side(one.b)], *([[_side(one.link)]] if linked else [])]
    return Line([*cells, [one.said, *([one.details] if one.details else [])]], one.id)


def _side(side: Side | None) -> Words:
    return words(side.title, " ", words(said(side.value, "points"), tone="strong")) if side else NO_WORDS


def strips(draft: Draft, block: Strips) -> None:
    """A bar a value with its range across its end; a row a range with what is beyond it where that is known."""
    draft.table_title(block.title, block.id)
    if len(block.strips) <= _MOST_DRAWN:
        draft.bars(_ranges(draft, block))
    ended, noted = any(one.ends for one in block.strips), any(one.said for one in block.strips)
    heads = [Head(_NAME, 2), *(Head(title, right=True) for title in (_LOW, _VALUE, _HIGH))]
    heads += [Head(_ENDS, right=True)] * ended + [Head(_REMARK, 2)] * noted
    lines = [_strip(block, one, ended=ended, noted=noted) for one in block.strips]
    put_rows(draft, draft.titled(block.title), heads, lines)
    if block.says:
        draft.paragraph(block.says, NOTE)


def _ranges(draft: Draft, block: Strips) -> Chart:
    return Chart(
        draft.titled(block.title), [line(one.name, draft.language)[:_LONGEST] for one in block.strips],
        [one.value for one in block.strips], _AROUND + _STRIP * len(block.strips), most=block.most, titled=False,
        labels=[f"{said(one.low, block.form)} – {said(one.high, block.form)}" for one in block.strips],
        ranges=[(one.low, one.high) for one in block.strips],
    )  # fmt: skip


def _strip(block: Strips, one: Strip, *, ended: bool, noted: bool) -> Line:
    figures = [[words(said(value, block.form))] for value in (one.low, one.value, one.high)]
    ends = words("–".join(said(end, block.form) for end in one.ends)) if one.ends else NO_WORDS
    return Line([[one.name], *figures, *([[ends]] if ended else []), *([[one.said]] if noted else [])])


def scale(draft: Draft, block: Scale) -> None:
    """The scale as a row of its parts, as wide as they are long; the one that has the value is shaded and says it."""
    draft.table_title(block.title, block.id)
    begins = [0.0, *(mark.below for mark in block.marks[:-1])]
    most = max(block.marks[-1].below, 1e-9)
    parts = [max((mark.below - begin) / most, _LEAST) for mark, begin in zip(block.marks, begins, strict=True)]
    at = next((n for n, mark in enumerate(block.marks) if block.value < mark.below), len(block.marks) - 1)
    boxes = [_part(block, mark, here=n == at) for n, mark in enumerate(block.marks)]
    widths = [WIDTH * part / sum(parts) for part in parts]
    draft.boxes(widths, [boxes], Look(draft.cell_style, describes=draft.say(block.title)))
    if block.says:
        draft.paragraph(block.says, NOTE)


def _part(block: Scale, mark: Mark, *, here: bool) -> Box:
    name = words(mark.title, tone="strong" if here else "plain")
    to = words(f"< {said(mark.below, 'answered')}" if mark is not block.marks[-1] else "", tone="quiet")
    value = [words(f"▲ {said(block.value, 'points')}", tone="strong")] if here else []
    return Box([name, *value, *([to] if to else [])], align="center", shade=SHADE if here else "")

"""Bars of characters, as a table."""

from nqpf.render.filled import filled
from nqpf.render.markdown.escape import escape
from nqpf.render.markdown.pen import Pen, together
from nqpf.report.blocks import block, pictures

_LENGTH = 16


def bars(one: pictures.Bars, pen: Pen) -> list[str]:
    """Name, bar, what is said, and what stands below it, where anything does."""
    rows = [
        [pen.line(bar.name), _drawn(bar.value, one.most), _said(bar, one, pen), pen.line(bar.below)] for bar in one.bars
    ]
    if not any(row[-1] for row in rows):
        rows = [row[:-1] for row in rows]
    columns = len(rows[0]) if rows else 3
    head = [pen.say(one.title), "", pen.say(one.says), ""][:columns]
    return pen.table(head, ["---"] * columns, rows)


def _drawn(value: float, most: float) -> str:
    full = filled(value, most, _LENGTH)
    return "█" * full + "░" * (_LENGTH - full)


def _said(bar: pictures.Bar, bars: pictures.Bars, pen: Pen) -> str:
    said = pen.line(bar.said) if bar.said else block.said(bar.value, bars.form)
    if bar.target is None:
        return said
    against = "≥" if bar.value >= bar.target else escape("<")
    return together(said, f"{against} {block.said(bar.target, bars.form)}")

"""Ranges on one scale: `|--[==■==]--|`."""

from collections.abc import Iterator

from nqpf.render.terminal.console import Line, column
from nqpf.render.terminal.pen import Pen
from nqpf.render.terminal.row import row
from nqpf.report.blocks import block, pictures

_LENGTH = 41
_NAMES = 30
_LEAST = 24
_LABELS = 5
_GAP = 2


def strips(one: pictures.Strips, pen: Pen) -> Iterator[Line]:
    """A scale, then each range below it, its name before it and what is said behind it or, too wide, beneath it."""
    yield from pen.title(one.title, one.says)
    names = [pen.line(strip.name) for strip in one.strips]
    beside = column(names, _NAMES)
    length = max(min(_LENGTH, pen.columns - beside - _GAP), _LEAST)
    margin = " " * (beside + _GAP)
    yield Line(f"{margin}{_labels(one, length)}", "dim")
    for strip, name in zip(one.strips, names, strict=True):
        figure = Line(drawn(strip, one.most, length), "cyan")
        said = _said(strip, one.form, pen)
        fits = len(margin) + length + _GAP + said.cells <= pen.columns
        if fits:
            figure.append(" " * _GAP).extend(said)
        yield from row(name, figure, beside, pen.options)
        if not fits:
            yield from pen.wrap(said, len(margin))


def drawn(strip: pictures.Strip, most: float, length: int) -> str:
    """A range in so many cells. Where two marks fall on one, the value is never hidden."""

    def place(value: float) -> int:
        share = min(max(value / most, 0.0), 1.0) if most > 0 else 0.0
        return round(share * (length - 1))

    low, high = place(strip.low), place(strip.high)
    marks = dict.fromkeys(range(low, high + 1), "=")
    if strip.ends:
        least, top = map(place, strip.ends)
        marks = dict.fromkeys(range(least, top + 1), "-") | {least: "|", top: "|"} | marks
    marks |= {low: "[", high: "]"} | {place(strip.value): "■"}
    return "".join(marks.get(column, " ") for column in range(length))


def _labels(one: pictures.Strips, length: int) -> str:
    """The figures at the ends and between them, each over its place."""
    text = ""
    for number in range(_LABELS):
        label = block.said(one.most * number / (_LABELS - 1), one.form)
        at = round((length - 1) * number / (_LABELS - 1)) - len(label) // 2
        text = text.ljust(min(max(at, 0), length - len(label))) + label
    return text


def _said(strip: pictures.Strip, form: block.Form, pen: Pen) -> Line:
    if strip.said:
        return pen.line(strip.said)
    low, value, high = (block.said(figure, form) for figure in (strip.low, strip.value, strip.high))
    return Line(value, "bold").append(f"  {low}–{high}", "dim")

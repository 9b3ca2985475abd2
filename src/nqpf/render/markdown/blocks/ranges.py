"""Pictures that Markdown says in words and figures: pairs, scales, ranges."""

from nqpf.base.language import NO_TEXT
from nqpf.render.markdown.escape import beginning, strong
from nqpf.render.markdown.pen import Pen, together
from nqpf.report.blocks import block, pictures


def poles(one: pictures.Poles, pen: Pen) -> list[str]:
    """A point a pair: what is to be said of it, then both sides and their link with their figures."""
    made = []
    for pair in one.pairs:
        sides = [
            f"{pen.say(side.title)} {block.said(side.value, 'count')}" for side in (pair.a, pair.b, pair.link) if side
        ]
        said = together(pen.line(pair.said), *sides, pen.line(pair.details))
        made.append(f"- {beginning(pen.strong(pair.title))} {said}")
    return [*pen.title(one.title, NO_TEXT), *made, ""]


def scale(one: pictures.Scale, pen: Pen) -> list[str]:
    """The value, then the parts with where they end, of which the one stands out that the value is in."""
    within = next((at for at, mark in enumerate(one.marks) if one.value < mark.below), len(one.marks) - 1)
    start, parts = 0.0, []
    for at, mark in enumerate(one.marks):
        said = f"{pen.say(mark.title)} {block.said(start, 'answered')}–{block.said(mark.below, 'answered')}"
        parts.append(strong(said) if at == within else said)
        start = mark.below
    value = f"{pen.say(one.title)} {block.said(one.value, 'points')}".strip()
    return [beginning(together(value, *parts, pen.say(one.says))), ""]


def strips(one: pictures.Strips, pen: Pen) -> list[str]:
    """A table: the value, its range, the least and the most in brackets, what is said."""
    rows = []
    for strip in one.strips:
        span = _span(strip.low, strip.high, one.form)
        span += f" ({_span(*strip.ends, one.form)})" if strip.ends else ""
        rows.append([pen.line(strip.name), block.said(strip.value, one.form), span, pen.line(strip.said)])
    return pen.table([pen.say(one.title), "", pen.say(one.says), ""], ["---", "---:", "---", "---"], rows)


def _span(low: float, high: float, form: block.Form) -> str:
    return f"{block.said(low, form)}–{block.said(high, form)}"

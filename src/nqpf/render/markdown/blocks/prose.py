"""Words: headings, paragraphs, short points, arithmetic, lines of files."""

from nqpf.render.markdown.escape import beginning, fenced, strong
from nqpf.render.markdown.pen import Pen
from nqpf.report.blocks import block

_DEEPEST = 8


def heading(one: block.Heading, pen: Pen) -> list[str]:
    """A heading below those of the page."""
    return [f"### {pen.say(one.title)}", ""]


def paragraph(one: block.Paragraph, pen: Pen) -> list[str]:
    """Sentences; a warning stands out."""
    return [pen.strong_line(one.words) if one.kind == "warning" else pen.start(one.words), ""]


def listing(one: block.Listing, pen: Pen) -> list[str]:
    """Points."""
    return [*(f"- {pen.start(point)}" for point in one.points), ""]


def formula(one: block.Formula, pen: Pen) -> list[str]:
    """Arithmetic as points, nested as it is."""
    made = []
    for line in one.lines:
        said = pen.say(line.text)
        made.append(f"{'  ' * min(line.depth, _DEEPEST)}- {beginning(strong(said) if line.strong else said)}")
    return [*made, ""]


def sample(one: block.Sample, pen: Pen) -> list[str]:
    """Lines as code, never parted."""
    return [fenced(pen.raw(line) for line in one.lines), ""]

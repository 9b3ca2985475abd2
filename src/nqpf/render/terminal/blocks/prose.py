"""Words: headings, paragraphs, short points, arithmetic, lines of files."""

from collections.abc import Iterator

from nqpf.base.safe import set_in
from nqpf.render.terminal.console import Line
from nqpf.render.terminal.pen import STYLES, Pen
from nqpf.report.blocks import block

_STYLES = {"plain": "", "note": "dim", "warning": "bold yellow"}
_POINT = "· "
_STEP, _DEEPEST = 2, 10


def heading(one: block.Heading, pen: Pen) -> Iterator[Line]:
    """A heading, as a title of a block."""
    yield from pen.title(one.title)


def paragraph(one: block.Paragraph, pen: Pen) -> Iterator[Line]:
    """Sentences; a warning stands out, a note is dim."""
    yield from pen.wrap(pen.line(one.words, _STYLES[one.kind]))


def listing(one: block.Listing, pen: Pen) -> Iterator[Line]:
    """Points behind a dot."""
    for point in one.points:
        yield from pen.wrap(Line(_POINT, "dim").extend(pen.line(point)), 0, len(_POINT))


def formula(one: block.Formula, pen: Pen) -> Iterator[Line]:
    """Arithmetic, indented as deep as it is nested."""
    for line in one.lines:
        indent = _STEP * min(line.depth, _DEEPEST)
        yield from pen.wrap(Line(pen.say(line.text), "bold" if line.strong else ""), indent, indent + _STEP)


def sample(one: block.Sample, pen: Pen) -> Iterator[Line]:
    """Lines below what is said of them; none is broken, for they are there to be copied."""
    for line in one.lines:
        blanks, said = set_in(line.in_language(pen.options.language))
        yield Line(" " * (_STEP + blanks)).append(said, STYLES[one.tone])

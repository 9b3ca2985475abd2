"""What is wrong, where, and how it is put right."""

from collections.abc import Iterator

from nqpf.base.safe import plain
from nqpf.base.severity import Severity
from nqpf.render.terminal.console import Line, cell_len, fit
from nqpf.render.terminal.pen import Pen
from nqpf.report.blocks import block
from nqpf.report.words.marks import aside
from nqpf.report.words.words import word

STYLES: dict[Severity, str] = {"error": "red", "warning": "yellow", "note": "dim"}
"""How a severity looks on a terminal."""
_INDENT = 2


def findings(one: block.Findings, pen: Pen) -> Iterator[Line]:
    """The severity in words, what is wrong and where; the remedy below, with the finding's id."""
    yield from pen.title(one.title)
    language = pen.options.language
    columns = max((cell_len(word(found.severity, language)) for found in one.findings), default=0)
    indent = _INDENT + columns + 2
    for found in one.findings:
        line = fit(Line(word(found.severity, language), STYLES[found.severity]), columns + 2)
        line.extend(pen.line(found.words))
        yield from pen.wrap(line.beside(pen.line(found.where, "cyan")), _INDENT, indent)
        label = Line(f"{word('remedy', language)}  " if found.hint else "", "green")
        label.extend(pen.line(found.hint)).append(aside(plain(found.id), language), "dim")
        if label.pieces:
            yield from pen.wrap(label, indent, indent + 2)

"""What is wrong, where, and how it is put right."""

from nqpf.base.language import NO_TEXT
from nqpf.render.markdown.pen import Pen, together
from nqpf.report.blocks import block
from nqpf.report.words.words import word


def findings(one: block.Findings, pen: Pen) -> list[str]:
    """A point each: its severity, then what is wrong, the remedy and the place."""
    made = [
        f"- **{word(found.severity, pen.options.language)}** "
        + together(pen.line(found.words), pen.line(found.hint), pen.line(found.where))
        for found in one.findings
    ]
    return [*pen.title(one.title, NO_TEXT), *made, ""]

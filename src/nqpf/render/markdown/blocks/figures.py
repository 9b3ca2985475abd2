"""The figures that a report opens with, and names with what they stand for."""

from nqpf.base.language import both
from nqpf.render.markdown.escape import beginning, escape, strong
from nqpf.render.markdown.pen import Pen, together
from nqpf.report.blocks import block
from nqpf.report.words.marks import colon


def figures(one: block.KeyFigures, pen: Pen) -> list[str]:
    """A point each: name, value and what it is out of stand out; then its band, its meaning and details."""
    made = []
    for figure in one.figures:
        name = escape(f"{pen.raw(figure.name)} {pen.raw(figure.printed)}{pen.raw(both(figure.of))}")
        says = together(pen.say(figure.band), pen.say(figure.means), *map(pen.line, figure.details))
        made.append(f"- {beginning(strong(name))} {says}".rstrip())
    return [*made, ""]


def facts(one: block.Facts, pen: Pen) -> list[str]:
    """A point each."""
    between = colon(pen.options.language)
    return [
        *(
            f"- {beginning(pen.strong(fact.name))}{between}{pen.line(block.cell_words(fact.cell, fact.form))}"
            for fact in one.facts
        ),
        "",
    ]

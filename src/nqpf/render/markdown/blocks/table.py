"""Tables."""

from nqpf.base.language import NO_TEXT
from nqpf.render.markdown.pen import Pen
from nqpf.report.blocks import block


def table(one: block.Table, pen: Pen) -> list[str]:
    """The table below its title, figures to the right."""
    head = [pen.say(column.title) for column in one.columns]
    rule = ["---" if column.form == "text" else "---:" for column in one.columns]
    rows = (
        [pen.line(block.cell_words(cell, column.form)) for cell, column in zip(row.cells, one.columns, strict=False)]
        for row in one.rows
    )
    return [*pen.title(one.title, NO_TEXT), *pen.table(head, rule, rows)]

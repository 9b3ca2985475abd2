"""The matrix of items by dimensions: a row an item, a mark where it claims something."""

from collections.abc import Iterator
from itertools import groupby

from nqpf.base.language import Text, both
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block
from nqpf.report.blocks.split import in_parts
from nqpf.report.blocks.words import Run, words
from nqpf.report.claims.view import ClaimsReport, ItemClaims

PRIMARY, SECONDARY, NOTHING = "●", "○", "·"
_TITLES = {
    "measure": Text("Measures and actions", "举措与行动"),
    "indicator": Text("Indicators", "指标"),
    "statement": Text("Statements", "清单"),
}
_LEGEND = Text(
    f"{PRIMARY} first claim in this dimension, {SECONDARY} further claims only, which earn less; a number: claims",
    f"{PRIMARY} 主要对应此维度，{SECONDARY} 仅次要对应（折算计分），数字为对应的要点数",
)


def matrix(report: ClaimsReport) -> Iterator[Block]:
    """What the marks mean, then a table a kind of item."""
    yield b.Paragraph(words(_LEGEND), "note")
    dimensions = [dimension.id for dimension in report.dimensions]
    columns = (b.Column(Text("Item", "条目"), room=1), *(b.Column(both(name), "count") for name in dimensions))
    for kind, items in groupby(report.items, key=lambda item: item.kind):
        rows = tuple(_row(item, dimensions) for item in items)
        yield from in_parts(b.Table(f"matrix-{kind}", _TITLES[kind], columns, rows))


def _row(item: ItemClaims, dimensions: list[str]) -> b.Row:
    """An action is set off below its measure."""
    name = b.text("– " if item.measure else "", Run(both(f"{item.id} "), "strong"), item.title)
    return b.Row((name, *(_mark(item, dimension) for dimension in dimensions)), item.id)


def _mark(item: ItemClaims, dimension: str) -> b.Cell:
    """The mark of an item in a dimension; with the number of its claims there, where they are several."""
    claims = [claim for claim in item.claims if claim.dimension == dimension]
    if not claims:
        return b.text(NOTHING, tone="quiet")
    primary = any(claim.primary for claim in claims)
    count = f"{len(claims)}" if len(claims) > 1 else ""
    return b.text(f"{count}{PRIMARY if primary else SECONDARY}", tone="good" if primary else "fair")

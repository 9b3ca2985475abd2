"""The matrix of items by dimensions for a terminal: a row an item, a mark where it claims something."""

from collections.abc import Iterator
from itertools import groupby

from nqpf.base.language import Text
from nqpf.base.safe import plain
from nqpf.render.options import Options
from nqpf.render.terminal.console import NARROWEST, Line, cell_len, fit
from nqpf.report.claims.view import ClaimsReport, ItemClaims

PRIMARY, SECONDARY, NOTHING = "●", "○", "·"
_NARROWEST_NAME = 24
_SECTIONS = {
    "measure": Text("Measures and actions", "举措与行动"),
    "indicator": Text("Indicators", "指标"),
    "statement": Text("Statements", "清单"),
}


def matrix(report: ClaimsReport, options: Options) -> Iterator[Line]:
    """The rows, a section a kind of item; where the dimensions do not fit beside the titles, in several blocks."""
    dimensions = [dimension.id for dimension in report.dimensions]
    room = max(options.width, NARROWEST)
    cell = max(map(cell_len, dimensions)) + 1
    columns = max((room - _NARROWEST_NAME) // cell, 1)
    for start in range(0, len(dimensions), columns):
        block = dimensions[start : start + columns]
        name = max(room - cell * len(block), _NARROWEST_NAME)
        for kind, items in groupby(report.items, key=lambda item: item.kind):
            heading = fit(Line(_SECTIONS[kind].in_language(options.language), "bold"), name)
            for dimension in block:
                heading.append(" " * (cell - cell_len(dimension)) + dimension, "bold")
            yield heading
            for item in items:
                yield _row(item, block, name, cell, options)
            yield Line()


def _row(item: ItemClaims, block: list[str], name: int, cell: int, options: Options) -> Line:
    title = Line(f"{'  ' if item.measure else ''}{item.id} ", "cyan").append(
        plain(item.title.in_language(options.language))
    )
    row = fit(title, name - 1).append(" ")
    for dimension in block:
        mark, style = _mark(item, dimension)
        row.append(f"{mark:>{cell}}", style)
    return row


def _mark(item: ItemClaims, dimension: str) -> tuple[str, str]:
    """The mark of an item in a dimension; with the number of its claims there, where they are several."""
    claims = [claim for claim in item.claims if claim.dimension == dimension]
    if not claims:
        return NOTHING, "dim"
    mark = PRIMARY if any(claim.primary for claim in claims) else SECONDARY
    return f"{len(claims) if len(claims) > 1 else ''}{mark}", "green" if mark == PRIMARY else "yellow"

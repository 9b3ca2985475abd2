"""Tables of a page: each cell in its row and column."""

from collections.abc import Iterator
from typing import Any

from nqpf.documents.tables import MOST_COLUMNS, Placed


def placed(rows: list[Any]) -> Iterator[tuple[Placed, Any]]:
    """Each cell of the rows in its place; what would stand beyond the last column stands in it."""
    taken: dict[int, int] = {}
    for number, row in enumerate(rows):
        column = 0
        for element in row.iterchildren("td", "th"):
            while column < MOST_COLUMNS and taken.get(column, 0) > number:
                column += 1
            width = max(1, min(whole(element.get("colspan"), 1), MOST_COLUMNS - column))
            height = max(1, min(whole(element.get("rowspan"), 1) or len(rows), len(rows) - number))
            yield Placed(number, column, rows=height, columns=width), element
            for covered in range(column, min(column + width, MOST_COLUMNS)):
                taken[covered] = number + height
            column = min(column + width, MOST_COLUMNS)


def marked(rows: list[Any]) -> int:
    """How many rows at the top are headers: those of a `thead`, or of nothing but `th`."""
    count = 0
    for row in rows:
        cells = [cell.tag for cell in row.iterchildren("td", "th")]
        if row.getparent().tag != "thead" and (not cells or set(cells) != {"th"}):
            break
        count += 1
    return count


def whole(value: str | None, otherwise: int) -> int:
    """A whole number of an attribute; `otherwise` for anything else."""
    value = (value or "").strip()
    return int(value) if value.isascii() and value.isdigit() and len(value) < 7 else otherwise

"""Tables of a Word document: cells by the columns of their grid, merged ones put together."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from nqpf.documents.document import too_long
from nqpf.documents.tables import MOST_CELLS, MOST_COLUMNS, Placed
from nqpf.documents.word import names as w

_BEFORE, _HEADER = w.W + "gridBefore", w.W + "tblHeader"
_SPAN, _UPRIGHT, _LEVEL = w.W + "gridSpan", w.W + "vMerge", w.W + "hMerge"
_OF_ROWS, _OF_CELLS = frozenset((w.DEL, _BEFORE, _HEADER)), frozenset((_SPAN, _UPRIGHT, _LEVEL))


class Row(NamedTuple):
    """A row: its element, the columns it leaves out at its beginning, and whether it is repeated on each page."""

    element: Any
    before: int
    header: bool


def rows_of(table: Any) -> list[Row]:
    """The rows of a table that are there; those deleted under tracking are not."""
    rows = []
    for element in _within(table, w.TR):
        stated = _stated(element, w.TRPR, _OF_ROWS)
        if w.DEL not in stated:
            rows.append(Row(element, _count(stated.get(_BEFORE), 0), w.is_on(stated.get(_HEADER))))
    return rows


def marked_rows(rows: list[Row]) -> int:
    """How many rows at the top are marked to be repeated on each page: the table's header."""
    return next((number for number, row in enumerate(rows) if not row.header), len(rows))


def placed(rows: list[Row]) -> Iterator[tuple[Placed, Any]]:
    """Each cell of these rows in its place, with its element; those that go on a cell above are part of it."""
    above: dict[int, Placed] = {}
    count = 0
    for number, row in enumerate(rows):
        column = row.before
        beside: Placed | None = None
        for element in _within(row.element, w.TC):
            count += 1
            if count > MOST_CELLS:
                raise too_long(MOST_CELLS, "cells in a table", "个单元格（单个表格）")
            stated = _stated(element, w.TCPR, _OF_CELLS)
            width = _count(stated.get(_SPAN), 1) or 1
            if beside is not None and _continues(stated.get(_LEVEL)):
                beside.columns += width
            elif column in above and _continues(stated.get(_UPRIGHT)):
                beside = above[column]
                beside.rows = number - beside.row + 1
            else:
                beside = Placed(number, column, columns=width)
                above.pop(column, None)
                if _UPRIGHT in stated:
                    above[column] = beside
                yield beside, element
            column += width


def _stated(parent: Any, properties: str, wanted: frozenset[str]) -> dict[str, Any]:
    """The properties of a row or a cell that are wanted, by name."""
    for child in parent:
        if child.tag == properties:
            return {stated.tag: stated for stated in child if stated.tag in wanted}
    return {}


def _continues(merge: Any) -> bool:
    return merge is not None and merge.get(w.VAL, "continue") == "continue"


def _within(parent: Any, wanted: str) -> Iterator[Any]:
    """Rows of a table or cells of a row, those in content controls included."""
    for child in parent:
        if child.tag == wanted:
            yield child
        elif child.tag == w.SDT:
            content = child.find(w.SDT_CONTENT)
            if content is not None:
                yield from _within(content, wanted)
        elif child.tag in w.WRAPPERS:
            yield from _within(child, wanted)


def _count(element: Any, otherwise: int) -> int:
    count = w.whole(element.get(w.VAL), MOST_COLUMNS) if element is not None else None
    return otherwise if count is None else count

"""Tables of a Word document: cells by the columns of their grid, merged ones put together."""

from collections.abc import Iterator
from typing import Any

from nqpf.documents.tables import MOST_COLUMNS, Placed
from nqpf.documents.word import names as w
from nqpf.documents.word.paragraph import is_placeholder


def rows_of(table: Any) -> list[Any]:
    """The rows of a table that are there; those deleted under tracking are not."""
    return [row for row in _within(table, w.TR) if row.find(f"{w.TRPR}/{w.DEL}") is None]


def marked_rows(rows: list[Any]) -> int:
    """How many rows at the top are marked to be repeated on each page: the table's header."""
    count = 0
    while count < len(rows) and w.is_on(rows[count].find(f"{w.TRPR}/{w.W}tblHeader")):
        count += 1
    return count


def placed(rows: list[Any]) -> Iterator[tuple[Placed, Any]]:
    """Each cell of these rows in its place, with its element; those that go on a cell above are part of it."""
    open_cells: dict[int, Placed] = {}
    for number, row in enumerate(rows):
        column = _count(row.find(w.TRPR), "gridBefore", 0)
        beside: Placed | None = None
        for element in _within(row, w.TC):
            properties = element.find(w.TCPR)
            width = _count(properties, "gridSpan", 1) or 1
            merge = properties.find(w.W + "vMerge") if properties is not None else None
            above = open_cells.get(column)
            if beside is not None and w.value_of(properties, w.W + "hMerge") == "continue":
                beside.columns += width
            elif merge is not None and merge.get(w.VAL, "continue") == "continue" and above is not None:
                above.rows = number - above.row + 1
                beside = above
            else:
                beside = Placed(number, column, columns=width)
                if merge is not None:
                    open_cells[column] = beside
                else:
                    open_cells.pop(column, None)
                yield beside, element
            column += width


def _within(parent: Any, wanted: str) -> Iterator[Any]:
    """Rows of a table or cells of a row, those in content controls included."""
    for child in parent.iterchildren("*"):
        if child.tag == wanted:
            yield child
        elif child.tag == w.SDT and not is_placeholder(child):
            content = child.find(w.SDT_CONTENT)
            if content is not None:
                yield from _within(content, wanted)
        elif child.tag in w.WRAPPERS:
            yield from _within(child, wanted)


def _count(properties: Any, name: str, otherwise: int) -> int:
    count = w.whole(w.value_of(properties, w.W + name), MOST_COLUMNS)
    return otherwise if count is None else count

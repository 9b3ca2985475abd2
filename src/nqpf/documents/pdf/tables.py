"""Ruled tables: cells filled with characters, headers found, tables continued over pages."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from nqpf.documents.document import Cell, Piece
from nqpf.documents.numbers import leading_number
from nqpf.documents.pdf.glyphs import Glyph
from nqpf.documents.pdf.grid import Grid, Place
from nqpf.documents.pdf.joining import Joiner
from nqpf.documents.pdf.lines import Line, lines_of

_ALIKE = 6.0
"""Points by which the columns of a table may lie elsewhere on its next page."""
_PADDING = 5.4
"""Points between a cell's edge and its text, as word processors set it."""
_WORDS = 5
"""Lines of fewer characters are joined, though there was room: a header broken by hand."""
_LONGEST_HEADER = 40
_ENDS = frozenset("。！？；.!?;")


@dataclass(slots=True)
class Box:
    """A cell: its lines, the rows and columns that it covers, how wide it is in points."""

    lines: list[Line]
    row: int
    column: int
    rows: int
    columns: int
    width: float

    @property
    def letters(self) -> str:
        """Its text, lines not properly joined."""
        return "".join(line.text for line in self.lines)


@dataclass(slots=True)
class Table:
    """A table on one page, or on several; the first `head` rows are headers."""

    top: float
    edges: tuple[float, ...]
    rows: int
    boxes: list[Box]
    head: int = field(init=False)
    last: int = field(init=False)

    def __post_init__(self) -> None:
        """Find its headers, and the page on which it ends."""
        self.head, self.last = _head(self), self.boxes[0].lines[0].page

    def header(self) -> list[tuple[str, int]]:
        """What stands in the header rows, and in which columns."""
        return [(box.letters, box.column) for box in self.boxes if box.row < self.head]

    def goes_on(self, more: "Table") -> bool:
        """Whether a table, between which and this one nothing stands, is the same on the next page."""
        shift = self.edges[0] - more.edges[0]
        return (
            more.last == self.last + 1
            and len(self.edges) == len(more.edges)
            and all(abs(a - b - shift) < _ALIKE for a, b in zip(self.edges, more.edges, strict=True))
        )

    def append(self, more: "Table") -> None:
        """Go on with the table on its next page, whose repeated header is left out."""
        repeated = more.head if more.head and more.header() == self.header() else 0
        down = self.rows - repeated
        self._fill_down(more, repeated)
        for box in more.boxes:
            if box.row >= repeated:
                box.row += down
                self.boxes.append(box)
        self.rows += more.rows - repeated
        self.last = more.last

    def _fill_down(self, more: "Table", first: int) -> None:
        """Let cells that a page's end cuts reach on, where their part on the next page, its row `first`, is empty."""
        filled = {box.column + span for box in more.boxes if box.row <= first for span in range(box.columns)}
        for box in self.boxes:
            names = box.row >= self.head and box.column < len(self.edges) // 2 and len(box.letters) <= _LONGEST_HEADER
            if names and box.column not in filled and box.row + box.rows == self.rows:
                below = [other.row for other in more.boxes if other.column == box.column and other.row > first]
                box.rows += min(below, default=more.rows) - first


def table_of(grid: Grid, glyphs: list[Glyph], page: int) -> Table | None:
    """The table of a grid with these characters in it; none where hardly a cell is filled, as in a drawing."""
    inside: dict[Place, list[Glyph]] = {}
    for glyph in glyphs:
        place = grid.at((glyph.left + glyph.right) / 2, glyph.base + 0.3 * glyph.style.size)
        if place is not None:
            inside.setdefault(place, []).append(glyph)
    boxes = []
    for place in sorted(inside):
        rows, columns = grid.spans[place]
        row, column = place
        lines = lines_of(inside[place], page)
        if lines:
            boxes.append(Box(lines, row, column, rows, columns, grid.columns[column + columns] - grid.columns[column]))
    return Table(grid.top, grid.columns, len(grid.rows) - 1, boxes) if len(boxes) > 1 else None


def _head(table: Table) -> int:
    """How many rows at the top are headers: the first with several cells, and as far as these reach down."""
    whole = len(table.edges) - 1
    first = next((box.row for box in table.boxes if box.columns < whole), None)
    if first is None or first > 1:
        return 0
    row = [box for box in table.boxes if box.row == first]
    if len(row) < 2 or any(box.letters[-1] in _ENDS or len(box.letters) > _LONGEST_HEADER for box in row):
        return 0
    reach = max(box.row + box.rows for box in row)
    return reach if reach < table.rows else 0


def cells_of(table: Table, number: int, joiner: Joiner) -> Iterator[Piece]:
    """The cells of a table, row by row, each with the header of its column."""
    texts = [" ".join(joiner.joined(part)[0] for part in _paragraphs(box)) for box in table.boxes]
    headers: dict[int, list[str]] = {}
    for box, text in zip(table.boxes, texts, strict=True):
        if box.row < table.head and box.columns < len(table.edges) - 1:
            for column in range(box.column, box.column + box.columns):
                headers.setdefault(column, []).append(text)
    for box, text in zip(table.boxes, texts, strict=True):
        header = " ".join(headers.get(box.column, ())) if box.row >= table.head else ""
        leading = leading_number(text)
        cell = Cell(number, box.row, box.column, header)
        page = box.lines[0].page
        yield Piece(text, "cell", leading.written if leading else "", page=page, cell=cell, rows=box.rows)


def _paragraphs(box: Box) -> Iterator[list[str]]:
    """The lines of a cell, paragraph by paragraph."""
    inner = max(box.width - 2 * _PADDING, *(line.width for line in box.lines), 0.0)
    paragraph = [box.lines[0].text]
    for last, line in pairwise(box.lines):
        short = inner - last.width > line.unit + 1.2 * last.size
        ends = last.text[-1] in _ENDS
        long = min(len(last.text), len(line.text)) >= _WORDS and line.text[0] not in "（("
        listed = bool(line.number) and _counter(line.number) == _counter(box.lines[0].number)
        if listed or (line.number and (short or ends)) or (short and (ends or long)):
            yield paragraph
            paragraph = []
        paragraph.append(line.text)
    yield paragraph


def _counter(number: str) -> str:
    """A number without its digits: what those of one list have in common."""
    return "".join("#" if character.isdigit() else character for character in number.strip())

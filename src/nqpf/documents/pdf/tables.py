"""Ruled tables: the cells of a grid filled with characters, tables continued over pages."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from nqpf.documents.document import Piece
from nqpf.documents.pdf.glyphs import Glyph
from nqpf.documents.pdf.grid import Grid, Place
from nqpf.documents.pdf.joining import Joiner
from nqpf.documents.pdf.lines import Line, lines_of
from nqpf.documents.tables import Placed, table_pieces

_ALIKE = 6.0
"""Points by which the columns of a table may lie elsewhere on its next page."""
_PADDING = 5.4
"""Points between a cell's edge and its text, as word processors set it."""
_WORDS = 5
"""Lines of fewer characters are joined, though there was room: a header broken by hand."""
_FILLED = 0.25
"""The part of the cells in which something stands; of a drawing with lines across it, labels fill fewer."""
_NAME = 40
"""A cell of more characters is no name that stands for all rows beside it."""
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

    def text(self, joiner: Joiner) -> str:
        """Its paragraphs, one a line."""
        return "\n".join(joiner.joined(line.text for line in paragraph)[0] for paragraph in _paragraphs(self))

    def ends(self) -> bool:
        """Whether its text ends with a sentence."""
        return self.lines[-1].text[-1] in _ENDS

    def breaks_off(self, below: "Box") -> bool:
        """Whether its text ends in the middle of a sentence, with no place for what that below begins with."""
        last = self.lines[-1]
        return not self.ends() and self.width - 2 * _PADDING - last.width < below.lines[0].unit + last.size


@dataclass(slots=True)
class Table:
    """A table on one page, or on several, of which `last` is the last; `blank` are its empty cells, and their rows.

    `first` are the cells on its first page, `lowest` those that reach its foot; `names` says whether some at its left
    stand for several rows.
    """

    top: float
    edges: tuple[float, ...]
    rows: int
    boxes: list[Box]
    blank: dict[Place, int]
    last: int = field(init=False)
    first: list[Box] = field(init=False)
    lowest: list[Box] = field(init=False)
    names: bool = field(init=False)

    def __post_init__(self) -> None:
        """Find its page, and what the next page asks for."""
        self.last, self.first = self.boxes[0].lines[0].page, list(self.boxes)
        self.lowest = [box for box in self.boxes if box.row + box.rows == self.rows]
        self.names = any(box.column == 0 and box.rows > 1 for box in self.boxes)

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
        repeated = self._repeated(more)
        taken = self._take_rest(more, repeated)
        self._fill_down(more, repeated, taken)
        repeated += taken
        added = [box for box in more.boxes if box.row >= repeated]
        for box in added:
            box.row += self.rows - repeated
        self.boxes += added
        self.rows += more.rows - repeated
        self.lowest = [box for box in (*self.lowest, *added) if box.row + box.rows == self.rows]
        self.names = self.names or more.names
        self.last = more.last

    def _repeated(self, more: "Table") -> int:
        """How many rows at the top of the next page say what those at the top of this table say."""
        row = 0
        while row < more.rows - 1 and self._said(row) and self._said(row) == more._said(row):
            row += 1
        return row

    def _said(self, row: int) -> list[tuple[int, str]]:
        return [(box.column, box.letters) for box in self.first if box.row == row]

    def _take_rest(self, more: "Table", first: int) -> bool:
        """Whether the row `first` of the next page is the rest of a row that the page's end cuts; if so, take it in."""
        rest = [box for box in more.boxes if box.row == first]
        above = {box.column: box for box in self.lowest}
        cut = [(above[box.column], box) for box in rest if box.rows == 1 and box.column in above]
        if not rest or rest[0].column == 0 or len(cut) < len(rest):
            return False
        # Where names stand for several rows, one without may be a row; then no sentence ends above it.
        names = self.names or more.names
        if not any(box.breaks_off(below) for box, below in cut) or (names and any(box.ends() for box, _ in cut)):
            return False
        for box in rest:
            above[box.column].lines += box.lines
        return True

    def _fill_down(self, more: "Table", first: int, taken: int) -> None:
        """Let names that a page's end cuts reach on, where their part on the next page is empty.

        That part begins with its row `first`, of which so many (0 or 1) were taken in.
        """
        for box in self.lowest:
            if box.row > 0 and box.column < len(self.edges) // 2 and len(box.letters) <= _NAME:
                box.rows += max(more.blank.get((first, box.column), taken) - taken, 0)


def table_of(grid: Grid, glyphs: list[Glyph], page: int) -> Table | None:
    """The table of a grid with these characters in it; none for a drawing, and for a frame around text."""
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
    if not any(box.column for box in boxes) or len(boxes) < _FILLED * len(grid.spans):
        return None
    blank = {place: rows for place, (rows, _) in grid.spans.items() if place not in inside}
    return Table(grid.top, grid.columns, len(grid.rows) - 1, boxes, blank)


def cells_of(table: Table, number: int, joiner: Joiner) -> Iterator[Piece]:
    """The cells of a table, row by row, each with the header of its column."""
    placed = [
        Placed(box.row, box.column, box.text(joiner), rows=box.rows, columns=box.columns, page=box.lines[0].page)
        for box in table.boxes
    ]
    yield from table_pieces(number, placed)


def _paragraphs(box: Box) -> Iterator[list[Line]]:
    """The lines of a cell, paragraph by paragraph."""
    inner = max(box.width - 2 * _PADDING, *(line.width for line in box.lines), 0.0)
    paragraph = [box.lines[0]]
    for last, line in pairwise(box.lines):
        short = inner - last.width > line.unit + 1.2 * last.size
        ends = last.text[-1] in _ENDS
        long = min(len(last.text), len(line.text)) >= _WORDS and line.text[0] not in "（("
        listed = bool(line.number) and _counter(line.number) == _counter(box.lines[0].number)
        if listed or (line.number and (short or ends)) or (short and (ends or long)):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    yield paragraph


def _counter(number: str) -> str:
    """A number without its digits: what those of one list have in common."""
    return "".join("#" if character.isdigit() else character for character in number.strip())

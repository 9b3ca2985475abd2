"""The grids of ruled tables: lines that cross, and the cells between them, merged where no line parts them."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from nqpf.documents.pdf.drawings import Stroke

MOST_LINES = 300
"""Lines of a page, those on one another counted once: more are a drawing, and no table."""
_SAME = 2.5
"""Points by which lines lie apart that are one."""
_GAP = 4.0
"""Points that a line may be interrupted, or end before another that it meets."""
_OPEN = 12.0
"""Points by which the lines of a table reach beyond its outermost upright line, where its sides are open."""


class Rule(NamedTuple):
    """A level or an upright line: where it is, and from where to where it reaches."""

    at: float
    start: float
    end: float


Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's columns and rows by their edges (left to right, top to bottom), and which small cells are one.

    `cells` gives for each small cell (row, column) the first of those that it is one cell with; `spans` for each of
    these how many rows and columns it covers.
    """

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    cells: dict[Place, Place]
    spans: dict[Place, Place]

    @property
    def top(self) -> float:
        """The upper edge."""
        return self.rows[0]

    def at(self, x: float, y: float) -> Place | None:
        """The cell at a point, by its first row and column."""
        column = bisect_right(self.columns, x) - 1
        row = bisect_right(self.rows, -y, key=lambda edge: -edge) - 1
        return self.cells.get((row, column))

    def holds(self, other: "Grid") -> bool:
        """Whether another grid is within this one."""
        left, bottom, right, top = self.box
        return other is not self and left < other.columns[0] < right and bottom < other.top < top

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Its edges: left, bottom, right, top."""
        return self.columns[0], self.rows[-1], self.columns[-1], self.rows[0]


def grids_of(strokes: Iterable[Stroke]) -> list[Grid]:
    """The tables and frames that these lines make, top to bottom; no frame around others."""
    level, upright = _rules(strokes)
    if not 1 < len(level) < MOST_LINES or not 1 < len(upright) < MOST_LINES:
        return []
    grids = [grid for rules in _connected(level, upright) if (grid := _grid(*rules)) is not None]
    inner = [grid for grid in grids if len(grid.columns) > 2 or not any(grid.holds(other) for other in grids)]
    return sorted(inner, key=lambda grid: -grid.top)


def _rules(strokes: Iterable[Stroke]) -> tuple[list[Rule], list[Rule]]:
    level, upright = [], []
    for left, bottom, right, top in strokes:
        if right - left >= top - bottom:
            level.append(Rule((bottom + top) / 2, left, right))
        else:
            upright.append(Rule((left + right) / 2, bottom, top))
    return _merged(level), _merged(upright)


def _merged(rules: list[Rule]) -> list[Rule]:
    """Rules on one another as one, and those that follow each other."""
    merged: list[Rule] = []
    band: list[Rule] = []
    for rule in sorted(rules):
        if band and rule.at - band[0].at > _SAME:
            merged += _in_line(band)
            band = []
        band.append(rule)
    return [*merged, *_in_line(band)]


def _in_line(band: list[Rule]) -> Iterator[Rule]:
    if not band:
        return
    at = band[len(band) // 2].at
    start, end = None, 0.0
    for rule in sorted(band, key=lambda rule: rule.start):
        if start is not None and rule.start - end <= _GAP:
            end = max(end, rule.end)
            continue
        if start is not None:
            yield Rule(at, start, end)
        start, end = rule.start, rule.end
    if start is not None:
        yield Rule(at, start, end)


def _connected(level: list[Rule], upright: list[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """The lines table by table: those that cross or meet, directly or over others."""
    leader = list(range(len(level) + len(upright)))

    def first(place: int) -> int:
        while leader[place] != place:
            leader[place] = place = leader[leader[place]]
        return place

    for number, across in enumerate(level):
        for other, down in enumerate(upright, start=len(level)):
            if (
                across.start - _GAP <= down.at <= across.end + _GAP
                and down.start - _GAP <= across.at <= down.end + _GAP
            ):
                leader[first(number)] = first(other)
    tables: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for number, across in enumerate(level):
        tables.setdefault(first(number), ([], []))[0].append(across)
    for number, down in enumerate(upright, start=len(level)):
        tables.setdefault(first(number), ([], []))[1].append(down)
    yield from tables.values()


def _grid(level: list[Rule], upright: list[Rule]) -> Grid | None:
    if len(level) < 2 or not upright:
        return None
    columns = _edges(upright, min(rule.start for rule in level), max(rule.end for rule in level))
    rows = _edges(level, min(rule.start for rule in upright), max(rule.end for rule in upright))[::-1]
    if len(columns) < 2 or len(rows) < 2 or len(columns) + len(rows) > MOST_LINES:
        return None
    down = _parting(upright, columns, [(above + below) / 2 for above, below in pairwise(rows)])
    across = _parting(level, rows, [(left + right) / 2 for left, right in pairwise(columns)])
    cells = _cells(len(rows) - 1, len(columns) - 1, across, down)
    return Grid(tuple(columns), tuple(rows), cells, _spans(cells))


def _edges(rules: list[Rule], first: float, last: float) -> list[float]:
    """Where columns (or rows) begin and end, also at a side that no line closes."""
    edges = sorted({rule.at for rule in rules})
    if edges[0] - first > _OPEN:
        edges.insert(0, first)
    if last - edges[-1] > _OPEN:
        edges.append(last)
    kept = edges[:1]
    for edge in edges[1:]:
        if edge - kept[-1] > _SAME:
            kept.append(edge)
    return kept


def _parting(rules: list[Rule], edges: list[float], middles: list[float]) -> set[Place]:
    """At which edges there is a line beside which middles: (number of the edge, number of the middle)."""
    found: set[Place] = set()
    for rule in rules:
        edge = min(range(len(edges)), key=lambda number: abs(edges[number] - rule.at))
        found.update((edge, number) for number, middle in enumerate(middles) if rule.start <= middle <= rule.end)
    return found


def _cells(rows: int, columns: int, across: set[Place], down: set[Place]) -> dict[Place, Place]:
    """Small cells, each with the first of its cell: no line parts it from the one above or the one before."""
    cells: dict[Place, Place] = {}
    for row in range(rows):
        for column in range(columns):
            if column and (column, row) not in down:
                cells[row, column] = cells[row, column - 1]
            elif row and (row, column) not in across:
                cells[row, column] = cells[row - 1, column]
            else:
                cells[row, column] = (row, column)
    return cells


def _spans(cells: dict[Place, Place]) -> dict[Place, Place]:
    spans: dict[Place, Place] = {}
    for (row, column), (first_row, first_column) in cells.items():
        rows, columns = spans.get((first_row, first_column), (1, 1))
        spans[first_row, first_column] = max(rows, row - first_row + 1), max(columns, column - first_column + 1)
    return spans

"""What is drawn on a page, by pdfium: lines, which may be the ruling of a table, and how much pictures cover."""

from collections.abc import Iterator
from ctypes import byref, c_float, c_int
from itertools import pairwise
from typing import Any, NamedTuple

MOST_OBJECTS, MOST_IN_ALL = 10_000, 3_000_000
"""Objects of a page, and of a document, that are looked at: a page of text or of tables has a thousand."""
MOST_STROKES = 4_000
"""Lines of a page: more are a drawing, and no table."""
_DEEPEST = 8
_THIN = 3.0
"""Points: what is thinner is a line, though it be drawn as an area."""
_SHORT = 4.0
"""Points: what is shorter, too, is a dot."""

Matrix = tuple[float, float, float, float, float, float]
_PLAIN: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Stroke(NamedTuple):
    """A line drawn level or upright, by its edges in points."""

    left: float
    bottom: float
    right: float
    top: float


class Drawn(NamedTuple):
    """The lines of a page, the area of its pictures in square points, and how many paths are drawn on it."""

    strokes: list[Stroke]
    pictured: float
    paths: int


class Drawings:
    """Reads what is drawn, page by page."""

    def __init__(self, raw: Any) -> None:
        """Use these functions of pdfium."""
        self._raw, self._left, self._in_all = raw, 0, MOST_IN_ALL
        self._edges = [c_float() for _ in range(4)]
        self._matrix = raw.FS_MATRIX()

    def of(self, page: Any) -> Drawn:
        """What is drawn on a page; no lines if there are too many for a table."""
        raw = self._raw
        strokes: list[Stroke] = []
        pictured, paths = 0.0, 0
        self._left = min(MOST_OBJECTS, self._in_all)
        for item, kind, matrix in self._objects(page, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject, _PLAIN, 0):
            left, bottom, right, top = self._bounds(item, matrix)
            if kind == raw.FPDF_PAGEOBJ_IMAGE:
                pictured += (right - left) * (top - bottom)
                continue
            paths += 1
            if right - left <= _THIN or top - bottom <= _THIN:
                strokes.append(Stroke(left, bottom, right, top))
            elif len(strokes) <= MOST_STROKES:
                strokes += self._lines(item, matrix)
        self._in_all -= MOST_OBJECTS - self._left
        strokes = [stroke for stroke in strokes if max(stroke.right - stroke.left, stroke.top - stroke.bottom) > _SHORT]
        return Drawn(strokes if len(strokes) <= MOST_STROKES else [], pictured, paths)

    def _objects(
        self, holder: Any, count: Any, get: Any, matrix: Matrix, depth: int
    ) -> Iterator[tuple[Any, int, Matrix]]:
        """The paths and pictures of a page or of a form on it, with how each is moved and scaled."""
        raw = self._raw
        for index in range(min(count(holder), self._left)):
            self._left -= 1
            if self._left < 0:
                return
            item = get(holder, index)
            kind = raw.FPDFPageObj_GetType(item)
            if kind in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE):
                yield item, kind, matrix
            elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                inner = _product(self._matrix_of(item), matrix)
                yield from self._objects(
                    item, raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject, inner, depth + 1
                )

    def _matrix_of(self, item: Any) -> Matrix:
        m = self._matrix
        return (m.a, m.b, m.c, m.d, m.e, m.f) if self._raw.FPDFPageObj_GetMatrix(item, byref(m)) else _PLAIN

    def _bounds(self, item: Any, matrix: Matrix) -> tuple[float, float, float, float]:
        left, bottom, right, top = self._edges
        if not self._raw.FPDFPageObj_GetBounds(item, left, bottom, right, top):
            return 0.0, 0.0, 0.0, 0.0
        if matrix is _PLAIN:
            return left.value, bottom.value, right.value, top.value
        corners = [_moved(matrix, x.value, y.value) for x in (left, right) for y in (bottom, top)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return min(xs), min(ys), max(xs), max(ys)

    def _lines(self, path: Any, matrix: Matrix) -> Iterator[Stroke]:
        """The level and upright lines of a path with many."""
        raw = self._raw
        fill, stroked, x, y = c_int(), c_int(), *self._edges[:2]
        raw.FPDFPath_GetDrawMode(path, fill, stroked)
        count = raw.FPDFPath_CountSegments(path)
        if count > MOST_STROKES or not (stroked.value or fill.value):
            return
        moved = _product(self._matrix_of(path), matrix)
        subpaths: list[list[tuple[float, float]]] = []
        for index in range(count):
            segment = raw.FPDFPath_GetPathSegment(path, index)
            raw.FPDFPathSegment_GetPoint(segment, x, y)
            if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO or not subpaths:
                subpaths.append([])
            subpaths[-1].append(_moved(moved, x.value, y.value))
            if raw.FPDFPathSegment_GetClose(segment):
                subpaths[-1].append(subpaths[-1][0])
        for points in subpaths:
            yield from _sides(points, bool(stroked.value))


def _sides(points: list[tuple[float, float]], stroked: bool) -> Iterator[Stroke]:
    """The lines of one stretch of a path: itself where it is thin, else its level and upright sides."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    if max(xs) - min(xs) <= _THIN or max(ys) - min(ys) <= _THIN:
        yield Stroke(min(xs), min(ys), max(xs), max(ys))
    elif stroked:
        for (x, y), (to_x, to_y) in pairwise(points):
            if abs(x - to_x) <= 1 or abs(y - to_y) <= 1:
                yield Stroke(min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y))


def _product(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    A, B, C, D, E, F = then
    return a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F


def _moved(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f

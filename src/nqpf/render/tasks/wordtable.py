"""A table in Word whose cells stretch over the rows of a task; its head repeats, and no row is broken over pages."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from nqpf.base.language import Language, Text
from nqpf.render.docx.styles import CELL, GRID
from nqpf.render.tasks.looks import CENTERED, HEAD_SHADE, MISSING_SHADE
from nqpf.render.tasks.paging import groups, is_long, lines_in, parted
from nqpf.render.tasks.paper import HEAD, Paper
from nqpf.render.tasks.pieces import Piece, pieces_of, whole
from nqpf.report.tasks.cells import IN_TASK
from nqpf.report.tasks.runs import Run, Said, runs, target_run
from nqpf.report.tasks.view import TargetRow, TaskView
from nqpf.report.tasks.words import HEADS, ROLE_HEAD, TARGET_HEADS

Widths = Mapping[str, float]
_COLUMNS = tuple(HEADS)
_OF_BODY = (*_COLUMNS[:3], "role", *_COLUMNS[3:])


def _widths(columns: Sequence[str], *widths: float) -> Widths:
    return dict(zip(columns, widths, strict=True))


ALL: dict[Language, Widths] = {
    "zh": _widths(_COLUMNS, 1.2, 2.6, 4.9, 3.3, 2.0, 2.3, 2.5, 2.3, 2.4, 2.6),
    "en": _widths(_COLUMNS, 1.1, 2.6, 4.3, 3.2, 2.5, 2.6, 2.6, 2.1, 2.4, 2.7),
}
"""By column of the table of tasks, its width in centimetres; each table is as wide as the page."""
OF_BODY: dict[Language, Widths] = {
    "zh": _widths(_OF_BODY, 1.2, 2.4, 4.4, 1.9, 2.9, 1.9, 2.1, 2.3, 2.3, 2.2, 2.5),
    "en": _widths(_OF_BODY, 1.1, 2.3, 3.7, 2.3, 2.7, 2.3, 2.5, 2.5, 2.0, 2.3, 2.4),
}
"""The same of the table of one body."""
TARGETS = _widths(tuple(TARGET_HEADS), 1.2, 1.2, 7.2, 5.5, 2.5, 4.5, 4.0)


class _Table:
    """A table of these columns, filled row by row."""

    def __init__(self, paper: Paper, widths: Widths, heads: Sequence[Text]) -> None:
        self.paper, self.columns = paper, tuple(widths)
        table = paper.document.add_table(rows=0, cols=len(widths))
        table.style, table.autofit = paper.document.styles[GRID], False
        self._table = table._tbl
        for column, width in zip(table.columns, widths.values(), strict=True):
            column.width = Cm(width)
        self._twips = [str(round(width / 2.54 * 1440)) for width in widths.values()]
        styles = paper.document.styles
        self._styles = {name: styles[name].style_id for name in (CELL, HEAD)}
        row = self.row("cantSplit", "tblHeader")
        for at, head in enumerate(heads):
            cell = self._cell(row, at, shade=HEAD_SHADE)
            self._text(cell, [Piece(whole(head, paper.language), False)], HEAD, centered=True, keep=True)

    def row(self, *marks: str) -> Any:
        """A new row below those that are there."""
        row = _below(self._table, "tr")
        properties = _below(row, "trPr")
        for mark in marks or ("cantSplit",):
            _below(properties, mark)
        return row

    def put(self, rows: Sequence[Any], at: int, run: Run, keep: Sequence[bool]) -> None:
        """A cell over these rows, each of which is kept with the next one where `keep` says so."""
        pieces = pieces_of(run, self.paper.language)
        centered = self.columns[at] in CENTERED or "".join(piece.text for piece in pieces) == "—"
        for number, row in enumerate(rows):
            merge = ("" if len(rows) == 1 else "restart") if number == 0 else "continue"
            cell = self._cell(row, at, merge=merge, shade=MISSING_SHADE if run.missing else "")
            self._text(cell, [] if number else pieces, CELL, centered=centered, keep=keep[number])

    def _cell(self, row: Any, at: int, *, merge: str = "", shade: str = "") -> Any:
        cell = _below(row, "tc")
        properties = _below(cell, "tcPr")
        _below(properties, "tcW", w=self._twips[at], type="dxa")
        if merge:
            _below(properties, "vMerge", val=merge)
        if shade:
            _below(properties, "shd", val="clear", color="auto", fill=shade)
        _below(properties, "vAlign", val="center")
        return cell

    def _text(self, cell: Any, pieces: Sequence[Piece], style: str, *, centered: bool, keep: bool) -> None:
        paragraph = _below(cell, "p")
        properties = _below(paragraph, "pPr")
        _below(properties, "pStyle", val=self._styles[style])
        if keep:
            _below(properties, "keepNext")
        if centered:
            _below(properties, "jc", val="center")
        for piece in pieces:
            run = _below(paragraph, "r")
            if piece.supplied:
                _below(_below(run, "rPr"), "i")
            text = _below(run, "t")
            text.text = piece.text
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def put_table(
    paper: Paper, widths: Widths, tasks: Sequence[TaskView], roles: Mapping[str, Text], seen: set[tuple[str, str]]
) -> None:
    """The table of tasks; `roles`: by id of a row, what one body does there.

    `seen` are the long cells that earlier tables have, by task and column; those of this table are added.
    """
    heads = {**HEADS, "role": ROLE_HEAD}
    table = _Table(paper, widths, [heads[column] for column in widths])
    for task in tasks:
        columns = [list(_roles(task, roles) if column == "role" else _once(task, column, seen)) for column in widths]
        cells = [
            (run.first, run.rows, lines_in(run.text.in_language(paper.language), width))
            for column, width in zip(columns, widths.values(), strict=True)
            for run in column
        ]
        parts = groups(len(task.rows), cells)
        rows = [table.row() for _ in task.rows]
        keep = [row + 1 not in {part.stop for part in parts} for row in range(len(rows))]
        for at, (column, cells_of) in enumerate(zip(widths, columns, strict=True)):
            for whole_run in cells_of:
                for run in parted(whole_run, parts, marked=column == "task"):
                    last = run.first + run.rows
                    table.put(rows[run.first : last], at, run, keep[run.first : last])


def _once(task: TaskView, column: str, seen: set[tuple[str, str]]) -> Iterator[Run]:
    """The cells of a column; a long one of the task that an earlier table has says where it is."""
    earlier = (task.id, column) in seen
    for run in runs(task, column):
        if run.cell is None or run.cell.of != task.id or not is_long(run):
            yield run
            continue
        seen.add((task.id, column))
        there = Text(*(text.format(number=task.number) for text in (IN_TASK.en, IN_TASK.zh)))
        yield run._replace(pieces=(Said(there),)) if earlier else run


def put_targets(paper: Paper, targets: Sequence[TargetRow]) -> None:
    """The table of targets that belong to no task."""
    table = _Table(paper, TARGETS, list(TARGET_HEADS.values()))
    for target in targets:
        row = table.row()
        for at, column in enumerate(table.columns):
            table.put([row], at, target_run(target, column), [False])


def _roles(task: TaskView, roles: Mapping[str, Text]) -> Iterator[Run]:
    return (Run(at, 1, (Said(roles[row.id]),)) for at, row in enumerate(task.rows))


def _below(parent: Any, name: str, **values: str) -> Any:
    """A new element at the end of another."""
    element = OxmlElement(f"w:{name}")
    for key, value in values.items():
        element.set(qn(f"w:{key}"), value)
    parent.append(element)
    return element

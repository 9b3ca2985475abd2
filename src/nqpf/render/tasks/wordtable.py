"""A table in Word whose cells stretch over the rows of a task; its head repeats, and no row is broken over pages."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from nqpf.base.language import Text
from nqpf.render.docx.styles import CELL, GRID
from nqpf.render.tasks.looks import CENTERED, HEAD_SHADE, MISSING_SHADE
from nqpf.render.tasks.paper import HEAD, Paper
from nqpf.render.tasks.pieces import Piece, pieces_of, whole
from nqpf.report.tasks.runs import Run, Said, runs, target_run
from nqpf.report.tasks.view import TargetRow, TaskView
from nqpf.report.tasks.words import HEADS, ROLE_HEAD, TARGET_HEADS

WIDTHS: Mapping[str, Mapping[str, float]] = {
    "all": {
        "number": 1.2, "task": 2.6, "action": 4.9, "result": 3.3, "lead": 2.0, "responsible": 2.3, "supporting": 2.5,
        "due": 2.3, "money": 2.4, "place": 2.6,
    },
    "body": {
        "number": 1.2, "task": 2.4, "action": 4.4, "role": 1.9, "result": 2.9, "lead": 1.9, "responsible": 2.1,
        "supporting": 2.3, "due": 2.3, "money": 2.2, "place": 2.5,
    },
    "targets": {"number": 1.2, "id": 1.2, "title": 7.2, "value": 5.5, "year": 2.5, "bodies": 4.5, "place": 4.0},
}  # fmt: skip
"""By table and column, its width in centimetres; each table is as wide as the page."""
_KEPT = 6
"""Rows of a task that stay on one page; a larger task may be broken between its rows."""


class _Table:
    """A table of these columns, filled row by row."""

    def __init__(self, paper: Paper, widths: Mapping[str, float], heads: Sequence[Text]) -> None:
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


def put_table(paper: Paper, kind: str, tasks: Sequence[TaskView], roles: Mapping[str, Text]) -> None:
    """The table of tasks; `roles`: by id of a row, what one body does there."""
    heads = {**HEADS, "role": ROLE_HEAD}
    table = _Table(paper, WIDTHS[kind], [heads[column] for column in WIDTHS[kind]])
    for task in tasks:
        rows = [table.row() for _ in task.rows]
        keep = [len(rows) <= _KEPT] * (len(rows) - 1) + [False]
        for at, column in enumerate(table.columns):
            for run in _roles(task, roles) if column == "role" else runs(task, column):
                last = run.first + run.rows
                table.put(rows[run.first : last], at, run, keep[run.first : last])


def put_targets(paper: Paper, targets: Sequence[TargetRow]) -> None:
    """The table of targets that belong to no task."""
    table = _Table(paper, WIDTHS["targets"], [TARGET_HEADS[column] for column in WIDTHS["targets"]])
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

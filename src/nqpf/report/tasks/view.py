"""The task breakdown table of a plan: one frozen view for every renderer."""

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from nqpf.base.language import Text
from nqpf.plan.bodies import Role
from nqpf.report.places import PlaceView
from nqpf.report.provenance import Tool

FORMAT: Literal["nqpf/tasks/1"] = "nqpf/tasks/1"
Column = Literal["result", "lead", "responsible", "supporting", "due", "money"]
"""The columns of a row that a person may fill; number, task, action and place are the document's own."""
COLUMNS: tuple[Column, ...] = ("result", "lead", "responsible", "supporting", "due", "money")
TargetColumn = Literal["value", "year", "bodies"]
TARGET_COLUMNS: tuple[TargetColumn, ...] = ("value", "year", "bodies")


class Part(NamedTuple):
    """One thing that a cell says: a target, a body with its role, a date, an amount.

    `supplied`: it is not in the document; somebody supplied it. `linked`: of a target that is in the document, only
    the link to the task was supplied. `other`: the document says this elsewhere, where the part before it prevails.
    """

    text: Text
    role: Role | None = None
    supplied: bool = False
    other: bool = False
    linked: bool = False


class Cell(NamedTuple):
    """What a row says in one column.

    `of` is the id of the item whose entry it is: the row's own, or the task's, which holds for all rows of the task
    that say nothing themselves. `missing`: nothing is said where something should be; a cell without parts that is
    not missing is empty for good reason.
    """

    of: str
    parts: tuple[Part, ...] = ()
    missing: bool = False


class TaskRow(NamedTuple):
    """An action, or a task as a whole, where `action` is empty."""

    id: str
    action: Text
    result: Cell
    lead: Cell
    responsible: Cell
    supporting: Cell
    due: Cell
    money: Cell
    place: PlaceView | None


class TaskView(NamedTuple):
    """A task with its rows, at least one; `number` counts the tasks from 1."""

    number: Annotated[int, Field(ge=1)]
    id: str
    title: Text
    rows: tuple[TaskRow, ...]


class TargetRow(NamedTuple):
    """A target that no task is linked to."""

    number: Annotated[int, Field(ge=1)]
    id: str
    title: Text
    value: Cell
    year: Cell
    bodies: Cell
    place: PlaceView | None


class Missing(NamedTuple):
    """How many cells of a column are missing; `lead` stands for lead or responsible bodies, which count as one."""

    column: Column
    cells: Annotated[int, Field(ge=1)]


class TaskTable(NamedTuple):
    """All tasks of a plan in its order, the targets that belong to none, and money that is no task's own.

    `in_memory`: the plan was drafted from a document for this table alone. `unlinked_missing`: cells missing in the
    rows of `unlinked`.
    """

    schema: Literal["nqpf/tasks/1"]
    tool: Tool
    title: Text
    path: str
    in_memory: bool
    draft: bool
    tasks: tuple[TaskView, ...]
    unlinked: tuple[TargetRow, ...]
    money: tuple[Text, ...]
    missing: tuple[Missing, ...]
    unlinked_missing: Annotated[int, Field(ge=0)]

    @property
    def has_supplied(self) -> bool:
        """Whether anything in the table was supplied by somebody and is not in the document."""
        rows = (row for task in self.tasks for row in task.rows)
        cells = [getattr(row, column) for row in rows for column in COLUMNS]
        cells += [getattr(row, column) for row in self.unlinked for column in TARGET_COLUMNS]
        return any(part.supplied for cell in cells for part in cell.parts)

"""The task breakdown table built from a plan: what the document says, where it says nothing, and what that means.

A cell is missing where an officer would have to ask. Whoever leads or is responsible answers for a task, so that a list
of responsible bodies without a mark has no missing lead, and both together count once. Every action needs somebody, a
date and a result, of its own or of its task; money is the task's, and one sum among its actions answers for all. Nobody
has to support, and a task without actions is its own action.
"""

from collections.abc import Sequence
from typing import NamedTuple

from nqpf.base.language import NO_TEXT
from nqpf.loading.plan.plan import LoadedPlan
from nqpf.plan.items import PlanView
from nqpf.plan.plan import Action, Measure
from nqpf.report.places import Places
from nqpf.report.provenance import TOOL
from nqpf.report.tasks.missing import count_missing
from nqpf.report.tasks.parts import budget_texts, deliverable, fund_text, own_parts
from nqpf.report.tasks.targets import unlinked_targets
from nqpf.report.tasks.view import (
    COLUMNS,
    FORMAT,
    TARGET_COLUMNS,
    Cell,
    Column,
    Part,
    TaskRow,
    TaskTable,
    TaskView,
)

Said = dict[Column, tuple[Part, ...]]


class _Row(NamedTuple):
    """A row before what it inherits: its item, the route to it, and what the item states itself."""

    item: Action
    pointer: tuple[str | int, ...]
    said: Said


def tasks_of(plan: LoadedPlan) -> TaskTable:
    """The task table of a plan, or of a document that was drafted in memory. Linear in the plan's items."""
    view = plan.view
    places = Places(view)
    tasks = tuple(_task(view, places, number) for number in range(len(view.plan.measures)))
    unlinked = tuple(unlinked_targets(view, places))
    return TaskTable(
        schema=FORMAT,
        tool=TOOL,
        title=view.plan.title,
        path=plan.source.name,
        in_memory=plan.source.document is not None,
        draft=view.plan.draft,
        tasks=tasks,
        unlinked=unlinked,
        money=(*(budget_texts(view.plan.budget) if view.plan.budget else ()), *map(fund_text, view.plan.funds)),
        missing=count_missing(tasks),
        unlinked_missing=sum(getattr(row, column).missing for row in unlinked for column in TARGET_COLUMNS),
    )


def _task(view: PlanView, places: Places, number: int) -> TaskView:
    measure = view.plan.measures[number]
    whole = own_parts(view, measure)
    rows = _rows(view, measure, number, whole)
    columns = {column: _column(measure.id, whole, rows, column) for column in COLUMNS}
    made = [
        TaskRow(
            id=row.item.id,
            action=NO_TEXT if row.item is measure else row.item.title,
            **{column: columns[column][at] for column in COLUMNS},
            place=places.at(row.pointer),
        )
        for at, row in enumerate(rows)
    ]
    return TaskView(number + 1, measure.id, measure.title, tuple(made))


def _rows(view: PlanView, measure: Measure, number: int, whole: Said) -> list[_Row]:
    """A row an action; before them one for the task as a whole, where else something it says would show nowhere."""
    own = [_Row(action, ("measures", number, "actions", at), own_parts(view, action)) for at, action in
           enumerate(measure.actions)]  # fmt: skip
    for row in own:
        if not row.said["result"] and not whole["result"]:
            row.said["result"] = deliverable(row.item)
    hidden = any(whole[column] and all(row.said[column] for row in own) for column in COLUMNS)
    if own and not hidden:
        return own
    said: Said = dict.fromkeys(COLUMNS, ())
    if not own and not whole["result"]:
        said["result"] = deliverable(measure)
    return [_Row(measure, ("measures", number), said), *own]


def _column(task: str, whole: Said, rows: Sequence[_Row], column: Column) -> list[Cell]:
    """The cells of a column: what each row states, else what its task does, else that there is nothing."""
    cells = []
    for row in rows:
        if row.said[column]:
            cells.append(Cell(row.item.id, row.said[column]))
        elif whole[column]:
            cells.append(Cell(task, whole[column]))
        else:
            cells.append(Cell(row.item.id, missing=_is_missing(column, whole, row, rows)))
    if not any(cell.parts for cell in cells) and len({cell.missing for cell in cells}) == 1:
        return [cell._replace(of=task) for cell in cells]
    return cells


def _is_missing(column: Column, whole: Said, row: _Row, rows: Sequence[_Row]) -> bool:
    """Whether an empty cell leaves a question open."""
    match column:
        case "lead" | "responsible":
            return not any(said[one] for said in (whole, row.said) for one in ("lead", "responsible"))
        case "supporting":
            return False
        case "money":
            return not any(one.said["money"] for one in rows)
        case _:
            return True

"""Every cell that was filled in, in all sheets of a workbook, and everything that is wrong, reported together."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from nqpf.base.errors import InputError, Problem, Refused
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.loading.workbook.cell import Grid, SheetCell
from nqpf.plan.bodies import ROLE_TITLES, Role
from nqpf.plan.items import PlanView
from nqpf.plan.plan import Indicator
from nqpf.report.tasks.entries import is_supplied_body
from nqpf.report.tasks.filled.compare import BODIES, Filled, compare
from nqpf.report.tasks.filled.same import without_marks
from nqpf.report.tasks.filled.sheets import tables_in, text_of
from nqpf.report.tasks.filled.targets import Targets
from nqpf.report.tasks.filled.values import Entries, aim_in, bodies_in, dates_in, money_in, year_in
from nqpf.report.tasks.filled.whose import refuse_another_plans
from nqpf.report.tasks.view import TaskTable


class Fill(NamedTuple):
    """What was filled in for one item in one column, as entries of the plan format.

    `targets` are indicators that are not in the plan yet, or not so, each with its id.
    """

    item: str
    column: str
    entries: Entries
    targets: Sequence[Entries] = ()


def read_fills(grids: Sequence[Grid], name: str, table: TaskTable, view: PlanView) -> list[Fill]:
    """What was filled in in the workbook `name` of the task table of a plan, in the order of its cells.

    Raises :class:`InputError` with all problems found, each at its sheet and cell.
    """
    sheets = list(tables_in(grids))
    if not sheets:
        message = Text("no task table is in this workbook", "工作簿中没有任务分解表")
        hint = Text("fill in a workbook that nqpf tasks wrote", "请填写由 nqpf tasks 生成的工作簿")
        raise InputError([Problem(Span(name), message, hint)])
    refuse_another_plans(sheets, name, table)
    problems: list[Problem] = []
    filled: dict[tuple[str, str], Filled] = {}
    for found in (one for sheet in sheets for one in compare(sheet, table)):
        if isinstance(found, Problem):
            problems.append(found)
        elif text_of(filled.setdefault(found[:2], found).cell) != text_of(found.cell):
            first = filled[found[:2]].cell.span.cell
            message = Text(f"{first} says otherwise for the same entry", f"与 {first} 对同一内容填写不一致")
            problems.append(Problem(found.cell.span, message, Text("keep one", "请只保留一处")))
    fills = list(_read(filled.values(), view, problems))
    if problems:
        raise InputError(problems)
    return fills


def _read(filled: Any, view: PlanView, problems: list[Problem]) -> Iterator[Fill]:
    roles: dict[str, dict[str, Role]] = {}
    targets = Targets(view.plan)
    for one in filled:
        try:
            entries = _entries(one._replace(cell=_unmarked(one.cell)), view, targets)
            _refuse_two_roles(one, entries, view, roles)
        except Refused as refused:
            problems.append(Problem(one.cell.span, refused.message, refused.hint))
        else:
            added = [targets.added[name] for name in entries.get("indicators", ()) if name in targets.added]
            yield Fill(one.item, one.column, entries, added)


def _unmarked(cell: SheetCell) -> SheetCell:
    """The cell without marks of the table, which stay where only what is before them is typed over."""
    return replace(cell, value=without_marks(cell.value)) if isinstance(cell.value, str) else cell


def _entries(filled: Filled, view: PlanView, targets: Targets) -> Entries:
    body = view.by_id[filled.item].body
    match filled.column:
        case "lead" | "responsible" | "supporting":
            return {"owner": {BODIES[filled.column]: bodies_in(filled.cell, view.naming)}}
        case "due":
            return dates_in(filled.cell)
        case "money":
            return money_in(filled.cell, view.plan.currency)
        case "result":
            return {"indicators": targets.ids_in(text_of(filled.cell))}
        case "year":
            return {"target": {"year": year_in(filled.cell)}}
        case _:
            assert isinstance(body, Indicator)
            return {"target": aim_in(filled.cell, body.unit)}


def _refuse_two_roles(filled: Filled, entries: Entries, view: PlanView, roles: dict[str, dict[str, Role]]) -> None:
    """A body has one role in an item: the one that the document gives it, or the one that it is given first."""
    body = view.by_id[filled.item].body
    given = roles.setdefault(
        filled.item,
        {
            name: one.role
            for one in getattr(body, "owner", ())
            if not is_supplied_body(body, one)
            for name in (one.name.zh, one.name.en)
        },
    )
    for role, names in entries.get("owner", {}).items():
        for name in names:
            if (other := given.setdefault(name, role)) != role:
                title = ROLE_TITLES[other]
                raise Refused(
                    Text(f"“{name}” is a {title.en} of this task already", f"“{name}”在本任务中已列为{title.zh}"),
                    Text("name another body, or change the document", "请填其他单位，或在文件中修改"),
                )

"""`uniform`: one date, or one amount, for most of the tasks: as if nobody had looked at each of them."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from operator import itemgetter
from typing import NamedTuple

from nqpf.base.language import Text
from nqpf.base.source import Pointer
from nqpf.consistency.rule import Conflict, Rule
from nqpf.documents.cited import Documents
from nqpf.plan.items import PlanView
from nqpf.plan.plan import Action, Measure

ENOUGH = 5
"""Of fewer tasks, most may well be due on one day."""


class _Entry(NamedTuple):
    """A date or an amount: as programs compare it, as its author wrote it, and where it stands."""

    value: Hashable
    worded: Text
    pointer: Pointer


def _due(task: Action, at: Pointer) -> _Entry | None:
    return _Entry(task.due.end, task.due.worded, (*at, "due")) if task.due else None


def _amount(task: Action, at: Pointer) -> _Entry | None:
    money = task.budget.amount if task.budget else None
    return _Entry(money, money.worded, (*at, "budget")) if money and money.amount else None


def find(view: PlanView, _: Documents) -> Iterator[Conflict]:
    """Look for a date, and for an amount, that more than half of the tasks share."""
    same = _shared(view, _due)
    if same:
        yield Conflict(
            "due",
            same.first.pointer,
            Text(
                f"{same.sharing} of the {same.tasks} tasks with a due date have the same one, {same.first.worded.en}",
                f"{same.tasks} 项写明完成时限的任务中，{same.sharing} 项同为 {same.first.worded.zh}",
            ),
            Text("give each task the date by which it can be done", "请按各项任务的实际进度分别确定完成时限"),
        )
    same = _shared(view, _amount)
    if same:
        yield Conflict(
            "budget",
            same.first.pointer,
            Text(
                f"{same.sharing} of the {same.tasks} tasks with an amount have the same one, {same.first.worded.en}",
                f"{same.tasks} 项写明资金数额的任务中，{same.sharing} 项同为 {same.first.worded.zh}",
            ),
            Text("give each task the amount that it costs", "请按各项任务的实际需要分别测算资金"),
        )


class _Shared(NamedTuple):
    """An entry that so many of the tasks share, where it stands first."""

    first: _Entry
    sharing: int
    tasks: int


def _shared(view: PlanView, read: Callable[[Action, Pointer], _Entry | None]) -> _Shared | None:
    stating = [entries for number, task in enumerate(view.plan.measures) if (entries := _of(task, number, read))]
    only = [entries[0] for entries in stating if len({entry.value for entry in entries}) == 1]
    if len(stating) < ENOUGH or not only:
        return None
    value, count = max(Counter(entry.value for entry in only).items(), key=itemgetter(1))
    if 2 * count <= len(stating):
        return None
    return _Shared(next(entry for entry in only if entry.value == value), count, len(stating))


def _of(task: Measure, number: int, read: Callable[[Action, Pointer], _Entry | None]) -> list[_Entry]:
    """What a measure states; where it states nothing, what its actions do."""
    at: Pointer = ("measures", number)
    own = read(task, at)
    actions = (read(action, (*at, "actions", inner)) for inner, action in enumerate(task.actions))
    return [own] if own else [entry for entry in actions if entry]


RULE = Rule(
    id="uniform",
    severity="warning",
    title=Text("One date or one amount for most tasks", "多数任务时限或资金雷同"),
    about=Text(
        f"In a plan of at least {ENOUGH} tasks with a due date, more than half have the same one; or so with amounts. "
        f"Such entries were filled in for all tasks at once, and say little about any. A measure that states none "
        f"counts by what its actions state.",
        f"写明完成时限的任务不少于 {ENOUGH} 项，且半数以上为同一时限；资金数额亦同。这类内容多为统一填写，"
        "不反映各项任务的实际安排。举措本身未写的，以其下各行动所写为准。",
    ),
    find=find,
    passing={
        "measures": [
            {"id": "M1", "title": "任务1", "due": "2026年6月", "budget": "3000万元"},
            {"id": "M2", "title": "任务2", "due": "2026年底", "budget": "1200万元"},
            {"id": "M3", "title": "任务3", "due": "2027年底", "budget": "800万元"},
            {"id": "M4", "title": "任务4", "due": "2027年底", "budget": "1.2亿元"},
            {"id": "M5", "title": "任务5", "due": "2028年底", "budget": "500万元"},
        ]
    },
    failing={
        "measures": [
            {"id": "M1", "title": "任务1", "due": "2027年底", "budget": "1000万元"},
            {"id": "M2", "title": "任务2", "due": "2027年底", "budget": "1000万元"},
            {"id": "M3", "title": "任务3", "due": "2027年底", "budget": "1000万元"},
            {"id": "M4", "title": "任务4", "due": "2026年底", "budget": "1200万元"},
            {"id": "M5", "title": "任务5", "due": "2028年底", "budget": "500万元"},
        ]
    },
)

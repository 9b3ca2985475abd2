"""`uniform`: one date, or one amount, for most of the tasks: as if nobody had looked at each of them."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator
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
    value, count = Counter(entry.value for entry in only).most_common(1)[0]
    if 2 * count <= len(stating):
        return None
    return _Shared(next(entry for entry in only if entry.value == value), count, len(stating))


def _of(task: Measure, number: int, read: Callable[[Action, Pointer], _Entry | None]) -> list[_Entry]:
    """What a measure states; where it states nothing, what its actions do."""
    at: Pointer = ("measures", number)
    own = read(task, at)
    actions = (read(action, (*at, "actions", inner)) for inner, action in enumerate(task.actions))
    return [own] if own else [entry for entry in actions if entry]


def _tasks(*entries: tuple[str, str]) -> dict[str, list[dict[str, str]]]:
    return {
        "measures": [
            {"id": f"M{n}", "title": f"任务{n}", "due": due, "budget": amount}
            for n, (due, amount) in enumerate(entries, 1)
        ]
    }


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
    passing=_tasks(
        ("2026年6月", "3000万元"), ("2026年底", "1200万元"), ("2027年底", "800万元"),
        ("2027年底", "1.2亿元"), ("2028年底", "500万元"),
    ),
    failing=_tasks(
        ("2027年底", "1000万元"), ("2027年底", "1000万元"), ("2027年底", "1000万元"),
        ("2026年底", "1200万元"), ("2028年底", "500万元"),
    ),
)  # fmt: skip

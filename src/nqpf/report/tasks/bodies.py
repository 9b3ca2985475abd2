"""The table by body: for each, the rows in which it has a role."""

from collections import defaultdict
from typing import NamedTuple

from nqpf.base.language import Text
from nqpf.plan.bodies import ROLE_TITLES, ROLES, Role
from nqpf.report.tasks.view import TaskRow, TaskTable, TaskView


class BodyTable(NamedTuple):
    """A body with the tasks in which it has a role, each with those rows only, and by id of a row its roles there."""

    name: Text
    tasks: tuple[TaskView, ...]
    roles: dict[str, Text]

    @property
    def rows(self) -> int:
        """In how many rows it has a role."""
        return len(self.roles)


def by_body(table: TaskTable) -> list[BodyTable]:
    """The bodies that the tasks name, most rows first, then by name. One name is one body: names are never merged."""
    found: dict[Text, dict[str, dict[str, set[Role]]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(set)))
    for task in table.tasks:
        for row in task.rows:
            for cell in (row.lead, row.responsible, row.supporting):
                for part in cell.parts:
                    if part.role:
                        found[part.text][task.id][row.id].add(part.role)
    tasks = {task.id: task for task in table.tasks}
    made = [_of(name, named, tasks) for name, named in found.items()]
    return sorted(made, key=lambda one: (-one.rows, one.name.in_language("zh"), one.name.in_language("en")))


def _of(name: Text, named: dict[str, dict[str, set[Role]]], tasks: dict[str, TaskView]) -> BodyTable:
    kept = []
    roles: dict[str, Text] = {}
    for task, rows in named.items():
        whole = tasks[task]
        chosen: tuple[TaskRow, ...] = tuple(row for row in whole.rows if row.id in rows)
        kept.append(whole._replace(rows=chosen))
        roles |= {row: _roles(held) for row, held in rows.items()}
    return BodyTable(name, tuple(kept), roles)


def _roles(held: set[Role]) -> Text:
    titles = [ROLE_TITLES[role] for role in ROLES if role in held]
    return Text(", ".join(title.en for title in titles), "、".join(title.zh for title in titles))

"""Whether a workbook's tables are those of this plan: their rows say what its tasks and actions are called."""

from collections.abc import Iterable

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.loading.workbook.cell import Row
from nqpf.report.tasks.cells import NOTHING
from nqpf.report.tasks.filled.same import same_words
from nqpf.report.tasks.filled.sheets import SheetTable, text_of
from nqpf.report.tasks.runs import runs
from nqpf.report.tasks.view import TaskTable

_NAMED = ("task", "action")
_Names = dict[str, list[tuple[str, Text]]]


def refuse_another_plans(sheets: Iterable[SheetTable], name: str, table: TaskTable) -> None:
    """Raise :class:`InputError` where most rows of a workbook name other tasks and actions than the plan does.

    A single line, where each cell would be one that was changed. Ids alone do not show it: every plan has an M1.
    """
    names = _names(table)
    rows = [(sheet, row) for sheet in sheets if not sheet.targets for row in sheet.rows if sheet.ids in row]
    others = sum(not _is_ours(sheet, row, names) for sheet, row in rows)
    if others * 2 > len(rows):
        message = Text(
            f"this table is of another plan, or of another version of this one: {others} of its {len(rows)} rows do "
            "not match",
            f"此表不是本规划的任务分解表，或由其他版本生成：共 {len(rows)} 行，其中 {others} 行与本规划不符",
        )
        hint = Text(
            "name the plan that it is of, or write the table again with nqpf tasks",
            "请改用此表所属的规划，或用 nqpf tasks 重新生成此表",
        )
        raise InputError([Problem(Span(name), message, hint)])


def _names(table: TaskTable) -> _Names:
    """By id of a row, what its task and its action are called."""
    found: _Names = {}
    for task in table.tasks:
        for column in _NAMED:
            for run in runs(task, column):
                for row in task.rows[run.first : run.first + run.rows]:
                    found.setdefault(row.id, []).append((column, run.text))
    return found


def _is_ours(sheet: SheetTable, row: Row, names: _Names) -> bool:
    """Whether the task or the action of a row is called as in the plan."""
    for column, text in names.get(text_of(row[sheet.ids]), ()):
        cell = sheet.cell(row, column)
        if cell and not cell.fault and text.en != NOTHING and same_words(text_of(cell), text, sheet.lang):
            return True
    return False

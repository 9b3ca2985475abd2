"""Which sheets of a workbook hold the plan; what the others contain is reported, and not read."""

from collections.abc import Sequence

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import NO_TEXT, Text
from nqpf.base.source import Span, column_letters
from nqpf.loading.workbook.cell import Grid
from nqpf.loading.workbook.headings import meant_table
from nqpf.loading.workbook.layout import GUIDE, LISTS, MOST_COLUMNS, PLAN, TABLES

_TITLES = {table.name: table.title for table in (PLAN, *TABLES)} | {"guide": GUIDE, "lists": LISTS}
_NO_TABLE = ("guide", "lists")
_RIGHT = column_letters(MOST_COLUMNS + 1)
_TOO_FAR = Text(f"cells from column {_RIGHT} on are not read", f"{_RIGHT} 列及其右侧的单元格未读取")


def known_sheets(grids: Sequence[Grid], name: str) -> tuple[dict[str, Grid], list[Problem], list[Problem]]:
    """The sheets by the list they hold; what is wrong with them, and what of them is not read.

    `name` is the file's. Raises :class:`InputError` where the sheet of the plan itself is not among them, with
    those whose names come near to one that is read.
    """
    sheets: dict[str, Grid] = {}
    faults: list[Problem] = []
    warnings: list[Problem] = []
    for grid in grids:
        table, likely = meant_table(grid.name, _TITLES)
        if table is None and grid.rows:
            warnings.append(_unread(Span(name, sheet=grid.name), likely))
        elif table in sheets:
            message = Text("a second sheet of this kind", "同类工作表重复")
            faults.append(Problem(Span(name, sheet=grid.name), message, Text("keep one of the two", "请只保留一个")))
        elif table is not None and table not in _NO_TABLE:
            sheets[table] = grid
            if grid.beyond is not None:
                warnings.append(Problem(grid.beyond, _TOO_FAR, Text("move them to the left", "请移到左侧")))
    if PLAN.name not in sheets:
        hint = Text("begin with nqpf template plan.xlsx", "请用 nqpf template plan.xlsx 生成模板")
        message = Text(f"there is no sheet `{PLAN.title.en}`", f"没有工作表“{PLAN.title.zh}”")
        misnamed = [warning for warning in warnings if warning.hint]
        raise InputError([Problem(Span(name), message, hint), *misnamed])
    return sheets, faults, warnings


def _unread(span: Span, likely: str | None) -> Problem:
    meant = _TITLES[likely] if likely is not None else None
    hint = Text(f"did you mean `{meant.en}`?", f"是否应为“{meant.zh}”？") if meant else NO_TEXT
    return Problem(span, Text("this sheet is not read", "此工作表未读取"), hint)

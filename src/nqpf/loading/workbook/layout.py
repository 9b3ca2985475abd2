"""The workbook's sheets, in their order: every field of the plan format has its place here, and only here."""

from nqpf.base.language import Text
from nqpf.loading.workbook.field import Field, Table
from nqpf.loading.workbook.item_sheets import ITEM_SHEETS
from nqpf.loading.workbook.part_sheets import PART_SHEETS
from nqpf.loading.workbook.plan_sheet import PLAN

__all__ = ["GUIDE", "LISTS", "MOST_COLUMNS", "PLAN", "PLAN_HEAD", "TABLES", "columns"]

GUIDE = Text("How to fill in", "填写说明")
"""The first sheet, which is not read."""
LISTS = Text("Lists", "选项")
"""The hidden sheet of what drop-downs list."""

MOST_COLUMNS = 200
"""Columns of a sheet that are read; what stands further to the right is nobody's plan."""
PLAN_HEAD = (Text("Field", "字段"), Text("Value", "内容"), Text("Hint", "说明"))
"""The head of the plan's own sheet."""

TABLES = (*ITEM_SHEETS, *PART_SHEETS)
"""The other sheets, owners before what they own."""

_OWNED_BY = {
    "measures": Text("Measure id", "所属举措"),
    "indicators": Text("Indicator id", "所属指标"),
    "statements": Text("Statement id", "所属清单"),
    "items": Text("Item id", "所属条目"),
}


def columns(table: Table) -> tuple[Field, ...]:
    """A table's columns in the order of a template: its owner's id, then what most need, then the rare ones."""
    owner = (Field((), _OWNED_BY[table.parent], "id", required=True),) if table.parent else ()
    often = tuple(field for field in table.fields if not field.rare)
    return (*owner, *often, *(field for field in table.fields if field.rare))

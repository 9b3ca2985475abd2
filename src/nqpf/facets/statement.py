"""The check of a statement: enough distinct entries, filled, sourced, tied to measures, kept up."""

import unicodedata
from typing import Annotated, Literal

from pydantic import Field

from nqpf.base.frozen import Frozen
from nqpf.base.language import Text
from nqpf.facets.ladder import CheckResult, Outcome, Rung, climb, failed, passed
from nqpf.plan.items import PlacedItem, PlanView, named_bodies, says_something
from nqpf.plan.placeholder import as_seen, is_placeholder
from nqpf.plan.plan import Statement

LADDER = (
    Rung("stated", Text("Stated", "有清单"), Text(
        "it has at least the required number of distinct entries (`entries`)",
        "不重复的条目达到要求的数量（`entries`）")),
    Rung("filled", Text("Filled", "填写完整"), Text(
        "every entry fills the required fields", "每一条都填齐要求的字段")),
    Rung("sourced", Text("Sourced", "有出处"), Text(
        "a source and a date (`data_source`, `date`)", "写明来源和日期（`data_source`、`date`）")),
    Rung("linked", Text("Linked", "有对应举措"), Text(
        "it names the measures that act on it (`measures`)", "写明对应的举措（`measures`）")),
    Rung("kept", Text("Kept", "有维护"), Text(
        "a named owner and an update cycle (`owner`, `update`)",
        "写明维护单位和更新周期（`owner`、`update`）")),
)  # fmt: skip
"""The five tests of a statement, in order (method, section 2)."""


class AskedField(Frozen):
    """One asked field of an entry. The plan may use the id or either title as its key."""

    id: Annotated[str, Field(min_length=1)]
    en: Annotated[str, Field(min_length=1)]
    zh: Annotated[str, Field(min_length=1)]

    def read(self, entry: dict[str, Text]) -> str:
        """What the entry says in this field; empty where it is missing or a placeholder."""
        for key in (self.id, self.zh, self.en):
            cell = entry.get(key, Text())
            for text in (cell.zh, cell.en):
                if not is_placeholder(text):
                    return text
        return ""


class StatementCheck(Frozen):
    """Asks for a table with at least `min` entries that differ in the first of `fields`."""

    kind: Literal["statement"]
    min: Annotated[int, Field(ge=1)] = 1
    fields: Annotated[tuple[AskedField, ...], Field(min_length=1)]

    def check(self, item: PlacedItem, view: PlanView) -> CheckResult:
        """Run the five tests on a statement."""
        statement = item.body
        assert isinstance(statement, Statement)
        return climb(
            [
                self._stated(item, statement),
                self._filled(item, statement),
                _sourced(item, statement),
                _linked(item, statement),
                _kept(item, statement),
            ]
        )

    def _stated(self, item: PlacedItem, statement: Statement) -> Outcome:
        first = self.fields[0]
        distinct = {_folded(first.read(entry)) for entry in statement.entries} - {""}
        if len(distinct) < self.min:
            return failed(
                "stated", item, "entries",
                f"{len(distinct)} distinct entries by `{first.id}`, {self.min} required",
                f"按“{first.zh}”（`{first.id}`）计有 {len(distinct)} 条不重复条目，要求至少 {self.min} 条",
            )  # fmt: skip
        return passed("stated", item, "entries", Text(f"{len(distinct)} entries", f"{len(distinct)} 条"))

    def _filled(self, item: PlacedItem, statement: Statement) -> Outcome:
        for number, entry in enumerate(statement.entries, start=1):
            empty = [field for field in self.fields if not field.read(entry)]
            if empty:
                return failed(
                    "filled", item, "entries",
                    f"entry {number} leaves " + ", ".join(f"`{field.id}`" for field in empty) + " empty",
                    f"第{number}条未填" + "、".join(f"“{field.zh}”（`{field.id}`）" for field in empty),
                )  # fmt: skip
        if not statement.entries:
            return failed("filled", item, "entries", "there are no entries", "没有条目")
        return passed("filled", item, "entries", ", ".join(field.id for field in self.fields))


def _folded(text: str) -> str:
    """Letters, digits and symbols (+, ≥): a full stop or an invisible character makes no other entry."""
    return "".join(char for char in as_seen(text) if char.isalnum() or unicodedata.category(char).startswith("S"))


def _sourced(item: PlacedItem, statement: Statement) -> Outcome:
    if not says_something(statement.data_source) or statement.date is None:
        return failed(
            "sourced", item, "data_source",
            "no source or no date: add `data_source:` and `date:`",
            "缺来源或日期：补写 `data_source:` 和 `date:`",
        )  # fmt: skip
    return passed("sourced", item, "data_source", statement.data_source)


def _linked(item: PlacedItem, statement: Statement) -> Outcome:
    if not statement.measures:
        return failed(
            "linked", item, "measures",
            "no measure acts on it: name them in `measures:`", "没有对应举措：在 `measures:` 写明",
        )  # fmt: skip
    return passed("linked", item, "measures", ", ".join(statement.measures))


def _kept(item: PlacedItem, statement: Statement) -> Outcome:
    bodies = named_bodies(statement.owner)
    if not bodies or not says_something(statement.update):
        return failed(
            "kept", item, "owner",
            "no one maintains it: add `owner:` and `update:` (such as every six months)",
            "无人维护：补写 `owner:` 和 `update:`（如 每半年）",
        )  # fmt: skip
    return passed("kept", item, "owner", bodies[0])

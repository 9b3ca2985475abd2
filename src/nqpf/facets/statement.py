"""The check of a statement: enough distinct entries, filled, sourced, tied to measures, kept up."""

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Annotated, Literal

from pydantic import Field

from nqpf.base.frozen import Frozen
from nqpf.base.language import Text
from nqpf.facets.ladder import CheckResult, Outcome, Rung, climb, failed, passed
from nqpf.plan.items import PlacedItem, PlanView, says_something
from nqpf.plan.placeholder import as_seen, is_placeholder
from nqpf.plan.plan import Statement

LADDER = (
    Rung("stated", Text("Stated", "有清单"), Text(
        "it has at least the required number of distinct entries", "不重复的条目达到要求的数量"), ("entries",)),
    Rung("filled", Text("Filled", "填写完整"), Text(
        "the required fields are filled in the required number of entries", "填齐要求字段的条目达到要求的数量"),
        ("entries",)),
    Rung("sourced", Text("Sourced", "有出处"), Text(
        "a source and a date", "写明来源和日期"), ("data_source", "date")),
    Rung("linked", Text("Linked", "有对应举措"), Text(
        "it names the measures that act on it", "写明对应的举措"), ("measures",)),
    Rung("kept", Text("Kept", "有维护"), Text(
        "it says who updates it and how often", "写明维护单位和更新周期"), ("owner", "update")),
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
                _sourced(item, statement, view),
                _linked(item, statement),
                _kept(item, statement, view),
            ]
        )

    def _stated(self, item: PlacedItem, statement: Statement) -> Outcome:
        distinct = self._distinct(statement.entries)
        if distinct < self.min:
            first = self.fields[0]
            return failed(
                "stated", item, "entries",
                f"{distinct} of {self.min} required entries, counted by {first.en}",
                f"按“{first.zh}”计有 {distinct} 条不重复条目，要求至少 {self.min} 条",
            )  # fmt: skip
        return passed("stated", item, "entries", Text(f"{distinct} entries", f"{distinct} 条"))

    def _filled(self, item: PlacedItem, statement: Statement) -> Outcome:
        empty = {number: self._unfilled(entry) for number, entry in enumerate(statement.entries, start=1)}
        full = self._distinct([entry for number, entry in enumerate(statement.entries, 1) if not empty[number]])
        unfilled = _unfilled_entries({number: fields for number, fields in empty.items() if fields})
        if full < self.min:
            counted = Text(f"{full} of {self.min} required entries filled", f"填齐 {full} 条，要求至少 {self.min} 条")
            return failed(
                "filled", item, "entries",
                f"{counted.en}: {unfilled.en}" if unfilled else counted.en,
                f"{counted.zh}：{unfilled.zh}" if unfilled else counted.zh,
            )  # fmt: skip
        return passed("filled", item, "entries", unfilled or Text(f"{full} entries", f"{full} 条"))

    def _distinct(self, entries: Iterable[dict[str, Text]]) -> int:
        """How many entries differ in the first field, and fill it."""
        return len({_folded(self.fields[0].read(entry)) for entry in entries} - {""})

    def _unfilled(self, entry: dict[str, Text]) -> tuple[AskedField, ...]:
        return tuple(field for field in self.fields if not field.read(entry))


def _unfilled_entries(empty: Mapping[int, tuple[AskedField, ...]]) -> Text:
    """Which entries leave which fields empty; entries that leave the same ones are named together."""
    together: dict[tuple[AskedField, ...], list[str]] = {}
    for number, fields in empty.items():
        together.setdefault(fields, []).append(str(number))
    return Text(
        "; ".join(
            f"{'entry' if len(numbers) == 1 else 'entries'} {', '.join(numbers)} without "
            + ", ".join(field.en for field in fields)
            for fields, numbers in together.items()
        ),
        "；".join(
            f"第{'、'.join(numbers)}条未填" + "、".join(f"“{field.zh}”" for field in fields)
            for fields, numbers in together.items()
        ),
    )


def _folded(text: str) -> str:
    """Letters, digits and symbols (+, ≥): a full stop or an invisible character makes no other entry."""
    return "".join(char for char in as_seen(text) if char.isalnum() or unicodedata.category(char).startswith("S"))


def _sourced(item: PlacedItem, statement: Statement, view: PlanView) -> Outcome:
    if not view.naming.names_source(statement.data_source) or statement.date is None:
        return failed(
            "sourced", item, ("data_source", "date"),
            "no source or no date: state both",
            "缺来源或日期：请写明来源和日期",
        )  # fmt: skip
    return passed("sourced", item, "data_source", statement.data_source)


def _linked(item: PlacedItem, statement: Statement) -> Outcome:
    if not statement.measures:
        return failed(
            "linked", item, "measures",
            "no measure acts on it: say which ones do", "没有对应举措：请写明由哪些举措落实",
        )  # fmt: skip
    return passed("linked", item, "measures", ", ".join(statement.measures))


def _kept(item: PlacedItem, statement: Statement, view: PlanView) -> Outcome:
    bodies = view.naming.bodies(statement.owner)
    if not bodies or not says_something(statement.update):
        return failed(
            "kept", item, ("owner", "update"),
            "nobody updates it: say who does, and how often (such as every six months)",
            "无人维护：请写明维护单位和更新周期（如每半年）",
        )  # fmt: skip
    return passed("kept", item, "owner", bodies[0])

"""The answers of an item that a reviewer confirms: which entries of the plan stand for each."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal, get_args

from nqpf.base.language import Text
from nqpf.plan.items import ItemKind
from nqpf.plan.plan import Item

Answer = Literal["who", "when", "with_what", "measured", "from_where"]
ANSWERS: tuple[Answer, ...] = get_args(Answer)
ANSWER_TITLES: dict[Answer, Text] = {
    "who": Text("who", "谁负责"),
    "when": Text("when", "何时完成"),
    "with_what": Text("with what money", "资金多少"),
    "measured": Text("measured how", "如何衡量"),
    "from_where": Text("from which baseline", "基期多少"),
}

ENTRIES: Mapping[ItemKind, Mapping[Answer, tuple[str, ...]]] = {
    "measure": {
        "who": ("owner",),
        "when": ("start", "due", "every"),
        "with_what": ("budget",),
        "measured": ("indicators",),
    },
    "indicator": {
        "who": ("owner", "data_source", "frequency"),
        "measured": ("target", "milestones", "benchmark"),
        "from_where": ("baseline",),
    },
    "statement": {"who": ("owner", "update"), "from_where": ("data_source", "date")},
}
"""By kind of item and answer, the entries. The baseline of a task is that of its indicators, and confirmed there."""

STATED: Mapping[ItemKind, tuple[str, ...]] = {
    "measure": ("type", "object"),
    "indicator": ("unit",),
    "statement": ("entries", "measures"),
}
"""What an item says at all: confirmed with whatever of it is confirmed first."""


def given(kind: ItemKind, own: Item) -> Iterator[Answer]:
    """The answers that an item gives by entries of its own, not by inherited ones."""
    for answer, entries in ENTRIES[kind].items():
        if any(getattr(own, entry) not in (None, (), Text()) for entry in entries):
            yield answer


def without(item: Item, entries: tuple[str, ...]) -> Item:
    """The item as if it did not have these entries."""
    empty: dict[str, Any] = {entry: type(item).model_fields[entry].get_default() for entry in entries}
    return item.model_copy(update=empty)

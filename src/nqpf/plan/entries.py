"""What the entries of an item are called where they are spoken of: as silent, as quoted, as in conflict."""

from collections.abc import Callable, Iterable
from typing import Any

from nqpf.base.language import NO_TEXT, Text, both
from nqpf.plan.bodies import ANSWERABLE, Role
from nqpf.plan.points import Target

SILENT: dict[str, tuple[str, ...]] = {
    "measure": ("owner", "due", "budget", "indicators"),
    "indicator": ("target", "year", "baseline", "milestones", "data_source", "owner", "frequency"),
    "statement": ("data_source", "date", "measures", "owner", "update"),
}
"""By kind of item, the entries that a document may fail to give."""
SUPPLIED_ROLES: tuple[Role, ...] = ("lead", "responsible", "support")
"""Roles whose bodies may be supplied beside those that the document names."""
SUPPLIED: dict[str, tuple[str, ...]] = {
    **SILENT, "measure": ("owner", *SUPPLIED_ROLES, "due", "every", "budget", "indicators"),
}  # fmt: skip
"""By kind of item, the entries that somebody may supply who knows what the document does not say.

`owner` stands for all bodies that answer for a task, a role for those in that role alone.
"""
QUOTED: dict[str, tuple[str, ...]] = {
    kind: (*entries, *more)
    for (kind, entries), more in zip(
        SILENT.items(), (("title", "object"), ("title", "unit", "value"), ("title",)), strict=True
    )
}
"""By kind of item, the entries that may have a quote of their own, or a second value."""


def states(item: Any, entry: str) -> bool:
    """Whether an item gives an entry, be it a placeholder."""
    target = getattr(item, "target", None)
    match entry:
        case "target":
            return isinstance(target, Target) and target.aim is not None
        case "year":
            return isinstance(target, Target) and target.year is not None
        case "owner":  # whoever only takes part answers for nothing
            return any(body.role in ANSWERABLE for body in item.owner)
        case "lead" | "responsible" | "support":
            return any(body.role == entry for body in item.owner)
        case "budget" | "baseline" | "due" | "date":
            return getattr(item, entry) is not None
        case _:
            return bool(getattr(item, entry))


def said_in(item: Any, entry: str) -> Text:
    """What an item says in an entry, as its author wrote it; empty where it says nothing."""
    reader = _SAID.get(entry)
    said: Text = reader(item) if reader else getattr(item, entry)
    return said


def _worded(quantity: Any) -> Text:
    return quantity.worded if quantity else NO_TEXT


def _listed(texts: Iterable[Text]) -> Text:
    listed = list(texts)
    return Text(", ".join(text.en or text.zh for text in listed), "、".join(text.zh or text.en for text in listed))


_SAID: dict[str, Callable[[Any], Text]] = {
    "target": lambda item: _worded(item.target and item.target.aim),
    "value": lambda item: _worded(item.target and item.target.aim),
    "year": lambda item: _worded(item.target and item.target.year),
    "baseline": lambda item: _worded(item.baseline and item.baseline.value),
    "milestones": lambda item: _listed(_worded(point.aim) for point in item.milestones),
    "budget": lambda item: _worded(item.budget and (item.budget.amount or item.budget.per_case)),
    "owner": lambda item: _listed(body.name for body in item.owner),
    "due": lambda item: _worded(item.due),
    "date": lambda item: _worded(item.date),
    "indicators": lambda item: both(", ".join(item.indicators)),
    "measures": lambda item: both(", ".join(item.measures)),
    "unit": lambda item: both(item.unit),
}
"""By entry, how it is read where it is no text."""

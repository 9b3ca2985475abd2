"""Ids while a plan is brought up to date: former items keep theirs, new ones get the next that is free."""

from collections.abc import Mapping
from typing import Any

from nqpf.drafting.update.pairing import Item

_REFERENCES = ("indicators", "measures")


class Ids:
    """The ids of a plan, and the names that items of a new draft get in it."""

    def __init__(self, plan: Mapping[str, Any], draft: Mapping[str, Any]) -> None:
        """Note every id that the plan has."""
        self._used = {name for section in _items(plan) for name in _names(section)}
        self._drafted = {name for section in _items(draft) for name in _names(section)}
        self._names: dict[str, str] = {}
        self._prefix = ""

    def below(self, parent: str) -> "Ids":
        """The same ids, for the actions of a measure: new ones are named after it (M2.4)."""
        inner = Ids({}, {})
        inner._used, inner._drafted, inner._names, inner._prefix = self._used, self._drafted, self._names, f"{parent}."
        return inner

    def take(self, drafted: str, former: str | None) -> None:
        """Name an item of the draft: as the former item it is, else anew."""
        self._names[drafted] = former or self._free(drafted)
        self._used.add(self._names[drafted])

    def renamed(self, item: Item) -> Item:
        """An item of the draft under its name in the plan, what it refers to as well."""
        made = {**item, "id": self._names.get(item["id"], item["id"])}
        for key in _REFERENCES:
            if isinstance(made.get(key), list):
                made[key] = [self._names.get(name, name) for name in made[key]]
        if isinstance(made.get("actions"), list):
            inner = self.below(made["id"])
            for action in made["actions"]:
                inner.take(action["id"], None)
            made["actions"] = [inner.renamed(action) for action in made["actions"]]
        return made

    def without_gone(self, plan: dict[str, Any]) -> dict[str, Any]:
        """The plan without references to items that are no longer in it."""
        there = {name for item in _items(plan) for name in _names(item)}
        return {key: _pruned(value, there) for key, value in plan.items()}

    def _free(self, drafted: str) -> str:
        """The next free id of its kind: M8 behind M7, M2.4 below M2."""
        stem = self._prefix or drafted.rstrip("0123456789")
        number = 1
        while f"{stem}{number}" in self._used:
            number += 1
        return f"{stem}{number}"


def _items(plan: Mapping[str, Any]) -> list[Item]:
    return [item for section in ("measures", "indicators", "statements") for item in plan.get(section) or []]


def _names(item: Item) -> list[str]:
    return [item["id"], *(action["id"] for action in item.get("actions") or [])]


def _pruned(value: Any, there: set[str]) -> Any:
    """A section of the plan whose items refer to what is there alone."""
    if not isinstance(value, list):
        return value
    return [_pruned_item(item, there) if isinstance(item, dict) else item for item in value]


def _pruned_item(item: Item, there: set[str]) -> Item:
    made = dict(item)
    for key in _REFERENCES:
        if isinstance(made.get(key), list):
            made[key] = [name for name in made[key] if name in there]
    if isinstance(made.get("actions"), list):
        made["actions"] = [_pruned_item(action, there) for action in made["actions"]]
    return made

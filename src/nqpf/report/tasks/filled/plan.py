"""A plan with what was filled in: each entry as a plan file has it, and named as supplied."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from copy import deepcopy
from typing import Any, NamedTuple

from nqpf.base.source import Pointer
from nqpf.loading.plan.plan import FORMAT
from nqpf.plan.bodies import ANSWERABLE
from nqpf.report.tasks.filled.fills import Fill

Item = dict[str, Any]


class FilledPlan(NamedTuple):
    """The value of a plan file, the pointers to what in it is not as it was, and how many fills made it so.

    A pointer leads to a mapping, or to a list that has more at its end.
    """

    value: dict[str, Any]
    changed: tuple[Pointer, ...]
    filled: int


def filled_plan(value: Mapping[str, Any], fills: Iterable[Fill]) -> FilledPlan:
    """The value of a plan file with these entries; `value` itself stays as it is.

    What was silent is so no longer. A plan of an earlier format becomes one of the newest, which alone knows supplied
    entries.
    """
    made: dict[str, Any] = deepcopy(dict(value))
    items = {item["id"]: (pointer, item) for pointer, item in _items(made)}
    changed: dict[Pointer, None] = {}
    filled = 0
    for fill in fills:
        places = list(_place_targets(made, fill))
        pointer, item = items[fill.item]
        before = deepcopy(item)
        _fill(item, fill)
        places += [pointer] if item != before else []
        changed |= dict.fromkeys(places)
        filled += bool(places)
    if changed and made["nqpf"] != FORMAT:
        made["nqpf"] = FORMAT
        changed[()] = None
    return FilledPlan(made, tuple(changed), filled)


def _place_targets(plan: Item, fill: Fill) -> Iterator[Pointer]:
    """Put the targets of a fill among the indicators; the pointers to what is changed by that."""
    for target in fill.targets:
        there = plan.get("indicators") or []
        names = [one["id"] for one in there]
        if target["id"] not in names:
            plan["indicators"] = [*there, dict(target)]
            yield ("indicators",) if there else ()
            continue
        at = names.index(target["id"])
        before = there[at]
        there[at] = {key: before[key] for key in before if key not in before.get("supplied", ())} | target
        if there[at] != before:
            yield ("indicators", at)


def _fill(item: Item, fill: Fill) -> None:
    """Enter what was filled in, in place of what was supplied in the same column before."""
    supplied = list(item.pop("supplied", None) or [])
    for name in _OF_COLUMN.get(fill.column, ()):
        if name in supplied and name not in fill.entries:
            supplied.remove(name)
            item.pop(name, None)
    for key, entry in fill.entries.items():
        name = _name(item, supplied, key, entry)
        _enter(item, key, entry)
        supplied += [] if name in supplied else [name]
        _unsilence(item, name)
    item["supplied"] = supplied


_OF_COLUMN = {"due": ("due", "every")}
"""Entries that share a column: of these, what is filled in may be another one than before."""


def _enter(item: Item, key: str, entry: Any) -> None:
    if key == "owner":
        item[key] = {**_by_role(item.get(key)), **entry}
    elif key == "target":
        item[key] = {**(item.get(key) or {}), **entry}
    else:
        item[key] = entry


def _by_role(owner: Any) -> Item:
    """Bodies by role; those without one are responsible."""
    if not owner:
        return {}
    if isinstance(owner, dict) and not {"en", "zh"}.issuperset(owner):
        return owner
    return {"responsible": owner}


def _name(item: Item, supplied: Collection[str], key: str, entry: Any) -> str:
    """What an entry is called in the list of those that were supplied.

    Of bodies that is their role, where the document names others that answer for the task.
    """
    if key == "owner":
        (role,) = entry
        named = "owner" not in supplied and any(one in ANSWERABLE for one in _by_role(item.get("owner")))
        return role if named or role not in ANSWERABLE else "owner"
    return "year" if key == "target" and "year" in entry else key


def _unsilence(item: Item, name: str) -> None:
    left = [one for one in item.get("silent") or [] if one != name]
    if left:
        item["silent"] = left
    else:
        item.pop("silent", None)


def _items(plan: Mapping[str, Any]) -> Iterator[tuple[Pointer, Item]]:
    for section in ("measures", "indicators"):
        for number, item in enumerate(plan.get(section) or []):
            yield (section, number), item
            for inner, action in enumerate(item.get("actions") or []):
                yield (section, number, "actions", inner), action

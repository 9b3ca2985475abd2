"""Entries that somebody supplied, while a plan is brought up to date: kept until the document states them itself."""

from typing import Any

from nqpf.drafting.update.pairing import Item
from nqpf.plan.bodies import ANSWERABLE, ROLES
from nqpf.plan.entries import SUPPLIED_ROLES


def without_supplied(item: Item) -> Item:
    """An item as its document has it: without the entries that somebody supplied."""
    made = {key: value for key, value in item.items() if key != "supplied"}
    for name in _names(item):
        _take_out(made, name)
    return made


def with_supplied(made: Item, former: Item, new: Item) -> Item:
    """The updated item with what somebody supplied of the former one, except for what the new document states."""
    kept = [name for name in _names(former) if _given(former, name) is not None]
    stated = [name for name in kept if _given(new, name) is not None]
    result = dict(made)
    for name in kept:
        if name not in stated:
            _put_in(result, name, _given(former, name))
        elif name in new and name not in result:  # what an update leaves to the plan's authors
            result[name] = new[name]
    left = [name for name in kept if name not in stated and _given(result, name) is not None]
    return {**result, "supplied": left} if left else result


def _names(item: Item) -> list[str]:
    return [name for name in item.get("supplied") or [] if isinstance(name, str)]


def _given(item: Item, name: str) -> Any:
    """What an item gives in an entry; of its bodies those that answer for it. None where it gives nothing."""
    if name == "owner":
        return _answering(item.get("owner")) or None
    if name in SUPPLIED_ROLES:
        return _by_role(item.get("owner")).get(name)
    if name == "year":
        target = item.get("target")
        return target.get("year") if isinstance(target, dict) else None
    return item.get(name)


def _take_out(item: Item, name: str) -> None:
    if name == "owner" or name in SUPPLIED_ROLES:
        out = ANSWERABLE if name == "owner" else (name,)
        others = {role: names for role, names in _by_role(item.get("owner")).items() if role not in out}
        item.pop("owner", None)
        if others:
            item["owner"] = others
    elif name == "year" and isinstance(item.get("target"), dict):
        item["target"] = {key: value for key, value in item["target"].items() if key != "year"}
    else:
        item.pop(name, None)


def _put_in(item: Item, name: str, value: Any) -> None:
    if name == "owner":
        item["owner"] = {**value, **_by_role(item.get("owner"))}
    elif name in SUPPLIED_ROLES:
        item["owner"] = {**_by_role(item.get("owner")), name: value}
    elif name == "year":
        if isinstance(item.get("target"), dict):
            item["target"] = {**item["target"], "year": value}
    else:
        item[name] = value


def _answering(owner: Any) -> dict[str, Any]:
    return {role: names for role, names in _by_role(owner).items() if role in ANSWERABLE}


def _by_role(owner: Any) -> dict[str, Any]:
    """Bodies by role; those without one are responsible."""
    if not owner:
        return {}
    if isinstance(owner, dict) and not {"en", "zh"}.issuperset(owner):
        return {role: owner[role] for role in ROLES if owner.get(role)}
    return {"responsible": owner}

"""What an item's row leaves to other sheets, and what short ways of writing stand for."""

from collections.abc import Iterator, Mapping
from typing import Any

from nqpf.base.source import Pointer
from nqpf.plan.bodies import ROLES

Value = Mapping[str, Any]


def spread(item: Value) -> Value:
    """The item with the short ways of writing in full: an owner by role, claims by their facet, a quote in its part."""
    full = dict(item)
    owner = item.get("owner")
    if owner is not None and not (isinstance(owner, Mapping) and owner.keys() & set(ROLES)):
        full["owner"] = {"responsible": owner}
    if isinstance(item.get("serves"), list):
        full["serves"] = [claim["facet"] if isinstance(claim, Mapping) else claim for claim in item["serves"]]
    # A fund has a source of money, which is words; whatever else has one cites a document.
    if isinstance(item.get("source"), str) and ("entry" in item or "problem" in item):
        full["source"] = {"quote": item["source"]}
    return full


def all_items(value: Value) -> Iterator[tuple[Pointer, Value]]:
    """Every measure, action, indicator and statement of a plan, with the pointer to it."""
    for section in ("measures", "indicators", "statements"):
        for number, item in enumerate(value.get(section) or ()):
            yield (section, number), item
            for inner, action in enumerate(item.get("actions") or ()):
                yield (section, number, "actions", inner), action


def parts_of(item: Value, name: str) -> Iterator[tuple[Pointer, Value]]:
    """The rows of the sheet `name` about an item, each with the pointer to what it says."""
    match name:
        case "quotes":
            for entry, quote in (item.get("quotes") or {}).items():
                yield ("quotes", entry), {"entry": entry, **({"quote": quote} if isinstance(quote, str) else quote)}
        case "reasons":
            for number, claim in enumerate(item.get("serves") or ()):
                if isinstance(claim, Mapping) and len(claim) > 1:
                    yield ("serves", number), claim
        case "suggests":
            for number, one in enumerate(item.get("suggests") or ()):
                yield ("suggests", number), one if isinstance(one, Mapping) else {"facet": one}
        case _:
            for number, part in enumerate(item.get(name) or ()):
                yield (name, number), part

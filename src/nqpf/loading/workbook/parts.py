"""Rows that say more of an item of another sheet: quotes of single entries, other values, reasons for its claims."""

from typing import Any

from nqpf.base.errors import Problem
from nqpf.base.language import Text
from nqpf.base.source import Pointer, Span
from nqpf.loading.messages.suggestions import nearest
from nqpf.loading.workbook.owners import Owner
from nqpf.loading.workbook.places import Places

Part = dict[str, Any]


def put_quote(owner: Owner, part: Part, at: Pointer, places: Places) -> Problem | None:
    """Put a quote read at `at` under the entry that it is of."""
    quotes = owner.item.setdefault("quotes", {})
    entry = str(part.pop("entry"))
    if entry in quotes:
        message = Text(f"a second quote of `{entry[:40]}`", f"`{entry[:40]}` 的引文重复")
        return Problem(places.span(at), message, Text("keep one of the two", "请只保留一处"))
    quotes[entry] = part
    _move(at, (*owner.pointer, "quotes", entry), part, places)
    return None


def put_reason(owner: Owner, part: Part, at: Pointer, places: Places) -> Problem | None:
    """Put who makes a claim, and why, to the claim in the item's own row."""
    claimed = owner.item.get("serves", [])
    facet = part["facet"]
    if facet not in claimed:
        shown = str(facet)[:40]
        message = Text(f"this item does not serve `{shown}`", f"该条目没有对应要点 `{shown}`")
        known = [claim for claim in claimed if isinstance(claim, str)]
        return Problem(places.span((*at, "facet")), message, nearest(facet, known))
    number = claimed.index(facet)
    claimed[number] = part
    _move(at, (*owner.pointer, "serves", number), part, places)
    return None


def _move(at: Pointer, to: Pointer, part: Part, places: Places) -> None:
    spans: dict[str, Span] = {key: places.span((*at, key)) for key in part}
    places.note(to, places.span(at))
    for key, span in spans.items():
        places.note((*to, key), span)

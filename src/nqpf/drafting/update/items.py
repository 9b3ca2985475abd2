"""One item against the same item of a new draft: what of it changed, and how that is marked."""

from typing import Any

from nqpf.documents.cited import fold
from nqpf.drafting.update.pairing import Item, quote_of, words_of
from nqpf.plan.claims import MOST_SUGGESTED

ENTRIES: dict[str, tuple[str, str]] = {
    "strength": ("wording", "措辞力度"),
    "owner": ("bodies", "责任单位"),
    "start": ("start", "开始时间"),
    "due": ("due date", "完成时限"),
    "every": ("cycle", "周期"),
    "budget": ("budget", "资金"),
    "unit": ("unit", "单位"),
    "direction": ("direction", "方向"),
    "baseline": ("baseline", "基期值"),
    "target": ("target", "目标值"),
    "milestones": ("milestones", "阶段目标"),
}
"""What a draft reads from a document, by its names in English and Chinese; the rest of an item is its authors' own."""
_RESTS_ON = {"target": ("year", "value"), "milestones": ("year", "value")}
"""By entry, the other quotes that its value rests on."""
_PLACE = ("section", "annex", "row", "page", "file", "sha256")


def is_same(former: Item, new: Item) -> bool:
    """Whether both quote the same words."""
    return fold(quote_of(former)) == fold(quote_of(new))


def changed_entries(former: Item, new: Item) -> list[str]:
    """The entries of which the document says something else now.

    Where the words are the same in both, an entry that differs was changed by hand, and stays. So does one that the
    new draft does not have.
    """
    return [
        entry
        for entry in ENTRIES
        if entry in new and not _equal(former.get(entry), new[entry]) and not _by_hand(former, new, entry)
    ]


def _by_hand(former: Item, new: Item, entry: str) -> bool:
    quoted = (entry, *_RESTS_ON.get(entry, ()))
    same = all(_quote(former, one) == _quote(new, one) for one in quoted)
    return entry in former and is_same(former, new) and same


def _quote(item: Item, entry: str) -> str:
    """The words of an entry's own quote, folded; empty where it rests on the item's."""
    quote = (item.get("quotes") or {}).get(entry)
    said = quote.get("quote") if isinstance(quote, dict) else quote
    return fold(said) if isinstance(said, str) else ""


def _equal(one: Any, other: Any) -> bool:
    """Whether two values say the same: 2028 and "2028", a name and a list of one."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_equal(one[key], other[key]) for key in one)
    if isinstance(one, list) or isinstance(other, list):
        mine, its = (value if isinstance(value, list) else [value] for value in (one, other))
        return len(mine) == len(its) and all(map(_equal, mine, its))
    return one is not None and str(one) == str(other)


def moved(former: Item, new: Item) -> Item:
    """An item that stands, with where it stands now."""
    if "source" not in former:
        return dict(former)
    source = {key: value for key, value in former["source"].items() if key not in _PLACE}
    return {**former, "source": {**{key: new["source"][key] for key in _PLACE if key in new["source"]}, **source}}


def with_entries(former: Item, new: Item, entries: list[str]) -> Item:
    """An item that stands, with what the document says now of some of its entries; its claims rest on its own words."""
    made = moved(former, new) | {entry: new[entry] for entry in entries}
    quotes = {**(former.get("quotes") or {}), **(new.get("quotes") or {})}
    if quotes:
        made["quotes"] = quotes
    named = [ENTRIES[entry] for entry in entries]
    return _marked(
        made,
        f"Changed in the new version: {', '.join(en for en, _ in named)}.",
        f"新版文件有修改：{'、'.join(zh for _, zh in named)}。",
    )


def reworded(former: Item, new: Item) -> Item:
    """An item whose words changed: the former one's id and its authors' own entries, all else as the document has it.

    What it claimed becomes a suggestion.
    """
    own = {key: value for key, value in former.items() if key not in ENTRIES and key not in ("serves", "quotes")}
    made = own | {key: new[key] for key in (*ENTRIES, "title", "object", "type", "source", "quotes") if key in new}
    suggested = suggestions(former, new)
    if suggested:
        made["suggests"] = suggested
    before, after = words_of(former), words_of(new)
    return _marked(made, f"Changed: “{before}” became “{after}”.", f"原文修改：原为“{before}”，现为“{after}”。")


def doubted(former: Item) -> Item:
    """An item whose words stand only within others, which may mean something else: its claims become suggestions."""
    made = {key: value for key, value in former.items() if key != "serves"}
    suggested = suggestions(former, {})
    if suggested:
        made["suggests"] = suggested
    return _marked(
        made,
        "Its words stand within others in the new version: read the passage again.",
        "新版文件中该引文的上下文有变化，请重新核对原文。",
    )


def suggestions(former: Item, new: Item) -> list[Any]:
    """What the former item claimed, the primary facet first, then what is suggested anew."""
    claimed = [claim.get("facet") if isinstance(claim, dict) else claim for claim in former.get("serves") or []]
    because = {"en": "claimed before the document changed", "zh": "文件修改前已确认的对应"}
    earlier = [{"facet": facet, "because": because} for facet in claimed]
    others = [one for one in new.get("suggests") or [] if _facet(one) not in claimed]
    return (earlier + others)[:MOST_SUGGESTED]


def _facet(suggestion: Any) -> Any:
    return suggestion["facet"] if isinstance(suggestion, dict) else suggestion


def _marked(item: Item, en: str, zh: str) -> Item:
    """The item with a note of what happened behind what its authors note."""
    note = item.get("note")
    said = note if isinstance(note, dict) else {"en": note, "zh": note} if note else {}
    first = next(iter(said.values()), "")
    return {
        **item,
        "note": {lang: f"{said.get(lang) or first} {mark}".strip() for lang, mark in (("en", en), ("zh", zh))},
    }

"""One item against a new version of its document: whether it stands, what of it changed, and how that is marked."""

from typing import Any

from nqpf.documents.cited import CitedDocument
from nqpf.drafting.update.pairing import Item, quote_of, words_of
from nqpf.plan.claims import MOST_SUGGESTED

_ENTRIES = ("owner", "start", "due", "every", "budget", "unit", "direction", "baseline", "target", "milestones")
"""What a draft reads from a document; everything else in an item is its authors' own."""
_PLACE = ("section", "annex", "row", "page", "file", "sha256")


def stands(item: Item, document: CitedDocument) -> bool:
    """Whether the words that an item quotes are in the document; one that quotes none was written by hand."""
    quote = quote_of(item)
    return not quote or document.has(quote)


def changed_entries(former: Item, new: Item, document: CitedDocument) -> list[str]:
    """The entries of which the document says something else now.

    One whose own quote still stands was changed by hand, and stays; so does one that the new draft does not find.
    """
    quotes = former.get("quotes") or {}
    return [
        entry
        for entry in _ENTRIES
        if entry in new
        and former.get(entry) != new[entry]
        and (not stands(former, document) or (entry in quotes and not _has(document, quotes[entry])))
    ]


def moved(former: Item, new: Item) -> Item:
    """An item that stands, with where it stands now."""
    source = {key: value for key, value in (former.get("source") or {}).items() if key not in _PLACE}
    return {**former, "source": {**{key: new["source"][key] for key in _PLACE if key in new["source"]}, **source}}


def merged(former: Item, new: Item, entries: list[str], quoted: bool) -> Item:
    """A changed item: the former one's id and its authors' own entries, the document's new words, and a mark.

    What it claimed becomes a suggestion. `quoted`: its own quote stands, and only entries changed.
    """
    made = {key: value for key, value in former.items() if key != "serves"}
    made |= {entry: new[entry] for entry in entries}
    if not quoted:
        made |= {key: new[key] for key in ("title", "object", "source") if key in new}
    quotes = {**(former.get("quotes") or {}), **(new.get("quotes") or {})}
    if quotes:
        made["quotes"] = quotes
    suggested = _suggested(former, new)
    if suggested:
        made["suggests"] = suggested
    made["note"] = _noted(former.get("note"), _mark(former, new, entries, quoted))
    return made


def _has(document: CitedDocument, quote: Any) -> bool:
    said = quote.get("quote") if isinstance(quote, dict) else quote
    return not isinstance(said, str) or document.has(said)


def _suggested(former: Item, new: Item) -> list[Any]:
    """What the former item claimed, the primary facet first, then what is suggested anew."""
    claimed = [claim.get("facet") if isinstance(claim, dict) else claim for claim in former.get("serves") or []]
    because = {"en": "claimed before the document changed", "zh": "文件修改前已确认的对应"}
    earlier = [{"facet": facet, "because": because} for facet in claimed]
    others = [
        one for one in new.get("suggests") or [] if (one["facet"] if isinstance(one, dict) else one) not in claimed
    ]
    return (earlier + others)[:MOST_SUGGESTED]


def _mark(former: Item, new: Item, entries: list[str], quoted: bool) -> dict[str, str]:
    named = ", ".join(entries)
    if quoted:
        return {"en": f"Changed in the new version: {named}.", "zh": f"新版文件有修改：{named}。"}
    before, after = words_of(former), words_of(new)
    return {"en": f"Changed: “{before}” became “{after}”.", "zh": f"原文修改：原为“{before}”，现为“{after}”。"}


def _noted(note: Any, mark: dict[str, str]) -> dict[str, str]:
    """A note with the mark behind it."""
    if not note:
        return mark
    said = note if isinstance(note, dict) else {"en": str(note), "zh": str(note)}
    return {lang: f"{said.get(lang) or next(iter(said.values()))} {mark[lang]}" for lang in mark}

"""An item as both coders have it, and the points on which they differ: entry by entry, as their files write them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from nqpf.base.language import Text
from nqpf.base.safe import plain
from nqpf.documents.cited import fold
from nqpf.plan.plan import Item

Raw = dict[str, Any]
_OWN = frozenset({"id", "title", "source", "serves", "actions", "quotes", "silent", "supplied"})
"""Keys that are not simply the same or not."""
_MEASURED = frozenset({"unit", "direction", "baseline", "target", "milestones", "benchmark"})
"""Keys of an indicator that mean nothing without one another."""
_UNITS = frozenset({"unit", "direction"})
_INHERITED = frozenset({"owner", "start", "due", "every", "budget", "indicators"})
_REFERRING = frozenset({"indicators", "measures"})
_LONGEST = 300


class Version(NamedTuple):
    """An item of one coder: as its file writes it, as it is read, and with what an action takes from its task."""

    raw: Raw
    item: Item
    whole: Item


class Point(NamedTuple):
    """An entry on which coders differ, as each has it; empty where one has none."""

    item: str
    entry: str
    first: str
    second: str

    @property
    def said(self) -> Text:
        """The point in a line: who says what."""
        return Text(
            f"{self.item} {self.entry}: A {self.first or '(none)'} | B {self.second or '(none)'}",
            f"{self.item} {self.entry}：A {self.first or '（无）'} | B {self.second or '（无）'}",
        )


def agreed_item(first: Version, seconds: Sequence[Version], ids: Mapping[str, str]) -> tuple[Raw, list[Point]]:
    """The item of the first coder with the entries that the second has as well, and the points that are open.

    The second may have several items for it: an entry is agreed if any has it. `ids` are the first coder's ids of what
    both have, by the second's. Title and source stay the first's; claims are left to whoever knows the unit.
    """
    open_points = list(_worded(first, seconds))
    keys = dict.fromkeys(key for version in (first, *seconds) for key in version.raw if key not in _OWN)
    differing = [key for key in keys if not any(_same(key, first, second, ids) for second in seconds)]
    if _UNITS & {*differing}:
        differing = [key for key in keys if key in differing or key in _MEASURED]
    kept = {key: value for key, value in first.raw.items() if key not in differing and key not in ("serves", "actions")}
    for key in keys:  # what an action of the first coder takes from its task, and one of the second says itself
        if key not in kept and key not in differing and key not in _REFERRING:
            kept[key] = next(second.raw[key] for second in seconds if key in second.raw)
    open_points += [
        Point(first.item.id, key, shown(first.raw.get(key)), _shown_of(seconds, key))
        for key in differing
        if key not in ("note", "suggests")
    ]
    for key in ("silent", "supplied"):
        others = [set(second.raw.get(key, ())) for second in seconds]
        both = [entry for entry in first.raw.get(key, ()) if any(entry in other for other in others)]
        if both:
            kept[key] = both
        else:
            kept.pop(key, None)
    if "quotes" in kept:
        kept["quotes"] = {entry: quote for entry, quote in first.raw["quotes"].items() if entry not in differing}
        if not kept["quotes"]:
            del kept["quotes"]
    return kept, open_points


def _worded(first: Version, seconds: Sequence[Version]) -> Iterator[Point]:
    """The title and the quote, where no item of the second coder has the same words."""
    for entry, words in (("title", _title), ("quote", _quote)):
        said, others = words(first), [words(second) for second in seconds]
        if fold(said) not in map(fold, others):
            yield Point(first.item.id, entry, shown(said), " / ".join(map(shown, others)))


def _title(version: Version) -> str:
    return version.item.title.zh or version.item.title.en


def _quote(version: Version) -> str:
    return (version.item.source and version.item.source.quote) or ""


def _same(key: str, first: Version, second: Version, ids: Mapping[str, str]) -> bool:
    if (key in first.raw) is not (key in second.raw) and key not in _INHERITED:
        return False
    one, other = getattr(first.whole, key, None), getattr(second.whole, key, None)
    if key in _REFERRING and isinstance(one, tuple) and isinstance(other, tuple):
        return {*one} == {ids.get(name) for name in other}
    same = key in first.raw and first.raw[key] == second.raw.get(key)
    return same or (one not in (None, ()) and one == other)


def _shown_of(versions: Sequence[Version], key: str) -> str:
    return " / ".join(shown(version.raw[key]) for version in versions if key in version.raw)


def shown(value: Any) -> str:
    """A value of a plan file on one line; nothing where there is none."""
    if value is None:
        return ""
    return plain(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str), _LONGEST)

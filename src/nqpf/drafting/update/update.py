"""A plan as a new version of its document has it: what still stands is kept, what changed is marked."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from nqpf.documents.cited import CitedDocument
from nqpf.drafting.update.ids import Ids
from nqpf.drafting.update.items import changed_entries, merged, moved, stands
from nqpf.drafting.update.pairing import Item, paired, words_of

SECTIONS = ("measures", "indicators", "statements")
_HEAD = ("title", "subject", "issuer", "horizon")


class Change(NamedTuple):
    """What happened to an item, or to an entry of the plan itself (`id` is its name then), with the words it is about.

    `entries` are the entries that changed with it, such as owner and due.
    """

    kind: Literal["changed", "new", "gone"]
    id: str
    before: str
    after: str
    entries: tuple[str, ...] = ()


class Updated(NamedTuple):
    """The plan brought up to date, how many of its items stand as they were, and what changed."""

    plan: dict[str, Any]
    standing: int
    changes: tuple[Change, ...]


def update_plan(plan: Mapping[str, Any], draft: Mapping[str, Any], document: CitedDocument) -> Updated:
    """Bring `plan` up to `document`, of which `draft` is what a new draft says.

    An item whose quotes stand in the document keeps everything, its claims and who confirmed them included. A changed
    one keeps its id and takes the new words; its claims become suggestions, since they rested on words that are gone.
    Items that quote nothing were written by hand and stay. With any change the plan is a draft again.
    """
    work = _Work(document)
    ids = Ids(plan, draft)
    matches = {section: _matched(plan.get(section) or [], draft.get(section) or [], ids) for section in SECTIONS}
    made = dict(plan)
    for section, pairs in matches.items():
        items = work.listed(plan.get(section) or [], draft.get(section) or [], pairs, ids)
        if items or section in plan:
            made[section] = items
    changes = (*_head(plan, draft), *work.changes)
    made["nqpf"] = "plan/2"
    if "source" in draft:
        made["source"] = {**(plan.get("source") or {}), **draft["source"]}
    if "published" in draft:
        made["published"] = draft["published"]
    if changes:
        made = {"nqpf": made.pop("nqpf"), "draft": True} | {key: made[key] for key in made if key != "draft"}
    return Updated(ids.without_gone(made), work.standing, changes)


def _matched(before: Sequence[Item], after: Sequence[Item], ids: "Ids") -> Mapping[int, int]:
    """Pair the items of a section; what is new gets an id of its own."""
    pairs = paired(before, after)
    for place, item in enumerate(after):
        ids.take(item["id"], before[pairs[place]]["id"] if place in pairs else None)
    return pairs


def _head(plan: Mapping[str, Any], draft: Mapping[str, Any]) -> Iterable[Change]:
    """Where the new document is headed otherwise; the plan's own entries stay."""
    for key in _HEAD:
        if key in draft and key in plan and plan[key] != draft[key]:
            yield Change("changed", key, _said(plan[key]), _said(draft[key]))


def _said(value: Any) -> str:
    return ", ".join(str(part) for part in value.values()) if isinstance(value, dict) else str(value)


class _Work:
    """Items one by one, and what became of them."""

    def __init__(self, document: CitedDocument) -> None:
        self.document = document
        self.standing = 0
        self.changes: list[Change] = []

    def listed(self, before: Sequence[Item], after: Sequence[Item], pairs: Mapping[int, int], ids: "Ids") -> list[Item]:
        """The items of a section in the order of the new document; those without a pair follow the one before."""
        behind: dict[int, list[Item]] = {}
        places = {old: new for new, old in pairs.items()}
        last = -1
        for old, item in enumerate(before):
            if old in places:
                last = places[old]
            elif stands(item, self.document):
                self.standing += 1
                behind.setdefault(last, []).append(item)
            else:
                self.changes.append(Change("gone", item["id"], words_of(item), ""))
        made = list(behind.get(-1, ()))
        for new, item in enumerate(after):
            made.append(self._one(before[pairs[new]] if new in pairs else None, item, ids))
            made += behind.get(new, ())
        return made

    def _one(self, former: Item | None, new: Item, ids: "Ids") -> Item:
        """An item of the new document, with what the former one has."""
        if former is None:
            made = ids.renamed(new)
            self.changes.append(Change("new", made["id"], "", words_of(new)))
            return made
        actions = self._actions(former, new, ids)
        entries = changed_entries(former, new, self.document)
        if stands(former, self.document) and not entries:
            self.standing += 1
            return moved(former, new) | actions
        self.changes.append(Change("changed", former["id"], words_of(former), words_of(new), tuple(entries)))
        return merged(former, ids.renamed(new), entries, stands(former, self.document)) | actions

    def _actions(self, former: Item, new: Item, ids: "Ids") -> Item:
        before, after = former.get("actions") or [], new.get("actions") or []
        if not before and not after:
            return {}
        pairs = _matched(before, after, ids.below(former["id"]))
        return {"actions": self.listed(before, after, pairs, ids.below(former["id"]))}

"""A plan as a new version of its document has it: what still stands is kept, what changed is marked."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from nqpf.documents.cited import CitedDocument, fold
from nqpf.drafting.update.ids import Ids
from nqpf.drafting.update.items import changed_entries, doubted, is_same, moved, reworded, suggestions, with_entries
from nqpf.drafting.update.pairing import Item, paired, quote_of, words_of
from nqpf.drafting.update.standing import Words, items_of, with_actions
from nqpf.drafting.update.supplied import with_supplied, without_supplied

SECTIONS = ("measures", "indicators", "statements")
_HEAD = ("title", "subject", "issuer", "horizon")


class Change(NamedTuple):
    """What happened to an item, or to an entry of the plan itself (`id` is its name then), with the words it is about.

    `entries` are the entries that changed while its words stand, each with what it said and says.
    """

    kind: Literal["changed", "new", "gone"]
    id: str
    before: str
    after: str
    entries: tuple[tuple[str, str, str], ...] = ()


class Updated(NamedTuple):
    """The plan brought up to date, how many of its items stand as they were, and what changed."""

    plan: dict[str, Any]
    standing: int
    changes: tuple[Change, ...]


def update_plan(plan: Mapping[str, Any], draft: Mapping[str, Any], document: CitedDocument) -> Updated:
    """Bring `plan` up to `document`, of which `draft` is what a new draft says.

    An item that the draft has in the same words keeps everything, its claims and who confirmed them included; entries
    that changed are replaced and named. One in other words keeps its id and takes the new words; its claims become
    suggestions, since they rested on words that are gone. One that the draft does not have stays where its words still
    stand by themselves; one that quotes nothing was written by hand and stays. What somebody supplied stays until the
    document states it. With any change the plan is a draft again. Of the same document, by its hash, nothing changes.
    """
    if _hash(plan) and _hash(plan) == _hash(draft):
        return Updated(dict(plan), sum(1 for _ in with_actions(items_of(plan))), ())
    ids = Ids(plan, draft)
    work = _Work(Words(document, draft), ids, _claims(plan))
    matches = {section: matched(plan.get(section) or [], draft.get(section) or [], ids) for section in SECTIONS}
    made = dict(plan)
    for section, pairs in matches.items():
        items = work.listed(plan.get(section) or [], draft.get(section) or [], pairs, ids)
        if items or section in plan:
            made[section] = items
    diagnosis = work.diagnosed(plan.get("diagnosis") or [], draft.get("diagnosis") or [])
    if diagnosis or "diagnosis" in plan:
        made["diagnosis"] = diagnosis
    changes = (*_head(plan, draft), *work.changes)
    made["nqpf"] = "plan/2"
    if "source" in draft:
        made["source"] = {**(plan.get("source") or {}), **draft["source"]}
    if "published" in draft:
        made["published"] = draft["published"]
    if changes:
        made = {"nqpf": made.pop("nqpf"), "draft": True} | {key: made[key] for key in made if key != "draft"}
    return Updated(ids.without_gone(made), work.standing, changes)


def _hash(plan: Mapping[str, Any]) -> Any:
    return (plan.get("source") or {}).get("sha256")


def matched(before: Sequence[Item], after: Sequence[Item], ids: Ids) -> Mapping[int, int]:
    """Pair the items of a section; what is new gets an id of its own."""
    pairs = paired(before, after)
    for place, item in enumerate(after):
        ids.take(item["id"], before[pairs[place]]["id"] if place in pairs else None)
    return pairs


def _claims(plan: Mapping[str, Any]) -> dict[str, Item]:
    """By its quote, folded, each action that claims something: it may stand below another task now."""
    actions = (action for measure in plan.get("measures") or [] for action in measure.get("actions") or [])
    return {fold(quote_of(action)): action for action in actions if action.get("serves") and quote_of(action)}


def _head(plan: Mapping[str, Any], draft: Mapping[str, Any]) -> Iterable[Change]:
    """Where the new document is headed otherwise; the plan's own entries stay."""
    for key in _HEAD:
        before, after = _said(plan.get(key)), _said(draft.get(key))
        if before and after and before != after:
            yield Change("changed", key, before, after)


def _said(value: Any) -> str:
    """A value in words, for a person to compare."""
    if isinstance(value, dict):
        return ", ".join(_said(part) for part in value.values())
    return ", ".join(map(_said, value)) if isinstance(value, list) else "" if value is None else str(value)


class _Work:
    """Items one by one, and what became of them."""

    def __init__(self, words: Words, ids: Ids, claims: Mapping[str, Item]) -> None:
        self.words, self.ids, self.claims = words, ids, claims
        self.standing = 0
        self.changes: list[Change] = []

    def listed(self, before: Sequence[Item], after: Sequence[Item], pairs: Mapping[int, int], ids: Ids) -> list[Item]:
        """The items of a section in the order of the new document; those without a pair follow the one before."""
        behind: dict[int, list[Item]] = {}
        places = {old: new for new, old in pairs.items()}
        last = -1
        for old, item in enumerate(before):
            if old in places:
                last = places[old]
            elif (kept := self._alone(item)) is not None:
                behind.setdefault(last, []).append(kept)
        made = list(behind.get(-1, ()))
        for new, item in enumerate(after):
            made.append(self._one(before[pairs[new]] if new in pairs else None, item, ids))
            made += behind.get(new, ())
        return made

    def _alone(self, item: Item) -> Item | None:
        """A former item that the draft does not have: kept, doubted, or None where its words are gone."""
        standing = self.words.standing(item)
        if standing == "gone":
            self.changes.append(Change("gone", item["id"], words_of(item), ""))
            return None
        if standing == "within":
            self.changes.append(Change("changed", item["id"], words_of(item), self.words.around(item)))
            item = doubted(item)
        else:
            self.standing += 1
        actions = [kept for action in item.get("actions") or [] if (kept := self._alone(action)) is not None]
        return {**item, "actions": actions} if "actions" in item else item

    def _one(self, former: Item | None, new: Item, ids: Ids) -> Item:
        """An item of the new document, with what the former one has."""
        if former is None:
            return self._new(ids.renamed(new))
        actions = self._actions(former, new, ids)
        written, renamed = without_supplied(former), ids.renamed(new)
        if not is_same(former, new):
            self.changes.append(Change("changed", former["id"], words_of(former), words_of(new)))
            return with_supplied(reworded(written, renamed), former, renamed) | actions
        entries = changed_entries(written, new)
        if not entries:
            self.standing += 1
            return with_supplied(moved(written, new), former, renamed) | actions
        told = tuple((entry, _said(former.get(entry)), _said(new[entry])) for entry in entries)
        self.changes.append(Change("changed", former["id"], words_of(former), words_of(new), told))
        return with_supplied(with_entries(written, renamed, entries), former, renamed) | actions

    def _new(self, item: Item) -> Item:
        """An item that the plan does not have; what was claimed for the same words elsewhere is suggested."""
        self.changes.append(Change("new", item["id"], "", words_of(item)))
        return self._with_claims(item) | (
            {"actions": [self._with_claims(action) for action in item["actions"]]} if "actions" in item else {}
        )

    def _with_claims(self, item: Item) -> Item:
        claimed = self.claims.get(fold(quote_of(item)))
        return {**item, "suggests": suggestions(claimed, item)} if claimed else item

    def _actions(self, former: Item, new: Item, ids: Ids) -> Item:
        before, after = former.get("actions") or [], new.get("actions") or []
        if not before and not after:
            return {}
        below = ids.below(former["id"])
        return {"actions": self.listed(before, after, matched(before, after, below), below)}

    def diagnosed(self, before: Sequence[Item], after: Sequence[Item]) -> list[Item]:
        """The problems whose words still stand, and those that the document names now."""
        kept = []
        for item in before:
            if self.words.standing(item) == "stands":
                kept.append(item)
            else:
                self.changes.append(Change("gone", item["problem"], words_of(item), ""))
        known = {item["problem"] for item in kept}
        new = [item for item in after if item["problem"] not in known]
        self.changes += [Change("new", item["problem"], "", words_of(item)) for item in new]
        return [*kept, *new]

"""The plan on which two coders agree: the first coder's, with what the second has as well, and what is left open."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from nqpf.loading.plan.plan import FORMAT, LoadedPlan
from nqpf.loading.syntax.document import parse_document
from nqpf.plan.items import PlacedItem
from nqpf.report.agree.points import Point, Raw, Version, agreed_item, shown
from nqpf.review.agree.compared import CodedUnit

SECTIONS = ("measures", "indicators", "statements")
_HEAD = frozenset({"nqpf", "id", "kind", "title", "subject", "source", "draft"})
_NAMED_BY = {"diagnosis": "problem", "funds": "id", "not_applicable": "id"}
"""Lists at the top of a plan, and what names their entries."""
_PART_OF = {"year": "target", "lead": "owner", "responsible": "owner", "support": "owner"}
"""Entries that may be listed as supplied, and stand within another."""


class Alone(NamedTuple):
    """An item that one coder alone has, as it is written; `measure` is the first coder's task that it is part of."""

    coder: str
    raw: Raw
    measure: str | None


class Adjudicated(NamedTuple):
    """What both coders say, in the keys of a plan file, and what is open.

    `points` are by id of the item in the file that they stand before, those of actions by their task's, those of the
    plan's head by `""`. `alone` are by section.
    """

    plan: Raw
    points: Mapping[str, tuple[Point, ...]]
    alone: Mapping[str, tuple[Alone, ...]]


def adjudicated(plans: tuple[LoadedPlan, LoadedPlan], units: Iterable[CodedUnit]) -> Adjudicated:
    """What two coders agree on, by the units that both have."""
    return _Merging(plans, tuple(units)).made()


class _Merging:
    def __init__(self, plans: tuple[LoadedPlan, LoadedPlan], units: tuple[CodedUnit, ...]) -> None:
        self.views = tuple(plan.view for plan in plans)
        self.raws: tuple[Raw, ...] = tuple(parse_document(plan.source.text, plan.source.name).value for plan in plans)
        matched = [unit for unit in units if unit.unit.matched]
        self.unit_of = {name: unit for unit in matched for name in unit.unit.items[0]}
        self.ids = {name: unit.unit.items[0][0] for unit in matched for name in unit.unit.items[1]}
        self.points: dict[str, list[Point]] = {}
        self.alone: dict[str, list[Alone]] = {section: [] for section in SECTIONS}

    def made(self) -> Adjudicated:
        plan = self._head()
        for section in SECTIONS:
            kept = [item for raw in self.raws[0].get(section) or () if (item := self._item(raw, section, raw["id"]))]
            if kept:
                plan[section] = kept
        self._only_second()
        _prune(plan)
        points = {name: tuple(found) for name, found in self.points.items()}
        return Adjudicated(plan, points, {section: tuple(found) for section, found in self.alone.items()})

    def _head(self) -> Raw:
        """What stands before the items: what is the same in both, and what a plan cannot do without."""
        first, second = ({key: raw[key] for key in raw if key not in SECTIONS} for raw in self.raws)
        plan = {"nqpf": FORMAT} | {key: value for key, value in first.items() if key in _HEAD and key != "nqpf"}
        if second.get("draft"):
            plan["draft"] = True
        for key in dict.fromkeys((*first, *second)):
            if key in _HEAD or key == "$schema":
                continue
            one, other = first.get(key), second.get(key)
            if key in _NAMED_BY:
                both = [entry for entry in one or () if entry in (other or ())]
                sides = [[entry for entry in side or () if entry not in both] for side in (one, other)]
                plan |= {key: both} if both else {}
                if any(sides):
                    self._open("", Point("", key, *(shown(side or None) for side in sides)))
            elif one == other or self._read_alike(key, one, other):
                plan[key] = one
            else:
                self._open("", Point("", key, shown(one), shown(other)))
        return plan

    def _read_alike(self, key: str, one: Any, other: Any) -> bool:
        """Whether both write an entry of the head, and it is read as the same: 2026 and "2026"."""
        if one is None or other is None or not hasattr(self.views[0].plan, key):
            return False
        return bool(getattr(self.views[0].plan, key) == getattr(self.views[1].plan, key))

    def _item(self, raw: Raw, section: str, above: str) -> Raw | None:
        """The agreed item; None where the second coder has none. `above` is what its points stand before."""
        unit = self.unit_of.get(raw["id"])
        if unit is None:
            self.alone[section].append(Alone("A", raw, above if above != raw["id"] else None))
            return None
        seconds = [self._version(1, name) for name in unit.unit.items[1]]
        kept, points = agreed_item(self._version(0, raw["id"]), seconds, self.ids)
        self._open(above, *points)
        claims = [claim for claim in raw.get("serves") or () if _facet(claim) in unit.facets[0] & unit.facets[1]]
        if claims:
            kept["serves"] = claims
        if raw["id"] == unit.unit.items[0][0]:
            self._open(above, *_claimed(raw["id"], unit))
        actions = [one for action in raw.get("actions") or () if (one := self._item(action, section, raw["id"]))]
        if actions:
            kept["actions"] = actions
        return kept

    def _version(self, coder: int, name: str) -> Version:
        item = self.views[coder].by_id[name]
        return Version(_at(self.raws[coder], item), self.views[coder].own(item), item.body)

    def _only_second(self) -> None:
        """What the second coder alone has; an action of a task that both have is put to it."""
        whole: set[str] = set()
        for item in self.views[1].items:
            name = item.body.id
            if name in self.ids or (item.measure and item.measure.id in whole):
                continue
            whole.add(name)
            measure = self.ids.get(item.measure.id) if item.measure else None
            self.alone[str(item.pointer[0])].append(Alone("B", _at(self.raws[1], item), measure))

    def _open(self, above: str, *points: Point) -> None:
        self.points.setdefault(above, []).extend(points)


def _at(raw: Any, item: PlacedItem) -> Raw:
    for key in item.pointer:
        raw = raw[key]
    found: Raw = raw
    return found


def _facet(claim: Any) -> str:
    return str(claim["facet"] if isinstance(claim, dict) else claim)


def _claimed(name: str, unit: CodedUnit) -> Iterator[Point]:
    """Facets that one coder alone claims for a unit, and the first one where it differs."""
    only = [", ".join(sorted(one - other)) for one, other in (unit.facets, unit.facets[::-1])]
    if any(only):
        yield Point(name, "serves", *only)
    if unit.facets[0] == unit.facets[1] and unit.primary[0] != unit.primary[1]:
        yield Point(name, "serves[0]", *unit.primary)


def _prune(plan: Raw) -> None:
    """Take out what names items or funds that are not in the plan; a list that was left empty says something else."""
    names = {item["id"] for section in SECTIONS for item in _all(plan.get(section, ()))}
    funds = {fund["id"] for fund in plan.get("funds", ())}
    for item in (*(one for section in SECTIONS for one in _all(plan.get(section, ()))), *plan.get("diagnosis", ())):
        for key in ("indicators", "measures"):
            if item.get(key):
                item[key] = [name for name in item[key] if name in names]
                if not item[key]:
                    del item[key]
    for holder in (plan, *_all(plan.get("measures", ()))):
        budget = holder.get("budget")
        if isinstance(budget, dict) and budget.get("fund") not in (None, *funds):
            holder["budget"] = {key: value for key, value in budget.items() if key != "fund"}
            if not holder["budget"]:
                del holder["budget"]
    for item in (one for section in SECTIONS for one in _all(plan.get(section, ()))):
        if "supplied" in item:
            item["supplied"] = [entry for entry in item["supplied"] if _PART_OF.get(entry, entry) in item]
            if not item["supplied"]:
                del item["supplied"]


def _all(items: Iterable[Raw]) -> Iterator[Raw]:
    for item in items:
        yield item
        yield from item.get("actions", ())

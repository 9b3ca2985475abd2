"""A drafted plan as the scorer compares it: what each item says, and the quotes that it stands on."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from quality.figures import Point, point
from quality.words import folded

ROLES = ("lead", "responsible", "support", "partner", "suggested", "requested")
_TITLED = ("title", "object", "value", "target", "change", "milestones", "unit")
"""Entries whose own quotes show what the item itself is."""


class Body(NamedTuple):
    """A body as a draft names it, and the role that it gives it."""

    name: str
    role: str


class Action(NamedTuple):
    """A drafted action and the number of the measure that it is under."""

    titles: tuple[str, ...]
    quotes: tuple[str, ...]
    label: str
    measure: int


class Measure(NamedTuple):
    """A drafted measure, the bodies of its actions included."""

    titles: tuple[str, ...]
    quotes: tuple[str, ...]
    label: str
    sections: tuple[str, ...]
    bodies: tuple[Body, ...]
    dates: tuple[str, ...]


class Indicator(NamedTuple):
    """A drafted indicator with everything that it promises."""

    titles: tuple[str, ...]
    quotes: tuple[str, ...]
    label: str
    sections: tuple[str, ...]
    points: tuple[Point, ...]
    baseline: Point | None


class Draft(NamedTuple):
    """A drafted plan."""

    measures: tuple[Measure, ...]
    actions: tuple[Action, ...]
    indicators: tuple[Indicator, ...]
    amounts: tuple[str, ...]
    head: Mapping[str, Any]


def read(plan: Mapping[str, Any]) -> Draft:
    """The draft that a plan file holds, plan/1 or plan/2, as plain mappings and lists."""
    measures = tuple(_measure(said) for said in _mappings(plan.get("measures")))
    actions = [
        _action(action, number)
        for number, said in enumerate(_mappings(plan.get("measures")))
        for action in _mappings(said.get("actions"))
    ]
    indicators = tuple(_indicator(said) for said in _mappings(plan.get("indicators")))
    return Draft(measures, tuple(actions), indicators, tuple(_amounts(plan)), plan)


def texts(value: Any) -> list[str]:
    """The texts of a value that is one, or one in each language, or a list of them."""
    if value is None:
        return []
    if isinstance(value, Mapping):
        return [str(value[key]) for key in ("zh", "en") if value.get(key)]
    if isinstance(value, list | tuple):
        return [text for one in value for text in texts(one)]
    return [str(value)]


def _measure(said: Mapping[str, Any]) -> Measure:
    actions = list(_mappings(said.get("actions")))
    named: dict[str, Body] = {}
    for item in (said, *actions):
        for body in _bodies(item.get("owner")):
            named.setdefault(folded(body.name), body)
    dates = tuple(str(item["due"]) for item in (said, *actions) if item.get("due") is not None)
    return Measure(*_words(said), _sections(said), tuple(named.values()), dates)


def _action(said: Mapping[str, Any], measure: int) -> Action:
    return Action(*_words(said), measure)


def _indicator(said: Mapping[str, Any]) -> Indicator:
    unit = next(iter(texts(said.get("unit"))), "")
    points = [said.get("target"), *_mappings(said.get("targets")), *_mappings(said.get("milestones"))]
    read_points = tuple(found for one in points if (found := point(one, unit)))
    return Indicator(*_words(said), _sections(said), read_points, point(said.get("baseline"), unit))


def _words(said: Mapping[str, Any]) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """The folded titles and quotes of an item, and how to call it."""
    titles = texts(said.get("title")) + texts(said.get("name"))
    quotes = [text for quote in _quotes(said) for text in texts(quote.get("quote"))]
    label = (titles or quotes or ["?"])[0]
    return tuple(map(folded, titles)), tuple(dict.fromkeys(map(folded, quotes))), label


def _quotes(said: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    if isinstance(said.get("source"), Mapping):
        yield said["source"]
    entries = said.get("quotes")
    for entry, quote in entries.items() if isinstance(entries, Mapping) else ():
        if re.split(r"[.\[ ]", str(entry))[0] in _TITLED:
            yield quote if isinstance(quote, Mapping) else {"quote": quote}


def _sections(said: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(text for quote in _quotes(said) for key in ("section", "annex") for text in texts(quote.get(key)))


def _bodies(said: Any) -> Iterator[Body]:
    if isinstance(said, Mapping) and not {"en", "zh"}.issuperset(said):
        for role in ROLES:
            for name in _names(said.get(role)):
                yield Body(name, role)
    else:
        for name in _names(said):
            yield Body(name, "responsible")


def _names(said: Any) -> Iterator[str]:
    for one in said if isinstance(said, list | tuple) else [said]:
        for text in texts(one)[:1]:
            yield from (name.strip() for name in re.split("[、；;]", text) if name.strip())


def _amounts(plan: Mapping[str, Any]) -> Iterator[str]:
    """Every amount of money that the draft states, wherever it stands."""
    items = [plan, *_mappings(plan.get("funds")), *_mappings(plan.get("measures"))]
    items += [action for said in _mappings(plan.get("measures")) for action in _mappings(said.get("actions"))]
    for item in items:
        budget = item.get("budget", {"amount": item["amount"]} if "amount" in item else None)
        for key in ("amount", "per_case"):
            said = budget.get(key) if isinstance(budget, Mapping) else budget if key == "amount" else None
            yield from texts(said)


def _mappings(value: Any) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list | tuple) else []

"""One indicator for one thing: its years become milestones and a target, its places quotes, its facts a baseline."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from nqpf.documents.document import Extent
from nqpf.drafting.indicators.found import FoundBaseline, FoundConflict, FoundIndicator, FoundPoint
from nqpf.drafting.indicators.promises import Promise
from nqpf.drafting.outline import Section
from nqpf.plan.quantity import QuantityError, canonical_unit, parse_change, parse_reading

_Facts = dict[str, dict[str, Promise]]
"""What is said to stand, by plain name and base of its unit."""
_MOST = 50
"""Things of one number that a further one of that number is compared with."""
_LEAST = 4
"""Characters of a name that may be the end of a longer one for the same thing."""


@dataclass(slots=True)
class _Thing:
    """What is put together under one name and unit."""

    title: str
    section: Section | None
    promises: list[Promise] = field(default_factory=list)


@cache
def _idle() -> re.Pattern[str]:
    return re.compile(
        r"\A(?:公司|集团|全集团)|累计|全[省市县区州]|我[省市县区]|本市|年末|领域|总数量?|数量|个数|家数"
        r"|[“”\"'（）() 、的]|(?<=.)数\Z"
    )


@cache
def _idle_en() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:the|that|annual|yearly|total|overall|average|number of|share of)\b|(?<=[a-z]{2})(?:es|ed|s|d|e)\b| "
    )


def plain(title: str) -> str:
    """A title as names are compared: without scope, 累计, 数量 and signs; English without endings."""
    said = _idle().sub("", title) if not title.isascii() else title
    return _idle_en().sub("", said.casefold()) if said.isascii() else said.casefold()


def base(promise: Promise) -> str:
    """The base of a promise's unit; of a relative change none."""
    return canonical_unit(promise.mention.unit).base


def merge(placed: Iterable[tuple[Promise, Section | None]]) -> list[FoundIndicator]:
    """The indicators of all promises, in the order in which they are first named; facts give the baselines."""
    things: list[_Thing] = []
    by_name: dict[str, list[_Thing]] = {}
    by_amount: dict[tuple[str, str], list[_Thing]] = {}
    facts: _Facts = {}
    for promise, section in placed:
        key = plain(promise.title)
        if promise.fact:
            facts.setdefault(key, {}).setdefault(base(promise), promise)
            continue
        thing = _same(promise, key, by_name, by_amount)
        if thing is None:
            thing = _Thing(promise.title, section)
            things.append(thing)
            by_name.setdefault(key, []).append(thing)
        thing.promises.append(promise)
        by_amount.setdefault((_amount(promise), base(promise)), []).append(thing)
    return [_indicator(thing, facts) for thing in _joined(things)]


def _joined(things: Iterable[_Thing]) -> list[_Thing]:
    """The things, where one of the same number, unit and year was named longer or shorter before, joined to it."""
    kept: list[_Thing] = []
    known: dict[tuple[str, str, str], list[_Thing]] = {}
    for thing in things:
        marks = {(_amount(promise), base(promise), _year(promise)) for promise in thing.promises}
        earlier = [other for mark in marks for other in known.get(mark, ())[:_MOST]]
        same = next((other for other in earlier if _is_longer(plain(other.title), plain(thing.title))), None)
        if same is None:
            kept.append(thing)
        else:
            same.promises += thing.promises
        for mark in marks:
            known.setdefault(mark, []).append(same or thing)
    return kept


def _is_longer(one: str, other: str) -> bool:
    """Whether a name has all characters of the other one: 甲领域规上企业, 规上甲企业; but not 国家级苗圃, 省级苗圃."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _LEAST and not Counter(short) - Counter(long)


def _year(promise: Promise) -> str:
    return promise.year.written[:5] if promise.year else ""


def _same(
    promise: Promise,
    key: str,
    by_name: dict[str, list[_Thing]],
    by_amount: dict[tuple[str, str], list[_Thing]],
) -> _Thing | None:
    """The thing of the same name and unit, else one of the same number whose name is the longer or shorter one."""
    own = base(promise)
    for thing in by_name.get(key, ()):
        if any(own == base(other) or promise.mention.change or other.mention.change for other in thing.promises):
            return thing
    for thing in by_amount.get((_amount(promise), own), ())[:_MOST]:
        other = plain(thing.title)
        year = next((said.year.number for said in thing.promises if said.year), 0)
        same_year = not promise.year or not year or year == promise.year.number
        if same_year and _is_longer(other, key):
            by_name.setdefault(key, []).append(thing)
            return thing
    return None


def _amount(promise: Promise) -> str:
    return _read(promise.mention.value, promise.mention.change, promise.mention.unit)


@lru_cache(maxsize=4096)
def _read(value: str, change: str, unit: str) -> str:
    """What a value or change says, in one spelling."""
    if change:
        changed = parse_change(change, unit)
        return f"{changed.kind} {changed.amount:f}"
    read = parse_reading(value, unit)
    return f"{read.amount:f}-{read.high:f}" if read.high is not None else f"{read.amount:f}"


def _indicator(thing: _Thing, facts: _Facts) -> FoundIndicator:
    levels = [promise for promise in thing.promises if promise.mention.value]
    said = levels or thing.promises
    first = said[0]
    points: dict[str, Promise] = {}
    conflicts: list[FoundConflict] = []
    undated = [promise for promise in said if promise.year is None]
    for promise in said:
        if promise.year is None:
            continue
        known = points.setdefault(promise.year.written[:5], promise)
        if _amount(known) != _amount(promise):
            conflicts.append(_conflict(promise))
    for promise in undated:
        if not points:
            points[""] = promise
        elif all(_amount(promise) != _amount(other) for other in points.values()):
            conflicts.append(_conflict(promise))
    if levels:
        conflicts += [_conflict(promise) for promise in thing.promises if promise.mention.change]
    ordered = sorted(points.values(), key=lambda promise: promise.year.number or 9999 if promise.year else 0)
    chosen = ordered[-1]
    extents = [promise.extent for promise in thing.promises]
    fact = _fact(thing, first, facts)
    return FoundIndicator(
        title=thing.title,
        unit=fact.mention.unit if fact and first.mention.change else first.mention.unit,
        direction="down" if any(promise.falls for promise in said) else "up",
        target=_point(chosen),
        extent=first.extent,
        milestones=tuple(_point(promise) for promise in ordered[:-1]),
        baseline=_baseline(thing, fact),
        further=_others(extents, first.extent),
        conflicts=tuple(conflicts),
        section=thing.section,
    )


def _others(extents: Sequence[Extent], first: Extent) -> tuple[Extent, ...]:
    return tuple(extent for extent in dict.fromkeys(extents) if extent != first)


def _point(promise: Promise) -> FoundPoint:
    year, mention = promise.year, promise.mention
    dated = year.extent if year and year.extent.end else None
    return FoundPoint(mention.value, mention.change, year.written if year else "", promise.extent, dated)


def _conflict(promise: Promise) -> FoundConflict:
    return FoundConflict("target", promise.mention.value or promise.mention.change, promise.extent)


def _fact(thing: _Thing, first: Promise, facts: _Facts) -> Promise | None:
    """How the same thing stands, in the same unit; what only changes has no unit of its own, so that any will do."""
    known = facts.get(plain(thing.title), {})
    if first.mention.change and base(first) not in known:
        return next((fact for fact in known.values() if _loads(first.mention.change, fact.mention.unit)), None)
    return known.get(base(first))


def _loads(change: str, unit: str) -> bool:
    try:
        parse_change(change, unit)
    except QuantityError:
        return False
    return True


def _baseline(thing: _Thing, fact: Promise | None) -> FoundBaseline | None:
    for promise in thing.promises:
        if promise.start:
            return FoundBaseline(promise.start.value, promise.start.year, promise.start.extent)
    if fact is None or not fact.mention.value:
        return None
    return FoundBaseline(fact.mention.value, fact.year.written if fact.year else "", fact.extent)

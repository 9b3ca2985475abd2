"""One indicator for one thing: promises of one name and unit are put together, facts of that name kept apart."""

from collections.abc import Iterable

from nqpf.drafting.indicators.found import FoundIndicator
from nqpf.drafting.indicators.promises import Promise
from nqpf.drafting.indicators.sameness import amount, base, is_longer, plain
from nqpf.drafting.indicators.things import Facts, Thing, indicator
from nqpf.drafting.outline import Section

_MOST = 50
"""Things of one number that a further one of that number is compared with."""


def merge(placed: Iterable[tuple[Promise, Section | None]]) -> list[FoundIndicator]:
    """The indicators of all promises, in the order in which they are first named; facts give the baselines."""
    things: list[Thing] = []
    by_name: dict[str, list[Thing]] = {}
    by_amount: dict[tuple[str, str], list[Thing]] = {}
    facts: Facts = {}
    for promise, section in placed:
        key = plain(promise.title)
        if promise.fact:
            facts.setdefault(key, {}).setdefault(base(promise), promise)
            continue
        thing = _same(promise, key, by_name, by_amount)
        if thing is None:
            thing = Thing(promise.title, section)
            things.append(thing)
            by_name.setdefault(key, []).append(thing)
        thing.take([promise])
        by_amount.setdefault((amount(promise), base(promise)), []).append(thing)
    return [indicator(thing, facts) for thing in _joined(things)]


def _joined(things: Iterable[Thing]) -> list[Thing]:
    """The things, where one of the same number, unit and year was named longer or shorter before, joined to it."""
    kept: list[Thing] = []
    known: dict[tuple[str, str, int], list[Thing]] = {}
    for thing in things:
        marks = {
            (amount(promise), base(promise), promise.year.number if promise.year else 0) for promise in thing.promises
        }
        earlier = [other for mark in marks for other in known.get(mark, ())[:_MOST]]
        same = next((other for other in earlier if _are_same(other, thing)), None)
        if same is None:
            kept.append(thing)
        else:
            same.take(thing.promises)
        for mark in marks:
            known.setdefault(mark, []).append(same or thing)
    return kept


def _are_same(one: Thing, other: Thing) -> bool:
    return is_longer(plain(one.title), plain(other.title)) and one.takes(other.promises)


def _same(
    promise: Promise,
    key: str,
    by_name: dict[str, list[Thing]],
    by_amount: dict[tuple[str, str], list[Thing]],
) -> Thing | None:
    """The thing of the same name and unit, else one of the same number whose name is the longer or shorter one."""
    own = base(promise)
    for thing in by_name.get(key, ()):
        if thing.takes([promise]) and not thing.apart(promise):
            return thing
    for thing in by_amount.get((amount(promise), own), ())[:_MOST]:
        other = plain(thing.title)
        year = next((said.year.number for said in thing.promises if said.year), 0)
        same_year = not promise.year or not year or year == promise.year.number
        if same_year and is_longer(other, key) and thing.takes([promise]):
            by_name.setdefault(key, []).append(thing)
            return thing
    return None

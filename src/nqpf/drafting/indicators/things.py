"""What was put together under one name, as an indicator: years become milestones and a target, facts a baseline."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from nqpf.documents.document import Extent
from nqpf.drafting.indicators.found import FoundBaseline, FoundConflict, FoundIndicator, FoundPoint
from nqpf.drafting.indicators.promises import Promise
from nqpf.drafting.indicators.sameness import amount, base, is_relative, plain
from nqpf.drafting.outline import Section
from nqpf.plan.quantity import QuantityError, parse_change

Facts = dict[str, dict[str, Promise]]
"""What is said to stand, by plain name and base of its unit."""


@dataclass(slots=True)
class Thing:
    """What is put together under one name and unit, and the section that names it first."""

    title: str
    section: Section | None
    promises: list[Promise] = field(default_factory=list)
    unit: str | None = None
    """The base of its unit; None where all that is said of it is a change by a share."""
    rows: dict[tuple[int, int], tuple[tuple[int, int], str]] = field(default_factory=dict)
    """By table (or the tasks) and year, the row (or task) and the number that it has there."""

    def takes(self, promises: Sequence[Promise]) -> bool:
        """Whether further promises are in its unit."""
        return all(self.unit is None or is_relative(promise) or base(promise) == self.unit for promise in promises)

    def apart(self, promise: Promise) -> bool:
        """Whether another row of its table, or another task, has the thing with another value for that year."""
        if promise.row is None or self.promises[0].row is None:  # what a goal says, others restate or contradict
            return False
        known = self.rows.get((promise.row[0], promise.year.number if promise.year else 0))
        return known is not None and known[0] != promise.row and known[1] != amount(promise)

    def take(self, promises: Sequence[Promise]) -> None:
        """Add promises that it takes."""
        self.promises += promises
        for promise in promises:
            if promise.row is not None:
                at = (promise.row[0], promise.year.number if promise.year else 0)
                self.rows.setdefault(at, (promise.row, amount(promise)))
        if self.unit is None:
            self.unit = next((base(promise) for promise in promises if not is_relative(promise)), None)


def indicator(thing: Thing, facts: Facts) -> FoundIndicator:
    """The indicator of a thing; a level prevails over a change, what is said first over what differs later."""
    levels = [promise for promise in thing.promises if promise.mention.value]
    said = levels or thing.promises
    first = said[0]
    points, others = _points(said)
    if levels:
        others += [promise for promise in thing.promises if promise.mention.change]
    fact = _fact(thing, first, facts)
    return FoundIndicator(
        title=thing.title,
        unit=_unit(thing, first, fact),
        direction="down" if any(promise.falls for promise in said) else "up",
        target=_point(points[-1]),
        extent=first.extent,
        milestones=tuple(_point(promise) for promise in points[:-1]),
        baseline=_baseline(thing, fact),
        further=_others([promise.extent for promise in thing.promises], first.extent),
        conflicts=tuple(_conflict(promise) for promise in others),
        section=thing.section,
    )


def _unit(thing: Thing, first: Promise, fact: Promise | None) -> str:
    """The unit as written: of a level, else of an absolute change, else of what stands."""
    if first.mention.value:
        return first.mention.unit
    absolute = next((promise.mention.unit for promise in thing.promises if not is_relative(promise)), None)
    return absolute if absolute is not None else fact.mention.unit if fact else first.mention.unit


def _points(said: Sequence[Promise]) -> tuple[list[Promise], list[Promise]]:
    """One promise for each year in order, the last being the target, and those that say otherwise.

    One without a year is the target where it is said first and no year has its value (建成3个，其中2026年1个).
    """
    dated: dict[int, Promise] = {}
    others: list[Promise] = []
    for promise in said:
        if promise.year:
            known = dated.setdefault(promise.year.number, promise)
            if amount(known) != amount(promise):
                others.append(promise)
    points = [dated[number] for number in sorted(dated)]
    known_amounts = {amount(promise) for promise in points}
    for promise in said:
        if promise.year is None and amount(promise) not in known_amounts:
            known_amounts.add(amount(promise))
            if promise is said[0]:
                points.append(promise)
            else:
                others.append(promise)
    return points, others


def _others(extents: Sequence[Extent], first: Extent) -> tuple[Extent, ...]:
    return tuple(extent for extent in dict.fromkeys(extents) if extent != first)


def _point(promise: Promise) -> FoundPoint:
    year, mention = promise.year, promise.mention
    dated = year.extent if year and year.extent.end else None
    return FoundPoint(mention.value, mention.change, year.due if year else "", promise.extent, dated)


def _conflict(promise: Promise) -> FoundConflict:
    year = promise.year.due if promise.year else ""
    return FoundConflict("target", promise.mention.value or promise.mention.change, promise.extent, year)


def _fact(thing: Thing, first: Promise, facts: Facts) -> Promise | None:
    """How the same thing stands, under any of its names and in its unit.

    What only changes by a share has no unit of its own, so that any in which its change can be read will do.
    """
    for name in dict.fromkeys(plain(promise.title) for promise in thing.promises):
        known = facts.get(name, {})
        if thing.unit is not None:
            found = known.get(thing.unit)
        else:
            found = next((fact for fact in known.values() if _loads(first.mention.change, fact.mention.unit)), None)
        if found:
            return found
    return None


def _loads(change: str, unit: str) -> bool:
    try:
        parse_change(change, unit)
    except QuantityError:
        return False
    return True


def _baseline(thing: Thing, fact: Promise | None) -> FoundBaseline | None:
    for promise in thing.promises:
        if promise.start:
            return FoundBaseline(promise.start.value, promise.start.year, promise.start.extent)
    if fact is None or not fact.mention.value:
        return None
    return FoundBaseline(fact.mention.value, fact.year.written if fact.year else "", fact.extent)

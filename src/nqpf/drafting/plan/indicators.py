"""Indicators, as the plan format writes them."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Any

from nqpf.drafting.indicators import FoundBaseline, FoundConflict, FoundIndicator, FoundPoint
from nqpf.drafting.indicators.english import counted
from nqpf.drafting.outline import Section
from nqpf.drafting.plan.quoting import Quoting

_FURTHER = ("target", "value")
"""Under which entries the other places of the same target are quoted: the plan format has one quote for an entry."""


def draft_indicator(name: str, found: FoundIndicator, quoting: Quoting) -> dict[str, Any]:
    """An indicator under its id."""
    written = stated(name, found)
    written["source"] = quoting.source(found.extent)
    quotes = _quotes(found, quoting)
    if quotes:
        written["quotes"] = quotes
    if found.conflicts:
        written["conflicts"] = [_conflict(conflict, quoting) for conflict in found.conflicts]
    return written


def stated(name: str, found: FoundIndicator) -> dict[str, Any]:
    """What is said of an indicator, under its id, without quotes."""
    written: dict[str, Any] = {"id": name, "title": found.title}
    if unit := found.unit or (counted(found.title) if found.target.value and found.title.isascii() else ""):
        written["unit"] = unit
    if found.direction == "down":
        written["direction"] = "down"
    if found.baseline is not None:
        written["baseline"] = _baseline(found.baseline)
    written["target"] = _point(found.target)
    if found.milestones:
        written["milestones"] = [_point(point) for point in found.milestones]
    return written


def links(tasks: Sequence[Section], indicators: Iterable[tuple[str, FoundIndicator]]) -> dict[int, list[str]]:
    """By the place of a task, the ids of the indicators that its own text names; tasks stand in the text's order."""
    starts = [task.heading.start for task in tasks]
    linked: dict[int, list[str]] = {}
    for name, found in indicators:
        for extent in (found.extent, *found.further):
            place = bisect_right(starts, extent.start) - 1
            if place >= 0 and extent.within(tasks[place].whole) and name not in linked.get(place, ()):
                linked.setdefault(place, []).append(name)
    return linked


def _point(point: FoundPoint) -> dict[str, Any]:
    aim = {"change": point.change} if point.change else {"value": point.value}
    return {**aim, **({"year": point.year} if point.year else {})}


def _baseline(baseline: FoundBaseline) -> dict[str, Any]:
    return {"value": baseline.value, **({"year": baseline.year} if baseline.year else {})}


def _quotes(found: FoundIndicator, quoting: Quoting) -> dict[str, Any]:
    """The quotes of single entries that stand elsewhere than the indicator's own."""
    quotes: dict[str, Any] = {}
    dated = found.target.dated
    if dated is not None and not dated.within(found.extent):
        quotes["year"] = quoting.entry(dated, found.extent)
    if found.baseline is not None:
        quotes["baseline"] = quoting.source(found.baseline.extent)
    apart = [point.extent for point in found.milestones if not point.extent.within(found.extent)]
    if apart:
        quotes["milestones"] = quoting.entry(apart[0], found.extent)
    shown = {point.extent for point in found.milestones}
    for entry, extent in zip(_FURTHER, (one for one in found.further if one not in shown), strict=False):
        quotes[entry] = quoting.source(extent)
    return quotes


def _conflict(conflict: FoundConflict, quoting: Quoting) -> dict[str, Any]:
    return {"entry": conflict.entry, "value": conflict.value, "source": quoting.source(conflict.extent)}

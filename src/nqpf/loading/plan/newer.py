"""Keys of plan/2 in a file that says it is plan/1: each is a problem where it stands."""

from collections.abc import Iterator
from typing import Any

from nqpf.base.errors import Problem
from nqpf.base.language import Text
from nqpf.base.source import Pointer, Positions
from nqpf.plan.bodies import ROLES
from nqpf.plan.items import points_of
from nqpf.plan.plan import Plan

_PLAN = ("draft", "scope", "funds")
_ITEM = ("suggests", "silent", "supplied", "strength", "quotes", "conflicts", "every")
_BUDGET = ("per_case", "rate", "fund")
_SOURCE = ("sha256", "page", "annex", "row")
_POINT = ("low", "high", "comparator", "change")
_HINT = Text(
    "write `nqpf: plan/2` in the first line, or run nqpf convert",
    "请在首行写 `nqpf: plan/2`，或运行 nqpf convert",
)


def needs_newer(value: dict[str, Any]) -> bool:
    """Whether a plan's value uses what only plan/2 has."""
    horizon = value.get("horizon")
    ends = horizon if isinstance(horizon, dict) else {}
    return any(True for _ in _newer_keys(value)) or "start" not in ends or "end" not in ends


def find_newer(value: dict[str, Any], positions: Positions) -> Iterator[Problem]:
    """A problem for every key of plan/2 in a file of plan/1."""
    if value.get("nqpf") == "plan/1":
        for pointer in _newer_keys(value):
            name = next(part for part in reversed(pointer) if isinstance(part, str))
            message = Text(f"`{name}` needs plan/2", f"`{name}` 须用 plan/2")
            yield Problem(positions.key_span(pointer), message, _HINT)


def find_newer_values(plan: Plan, positions: Positions) -> Iterator[Problem]:
    """A problem for every range in a file of plan/1, which has single numbers alone."""
    if plan.nqpf == "plan/1":
        for number, indicator in enumerate(plan.indicators):
            for key, point in points_of(indicator):
                pointer: Pointer = ("indicators", number, *key, "value")
                if point.value is not None and point.value.is_range and positions.has(pointer):
                    message = Text("a range needs plan/2", "数值区间须用 plan/2")
                    yield Problem(positions.span(pointer), message, _HINT)


def _newer_keys(value: dict[str, Any]) -> Iterator[Pointer]:
    """The pointers to what plan/1 does not have, in a value of which nothing is known yet."""
    yield from _among(value, _PLAN, ())
    yield from _of_parts(value, ())
    for number, diagnosis in _mappings(value.get("diagnosis")):
        yield from _among(diagnosis, ("source",), ("diagnosis", number))
    for section in ("measures", "indicators", "statements"):
        for number, item in _mappings(value.get(section)):
            at: Pointer = (section, number)
            yield from _of_item(item, at)
            for inner, action in _mappings(item.get("actions")):
                yield from _of_item(action, (*at, "actions", inner))


def _of_item(item: dict[str, Any], at: Pointer) -> Iterator[Pointer]:
    yield from _among(item, _ITEM, at)
    yield from _of_parts(item, at)
    yield from _among(item.get("owner"), ROLES, (*at, "owner"))
    for number, claim in _mappings(item.get("serves")):
        yield from _among(claim, ("facet", "by", "because"), (*at, "serves", number))
    for key in ("baseline", "target", "benchmark"):
        yield from _among(item.get(key), _POINT, (*at, key))
    yield from _among(item.get("baseline"), ("source",), (*at, "baseline"))
    for number, milestone in _mappings(item.get("milestones")):
        yield from _among(milestone, _POINT, (*at, "milestones", number))


def _of_parts(holder: dict[str, Any], at: Pointer) -> Iterator[Pointer]:
    yield from _among(holder.get("budget"), _BUDGET, (*at, "budget"))
    yield from _among(holder.get("source"), _SOURCE, (*at, "source"))


def _among(value: Any, keys: tuple[str, ...], at: Pointer) -> Iterator[Pointer]:
    return ((*at, key) for key in keys if key in value) if isinstance(value, dict) else iter(())


def _mappings(value: Any) -> Iterator[tuple[int, dict[str, Any]]]:
    listed = value if isinstance(value, list) else []
    return ((number, entry) for number, entry in enumerate(listed) if isinstance(entry, dict))

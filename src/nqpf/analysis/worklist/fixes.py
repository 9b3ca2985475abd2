"""How an item comes to pass a test: the fields that are missing, filled with stand-ins.

A stand-in is only there to be scored; the author writes the real thing. So stand-ins promise no more than the
writing of a field can bring: a target improves on its baseline by a hair, so that no benchmark is reached by
assumption, and a value between goalposts is never made up. What figures decide cannot be fixed by writing.
"""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from nqpf.analysis.worklist import lists
from nqpf.analysis.worklist.lists import WRITTEN
from nqpf.facets.goalposts import GoalpostsCheck
from nqpf.facets.indicator import IndicatorCheck, is_unit
from nqpf.facets.measure import MeasureCheck
from nqpf.plan.bodies import Body
from nqpf.plan.funding import Budget
from nqpf.plan.items import PlanView, says_something
from nqpf.plan.plan import Action, Horizon, Indicator, Item, Statement
from nqpf.plan.points import Baseline, Target
from nqpf.plan.quantity import Money, Period, Reading, canonical_unit, parse_period

_BODY = Body(name=WRITTEN)
_OPEN_END = parse_period(2100)
"""When something is due in a plan that states no last year: any day would do."""
_HAIR = Decimal("0.000001")
_Update = dict[str, Any]
_Checks = Sequence[Any]


def fix(test: str, own: Item, seen: Item, checks: _Checks, view: PlanView) -> Item:
    """`own` with what the test misses filled in, or as it is where writing cannot help.

    `seen` is the item with what it inherits, `checks` are those of the facets that the fill is about.
    """
    for kind, fixes in _FIXES.items():
        if isinstance(own, kind) and test in fixes:
            return own.model_copy(update=fixes[test](own, seen, checks, view))
    return own


def _typed(own: Action, _: Action, checks: _Checks, __: PlanView) -> _Update:
    """A type that the most facets accept. One that is stated stays: another would be another measure."""
    asked = [check.types for check in checks if isinstance(check, MeasureCheck) and check.types]
    offered = [name for types in asked for name in types]
    best = max(offered, key=lambda name: (offered.count(name), -offered.index(name)), default="build")
    return {"type": own.type or best, "object": own.object if says_something(own.object) else WRITTEN}


def _owned(_: Any, __: Any, ___: _Checks, ____: PlanView) -> _Update:
    return {"owner": (_BODY,)}


def _scheduled(_: Action, __: Action, ___: _Checks, view: PlanView) -> _Update:
    return {"due": _last(view.plan.horizon)}


def _resourced(own: Action, seen: Action, _: _Checks, view: PlanView) -> _Update:
    """What the item lacks, inherited or not: an amount, a source, or both."""
    budget, whole = own.budget or Budget(), seen.budget or Budget()
    filled: _Update = {}
    small = whole.amount is not None and (whole.amount.amount == 0 or view.bounds.least(whole.amount))
    if small or not (whole.per_case or whole.amount):
        filled["amount"] = view.bounds.amounts.get("CNY", Money(Decimal(1), "CNY"))
    if view.naming.why_no_source(whole.source):
        filled["source"] = WRITTEN
    return {"budget": budget.model_copy(update=filled)}


def _named(own: Indicator, _: Indicator, checks: _Checks, view: PlanView) -> _Update:
    """A target value, and a unit in which the values that are there, else the rubric's benchmark, can be read."""
    points = (own.baseline, own.target, *own.milestones)
    written = [point.value.written for point in points if point and point.value]
    plain = [check for check in checks if isinstance(check, IndicatorCheck)]
    marks = [unit for check in plain if (unit := check.unit or (check.benchmark.unit if check.benchmark else ""))]
    ways = {check.direction for check in plain if check.direction}
    # What its own figures rise or fall to is no slip of the pen.
    moves = any(point and point.value for point in (own.baseline, *own.milestones))
    direction = ways.pop() if len(ways) == 1 and not moves else own.direction
    unit = ("%" if any("%" in text for text in written) else "个") if written else next(iter(marks), "个")
    return {
        "title": own.title if says_something(own.title) else WRITTEN,
        "unit": own.unit if is_unit(own.unit) else unit,
        "direction": direction,
        "target": _with_value(own.model_copy(update={"direction": direction}), checks, view),
    }


def _aimed(own: Indicator, _: Indicator, checks: _Checks, view: PlanView) -> _Update:
    target = _with_value(own, checks, view)
    if target is None or target.aim is None:
        return {}
    if target.year is None or not view.plan.horizon.covers(target.year):
        target = target.model_copy(update={"year": _last(view.plan.horizon)})
    return {"target": target}


def _last(horizon: Horizon) -> Period:
    return horizon.end or _OPEN_END


def _with_value(own: Indicator, checks: _Checks, view: PlanView) -> Target | None:
    """The target with a modest value where it has none, nor a change; one between goalposts is never made up."""
    target = own.target or Target(unit=own.unit)
    made_up = any(isinstance(check, GoalpostsCheck) and check.value == "target" for check in checks)
    if target.aim is not None or made_up:
        return own.target
    return target.model_copy(update={"value": _reading(_modest_target(own, checks, view))})


def _modest_target(own: Indicator, checks: _Checks, view: PlanView) -> Decimal:
    """As good as the last milestone, a hair better than the baseline, else just short of every benchmark."""
    sign = 1 if own.direction == "up" else -1
    known = [point.value.amount for point in own.milestones if point.value]
    if own.baseline and own.baseline.value:
        start = own.baseline.value.amount
        known.append(start + sign * max(_HAIR, view.bounds.least_distance(start, canonical_unit(own.unit).base)))
    if known:
        return max(known, key=lambda amount: sign * amount)
    marks = [check.benchmark for check in checks if isinstance(check, IndicatorCheck) and check.benchmark]
    bars = [mark.value.amount for mark in [*marks, own.benchmark] if mark and mark.value]
    return min(bars, key=lambda amount: sign * amount, default=Decimal(2)) - sign


def _anchored(own: Indicator, _: Indicator, checks: _Checks, view: PlanView) -> _Update:
    """A baseline before, and a hair below, all that the indicator aims at."""
    baseline = own.baseline or Baseline(unit=own.unit)
    later = [point for point in (*own.milestones, own.target) if point is not None]
    if own.target and own.target.change:
        baseline = baseline if says_something(baseline.source) else baseline.model_copy(update={"source": WRITTEN})
    elif baseline.value is None:
        amounts = [point.value.amount for point in later if point.value]
        made_up = any(isinstance(check, GoalpostsCheck) and check.value == "baseline" for check in checks)
        if not amounts or made_up:
            return {}
        sign = 1 if own.direction == "up" else -1
        worst = min(amounts, key=lambda amount: sign * amount)
        baseline = baseline.model_copy(update={"value": _reading(worst - sign * _apart(worst, view))})
    end = view.plan.horizon.end
    dates = [point.year.end for point in later if point.year] or ([end.end] if end else [])
    if dates and (baseline.year is None or baseline.year.end >= min(dates)):
        baseline = baseline.model_copy(update={"year": parse_period(max(min(dates).year - 1, 1000))})
    return {"baseline": baseline}


def _apart(value: Decimal, view: PlanView) -> Decimal:
    """How far below `value` a baseline must lie for the step to it to count."""
    part = view.bounds.distance
    return abs(value) * part / (1 - part) + _HAIR


def _tracked(own: Indicator, _: Indicator, __: _Checks, view: PlanView) -> _Update:
    return {
        "data_source": own.data_source if view.naming.names_source(own.data_source) else WRITTEN,
        "owner": own.owner if view.naming.bodies(own.owner) else (_BODY,),
        "frequency": own.frequency if says_something(own.frequency) else WRITTEN,
    }


def _ambitious(own: Indicator, _: Indicator, __: _Checks, ___: PlanView) -> _Update:
    """One milestone half-way in time that has reached the target: the least that leads there."""
    start, end = own.baseline, own.target
    if not start or not end or not start.year or not end.year or not end.value:
        return {}
    half = start.year.end + (end.year.end - start.year.end) / 2
    return {"milestones": (Target(unit=own.unit).model_copy(update={"value": end.value, "year": Period(half, half)}),)}


def _supported(own: Indicator, seen: Indicator, checks: _Checks, view: PlanView) -> _Update:
    owner = own.owner if view.naming.bodies(own.owner) else (_BODY,)
    return {**_anchored(own, seen, checks, view), "owner": owner}


def _sourced(own: Statement, _: Statement, __: _Checks, view: PlanView) -> _Update:
    source = own.data_source if view.naming.names_source(own.data_source) else WRITTEN
    return {"data_source": source, "date": own.date or view.plan.horizon.start or _OPEN_END}


def _kept(own: Statement, _: Statement, __: _Checks, view: PlanView) -> _Update:
    owner = own.owner if view.naming.bodies(own.owner) else (_BODY,)
    return {"owner": owner, "update": own.update if says_something(own.update) else WRITTEN}


def _reading(amount: Decimal) -> Reading:
    return Reading(amount, f"{amount:f}")


_Fix = Callable[[Any, Any, _Checks, PlanView], _Update]
_FIXES: Mapping[type[Item], Mapping[str, _Fix]] = {
    Action: {"stated": _typed, "owned": _owned, "scheduled": _scheduled, "resourced": _resourced},
    Indicator: {
        "stated": _named, "aimed": _aimed, "anchored": _anchored,
        "tracked": _tracked, "ambitious": _ambitious, "supported": _supported,
    },
    Statement: {"stated": lists.stated, "filled": lists.filled, "sourced": _sourced, "kept": _kept},
}  # fmt: skip
"""By kind of item, the tests that writing fixes in the item itself; links are made where all items are known."""

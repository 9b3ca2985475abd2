"""An item with only those of its entries that passages of the document say (method, section 8a).

Looked for are bodies, dates, sums, values and years, and the names of sources. What an item is about, its type, its
object and its links restate the quote in other words: a reviewer judges them.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Generic, NamedTuple, TypeVar

from nqpf.base.language import NO_TEXT, Text
from nqpf.evidence.says import Passages
from nqpf.plan.bodies import Bodies, Body
from nqpf.plan.fields import CYCLE_TITLES, read_cycle
from nqpf.plan.funding import Budget, Fund
from nqpf.plan.plan import Action, Indicator, Item, Statement
from nqpf.plan.points import Point, Target
from nqpf.review.answers import without

Sought = tuple[str, str]
"""An entry that was not found, and the words that were looked for."""


_Kept = TypeVar("_Kept")


class BorneOut(NamedTuple, Generic[_Kept]):
    """What is left of an item, and what was not found."""

    kept: _Kept
    missing: tuple[Sought, ...]


def without_entries(item: Item) -> Item:
    """An item whose own quote was not found: its place, its titles and claims, and nothing that counts."""
    return without(item, next(entries for kind, entries in _THAT_COUNT.items() if isinstance(item, kind)))


_THAT_COUNT: Mapping[type[Item], tuple[str, ...]] = {
    Action: ("type", "object", "owner", "start", "due", "every", "budget", "indicators"),
    Indicator: ("target", "baseline", "milestones", "benchmark"),
    Statement: ("entries",),
}


Funds = Mapping[str, Fund]


def borne_out(item: Item, said: Passages, funds: Funds) -> BorneOut[Item]:
    """The item with the entries that the passages say. They have to name a fund of the plan, or its sum."""
    if isinstance(item, Action):
        found = _of_action(item, said, funds)
    elif isinstance(item, Indicator):
        found = _of_indicator(item, said)
    else:
        assert isinstance(item, Statement)
        found = _of_statement(item, said)
    changed, missing = found
    return BorneOut(item.model_copy(update=changed) if changed else item, tuple(missing))


def fund_borne_out(fund: Fund, said: Passages) -> BorneOut[Fund]:
    """The fund with the entries that the passages say."""
    changed: dict[str, Any] = {}
    missing: list[Sought] = []
    if fund.amount is not None and not said.has_sum(fund.amount):
        changed["amount"] = None
        missing.append(("amount", fund.amount.worded.zh))
    if fund.source and not said.has_words(fund.source):
        changed["source"] = NO_TEXT
        missing.append(("source", _words(fund.source)))
    return BorneOut(fund.model_copy(update=changed) if changed else fund, tuple(missing))


_Found = tuple[dict[str, Any], list[Sought]]


def _of_action(item: Action, said: Passages, funds: Funds) -> _Found:
    changed, missing = _bodies("owner", item.owner, said)
    for entry, when in (("start", item.start), ("due", item.due)):
        if when is not None and not said.has_date(when):
            changed[entry] = None
            missing.append((entry, when.worded.zh))
    if item.every is not None and not said.has_cycle(item.every):
        changed["every"] = None
        missing.append(("every", CYCLE_TITLES[item.every].zh))
    if item.budget is not None:
        budget, gone = _budget(item.budget, said, funds)
        if gone:
            changed["budget"] = budget
            missing += gone
    return changed, missing


def _budget(budget: Budget, said: Passages, funds: Funds) -> tuple[Budget, list[Sought]]:
    changed: dict[str, Any] = {}
    missing: list[Sought] = []
    for entry, money in (("amount", budget.amount), ("per_case", budget.per_case)):
        if money is not None and not said.has_sum(money):
            changed[entry] = None
            missing.append((f"budget.{entry}", money.worded.zh))
    fund = funds.get(budget.fund or "")
    if fund and not (said.has_words(fund.title) or (fund.amount is not None and said.has_sum(fund.amount))):
        changed["fund"] = None
        missing.append(("budget.fund", _words(fund.title)))
    if budget.source and not said.has_words(budget.source):
        changed["source"] = NO_TEXT
        missing.append(("budget.source", _words(budget.source)))
    return budget.model_copy(update=changed), missing


def _of_indicator(item: Indicator, said: Passages) -> _Found:
    changed, missing = _bodies("owner", item.owner, said)
    for entry in ("target", "baseline", "benchmark"):
        point: Point | None = getattr(item, entry)
        if point is not None:
            kept, gone = _point(point, item.unit, said)
            if gone:
                changed[entry] = kept
                missing += [(f"{entry}.{part}", words) for part, words in gone]
    kept_milestones = []
    for milestone in item.milestones:
        kept, gone = _point(milestone, item.unit, said)
        missing += [(f"milestones.{part}", words) for part, words in gone]
        kept_milestones += [kept] if kept is not None and not gone else []
    if len(kept_milestones) < len(item.milestones):
        changed["milestones"] = tuple(kept_milestones)
    _texts({"data_source": item.data_source, "frequency": item.frequency}, said, changed, missing)
    return changed, missing


def _point(point: Point, unit: str, said: Passages) -> tuple[Point | None, list[Sought]]:
    """A value with its year; None where the value is not said, without the year where that is not."""
    unit = point.unit or unit
    if point.value is not None and not said.has_level(point.value, unit):
        return None, [("value", point.value.worded.zh)]
    if isinstance(point, Target) and point.change is not None and not said.has_change(point.change, unit):
        return None, [("change", point.change.worded.zh)]
    if point.year is not None and not said.has_year(point.year):
        return point.model_copy(update={"year": None}), [("year", point.year.worded.zh)]
    return point, []


def _of_statement(item: Statement, said: Passages) -> _Found:
    changed, missing = _bodies("owner", item.owner, said)
    cells = [(number, key, cell) for number, entry in enumerate(item.entries) for key, cell in entry.items()]
    gone = {(number, key) for number, key, cell in cells if cell and not said.has_words(cell)}
    if gone:
        changed["entries"] = tuple(
            {key: cell for key, cell in entry.items() if (number, key) not in gone}
            for number, entry in enumerate(item.entries)
        )
        missing += [("entries", _words(item.entries[number][key])) for number, key in sorted(gone)]
    if item.date is not None and not said.has_year(item.date):
        changed["date"] = None
        missing.append(("date", item.date.worded.zh))
    _texts({"data_source": item.data_source, "update": item.update}, said, changed, missing)
    return changed, missing


def _bodies(entry: str, bodies: Bodies, said: Passages) -> _Found:
    kept: tuple[Body, ...] = tuple(body for body in bodies if said.has_body(body))
    if len(kept) == len(bodies):
        return {}, []
    return {entry: kept}, [(entry, _words(body.name)) for body in bodies if body not in kept]


def _texts(texts: dict[str, Text], said: Passages, changed: dict[str, Any], missing: list[Sought]) -> None:
    """Names of sources, and how often something is done, by its own words or by any that mean the same."""
    for entry, text in texts.items():
        if text and not said.has_words(text) and not any(map(said.has_cycle, _cycles(text))):
            changed[entry] = NO_TEXT
            missing.append((entry, _words(text)))


def _cycles(text: Text) -> Iterator[Any]:
    return (cycle for words in (text.zh, text.en) if (cycle := read_cycle(words)))


def _words(text: Text) -> str:
    return text.zh or text.en

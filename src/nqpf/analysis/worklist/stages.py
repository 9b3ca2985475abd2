"""What every item's claims are worth at each stage of the work: as it is, filled in, and with its indicators filled in.

The plan is put to the same checks as ever, as a whole, once for each stage. An item's credit depends on nothing but
its own entry of the work list and on the indicators that it links, so that these stages are all there are.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from nqpf.analysis.worklist.additions import NO_ITEMS, NewItems, name_of, new_items
from nqpf.analysis.worklist.fills import COUNTED, PLAIN, Filled, indicator_filled, statement_filled
from nqpf.analysis.worklist.tasks import PLAIN_TASK, TaskFiller
from nqpf.facets.indicator import is_dated
from nqpf.plan.items import PlanView
from nqpf.plan.plan import Action
from nqpf.rubric.model import Facet, Rubric
from nqpf.scoring.claims import ClaimResult, ClaimResults, check_claims, natural
from nqpf.scoring.unanswered import unanswered

Claims = Mapping[str, Sequence[ClaimResult]]
"""By id of an item, what its claims on facets that apply are worth."""
_NONE: tuple[ClaimResult, ...] = ()


class Stages(NamedTuple):
    """The claims of items at each stage.

    `tasks_only` has the tasks filled in and not the indicators, `linked` the indicators and not the tasks. `rests_on`
    has, by task or action, the indicators that have to be filled in before one of them measures it. `filled` are all
    items that lack something, with what they lack, and `entry_of` has the item in whose entry each is completed.
    """

    now: Claims
    linked: Claims
    tasks_only: Claims
    done: Claims
    rests_on: Mapping[str, frozenset[str]]
    filled: Mapping[str, Filled]
    entry_of: Mapping[str, str]
    before: PlanView
    indicators_done: PlanView

    def claims(self, item: str, *, own: bool, linked: bool) -> Sequence[ClaimResult]:
        """What an item's claims are worth with its own entry done, or with an indicator done that it rests on."""
        if item in self.rests_on:
            chosen = (self.now, self.linked, self.tasks_only, self.done)[2 * own + linked]
        else:
            chosen = self.done if own else self.now
        return chosen.get(item, _NONE)

    def new(self, facet: str) -> float:
        """What a complete new item for a facet is worth; 0 where writing makes none."""
        return next((claim.credit for claim in self.done.get(name_of(facet), _NONE)), 0.0)


def stages_of(
    rubric: Rubric, view: PlanView, results: ClaimResults, facets: Mapping[str, Facet], *, adding: bool
) -> Stages:
    """The stages of a plan whose `results` are known. `facets` are those that apply; new items only if `adding`."""
    now = _by_item(results, facets)
    filled = dict(_items_filled(view, now, facets))
    halfway = _replaced(view, filled)
    linked = _by_item(check_claims(rubric, halfway), facets)
    tasks = dict(_tasks_filled(view, halfway, linked, facets))
    rests_on = _resting(view, halfway)
    full = {claim.facet for claims in now.values() for claim in claims if claim.credit == 1}
    wanting = [facet for name, facet in facets.items() if adding and name not in full]
    everything = _replaced(halfway, tasks, new_items(wanting, view))
    done = _by_item(check_claims(rubric, everything), facets)
    tasks_only = _by_item(check_claims(rubric, _replaced(view, tasks)), facets) if rests_on else done
    passing = {name: _that_pass(one, now, done, view, everything) for name, one in (filled | tasks).items()}
    return Stages(now, linked, tasks_only, done, rests_on, passing, _entries(view), view, halfway)


def _entries(view: PlanView) -> dict[str, str]:
    return {item.body.id: item.measure.id if item.measure else item.body.id for item in view.items}


def _by_item(results: ClaimResults, facets: Mapping[str, Facet]) -> Claims:
    claims: dict[str, list[ClaimResult]] = {}
    for facet, found in results.items():
        if facet in facets:
            for one in found:
                claims.setdefault(one.item.body.id, []).append(one)
    # In the order in which the item makes them: the first is its primary claim.
    return {name: sorted(of, key=lambda one: not one.primary) for name, of in claims.items()}


def _items_filled(view: PlanView, claims: Claims, facets: Mapping[str, Facet]) -> Iterable[tuple[str, Filled]]:
    for item in view.items:
        if item.kind != "measure":
            fill = indicator_filled if item.kind == "indicator" else statement_filled
            yield item.body.id, fill(item, claims.get(item.body.id, _NONE), facets, view)


def _tasks_filled(
    view: PlanView, halfway: PlanView, claims: Claims, facets: Mapping[str, Facet]
) -> Iterable[tuple[str, Filled]]:
    """The tasks filled in; an indicator that several name is the first one's, by id."""
    filler = TaskFiller(halfway, claims, facets)
    left_open = {one.task.id: one for one in unanswered(halfway)}
    named: set[str] = set()
    for task in sorted(view.plan.measures, key=lambda task: natural(task.id)):
        found = left_open.get(task.id)
        name = found.named if found and found.named not in named else None
        named |= {name} if name else set()
        yield task.id, filler.filled(task, found.questions if found else (), name)


def _resting(view: PlanView, halfway: PlanView) -> dict[str, frozenset[str]]:
    """The tasks and actions that nothing measures until an indicator that they link has been filled in."""
    resting = {}
    dated = {item.body.id for item in halfway.items if item.kind == "indicator" and is_dated(item, halfway)}
    for item in view.items:
        if isinstance(item.body, Action) and (item.body.indicators or (item.measure and item.measure.indicators)):
            name = item.body.id
            if not _is_measured(name, view) and _is_measured(name, halfway):
                links = (*item.body.indicators, *(item.measure.indicators if item.measure else ()))
                resting[name] = frozenset(link for link in links if link in dated)
    return resting


def _is_measured(name: str, view: PlanView) -> bool:
    return PLAIN_TASK.check(view.by_id[name], view).outcomes[-1].passed


def _replaced(view: PlanView, filled: Mapping[str, Filled], new: NewItems = NO_ITEMS) -> PlanView:
    """The plan with these items in place of its own, and new ones behind them."""
    plan = view.plan

    def of(items: Iterable[object], more: Iterable[object]) -> tuple[object, ...]:
        bodies = (filled[item.id].body if item.id in filled else item for item in items)  # type: ignore[attr-defined]
        return (*bodies, *more)

    own = [one.own for one in filled.values() if one.own is not None]
    sections = {
        "measures": of(plan.measures, new.measures),
        "indicators": of(plan.indicators, (*own, *new.indicators)),
        "statements": of(plan.statements, new.statements),
    }
    return PlanView(plan.model_copy(update=sections), view.bounds)


def _that_pass(filled: Filled, now: Claims, done: Claims, view: PlanView, everything: PlanView) -> Filled:
    """An item without those fills that do not make it pass: where figures decide, writing does not help."""
    names = dict.fromkeys(fill.item for fill in filled.fills)
    before = {key for name in names for key, passed in _outcomes(name, now, view) if passed}
    after = {key for name in names for key, passed in _outcomes(name, done, everything) if passed}
    # What is filled in at a task may be what its actions lack: a task is looked at with them.
    tests = {(name, test) for name, _, test in after - before}
    return filled._replace(fills=tuple(fill for fill in filled.fills if (fill.item, fill.test) in tests))


def _outcomes(name: str, claims: Claims, view: PlanView) -> Iterator[tuple[tuple[str, str, str], bool]]:
    """Whether an item passes each test: for each facet that it claims, and for none."""
    for claim in claims.get(name, _NONE):
        yield from (((name, claim.facet, one.test), one.passed) for one in claim.checked.outcomes)
    item = view.by_id[name]
    if item.kind == "measure":
        yield from (((name, "", one.test), one.passed) for one in PLAIN_TASK.check(item, view).outcomes)
    elif item.kind == "indicator":
        plain = PLAIN[0].check(item, view).outcomes
        yield from (((name, "", one.test), one.passed) for one in plain if one.test in COUNTED)

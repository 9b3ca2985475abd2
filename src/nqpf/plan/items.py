"""The items of a plan, each with its place in the file: who makes claims, and what checks look at."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, Literal, NamedTuple
from unicodedata import normalize

from nqpf.base.language import Text
from nqpf.base.source import Pointer
from nqpf.plan.funding import Budget, Fund
from nqpf.plan.materiality import NO_MATERIALITY, Materiality
from nqpf.plan.naming import Naming, places
from nqpf.plan.placeholder import alphanumeric, is_placeholder
from nqpf.plan.plan import Action, Indicator, Item, Measure, Plan, Statement
from nqpf.plan.points import Point

ItemKind = Literal["measure", "indicator", "statement"]
_LONGEST_SAID = 200
"""Characters of an item's text that are compared with what others say."""


def says_something(text: Text) -> bool:
    """Whether a text is there and is more than a placeholder, in either language."""
    return not is_placeholder(text.en) or not is_placeholder(text.zh)


def points_of(indicator: Indicator) -> Iterator[tuple[Pointer, Point]]:
    """The values an indicator gives, each with the route to it from the indicator."""
    for key, point in (
        ("baseline", indicator.baseline),
        ("target", indicator.target),
        ("benchmark", indicator.benchmark),
    ):
        if point is not None:
            yield (key,), point
    for number, point in enumerate(indicator.milestones):
        yield ("milestones", number), point


class PlacedItem(NamedTuple):
    """An item, the kind of facet it can serve, and the pointer to it; of an action, the measure it is part of."""

    kind: ItemKind
    pointer: Pointer
    body: Action | Indicator | Statement
    measure: Measure | None = None


def _said(item: Action | Indicator | Statement) -> str:
    words = item.title.zh or item.title.en
    if isinstance(item, Action):
        words += item.object.zh or item.object.en
    return alphanumeric(normalize("NFKC", words[:_LONGEST_SAID]).casefold())


def _inherit_budget(own: Budget | None, whole: Budget | None, naming: Naming) -> Budget | None:
    """An action may state its amount and leave the funding source to its measure, or the other way round."""
    if own is None or whole is None:
        return own or whole
    source = whole.source if naming.why_no_source(own.source) else own.source
    inherited = {key: getattr(own, key) or getattr(whole, key) for key in ("amount", "per_case", "fund")}
    return own.model_copy(update={**inherited, "source": source})


def states_none(item: Action | Indicator | Statement, entry: str) -> bool:
    """Whether a list is written and empty: that says "none", where leaving it out says nothing."""
    return entry in item.model_fields_set and getattr(item, entry) == ()


def _inherit(action: Action, measure: Measure, naming: Naming) -> Action:
    """The action with what it does not state itself taken from its measure (method, section 2)."""
    unmeasured = states_none(action, "indicators")
    inherited = {
        "owner": action.owner if naming.bodies(action.owner) else measure.owner,
        "start": action.start or measure.start,
        "due": action.due or measure.due,
        "every": action.every or measure.every,
        "budget": _inherit_budget(action.budget, measure.budget, naming),
        "indicators": () if unmeasured else action.indicators or measure.indicators,
    }
    return action.model_copy(update=inherited)


def _place(plan: Plan, naming: Naming) -> Iterator[PlacedItem]:
    for i, measure in enumerate(plan.measures):
        yield PlacedItem("measure", ("measures", i), measure)
        for j, action in enumerate(measure.actions):
            yield PlacedItem("measure", ("measures", i, "actions", j), _inherit(action, measure, naming), measure)
    for i, indicator in enumerate(plan.indicators):
        yield PlacedItem("indicator", ("indicators", i), indicator)
    for i, statement in enumerate(plan.statements):
        yield PlacedItem("statement", ("statements", i), statement)


class PlanView:
    """A plan with its items placed and found by id: all that a check may look at."""

    def __init__(self, plan: Plan, bounds: Materiality = NO_MATERIALITY) -> None:
        """Place the plan's items; ids are taken to be unique, which the loader has seen to.

        `bounds` is what the rubric says of the size and wording of entries.
        """
        self.plan = plan
        self.bounds = bounds
        self.naming = Naming(bounds, places(plan.subject, plan.kind == "region"))
        self.items = tuple(_place(plan, self.naming))

    @cached_property
    def by_id(self) -> dict[str, PlacedItem]:
        """The items by id."""
        return {item.body.id: item for item in self.items}

    def own(self, item: PlacedItem) -> Action | Indicator | Statement:
        """An item as it is written, without what an action inherits from its measure."""
        match item.pointer:
            case ("measures", int(number), "actions", int(place)):
                return self.plan.measures[number].actions[place]
            case ("measures", int(number)):
                return self.plan.measures[number]
            case _:
                return item.body

    def replaced(self, items: Mapping[Pointer, Item], plan: Plan | None = None) -> "PlanView":
        """The view of the plan, or of one with another head, with other items in the places of all of its own.

        A measure is given as it is to be without regard to its actions, which are given by themselves.
        """
        head = plan or self.plan
        measures = (
            items["measures", number].model_copy(
                update={
                    "actions": tuple(
                        items["measures", number, "actions", place] for place in range(len(measure.actions))
                    )
                }
            )
            for number, measure in enumerate(head.measures)
        )
        changed = {
            "measures": tuple(measures),
            "indicators": tuple(items["indicators", number] for number in range(len(head.indicators))),
            "statements": tuple(items["statements", number] for number in range(len(head.statements))),
        }
        return PlanView(head.model_copy(update=changed), self.bounds)

    @cached_property
    def said(self) -> tuple[str, ...]:
        """For each of the items, the letters and digits of its title and, of a measure or an action, of its object."""
        return tuple(_said(item.body) for item in self.items)

    @cached_property
    def tested(self) -> dict[str, tuple[PlacedItem, tuple[Any, ...]]]:
        """By id of an item that was checked, it and the outcomes that are the same for whichever facet asks."""
        return {}

    @cached_property
    def funds(self) -> dict[str, Fund]:
        """The shared funds of the plan by id."""
        return {fund.id: fund for fund in self.plan.funds}

    def fund_of(self, action: Action) -> Fund | None:
        """The shared fund that a measure or action draws on."""
        return self.funds.get(action.budget.fund) if action.budget and action.budget.fund else None

    def linked_indicators(self, action: Action) -> tuple[Indicator, ...]:
        """The indicators that a measure or action names."""
        found = (self.by_id.get(name) for name in action.indicators)
        return tuple(item.body for item in found if item and isinstance(item.body, Indicator))

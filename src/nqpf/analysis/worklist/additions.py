"""New items: one for a facet, complete, as a plan would have to add it."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from nqpf.analysis.worklist.fills import list_fixed
from nqpf.analysis.worklist.fixes import fix
from nqpf.analysis.worklist.lists import WRITTEN
from nqpf.analysis.worklist.tasks import linked, name_of_own, own_indicator
from nqpf.facets import LADDERS, SERVED_BY
from nqpf.plan.claims import Claim
from nqpf.plan.items import ItemKind, PlanView
from nqpf.plan.plan import Action, Indicator, Item, Measure, Statement
from nqpf.rubric.model import Facet

_MADE: Mapping[ItemKind, Any] = {"measure": Measure, "indicator": Indicator, "statement": Statement}
_NEW = "new tasks"
"""They are all tried with one indicator: what a link is worth does not depend on which it is."""


class NewItems(NamedTuple):
    """New items by section of a plan."""

    measures: tuple[Item, ...]
    indicators: tuple[Item, ...]
    statements: tuple[Item, ...]


NO_ITEMS = NewItems((), (), ())


def name_of(facet: str) -> str:
    """The id of the new item for a facet: no item of a plan begins with a `+`."""
    return f"+{facet}"


def new_items(facets: Iterable[Facet], view: PlanView) -> NewItems:
    """A complete item for each facet that writing can serve: a value between goalposts is never made up."""
    made: dict[ItemKind, list[Item]] = {"measure": [], "indicator": [], "statement": []}
    shared = own_indicator(_NEW, view)
    for facet in facets:
        if facet.check.kind != "goalposts":
            kind = SERVED_BY[facet.check.kind]
            made[kind].append(_complete(kind, facet, view))
    if made["measure"]:
        made["indicator"].append(shared)
    return NewItems(tuple(made["measure"]), tuple(made["indicator"]), tuple(made["statement"]))


def _complete(kind: ItemKind, facet: Facet, view: PlanView) -> Item:
    update = {"id": name_of(facet.id), "serves": (Claim(facet=facet.id),)}
    body: Item = _MADE[kind](id="new", title=WRITTEN).model_copy(update=update)
    for rung in LADDERS[kind]:
        if isinstance(body, Action) and rung.test == "measured":
            body = linked(body, name_of_own(_NEW))
        elif isinstance(body, Statement):
            body = list_fixed(rung.test, body, [facet.check], view)
        else:
            body = fix(rung.test, body, body, [facet.check], view)
    return body

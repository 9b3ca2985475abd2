"""The items that steps are tried on: those of the plan, taken apart, and a new one for every facet that may need it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from nqpf.analysis.roadmap.entries import WRITTEN
from nqpf.analysis.roadmap.fixes import fix
from nqpf.facets import SERVED_BY
from nqpf.facets.indicator import IndicatorCheck, is_dated
from nqpf.plan.items import ItemKind, PlacedItem, PlanView
from nqpf.plan.plan import Action, Indicator, Item, Measure, Plan, Statement
from nqpf.rubric.model import Facet

PLAIN = IndicatorCheck(kind="indicator")
"""What an indicator is put to that a measure links: no facet asks it for more."""
DATED_INDICATOR = ("stated", "aimed")
"""What an indicator needs before it measures something."""
NEW_INDICATOR = "+indicator"
"""The id of the indicator that would be linked, where the plan has none with a target and its year."""
_MADE: Mapping[str, Any] = {"measure": Measure, "indicator": Indicator, "statement": Statement}


class Draft(NamedTuple):
    """An item as it states itself, its measure if it is an action, and the items that its credit depends on."""

    kind: ItemKind
    body: Item
    measure: str | None
    needs: tuple[str, ...]


def stand_in_of(view: PlanView) -> str | None:
    """An indicator that has a target and its year: what `measured` is tried with."""
    found = (item for item in view.items if item.kind == "indicator" and is_dated(item, view))
    return next((item.body.id for item in found), None)


def dated_indicator(view: PlanView) -> Item:
    """A new indicator with a target and its year, for a plan that has none."""
    made: Item = Indicator(id="new", title=WRITTEN, unit="个").model_copy(update={"id": NEW_INDICATOR})
    for test in DATED_INDICATOR:
        made = fix(test, made, made, [PLAIN], view)
    return made


def drafts_of(view: PlanView, facets: Iterable[Facet], stand_in: str | None) -> Iterator[tuple[str, Draft]]:
    """Every item by its key: the plan's by their ids, new ones by a `+` and the facet they serve."""
    linkable = (stand_in,) if stand_in else ()
    for item in view.items:
        yield item.body.id, _draft(item, view, linkable)
    for facet in facets:
        if facet.check.kind != "goalposts":
            kind = SERVED_BY[facet.check.kind]
            made = _MADE[kind](id="new", title=WRITTEN, serves=(facet.id,)).model_copy(update={"id": f"+{facet.id}"})
            yield made.id, Draft(kind, made, None, (made.id, *(linkable if kind == "measure" else ())))


def _draft(item: PlacedItem, view: PlanView, linkable: tuple[str, ...]) -> Draft:
    own, measure = _own(item, view.plan)
    needs = dict.fromkeys([item.body.id])
    if isinstance(item.body, Action):
        whole = view.by_id[measure].body if measure else item.body
        assert isinstance(whole, Action)
        linked = (*item.body.indicators, *whole.indicators, *linkable)
        known = [name for name in linked if name in view.by_id and view.by_id[name].kind == "indicator"]
        needs |= dict.fromkeys([*([measure] if measure else []), *known])
    return Draft(item.kind, own, measure, tuple(needs))


def _own(item: PlacedItem, plan: Plan) -> tuple[Item, str | None]:
    """What the item states itself, and the measure it belongs to if it is an action."""
    match item.pointer:
        case ("measures", int(number), "actions", int(inner)):
            measure = plan.measures[number]
            return measure.actions[inner], measure.id
        case _:
            return item.body, None

"""The items of a scored plan, in the order of the plan, each with what every claim of it earns."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from nqpf.base.points import points
from nqpf.base.source import SourceMap
from nqpf.facets import Check, CheckResult
from nqpf.facets.indicator import IndicatorCheck
from nqpf.facets.measure import MeasureCheck
from nqpf.plan.items import ItemKind, PlacedItem, PlanView
from nqpf.report.places import Places
from nqpf.report.score.items_view import ClaimScoreView, EntryPlaceView, ItemView, TestView
from nqpf.scoring.claims import ClaimResult, ClaimResults

_ANY: Mapping[ItemKind, Check] = {
    "measure": MeasureCheck(kind="measure"),
    "indicator": IndicatorCheck(kind="indicator"),
}
"""By kind of item, the tests that every facet has in common; those of a list are a facet's own."""


def items_of(view: PlanView, results: ClaimResults, positions: SourceMap) -> Iterator[ItemView]:
    """Every item; `results` are those of the whole plan, the best of each facet first."""
    found: dict[str, dict[str, ClaimResult]] = defaultdict(dict)
    for facet, claims in results.items():
        for result in claims:
            found[result.item.body.id][facet] = result
    places = Places(view)
    for item in view.items:
        made = [found[item.body.id][name] for name in item.body.facets if name in found[item.body.id]]
        yield _item(item, made, results, positions, view)._replace(
            place=places.at(item.pointer),
            measure=item.measure.id if item.measure else None,
            entries=tuple(EntryPlaceView(name, places.at((*item.pointer, name))) for name in item.body.quotes),
        )


def tests_of(result: ClaimResult | None, positions: SourceMap) -> tuple[TestView, ...]:
    """The tests of a result in their order, each at its line."""
    return _seen(result.checked, positions) if result else ()


def _seen(checked: CheckResult, positions: SourceMap) -> tuple[TestView, ...]:
    return tuple(
        TestView(one.test, one.passed, one.note, positions.span(one.pointer).line, one.normalised, one.keys)
        for one in checked.outcomes
    )


def _item(
    item: PlacedItem, claims: list[ClaimResult], results: ClaimResults, positions: SourceMap, view: PlanView
) -> ItemView:
    check = _ANY.get(item.kind)
    checked = claims[0].checked if claims else check.check(item, view) if check else None
    return ItemView(
        id=item.body.id,
        title=item.body.title,
        kind=item.kind,
        line=positions.span(item.pointer).line,
        claims=tuple(
            ClaimScoreView(one.facet, one.primary, points(one.credit), results[one.facet][0].item is item)
            for one in claims
        ),
        tests=_seen(checked, positions) if checked else (),
    )

"""The items of a scored plan, in the order of the plan, each with what every claim of it earns."""

from collections import defaultdict
from collections.abc import Iterator

from nqpf.base.points import points
from nqpf.base.source import SourceMap
from nqpf.plan.items import PlacedItem, PlanView
from nqpf.report.places import Places, PlaceView
from nqpf.report.score.items_view import ClaimScoreView, ItemView, TestView
from nqpf.scoring.claims import ClaimResult, ClaimResults


def items_of(view: PlanView, results: ClaimResults, positions: SourceMap) -> Iterator[ItemView]:
    """Every item; `results` are those of the whole plan, the best of each facet first."""
    found: dict[str, dict[str, ClaimResult]] = defaultdict(dict)
    for facet, claims in results.items():
        for result in claims:
            found[result.item.body.id][facet] = result
    places = Places(view)
    for item in view.items:
        yield _item(item, found[item.body.id], results, positions, places.at(item.pointer))


def tests_of(result: ClaimResult | None, positions: SourceMap) -> tuple[TestView, ...]:
    """The tests of a result in their order, each at its line."""
    outcomes = result.checked.outcomes if result else ()
    return tuple(
        TestView(one.test, one.passed, one.note, positions.span(one.pointer).line, one.normalised, one.keys)
        for one in outcomes
    )


def _item(
    item: PlacedItem,
    found: dict[str, ClaimResult],
    results: ClaimResults,
    positions: SourceMap,
    place: PlaceView | None,
) -> ItemView:
    claims = [found[name] for name in item.body.facets if name in found]
    return ItemView(
        id=item.body.id,
        title=item.body.title,
        kind=item.kind,
        line=positions.span(item.pointer).line,
        claims=tuple(
            ClaimScoreView(one.facet, one.primary, points(one.credit), results[one.facet][0].item is item)
            for one in claims
        ),
        tests=tests_of(claims[0] if claims else None, positions),
        place=place,
    )

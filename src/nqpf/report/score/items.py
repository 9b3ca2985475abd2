"""The items of a scored plan, in the order of the plan, each with what every claim of it earns."""

from collections import defaultdict
from collections.abc import Iterator

from nqpf.base.points import points
from nqpf.base.source import SourceMap
from nqpf.plan.items import PlacedItem, PlanView
from nqpf.report.score.items_view import ClaimScoreView, ItemView, TestView
from nqpf.scoring.claims import Finding, Findings


def items_of(view: PlanView, findings: Findings, positions: SourceMap) -> Iterator[ItemView]:
    """Every item; `findings` are those of the whole plan, the best of each facet first."""
    found: dict[str, dict[str, Finding]] = defaultdict(dict)
    for facet, claims in findings.items():
        for finding in claims:
            found[finding.item.body.id][facet] = finding
    for item in view.items:
        yield _item(item, found[item.body.id], findings, positions)


def tests_of(finding: Finding | None, positions: SourceMap) -> tuple[TestView, ...]:
    """The tests of a finding in their order, each at its line."""
    outcomes = finding.result.outcomes if finding else ()
    return tuple(
        TestView(outcome.test, outcome.passed, outcome.note, positions.span(outcome.pointer).line, outcome.normalised)
        for outcome in outcomes
    )


def _item(item: PlacedItem, found: dict[str, Finding], findings: Findings, positions: SourceMap) -> ItemView:
    claims = [found[name] for name in item.body.serves if name in found]
    return ItemView(
        id=item.body.id,
        title=item.body.title,
        kind=item.kind,
        line=positions.span(item.pointer).line,
        claims=tuple(
            ClaimScoreView(one.facet, one.primary, points(one.credit), findings[one.facet][0].item is item)
            for one in claims
        ),
        tests=tests_of(claims[0] if claims else None, positions),
    )

"""What claims of two coders are worth: totals of what either or both claim, and of one coder without one claim."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from nqpf.base.points import points
from nqpf.report.scored import ScoredPlan
from nqpf.review.agree.compared import CodedUnit
from nqpf.scoring.claims import ClaimResult, ClaimResults, ranked


class Totals(NamedTuple):
    """Totals, 0 to 100, of what either coder claims and of what both claim of the same units."""

    union: float
    intersection: float


def totals_of(coders: tuple[ScoredPlan, ScoredPlan], units: Iterable[CodedUnit]) -> Totals:
    """Each claim is tested on the item of who makes it. Of what both claim of a unit the union counts the better and
    the intersection the worse, so that it is never above either coder's total, nor the union below.

    What applies to the plan is as the first coder says.
    """
    either: dict[str, list[ClaimResult]] = {}
    both: dict[str, list[ClaimResult]] = {}
    tested = [_by_item(coder.results) for coder in coders]
    for one in units:
        for facet in sorted(one.facets[0] | one.facets[1]):
            best = [
                ranked([known[name, facet] for name in items if (name, facet) in known])[:1]
                for known, items in zip(tested, one.unit.items, strict=True)
            ]
            found = [result for several in best for result in several]
            either.setdefault(facet, []).extend(found)
            if len(found) == len(coders):
                both.setdefault(facet, []).append(min(found, key=lambda result: result.credit))
    return Totals(*(total_of(coders[0], _ranked(results)) for results in (either, both)))


def total_of(plan: ScoredPlan, results: ClaimResults) -> float:
    """The total of a plan, 0 to 100, if these were the results of its claims."""
    return points(plan.standard.prepared(plan.plan).scorecard(results).total)


class Worths:
    """What single claims bring to the total of a plan: only the best claim on a facet brings anything."""

    def __init__(self, plan: ScoredPlan) -> None:
        """Of a scored plan; nothing is worked out yet."""
        self._plan, self._total = plan, points(plan.card.total)
        self._known: dict[tuple[str, frozenset[str]], float] = {}

    def of(self, facet: str, items: Iterable[str]) -> float:
        """By how many points the total falls if these items do not claim the facet."""
        results = self._plan.results.get(facet, ())
        named = frozenset(items)
        if not results or results[0].item.body.id not in named:
            return 0.0
        if (facet, named) not in self._known:
            left = tuple(result for result in results if result.item.body.id not in named)
            without = {**self._plan.results, facet: left} if left else _without(self._plan.results, facet)
            self._known[facet, named] = max(self._total - total_of(self._plan, without), 0.0)
        return self._known[facet, named]


def _without(results: ClaimResults, facet: str) -> ClaimResults:
    return {name: found for name, found in results.items() if name != facet}


def _by_item(results: ClaimResults) -> Mapping[tuple[str, str], ClaimResult]:
    return {(result.item.body.id, facet): result for facet, several in results.items() for result in several}


def _ranked(results: Mapping[str, list[ClaimResult]]) -> ClaimResults:
    return {facet: ranked(several) for facet, several in results.items() if several}

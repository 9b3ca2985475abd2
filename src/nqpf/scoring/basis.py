"""What of a plan counts on a basis: all that it claims, what its document bears out, what a named person has confirmed.

Method, section 8a. Every figure is worked out as ever, on less of the same plan, and none comes out higher than before.
"""

from collections.abc import Iterable
from typing import Literal, NamedTuple, get_args

from nqpf.facets.ladder import RUNGS, CheckResult, climb
from nqpf.plan.items import PlacedItem, PlanView
from nqpf.rubric.model import Rubric
from nqpf.scoring.claims import ClaimResult, ClaimResults, ranked
from nqpf.scoring.commitment import Commitment, commitment_of

Basis = Literal["claimed", "quoted", "confirmed"]
BASES: tuple[Basis, ...] = get_args(Basis)
"""From the widest to the narrowest: what counts on one counts on those before it, too."""

Point = tuple[str, str]
"""An item's id and the facet that it claims."""


class Grounds(NamedTuple):
    """What of a plan counts.

    `view` is the plan without the entries that do not count. Its items, their ids, titles and claims all stay where
    they are: the places in the file stay right, a secondary claim stays one, and no task leaves the denominator of
    commitment. `claims` are the claims that count. `units` are the headed units of the document that no task quotes.
    """

    view: PlanView
    claims: frozenset[Point]
    units: int = 0


def all_of(view: PlanView) -> Grounds:
    """All of a plan: what it claims."""
    return Grounds(view, frozenset((item.body.id, facet) for item in view.items for facet in item.body.facets))


def results_on(grounds: Grounds, rubric: Rubric, before: ClaimResults) -> ClaimResults:
    """The results of the claims that count, made on the entries that count; `before` are those of the whole plan."""
    facets = rubric.facets()
    found: dict[str, tuple[ClaimResult, ...]] = {}
    for facet, results in before.items():
        check = facets[facet][1].check
        kept = [
            result._replace(item=item, checked=_no_better(check.check(item, grounds.view), result.checked))
            for result, item in _that_count(grounds, facet, results)
        ]
        if kept:
            found[facet] = ranked(kept)
    return found


def commitment_on(grounds: Grounds, whole: PlanView) -> Commitment:
    """The commitment by the entries that count, over no fewer tasks than the whole plan has."""
    return commitment_of(grounds.view, whole, grounds.units)


def _that_count(
    grounds: Grounds, facet: str, results: Iterable[ClaimResult]
) -> Iterable[tuple[ClaimResult, PlacedItem]]:
    for result in results:
        name = result.item.body.id
        if (name, facet) in grounds.claims:
            yield result, grounds.view.by_id[name]


def _no_better(now: CheckResult, before: CheckResult) -> CheckResult:
    """The result on less of an item: a test that all of it fails is not passed by a part of it.

    Without the budget that it is a part of, an amount may seem large enough.
    """
    if len(now.outcomes) == len(before.outcomes) == RUNGS:
        pairs = zip(now.outcomes, before.outcomes, strict=True)
        return climb([one if was.passed else was for one, was in pairs])
    return min(now, before, key=lambda result: result.credit)

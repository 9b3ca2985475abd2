"""Suggestions of the tool that a reviewer has accepted: they become claims, and are confirmed by who accepted them."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from nqpf.plan.claims import MOST_CLAIMS, NO_FACET, Claim
from nqpf.plan.items import PlanView
from nqpf.plan.plan import Item, Plan
from nqpf.review.confirmed import Allowed, Judging, anybody
from nqpf.review.reviewfile import Review
from nqpf.rubric.model import Rubric
from nqpf.scoring.basis import Point


def with_accepted(view: PlanView, rubric: Rubric, reviews: Sequence[Review], allowed: Allowed = anybody) -> Plan:
    """The plan in which accepted suggestions are claims, behind those that it makes; itself where there are none.

    Only what was accepted as it stands today and what no reviewer refuses, and no more claims than an item may have.
    What nobody has made needs nobody else to confirm it.
    """
    judging = Judging(view, rubric)
    accepted: dict[str, dict[str, None]] = defaultdict(dict)
    refused: set[Point] = set()
    for review in reviews:
        last = {(entry.item, entry.facet): entry for entry in review.entries if entry.facet is not None}
        for (name, facet), entry in last.items():
            item = view.by_id.get(name)
            suggested = {one.facet for one in item.body.suggestions} - {NO_FACET} if item else frozenset()
            if facet is None or facet not in suggested or not judging.holds(review, entry)[0]:
                continue
            if entry.verdict != "accepted":
                refused.add((name, facet))
            elif allowed(review, entry):
                accepted[name][facet] = None
    for name, facet in refused:
        accepted[name].pop(facet, None)
    accepted = {name: facets for name, facets in accepted.items() if facets}
    if not accepted:
        return view.plan
    return view.replaced({item.pointer: _with_claims(view.own(item), accepted) for item in view.items}).plan


def _with_claims(item: Item, accepted: Mapping[str, Collection[str]]) -> Item:
    """The item with accepted facets as claims of nobody's; a claim that was only suggested stays behind them."""
    if item.id not in accepted:
        return item
    own = [claim for claim in item.serves if not claim.is_suggested]
    free = MOST_CLAIMS - len(own)
    added = [Claim(facet=name) for name in accepted[item.id]][:free]
    left = [claim for claim in item.serves if claim.is_suggested and claim.facet not in accepted[item.id]]
    return item.model_copy(update={"serves": (*own, *added, *left)[:MOST_CLAIMS]})

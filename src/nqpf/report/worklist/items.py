"""Items of a plan by name, and where the document has them."""

from nqpf.report.scored import ScoredPlan
from nqpf.report.worklist.view import NamedView


def named(scored: ScoredPlan, item: str) -> NamedView:
    """An item by its id."""
    found = scored.plan.view.by_id[item]
    return NamedView(item, found.body.title, scored.places.at(found.pointer))

"""What stands behind a plan: the documents that it quotes, and the reviews beside it."""

from collections.abc import Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from nqpf.documents.cited import Documents
from nqpf.loading.plan.plan import LoadedPlan
from nqpf.loading.quoted import documents_for
from nqpf.loading.reviews import LoadedReview, reviews_of
from nqpf.plan.items import PlanView
from nqpf.review.accepted import with_accepted
from nqpf.review.confirmed import Allowed, anybody
from nqpf.rubric.model import Rubric

NO_DOCUMENTS: Documents = MappingProxyType({})
"""Nobody looked for what the plan cites."""


class Behind(NamedTuple):
    """The documents that a plan quotes, as far as they were looked for, and its reviews."""

    documents: Documents = NO_DOCUMENTS
    reviews: tuple[LoadedReview, ...] = ()


def with_reviews(
    plan: LoadedPlan, rubric: Rubric, reviews: Sequence[LoadedReview], allowed: Allowed = anybody
) -> LoadedPlan:
    """The plan in which the suggestions that reviewers have accepted are claims."""
    if not reviews:
        return plan
    accepted = with_accepted(plan.view, rubric, [loaded.review for loaded in reviews], allowed)
    return plan if accepted is plan.plan else plan._replace(view=PlanView(accepted, plan.view.bounds))


NOTHING = Behind()
"""Nobody looked."""


def behind(plan: LoadedPlan, root: Path | None = None) -> Behind:
    """What is there behind a plan. Raises :class:`InputError` for reviews that cannot be used."""
    return Behind(documents_for(plan, root), reviews_beside(plan))


def reviews_beside(plan: LoadedPlan) -> tuple[LoadedReview, ...]:
    """The reviews beside the file of a plan. Raises :class:`InputError`."""
    path = plan.source.path
    return reviews_of(path, plan.plan.id) if path is not None and plan.source.document is None else ()

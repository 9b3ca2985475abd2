"""What stands behind a plan: the documents that it quotes, and the reviews beside it."""

from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from nqpf.documents.cited import Documents
from nqpf.loading.plan.plan import LoadedPlan
from nqpf.loading.quoted import documents_for
from nqpf.loading.reviews import LoadedReview, reviews_of

NO_DOCUMENTS: Documents = MappingProxyType({})
"""Nobody looked for what the plan cites."""


class Behind(NamedTuple):
    """The documents that a plan quotes, as far as they were looked for, and its reviews."""

    documents: Documents = NO_DOCUMENTS
    reviews: tuple[LoadedReview, ...] = ()


NOTHING = Behind()
"""Nobody looked."""


def behind(plan: LoadedPlan, root: Path | None = None) -> Behind:
    """What is there behind a plan. Raises :class:`InputError` for reviews that cannot be used."""
    path = plan.source.path
    reviews = reviews_of(path, plan.plan.id) if path is not None and plan.source.document is None else ()
    return Behind(documents_for(plan, root), reviews)

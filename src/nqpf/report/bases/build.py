"""The figures of a scored plan on its three bases, and what was refused on the way."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from nqpf.base.language import NO_TEXT
from nqpf.base.points import points
from nqpf.report.bases.view import (
    BasesView,
    BasisStatus,
    BasisView,
    MissingView,
    PointsView,
    RefusedView,
    ReviewView,
)
from nqpf.report.scored import ScoredPlan
from nqpf.review.confirmed import Judgement, Reviewed
from nqpf.scoring.basis import BASES, Basis

MOST_NEAREST = 10
"""Quotes for which the nearest passage is looked for: it takes milliseconds each."""


def bases_of(scored: ScoredPlan) -> BasesView:
    """What stands behind a plan."""
    figures = figures_of(scored)
    return BasesView(
        claimed=figures[0].items or 0,
        quoted=figures[1].items,
        figures=figures,
        refused=tuple(_refused(scored)),
        missing=tuple(MissingView(*unit) for unit in scored.quoted.units) if scored.quoted else (),
        reviews=tuple(_reviews(scored, scored.reviewed)) if scored.reviewed else (),
        points=tuple(_points(scored.reviewed)) if scored.reviewed else (),
    )


def figures_of(scored: ScoredPlan) -> tuple[BasisView, ...]:
    """The three bases of a plan, in their order."""
    return tuple(_basis(scored, basis) for basis in BASES)


def status_on(scored: ScoredPlan, basis: Basis) -> BasisStatus:
    """Whether there are figures on that basis, and if not, what is missing for them."""
    if basis == "confirmed" and scored.reviewed is None:
        return "not-reviewed"
    return "scored" if basis == "claimed" or scored.quoted is not None else "not-quoted"


def _basis(scored: ScoredPlan, basis: Basis) -> BasisView:
    based = scored.on(basis)
    if based is None:
        return BasisView(basis, status_on(scored, basis))
    counts, assessed = based.commitment.counts, scored.is_assessed
    return BasisView(
        basis,
        "scored",
        commitment=points(counts.value) if counts.rated else None,
        breadth=points(based.card.breadth) if assessed else None,
        total=points(based.card.total) if assessed else None,
        tasks=counts.tasks,
        answers=counts.answered,
        items=len({item for item, _ in based.grounds.claims}),
        claims=len(based.grounds.claims),
    )


def _refused(scored: ScoredPlan) -> Iterator[RefusedView]:
    if scored.quoted is None:
        return
    from nqpf.documents.passage import nearest_passage  # noqa: PLC0415 - only a plan with its document pays for it

    documents = scored.behind.documents
    quotes = [one for one in scored.quoted.refused if not one.entry and one.citation]
    few = {one.pointer for one in islice(quotes, MOST_NEAREST)}
    for one in scored.quoted.refused:
        file = (one.citation and one.citation.file) or ""
        found = RefusedView(
            one.item,
            one.entry,
            one.sought,
            scored.positions.span(one.pointer).line,
            file,
            one.citation.section if one.citation else NO_TEXT,
        )
        read = file in documents and documents[file].status == "read"
        near = nearest_passage(one.sought, documents[file]) if read and not one.entry and one.pointer in few else None
        yield found._replace(nearest=near.text, page=near.page) if near else found


def _reviews(scored: ScoredPlan, reviewed: Reviewed) -> Iterator[ReviewView]:
    """What each person has reviewed: the judgements that lead to something in the plan, the last one on each point."""
    given: list[list[Judgement]] = [[] for _ in scored.behind.reviews]
    confirmed: Counter[int] = Counter()
    for standing in reviewed.standings.values():
        for judgement in standing.judgements:
            given[judgement.file].append(judgement)
            confirmed[judgement.file] += judgement.state == standing.state == "confirmed"
    for number, loaded in enumerate(scored.behind.reviews):
        dates = [judgement.date.isoformat() for judgement in given[number]] or [""]
        yield ReviewView(
            loaded.review.reviewer,
            loaded.source.name,
            len(given[number]),
            confirmed[number],
            min(dates),
            max(dates),
        )


def _points(reviewed: Reviewed) -> Iterator[PointsView]:
    counted = Counter(standing.state for standing in reviewed.standings.values())
    yield from (PointsView(state, count) for state, count in sorted(counted.items()))

"""Build the report of a plan: score it, find its gaps, and put names, lines and texts to the figures."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from nqpf.base.points import as_written, points
from nqpf.consistency import Setting
from nqpf.documents.cited import Documents
from nqpf.loading.plan.plan import LoadedPlan
from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.report.bases.build import bases_of
from nqpf.report.behind import NO_DOCUMENTS, Behind
from nqpf.report.provenance import TOOL
from nqpf.report.score import view
from nqpf.report.score.dimensions import dimension_views
from nqpf.report.score.findings import NO_SETTINGS, findings_of
from nqpf.report.score.gaps import gap_views
from nqpf.report.score.items import items_of
from nqpf.report.score.scope import scope_view
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.report.values import values_view
from nqpf.report.worklist.build import worklist_view
from nqpf.rubric.model import Band
from nqpf.rubric.profile import Profile
from nqpf.scoring.lenses import look

_FIRST_STEPS = 5


def build_report(
    plan: LoadedPlan,
    loaded: LoadedRubric,
    profile: Profile,
    documents: Documents = NO_DOCUMENTS,
    settings: Mapping[str, Setting] = NO_SETTINGS,
) -> view.Report:
    """Score `plan` against a rubric under a profile; check its consistency, also with the documents it cites.

    `settings` give consistency rules another severity than their own.
    """
    scored = ScoredPlan(plan, Standard(loaded, profile), Behind(documents))
    return report_of(scored, findings_of(scored.plan, documents, settings))


def report_of(
    scored: ScoredPlan,
    findings: tuple[view.FindingView, ...] = (),
    *,
    interval: bool = False,
) -> view.Report:
    """The report of a scored plan; `findings` are those of the consistency checks.

    `interval`, which needs numpy, only where it is asked for.
    """
    weights, work = scored.changes.weights, worklist_view(scored)
    return view.Report(
        schema=view.FORMAT,
        tool=TOOL,
        rubric=scored.rubric_view(),
        plan=scored.plan_summary(),
        score=_score(scored, interval)._replace(bases=bases_of(scored)),
        dimensions=dimension_views(scored) if scored.is_assessed else (),
        gaps=gap_views(scored) if scored.is_assessed else (),
        first_steps=tuple(entry.id for entry in work.entries[:_FIRST_STEPS]),
        items=tuple(items_of(scored.plan.view, scored.results, scored.positions)),
        findings=findings,
        not_applicable=tuple(_not_applicable(scored)),
        reweighted=tuple(view.ReweightView(name, weight) for name, weight in weights.items() if weight),
        out=tuple(name for name, weight in weights.items() if weight == 0),
        lenses=tuple(_lenses(scored)),
        scales=view.ScalesView(_bands(scored.rubric.bands), _bands(scored.rubric.coordination)),
        worklist=work,
        unread=tuple(_unread(scored.behind.documents)),
    )


_OF_CLAIMS = (
    "breadth", "breadth_if_na_zero", "firmness", "linear", "lost_to_coupling", "total", "scope", "total_if_na_zero",
    "geometric", "balance",
)  # fmt: skip
"""The figures that say nothing of a plan in which no item claims a facet."""


def _score(scored: ScoredPlan, interval: bool) -> view.ScoreView:
    card, rubric = scored.card, scored.rubric
    score = view.ScoreView(
        status="assessed",
        aggregate=rubric.aggregate,
        commitment=scored.commitment_view,
        breadth=points(card.breadth),
        breadth_if_na_zero=points(card.breadth_if_na_zero),
        firmness=card.firmness,
        linear=points(card.linear),
        lost_to_coupling=points(max(card.linear - card.total, 0.0)),
        total=points(card.total),
        scope=scope_view(scored.scope),
        geometric=points(card.geometric),
        balance=card.balance,
        assessed=card.assessed,
        assessed_floor=rubric.assessed_floor,
        rateable=card.rateable,
        total_if_na_zero=points(card.total_if_na_zero),
        values=values_view(scored),
        interval=_interval(scored) if interval and scored.is_assessed else None,
    )
    if scored.is_assessed:
        return score
    nothing: dict[str, Any] = dict.fromkeys(_OF_CLAIMS)
    return score._replace(status="not-yet-assessed", **nothing)


def _interval(scored: ScoredPlan) -> view.IntervalView:
    # Only who asks for it pays for the library that draws it.
    from nqpf.report.score.interval import interval_of  # noqa: PLC0415

    return interval_of(scored.rubric, scored.card, scored.results)


def _not_applicable(scored: ScoredPlan) -> Iterator[view.NotApplicableView]:
    for number, entry in enumerate(scored.plan.plan.not_applicable):
        line = scored.positions.span(("not_applicable", number)).line
        yield view.NotApplicableView(entry.id, scored.standard.titles[entry.id], entry.reason, line)


def _unread(documents: Documents) -> Iterator[view.UnreadView]:
    for file, cited in documents.items():
        if cited.document and cited.document.unread:
            yield view.UnreadView(file, cited.document.unread)


def _lenses(scored: ScoredPlan) -> Iterator[view.LensView]:
    for lens, entries in look(scored.rubric, scored.plan.view, scored.card):
        if lens.kind != "problems" and not scored.is_assessed:
            continue  # they show the scores of facets
        yield view.LensView(
            id=lens.id,
            kind=lens.kind,
            title=lens.title,
            entries=tuple(
                view.LensEntryView(
                    id=seen.entry.id,
                    title=seen.entry.title,
                    paper=seen.entry.paper or lens.paper,
                    status=seen.status,
                    score=None if seen.score is None or lens.kind == "upholds" else points(seen.score),
                    measures=seen.measures,
                    items=seen.items,
                    line=scored.positions.span(seen.pointer).line if seen.pointer else None,
                    place=scored.places.at(seen.pointer) if seen.pointer else None,
                )
                for seen in entries
            ),
        )


def _bands(bands: Sequence[Band]) -> tuple[view.BandView, ...]:
    return tuple(view.BandView(band.id, band.title, as_written(band.below)) for band in bands)

"""What is kept of a plan among many: small, frozen, and fit to be sent from one process to another."""

from typing import TYPE_CHECKING, NamedTuple

from nqpf.base.errors import Problem
from nqpf.base.language import Text
from nqpf.base.points import points
from nqpf.plan.plan import Kind
from nqpf.report.bases.build import figures_of
from nqpf.report.bases.view import BasisView
from nqpf.report.portfolio.grouping import Values, short, values_of
from nqpf.report.portfolio.real import drawn_of
from nqpf.report.provenance import RubricView
from nqpf.report.scored import ScoredPlan
from nqpf.report.values import missing_values

if TYPE_CHECKING:
    from nqpf.analysis.robustness.study import Study

GRAINS = 10**9
"""Gains are counted in so many grains a point: whole numbers add up to the same sum in any order."""


class Frame(NamedTuple):
    """What plans of one kind are scored against: the rubric under a profile, its dimensions and their weights."""

    kind: Kind
    rubric: RubricView
    dimensions: tuple[str, ...]
    weights: tuple[float, ...]


class FacetMark(NamedTuple):
    """A facet that applies to a plan: its score in [0, 1], and what meeting it would bring, in grains of a point."""

    id: str
    score: float
    gain: int


class PlanRecord(NamedTuple):
    """A scored plan. `commitment` (None under five tasks) and `breadth` are in points. `scores` are its
    dimensions', None where one does not apply.

    `is_assessed`: whether any item claims a facet; where none does, `total`, `breadth` and `scores` say nothing.
    `answers`: how many of its `tasks` answer each of the six questions.
    `values` is what it says of the fields that plans are grouped by; `facets` is empty where nobody counts them,
    `drawn` (its scores under other weights and rules, packed) where nobody compares them.
    `bases` are its figures on the three bases.
    """

    path: str
    sha256: str
    id: str
    title: Text
    subject: Text
    draft: bool
    frame: Frame
    is_assessed: bool
    total: float
    commitment: float | None
    bands: tuple[str, ...]
    tasks: int
    answers: tuple[float, ...]
    breadth: float
    assessed: float
    rateable: bool
    scores: tuple[float | None, ...]
    values: tuple[Values, ...]
    facets: tuple[FacetMark, ...]
    warnings: tuple[Problem, ...]
    drawn: bytes = b""
    bases: tuple[BasisView, ...] = ()


class Unread(NamedTuple):
    """A plan that could not be scored, and why."""

    path: str
    problems: tuple[Problem, ...]


def record_of(
    scored: ScoredPlan, fields: tuple[str, ...] = (), *, facets: bool = True, study: "Study | None" = None
) -> PlanRecord:
    """What a plan's ranking needs; `fields` are those that plans are grouped by, `study` is what compares them."""
    plan = scored.plan
    card, commitment = scored.card, scored.commitment_view
    weights = _weights(scored)
    ranked = card.rateable and scored.is_assessed
    return PlanRecord(
        path=plan.source.name,
        sha256=plan.source.sha256,
        id=plan.plan.id,
        title=short(plan.plan.title),
        subject=short(plan.plan.subject),
        draft=plan.plan.draft,
        frame=Frame(plan.plan.kind, scored.rubric_view(), tuple(weights), tuple(weights.values())),
        is_assessed=scored.is_assessed,
        total=card.total,
        commitment=commitment.value,
        bands=tuple(band.id for band in commitment.bands),
        tasks=commitment.tasks,
        answers=tuple(question.answered for question in commitment.questions),
        breadth=points(card.breadth),
        assessed=card.assessed,
        rateable=card.rateable,
        scores=tuple(scored.nodes[name].score if name in scored.nodes else None for name in weights),
        values=values_of(plan, fields),
        facets=_facets(scored) if facets and ranked else (),
        warnings=(*plan.source.warnings, *(missing_values(scored) if scored.is_assessed else ())),
        drawn=drawn_of(scored, study) if study and ranked else b"",
        bases=figures_of(scored),
    )


def _weights(scored: ScoredPlan) -> dict[str, float]:
    """The dimensions that apply to plans of the kind, those that this one declares not applicable among them."""
    root, undeclared = scored.card.root.branch, scored.standard.prepared(scored.plan).undeclared
    if undeclared is not None:
        root = undeclared.root.branch
    return {child.id: child.weight for child in root.children}


def _facets(scored: ScoredPlan) -> tuple[FacetMark, ...]:
    gaps = scored.gaps
    return tuple(
        FacetMark(node.id, node.score, round(points(gaps[node.id].gain) * GRAINS) if node.id in gaps else 0)
        for node in scored.card.root.walk()
        if node.branch.level == "facet"
    )

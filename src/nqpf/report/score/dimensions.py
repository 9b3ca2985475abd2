"""The scored tree as the report shows it: dimensions with their poles, criteria and facets."""

from nqpf.base.points import as_written, points
from nqpf.report.score.dimensions_view import CouplingView, CriterionView, DimensionView, FacetView, PoleView
from nqpf.report.score.items import tests_of
from nqpf.report.scored import ScoredPlan
from nqpf.rubric.model import Criterion, Dimension, Facet
from nqpf.scoring.breadth import is_addressed
from nqpf.scoring.evaluation import Scored
from nqpf.scoring.scorecard import band_of


def dimension_views(scored: ScoredPlan) -> tuple[DimensionView, ...]:
    """The dimensions that apply to the plan, in the order of the rubric."""
    return tuple(_dimension(scored, d) for d in scored.rubric.dimensions if d.id in scored.nodes)


def _dimension(scored: ScoredPlan, dimension: Dimension) -> DimensionView:
    node = scored.nodes[dimension.id]
    side_of = {c.id: pole.id for pole in dimension.poles for c in pole.criteria}
    target = scored.changes.targets.get(dimension.id)
    poles = [(pole, scored.nodes[pole.id]) for pole in dimension.poles if pole.id in scored.nodes]
    return DimensionView(
        id=dimension.id,
        title=dimension.title,
        paper=dimension.paper,
        aggregate=dimension.aggregate,
        weight=node.branch.weight,
        share=node.share,
        score=points(node.score),
        target=None if target is None else as_written(target),
        pair=_pair(scored, node),
        poles=tuple(
            PoleView(
                id=pole.id,
                side=pole.side,
                title=pole.title,
                aggregate=pole.aggregate,
                weight=below.branch.weight,
                share=below.share,
                score=points(below.score),
            )
            for pole, below in poles
        ),
        criteria=tuple(
            _criterion(scored, criterion, side_of.get(criterion.id))
            for criterion in dimension.all_criteria
            if criterion.id in scored.nodes
        ),
    )


def _pair(scored: ScoredPlan, node: Scored) -> CouplingView | None:
    pair = node.coupling
    if pair is None:
        return None
    bands = scored.rubric.coordination
    band = band_of(bands, pair.coordination) if bands else None
    return CouplingView(
        a=points(pair.a),
        b=points(pair.b),
        link=None if pair.link is None else points(pair.link),
        alpha=pair.alpha,
        gamma=pair.gamma,
        floor=pair.floor,
        coupled=pair.coupled,
        coupling=pair.coupling,
        development=points(pair.development),
        coordination=pair.coordination,
        band=band.id if band else None,
        band_title=band.title if band else None,
        lagging=pair.lagging,
    )


def _criterion(scored: ScoredPlan, criterion: Criterion, pole: str | None) -> CriterionView:
    node = scored.nodes[criterion.id]
    gap = scored.criterion_gaps.get(criterion.id)
    return CriterionView(
        id=criterion.id,
        title=criterion.title,
        pole=pole,
        paper=criterion.paper,
        aggregate=criterion.aggregate,
        need=node.branch.need,
        weight=node.branch.weight,
        share=node.share,
        score=points(node.score),
        lost=points(gap.lost) if gap else 0.0,
        obstacle=gap.obstacle if gap else 0.0,
        gain=points(gap.gain) if gap else 0.0,
        facets=tuple(_facet(scored, facet) for facet in criterion.facets if facet.id in scored.nodes),
    )


def _facet(scored: ScoredPlan, facet: Facet) -> FacetView:
    node = scored.nodes[facet.id]
    result = node.result
    return FacetView(
        id=facet.id,
        title=facet.title,
        kind=facet.check.kind,
        origin=facet.origin,
        weight=node.branch.weight,
        share=node.share,
        score=points(node.score),
        in_full=points(result.checked.credit) if result else 0.0,
        counted=node.share > 0,
        answers=result.checked.answers if result else 0,
        item=result.item.body.id if result else None,
        claim=("primary" if result.primary else "secondary") if result else None,
        claims=len(scored.results.get(facet.id, ())),
        addressed=is_addressed(scored.results.get(facet.id, ())),
        lacks=result.lacks if result else (),
        tests=tests_of(result, scored.positions),
        line=scored.positions.span(result.item.pointer).line if result else None,
        place=scored.places.at(result.item.pointer) if result else None,
    )

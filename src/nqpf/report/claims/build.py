"""Build the view of where a plan's claims lie: score it, survey its claims, and put names and lines to them."""

from typing import cast

from nqpf.drafting.hints import Hint, find_hints
from nqpf.loading.plan.plan import LoadedPlan
from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.plan.items import PlacedItem
from nqpf.report.behind import Behind, reviews_beside
from nqpf.report.claims import view
from nqpf.report.provenance import TOOL
from nqpf.report.score.dimensions import dimension_views
from nqpf.report.score.dimensions_view import CriterionView, DimensionView, FacetView
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.rubric.profile import Profile
from nqpf.scoring.claim_map import Carrier, Crowd, map_claims


def build_claims(plan: LoadedPlan, loaded: LoadedRubric, profile: Profile) -> view.ClaimsReport:
    """Where the claims of `plan` lie, under a rubric and a profile."""
    return _Builder(plan, loaded, profile).report()


class _Builder:
    def __init__(self, plan: LoadedPlan, loaded: LoadedRubric, profile: Profile) -> None:
        self.scored = ScoredPlan(plan, Standard(loaded, profile), Behind(reviews=reviews_beside(plan)))
        self.plan = plan = self.scored.plan
        self.facets, self.titles = self.scored.facets, self.scored.standard.titles
        self.claims = map_claims(self.scored.card, plan.view)
        root = self.scored.card.root.branch
        self.levels = {branch.id: branch.level for branch in root.walk()}
        self.dimension_of = {node.id: dimension.id for dimension in root.children for node in dimension.walk()}

    def report(self) -> view.ClaimsReport:
        applying = [self.facets[name][1] for name in self.claims.by_facet]
        return view.ClaimsReport(
            schema=view.FORMAT,
            tool=TOOL,
            rubric=self.scored.rubric_view(),
            plan=self.scored.plan_summary(),
            dimensions=tuple(self._dimension(dimension) for dimension in dimension_views(self.scored)),
            items=tuple(self._item(item) for item in self.plan.view.items),
            crowds=tuple(self._crowd(crowd) for crowd in self.claims.crowds),
            hints=tuple(self._hint(hint) for hint in find_hints(applying, self.plan.view)),
        )

    def _line(self, item: PlacedItem) -> int:
        """Where the item's claims stand, or the item where it has none."""
        return self.plan.positions.key_span((*item.pointer, "serves")).line

    def _dimension(self, dimension: DimensionView) -> view.DimensionClaims:
        facets = [facet.id for criterion in dimension.criteria for facet in criterion.facets]
        claims = [claim for facet in facets for claim in self.claims.by_facet[facet]]
        return view.DimensionClaims(
            id=dimension.id,
            title=dimension.title,
            facets=len(facets),
            claimed=len({claim.facet for claim in claims}),
            items=len({claim.item.body.id for claim in claims}),
            empty=tuple(self._empty(name) for name in self.claims.empty if self.dimension_of[name] == dimension.id),
            wanting=tuple(name for name in self.claims.wanting if self.dimension_of[name] == dimension.id),
            carrier=next((self._carrier(c) for c in self.claims.carriers if c.dimension == dimension.id), None),
            criteria=tuple(self._criterion(criterion) for criterion in dimension.criteria),
        )

    def _empty(self, name: str) -> view.EmptyView:
        return view.EmptyView(name, cast(view.EmptyLevel, self.levels[name]), self.titles[name])

    def _carrier(self, carrier: Carrier) -> view.CarrierView:
        return view.CarrierView(carrier.item.body.id, carrier.part, self._line(carrier.item))

    def _criterion(self, criterion: CriterionView) -> view.CriterionClaims:
        return view.CriterionClaims(
            id=criterion.id,
            title=criterion.title,
            pole=criterion.pole,
            need=criterion.need,
            facets=tuple(self._facet(facet) for facet in criterion.facets),
        )

    def _facet(self, facet: FacetView) -> view.FacetClaims:
        claims = self.claims.by_facet[facet.id]
        return view.FacetClaims(
            id=facet.id,
            title=facet.title,
            kind=facet.kind,
            primary=tuple(claim.item.body.id for claim in claims if claim.primary),
            secondary=tuple(claim.item.body.id for claim in claims if not claim.primary),
        )

    def _item(self, item: PlacedItem) -> view.ItemClaims:
        pointer = item.pointer
        return view.ItemClaims(
            id=item.body.id,
            title=item.body.title,
            kind=item.kind,
            measure=self.plan.plan.measures[cast(int, pointer[1])].id if len(pointer) > 2 else None,
            claims=tuple(
                view.ClaimView(facet, self.dimension_of.get(facet), position == 0)
                for position, facet in enumerate(item.body.facets)
            ),
            line=self._line(item),
        )

    def _crowd(self, crowd: Crowd) -> view.CrowdView:
        items = tuple(claim.item.body.id for claim in self.claims.by_facet[crowd.facet])
        return view.CrowdView(crowd.facet, self.titles[crowd.facet], items, crowd.wanting)

    def _hint(self, hint: Hint) -> view.HintView:
        criterion, facet = self.facets[hint.facet]
        return view.HintView(
            item=hint.item.body.id,
            item_title=hint.item.body.title,
            facet=facet.id,
            facet_title=facet.title,
            criterion_title=criterion.title,
            terms=hint.terms,
            because=hint.because,
            empty=hint.empty,
            serves=hint.item.body.facets,
            free=hint.free,
            line=self._line(hint.item),
        )

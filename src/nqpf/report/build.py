"""Build the report of a plan: score it, find its gaps, and put names, lines and texts to the figures."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from nqpf import __version__
from nqpf.checks import SERVED_BY
from nqpf.cited import Documents
from nqpf.claims import PRIMARY, Finding, Findings, find
from nqpf.consistency import Setting
from nqpf.evaluation import Scored
from nqpf.gaps import Gap, Totals, find_gaps, find_steps, next_credit
from nqpf.language import Text
from nqpf.lenses import look
from nqpf.loading.plan import LoadedPlan
from nqpf.loading.rubric import LoadedRubric
from nqpf.model import Band, Criterion, Dimension, Facet, Profile
from nqpf.report import view
from nqpf.report.findings import NO_DOCUMENTS, NO_SETTINGS, findings_of
from nqpf.report.items import items_of, tests_of
from nqpf.report.standard import Standard
from nqpf.scoring import Scorecard, band_of
from nqpf.source import Pointer, SourceMap, Span

_SECONDARY = Text(
    "it is only a secondary claim: name this facet first in some item's `serves:`",
    "目前只是次要认领，得分封顶；请在某一项的 `serves:` 中把此要点列在第一位",
)
_NOTHING = {
    "measure": Text("no measure claims it; add one under `measures:`", "尚无举措认领，请在 `measures:` 下增加一项"),
    "indicator": Text(
        "no indicator claims it; add one under `indicators:`", "尚无指标认领，请在 `indicators:` 下增加一项"
    ),
    "statement": Text(
        "no statement claims it; add one under `statements:`", "尚无清单认领，请在 `statements:` 下增加一项"
    ),
}


def build_report(
    plan: LoadedPlan,
    loaded: LoadedRubric,
    profile: Profile,
    documents: Documents = NO_DOCUMENTS,
    settings: Mapping[str, Setting] = NO_SETTINGS,
) -> view.Report:
    """Score `plan` against a rubric under a profile; judge it against itself and the documents it cites.

    `settings` give consistency rules another severity than their own.
    """
    return ReportBuilder(plan, Standard(loaded, profile), findings_of(plan, documents, settings)).report()


class ReportBuilder:
    """Holds what every part of the report looks up: the scorecard, its gaps, names and lines."""

    def __init__(
        self,
        plan: LoadedPlan,
        standard: Standard,
        contradictions: tuple[view.FindingView, ...] = (),
    ) -> None:
        """Score the plan; `contradictions` are what was found of it against itself.

        Whoever scores many plans under one profile hands in the same `standard` for all of them.
        """
        self.plan, self.standard, self.contradictions = plan, standard, contradictions
        self.rubric, self.changes = standard.rubric, standard.changes
        self.facets = standard.facets
        self.positions: SourceMap = plan.positions
        self.findings: Findings = find(self.rubric, plan.view)
        self.card: Scorecard = standard.prepared(plan).score(self.findings)

    @cached_property
    def scored(self) -> dict[str, Scored]:
        """All nodes that apply to the plan, by id."""
        return self.card.nodes

    @cached_property
    def gaps(self) -> dict[str, Gap]:
        """The gaps of facets by id, the largest gain first."""
        return {gap.node.id: gap for gap in find_gaps(self.card, "facet", self._totals)}

    @cached_property
    def _totals(self) -> Totals:
        return Totals(self.card)

    @cached_property
    def _steps(self) -> dict[str, float]:
        """By facet with a gap, the points that its next test brings."""
        return find_steps(self.card, self._totals)

    @cached_property
    def _criterion_gaps(self) -> dict[str, Gap]:
        return {gap.node.id: gap for gap in find_gaps(self.card, "criterion", self._totals)}

    def report(self, interval: bool = False) -> view.Report:
        """The report of the plan; `interval`, which needs numpy, only where it is asked for."""
        steps = [(name, step) for name, step in self._steps.items() if step > 0]
        steps.sort(key=lambda named: (-round(named[1], 9), named[0]))
        return view.Report(
            schema=view.FORMAT,
            tool=view.Tool(name="nqpf", version=__version__),
            rubric=self.rubric_view(),
            plan=self._plan(),
            score=self._score(interval),
            dimensions=tuple(self._dimension(d) for d in self.rubric.dimensions if d.id in self.scored),
            gaps=tuple(self._gap(rank, gap) for rank, gap in enumerate(self.gaps.values(), start=1)),
            first_steps=tuple(name for name, _ in steps[:10]),
            items=tuple(items_of(self.plan.view, self.findings, self.positions)),
            findings=self.contradictions,
            not_applicable=tuple(self._not_applicable()),
            reweighted=tuple(
                view.ReweightView(name, weight) for name, weight in self.changes.weights.items() if weight
            ),
            out=tuple(name for name, weight in self.changes.weights.items() if weight == 0),
            lenses=tuple(self._lenses()),
            scales=view.ScalesView(_bands(self.rubric.bands), _bands(self.rubric.coordination)),
        )

    def rubric_view(self) -> view.RubricView:
        """The rubric as it is applied under the profile."""
        return view.RubricView(
            id=self.rubric.id,
            version=self.rubric.version,
            title=self.rubric.title,
            profile=self.standard.profile.id,
            sha256=self.standard.sha256,
        )

    def _plan(self) -> view.PlanSummary:
        plan = self.plan.plan
        return view.PlanSummary(
            id=plan.id,
            title=plan.title,
            subject=plan.subject,
            kind=plan.kind,
            path=self.plan.source.name,
            sha256=self.plan.source.sha256,
            measures=len(plan.measures),
            actions=sum(len(measure.actions) for measure in plan.measures),
            indicators=len(plan.indicators),
            statements=len(plan.statements),
            unclaimed=tuple(item.body.id for item in self.plan.view.items if not item.body.serves),
        )

    def _score(self, interval: bool) -> view.ScoreView:
        card = self.card
        band = band_of(self.rubric.bands, card.total)
        return view.ScoreView(
            aggregate=self.rubric.aggregate,
            total=card.total * 100,
            geometric=card.geometric * 100,
            balance=card.balance,
            band=band.id,
            band_title=band.title,
            band_text=band.text,
            coverage=card.coverage,
            coverage_floor=self.rubric.coverage_floor,
            rateable=card.rateable,
            total_if_na_zero=card.total_if_na_zero * 100,
            interval=self._interval() if interval else None,
        )

    def _interval(self) -> view.IntervalView:
        # Only who asks for it pays for the library that draws it.
        from nqpf.report.interval import interval_of  # noqa: PLC0415

        return interval_of(self.rubric, self.card, self.findings)

    def _dimension(self, dimension: Dimension) -> view.DimensionView:
        scored = self.scored[dimension.id]
        side_of = {c.id: pole.id for pole in dimension.poles for c in pole.criteria}
        poles = [(pole, self.scored[pole.id]) for pole in dimension.poles if pole.id in self.scored]
        return view.DimensionView(
            id=dimension.id,
            title=dimension.title,
            paper=dimension.paper,
            aggregate=dimension.aggregate,
            weight=scored.branch.weight,
            share=scored.share,
            score=scored.score * 100,
            target=self.changes.targets.get(dimension.id),
            pair=self._pair(scored),
            poles=tuple(
                view.PoleView(
                    id=pole.id,
                    side=pole.side,
                    title=pole.title,
                    aggregate=pole.aggregate,
                    weight=node.branch.weight,
                    share=node.share,
                    score=node.score * 100,
                )
                for pole, node in poles
            ),
            criteria=tuple(
                self._criterion(criterion, side_of.get(criterion.id))
                for criterion in dimension.all_criteria
                if criterion.id in self.scored
            ),
        )

    def _pair(self, scored: Scored) -> view.Pair | None:
        pair = scored.coupling
        if pair is None:
            return None
        band = band_of(self.rubric.coordination, pair.coordination) if self.rubric.coordination else None
        return view.Pair(
            a=pair.a * 100,
            b=pair.b * 100,
            link=None if pair.link is None else pair.link * 100,
            alpha=pair.alpha,
            gamma=pair.gamma,
            coupling=pair.coupling,
            development=pair.development * 100,
            coordination=pair.coordination,
            band=band.id if band else None,
            band_title=band.title if band else None,
            lagging=pair.lagging,
        )

    def _criterion(self, criterion: Criterion, pole: str | None) -> view.CriterionView:
        scored = self.scored[criterion.id]
        gap = self._criterion_gaps.get(criterion.id)
        return view.CriterionView(
            id=criterion.id,
            title=criterion.title,
            pole=pole,
            paper=criterion.paper,
            aggregate=criterion.aggregate,
            need=scored.branch.need,
            weight=scored.branch.weight,
            share=scored.share,
            score=scored.score * 100,
            lost=gap.lost if gap else 0.0,
            obstacle=gap.obstacle if gap else 0.0,
            gain=gap.gain if gap else 0.0,
            facets=tuple(self._facet(facet) for facet in criterion.facets if facet.id in self.scored),
        )

    def _facet(self, facet: Facet) -> view.FacetView:
        scored = self.scored[facet.id]
        finding = scored.finding
        return view.FacetView(
            id=facet.id,
            title=facet.title,
            kind=facet.check.kind,
            origin=facet.origin,
            weight=scored.branch.weight,
            share=scored.share,
            score=scored.score * 100,
            uncapped=finding.result.credit * 100 if finding else 0.0,
            counted=scored.share > 0,
            level=int(scored.score * 5),
            item=finding.item.body.id if finding else None,
            claim=("primary" if finding.primary else "secondary") if finding else None,
            claims=len(self.findings.get(facet.id, ())),
            lacks=finding.lacks if finding else (),
            tests=tests_of(finding, self.positions),
            line=self.positions.span(finding.item.pointer).line if finding else None,
        )

    def place_of(self, gap: Gap) -> Span:
        """Where a facet's gap would be mended: where its item begins, else the key of the section to add one to."""
        finding = gap.node.finding
        if finding:
            return self.positions.span(finding.item.pointer)
        return self.positions.key_span(_section(self.facets[gap.node.id][1]))

    def _gap(self, rank: int, gap: Gap) -> view.GapView:
        criterion, facet = self.facets[gap.node.id]
        finding = gap.node.finding
        span = self.place_of(gap)
        return view.GapView(
            rank=rank,
            id=facet.id,
            title=facet.title,
            criterion=criterion.id,
            criterion_title=criterion.title,
            kind=facet.check.kind,
            score=gap.node.score * 100,
            level=int(gap.node.score * 5),
            lost=gap.lost,
            obstacle=gap.obstacle,
            gain=gap.gain,
            step=self._steps[facet.id],
            step_test=finding.next_test if finding else "stated",
            step_score=next_credit(gap.node) * 100,
            item=finding.item.body.id if finding else None,
            lacks=finding.lacks if finding else (),
            missing=_missing(finding, facet),
            remedy=facet.remedy,
            paper=criterion.paper,
            line=span.line,
            column=span.column,
            empty_pole=gap.empty_pole,
            may_be_na=criterion.na,
            best_of=self.scored[criterion.id].branch.need,
        )

    def _not_applicable(self) -> list[view.NotApplicableView]:
        titles = {c.id: c.title for dimension in self.rubric.dimensions for c in dimension.all_criteria}
        return [
            view.NotApplicableView(
                id=entry.id,
                title=titles[entry.id],
                reason=entry.reason,
                line=self.positions.span(("not_applicable", number)).line,
            )
            for number, entry in enumerate(self.plan.plan.not_applicable)
        ]

    def _lenses(self) -> list[view.LensView]:
        return [
            view.LensView(
                id=lens.id,
                kind=lens.kind,
                title=lens.title,
                entries=tuple(
                    view.LensEntryView(
                        id=seen.entry.id,
                        title=seen.entry.title,
                        paper=seen.entry.paper or lens.paper,
                        status=seen.status,
                        score=None if seen.score is None else seen.score * 100,
                        measures=seen.measures,
                        items=seen.items,
                        line=self.positions.span(seen.pointer).line if seen.pointer else None,
                    )
                    for seen in entries
                ),
            )
            for lens, entries in look(self.rubric, self.plan.view, self.card)
        ]


def _bands(bands: Sequence[Band]) -> tuple[view.BandView, ...]:
    return tuple(view.BandView(band.id, band.title, band.below) for band in bands)


def _section(facet: Facet) -> Pointer:
    """Where an item that serves the facet would stand."""
    return (f"{SERVED_BY[facet.check.kind]}s",)


def _missing(finding: Finding | None, facet: Facet) -> tuple[Text, ...]:
    """What the best item lacks, in sentences; what kind of item is missing where there is none."""
    if finding is None:
        return (_NOTHING[SERVED_BY[facet.check.kind]],)
    notes = tuple(outcome.note for outcome in finding.failed)
    return (*notes, _SECONDARY) if PRIMARY in finding.lacks else notes

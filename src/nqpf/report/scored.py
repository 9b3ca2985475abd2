"""A plan scored under a standard, with what its views look up: bases, nodes, gaps, next steps and places."""

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from nqpf.analysis.worklist import Worklist, worklist_of
from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import SourceMap, Span
from nqpf.facets import SERVED_BY
from nqpf.loading.plan.plan import LoadedPlan
from nqpf.report.behind import NOTHING, Behind, with_reviews
from nqpf.report.commitment import CommitmentView, commitment_view
from nqpf.report.places import Places
from nqpf.report.provenance import PlanSummary, RubricView
from nqpf.report.standard import Standard
from nqpf.review.confirmed import Allowed, Reviewed, anybody, standing
from nqpf.review.grounds import confirmed_grounds
from nqpf.rubric.effort import EffortTable, table
from nqpf.scoring.basis import Basis, Grounds, all_of, commitment_on, results_on
from nqpf.scoring.claims import ClaimResults, check_claims
from nqpf.scoring.commitment import Commitment, commitment_of
from nqpf.scoring.evaluation import Scored
from nqpf.scoring.gaps import Gap, Totals, find_gaps, find_steps
from nqpf.scoring.scope import Scoped, within_scope
from nqpf.scoring.scorecard import Scorecard
from nqpf.scoring.values import Values, values_of

if TYPE_CHECKING:  # it reads documents, which few plans have behind them
    from nqpf.evidence.quoted import Quoted

_NOT_ASSESSED = Text(
    "not yet assessed: no item claims a facet of the rubric, so there is no score",
    "尚未评估：尚无条目认定对应评价标准的要点，因而没有得分",
)
_CHECK_UP = Text(
    "nqpf score shows commitment, nqpf annotate and nqpf tasks what to do",
    "承诺力度见 nqpf score，改进建议见 nqpf annotate 和 nqpf tasks",
)


class Based(NamedTuple):
    """A plan scored on a basis: what counts, what that comes to."""

    grounds: Grounds
    results: ClaimResults
    card: Scorecard
    commitment: Commitment


class ScoredPlan:
    """The scorecard of a plan, and what follows from it, worked out when it is first asked for."""

    def __init__(
        self, plan: LoadedPlan, standard: Standard, behind: Behind = NOTHING, allowed: Allowed = anybody
    ) -> None:
        """Score the plan. Whoever scores many plans under one profile hands in the same `standard` for all of them.

        What reviewers have accepted of suggestions are claims of the plan, on every basis. `allowed` says which
        judgements count.
        """
        self.standard, self.behind = standard, behind
        self.rubric, self.changes = standard.rubric, standard.changes
        self._allowed = allowed
        self.plan = plan = with_reviews(plan, standard.rubric, behind.reviews, allowed)
        self.facets = standard.facets
        self.positions: SourceMap = plan.positions
        self.results: ClaimResults = check_claims(self.rubric, plan.view)
        self.card: Scorecard = standard.prepared(plan).scorecard(self.results)

    @cached_property
    def quoted(self) -> "Quoted | None":
        """What the documents bear out; None where none of them could be read."""
        if not self.behind.documents:
            return None
        from nqpf.evidence.quoted import quoted  # noqa: PLC0415 - as above

        return quoted(self.plan.view, self.behind.documents)

    @cached_property
    def reviewed(self) -> Reviewed | None:
        """How every claim and answer stands; None where nobody has reviewed the plan."""
        reviews = [loaded.review for loaded in self.behind.reviews]
        return standing(self.plan.view, self.rubric, reviews, self._allowed) if reviews else None

    def on(self, basis: Basis) -> Based | None:
        """The plan on a basis; None where nothing was looked up, or nobody has reviewed it."""
        if basis == "claimed":
            return self.as_claimed
        return self._as_quoted if basis == "quoted" else self._as_confirmed

    @cached_property
    def as_claimed(self) -> Based:
        """All of the plan, which there always is."""
        return Based(all_of(self.plan.view), self.results, self.card, self.commitment)

    @cached_property
    def _as_quoted(self) -> Based | None:
        return self._based(self.quoted.grounds) if self.quoted else None

    @cached_property
    def _as_confirmed(self) -> Based | None:
        if self.quoted is None or self.reviewed is None:
            return None
        return self._based(confirmed_grounds(self.quoted.grounds, self.reviewed))

    def _based(self, grounds: Grounds) -> Based:
        results = results_on(grounds, self.rubric, self.results)
        card = self.standard.prepared(self.plan).scorecard(results)
        return Based(grounds, results, card, commitment_on(grounds, self.plan.view))

    @cached_property
    def nodes(self) -> dict[str, Scored]:
        """All nodes that apply to the plan, by id."""
        return self.card.nodes

    @cached_property
    def gaps(self) -> dict[str, Gap]:
        """The gaps of facets by id, the largest gain first."""
        return {gap.node.id: gap for gap in find_gaps(self.card, "facet", self._totals)}

    @cached_property
    def criterion_gaps(self) -> dict[str, Gap]:
        """The gaps of criteria by id."""
        return {gap.node.id: gap for gap in find_gaps(self.card, "criterion", self._totals)}

    @cached_property
    def steps(self) -> dict[str, float]:
        """By facet with a gap, what its next test brings."""
        return find_steps(self.card, self._totals)

    @cached_property
    def places(self) -> Places:
        """Where the items stand in the document behind the plan."""
        return Places(self.plan.view)

    @cached_property
    def is_assessed(self) -> bool:
        """Whether any item claims a facet: until one does, breadth and total say nothing of the plan."""
        return any(item.body.facets for item in self.plan.view.items)

    @cached_property
    def scope(self) -> Scoped | None:
        """The score within the scope that the plan declares; None where it declares none that applies."""
        return self.scope_of(self.card)

    def scope_of(self, card: Scorecard) -> Scoped | None:
        """The same by the scorecard on another basis."""
        prepared = self.standard.prepared(self.plan)
        tree = (prepared.undeclared or prepared.blank).root.branch
        return within_scope(tree, card, self.plan.plan.scope) if self.plan.plan.scope else None

    @cached_property
    def values(self) -> Values:
        """The values that goalposts need, and those that are missing."""
        return values_of(self.rubric, self.card, self.results)

    @cached_property
    def commitment(self) -> Commitment:
        """How firmly the plan commits to its own tasks."""
        return commitment_of(self.plan.view)

    @cached_property
    def commitment_view(self) -> CommitmentView:
        """The same, under the bands of the rubric."""
        return commitment_view(self.commitment, self.rubric.bands)

    @cached_property
    def efforts(self) -> EffortTable:
        """What each answer takes by the rubric; where it says nothing, all take the same."""
        return self.rubric.effort or table({})

    @cached_property
    def worklist(self) -> Worklist:
        """What to do about the plan, in one order."""
        return self.worklist_under(self.efforts)

    def worklist_under(self, efforts: EffortTable) -> Worklist:
        """The same with other efforts."""
        return worklist_of(self.rubric, self.plan.view, self.results, self.card.root.branch, efforts)

    @cached_property
    def _totals(self) -> Totals:
        return Totals(self.card)

    def refuse_unassessed(self) -> None:
        """Raise :class:`InputError` where no item claims a facet: there is no score to work with."""
        if not self.is_assessed:
            raise InputError([Problem(Span(self.plan.source.name), _NOT_ASSESSED, _CHECK_UP)])

    def place_of(self, gap: Gap) -> Span:
        """Where a facet's gap would be fixed: where its item begins, else the key of the section to add one to."""
        if gap.node.result:
            return self.positions.span(gap.node.result.item.pointer)
        _, facet = self.facets[gap.node.id]
        return self.positions.key_span((f"{SERVED_BY[facet.check.kind]}s",))

    def rubric_view(self) -> RubricView:
        """The rubric as it is applied under the profile."""
        return RubricView(
            id=self.rubric.id,
            version=self.rubric.version,
            title=self.rubric.title,
            profile=self.standard.profile.id,
            sha256=self.standard.sha256,
        )

    @property
    def in_memory(self) -> bool:
        """Whether the plan was drafted for this report alone, so that no file of it exists."""
        return self.plan.source.document is not None

    def plan_summary(self) -> PlanSummary:
        """The plan, with its items counted."""
        plan = self.plan.plan
        return PlanSummary(
            id=plan.id,
            title=plan.title,
            subject=plan.subject,
            kind=plan.kind,
            draft=plan.draft,
            path=self.plan.source.name,
            sha256=self.plan.source.sha256,
            measures=len(plan.measures),
            actions=sum(len(measure.actions) for measure in plan.measures),
            indicators=len(plan.indicators),
            statements=len(plan.statements),
            unclaimed=tuple(item.body.id for item in self.plan.view.items if not item.body.facets),
            in_memory=self.in_memory,
        )

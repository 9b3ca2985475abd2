"""One plan scored with and without its waivers, judged, and compared with its baseline."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.severity import Severity
from nqpf.consistency import Setting
from nqpf.documents.cited import traceability
from nqpf.gate import (
    Failure,
    Granted,
    Policy,
    Regression,
    doubtful,
    fewer_answers,
    judge,
    judgements_under,
    left_out,
    regression_of,
    sort_out,
    too_grave,
    unassessed,
    unbased,
    unconfirmed,
    unreviewed,
)
from nqpf.gate.baseline import Baseline, PlanBaseline
from nqpf.loading.plan.plan import LoadedPlan
from nqpf.report.bases.build import status_on
from nqpf.report.behind import Behind
from nqpf.report.check.drawn import OnBasis, draw_baseline
from nqpf.report.check.ground import Ground
from nqpf.report.check.reviews import findings_of_reviews
from nqpf.report.score.build import report_of
from nqpf.report.score.findings import NO_SETTINGS, findings_of
from nqpf.report.score.view import Report
from nqpf.report.scored import Based, ScoredPlan
from nqpf.report.standard import Standard
from nqpf.rubric.tree import emptied, grow
from nqpf.scoring.commitment import Commitment, Counts
from nqpf.scoring.scope import Scoped, within_scope
from nqpf.scoring.scorecard import Scorecard, scorecard

if TYPE_CHECKING:  # it reads documents, which few plans have behind them
    from nqpf.evidence.quoted import Unit

ON_CLAIMS = frozenset({"facet-not-named", "one-quote-many-claims", "repeated-claims"})
"""The rules by which claims are doubtful: the quotes do not show what the items claim, or the items are copies."""


class Gate(NamedTuple):
    """What all plans of a run are scored against, and on which day: waivers expire."""

    ground: Ground
    policy: Policy
    today: date
    rules: Mapping[str, Setting] = NO_SETTINGS
    baseline: Baseline | None = None
    baseline_name: str | None = None

    @property
    def asks(self) -> bool:
        """Whether the policy, a baseline or a criterion that the rubric demands require anything of plans."""
        demands = any(criterion.must is not None for criterion in self.ground.rubric.rubric.criteria())
        return demands or self.baseline is not None or self.policy.asks


class Judged:
    """A plan and what the gate says of it, on the basis of its policy.

    `card` is the scorecard on that basis, and `gated` the one without the waived criteria; where there are no figures
    on it, they are those of what the plan claims, and the gate judges none of them.
    """

    def __init__(
        self, plan: LoadedPlan, standard: Standard, behind: Behind, granted: tuple[Granted, ...], gate: Gate
    ) -> None:
        """Score the plan. Raises :class:`InputError` for waivers that would leave nothing of a pole."""
        self.gate = gate
        self.scored = ScoredPlan(plan, standard, behind, judgements_under(gate.policy, gate.today))
        self.plan, self.documents = self.scored.plan, behind.documents
        self.own = findings_of(self.plan, self.documents, gate.rules)
        self.found = (*self.own, *findings_of_reviews(self.scored, gate.policy, gate.today, gate.rules))
        on = self.scored.on(gate.policy.basis)
        self.is_based = on is not None
        self._based: Based = on or self.scored.as_claimed
        self.card: Scorecard = self._based.card
        self.waivers = sort_out(granted, plan.plan.id, gate.today)
        self.waived = frozenset(name for name in self.waivers.active if name in self.scored.nodes)
        self.gated: Scorecard = self._gated()
        self.traceable = traceability(self.plan.view, self.documents)

    @property
    def commitment(self) -> Commitment:
        """The plan's commitment, on the policy's basis."""
        return self._based.commitment

    def _gated(self) -> Scorecard:
        """The scorecard with the waived criteria left out, as what does not apply is."""
        if not self.waived:
            return self.card
        rubric = self.scored.rubric
        before = self.scored.standard.pruning(self.plan)
        after = before._replace(waived=self.waived)
        for name in emptied(rubric, before, after):
            message = Text(f"with its waivers, nothing would be left of `{name}`", f"豁免后 `{name}` 将没有任何准则")
            hint = Text("a pole or principle cannot be waived as a whole", "不能把一侧或一项原则整体豁免")
            raise InputError([Problem(self.waivers.active[min(self.waived)].span, message, hint)])
        return scorecard(rubric, self._based.results, after)

    @cached_property
    def scope(self) -> Scoped | None:
        """The score within the plan's scope, without the waived criteria; None where it declares none."""
        if not self.waived:
            return self._whole_scope
        pruning = self.scored.standard.pruning(self.plan)._replace(waived=self.waived, not_applicable=frozenset())
        return within_scope(grow(self.scored.rubric, pruning), self.gated, self.plan.plan.scope)

    @cached_property
    def _whole_scope(self) -> Scoped | None:
        return self.scored.scope_of(self.card)

    @cached_property
    def report(self) -> Report:
        """The plan's report, as `nqpf score` makes it."""
        return report_of(self.scored, self.own)

    @cached_property
    def baseline(self) -> PlanBaseline:
        """The plan as a later check would compare it with itself."""
        ids = tuple(entry.id for entry in self.own)
        covered = self.waived | self.waivers.active.keys() & set(ids)
        judged = OnBasis(self.gate.policy.basis, self.card, self.gated, self.counts)
        return draw_baseline(self.report, judged, self.documents, ids, covered)

    @cached_property
    def was(self) -> PlanBaseline | None:
        """What the baseline knows of the plan."""
        known = self.gate.baseline
        return known.find(self.plan.plan.id, self.plan.source.name) if known else None

    @cached_property
    def regression(self) -> Regression | None:
        """What moved since the baseline; None where there is none for this plan, or no figures on the basis."""
        compared = self.was is not None and self.is_based
        return regression_of(self.was, self.baseline, self.gate.policy.tolerance) if compared and self.was else None

    @cached_property
    def failures(self) -> tuple[tuple[Failure, tuple[str, ...]], ...]:
        """In what the plan falls short, each with the waivers in spite of which, or thanks to which, it passes."""
        policy, rubric = self.gate.policy, self.scored.rubric
        standing = (
            *unconfirmed(self.plan.plan, policy),
            *judge(self.gated, policy, rubric, self.traceable, self.counts, scope=_score(self.scope)),
            *self._fewer(),
            *left_out(len(self.units), policy),
            *unreviewed(self.confirmed, policy),
            *doubtful(len(self.doubts), policy),
        )
        status = status_on(self.scored, policy.basis)
        if status != "scored":
            others = [failure for failure in standing if failure.rule != status]
            return tuple((failure, ()) for failure in unbased(others, status))
        if not self.scored.is_assessed:  # no waiver makes up for that
            return tuple((failure, ()) for failure in unassessed(standing, policy))
        if self.gated is self.card:
            return tuple((failure, ()) for failure in standing)
        names = {(failure.rule, failure.node) for failure in standing}
        whole = judge(self.card, policy, rubric, self.traceable, self.counts, scope=_score(self._whole_scope))
        waived = [f for f in whole if (f.rule, f.node) not in names]
        return tuple([(f, ()) for f in standing] + [(f, self._waived_below(f.node)) for f in waived])

    def _fewer(self) -> Iterator[Failure]:
        """Where a gate on commitment finds fewer tasks or answers than the baseline had."""
        if self.was and self.gate.policy.judges_commitment:
            yield from fewer_answers(self.was.answers, self.counts)

    @property
    def counts(self) -> Counts:
        """The counts of the plan's commitment, on the policy's basis."""
        return self.commitment.counts

    @property
    def units(self) -> tuple["Unit", ...]:
        """The headed units of the document that no task quotes; none where only claims are judged."""
        judged = self.gate.policy.basis != "claimed" and self.scored.quoted is not None
        return self.scored.quoted.units if judged and self.scored.quoted else ()

    @property
    def confirmed(self) -> float | None:
        """The share of claims and answers that are confirmed; None where nobody has reviewed the plan."""
        reviewed = self.scored.reviewed
        if reviewed is None:
            return None
        states = [standing.state for standing in reviewed.standings.values()]
        return states.count("confirmed") / len(states) if states else 0.0

    @property
    def doubts(self) -> tuple[str, ...]:
        """The findings on claims that nobody has waived, by id."""
        doubts = (entry for entry in self.own if entry.rule in ON_CLAIMS and entry.id not in self.waivers.active)
        return tuple(entry.id for entry in doubts)

    def _waived_below(self, node: str) -> tuple[str, ...]:
        within = {below.id for below in self.scored.nodes["total" if node == "scope" else node].walk()}
        own = {criterion.id for criterion, facet in self.scored.facets.values() if facet.id == node}
        return tuple(sorted(self.waived & (within | own)))

    def fails(self, finding: str, severity: Severity) -> bool:
        """Whether a finding keeps the plan from passing: too grave, or new since the baseline, and not waived."""
        new = self.regression is not None and finding in self.regression.new
        return finding not in self.waivers.active and (new or too_grave(severity, self.gate.policy))

    @property
    def passed(self) -> bool:
        """Whether nothing keeps the plan from passing. A lapsed waiver does, until it is renewed or taken out."""
        return not (
            any(not waived for _, waived in self.failures)
            or any(self.fails(entry.id, entry.severity) for entry in self.found)
            or self.waivers.lapsed
            or any(change.fell for change in (self.regression.changes if self.regression else ()))
        )


def _score(scope: Scoped | None) -> float | None:
    return scope.score if scope else None

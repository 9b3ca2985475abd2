"""One plan scored with and without its waivers, judged, and compared with its baseline."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.severity import Severity
from nqpf.consistency import Setting
from nqpf.documents.cited import Documents, traceability
from nqpf.gate import (
    Failure,
    Granted,
    Policy,
    Regression,
    fewer_answers,
    judge,
    regression_of,
    sort_out,
    too_grave,
    unassessed,
    unconfirmed,
)
from nqpf.gate.baseline import Baseline, PlanBaseline
from nqpf.loading.plan.plan import LoadedPlan
from nqpf.report.check.drawn import draw_baseline
from nqpf.report.check.ground import Ground
from nqpf.report.score.build import report_of
from nqpf.report.score.findings import NO_SETTINGS, findings_of
from nqpf.report.score.view import Report
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.rubric.tree import emptied, grow
from nqpf.scoring.commitment import Counts
from nqpf.scoring.scope import Scoped, within_scope
from nqpf.scoring.scorecard import Scorecard, scorecard


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
    """A plan and what the gate says of it. `gated` is the scorecard without the waived criteria."""

    def __init__(
        self, plan: LoadedPlan, standard: Standard, documents: Documents, granted: tuple[Granted, ...], gate: Gate
    ) -> None:
        """Score the plan. Raises :class:`InputError` for waivers that would leave nothing of a pole."""
        self.gate, self.plan, self.documents = gate, plan, documents
        self.found = findings_of(plan, documents, gate.rules)
        self.scored = ScoredPlan(plan, standard)
        self.card: Scorecard = self.scored.card
        self.waivers = sort_out(granted, plan.plan.id, gate.today)
        self.waived = frozenset(name for name in self.waivers.active if name in self.scored.nodes)
        self.gated: Scorecard = self._gated()
        self.traceable = traceability(plan.view, documents)

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
        return scorecard(rubric, self.scored.results, after)

    @cached_property
    def scope(self) -> Scoped | None:
        """The score within the plan's scope, without the waived criteria; None where it declares none."""
        if not self.waived:
            return self.scored.scope
        pruning = self.scored.standard.pruning(self.plan)._replace(waived=self.waived, not_applicable=frozenset())
        return within_scope(grow(self.scored.rubric, pruning), self.gated, self.plan.plan.scope)

    @cached_property
    def report(self) -> Report:
        """The plan's report, as `nqpf score` makes it."""
        return report_of(self.scored, self.found, self.documents)

    @cached_property
    def baseline(self) -> PlanBaseline:
        """The plan as a later check would compare it with itself."""
        ids = tuple(entry.id for entry in self.found)
        covered = self.waived | self.waivers.active.keys() & set(ids)
        return draw_baseline(self.report, (self.card, self.gated), self.documents, ids, covered)

    @cached_property
    def was(self) -> PlanBaseline | None:
        """What the baseline knows of the plan."""
        known = self.gate.baseline
        return known.find(self.plan.plan.id, self.plan.source.name) if known else None

    @cached_property
    def regression(self) -> Regression | None:
        """What moved since the baseline; None where there is none for this plan."""
        return regression_of(self.was, self.baseline, self.gate.policy.tolerance) if self.was else None

    @cached_property
    def failures(self) -> tuple[tuple[Failure, tuple[str, ...]], ...]:
        """In what the plan falls short, each with the waivers in spite of which, or thanks to which, it passes."""
        policy, rubric = self.gate.policy, self.scored.rubric
        standing = (
            *unconfirmed(self.plan.plan, policy),
            *judge(self.gated, policy, rubric, self.traceable, self.counts, scope=_score(self.scope)),
            *self._fewer(),
        )
        if not self.scored.is_assessed:  # no waiver makes up for that
            return tuple((failure, ()) for failure in unassessed(standing, policy))
        if self.gated is self.card:
            return tuple((failure, ()) for failure in standing)
        names = {(failure.rule, failure.node) for failure in standing}
        whole = judge(self.card, policy, rubric, self.traceable, self.counts, scope=_score(self.scored.scope))
        waived = [f for f in whole if (f.rule, f.node) not in names]
        return tuple([(f, ()) for f in standing] + [(f, self._waived_below(f.node)) for f in waived])

    def _fewer(self) -> Iterator[Failure]:
        """Where a gate on commitment finds fewer tasks or answers than the baseline had."""
        if self.was and self.gate.policy.judges_commitment:
            yield from fewer_answers(self.was.answers, self.counts)

    @property
    def counts(self) -> Counts:
        """The counts of the plan's commitment."""
        return self.scored.commitment.counts

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

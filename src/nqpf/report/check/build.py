"""The outcome of a check as its view: names and lines put to what was judged."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice

from nqpf.base.errors import Problem
from nqpf.base.language import Text
from nqpf.base.points import as_written, points
from nqpf.documents.cited import citations
from nqpf.gate import Failure, Granted, ScoreChange
from nqpf.report.bases.build import figures_of
from nqpf.report.check.judged import Judged
from nqpf.report.check.problems import problem_view
from nqpf.report.check.shortfalls import figures, on_basis, sentence
from nqpf.report.check.view import (
    LINE,
    ChangeView,
    CheckedFinding,
    CheckedPlan,
    CheckLine,
    FailureView,
    FixView,
    RegressionView,
    WaiverView,
)
from nqpf.report.commitment import commitment_view
from nqpf.report.pages.score.work import to_do
from nqpf.report.score.scope import ScopeView, scope_view
from nqpf.report.score.view import GapView
from nqpf.report.worklist.build import worklist_view
from nqpf.report.worklist.view import EntryView
from nqpf.scoring.evaluation import Scored

_SHOWN_FIXES = 3


def checked_plan(judged: Judged) -> CheckedPlan:
    """The view of a plan that could be scored."""
    return _View(judged).plan()


class _View:
    """Holds what every part of the view looks up. The whole report is made only where a baseline asks for it."""

    def __init__(self, judged: Judged) -> None:
        self.judged = judged
        self.scored = judged.scored
        self.titles = judged.scored.standard.titles
        self.top = judged.plan.positions.key_span(("id",)).line
        self.in_memory = judged.plan.source.document is not None
        self.is_scored = judged.is_based and judged.scored.is_assessed
        """Whether there are scores on the policy's basis: none of a plan that is not yet assessed, quoted, reviewed."""

    def plan(self) -> CheckedPlan:
        judged, plan = self.judged, self.judged.plan
        commitment = commitment_view(judged.commitment, self.scored.rubric.bands)
        return CheckedPlan(
            path=plan.source.name,
            sha256=plan.source.sha256,
            id=plan.plan.id,
            title=plan.plan.title,
            draft=plan.plan.draft,
            status="passed" if judged.passed else "failed",
            total=points(judged.card.total) if self.is_scored else None,
            waived_total=points(judged.gated.total) if judged.waived and self.is_scored else None,
            commitment=commitment.value if judged.is_based else None,
            bands=commitment.bands if judged.is_based else (),
            breadth=points(judged.card.breadth) if self.is_scored else None,
            scope=self._scope(),
            assessed=judged.gated.assessed,
            in_memory=self.in_memory,
            traceable=judged.traceable,
            cited=len(citations(plan.view)),
            rubric=self.scored.rubric_view(),
            failures=tuple(self._failure(failure, waived) for failure, waived in judged.failures),
            findings=self._findings(),
            waivers=self._waivers(),
            regression=self._regression(),
            problems=(),
            basis=judged.gate.policy.basis,
            bases=figures_of(self.scored),
            confirmed=judged.confirmed,
            reviewers=tuple(loaded.review.reviewer for loaded in self.scored.behind.reviews),
        )

    def _scope(self) -> ScopeView | None:
        """The score within the plan's scope, where the policy judges it."""
        if self.judged.gate.policy.scope is None or not self.is_scored:
            return None
        return scope_view(self.judged.scope)

    @property
    def _scored_nodes(self) -> Mapping[str, Scored]:
        """The nodes that have a score."""
        return self.judged.card.nodes if self.is_scored else {}

    def _shown(self, number: int) -> int:
        """A line or a column; 0 where it is one of a draft that nobody has."""
        return 0 if self.in_memory else number

    def _fixes(self, node: str) -> Iterator[FixView]:
        """The entries of the work list that raise something below a node, in its one order; not for what is waived."""
        below = {part.id for part in self.scored.nodes[node].walk() if part.branch.level == "facet"}
        for entry in self._work:
            criteria = {self.scored.facets[facet][0].id for facet in entry.facets if facet in below}
            if criteria - self.judged.waived:
                yield FixView(entry.id, entry.title, entry.shown or 0.0, self._shown(entry.line), to_do(entry))

    @cached_property
    def _work(self) -> tuple[EntryView, ...]:
        """The work list as `nqpf score` and `nqpf roadmap` have it."""
        return worklist_view(self.scored).entries

    def _failure(self, failure: Failure, waived_by: tuple[str, ...]) -> FailureView:
        fix = tuple(islice(self._fixes(failure.node), _SHOWN_FIXES)) if failure.node in self._scored_nodes else ()
        asked, found = figures(failure)
        silent = self.judged.commitment.silent.get(failure.node, ()) if failure.rule == "answered" else ()
        return FailureView(
            id=f"{failure.rule}:{failure.node}",
            rule=failure.rule,
            node=failure.node,
            title=self.titles.get(failure.node),
            asked=asked,
            found=found,
            message=on_basis(self._sentence(failure, silent), failure, self.judged.gate.policy.basis),
            # The line that fixing would begin with; with nothing to fix, where the plan says what it is.
            line=fix[0].line if fix else self._shown(self._line_of(failure, silent)),
            waived_by=waived_by,
            fix=fix,
        )

    def _sentence(self, failure: Failure, silent: tuple[str, ...]) -> Text:
        named = {
            "answered": silent,
            "doubtful-claims": self.judged.doubts,
            "missing-units": tuple(unit.title for unit in self.judged.units),
        }
        return sentence(failure, named.get(failure.rule, ()), in_memory=self.in_memory)

    def _line_of(self, failure: Failure, tasks: tuple[str, ...]) -> int:
        """The line of `draft:`, where that is why; of the first of these tasks; else of the plan's id."""
        if failure.rule == "draft":
            return self.judged.plan.positions.key_span(("draft",)).line
        if not tasks:
            return self.top
        return self.judged.plan.positions.span(self.judged.plan.view.by_id[tasks[0]].pointer).line

    def _findings(self) -> tuple[CheckedFinding, ...]:
        judged = self.judged
        return tuple(
            CheckedFinding(
                **finding._replace(line=self._shown(finding.line), column=self._shown(finding.column))._asdict(),
                known=finding.id in judged.was.findings if judged.was else None,
                fails=judged.fails(finding.id, finding.severity),
                waived_by=finding.id if finding.id in judged.waivers.active else None,
            )
            for finding in judged.found
        )

    def _waivers(self) -> tuple[WaiverView, ...]:
        judged = self.judged
        found = {entry.id for entry in judged.found}

        def view(granted: Granted, holds: bool) -> WaiverView:
            waiver = granted.waiver
            used = waiver.id in found or (waiver.id in judged.waived and judged.scored.nodes[waiver.id].score < 1)
            return WaiverView(
                id=waiver.id,
                owner=waiver.owner,
                reason=waiver.reason,
                expires=waiver.expires.isoformat(),
                file=granted.span.file,
                line=granted.span.line,
                status="lapsed" if not holds else "active" if used else "unused",
            )

        own = [view(entry, True) for entry in judged.waivers.active.values()]
        own += [view(entry, False) for entry in judged.waivers.lapsed]
        return tuple(sorted(own, key=lambda waiver: (waiver.file, waiver.line)))

    def _regression(self) -> RegressionView | None:
        judged = self.judged
        regression = judged.regression
        if regression is None:
            return None
        facets = [change for change in regression.changes if change.level == "facet"]
        facets.sort(key=lambda change: (change.now or 0.0) - (change.was or 0.0))
        return RegressionView(
            baseline=judged.gate.baseline_name or "",
            causes=regression.causes,
            tolerance=as_written(judged.gate.policy.tolerance),
            changes=tuple(
                ChangeView(
                    node=change.node,
                    level=change.level,
                    title=self.titles.get(change.node),
                    was=None if change.was is None else points(change.was),
                    now=None if change.now is None else points(change.now),
                    causes=change.causes,
                    missing=gap.missing if (gap := self._gap(change)) else (),
                    line=self._shown(self._line(change, facets)),
                    fails=change.fell,
                    keys=gap.keys if gap else (),
                )
                for change in regression.changes
            ),
            gone=regression.gone,
        )

    def _line(self, change: ScoreChange, facets: list[ScoreChange]) -> int:
        """Where a facet now rests, or would; for a dimension or the total: where its facet that fell most does."""
        if change.level == "facet":
            return self._places.get(change.node, self.top)
        node = self.judged.scored.nodes.get(change.node)
        below = {part.id for part in node.walk()} if node else set()
        return next((self._places.get(facet.node, self.top) for facet in facets if facet.node in below), self.top)

    @cached_property
    def _gaps(self) -> dict[str, GapView]:
        return {gap.id: gap for gap in self.judged.report.gaps}

    def _gap(self, change: ScoreChange) -> GapView | None:
        """What a facet that fell now lacks."""
        return self._gaps.get(change.node) if _fell(change) else None

    @cached_property
    def _places(self) -> dict[str, int]:
        report = self.judged.report
        lines = {gap.id: gap.line for gap in report.gaps}
        lines |= {f.id: f.line for d in report.dimensions for c in d.criteria for f in c.facets if f.line}
        return lines


def _fell(change: ScoreChange) -> bool:
    return change.was is not None and change.now is not None and change.now < change.was


def unreadable(path: str, problems: tuple[Problem, ...]) -> CheckedPlan:
    """A plan that could not be scored."""
    return CheckedPlan(
        path=path,
        sha256=None,
        id=None,
        title=None,
        draft=None,
        status="unreadable",
        total=None,
        waived_total=None,
        commitment=None,
        bands=(),
        breadth=None,
        scope=None,
        assessed=None,
        in_memory=False,
        traceable=None,
        cited=None,
        rubric=None,
        failures=(),
        findings=(),
        waivers=(),
        regression=None,
        problems=tuple(map(problem_view, problems)),
    )


def line_of(plan: CheckedPlan) -> CheckLine:
    """A plan by itself."""
    return CheckLine(LINE, plan)

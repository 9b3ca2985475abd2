"""The outcome of a check as a program reads it."""

from functools import cached_property
from typing import NamedTuple

from nqpf.render.check.results import Result, by_plan
from nqpf.render.notebook.shown import Shown, said
from nqpf.report.check.view import CheckedPlan, CheckReport
from nqpf.report.commitment import joined
from nqpf.report.words.marks import listed


class PlanRow(NamedTuple):
    """A plan that was checked: `passed`, `failed` or `unreadable`, and the reasons. An unreadable one has no score.

    A `draft` was written or updated by a program, and nobody has confirmed it as a whole.
    """

    path: str
    id: str | None
    title: str | None
    status: str
    total: float | None
    commitment: float | None
    breadth: float | None
    band: str
    reasons: str
    draft: bool | None


class ResultRow(NamedTuple):
    """One thing found in a plan; `fails`: whether it keeps the plan from passing. Line 0: the file as a whole."""

    plan: str
    rule: str
    severity: str
    fails: bool
    message: str
    hint: str
    file: str
    line: int


class Outcome(Shown[CheckReport]):
    """What a check says of plans. `view` is the whole outcome, as the JSON format has it."""

    @property
    def passed(self) -> bool:
        """Whether every plan passes."""
        return not (self.view.failed or self.view.unreadable)

    @cached_property
    def plans(self) -> tuple[PlanRow, ...]:
        """A row a plan, in the order in which plans were named."""
        return tuple(self._plan(plan, results) for plan, results in self._by_plan)

    @cached_property
    def results(self) -> tuple[ResultRow, ...]:
        """A row a result, plan by plan."""
        return tuple(
            ResultRow(plan.path, one.rule, one.level, one.fails, one.message, one.hint, one.path, one.line)
            for plan, results in self._by_plan
            for one in results
        )

    @cached_property
    def _by_plan(self) -> list[tuple[CheckedPlan, list[Result]]]:
        return by_plan(self.view, self.lang)

    def _plan(self, plan: CheckedPlan, results: list[Result]) -> PlanRow:
        reasons = listed((one.message for one in results if one.fails), self.lang)
        title = said(plan.title, self.lang) if plan.title else None
        return PlanRow(
            path=plan.path,
            id=plan.id,
            title=title,
            status=plan.status,
            total=plan.total,
            commitment=plan.commitment,
            breadth=plan.breadth,
            band=said(joined(plan.bands), self.lang),
            reasons=reasons,
            draft=plan.draft,
        )

    def __repr__(self) -> str:
        """How many plans fared how."""
        view = self.view
        return f"<nqpf.Outcome: {view.passed} passed, {view.failed} failed, {view.unreadable} unreadable>"

"""Check plans one by one against one gate: what is worked out once, and what is done for each plan."""

import os
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.consistency import Setting
from nqpf.gate import Granted, Policy
from nqpf.loading.baseline import load_baseline
from nqpf.loading.files.reading import shown_name
from nqpf.loading.limits import DEFAULT_LIMITS, Limits
from nqpf.loading.messages.rules import refuse_unknown_rules
from nqpf.loading.opened import PlanLike, source_at
from nqpf.loading.plan.plan import load_plan
from nqpf.loading.rubric.chosen import PathLike, RubricLike, name_of, rubric_at
from nqpf.loading.syntax.decoding import Source, refuse_unknown
from nqpf.loading.waivers import PlacedWaiver, refuse_of_others, refuse_unsound, waivers_beside
from nqpf.report.behind import behind
from nqpf.report.check.build import checked_plan, unreadable
from nqpf.report.check.ground import Ground
from nqpf.report.check.judged import Gate, Judged
from nqpf.report.check.sound import refuse_unsound_policy
from nqpf.report.check.view import CheckedPlan
from nqpf.report.drafts.given import drafted_source, is_document
from nqpf.report.rules import rule_ids
from nqpf.report.values import missing_values

NO_POLICY = Policy()
"""Asks nothing beyond what the rubric itself does."""


class Unusable(NamedTuple):
    """A plan that could not be judged, and why; `warnings` of how it was read come on top."""

    path: str
    error: InputError
    warnings: tuple[Problem, ...] = ()


class Checked(NamedTuple):
    """What is said of a plan; `warnings` are of how it was read."""

    plan: CheckedPlan
    warnings: tuple[Problem, ...] = ()


class Checker:
    """Judges plans against one gate, under the waivers that are given and those beside each plan.

    It can be pickled, to work in several processes.
    """

    def __init__(
        self,
        policy: Policy = NO_POLICY,
        rubric: RubricLike | None = None,
        profile: PathLike | None = None,
        *,
        encoding: str | None = None,
        rules: Mapping[str, Setting] | None = None,
        baseline: PathLike | None = None,
        waivers: Sequence[PlacedWaiver] = (),
        today: date | None = None,
        root: Path | None = None,
        limits: Limits | None = None,
    ) -> None:
        """Load what all plans are checked against.

        Raises :class:`InputError` for what cannot be used, and for ids in `policy`, `rules` and `waivers` that the
        rubric and the rules do not have.
        """
        refuse_unknown(encoding, "encoding")
        if rules:
            refuse_unknown_rules(rules, rule_ids())
        name = name_of(profile)
        loaded = rubric_at(rubric, name)
        refuse_unsound_policy(policy, loaded.rubric)
        was = load_baseline(Path(baseline)) if baseline else None
        self.gate = Gate(
            Ground(loaded, name),
            policy._replace(nodes=dict(policy.nodes)),  # the default is a proxy, which cannot be pickled
            today or date.today(),
            dict(rules or {}),
            was,
            Path(baseline).as_posix() if baseline else None,
        )
        self._criteria = {criterion.id for criterion in loaded.rubric.criteria()}
        self._encoding, self._limits, self._root = encoding, limits or DEFAULT_LIMITS, root
        self._waivers = tuple(waivers)
        self._refuse_unsound(self._waivers)

    def check(self, plan: PlanLike) -> Checked:
        """What the gate says of a plan. Raises :class:`InputError` for a profile that cannot be used."""
        source = self.read(plan)
        if isinstance(source, Unusable):
            return Checked(unreadable(source.path, source.error.problems))
        return self.check_source(source)

    def check_source(self, source: Source) -> Checked:
        """The same of a plan that has been read."""
        judged = self.judge(source)
        if isinstance(judged, Unusable):
            return Checked(unreadable(judged.path, judged.error.problems), judged.warnings)
        return Checked(checked_plan(judged), (*source.warnings, *missing_values(judged.scored)))

    def read(self, plan: PlanLike) -> Source | Unusable:
        """A plan's text, of a document that of its draft, or why there is none."""
        try:
            if is_document(plan):
                return drafted_source(plan, self.gate.ground.rubric)
            return source_at(plan, self._encoding, self._limits)
        except InputError as error:
            return Unusable(_shown(plan, error), error)

    def judge(self, source: Source) -> Judged | Unusable:
        """A plan; one that cannot be read, or whose waivers cannot, is an outcome and not the end.

        Raises :class:`InputError` for a profile that cannot be used, which is no fault of the plan's.
        """
        ground = self.gate.ground
        try:
            plan = load_plan(source, ground.rubric.rubric, self._limits)
            granted = self._granted(source, plan.plan.id)
            found = behind(plan, self._root)
        except InputError as error:
            return Unusable(source.name, error, source.warnings)
        standard = ground.standard_for(plan)
        try:
            return Judged(plan, standard, found, granted, self.gate)
        except InputError as error:
            return Unusable(source.name, error, source.warnings)

    def _granted(self, source: Source, plan: str) -> tuple[Granted, ...]:
        beside = waivers_beside(source.path) if source.path is not None else ()
        refuse_of_others(beside, plan)
        placed = (*self._waivers, *beside)
        if beside:  # those that were given were found sound before
            self._refuse_unsound(placed)
        return tuple(Granted(waiver, span) for waiver, span, _ in placed)

    def _refuse_unsound(self, placed: Sequence[PlacedWaiver]) -> None:
        if placed:
            refuse_unsound(placed, self._criteria, rule_ids())


def _shown(plan: PlanLike, error: InputError) -> str:
    return shown_name(os.fspath(plan)) if isinstance(plan, str | os.PathLike) else error.problems[0].file

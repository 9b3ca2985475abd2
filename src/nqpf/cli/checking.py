"""Judge plans one by one: what the commands `check` and `baseline` have in common."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from nqpf.cli.loading import documents_for, plan_at, profile_for
from nqpf.cli.settings import Effective, limits_in
from nqpf.consistency import RULES
from nqpf.errors import InputError, Problem
from nqpf.gate import Granted
from nqpf.language import Language, Text
from nqpf.loading.config import LoadedSettings
from nqpf.loading.decoding import shown_name
from nqpf.loading.discovery import find_plans
from nqpf.loading.waivers import Placed, refuse_unsound, waivers_beside, waivers_in
from nqpf.report.check_view import CheckReport
from nqpf.report.checked import build_check, checked_plan, unreadable
from nqpf.report.judged import Gate, Judged
from nqpf.source import Span


def plans_of(settings: Mapping[str, Effective]) -> list[str]:
    """The plan files that the command line or the settings name. Raises :class:`InputError` where none does."""
    paths = settings["paths"].value
    if not paths:
        message = Text("no plan is named", "没有指定规划文件")
        hint = Text(
            "name files or directories, or set `paths` in nqpf.toml", "请指定文件或目录，或在 nqpf.toml 中设 `paths`"
        )
        raise InputError([Problem(Span("nqpf check"), message, hint)])
    return find_plans(paths)


def check_all(checker: "Checker", paths: Iterable[str], gate: Gate) -> CheckReport:
    """The outcome over all plans. Raises :class:`InputError` for a baseline that knows none of them."""
    plans = tuple(
        unreadable(one.path, one.error.problems) if isinstance(one, Unusable) else checked_plan(one)
        for one in checker.judge_all(paths)
    )
    readable = [plan for plan in plans if plan.status != "unreadable"]
    if gate.baseline and gate.baseline_name and readable and not any(plan.regression for plan in readable):
        message = Text("the baseline knows none of these plans", "基线中没有这些规划")
        hint = Text("draw a new one with `nqpf baseline`", "请用 `nqpf baseline` 重新生成")
        raise InputError([Problem(Span(gate.baseline_name), message, hint)])
    return build_check(plans, gate.baseline_name)


class Unusable(NamedTuple):
    """A plan that could not be judged, and why."""

    path: str
    error: InputError


class Checker:
    """Judges plans against one gate, under the settings' waivers and those beside each plan."""

    def __init__(
        self, gate: Gate, profile: str | None, encoding: str | None, loaded: LoadedSettings | None, lang: Language
    ) -> None:
        """Read the settings' waivers. Raises :class:`InputError` for unsound ones."""
        self._gate, self._profile, self._encoding, self._lang = gate, profile, encoding, lang
        self._root = loaded.root if loaded else None
        self._limits = limits_in(loaded)
        self._waivers = waivers_in(loaded) if loaded else ()
        self._refuse_unsound(self._waivers)

    def judge_all(self, paths: Iterable[str]) -> Iterator[Judged | Unusable]:
        """Each plan in turn; one that cannot be read, or whose waivers cannot, is an outcome and not the end.

        Raises :class:`InputError` for a profile that cannot be used, which is no fault of the plan's.
        """
        rubric = self._gate.rubric
        for path in paths:
            try:
                plan = plan_at(path, rubric, self._encoding, self._lang, self._limits)
                granted = self._granted(path)
            except InputError as error:
                yield Unusable(shown_name(path), error)
                continue
            profile = profile_for(self._profile, rubric, plan)
            try:
                yield Judged(plan, profile, documents_for(plan, path, self._root), granted, self._gate)
            except InputError as error:
                yield Unusable(shown_name(path), error)

    def _granted(self, path: str) -> tuple[Granted, ...]:
        placed = (*self._waivers, *waivers_beside(path))
        self._refuse_unsound(placed)
        return tuple(Granted(waiver, span) for waiver, span, _ in placed)

    def _refuse_unsound(self, placed: Sequence[Placed]) -> None:
        dimensions = self._gate.rubric.rubric.dimensions
        criteria = [criterion.id for dimension in dimensions for criterion in dimension.all_criteria]
        refuse_unsound(placed, criteria, [rule.id for rule in RULES])

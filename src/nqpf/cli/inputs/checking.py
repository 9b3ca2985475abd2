"""Judge plans one by one: what the commands `check` and `baseline` have in common."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.cli.inputs.loading import documents_for
from nqpf.cli.inputs.settings import Effective, limits_in
from nqpf.consistency import RULES
from nqpf.gate import Granted
from nqpf.loading.config import LoadedSettings
from nqpf.loading.files.discovery import find_plans
from nqpf.loading.files.names import Names
from nqpf.loading.files.reading import read_source, shown_name
from nqpf.loading.plan.plan import load_plan
from nqpf.loading.syntax.decoding import Source
from nqpf.loading.waivers import PlacedWaiver, refuse_of_others, refuse_unsound, waivers_beside, waivers_in
from nqpf.report.check.judged import Gate, Judged


def plans_of(settings: Mapping[str, Effective]) -> Names:
    """The plan files that the command line or the settings name. Raises :class:`InputError` where none does."""
    paths = settings["paths"].value
    if not paths:
        message = Text("no plan is named", "没有指定规划文件")
        hint = Text(
            "name files or directories, or set `paths` in nqpf.toml", "请指定文件或目录，或在 nqpf.toml 中设 `paths`"
        )
        raise InputError([Problem(Span("nqpf check"), message, hint)])
    return find_plans(paths)


class Unusable(NamedTuple):
    """A plan that could not be judged, and why; `warnings` of how it was read come on top."""

    path: str
    error: InputError
    warnings: tuple[Problem, ...] = ()


class Checker:
    """Judges plans against one gate, under the settings' waivers and those beside each plan."""

    def __init__(self, gate: Gate, encoding: str | None, loaded: LoadedSettings | None) -> None:
        """Read the settings' waivers. Raises :class:`InputError` for unsound ones."""
        self._gate, self._encoding = gate, encoding
        self._criteria = {criterion.id for criterion in gate.ground.rubric.rubric.criteria()}
        self._root = loaded.root.resolve() if loaded else None
        self._limits = limits_in(loaded)
        self._waivers = waivers_in(loaded) if loaded else ()
        self._refuse_unsound(self._waivers)

    def read(self, path: str) -> Source | Unusable:
        """A plan's text, or why there is none."""
        try:
            return read_source(path, encoding=self._encoding, max_bytes=self._limits.size)
        except InputError as error:
            return Unusable(shown_name(path), error)

    def judge(self, path: str, source: Source) -> Judged | Unusable:
        """A plan; one that cannot be read, or whose waivers cannot, is an outcome and not the end.

        Raises :class:`InputError` for a profile that cannot be used, which is no fault of the plan's.
        """
        rubric = self._gate.ground.rubric
        try:
            plan = load_plan(source, rubric.rubric, self._limits)
            granted = self._granted(path, plan.plan.id)
        except InputError as error:
            return Unusable(shown_name(path), error, source.warnings)
        standard = self._gate.ground.standard_for(plan)
        try:
            documents = documents_for(plan, path, self._root)
            return Judged(plan, standard, documents, granted, self._gate)
        except InputError as error:
            return Unusable(shown_name(path), error, source.warnings)

    def _granted(self, path: str, plan: str) -> tuple[Granted, ...]:
        beside = waivers_beside(path)
        refuse_of_others(beside, plan)
        placed = (*self._waivers, *beside)
        if beside:  # those of the settings were found sound before
            self._refuse_unsound(placed)
        return tuple(Granted(waiver, span) for waiver, span, _ in placed)

    def _refuse_unsound(self, placed: Sequence[PlacedWaiver]) -> None:
        refuse_unsound(placed, self._criteria, (rule.id for rule in RULES))

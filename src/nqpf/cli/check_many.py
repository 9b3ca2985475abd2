"""Check many plans: what a worker does, what comes back, and what of it is kept."""

import gc
from collections.abc import Generator, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from nqpf.batch import Carried, crew, executor_of, stream
from nqpf.cli.checking import Checker, Unusable
from nqpf.cli.progress import progress
from nqpf.cli.terminal import report_problems
from nqpf.errors import InputError, Problem
from nqpf.language import Language, Text
from nqpf.loading.decoding import STDIN
from nqpf.report.check_view import CheckedPlan, CheckReport
from nqpf.report.checked import Tally, checked_plan, unreadable
from nqpf.source import Span


class Checked(NamedTuple):
    """What a worker says of a plan; `warnings` are of how it was read."""

    plan: CheckedPlan
    warnings: tuple[Problem, ...]


def check_plan(checker: Carried[Checker], path: str) -> Checked:
    """Judge one plan. Raises :class:`InputError` for a profile that cannot be used."""
    judged = checker.thing.judge(path)
    if isinstance(judged, Unusable):
        return Checked(unreadable(judged.path, judged.error.problems), judged.warnings)
    return Checked(checked_plan(judged), judged.plan.source.warnings)


def check_all(
    checker: Checker, paths: Sequence[str], jobs: int | None, language: Language, *, bar: bool = True
) -> Generator[CheckedPlan, None, None]:
    """All plans in the order of their paths, as they are checked; warnings go to standard error."""
    gc.enable()  # not one short run: what many plans leave behind has to go
    # Only this process has the standard input.
    team = crew(len(paths), 1 if STDIN in paths else jobs)
    with executor_of(team.workers) as executor, progress(len(paths), language, shown=bar) as advance:
        for plan, warnings in stream(partial(check_plan, Carried(checker)), paths, executor, team):
            report_problems(warnings, language)
            yield plan
            advance()


def gathered(plans: Iterable[CheckedPlan], baseline: str | None) -> CheckReport:
    """The outcome with all that was found of every plan. Raises :class:`InputError` as :func:`refuse_strange` does."""
    tally = Tally(baseline)
    report = tally.report(tuple(counted(plans, tally)))
    refuse_strange(tally, baseline)
    return report


def counted(plans: Iterable[CheckedPlan], tally: Tally) -> Iterator[CheckedPlan]:
    """The plans as they come, each counted."""
    for plan in plans:
        tally.add(plan)
        yield plan


def refuse_strange(tally: Tally, baseline: str | None) -> None:
    """Raise :class:`InputError` for a baseline that knows none of the plans that could be read."""
    report = tally.report()
    if baseline and report.passed + report.failed and not tally.compared:
        message = Text("the baseline knows none of these plans", "基线中没有这些规划")
        hint = Text("draw a new one with `nqpf baseline`", "请用 `nqpf baseline` 重新生成")
        raise InputError([Problem(Span(baseline), message, hint)])

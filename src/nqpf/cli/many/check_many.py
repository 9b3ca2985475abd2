"""Check many plans: what a worker does, what comes back, and what of it is kept."""

from collections import deque
from collections.abc import Collection, Generator, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Language, Text
from nqpf.base.source import Span
from nqpf.batch.batch import Carried, Workforce
from nqpf.batch.workforce import worked
from nqpf.cli.inputs.checking import Checker, Unusable
from nqpf.cli.outputs.kept import Kept
from nqpf.cli.outputs.parts import Parts
from nqpf.cli.outputs.progress import progress
from nqpf.cli.outputs.terminal import report_problems
from nqpf.render.check.jsonl import render_line
from nqpf.report.check.build import checked_plan, unreadable
from nqpf.report.check.tally import Tally
from nqpf.report.check.view import CheckedPlan, CheckReport


class Task(NamedTuple):
    """A plan to check, unless the SHA-256 of its bytes is among the `known` ones."""

    path: str
    known: tuple[str, ...] = ()


class Checked(NamedTuple):
    """What a worker says of a plan; `warnings` are of how it was read."""

    plan: CheckedPlan
    warnings: tuple[Problem, ...] = ()


def check_plan(checker: Carried[Checker], task: Task) -> Checked | str:
    """Judge one plan; of one that is known, its SHA-256 alone.

    Raises :class:`InputError` for a profile that cannot be used.
    """
    source = checker.thing.read(task.path)
    if isinstance(source, Unusable):
        return Checked(unreadable(source.path, source.error.problems))
    if source.sha256 in task.known:
        return source.sha256
    judged = checker.thing.judge(task.path, source)
    if isinstance(judged, Unusable):
        return Checked(unreadable(judged.path, judged.error.problems), source.warnings)
    return Checked(checked_plan(judged), source.warnings)


def check_tasks(
    checker: Checker, tasks: Iterable[Task], force: Workforce, language: Language
) -> Iterator[CheckedPlan | str]:
    """All plans in their order, as they are checked, or as :func:`check_plan` has it; warnings go to standard error."""
    for checked in worked(partial(check_plan, Carried(checker)), tasks, force):
        if isinstance(checked, str):
            yield checked
        else:
            report_problems(checked.warnings, language)
            yield checked.plan


def check_all(
    checker: Checker, paths: Collection[str], force: Workforce, language: Language, *, bar: bool = True
) -> Generator[CheckedPlan, None, None]:
    """All plans in the order of their paths, as they are checked; warnings go to standard error."""
    with progress(len(paths), language, shown=bar) as advance:
        for plan in check_tasks(checker, map(Task, paths), force, language):
            if not isinstance(plan, str):
                yield plan
            advance()


def check_into(
    parts: Parts, checker: Checker, paths: Collection[str], force: Workforce, language: Language, tally: Tally
) -> None:
    """Write a line for every plan into parts; a plan of which there is a line already is not judged again."""
    waiting: deque[dict[str, Kept]] = deque()
    with parts.kept() as kept, progress(len(paths), language) as advance:

        def tasks() -> Iterator[Task]:
            for name in paths:
                known = kept.of(name)
                waiting.append(known)
                yield Task(name, tuple(known))

        def lines() -> Iterator[str]:
            for plan in check_tasks(checker, tasks(), force, language):
                known = waiting.popleft()
                if isinstance(plan, str):
                    own = known[plan]
                    tally.count(own.status, own.compared)
                    yield own.read()
                else:
                    tally.add(plan)
                    yield render_line(plan)
                advance()

        parts.write(lines())


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
        message = Text("no plan is in the baseline", "基线中没有这些规划")
        hint = Text("create one with `nqpf baseline`", "请用 `nqpf baseline` 生成")
        raise InputError([Problem(Span(baseline), message, hint)])

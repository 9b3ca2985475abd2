"""Check many plans: what a worker does, what comes back, and what of it is kept."""

from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from nqpf.batch import Carried, Workforce
from nqpf.cli.checking import Checker, Unusable
from nqpf.cli.parts import Kept, Parts, numbered
from nqpf.cli.progress import progress
from nqpf.cli.terminal import report_problems
from nqpf.cli.workforce import worked
from nqpf.errors import InputError, Problem
from nqpf.language import Language, Text
from nqpf.loading.decoding import shown_name
from nqpf.render.check.jsonl import render_line
from nqpf.report.check_view import CheckedPlan, CheckReport
from nqpf.report.checked import Tally, checked_plan, unreadable
from nqpf.source import Span


class Task(NamedTuple):
    """A plan to check, unless its bytes still have the SHA-256 `known`."""

    path: str
    known: str | None = None


class Checked(NamedTuple):
    """What a worker says of a plan; `warnings` are of how it was read."""

    plan: CheckedPlan
    warnings: tuple[Problem, ...] = ()


def check_plan(checker: Carried[Checker], task: Task) -> Checked | None:
    """Judge one plan; None where it is as it was. Raises :class:`InputError` for a profile that cannot be used."""
    source = checker.thing.read(task.path)
    if isinstance(source, Unusable):
        return Checked(unreadable(source.path, source.error.problems))
    if source.sha256 == task.known:
        return None
    judged = checker.thing.judge(task.path, source)
    if isinstance(judged, Unusable):
        return Checked(unreadable(judged.path, judged.error.problems), source.warnings)
    return Checked(checked_plan(judged), source.warnings)


def check_tasks(
    checker: Checker, tasks: Iterable[Task], force: Workforce, language: Language
) -> Iterator[CheckedPlan | None]:
    """All plans in their order, as they are checked, None for what is as it was; warnings go to standard error."""
    for checked in worked(partial(check_plan, Carried(checker)), tasks, force):
        if checked is not None:
            report_problems(checked.warnings, language)
        yield checked and checked.plan


def check_all(
    checker: Checker, paths: Sequence[str], force: Workforce, language: Language, *, bar: bool = True
) -> Generator[CheckedPlan, None, None]:
    """All plans in the order of their paths, as they are checked; warnings go to standard error."""
    with progress(len(paths), language, shown=bar) as advance:
        for plan in check_tasks(checker, map(Task, paths), force, language):
            if plan is not None:
                yield plan
            advance()


def check_into(
    parts: Parts, checker: Checker, paths: Sequence[str], force: Workforce, language: Language, tally: Tally
) -> None:
    """Write a line for every plan into parts; a line that is there already, of the same bytes, stays."""
    waiting: deque[Kept | None] = deque()

    def tasks() -> Iterator[Task]:
        for number, names in numbered(paths):
            kept = parts.kept(number)
            for name in names:
                own = kept.get(shown_name(name))
                waiting.append(own)
                yield Task(name, own.sha256 if own else None)

    def lines() -> Iterator[str]:
        with progress(len(paths), language) as advance:
            for plan in check_tasks(checker, tasks(), force, language):
                own = waiting.popleft()
                if plan is not None:
                    tally.add(plan)
                    yield render_line(plan)
                elif own is not None:
                    tally.count(own.status, own.compared)
                    yield own.line
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
        message = Text("the baseline knows none of these plans", "基线中没有这些规划")
        hint = Text("draw a new one with `nqpf baseline`", "请用 `nqpf baseline` 重新生成")
        raise InputError([Problem(Span(baseline), message, hint)])

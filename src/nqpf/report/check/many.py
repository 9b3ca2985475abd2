"""Check many plans: what a worker does with one, and what is kept of all."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.batch.batch import Carried, Workforce
from nqpf.batch.workforce import worked
from nqpf.report.check.build import unreadable
from nqpf.report.check.checker import Checked, Checker, Unusable
from nqpf.report.check.judged import Gate
from nqpf.report.check.tally import Tally
from nqpf.report.check.view import CheckedPlan, CheckReport


class Task(NamedTuple):
    """A plan to check, unless the SHA-256 of its bytes is among the `known` ones."""

    path: str
    known: tuple[str, ...] = ()


def check_plan(checker: Carried[Checker], task: Task) -> Checked | str:
    """Judge one plan; of one that is known, its SHA-256 alone.

    Raises :class:`InputError` for a profile that cannot be used.
    """
    source = checker.thing.read(task.path)
    if isinstance(source, Unusable):
        return Checked(unreadable(source.path, source.error.problems))
    return source.sha256 if source.sha256 in task.known else checker.thing.check_source(source)


def check_tasks(checker: Checker, tasks: Iterable[Task], force: Workforce) -> Iterator[Checked | str]:
    """All plans in their order, as they are checked, or as :func:`check_plan` has it."""
    return worked(partial(check_plan, Carried(checker)), tasks, force)


def gathered(plans: Iterable[CheckedPlan], gate: Gate | None) -> CheckReport:
    """The outcome with all that was found of every plan. Raises :class:`InputError` as :func:`refuse_strange` does."""
    tally = Tally(gate)
    report = tally.report(tuple(counted(plans, tally)))
    refuse_strange(tally)
    return report


def counted(plans: Iterable[CheckedPlan], tally: Tally) -> Iterator[CheckedPlan]:
    """The plans as they come, each counted."""
    for plan in plans:
        tally.add(plan)
        yield plan


def refuse_strange(tally: Tally) -> None:
    """Raise :class:`InputError` for a baseline that knows none of the plans that could be read."""
    report = tally.report()
    if report.baseline and report.passed + report.failed and not tally.compared:
        message = Text("no plan is in the baseline", "基线中没有这些规划")
        hint = Text("create one with `nqpf baseline`", "请用 `nqpf baseline` 生成")
        raise InputError([Problem(Span(report.baseline), message, hint)])

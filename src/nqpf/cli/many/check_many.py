"""Check many plans before the eyes of their user: progress, warnings, and lines in parts."""

from collections import deque
from collections.abc import Collection, Generator, Iterable, Iterator
from typing import NamedTuple

from nqpf.base.language import Language
from nqpf.batch.batch import Workforce
from nqpf.cli.outputs.kept import Kept
from nqpf.cli.outputs.parts import Parts
from nqpf.cli.outputs.progress import progress
from nqpf.cli.outputs.terminal import report_problems
from nqpf.render.check.jsonl import render_line
from nqpf.report.check.checker import Checker
from nqpf.report.check.many import Task, check_tasks
from nqpf.report.check.tally import Tally
from nqpf.report.check.view import CheckedPlan
from nqpf.report.unquoted import without_quotes


class Telling(NamedTuple):
    """The language of warnings, and whether words of the documents are shown."""

    language: Language
    quotes: bool = True


def _told(checker: Checker, tasks: Iterable[Task], force: Workforce, telling: Telling) -> Iterator[CheckedPlan | str]:
    """All plans in their order, as they are checked, of known ones the SHA-256; warnings go to standard error."""
    for checked in check_tasks(checker, tasks, force):
        if isinstance(checked, str):
            yield checked
            continue
        shown = checked if telling.quotes else without_quotes(checked)
        report_problems(shown.warnings, telling.language)
        yield shown.plan


def check_all(
    checker: Checker, paths: Collection[str], force: Workforce, telling: Telling, *, bar: bool = True
) -> Generator[CheckedPlan, None, None]:
    """All plans in the order of their paths, as they are checked; warnings go to standard error."""
    with progress(len(paths), telling.language, shown=bar) as advance:
        for plan in _told(checker, map(Task, paths), force, telling):
            if not isinstance(plan, str):
                yield plan
            advance()


def check_into(
    parts: Parts, checker: Checker, paths: Collection[str], force: Workforce, telling: Telling, tally: Tally
) -> None:
    """Write a line for every plan into parts; a plan of which there is a line already is not judged again."""
    waiting: deque[dict[str, Kept]] = deque()
    with parts.kept() as kept, progress(len(paths), telling.language) as advance:

        def tasks() -> Iterator[Task]:
            for name in paths:
                known = kept.of(name)
                waiting.append(known)
                yield Task(name, tuple(known))

        def lines() -> Iterator[str]:
            for plan in _told(checker, tasks(), force, telling):
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

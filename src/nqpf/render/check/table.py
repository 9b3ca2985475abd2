"""The outcome of a check for a terminal or a build log: a line a plan, what it fell short in, a summary."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.base.safe import plain
from nqpf.render.check.sections import Sections
from nqpf.render.check.spoken import against, beside, not_compared, place, reasons, totals, verdict, waived
from nqpf.render.options import Options
from nqpf.render.terminal.console import Line, to_text, wrap
from nqpf.report.check.view import CheckedPlan, CheckReport, FailureView, ProblemView
from nqpf.report.check.words import word
from nqpf.report.words.head import TOTAL
from nqpf.report.words.marks import aside

_STYLES = {"passed": "green", "failed": "red", "unreadable": "red"}


def render(report: CheckReport, options: Options) -> str:
    """The outcome as text; coloured if asked."""
    return to_text(_lines(report, options), options)


def _lines(report: CheckReport, options: Options) -> Iterator[Line]:
    for plan in report.plans:
        yield from wrap(_headline(plan, options), options, 0, 4)
        for failure in plan.failures:
            yield from _failure(plan, failure, options)
        yield from Sections(plan, options).lines()
        alone = not_compared(report, plan, options.language)
        yield from wrap(Line(alone, "yellow"), options, 2, 4) if alone else ()
        for problem in plan.problems:
            yield from _problem(problem, options)
    yield Line()
    for text, style in (
        (verdict(report, options.language), "bold"),
        (reasons(report, options.language), "red"),
        (against(report, options.language), "dim"),
    ):
        yield from wrap(Line(text, style), options, 0, 2) if text else ()


def _headline(plan: CheckedPlan, options: Options) -> Line:
    line = Line(word(plan.status, options.language), f"bold {_STYLES[plan.status]}")
    line.append(f"  {plain(plan.path)}", "bold")
    if plan.draft:
        line.append(aside(word("draft", options.language), options.language), "yellow")
    if plan.status != "unreadable":
        line.append(f"  {_say(TOTAL, options)} {totals(plan, options.language)} · {beside(plan, options.language)}")
    if plan.traceable:
        line.append(f"  {word('traceable', options.language, part=f'{plan.traceable:.0%}')}", "dim")
    return line


def _failure(plan: CheckedPlan, failure: FailureView, options: Options) -> Iterator[Line]:
    line = Line("○ ", "yellow") if failure.waived_by else Line("× ", "red")
    line.append(_say(failure.message, options))
    line.append(aside(_say(failure.title, options), options.language) if failure.title else "", "dim")
    line.append(f"  {waived(plan, failure.waived_by, options.language)}" if failure.waived_by else "", "yellow")
    yield from wrap(line, options, 2, 4)
    for fix in () if failure.waived_by else failure.fix:
        line = Line(f"+{fix.gain:.2f}", "green").append(f"  {plain(fix.id)} {_say(fix.title, options)}")
        yield from wrap(line.append(f"  {place(plain(plan.path), fix.line)}", "cyan"), options, 6, 8)


def _problem(problem: ProblemView, options: Options) -> Iterator[Line]:
    line = Line(f"{place(plain(problem.file), problem.line, problem.column)}: ", "cyan").append(
        _say(problem.message, options)
    )
    yield from wrap(line.append(aside(_say(problem.hint, options), options.language)), options, 2, 4)


def _say(text: Text, options: Options) -> str:
    return plain(text.in_language(options.language))

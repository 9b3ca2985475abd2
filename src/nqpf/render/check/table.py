"""The outcome of `nqpf check` for a terminal or a build log: a line a plan, what it fell short in, a summary."""

from collections.abc import Iterator

from nqpf.language import Text
from nqpf.render.console import Line, to_text, wrap
from nqpf.render.options import Options
from nqpf.report.check_view import CheckedPlan, CheckReport, FailureView
from nqpf.safe import plain

_STATUS = {
    "passed": (Text("passed", "通过"), "green"),
    "failed": (Text("failed", "未通过"), "red"),
    "unreadable": (Text("unreadable", "无法读取"), "red"),
}
_SUMMARY = Text(
    "{plans} checked: {passed} passed, {failed} failed, {unreadable} unreadable",
    "共检查 {plans} 个规划：通过 {passed}，未通过 {failed}，无法读取 {unreadable}",
)
_AGAINST = Text("against rubric {rubrics}", "评价标准 {rubrics}")


def render(report: CheckReport, options: Options) -> str:
    """The outcome as text."""
    return to_text(_lines(report, options), options)


def _lines(report: CheckReport, options: Options) -> Iterator[Line]:
    def say(text: Text) -> str:
        return plain(text.in_language(options.language))

    for plan in report.plans:
        yield from wrap(_headline(plan, say(_STATUS[plan.status][0]), options), options, 0, 4)
        for failure in plan.failures:
            yield from _failure(plan, failure, options)
        for problem in plan.problems:
            place = f"{plain(plan.path)}:{problem.line}:{problem.column}" if problem.line else plain(plan.path)
            hint = f" ({say(problem.hint)})" if problem.hint else ""
            yield from wrap(Line(f"{place}: ", "cyan").append(say(problem.message) + hint), options, 2, 4)
    yield Line()
    counted = say(_SUMMARY).format(
        plans=len(report.plans), passed=report.passed, failed=report.failed, unreadable=report.unreadable
    )
    yield from wrap(Line(counted, "bold"), options)
    used = dict.fromkeys(
        f"{p.rubric.id} {plain(p.rubric.version)} / {p.rubric.profile} sha256 {p.rubric.sha256[:12]}"
        for p in report.plans
        if p.rubric
    )
    if used:
        yield from wrap(Line(say(_AGAINST).format(rubrics="; ".join(used)), "dim"), options)


def _headline(plan: CheckedPlan, status: str, options: Options) -> Line:
    line = Line(status, f"bold {_STATUS[plan.status][1]}").append(f"  {plain(plan.path)}", "bold")
    if plan.total is not None and plan.band is not None:
        line.append(f"  {plan.total:.1f}  {plain(plan.band.in_language(options.language))}")
    return line


def _failure(plan: CheckedPlan, failure: FailureView, options: Options) -> Iterator[Line]:
    language = options.language
    title = f"（{plain(failure.title.zh)}）" if language == "zh" and failure.title else ""
    title = f" ({plain(failure.title.en)})" if language == "en" and failure.title else title
    message = Line("× ", "red").append(plain(failure.message.in_language(language))).append(title, "dim")
    yield from wrap(message, options, 2, 4)
    for mend in failure.mend:
        line = Line(f"+{mend.gain:.2f}", "green").append(f"  {mend.id} {plain(mend.title.in_language(language))}")
        yield from wrap(line.append(f"  {plain(plan.path)}:{mend.line}", "cyan"), options, 6, 8)

"""A roadmap for a terminal: the steps in order, each with what it brings, what to write and where."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.base.safe import plain
from nqpf.render.options import Options
from nqpf.render.roadmap.words import beside, counted_with, headline, limits, remarks, step_name, word
from nqpf.render.terminal.console import Line, to_text, wrap
from nqpf.report.roadmap.view import RoadmapReport, StepView
from nqpf.report.words.head import DRAFT
from nqpf.report.words.keys import keyed
from nqpf.report.words.rungs import called

_INDENT = 5


def render(report: RoadmapReport, options: Options) -> str:
    """The roadmap as text; coloured if asked."""
    return to_text(_lines(report, options), options)


def _lines(report: RoadmapReport, options: Options) -> Iterator[Line]:
    language = options.language
    title = plain(report.plan.title.in_language(language))
    yield from wrap(Line(title, "bold").append(f"  {plain(report.plan.path)}", "dim"), options)
    if report.plan.draft:
        yield from wrap(Line(DRAFT.in_language(language), "bold yellow"), options)
    style = "bold red" if report.status == "out-of-reach" else "bold cyan"
    yield from wrap(Line(plain(headline(report, language)), style), options)
    yield Line()
    for step in report.steps:
        yield from _step(report, step, options)
    if report.steps:
        yield Line()
    for remark in remarks(report, language):
        yield from wrap(Line(plain(remark, len(remark)), "dim"), options)
    if report.limits:
        yield from wrap(Line(word("limits", language), "bold"), options)
    for limit in limits(report, language):
        yield from wrap(Line(plain(limit)), options, 2, 4)
    rubric = report.rubric
    source = f"{rubric.id} {plain(rubric.version)} / {rubric.profile} · sha256 {rubric.sha256[:12]}"
    yield from wrap(Line(source, "dim"), options)


def _step(report: RoadmapReport, step: StepView, options: Options) -> Iterator[Line]:
    def say(text: Text) -> str:
        return plain(text.in_language(options.language))

    language = options.language
    line = Line(f"{step.number:>3}  ", "dim").append(f"{step.shown:+.2f}", "bold green" if step.gain > 0 else "dim")
    line.append(" → ").append(f"{step.total:.2f}", "bold")
    reached = beside(report, step)
    line.append(f"  {reached}" if reached else "", "cyan")
    line.append(f"  {step_name(step, language)} ", "bold")
    line.append(f"{called(step.test, language)} · {say(step.title)}")
    line.append(f"  {word('effort', language)} {step.effort:g}", "dim")
    yield from wrap(line, options, 0, _INDENT)
    what = Line(keyed(say(step.what), step.keys, language))
    counted = counted_with(step, language)
    what.append(f"  {counted}" if counted else "", "dim")
    if step.gain == 0 and step.number < len(report.steps):
        what.append(f"  {word('opens', language)}", "yellow")
    yield from wrap(what.append(f"  {plain(report.plan.path)}:{step.line}", "cyan"), options, _INDENT)

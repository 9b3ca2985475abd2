"""A roadmap as Markdown: a table of steps for a page or a comment."""

from collections.abc import Iterator

from nqpf.render.folded import escape
from nqpf.render.options import Options
from nqpf.render.roadmap.words import beside, counted_with, headline, limits, remarks, step_name, word
from nqpf.report.roadmap.view import RoadmapReport, StepView
from nqpf.report.words.head import DRAFT
from nqpf.report.words.rungs import called


def render(report: RoadmapReport, options: Options) -> str:
    """The roadmap as GitHub-flavoured Markdown."""
    return "\n".join(_lines(report, options)) + "\n"


def _lines(report: RoadmapReport, options: Options) -> Iterator[str]:
    language = options.language
    yield f"# {escape(report.plan.title.in_language(language))}"
    yield ""
    if report.plan.draft:
        yield f"**{escape(DRAFT.in_language(language))}**"
        yield ""
    yield f"**{escape(headline(report, language))}**"
    yield ""
    if report.steps:
        names = [word(key, language) for key in ("gain", "score", "step", "what", "where", "effort")]
        yield f"| | {' | '.join(names)} |"
        yield "|---:|---:|---:|---|---|---|---:|"
        for step in report.steps:
            yield _row(report, step, options)
        yield ""
    for remark in remarks(report, language):
        yield escape(remark)
        yield ""
    if report.limits:
        yield f"## {word('limits', language)}"
        yield ""
        for limit in limits(report, language):
            yield f"- {escape(limit)}"
        yield ""
    rubric = report.rubric
    yield f"{escape(rubric.id)} {escape(rubric.version)} / {escape(rubric.profile)} · sha256 `{rubric.sha256}`"


def _row(report: RoadmapReport, step: StepView, options: Options) -> str:
    language = options.language
    what = escape(step.what.in_language(language))
    counted = counted_with(step, language)
    what += f" ({escape(counted)})" if counted else ""
    test, title = called(step.test, language), escape(step.title.in_language(language))
    name = f"**{escape(step_name(step, language))}** {test} · {title}"
    reached = beside(report, step)
    score = f"{step.total:.2f}" + (f" ({escape(reached)})" if reached else "")
    cells = [
        f"{step.number}", f"{step.shown:+.2f}", score, name, what,
        f"{escape(report.plan.path)}:{step.line}", f"{step.effort:g}",
    ]  # fmt: skip
    return f"| {' | '.join(cells)} |"

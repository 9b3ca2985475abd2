"""The first screen of a checkup: how firm the document is, what to do first, what is wrong in its text."""

from collections.abc import Iterator, Sequence

from nqpf.base.safe import plain
from nqpf.render.checkup.words import answered, found, idle, shown, unread, word, worst_first
from nqpf.render.options import Options
from nqpf.render.terminal.console import NARROWEST, Line, cell_len, fit, right, to_text, wrap
from nqpf.report.checkup.view import Checkup
from nqpf.report.score.view import FindingView
from nqpf.report.words.head import NOTHING_CLAIMED, head

_BAR = 20
_MOST_STEPS = 3
_LONGEST = 300
"""Characters of a finding of which a terminal's line shows the beginning."""


def render(checkup: Checkup, options: Options) -> str:
    """At most 24 lines of 80 columns, but for long titles; coloured if asked."""
    return to_text(_lines(checkup, options), options)


def _lines(checkup: Checkup, options: Options) -> Iterator[Line]:
    language = options.language
    report = checkup.report
    yield from wrap(Line(plain(report.plan.title.in_language(language)), "bold"), options)
    yield from wrap(Line(_of_document(checkup, options), "dim"), options)
    figures = head(report.score)
    commitment = figures[0]
    line = Line(f"{commitment.name.in_language(language)} ", "bold")
    line.append(plain(commitment.value.in_language(language)), "bold cyan").append(commitment.of, "bold")
    yield from wrap(line.append(f"  {plain(commitment.says.in_language(language))}"), options)
    yield from _bars(checkup, options)
    if report.score.status == "not-yet-assessed":
        total = figures[-1]
        line = Line(f"{total.name.in_language(language)} ", "bold").append(total.value.in_language(language), "cyan")
        yield from wrap(line.append(f"  {NOTHING_CLAIMED.in_language(language)}", "dim"), options, 0, 2)
    yield from _steps(checkup, options)
    for of in ("document", "plan"):
        yield from _found(of, shown(checkup, of), options)


def _of_document(checkup: Checkup, options: Options) -> str:
    language = options.language
    said = [plain(checkup.report.plan.path)]
    if checkup.pages:
        said.append(word("page" if checkup.pages == 1 else "pages", language, pages=checkup.pages))
    if checkup.unread:
        said.append(unread(checkup.unread).in_language(language))
    if checkup.report.plan.draft:
        said.append(word("draft", language))
    return " · ".join(said)


def _bars(checkup: Checkup, options: Options) -> Iterator[Line]:
    tasks = checkup.report.score.commitment.tasks
    questions = worst_first(checkup) if tasks else []
    names = [Line(question.title.in_language(options.language)) for question in questions]
    widest = max((name.cells for name in names), default=0)
    counts = [answered(question, tasks).in_language(options.language) for question in questions]
    columns = max(map(cell_len, counts), default=0) + 1
    for name, question, count in zip(names, questions, counts, strict=True):
        full = round(question.share * _BAR)
        style = "green" if question.share >= 0.6 else "yellow" if question.share >= 0.3 else "red"
        row = Line("  ").extend(fit(name, widest)).append("  ").append("█" * full, style)
        yield row.append("·" * (_BAR - full), "dim").append(right(count, columns))


def _steps(checkup: Checkup, options: Options) -> Iterator[Line]:
    language = options.language
    yield Line()
    if not checkup.steps:
        yield from wrap(Line(word(idle(checkup), language)), options)
        return
    rated = checkup.report.score.commitment.value is not None
    gains = f"  {word('gains', language)}" if rated else ""
    yield from wrap(Line(word("first", language), "bold").append(gains, "dim"), options, 0, 2)
    for number, step in enumerate(checkup.steps[:_MOST_STEPS], start=1):
        line = Line(f"{number}. ", "bold").append(step.says.in_language(language))
        yield from wrap(line.append(f"  +{step.gain:.1f}" if rated else "", "bold green"), options, 2, 5)


def _found(of: str, findings: Sequence[FindingView], options: Options) -> Iterator[Line]:
    """How many there are, and the first of them on a line."""
    language = options.language
    head = Line(word(of, language), "bold")
    if not findings:
        yield head.append(f"  {word('none', language)}", "dim")
        return
    yield head.append(f"  {len(findings)}", "yellow")
    first = Line(f"  - {plain(found(findings[0]).in_language(language), _LONGEST)}")
    yield fit(first, max(options.width, NARROWEST)) if first.cells > max(options.width, NARROWEST) else first

"""The plans that are not yet assessed, for a terminal: by commitment, apart from the ranking."""

from collections.abc import Iterator

from nqpf.base.safe import plain
from nqpf.render.options import Options
from nqpf.render.portfolio.words import word
from nqpf.render.terminal.console import Line, right, wrap
from nqpf.report.portfolio.view import KindView, UnassessedPlan
from nqpf.report.words.questions import SHORT_TITLES

_VALUE, _COUNT, _INDENT = 8, 7, 6


def unassessed(kind: KindView, options: Options) -> Iterator[Line]:
    """Each plan in two lines: its figures under their headings, and what it is called."""
    language = options.language
    heads = [word("tasks", language), *(title.in_language(language) for title in SHORT_TITLES)]
    yield Line(word("unassessed", language), "bold")
    firm = right(word("commitment_short", language), _VALUE)
    yield Line(firm + "".join(right(head, _COUNT) for head in heads), "dim")
    titles = {band.id: band.title.in_language(language) for band in kind.bands}
    for plan in kind.unassessed:
        yield from _plan(plan, "–".join(plain(titles[name]) for name in plan.bands), options)
    if any(plan.draft for plan in kind.unassessed):
        yield from wrap(Line(word("draft_note", language), "yellow"), options)
    yield from wrap(Line(word("unassessed_note", language), "dim"), options)


def _plan(plan: UnassessedPlan, bands: str, options: Options) -> Iterator[Line]:
    value = "–" if plan.commitment is None else f"{plan.commitment:.1f}"
    counts = "".join(right(f"{count:g}", _COUNT) for count in (plan.tasks, *plan.answers))
    yield Line(right(value, _VALUE), "bold").append(counts)
    named = Line(" · ".join(filter(None, (plain(plan.title.in_language(options.language)), bands))))
    if plan.draft:
        named.append(f" · {word('draft', options.language)}", "yellow")
    yield from wrap(named.append(f"  {plain(plan.path)}", "dim"), options, _INDENT)

"""A comparison as Markdown, for a page or a comment under a change."""

from collections.abc import Iterator

from nqpf.render.compare.words import beside, items, others, shown_score, signed, tests, totals, word
from nqpf.render.folded import escape
from nqpf.render.options import Options
from nqpf.report.compare.view import CompareReport
from nqpf.report.words.head import DRAFT
from nqpf.report.words.marks import colon


def render(report: CompareReport, options: Options) -> str:
    """The comparison as GitHub-flavoured Markdown."""
    return "\n".join(_lines(report, options)) + "\n"


def _lines(report: CompareReport, options: Options) -> Iterator[str]:
    language = options.language
    for side in (report.before, report.after):
        rubric = f"{escape(side.rubric.id)} {escape(side.rubric.version)} / {escape(side.rubric.profile)}"
        title = escape(side.plan.title.in_language(language))
        yield f"- {title} {escape(side.plan.path)} ({rubric} · sha256 `{side.rubric.sha256[:12]}`)"
        if side.plan.draft:
            yield f"  - **{escape(DRAFT.in_language(language))}**"
    yield ""
    moved = f" ({signed(report.difference)})" if report.difference else ""
    yield f"**{word('total', language)} {totals(report, language)}{moved}**"
    yield ""
    yield " · ".join(beside(report, language))
    yield ""
    if report.difference is None:
        yield word("not_compared", language)
        yield ""
    elif not report.facets and not report.difference.shown and report.same_rules and report.same_scope:
        yield word("nothing", language)
        yield ""
    else:
        yield from _sources(report, options)
        yield from _facets(report, options)
    for heading, listed in others(report, language):
        yield f"{heading}{colon(options.language)}{escape(listed)}"
        yield ""


def _sources(report: CompareReport, options: Options) -> Iterator[str]:
    language = options.language
    yield f"## {word('sources', language)}"
    yield ""
    yield f"| {' | '.join(word(key, language) for key in ('dimension', 'before', 'after', 'part'))} |"
    yield "|---|---:|---:|---:|"
    for move in report.dimensions:
        name = f"{escape(move.id)} {escape(move.title.in_language(language))}"
        yield f"| {name} | {shown_score(move.before)} | {shown_score(move.after)} | {signed(move.part)} |"
    for key, part, same in (("scope", report.scope, report.same_scope), ("rules", report.rules, report.same_rules)):
        if not same:
            yield f"| {word(key, language)} | | | {signed(part)} |"
    yield ""
    yield word("rounding", language)
    yield ""


def _facets(report: CompareReport, options: Options) -> Iterator[str]:
    language = options.language
    if not report.facets:
        return
    paths = (report.before.plan.path, report.after.plan.path)
    yield f"## {word('facets', language)}"
    yield ""
    yield f"| {' | '.join(word(key, language) for key in ('part', 'facet', 'before', 'after', 'items', 'tests'))} |"
    yield "|---:|---|---:|---:|---|---|"
    for facet in report.facets:
        cells = [
            signed(facet.part), f"**{escape(facet.id)}** {escape(facet.title.in_language(language))}",
            shown_score(facet.before), shown_score(facet.after),
            escape(items(facet, paths, language)), tests(facet, language),
        ]  # fmt: skip
        yield f"| {' | '.join(cells)} |"
    yield ""

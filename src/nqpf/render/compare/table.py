"""A comparison for a terminal: the two totals, where the difference comes from, and every facet that moved."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.base.safe import plain
from nqpf.render.compare.words import beside, items, others, shown_score, signed, tests, totals, word
from nqpf.render.options import Options
from nqpf.render.terminal.console import NARROWEST, Line, fit, to_text, wrap
from nqpf.report.compare.view import CompareReport, FacetMove, PartView, SideView
from nqpf.report.words.head import DRAFT
from nqpf.report.words.marks import colon

_FIGURES = 26
_INDENT = 9


def render(report: CompareReport, options: Options) -> str:
    """The comparison as text; coloured if asked."""
    return to_text(_Page(report, options).lines(), options)


class _Page:
    def __init__(self, report: CompareReport, options: Options) -> None:
        self.report, self.options = report, options
        self.paths = (plain(report.before.plan.path), plain(report.after.plan.path))

    def say(self, text: Text) -> str:
        return plain(text.in_language(self.options.language))

    def word(self, key: str) -> str:
        return word(key, self.options.language)

    def wrap(self, line: Line, indent: int = 0, hanging: int | None = None) -> list[Line]:
        return wrap(line, self.options, indent, hanging)

    def lines(self) -> Iterator[Line]:
        report = self.report
        for side in (report.before, report.after):
            yield from self._side(side)
        total = Line(f"{self.word('total')} {totals(report, self.options.language)}", "bold")
        if report.difference:
            total.append(f"  {signed(report.difference)}", _style(report.difference))
        yield total
        yield from self.wrap(Line("  ".join(beside(report, self.options.language))))
        if report.difference is None:
            yield from self.wrap(Line(self.word("not_compared"), "dim"))
        elif not report.facets and not report.difference.shown and report.same_rules and report.same_scope:
            yield Line(self.word("nothing"))
        else:
            yield from self._sources()
            yield from self._facets()
        for heading, listed in others(report, self.options.language):
            yield Line()
            yield from self.wrap(Line(f"{heading}{colon(self.options.language)}", "bold").append(listed), 0, 2)

    def _side(self, side: SideView) -> Iterator[Line]:
        rubric = side.rubric
        line = Line(self.say(side.plan.title), "bold").append(f"  {plain(side.plan.path)}", "cyan")
        source = f"{rubric.id} {plain(rubric.version)} / {rubric.profile} · sha256 {rubric.sha256[:12]}"
        yield from self.wrap(line.append(f"  {source}", "dim"), 0, 2)
        if side.plan.draft:
            yield from self.wrap(Line(self.say(DRAFT), "bold yellow"), 2)

    def _sources(self) -> Iterator[Line]:
        report = self.report
        yield Line()
        yield Line(self.word("sources"), "bold")
        for move in report.dimensions:
            name = Line(f"{move.id:<4}", "bold").append(self.say(move.title))
            yield self._row(name, f"{shown_score(move.before):>5} → {shown_score(move.after):>5}", move.part)
        if not report.same_scope:
            yield self._row(Line(self.word("scope")), "", report.scope)
        if not report.same_rules:
            yield self._row(Line(self.word("rules")), "", report.rules)
        yield from self.wrap(Line(self.word("rounding"), "dim"))

    def _row(self, name: Line, scores: str, part: PartView | None) -> Line:
        row = fit(name, max(self.options.width, NARROWEST) - _FIGURES)
        return row.append(f"  {scores:>13}  ").append(f"{signed(part):>7}", _style(part))

    def _facets(self) -> Iterator[Line]:
        if self.report.facets:
            yield Line()
            yield Line(self.word("facets"), "bold")
        for facet in self.report.facets:
            yield from self._facet(facet)

    def _facet(self, facet: FacetMove) -> Iterator[Line]:
        line = Line(f"{signed(facet.part):>7}  ", _style(facet.part)).append(f"{facet.id} ", "bold")
        line.append(self.say(facet.title)).append(f"  {shown_score(facet.before)} → {shown_score(facet.after)}")
        yield from self.wrap(line, 0, _INDENT)
        yield from self.wrap(Line(items(facet, self.paths, self.options.language), "cyan"), _INDENT)
        told = tests(facet, self.options.language)
        if told:
            yield from self.wrap(Line(told), _INDENT)


def _style(part: PartView | None) -> str:
    if part is None:
        return ""
    return "bold green" if part.shown > 0 else "bold red" if part.shown < 0 else "dim"

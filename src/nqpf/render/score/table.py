"""The gap report for a terminal, from 80 columns up."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.base.safe import plain, typed
from nqpf.render.options import Options
from nqpf.render.score import findings
from nqpf.render.score.headline import against_targets, beside_total, interval
from nqpf.render.terminal.console import NARROWEST, Line, cell_len, fit, right, tied, to_text, wrap
from nqpf.report.places import PlaceView
from nqpf.report.score.dimensions_view import CouplingView, DimensionView
from nqpf.report.score.quick_wins import quick_wins
from nqpf.report.score.view import GapView, LensEntryView, LensView, Report
from nqpf.report.words.head import DRAFT, head
from nqpf.report.words.keys import keyed_all
from nqpf.report.words.marks import aside, colon, listed, named
from nqpf.report.words.notes import notes_of
from nqpf.report.words.places import place_in_file
from nqpf.report.words.words import word

_BAR = 16
_SHOWN_STEPS = 5
_INDENT = 5
_PAIR_INDENT = 4
_TARGET = 8
_FIGURE = 6


def render(report: Report, options: Options) -> str:
    """The report, or the arithmetic of the one node asked for, as text; coloured if asked."""
    if options.explain:
        from nqpf.render.score.explain import explain  # noqa: PLC0415 - only who asks for it pays for it

        lines = explain(report, options)
    else:
        lines = _Page(report, options).lines()
    return to_text(lines, options)


class _Page:
    """The parts of the report, from the number to the first thing to do."""

    def __init__(self, report: Report, options: Options) -> None:
        self.report, self.options = report, options
        self.path = plain(report.plan.path)

    def say(self, text: Text) -> str:
        return plain(text.in_language(self.options.language))

    def word(self, key: str, **values: object) -> str:
        return word(key, self.options.language, **values)

    def aside(self, text: str) -> str:
        return aside(text, self.options.language)

    def said(self, name: str, of_it: str) -> str:
        """A name and what is said of it."""
        return f"{name}{colon(self.options.language)}{of_it}"

    def wrap(self, line: Line, indent: int = 0, hanging: int | None = None) -> list[Line]:
        return wrap(line, self.options, indent, hanging)

    def lines(self) -> Iterator[Line]:
        yield from self._head()
        if self.report.score.status == "assessed":
            yield from self._heading("dimensions", against_targets(self.report, self.options.language))
        for dimension in self.report.dimensions:
            yield from self._dimension(dimension)
        if self.report.experts:
            from nqpf.render.score import experts  # noqa: PLC0415 - only who brings an assessment pays for it

            yield from experts.table(self.report.experts, self.options)
        if self.report.score.status == "assessed":
            yield from self._gaps()
        yield from self._first()
        yield from self._findings()
        for lens in self.report.lenses:
            yield from self._lens(lens)
        yield from self._foot()

    def _where(self, line: int, place: PlaceView | None) -> str:
        return place_in_file(self.report.plan, line, place, self.options.language)

    def _heading(self, key: str, more: str = "") -> Iterator[Line]:
        yield Line()
        heading = Line(self.word(key), "bold")
        yield heading.append(f"  {more}", "dim") if more else heading

    def _head(self) -> Iterator[Line]:
        plan, score = self.report.plan, self.report.score
        yield from self.wrap(Line(self.say(plan.title), "bold").append(f"  {self.path}", "dim"))
        if plan.draft:
            yield from self.wrap(Line(self.say(DRAFT), "bold yellow"))
        figures = head(score, applies_to_all=not self.report.not_applicable)
        widest = max(cell_len(self.say(figure.name)) for figure in figures)
        for figure in figures:
            line = fit(Line(self.say(figure.name), "bold"), widest)
            line.append(right(self.say(figure.value), _FIGURE), "bold cyan")
            yield from self.wrap(line.append(figure.of, "bold").append(f"  {self.say(figure.says)}"), 0, widest + 1)
            for detail in figure.details:
                yield from self.wrap(Line(tied(detail.in_language(self.options.language)), "dim"), widest + 1)
        yield from self.wrap(Line("  ".join(beside_total(self.report, self.options.language))))
        moved = interval(self.report, self.options.language)
        if moved:
            yield from self.wrap(Line(moved))
        if not score.rateable:
            yield from self.wrap(Line(self.word("not_rateable", floor=f"{score.assessed_floor:.0%}"), "bold red"))

    def _dimension(self, dimension: DimensionView) -> Iterator[Line]:
        name = Line(f"{dimension.id:<3} ", "bold").append(self.say(dimension.title))
        column = _TARGET if any(other.target is not None for other in self.report.dimensions) else 0
        row = fit(name, max(self.options.width, NARROWEST) - _BAR - 8 - column)
        row.append("  ").extend(_bar(dimension.score)).append(f" {dimension.score:5.1f}", "bold")
        if dimension.target is not None:
            missed = dimension.score < dimension.target
            row.append(f" {'<' if missed else '≥'} {dimension.target:5.1f}", "yellow" if missed else "green")
        yield row
        if dimension.pair:
            poles, coupling = self._poles(dimension), self._coupling(dimension.pair)
            together = poles.part(0, len(poles.plain)).append("  ").extend(coupling)
            if together.cells + _PAIR_INDENT <= max(self.options.width, NARROWEST):
                yield from self.wrap(together, _PAIR_INDENT)
            else:
                yield from self.wrap(poles, _PAIR_INDENT)
                yield from self.wrap(coupling, _PAIR_INDENT)

    def _poles(self, dimension: DimensionView) -> Line:
        line = Line()
        lagging = dimension.pair.lagging if dimension.pair else None
        for pole in dimension.poles:
            line.append("  " if line.pieces else "")
            title = self.word("link") if pole.side == "L" else self.say(pole.title)
            line.append(f"{title} {pole.score:.0f}", "yellow" if pole.side == lagging else "dim")
            if pole.score == 0 and pole.side != "L":
                line.append(f" ← {self.word('empty')}", "red")
            elif pole.side == lagging:
                line.append(f" ← {self.word('lags')}", "yellow")
        return line

    def _coupling(self, pair: CouplingView) -> Line:
        line = Line(f"C {pair.coupling:.2f}  D {pair.coordination:.2f}", "dim")
        return line.append(f" {self.say(pair.band_title)}", "dim") if pair.band_title else line

    def _gaps(self) -> Iterator[Line]:
        gaps = self.report.gaps
        shown = gaps[: self.options.top]
        yield from self._heading("gaps", self.word("gaps_shown", shown=len(shown), all=len(gaps)) if gaps else "")
        if not gaps:
            yield Line(self.word("no_gaps"))
        for gap in shown:
            yield from self._gap(gap)

    def _gap(self, gap: GapView) -> Iterator[Line]:
        head = Line(f"{gap.rank:>3}  ", "dim").append(f"+{gap.gain:.2f}", "bold green")
        head.append(f"  {gap.id} ", "bold").append(self.say(gap.title))
        yield from self.wrap(head.append(f" · {self.say(gap.criterion_title)}", "dim"), 0, _INDENT)
        label = f"{self.word('missing')}  "
        lacks = listed(keyed_all(gap.missing, gap.keys, self.options.language), self.options.language)
        missing = Line(label, "yellow").append(self.said(gap.item, lacks) if gap.item else lacks)
        missing.append(f"  {self._where(gap.line, gap.place)}", "cyan")
        yield from self.wrap(missing, _INDENT, _INDENT + cell_len(label))
        for note in notes_of(gap):
            style = "red" if note.key == "blocked" else "dim"
            yield from self.wrap(Line(self.word(note.key, **note.values), style), _INDENT)
        if gap.remedy:
            label = f"{self.word('remedy')}  "
            remedy = Line(label, "green").append(self.say(gap.remedy))
            remedy.append(self.aside(f"{self.word('paper')} {plain(gap.paper)}"), "dim")
            yield from self.wrap(remedy, _INDENT, _INDENT + cell_len(label))

    def _first(self) -> Iterator[Line]:
        steps = quick_wins(self.report, _SHOWN_STEPS)
        if steps:
            yield from self._heading("first", self.word("step"))
        for gap in steps:
            line = Line(f"+{gap.step:.2f}", "bold green").append(f"  {gap.id}  ").append(self._what_next(gap))
            line.append(f"  {self._where(gap.line, gap.place)}", "cyan")
            yield from self.wrap(line, _INDENT, _INDENT + 7)

    def _what_next(self, gap: GapView) -> str:
        if gap.item is None:
            return f"{self.word('first_new')}{self.aside(self.word(gap.kind))} {self.say(gap.title)}"
        notes = dict(zip(gap.lacks, keyed_all(gap.missing, gap.keys, self.options.language), strict=True))
        return self.said(gap.item, notes[gap.step_test]) if gap.step_test in notes else gap.item

    def _findings(self) -> Iterator[Line]:
        count = len(self.report.findings)
        yield from self._heading("findings", self.word("findings_counted", count=count) if count else "")
        yield from findings.lines(self.report, self.options) if count else [Line(self.word("no_findings"))]

    def _lens(self, lens: LensView) -> Iterator[Line]:
        yield Line()
        yield Line(self.say(lens.title), "bold")
        widest = max(cell_len(self.say(entry.title)) for entry in lens.entries)
        columns = min(widest, max(self.options.width, NARROWEST) // 2)
        for entry in lens.entries:
            row = fit(Line(self.say(entry.title)), columns)
            yield from self.wrap(row.append("  ").extend(self._seen(lens, entry)), 2, columns + 4)

    def _seen(self, lens: LensView, entry: LensEntryView) -> Line:
        if lens.kind == "problems":
            status = entry.status or "missing"
            seen = Line(
                self.word("missing-problem" if status == "missing" else status),
                "green" if status in ("answered", "not-present") else "yellow",
            )
            return seen.append(f"  {named(entry.measures, self.options.language)}", "dim") if entry.measures else seen
        seen = Line(f"{'–':>5}" if entry.score is None else f"{entry.score:5.1f}")
        if lens.kind == "upholds" and entry.items:
            more = f" … ({len(entry.items)})" if len(entry.items) > 6 else ""
            seen.append(f"  {named(entry.items[:6], self.options.language)}{more}", "dim")
        return seen

    def _foot(self) -> Iterator[Line]:
        report, plan, rubric = self.report, self.report.plan, self.report.rubric
        if report.not_applicable:
            yield from self._heading("na")
        for entry in report.not_applicable:
            line = Line(self.said(f"{entry.id} {self.say(entry.title)}", self.say(entry.reason)))
            yield from self.wrap(line.append(f"  {self.path}:{entry.line}", "cyan"), 2, 4)
        if report.reweighted:
            weights = named((f"{node.id} = {node.weight:g}" for node in report.reweighted), self.options.language)
            yield Line()
            yield from self.wrap(Line(self.said(self.word("reweighted"), weights), "yellow"))
        if report.out:
            yield Line()
            yield from self.wrap(Line(self.said(self.word("out"), named(report.out, self.options.language)), "yellow"))
        counted = self.word(
            "items_counted",
            measures=plan.measures, actions=plan.actions, indicators=plan.indicators, statements=plan.statements,
        )  # fmt: skip
        if plan.unclaimed:
            ids = named(plan.unclaimed[:8], self.options.language) + (" …" if len(plan.unclaimed) > 8 else "")
            unclaimed = f"{self.word('unclaimed', count=len(plan.unclaimed))}{self.aside(ids)}"
            counted = listed((counted, unclaimed), self.options.language)
        source = f"{self.word('rubric')} {rubric.id} {plain(rubric.version)} · {self.word('profile')} {rubric.profile}"
        yield Line()
        for text in (
            counted,
            f"{source} · sha256 {rubric.sha256[:12]}",
            self.word("explain_hint", path=typed(self.path)),
        ):
            yield from self.wrap(Line(text, "dim"))


def _bar(score: float) -> Line:
    full = round(score / 100 * _BAR)
    style = "green" if score >= 60 else "yellow" if score >= 30 else "red"
    return Line("█" * full, style).append("·" * (_BAR - full), "dim")

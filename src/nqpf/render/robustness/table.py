"""How robust scores are, for a terminal from 80 columns up."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.base.safe import plain
from nqpf.render.options import Options
from nqpf.render.robustness.ranking import ranking
from nqpf.render.robustness.strip import strip
from nqpf.render.robustness.words import word
from nqpf.render.terminal.console import NARROWEST, Line, cell_len, fit, to_text, wrap
from nqpf.render.terminal.row import row
from nqpf.report.robustness.view import RobustPlan, RobustReport, SingleChangeView
from nqpf.report.words.head import DRAFT
from nqpf.report.words.marks import colon

_BAR = 16
_INDENT = 2
_FIGURES = 15
_SHOWN = 10


def render(report: RobustReport, options: Options) -> str:
    """The report as text; coloured if asked."""
    return to_text(_lines(report, options), options)


def _lines(report: RobustReport, options: Options) -> Iterator[Line]:
    for plan in report.plans:
        yield from _Section(plan, options).lines()
        yield Line()
    if report.ranking:
        yield from ranking(report.ranking, options)
        yield Line()
    language = options.language
    yield from wrap(Line(word("about", language)), options)
    assumptions = report.assumptions._asdict()
    error = report.draws**-0.5
    drawn = word("drawn", language, draws=report.draws, seed=report.seed, error=error, **assumptions)
    yield from wrap(Line(drawn, "dim"), options)
    used = dict.fromkeys(
        f"{p.rubric.id} {plain(p.rubric.version)} / {p.rubric.profile} · sha256 {p.rubric.sha256[:12]}"
        for p in report.plans
    )
    for rubric in used:
        yield from wrap(Line(rubric, "dim"), options)


class _Section:
    """What is shown of one plan."""

    def __init__(self, plan: RobustPlan, options: Options) -> None:
        self.plan, self.options = plan, options
        self.columns = max(options.width, NARROWEST)

    def say(self, text: Text) -> str:
        return plain(text.in_language(self.options.language))

    def word(self, key: str, **values: object) -> str:
        return word(key, self.options.language, **values)

    def wrap(self, line: Line, indent: int = 0, hanging: int | None = None) -> list[Line]:
        return wrap(line, self.options, indent, hanging)

    def lines(self) -> Iterator[Line]:
        plan = self.plan
        yield from self.wrap(Line(self.say(plan.title), "bold").append(f"  {plain(plan.path)}", "dim"))
        if plan.draft:
            yield from self.wrap(Line(self.say(DRAFT), "bold yellow"))
        yield Line(f"{self.word('score')} {plan.score:.1f}", "bold cyan").append(" / 100", "bold")
        spread = plan.spread
        interval = self.word("interval", median=spread.median, low=spread.low, high=spread.high)
        yield from self.wrap(Line(interval))
        if not plan.rateable:
            yield from self.wrap(Line(self.word("not_rateable"), "bold red"))
        yield Line()
        for line in strip(spread, plan.score, self.columns):
            yield Line(" " * _INDENT).extend(line)
        yield from self.wrap(Line(self.word("legend"), "dim"), _INDENT)
        yield from self._gate()
        yield from self._indices()
        yield from self._changes()

    def _heading(self, key: str, more: str = "") -> Iterator[Line]:
        yield Line()
        heading = Line(self.word(key), "bold")
        yield from self.wrap(heading.append(f"  {more}", "dim") if more else heading)

    def _gate(self) -> Iterator[Line]:
        gate = self.plan.gate
        if gate:
            told = self.word("reached" if gate.passes else "missed", share=f"{gate.share:.1%}")
            asked = Line(self.word("gate", asked=gate.asked)).append(colon(self.options.language))
            yield from self.wrap(asked.append(told, "green" if gate.passes else "red"))

    def _indices(self) -> Iterator[Line]:
        if not self.plan.indices:
            yield Line()
            yield Line(self.word("no_spread"))
            return
        yield Line()
        heads = self.word("indices_columns")
        names = self.columns - _INDENT - _BAR - _FIGURES - 2
        title = fit(Line(self.word("indices"), "bold"), self.columns - cell_len(heads))
        yield title.append(heads, "dim")
        for index in self.plan.indices:
            figures = _bar(index.first).append(f"{index.first:7.2f}{index.whole:8.2f}")
            yield from row(Line(self.word(index.input)), figures, names, self.options, _INDENT)

    def _changes(self) -> Iterator[Line]:
        turning = [change for change in self.plan.changes if change.flips]
        shown = turning[:_SHOWN]
        if shown:
            yield from self._heading("changes", self.word("changes_shown", shown=len(shown), all=len(turning)))
        elif self.plan.changes:
            yield from self._heading("no_flip")
            shown = list(self.plan.changes[:1])
        for change in shown:
            yield from self.wrap(self._change(change), _INDENT, _INDENT + 9)

    def _change(self, change: SingleChangeView) -> Line:
        setting = self.word(change.setting) if isinstance(change.setting, str) else change.setting
        what = self.word(f"{change.input}_set", node=change.node, setting=setting)
        line = Line(f"→ {change.score:5.2f}", "bold").append(f"  {what}")
        if change.title:
            line.append(f"  {self.say(change.title)}", "dim")
        passed = self.plan.gate is not None and self.plan.gate.passes
        return line.append(
            f"  → {self.word('now_fails' if passed else 'now_passes')}" if change.flips else "", "yellow"
        )


def _bar(share: float) -> Line:
    full = round(share * _BAR)
    return Line("█" * full, "cyan").append("·" * (_BAR - full), "dim")

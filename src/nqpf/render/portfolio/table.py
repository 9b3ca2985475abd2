"""Many plans side by side, for a terminal: the ranking first, then what the set is like and what it lacks."""

from collections.abc import Iterable, Iterator

from nqpf.base.language import Text
from nqpf.base.safe import plain
from nqpf.render.options import Options
from nqpf.render.portfolio.matrix import matrix
from nqpf.render.portfolio.unassessed_lines import unassessed
from nqpf.render.portfolio.words import counted, problem_sentence, word
from nqpf.render.terminal.console import NARROWEST, Line, cell_len, fit, right, to_text, wrap
from nqpf.render.terminal.row import row
from nqpf.report.portfolio.notes import QUESTIONS, QUESTIONS_NOTE, notes, place_of, said_of_weakest
from nqpf.report.portfolio.view import CommonGap, Grouping, KindView, PlanRow, Portfolio

_RANK, _TOTAL, _BESIDE, _CLOSE, _SCORE, _FIGURE, _WIDE = 6, 7, 8, 13, 4, 10, 12
_BAR = 40
_INDENT = 6


def render(portfolio: Portfolio, options: Options) -> str:
    """The plans as text; coloured if asked."""
    return to_text(_Table(portfolio, options).lines(), options)


class _Table:
    def __init__(self, portfolio: Portfolio, options: Options) -> None:
        self.portfolio, self.options = portfolio, options

    def say(self, text: Text) -> str:
        return plain(text.in_language(self.options.language))

    def word(self, key: str, **values: object) -> str:
        return word(key, self.options.language, **values)

    def wrapped(self, line: Line, indent: int = 0, hanging: int | None = None) -> list[Line]:
        return wrap(line, self.options, indent, hanging)

    def lines(self) -> Iterator[Line]:
        for kind in self.portfolio.kinds:
            yield from self.kind(kind)
        yield from self.unread()

    def kind(self, kind: KindView) -> Iterator[Line]:
        yield Line(self.word(kind.kind), "bold").append(f"  {self.say(counted(kind))}", "dim")
        if kind.plans:
            yield from self.ranking(kind)
        if kind.unassessed:
            yield Line()
            yield from unassessed(kind, self.options)
        yield from self.questions(kind)
        yield from self.distribution(kind)
        yield from self.gaps(kind)
        for grouping in kind.groupings if kind.ranked else ():
            yield from self.grouping(grouping)
        if kind.pairs:
            yield Line()
            yield from matrix(kind, self.options)
        yield Line()
        named = {name: plain(getattr(kind.rubric, name)) for name in ("id", "version", "profile", "sha256")}
        yield from self.wrapped(Line(self.word("against_rubric", **named), "dim"), 0, 2)
        yield Line()

    def ranking(self, kind: KindView) -> Iterator[Line]:
        titles = {band.id: band.title for band in kind.bands}
        labels = (
            ("#", _RANK),
            (self.word("commitment_short"), _BESIDE),
            (self.word("breadth_short"), _BESIDE),
            (self.word("score"), _TOTAL),
            *([(self.word("closeness"), _CLOSE)] if kind.topsis else []),
        )
        heads = "".join(right(text, room) for text, room in labels)
        yield from self.wrapped(Line(heads + "".join(right(plain(d.id), _SCORE) for d in kind.dimensions), "dim"))
        for number, plan in enumerate(kind.plans, start=1):
            named = "–".join(self.say(titles[name]) for name in plan.bands)
            yield from self.plan(plan, named, f"[{number}]" if kind.pairs else "", topsis=kind.topsis)
        if any(plan.draft for plan in kind.plans):
            yield from self.wrapped(Line(self.word("draft_note"), "yellow"))
        for note in notes(kind, self.portfolio.not_compared):
            yield from self.wrapped(Line(self.say(note), "dim"))

    def plan(self, plan: PlanRow, bands: str, label: str, *, topsis: bool) -> Iterator[Line]:
        close = "–" if plan.closeness is None else f"{plan.closeness:.3f} #{plan.closeness_rank}"
        firm = "–" if plan.commitment is None else f"{plan.commitment:.1f}"
        row = Line(right(place_of(plan), _RANK), "bold")
        row.append(right(firm, _BESIDE) + right(f"{plan.breadth:.1f}", _BESIDE))
        row.append(right(f"{plan.total:.1f}", _TOTAL), "bold").append(right(close, _CLOSE) if topsis else "")
        scores = ("–" if one.score is None else f"{one.score:.0f}" for one in plan.dimensions)
        yield from self.wrapped(row.append("".join(right(score, _SCORE) for score in scores)))
        named = Line(f"{label} " if label else "", "bold").append(
            " · ".join(filter(None, (self.say(plan.title), bands, self.say(said_of_weakest(plan)))))
        )
        if plan.draft:
            named.append(f" · {self.word('draft')}", "yellow")
        if not plan.rateable:
            named.append(f" · {self.word('not_rateable', assessed=plan.assessed)}", "yellow")
        yield from self.wrapped(named.append(f"  {plain(plan.path)}", "dim"), _INDENT)

    def questions(self, kind: KindView) -> Iterator[Line]:
        if not kind.questions:
            return
        yield Line()
        names = [self.say(fact.title) for fact in kind.questions]
        room, head = self.heads(self.say(QUESTIONS), ("say_it", "share", "weakest_in"), names, _WIDE)
        yield head
        for name, fact in zip(names, kind.questions, strict=True):
            cells = (f"{fact.answered:g} / {fact.tasks}", f"{fact.share:.0%}", f"{fact.weakest_in} / {fact.plans}")
            yield from row(Line(name), Line("".join(right(cell, _WIDE) for cell in cells)), room, self.options)
        yield from self.wrapped(Line(self.say(QUESTIONS_NOTE), "dim"))

    def distribution(self, kind: KindView) -> Iterator[Line]:
        if not kind.spread:
            return
        yield Line()
        names = [f"{plain(dimension.id)} {self.say(dimension.title)}" for dimension in kind.dimensions]
        keys = ("lowest", "quarter", "median", "three_quarters", "highest")
        room, head = self.heads(self.word("distribution"), keys, names)
        yield head
        yield from row(Line(self.word("total")), _figures(kind.spread), room, self.options)
        for name, dimension in zip(names, kind.dimensions, strict=True):
            if dimension.spread:
                yield from row(Line(name), _figures(dimension.spread), room, self.options)
        yield from self.wrapped(Line(self.word("quantiles"), "dim"))
        yield Line()
        yield Line(self.word("bands"), "bold")
        for band in kind.bands:
            below = self.word("to_top" if band is kind.bands[-1] else "below", below=band.below)
            label = fit(Line(self.say(band.title)), 14).append(right(below, 12)).append(right(str(band.plans), 7))
            room = min(_BAR, max(self.options.width, NARROWEST) - label.cells - 2)
            yield label.append(f"  {'█' * round(room * band.plans / kind.ranked)}", "cyan")

    def heads(self, title: str, keys: tuple[str, ...], names: Iterable[str], figure: int = _FIGURE) -> tuple[int, Line]:
        """The room for names, and the headings of what stands beside them."""
        widest = max([20, cell_len(title), *map(cell_len, names)])
        room = min(widest, max(self.options.width, NARROWEST) - len(keys) * figure - 2)
        figures = "".join(right(self.word(key), figure) for key in keys)
        return room, fit(Line(title, "bold"), room).append(f"  {figures}", "dim")

    def gaps(self, kind: KindView) -> Iterator[Line]:
        if not kind.ranked:
            return
        yield Line()
        head = Line(self.word("gaps"), "bold")
        shown = kind.gaps[: self.options.top]
        told = self.word("gaps_shown", shown=len(shown), all=len(kind.gaps)) if shown else self.word("no_gaps")
        yield from self.wrapped(head.append(f"  {told}", "dim"), 0, 2)
        for gap in shown:
            yield from self.gap(gap)

    def gap(self, gap: CommonGap) -> Iterator[Line]:
        line = Line(right(str(gap.rank), 3)).append(right(f"+{gap.mean_gain:.2f}", 8), "bold green")
        line.append(f"  {plain(gap.id)} ", "bold").append(f"{self.say(gap.title)} · {self.say(gap.criterion_title)}")
        yield from self.wrapped(line, 0, 13)
        yield from self.wrapped(Line(self.word("told", **gap._asdict())), 13)
        if gap.remedy:
            yield from self.wrapped(Line(f"{self.word('remedy')}  {self.say(gap.remedy)}", "dim"), 13)

    def grouping(self, grouping: Grouping) -> Iterator[Line]:
        yield Line()
        names = [self.say(group.value) if group.value else self.word("not_stated") for group in grouping.groups]
        title = self.word("by", field=self.word(f"by-{grouping.field}"))
        room, head = self.heads(title, ("plans", "quarter", "median", "three_quarters"), names)
        yield head
        for name, group in zip(names, grouping.groups, strict=True):
            spread = (group.spread.quarter, group.spread.median, group.spread.three_quarters)
            figures = Line(right(str(group.plans), _FIGURE)).extend(_figures(spread))
            yield from row(Line(name), figures, room, self.options)
        if grouping.field == "industries":
            yield from self.wrapped(Line(self.word("several"), "dim"))

    def unread(self) -> Iterator[Line]:
        unread = self.portfolio.unread
        if not unread:
            return
        yield Line(self.word("unread"), "bold red").append(f"  {len(unread)}", "dim")
        for plan in unread:
            yield from self.wrapped(Line(plain(plan.path), "bold"))
            for problem in plan.problems:
                yield from self.wrapped(Line(problem_sentence(problem, self.options.language)), 2, 4)


def _figures(scores: Iterable[float]) -> Line:
    return Line("".join(right(f"{score:.1f}", _FIGURE) for score in scores))

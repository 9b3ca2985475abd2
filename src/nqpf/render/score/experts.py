"""The experts' part of the report, for a terminal and as Markdown."""

from collections.abc import Callable, Iterator

from nqpf.base.language import Text
from nqpf.base.safe import plain
from nqpf.render.options import Options
from nqpf.render.terminal.console import NARROWEST, Line, cell_len, fit, right, wrap
from nqpf.report.score.experts_view import AgreementView, ExpertsView, OpinionView

Say = Callable[[Text], str]

TITLE = Text("Experts and machine compared", "专家评估与机评对照")
SCORE, WITH_EXPERTS = Text("machine", "机评"), Text("with experts", "含专家评估")
RATED, RATINGS = Text("Criterion", "准则"), Text("ratings", "各人评级")
MEDIAN, SPREAD = Text("median", "中位数"), Text("spread", "极差")
DIMENSION, WEIGHT = Text("Dimension", "维度"), Text("counted", "采信程度")
QUESTIONS = Text("Questions for a meeting", "提请会商的问题")
ONE_RATER = Text(
    "One rater: agreement needs two, so the ratings are shown but change no score.",
    "只有一位评估人：一致性检验至少需要两人，故只列出评级，不调整得分。",
)
OUTDATED = Text("the plan has changed since", "评估后规划已有改动")
TRUST = {0.0: Text("not counted", "不采信"), 0.5: Text("half", "半数采信"), 1.0: Text("in full", "全部采信")}
_ASIDE = 8  # the heading of the scores is wider than they are
_MOST_LISTED = 6
_SCORES, _AGREEMENT = 16, 20
"""Columns for the scores, and for agreement and ratings."""


def table(experts: ExpertsView, options: Options) -> Iterator[Line]:
    """For a terminal: both totals, agreement by dimension, opinions by criterion, questions."""

    def say(text: Text) -> str:
        return plain(text.in_language(options.language))

    yield Line()
    yield Line(say(TITLE), "bold").append(f"  {totals(experts, say)}", "bold cyan")
    for text in raters(experts, say):
        yield from wrap(Line(text, "dim"), options, 2, 4)
    width = max(options.width, NARROWEST) - _SCORES - _AGREEMENT
    head = right(f"{say(SCORE)} → {say(WITH_EXPERTS)}", _SCORES + _ASIDE)
    yield fit(Line(), width - _ASIDE).append(head + right(f"{say(RATINGS)} · {say(SPREAD)}", _AGREEMENT), "dim")
    for agreement in experts.dimensions:
        row = fit(Line(f"{agreement.id:<4}", "bold").append(say(agreement.title)), width)
        yield row.append(right(_move(agreement), _SCORES)).append(right(_alpha(agreement, say), _AGREEMENT), "dim")
        for opinion in experts.criteria:
            if opinion.dimension == agreement.id:
                row = fit(Line("    ").append(f"{opinion.id} ", "dim").append(say(opinion.title)), width)
                row.append(right(_move(opinion), _SCORES))
                yield row.append(right(f"{_levels(opinion)} · {spread(opinion)}", _AGREEMENT), "dim")
    if experts.questions:
        yield Line()
        yield Line(say(QUESTIONS), "bold")
    for number, question in enumerate(experts.questions, start=1):
        label = f"{number:>3}  "
        yield from wrap(Line(label, "dim").append(say(question.question)), options, 0, cell_len(label))


def markdown(experts: ExpertsView, say: Say) -> list[str]:
    """As Markdown; `say` escapes what it says."""
    lines = [f"## {say(TITLE)}", "", f"**{totals(experts, say)}**", ""]
    lines += [*(f"- {text}" for text in raters(experts, say)), ""]
    lines += [
        f"| | {say(DIMENSION)} | {say(SCORE)} | {say(WITH_EXPERTS)} | α | {say(WEIGHT)} |",
        "|---|---|---:|---:|---:|---|",
    ]
    lines += [
        f"| {say(Text(one.id))} | {say(one.title)} | {one.score:.1f} | {one.with_experts:.1f} | {figure(one.alpha)} "
        f"| {say(TRUST[one.trust])} |"
        for one in experts.dimensions
    ]
    lines += [
        "",
        f"| | {say(RATED)} | {say(SCORE)} | {say(RATINGS)} | {say(MEDIAN)} | {say(SPREAD)} | {say(WITH_EXPERTS)} |",
        "|---|---|---:|---|---:|---:|---:|",
    ]
    for one in experts.criteria:
        rated = ", ".join(f"{say(Text(rating.rater))} {rating.rating}" for rating in one.ratings)
        cells = [say(Text(one.id)), say(one.title), f"{one.score:.1f}", rated, f"{one.median:g}", spread(one)]
        lines.append(f"| {' | '.join(cells)} | {one.with_experts:.1f} |")
    if experts.questions:
        lines += ["", f"### {say(QUESTIONS)}", ""]
        lines += [f"{number}. {say(one.question)}" for number, one in enumerate(experts.questions, start=1)]
    return [*lines, ""]


def totals(experts: ExpertsView, say: Say) -> str:
    """Both scores of the plan."""
    return f"{say(SCORE)} {experts.score:.1f} · {say(WITH_EXPERTS)} {experts.with_experts:.1f}"


def raters(experts: ExpertsView, say: Say) -> Iterator[str]:
    """Who rated, when, in which file; that one rater is too few, where there is one."""
    for rater in experts.raters:
        outdated = f", {say(OUTDATED)}" if rater.outdated else ""
        yield f"{say(Text(rater.rater))} {rater.date} · {say(Text(rater.path))}{outdated}"
    if len(experts.raters) == 1:
        yield say(ONE_RATER)


def _move(one: AgreementView | OpinionView) -> str:
    return f"{one.score:.1f} → {one.with_experts:.1f}"


def _alpha(agreement: AgreementView, say: Say) -> str:
    return f"α {figure(agreement.alpha)}  {say(TRUST[agreement.trust])}"


def figure(value: float | None) -> str:
    """An agreement, or that there is none."""
    return "–" if value is None else f"{value:.2f}"


def spread(opinion: OpinionView) -> str:
    """How far the ratings of a criterion lie apart."""
    return "–" if opinion.spread is None else f"{opinion.spread}"


def _levels(opinion: OpinionView) -> str:
    levels = [rating.rating for rating in opinion.ratings]
    return "/".join(map(str, levels)) if len(levels) <= _MOST_LISTED else f"{min(levels)}–{max(levels)}"

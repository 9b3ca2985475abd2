"""Experts and machine compared: both totals, agreement by dimension, opinions by criterion, questions to settle."""

from collections.abc import Iterator

from nqpf.base.language import Text, both
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block, Section
from nqpf.report.blocks.words import COMMA, Run, Words, joined, words
from nqpf.report.score.experts_view import AgreementView, ExpertsView, OpinionView, RaterView
from nqpf.report.score.view import Report

_TITLE = Text("Experts and machine compared", "专家评估与机评对照")
_SCORE, WITH_EXPERTS = Text("machine", "机评"), Text("with experts", "含专家评估")
_RATED, _RATINGS = Text("Criterion", "准则"), Text("ratings", "各人评级")
_MEDIAN, _SPREAD = Text("median", "中位数"), Text("spread", "极差")
_DIMENSION, _COUNTED = Text("Dimension", "维度"), Text("counted", "采信程度")
_QUESTIONS = Text("Questions for a meeting", "提请会商的问题")
_ONE_RATER = Text(
    "One rater: agreement needs two, so the ratings are shown but change no score.",
    "只有一位评估人：一致性检验至少需要两人，故只列出评级，不调整得分。",
)
_OUTDATED = Text("the plan has changed since", "评估后规划已有改动")
_TRUST = {0.0: Text("not counted", "不采信"), 0.5: Text("half", "半数采信"), 1.0: Text("in full", "全部采信")}
_AGREEMENT = Text(
    "Agreement: Krippendorff's ordinal alpha, and how far expert ratings count",
    "一致性：Krippendorff α（定序）及采信程度",
)
_OPINIONS = Text("Ratings from 0 to 5 by criterion", "各准则评级（0–5）")


def section(report: Report) -> Section | None:
    """What experts say; None where none was asked, or where there is no score yet to compare with."""
    experts = report.experts
    if experts is None or report.score.status == "not-yet-assessed":
        return None
    return Section("experts", _TITLE, tuple(_blocks(experts)))


def _blocks(experts: ExpertsView) -> Iterator[Block]:
    machine, moved = b.said(experts.score, "points"), b.said(experts.with_experts, "points")
    yield b.Paragraph(words(_SCORE, f" {machine} → ", WITH_EXPERTS, Run(both(f" {moved}"), "strong")))
    yield b.Listing(tuple(map(_rater, experts.raters)))
    if len(experts.raters) == 1:
        yield b.Paragraph(words(_ONE_RATER), "note")
    yield _agreement(experts.dimensions)
    yield _opinions(experts.criteria)
    if experts.questions:
        yield b.Heading(_QUESTIONS)
        yield b.Listing(tuple(words(one.question) for one in experts.questions))


def _rater(rater: RaterView) -> Words:
    outdated = words(COMMA, Run(_OUTDATED, "poor")) if rater.outdated else ()
    return words(Run(both(rater.rater), "strong"), f" {rater.date} · {rater.path}", outdated)


def _agreement(dimensions: tuple[AgreementView, ...]) -> b.Table:
    columns = (
        b.Column(_DIMENSION, room=4), b.Column(_SCORE, "points"), b.Column(WITH_EXPERTS, "points"),
        b.Column(both("α"), "exact"), b.Column(_COUNTED, room=1),
    )  # fmt: skip
    rows = [
        (_named(one.id, one.title), b.number(one.score), b.number(one.with_experts), b.number(one.alpha),
         b.text(_TRUST[one.trust]))
        for one in dimensions
    ]  # fmt: skip
    return b.Table("agreement-table", _AGREEMENT, columns, tuple(map(b.Row, rows)))


def _opinions(criteria: tuple[OpinionView, ...]) -> b.Table:
    columns = (
        b.Column(_RATED, room=4), b.Column(_SCORE, "points"), b.Column(_RATINGS, room=3), b.Column(_MEDIAN, "answered"),
        b.Column(_SPREAD, "count"), b.Column(WITH_EXPERTS, "points"),
    )  # fmt: skip
    rows = [
        (_named(one.id, one.title), b.number(one.score), b.text(_ratings(one)), b.number(one.median),
         b.number(one.spread), b.number(one.with_experts))
        for one in criteria
    ]  # fmt: skip
    return b.Table("opinion-table", _OPINIONS, columns, tuple(map(b.Row, rows)), filtered=True)


def _named(name: str, title: Text) -> b.Cell:
    return b.text(Run(both(name), "strong", f"node-{name}"), " ", title)


def _ratings(opinion: OpinionView) -> Words:
    return joined([words(f"{rating.rater} {rating.rating}") for rating in opinion.ratings], COMMA)

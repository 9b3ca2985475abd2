"""Lay the experts' assessments over the scorecard, and put names, lines and questions to it."""

from collections.abc import Sequence

from nqpf.base.language import Text
from nqpf.base.points import points
from nqpf.loading.assessment import LoadedAssessment
from nqpf.report.score.experts_view import (
    AgreementView,
    ExpertsView,
    OpinionView,
    QuestionView,
    RaterView,
    RatingView,
)
from nqpf.report.score.view import Report
from nqpf.report.scored import ScoredPlan
from nqpf.review.assessment import HIGHEST
from nqpf.review.experts import FARTHEST, Opinion, Overlay, overlay
from nqpf.rubric.model import Rubric
from nqpf.scoring.scorecard import Scorecard

_FAR = 2
"""Raters who are so many levels apart have read something differently, and should talk about it."""


def with_experts(report: Report, scored: ScoredPlan, assessments: Sequence[LoadedAssessment]) -> Report:
    """The report of a scored plan, with what experts say beside it."""
    return report._replace(experts=experts_view(scored.card, scored.rubric, assessments))


def experts_view(card: Scorecard, rubric: Rubric, loaded: Sequence[LoadedAssessment]) -> ExpertsView:
    """What the assessments say beside the scorecard."""
    laid = overlay(card, {one.assessment.rater: one.assessment.levels for one in loaded})
    titles = {node.id: node.title for node in rubric.nodes()}
    criteria = tuple(_opinion(opinion, laid, titles[opinion.criterion], loaded) for opinion in laid.opinions)
    return ExpertsView(
        score=points(card.total),
        with_experts=points(laid.scores[card.root.id]),
        raters=tuple(_rater(one) for one in loaded),
        dimensions=tuple(
            AgreementView(
                id=agreement.dimension,
                title=titles[agreement.dimension],
                score=points(card.nodes[agreement.dimension].score),
                with_experts=points(laid.scores[agreement.dimension]),
                alpha=agreement.alpha,
                trust=agreement.trust,
            )
            for agreement in laid.agreements
        ),
        criteria=criteria,
        questions=_questions(laid.opinions, {view.id: view for view in criteria}),
    )


def _rater(one: LoadedAssessment) -> RaterView:
    return RaterView(
        rater=one.assessment.rater,
        date=one.assessment.date.isoformat(),
        path=one.source.name,
        sha256=one.source.sha256,
        ratings=len(one.assessment.given),
        outdated=one.outdated is not None,
    )


def _opinion(opinion: Opinion, laid: Overlay, title: Text, loaded: Sequence[LoadedAssessment]) -> OpinionView:
    return OpinionView(
        id=opinion.criterion,
        title=title,
        dimension=opinion.dimension,
        score=points(opinion.machine),
        with_experts=points(laid.scores[opinion.criterion]),
        median=opinion.median,
        spread=opinion.spread,
        ratings=tuple(
            _rating(one, opinion.criterion, opinion.ratings[one.assessment.rater])
            for one in loaded
            if one.assessment.rater in opinion.ratings
        ),
    )


def _rating(one: LoadedAssessment, criterion: str, rating: int) -> RatingView:
    given = one.assessment.given[criterion]
    cite = given.cite
    return RatingView(
        rater=one.assessment.rater,
        rating=rating,
        item=cite.item if cite else None,
        line=one.lines[criterion],
        quote=cite.quote if cite else None,
        comment=given.comment,
    )


def _questions(opinions: Sequence[Opinion], views: dict[str, OpinionView]) -> tuple[QuestionView, ...]:
    """One question a criterion on which raters are far apart, or agree and are far from the machine."""
    shared = [opinion for opinion in opinions if opinion.spread is not None]
    apart = [opinion for opinion in shared if (opinion.spread or 0) >= _FAR]
    # To a hair: .6 - .4 is a little under .2 in binary fractions, and a little over it elsewhere.
    against = [o for o in shared if o not in apart and round(abs(o.apart), 9) > FARTHEST]
    apart.sort(key=lambda opinion: (-(opinion.spread or 0), opinion.criterion))
    against.sort(key=lambda opinion: (-round(abs(opinion.apart), 9), opinion.criterion))
    return tuple(
        [QuestionView(o.criterion, _among_raters(views[o.criterion])) for o in apart]
        + [QuestionView(o.criterion, _with_machine(o, views[o.criterion])) for o in against]
    )


def _among_raters(view: OpinionView) -> Text:
    said = [_said(rating) for rating in sorted(view.ratings, key=lambda rating: (rating.rating, rating.rater))]
    en, zh = "; ".join(one.en for one in said), "；".join(one.zh for one in said)
    return Text(
        f"{view.id} {view.title.en}: {en}. What does the plan say that settles it?",
        f"{view.id} {view.title.zh}：{zh}。请对照规划原文议定：究竟写明了哪些内容，应评几级？",
    )


def _with_machine(opinion: Opinion, view: OpinionView) -> Text:
    machine = opinion.machine * HIGHEST
    above = view.median > machine
    asked = (
        Text(
            "Which words of the plan show what no item states, and should an item state it?",
            "规划中哪些内容尚未写入条目，是否应补写为条目？",
        )
        if above
        else Text(
            "Which of what the items state do the raters not believe, and why?",
            "条目所写的哪些内容评估人不予认可，理由何在？",
        )
    )
    en = f"the raters' median is {view.median:g}, the machine gives {machine:.1f}"
    zh = f"评估人中位数为 {view.median:g} 级，机评相当于 {machine:.1f} 级"
    return Text(f"{view.id} {view.title.en}: {en}. {asked.en}", f"{view.id} {view.title.zh}：{zh}。{asked.zh}")


def _said(rating: RatingView) -> Text:
    if rating.item is not None:
        place = Text(rating.item, rating.item)
    elif rating.line is not None:
        place = Text(f"line {rating.line}", f"第 {rating.line} 行")
    else:
        place = Text(f"“{rating.quote}”", f"“{rating.quote}”")
    return Text(
        f"{rating.rater} gives {rating.rating} ({place.en})",
        f"{rating.rater}评 {rating.rating} 级（依据{_spaced(place.zh)}）",
    )


def _spaced(place: str) -> str:
    """Chinese text sets a blank before Latin letters and digits."""
    return f" {place}" if place[:1].isascii() else place

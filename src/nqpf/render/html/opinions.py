"""Experts and machine compared: both totals, agreement by dimension, opinions by criterion, questions to settle."""

from xml.etree.ElementTree import Element

from nqpf.base.language import Text
from nqpf.base.language import both as same
from nqpf.render.html.element import both, element, link
from nqpf.render.html.page import Section
from nqpf.render.html.table import Cell, Column, number, table, text
from nqpf.render.score import experts as words
from nqpf.report.score.experts_view import AgreementView, ExpertsView, OpinionView, RaterView
from nqpf.report.score.view import Report

_AGREEMENT = Text(
    "Agreement: Krippendorff's ordinal alpha, and how far expert ratings count",
    "一致性：Krippendorff α（定序）及采信程度",
)
_OPINIONS = Text("Ratings from 0 to 5 by criterion", "各准则评级（0–5）")
_ID = Text("No.", "编号")


def section(report: Report) -> Section | None:
    """What experts say; None where none was asked, or where there is no score yet to compare with."""
    experts = report.experts
    if experts is None or report.score.status == "not-yet-assessed":
        return None
    totals = element(
        "p",
        both(words.SCORE), " ", element("b", f"{experts.score:.1f}"), " · ",
        both(words.WITH_EXPERTS), " ", element("b", f"{experts.with_experts:.1f}"),
    )  # fmt: skip
    raters = element("ul", [_rater(rater) for rater in experts.raters])
    alone = element("p", both(words.ONE_RATER)) if len(experts.raters) == 1 else None
    tables = [_agreement(experts.dimensions), _opinions(experts.criteria)]
    return Section("experts", words.TITLE, [totals, raters, alone, *tables, *_questions(experts)])


def _rater(rater: RaterView) -> Element:
    outdated = [" ", element("b", both(words.OUTDATED), class_="poor")] if rater.outdated else None
    return element("li", both(same(rater.rater)), f" {rater.date} · ", both(same(rater.path)), outdated)


def _agreement(dimensions: tuple[AgreementView, ...]) -> Element:
    columns = [
        Column(_ID, "text", head=True),
        Column(words.DIMENSION, "text"),
        Column(words.SCORE, "number"),
        Column(words.WITH_EXPERTS, "number"),
        Column(same("α"), "number"),
        Column(words.WEIGHT),
    ]
    rows = [
        [
            Cell(link(f"node-{one.id}", one.id)),
            text(one.title),
            number(one.score),
            number(one.with_experts),
            Cell("–", -2.0) if one.alpha is None else number(one.alpha, 2),
            text(words.TRUST[one.trust]),
        ]
        for one in dimensions
    ]
    return table("agreement-table", _AGREEMENT, columns, rows)


def _opinions(criteria: tuple[OpinionView, ...]) -> Element:
    columns = [
        Column(_ID, "text", head=True),
        Column(words.RATED, "text"),
        Column(words.SCORE, "number"),
        Column(words.RATINGS),
        Column(words.MEDIAN, "number"),
        Column(words.SPREAD, "number"),
        Column(words.WITH_EXPERTS, "number"),
    ]
    rows = [
        [
            Cell(link(f"node-{one.id}", one.id)),
            text(one.title),
            number(one.score),
            Cell([[both(same(rating.rater)), f" {rating.rating} "] for rating in one.ratings]),
            Cell(f"{one.median:g}", one.median),
            Cell("–", -1.0) if one.spread is None else Cell(f"{one.spread}", one.spread),
            number(one.with_experts),
        ]
        for one in criteria
    ]
    return table("opinion-table", _OPINIONS, columns, rows, filtered=True)


def _questions(experts: ExpertsView) -> list[Element]:
    if not experts.questions:
        return []
    asked = [element("li", both(one.question)) for one in experts.questions]
    return [element("h3", both(words.QUESTIONS)), element("ol", asked)]

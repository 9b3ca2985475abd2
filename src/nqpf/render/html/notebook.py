"""A report in short, as a piece of another page, such as a notebook's. It loads nothing and runs nothing."""

from xml.etree.ElementTree import Element

from nqpf.base.language import Language, Text
from nqpf.render.html.drawing import at
from nqpf.render.html.element import element, verbatim, written
from nqpf.render.html.page import package_file
from nqpf.render.options import Options
from nqpf.render.score.findings import Entry, entries
from nqpf.render.score.places import Places
from nqpf.report.score.dimensions_view import DimensionView
from nqpf.report.score.people import for_people
from nqpf.report.score.view import GapView, Report
from nqpf.report.words.findings import in_document, in_plan
from nqpf.report.words.head import COMMITMENT, DRAFT, head
from nqpf.report.words.words import word

_SHOWN = 5
_WIDTH, _HEIGHT = 160, 10
_INK, _GROUND = "#3b6ea5", "#88888833"
"""Visible on a light and on a dark page; the figure is next to the bar."""


def fragment(report: Report, language: Language) -> str:
    """The figures, dimensions as bars and the first gaps, in one language; without scores, the first findings."""
    report = for_people(report)
    below = _scores(report, language) if report.score.status == "assessed" else _findings(report, language)
    return written(
        element(
            "div",
            verbatim("style", package_file("notebook.css")),
            element("p", element("strong", report.plan.title.in_language(language))),
            element("p", element("b", DRAFT.in_language(language))) if report.plan.draft else None,
            _total(report, language),
            below,
            class_="nqpf-report",
            lang=language,
        )
    )


def _total(report: Report, language: Language) -> Element:
    score = report.score
    warned = None
    if score.status == "assessed" and not score.rateable:
        warned = element("p", element("b", word("not_rateable", language, floor=f"{score.assessed_floor:.0%}")))
    figures: list[Element | str] = []
    for figure in head(score, applies_to_all=not report.not_applicable):
        value = element("strong", figure.value.in_language(language))
        says = figure.says.in_language(language)
        figures += [
            element("p", figure.name.in_language(language), " ", value, figure.of, f" · {says}" if says else ""),
            # The counts behind the commitment; what the total lacks is in the full report.
            *(
                element("p", detail.in_language(language), class_="quiet")
                for detail in (figure.details if figure.name == COMMITMENT else ())
            ),
        ]
    return element("div", figures, warned)


def _scores(report: Report, language: Language) -> list[Element]:
    dimensions = element("table", element("tbody", [_dimension(one, language) for one in report.dimensions]))
    return [dimensions, *_gaps(report, language)]


def _dimension(one: DimensionView, language: Language) -> Element:
    title = one.title.in_language(language)
    return element(
        "tr",
        element("th", one.id, scope="row"),
        element("td", title),
        element("td", _bar(one.score)),
        element("td", f"{one.score:.1f}", class_="number"),
    )


def _bar(score: float) -> Element:
    """A drawing with its own colours: a notebook may remove style sheets."""
    parts = [
        element("rect", x=0, y=0, width=at(length), height=_HEIGHT, fill=color)
        for length, color in ((_WIDTH, _GROUND), (_WIDTH * score / 100, _INK))
    ]
    return element("svg", parts, width=_WIDTH, height=_HEIGHT, aria_hidden="true")


def _gaps(report: Report, language: Language) -> list[Element]:
    if not report.gaps:
        return [element("p", word("no_gaps", language))]
    first = report.gaps[:_SHOWN]
    shown = word("gaps_shown", language, shown=len(first), all=len(report.gaps))
    heading = element("p", element("strong", word("gaps", language)), " ", shown)
    return [heading, element("table", element("tbody", [_gap(gap, Places(report), language) for gap in first]))]


def _gap(gap: GapView, places: Places, language: Language) -> Element:
    missing = [element("div", _said(note, language)) for note in gap.missing]
    return element(
        "tr",
        element("td", f"+{gap.gain:.2f}", class_="number"),
        element("th", gap.id, scope="row"),
        element("td", gap.title.in_language(language), missing),
        element("td", places.of_item_in_short(gap.item, gap.place).in_language(language)),
    )


def _findings(report: Report, language: Language) -> list[Element]:
    """The gravest findings, slips of the document first."""
    if not report.findings:
        return [element("p", word("no_findings", language))]
    places, options = Places(report), Options(language=language)
    shown = [
        entry for part in (in_document(report), in_plan(report)) for entry in entries(part, options, places.titles)[0]
    ][:_SHOWN]
    counted = word("findings_counted", language, count=len(report.findings))
    heading = element("p", element("strong", word("findings", language)), " ", counted)
    rows = [_finding(entry, places, language) for entry in shown]
    return [heading, element("table", element("tbody", rows))]


def _finding(entry: Entry, places: Places, language: Language) -> Element:
    said = [element("div", place.in_language(language)) for place in places.of_entry(entry)]
    return element(
        "tr",
        element("th", word(entry.severity, language), scope="row"),
        element("td", _said(entry.message, language), element("div", _said(entry.hint, language))),
        element("td", said),
    )


def _said(note: Text, language: Language) -> list[Element | str]:
    """A sentence of the tool's own; the parts between backquotes are code."""
    parts = note.in_language(language).split("`")
    return [element("code", part) if number % 2 else part for number, part in enumerate(parts)]

"""What every point rests on: the arithmetic of each node, down to the items and their tests."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from nqpf.base.language import Text
from nqpf.render.html.element import Child, both, element, link
from nqpf.render.html.ladder import formula, ladder
from nqpf.render.html.page import Section
from nqpf.render.score.places import Places
from nqpf.report.score.dimensions_view import CriterionView, DimensionView, FacetView
from nqpf.report.score.view import Report
from nqpf.report.words import formulas
from nqpf.report.words.head import BREADTH, COMMITMENT, TOTAL
from nqpf.report.words.words import phrase

TITLE = Text("Evidence", "评分依据")


def section(report: Report) -> Section | None:
    """The three figures, then each dimension down to its facets; None where no figure is there to explain."""
    gapped, places = frozenset(gap.id for gap in report.gaps), Places(report)
    nodes = [part for dimension in report.dimensions for part in _dimension(places, dimension, gapped)]
    content: list[Child] = [*_figures(report), *nodes]
    return Section("evidence", TITLE, content) if content else None


def _figures(report: Report) -> Iterator[Element]:
    score = report.score
    if score.commitment.value is not None:
        yield element("p", both(COMMITMENT), " = ", formulas.commitment(score.commitment), class_="formula")
        yield element("p", both(phrase("measured_sums", **formulas.measured(score.commitment))), class_="quiet")
    if score.status == "not-yet-assessed":
        return
    if terms := formulas.breadth(report):
        yield element("p", both(BREADTH), " = ", terms, class_="formula")
    if score.firmness is not None:
        for key, worked in (("linear", formulas.linear(score)), ("coupled_total", formulas.coupled_total(score))):
            yield element("p", both(phrase(key, formula=worked)), class_="formula")
    yield element("p", both(TOTAL), " ", formulas.total(report), class_="formula")


def _dimension(places: Places, dimension: DimensionView, gapped: frozenset[str]) -> list[Child]:
    head = element("h3", _named(dimension.id, dimension.title, dimension.score, dimension.share))
    head.set("id", f"node-{dimension.id}")
    if dimension.pair is None:
        criteria = [_criterion(places, one, gapped) for one in dimension.criteria]
        return [head, formula(formulas.dimension(dimension)), *criteria]
    steps = formulas.coupled(dimension, dimension.pair)
    title = dimension.pair.band_title
    band = [" ", *both(title)] if title else []
    parts: list[Child] = [
        head,
        *map(formula, (", ".join(steps.sides), steps.coupling, steps.development)),
        element("p", steps.coordination, band, class_="formula"),
        *map(formula, (steps.lifted, steps.coupled, steps.score)),
    ]
    for pole in dimension.poles:
        below = [one for one in dimension.criteria if one.pole == pole.id]
        named = _named(pole.id, pole.title, pole.score, pole.share)
        parts += [element("h4", named, id=f"node-{pole.id}"), formula(formulas.pole(pole, below))]
        parts += [_criterion(places, one, gapped) for one in below]
    return parts


def _criterion(places: Places, criterion: CriterionView, gapped: frozenset[str]) -> Element:
    best = None
    if criterion.need:
        words = phrase("best_of", need=criterion.need, all=len(criterion.facets))
        best = element("p", both(words), class_="quiet")
    paper = element("p", both(phrase("paper")), f" {criterion.paper}", class_="quiet") if criterion.paper else None
    facets = [_facet(places, facet, criterion, gapped) for facet in criterion.facets]
    return element(
        "details",
        element("summary", _named(criterion.id, criterion.title, criterion.score, criterion.share)),
        best,
        formula(formulas.criterion(criterion)),
        paper,
        facets,
        id=f"node-{criterion.id}",
    )


def _facet(places: Places, facet: FacetView, criterion: CriterionView, gapped: frozenset[str]) -> Element:
    named = _named(facet.id, facet.title, facet.score, facet.share)
    counted = both(phrase("not_counted", need=criterion.need)) if not facet.counted else None
    more = [" ", link(f"gap-{facet.id}", both(phrase("gap")))] if facet.id in gapped else None
    head = element("p", named, " ", element("span", counted, class_="quiet") if counted else None, more)
    return element("div", head, ladder(facet, places), id=f"node-{facet.id}", class_="facet")


def _named(name: str, title: Text, score: float, share: float) -> list[Child]:
    figures = [
        element("b", f"{score:.2f}"),
        " ",
        element("span", both(phrase("share")), f" {share:.4f}", class_="quiet"),
    ]
    return [element("b", name), " ", *both(title), " ", element("span", figures, class_="plain")]

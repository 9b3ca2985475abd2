"""The arithmetic of one node, down to the item and its tests, so that a reader can redo it by hand."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.base.safe import plain
from nqpf.render.options import Options
from nqpf.render.terminal.console import Line, fit, tied, wrap
from nqpf.report.score.dimensions_view import CriterionView, DimensionView, FacetView, PoleView
from nqpf.report.score.view import Report
from nqpf.report.words import formulas
from nqpf.report.words.head import (
    BREADTH,
    COMMITMENT,
    NOT_ASSESSED,
    NOT_RATED,
    NOTHING_CLAIMED,
    TOTAL,
    commitment_details,
)
from nqpf.report.words.marks import aside
from nqpf.report.words.places import said_place
from nqpf.report.words.rungs import called
from nqpf.report.words.words import word

_TEST = 10
"""Columns of the longest name of a test, in either language."""

Row = tuple[int, Line]
"""How deep a line of the explanation stands, and the line."""


def explain(report: Report, options: Options) -> Iterator[Line]:
    """The lines that explain `options.explain`: the total, a dimension, a pole, a criterion or a facet."""
    for depth, line in explained(report, options, options.explain or "total"):
        yield from wrap(line, options, 2 * depth, 2 * depth + 4)


def explained(report: Report, options: Options, name: str, *, facets: bool = True) -> Iterator[Row]:
    """The lines that explain a node, not yet wrapped; without `facets` only down to its criteria."""
    return _Explanation(report, options, facets).rows(name)


def explainable(report: Report) -> list[str]:
    """The ids that can be explained."""
    ids = ["total"]
    for dimension in report.dimensions:
        ids += [dimension.id, *(pole.id for pole in dimension.poles)]
        for criterion in dimension.criteria:
            ids += [criterion.id, *(facet.id for facet in criterion.facets)]
    return ids


class _Explanation:
    def __init__(self, report: Report, options: Options, facets: bool) -> None:
        self.report, self.options, self.facets = report, options, facets

    def say(self, text: Text) -> str:
        return plain(text.in_language(self.options.language))

    def word(self, key: str, **values: object) -> str:
        return word(key, self.options.language, **values)

    def rows(self, name: str) -> Iterator[Row]:
        if name == "total":
            yield from self._total()
        for dimension in self.report.dimensions:
            if dimension.id == name:
                yield from self._dimension(dimension)
            for pole in dimension.poles:
                if pole.id == name:
                    yield from self._pole(dimension, pole, 0)
            for criterion in dimension.criteria:
                if criterion.id == name:
                    yield from self._criterion(criterion, 0)
                for facet in criterion.facets:
                    if facet.id == name:
                        yield from self._facet(facet, criterion, 0)

    def _head(self, name: str, title: Text, score: float, share: float, depth: int) -> Row:
        line = Line().append(f"{name} ", "bold").append(self.say(title))
        line.append(f"  {score:.2f}", "bold cyan").append(f"  {self.word('share')} {share:.4f}", "dim")
        return depth, line

    def _total(self) -> Iterator[Row]:
        score = self.report.score
        found = score.commitment
        if found.value is None:
            yield 0, Line(f"{self.say(COMMITMENT)}  {self.say(NOT_RATED)}", "bold cyan")
        else:
            yield 0, Line(f"{self.say(COMMITMENT)}  {found.value:.2f}", "bold cyan")
            yield 1, Line(formulas.commitment(found))
            yield 1, Line(self.word("measured_sums", **formulas.measured(found)), "dim")
        for detail in commitment_details(found):
            yield 1, Line(tied(detail.in_language(self.options.language)))
        if score.status == "not-yet-assessed":
            yield 0, Line(f"{self.say(TOTAL)}  {self.say(NOT_ASSESSED)}", "bold cyan")
            yield 1, Line(self.say(NOTHING_CLAIMED))
            return
        yield 0, Line(f"{self.say(BREADTH)}  {score.breadth:.2f}", "bold cyan")
        if terms := formulas.breadth(self.report):
            yield 1, Line(terms)
        if score.firmness is not None:
            yield 1, Line(self.word("linear", formula=formulas.linear(score)))
            yield 1, Line(self.word("coupled_total", formula=formulas.coupled_total(score)))
        yield 0, Line(f"{self.say(TOTAL)}  {score.total:.2f}", "bold cyan")
        yield 1, Line(formulas.total(self.report))
        for dimension in self.report.dimensions:
            yield self._head(dimension.id, dimension.title, dimension.score, dimension.share, 1)

    def _dimension(self, dimension: DimensionView) -> Iterator[Row]:
        yield self._head(dimension.id, dimension.title, dimension.score, dimension.share, 0)
        pair = dimension.pair
        if pair is None:
            yield 1, Line(formulas.dimension(dimension))
            for criterion in dimension.criteria:
                yield from self._criterion(criterion, 1)
            return
        steps = formulas.coupled(dimension, pair)
        yield from ((1, Line(step)) for step in ("   ".join(steps.sides), steps.coupling, steps.development))
        band = f"  {self.say(pair.band_title)}" if pair.band_title else ""
        yield 1, Line(f"{steps.coordination}{band}")
        yield from ((1, Line(step)) for step in (steps.lifted, steps.coupled))
        yield 1, Line(steps.score, "bold")
        for pole in dimension.poles:
            yield 0, Line()
            yield from self._pole(dimension, pole, 0)

    def _pole(self, dimension: DimensionView, pole: PoleView, depth: int) -> Iterator[Row]:
        criteria = [c for c in dimension.criteria if c.pole == pole.id]
        yield self._head(pole.id, pole.title, pole.score, pole.share, depth)
        yield depth + 1, Line(formulas.pole(pole, criteria))
        for criterion in criteria:
            yield from self._criterion(criterion, depth + 1)

    def _criterion(self, criterion: CriterionView, depth: int) -> Iterator[Row]:
        yield self._head(criterion.id, criterion.title, criterion.score, criterion.share, depth)
        if criterion.need:
            yield depth + 1, Line(self.word("best_of", need=criterion.need, all=len(criterion.facets)), "dim")
        yield depth + 1, Line(formulas.criterion(criterion))
        for facet in criterion.facets if self.facets else ():
            yield from self._facet(facet, criterion, depth + 1)

    def _place(self, facet: FacetView) -> str:
        """Where the item stands in the document; in the plan file, where nothing says so."""
        if facet.place:
            return self.say(said_place(facet.place))
        return f"{plain(self.report.plan.path)}:{facet.line}"

    def _facet(self, facet: FacetView, criterion: CriterionView, depth: int) -> Iterator[Row]:
        depth_, line = self._head(facet.id, facet.title, facet.score, facet.share, depth)
        if not facet.counted:
            line.append(f"  {self.word('not_counted', need=criterion.need)}", "dim")
        yield depth_, line
        if facet.item is None:
            kind = aside(self.word(facet.kind), self.options.language)
            yield depth + 1, Line(f"× {self.word('no_item')}{kind}", "yellow")
            return
        claim = self.word(facet.claim or "primary")
        yield depth + 1, Line(f"{facet.item}  {claim}  ").append(self._place(facet), "cyan")
        for test in facet.tests:
            mark, style = ("√", "green") if test.passed else ("×", "yellow")
            name = fit(Line(called(test.test, self.options.language)), _TEST).plain
            row = Line().append(f"{mark} {name} ", style).append(self.say(test.note))
            yield depth + 1, row if facet.place else row.append(f"  :{test.line}", "dim")
        yield depth + 1, Line(formulas.credit(facet), "dim")

"""The arithmetic of a node line by line, down to the item and its tests, so that a reader can redo it by hand."""

from collections.abc import Iterator, Sequence

from nqpf.base.language import NO_TEXT, Text, both
from nqpf.report.blocks.block import FormulaLine
from nqpf.report.places import PlaceView
from nqpf.report.score.dimensions_view import CriterionView, DimensionView, FacetView, PoleView
from nqpf.report.score.items_view import TestView
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
from nqpf.report.words.places import said_place
from nqpf.report.words.rungs import title_of
from nqpf.report.words.words import phrase

Lines = Iterator[FormulaLine]


def of_total(report: Report) -> Lines:
    """Commitment, breadth and total, each from what it is made of."""
    score = report.score
    yield from of_commitment(report)
    if score.status == "not-yet-assessed":
        yield FormulaLine(spaced(TOTAL, NOT_ASSESSED), strong=True)
        yield FormulaLine(NOTHING_CLAIMED, 1)
        return
    yield from of_breadth(report)
    yield FormulaLine(spaced(TOTAL, both(f"{score.total:.2f}")), strong=True)
    yield FormulaLine(both(formulas.total(report)), 1)
    yield from (_head(one.id, one.title, one.score, one.share, 1) for one in report.dimensions)


def of_commitment(report: Report) -> Lines:
    """The six counts and how they make the commitment."""
    found = report.score.commitment
    if found.value is None:
        yield FormulaLine(spaced(COMMITMENT, NOT_RATED), strong=True)
    else:
        yield FormulaLine(spaced(COMMITMENT, both(f"{found.value:.2f}")), strong=True)
        yield FormulaLine(both(formulas.commitment(found)), 1)
        yield FormulaLine(phrase("measured_sums", **formulas.measured(found)), 1)
    yield from (FormulaLine(detail, 1) for detail in commitment_details(found))


def of_breadth(report: Report) -> Lines:
    """The criteria that are addressed, and what firmness and coupling make of them."""
    score = report.score
    yield FormulaLine(spaced(BREADTH, both(f"{score.breadth:.2f}")), strong=True)
    if terms := formulas.breadth(report):
        yield FormulaLine(both(terms), 1)
    if score.firmness is not None:
        yield FormulaLine(phrase("linear", formula=formulas.linear(score)), 1)
        yield FormulaLine(phrase("coupled_total", formula=formulas.coupled_total(score)), 1)


def of_dimension(report: Report, dimension: DimensionView, *, facets: bool = True) -> Lines:
    """A dimension, its poles and their criteria; down to the tests of items, where facets are wanted."""
    yield _head(dimension.id, dimension.title, dimension.score, dimension.share, 0)
    pair = dimension.pair
    if pair is None:
        yield FormulaLine(both(formulas.dimension(dimension)), 1)
        for criterion in dimension.criteria:
            yield from of_criterion(report, criterion, 1, facets=facets)
        return
    steps = formulas.coupled(dimension, pair)
    yield from (FormulaLine(both(step), 1) for step in ("   ".join(steps.sides), steps.coupling, steps.development))
    yield FormulaLine(spaced(both(steps.coordination), (not pair.absent and pair.band_title) or NO_TEXT), 1)
    yield from (FormulaLine(both(step), 1) for step in (steps.lifted, steps.coupled))
    yield FormulaLine(both(steps.score), 1, strong=True)
    for pole in dimension.poles:
        yield from of_pole(report, dimension, pole, facets=facets)


def of_pole(report: Report, dimension: DimensionView, pole: PoleView, *, facets: bool = True) -> Lines:
    """One side of a driver, from its criteria."""
    criteria = [one for one in dimension.criteria if one.pole == pole.id]
    yield _head(pole.id, pole.title, pole.score, pole.share, 0)
    yield FormulaLine(both(formulas.pole(pole, criteria)), 1)
    for criterion in criteria:
        yield from of_criterion(report, criterion, 1, facets=facets)


def of_criterion(report: Report, criterion: CriterionView, depth: int = 0, *, facets: bool = True) -> Lines:
    """A criterion, from those of its facets that count."""
    yield _head(criterion.id, criterion.title, criterion.score, criterion.share, depth)
    if criterion.need:
        yield FormulaLine(phrase("best_of", need=criterion.need, all=len(criterion.facets)), depth + 1)
    yield FormulaLine(both(formulas.criterion(criterion)), depth + 1)
    for facet in criterion.facets if facets else ():
        yield from of_facet(report, criterion, facet, depth + 1)


def of_facet(report: Report, criterion: CriterionView, facet: FacetView, depth: int = 0) -> Lines:
    """A facet: the item that it rests on, that item's tests, its credit."""
    head = _head(facet.id, facet.title, facet.score, facet.share, depth)
    if not facet.counted:
        head = head._replace(text=spaced(head.text, phrase("not_counted", need=criterion.need)))
    yield head
    if facet.item is None:
        nothing, kind = phrase("no_item"), phrase(facet.kind)
        yield FormulaLine(Text(f"× {nothing.en} ({kind.en})", f"× {nothing.zh}（{kind.zh}）"), depth + 1)
        return
    claim = spaced(both(facet.item), phrase(facet.claim or "primary"))
    yield FormulaLine(spaced(claim, placed(report, facet.line, facet.place)), depth + 1)
    yield from _tests(facet.tests, depth + 1)
    yield FormulaLine(both(formulas.credit(facet)), depth + 1)


def _tests(tests: Sequence[TestView], depth: int) -> Lines:
    yield from (FormulaLine(tested(test), depth) for test in tests)


def tested(test: TestView) -> Text:
    """A test: passed or not, its name, what it saw or misses."""
    mark = "√" if test.passed else "×"
    called = title_of(test.test)
    said = Text(*(text.replace("`", "") for text in (test.note.in_language("en"), test.note.in_language("zh"))))
    return spaced(Text(f"{mark} {called.en}", f"{mark} {called.zh}"), said)


def placed(report: Report, line: int | None, place: PlaceView | None) -> Text:
    """Where the item stands in the document; in the plan file, where nothing says so."""
    return said_place(place) if place else both(f"{report.plan.path}:{line}")


def _head(name: str, title: Text, score: float, share: float, depth: int) -> FormulaLine:
    part = phrase("share")
    said = Text(
        f"{name} {title.in_language('en')}  {score:.2f}  {part.en} {share:.4f}",
        f"{name} {title.in_language('zh')}  {score:.2f}  {part.zh} {share:.4f}",
    )
    return FormulaLine(said, depth, strong=True)


def spaced(one: Text, other: Text) -> Text:
    """Two texts side by side."""
    return Text(
        f"{one.in_language('en')}  {other.in_language('en')}".rstrip(),
        f"{one.in_language('zh')}  {other.in_language('zh')}".rstrip(),
    )

"""What every point rests on: dimensions, criteria and facets with their scores, and the item behind each facet."""

from collections.abc import Iterator

from nqpf.base.language import Text, both
from nqpf.base.points import points
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Section
from nqpf.report.blocks.words import COMMA, Run, Words, words
from nqpf.report.pages.score.marks import legend, marks
from nqpf.report.pages.score.reading import Reading
from nqpf.report.score.dimensions_view import CriterionView, DimensionView, FacetView
from nqpf.report.score.view import Report
from nqpf.report.words.where import behind
from nqpf.report.words.words import phrase

_TITLE = Text("What each point rests on", "评分依据")
_SCORES = Text("Dimensions and criteria", "维度与准则得分")
_DIMENSIONS = Text(
    "Dimensions: score, and what each is worth of the total's 100 points", "各维度得分及在总分 100 分中的分值"
)
_CRITERIA = Text(
    "Criteria: score, what each is worth of the total, and what meeting it alone would add",
    "各准则得分、分值及单独补足可增分",
)
_FACETS = Text(
    "Facets that something claims: score, the item that each rests on and the tests it passes. All others score 0",
    "有条目对应的各要点得分、所依据的条目及已满足的条件；其余要点均为 0 分",
)
_CRITERION, _FACET, _BEST = Text("Criterion", "准则"), Text("Facet", "要点"), Text("Best counted", "只计最高几项")
_WORTH, _LOST, _OBSTACLE = Text("Worth", "分值"), Text("Lost", "失分"), Text("Obstacle", "障碍度")
_TESTS, _RESTS, _PAPER = Text("Tests", "条件"), Text("Rests on", "依据"), Text("Paper", "论文出处")


def sections(report: Report) -> Iterator[Section]:
    """Dimensions and criteria; then the facets that something claims, with what. Nothing of an unassessed plan."""
    criteria = [criterion for dimension in report.dimensions for criterion in dimension.criteria]
    if criteria:
        blocks = (_dimensions(report), _criteria(criteria))
        yield Section("criteria", _SCORES, blocks, "annex", Text("Criteria", "准则"))
    reading = Reading(report)
    rows = [_facet(reading, one, facet) for one in criteria for facet in one.facets if facet.claims]
    if rows:
        evidence = (b.Listing(tuple(legend())), _facets(rows))
        yield Section("evidence", _TITLE, evidence, "annex", Text("Evidence", "评分依据"))


def _dimensions(report: Report) -> b.Table:
    aimed = any(one.target is not None for one in report.dimensions)
    columns = (
        b.Column(phrase("dimension"), room=4), b.Column(phrase("score"), "points", drawn="shade"),
        *((b.Column(phrase("target"), "points"),) if aimed else ()), b.Column(_WORTH, "points"),
        b.Column(_PAPER, room=2),
    )  # fmt: skip
    rows = tuple(_dimension(one, aimed=aimed) for one in report.dimensions)
    return b.Table("dimension-table", _DIMENSIONS, columns, rows)


def _dimension(one: DimensionView, *, aimed: bool) -> b.Row:
    target = (b.number(one.target),) if aimed else ()
    cells = (b.number(one.score), *target, b.number(points(one.share)), b.text(one.paper))
    return b.Row((_named(one.id, one.title), *cells), f"node-{one.id}")


def _criteria(criteria: list[CriterionView]) -> b.Table:
    columns = (
        b.Column(_CRITERION, room=4), b.Column(phrase("score"), "points", drawn="shade"), b.Column(_WORTH, "points"),
        b.Column(_BEST, "count"), b.Column(_LOST, "exact"), b.Column(_OBSTACLE, "share"),
        b.Column(phrase("gain"), "change"), b.Column(_PAPER, room=2),
    )  # fmt: skip
    rows = tuple(map(_criterion, criteria))
    return b.Table("criterion-table", _CRITERIA, columns, rows, filtered=True)


def _criterion(one: CriterionView) -> b.Row:
    figures = (one.score, points(one.share), one.need, one.lost, one.obstacle, one.gain)
    return b.Row((_named(one.id, one.title), *map(b.number, figures), b.text(one.paper)), f"node-{one.id}")


def _facets(rows: list[b.Row]) -> b.Table:
    columns = (
        b.Column(_FACET, room=4), b.Column(phrase("score"), "points", drawn="shade"), b.Column(_TESTS),
        b.Column(_RESTS, room=4),
    )  # fmt: skip
    return b.Table("facet-table", _FACETS, columns, tuple(rows), filtered=True)


def _facet(reading: Reading, criterion: CriterionView, facet: FacetView) -> b.Row:
    cells = (
        _named(facet.id, facet.title), b.number(facet.score), marks(facet.tests),
        b.text(_rests(reading, criterion, facet)),
    )  # fmt: skip
    return b.Row(cells, f"node-{facet.id}")


def _rests(reading: Reading, criterion: CriterionView, facet: FacetView) -> Words:
    """The item with its place, and whether it counts in full; a dash where nothing claims the facet."""
    if facet.item is None:
        return words("–")
    notes: list[Text] = []
    if facet.claim == "secondary":
        notes.append(phrase("secondary"))
    if not facet.counted:
        notes.append(phrase("not_counted", need=criterion.need))
    more = [words(COMMA, Run(note, "quiet")) for note in notes]
    return words(reading.item(facet.item), behind(reading.where(facet.line, facet.place)), *more)


def _named(name: str, title: Text) -> b.Cell:
    return b.text(Run(both(f"{name} "), "strong"), title)

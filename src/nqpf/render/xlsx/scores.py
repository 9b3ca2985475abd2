"""The sheets of scores: dimensions with their poles, criteria, facets."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.render.xlsx.book import COUNT, EXACT, FACTOR, GAIN, PART, POINTS, Book
from nqpf.render.xlsx.grid import Cell, Column, Sheet, TableRows
from nqpf.render.xlsx.places import PlaceColumns
from nqpf.report.score.dimensions_view import DimensionView
from nqpf.report.score.view import Report
from nqpf.report.words.marks import listed
from nqpf.report.words.named import item_names
from nqpf.report.words.words import word

DIMENSIONS, CRITERIA, FACETS = Text("Dimensions", "维度"), Text("Criteria", "准则"), Text("Facets", "要点")
DIMENSION_NAME, DIMENSION_SCORE = 1, 2
"""Columns of the sheet of dimensions that a chart shows."""

ID, SCORE, SHARE = (
    Column(Text("ID", "编号")),
    Column(Text("Score", "得分"), POINTS),
    Column(Text("Share", "占比"), PART),
)
PAPER = Column(Text("Paper", "论文出处"))
_DIMENSION, _CRITERION, _FACET = (Column(Text(en, zh)) for en, zh in (
    ("Dimension", "维度"), ("Criterion", "准则"), ("Facet", "要点"),
))  # fmt: skip
_POLES = [
    Column(Text(en, zh), form)
    for en, zh, form in (
        ("Side A", "A 侧", POINTS),
        ("Side B", "B 侧", POINTS),
        ("Link L", "衔接 L", POINTS),
        ("Coupling C", "耦合度 C", FACTOR),
        ("Development T", "发展度 T", POINTS),
        ("Coordination D", "协调度 D", FACTOR),
    )
]
_WEIGHT = Column(Text("Weight", "权重"), EXACT)


def write_dimensions(book: Book, report: Report) -> TableRows:
    """The nine dimensions with their poles, one a row."""
    columns = [ID, _DIMENSION, SCORE, Column(Text("Target", "目标"), POINTS), _WEIGHT, SHARE, *_POLES]
    columns += [Column(Text("Band", "协调等级")), Column(Text("Lags behind", "滞后一侧")), PAPER]
    return Sheet(book, DIMENSIONS).table(columns, map(_dimension, report.dimensions))


def _dimension(one: DimensionView) -> list[Cell]:
    pair: list[Cell] = [None] * 8
    if one.pair:
        lagging = next((pole.title for pole in one.poles if pole.side == one.pair.lagging), None)
        pair = [one.pair.a, one.pair.b, one.pair.link, one.pair.coupling, one.pair.development]
        pair += [one.pair.coordination, one.pair.band_title, lagging]
    return [one.id, one.title, one.score, one.target, one.weight, one.share, *pair, one.paper]


def write_criteria(book: Book, report: Report) -> TableRows:
    """All criteria, one a row, with what each costs and what fixing it adds."""
    columns = [
        ID,
        _CRITERION,
        _DIMENSION,
        SCORE,
        _WEIGHT,
        SHARE,
        Column(Text("Best counted", "只计最高几项"), COUNT),
    ]
    columns += [Column(Text("Lost", "失分"), EXACT), Column(Text("Obstacle", "障碍度"), PART)]
    columns += [Column(Text("Gain", "可增分"), GAIN), PAPER]
    rows: Iterator[list[Cell]] = (
        [
            one.id, one.title, of.title, one.score, one.weight, one.share, one.need, one.lost, one.obstacle,
            one.gain, one.paper,
        ]
        for of in report.dimensions
        for one in of.criteria
    )  # fmt: skip
    return Sheet(book, CRITERIA).table(columns, rows)


def write_facets(book: Book, report: Report, places: PlaceColumns) -> TableRows:
    """All facets, one a row, with the item that each rests on and what that item lacks."""
    columns = [
        ID,
        _FACET,
        _CRITERION,
        Column(Text("Kind", "类型")),
        SCORE,
        Column(Text("Answers", "已满足条件数"), COUNT),
        _WEIGHT,
    ]
    columns += [SHARE, Column(Text("Counted", "计入")), Column(Text("Claim", "对应"))]
    columns += [Column(Text("Claims", "对应条目数"), COUNT), Column(Text("Missing", "存在缺口"), widest=48)]
    columns += [Column(Text("Item", "条目"), widest=32), *places.columns]
    names, missing = item_names(report), {gap.id: gap.missing for gap in report.gaps}
    rows: Iterator[list[Cell]] = (
        [
            one.id, one.title, of.title, word(one.kind, book.language), one.score, one.answers, one.weight, one.share,
            Text("yes", "是") if one.counted else Text("no", "否"),
            word(one.claim, book.language) if one.claim else None, one.claims,
            listed(map(book.say, missing.get(one.id, ())), book.language),
            names.get(one.item) if one.item else None, *places.cells(one.place),
        ]
        for dimension in report.dimensions
        for of in dimension.criteria
        for one in of.facets
    )  # fmt: skip
    return Sheet(book, FACETS).table(columns, rows)
